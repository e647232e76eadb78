#include "types/init_order.hpp"

#include <algorithm>
#include <queue>

#include "types/core.hpp"

namespace gol::types {
namespace {

// One initial value with its variables.
struct Unit {
  std::vector<Var*> variables;
  const Expr* value = nullptr;
  std::size_t waits_for = 0;            // units that must come before and have not
  std::vector<std::size_t> needed_by;
  bool done = false;
};

// The path by which an object comes back to itself without the objects in `seen`; empty when it does not.
std::vector<Object*> find_cycle(Object* start, std::unordered_set<const Object*> seen) {
  std::vector<Object*> path{start};
  std::vector<std::size_t> next{0};
  while (!path.empty()) {
    const DeclInfo* info = path.back()->decl_info;
    if (!info || next.back() >= info->dependencies.size()) {
      path.pop_back();
      next.pop_back();
      continue;
    }
    Object* to = info->dependencies[next.back()++];
    if (to == start) return path;
    if (seen.insert(to).second) {
      path.push_back(to);
      next.push_back(0);
    }
  }
  return {};
}

class Order {
 public:
  Order(Package& package, const std::vector<Object*>& objects) : package_(package), objects_(objects) {}

  void collect(base::Arena& arena) {
    for (Object* object : objects_) {
      auto* var = object_as<Var>(object);
      if (!var || !var->decl_info || !var->decl_info->init) continue;
      const Expr* value = var->decl_info->init;
      const auto known = unit_of_value_.find(value);
      if (known != unit_of_value_.end()) {
        unit_of_[var] = known->second;
        continue;
      }
      unit_of_value_[value] = units_.size();
      unit_of_[var] = units_.size();
      Unit unit;
      unit.variables = var->decl_info->lhs.empty() ? std::vector{var} : var->decl_info->lhs;
      unit.value = value;
      units_.push_back(std::move(unit));
    }
    for (std::size_t i = 0; i < units_.size(); ++i) {
      for (std::size_t before : dependencies(i)) {
        units_[before].needed_by.push_back(i);
        ++units_[i].waits_for;
      }
    }
    // Repeatedly the earliest variable that is ready.
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (units_[i].waits_for == 0) ready.push(i);
    }
    while (!ready.empty()) {
      Unit& unit = units_[ready.top()];
      ready.pop();
      unit.done = true;
      package_.init_order.push_back({arena.copy(unit.variables), unit.value});
      for (std::size_t next : unit.needed_by) {
        if (--units_[next].waits_for == 0) ready.push(next);
      }
    }
  }

  // Objects whose initialisation waits for itself, in source order. One that is reported counts as
  // initialised for the rest.
  std::vector<std::vector<Object*>> cycles() const {
    std::vector<std::vector<Object*>> result;
    std::unordered_set<const Object*> reported;
    for (Object* object : objects_) {
      const auto* var = object_as<Var>(object);
      const auto unit = var ? unit_of_.find(var) : unit_of_.end();
      // Without a value, a variable may still need itself for its type: var x [len(x)]int.
      const bool stuck = unit != unit_of_.end() ? !units_[unit->second].done
                                                : var || (object->kind == ObjectKind::Const && !is_valid(object->type));
      if (!stuck) continue;
      std::vector<Object*> cycle = find_cycle(object, reported);
      if (cycle.empty()) continue;
      reported.insert(object);
      result.push_back(std::move(cycle));
    }
    return result;
  }

 private:
  // The units that a unit needs, directly or through functions.
  std::vector<std::size_t> dependencies(std::size_t unit) const {
    std::vector<std::size_t> found;
    std::unordered_set<const Object*> seen;
    std::vector<const Object*> pending(units_[unit].variables.begin(), units_[unit].variables.end());
    while (!pending.empty()) {
      const Object* object = pending.back();
      pending.pop_back();
      if (!object->decl_info) continue;
      for (const Object* to : object->decl_info->dependencies) {
        if (!seen.insert(to).second) continue;
        if (to->kind == ObjectKind::Func) pending.push_back(to);
        const auto var = object_as<Var>(to) ? unit_of_.find(static_cast<const Var*>(to)) : unit_of_.end();
        if (var != unit_of_.end()) found.push_back(var->second);
      }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  Package& package_;
  const std::vector<Object*>& objects_;
  std::vector<Unit> units_;
  std::unordered_map<const Expr*, std::size_t> unit_of_value_;
  std::unordered_map<const Var*, std::size_t> unit_of_;
};

}  // namespace

void order_initialisation(CheckerCore& core, Package& package, const std::vector<Object*>& objects) {
  Order order(package, objects);
  order.collect(core.arena_);
  for (const std::vector<Object*>& cycle : order.cycles()) {
    Object* first = cycle[0];
    if (cycle.size() == 1) {
      core.error(first->span, Message::InitRefersToItself, first);
      continue;
    }
    std::string path;
    for (std::size_t i = 0; i < cycle.size(); ++i) {
      path += core.elsewhere(cycle[i]->span, core.say(Message::RefersTo, cycle[i], cycle[(i + 1) % cycle.size()]));
    }
    core.error(first->span, Message::InitCycle, first, path);
  }
}

}  // namespace gol::types
