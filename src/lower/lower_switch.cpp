// Switches and select (spec: Switch statements, Select statements).
#include <algorithm>

#include "exec/arithmetic.hpp"
#include "exec/concurrency.hpp"
#include "exec/interface.hpp"
#include "exec/string.hpp"
#include "lower/fuse.hpp"
#include "lower/places.hpp"

namespace gol::lower {

using syntax::as;
using types::under;
using namespace exec;

const Stmt* Body::switch_stmt(const syntax::SwitchStmt& stmt, const Stmt* next, base::Name label) {
  targets_.push_back({label, next, nullptr});
  // The bodies, from the last to the first, so that fallthrough knows its successor.
  std::vector<const Stmt*> bodies(stmt.clauses.size());
  const Stmt* outer_fallthrough = fallthrough_;
  const std::int32_t before_all = mark();
  const std::int32_t tag_slot =
      stmt.tag ? temporary(std::max<std::size_t>(size_of(tag_type(stmt)), 8)) : 0;
  for (std::size_t i = stmt.clauses.size(); i-- > 0;) {
    fallthrough_ = i + 1 < stmt.clauses.size() ? bodies[i + 1] : nullptr;
    bodies[i] = statements(stmt.clauses[i]->body, next);
  }
  fallthrough_ = outer_fallthrough;
  targets_.pop_back();

  const Stmt* otherwise = next;
  for (std::size_t i = 0; i < stmt.clauses.size(); ++i) {
    if (stmt.clauses[i]->is_default) otherwise = bodies[i];
  }
  const Stmt* first;
  if (!stmt.tag) {
    first = otherwise;
    for (std::size_t i = stmt.clauses.size(); i-- > 0;) {
      const auto& values = stmt.clauses[i]->values;
      for (std::size_t k = values.size(); k-- > 0;) first = case_condition(*values[k], bodies[i], first);
    }
  } else {
    first = switch_on_tag(stmt, bodies, otherwise, tag_slot);
  }
  release(before_all);
  return stmt.init ? statement(*stmt.init, first) : first;
}

// A case of a switch without a tag is compared with `true`, which matters where it is an interface.
const Stmt* Body::case_condition(const syntax::Expr& expr, const Stmt* then, const Stmt* otherwise) {
  const types::Type* type = type_of(strip(expr));
  if (!types::is_interface(type)) return condition(expr, then, otherwise);
  const std::int32_t before = mark();
  Emitter out(context_, true);
  order(out, {&expr});
  const types::Type* boolean = types::basic_type(types::BasicKind::Bool);
  const Value yes = convert_assign(Value::of(Operand<Word>::constant(1)), boolean, type, expr.span.begin);
  const Value equal = compare_values(syntax::Operator::Equal, type, yes, value(expr), expr.span.begin);
  auto* test = context_.make<If<Any<Word>>>(Any<Word>{node(equal.word)});
  test->then_branch = then;
  test->else_branch = otherwise;
  release(before);
  return out.link(test);
}

const types::Type* Body::tag_type(const syntax::SwitchStmt& stmt) const {
  const types::Type* type = type_of(strip(*stmt.tag));
  return types::is_untyped(type) ? types::default_type(type) : type;
}

namespace {

struct IntegerCase {
  Word value;
  const Stmt* target;
};

// Calls f with the functor of an integer that a switch is about.
template <class F>
const Stmt* with_tag(Body& body, const Operand<Word>& tag, F&& f) {
  using Byte = Load<std::uint8_t, SlicePlace<1, FramePlace, Local<Word>>>;
  if (tag.is_local()) return f(Local<Word>{tag.offset});
  if (const Byte* byte = functor_in<Byte>(tag.node)) return f(*byte);
  return f(Any<Word>{body.node(tag)});
}

// One indexed jump for cases that are close together: `cases` is sorted.
const Stmt* switch_table(Body& body, const std::vector<IntegerCase>& cases, const Stmt* otherwise,
                         const Operand<Word>& tag) {
  const auto index = [&](Word value) {
    return static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(cases.front().value);
  };
  std::vector<const Stmt*> table(index(cases.back().value) + 1, otherwise);
  for (const IntegerCase& each : cases) table[index(each.value)] = each.target;
  return with_tag(body, tag, [&](auto v) -> const Stmt* {
    auto* node = body.context().make<SwitchTable<decltype(v)>>(v);
    node->lowest = cases.front().value;
    node->count = table.size();
    node->targets = body.context().arena().copy(table).data();
    node->next = otherwise;
    return node;
  });
}

const Stmt* switch_search(Body& body, const std::vector<IntegerCase>& cases, const Stmt* otherwise,
                          const Operand<Word>& tag) {
  std::vector<Word> values;
  std::vector<const Stmt*> targets;
  for (const IntegerCase& each : cases) {
    values.push_back(each.value);
    targets.push_back(each.target);
  }
  return with_tag(body, tag, [&](auto v) -> const Stmt* {
    auto* node = body.context().make<SwitchSearch<decltype(v)>>(v);
    node->count = values.size();
    node->values = body.context().arena().copy(values).data();
    node->targets = body.context().arena().copy(targets).data();
    node->next = otherwise;
    return node;
  });
}

}  // namespace

// A switch over an integer whose cases are constants; null where there are too few, or others.
const Stmt* Body::switch_on_constants(const syntax::SwitchStmt& stmt, const std::vector<const Stmt*>& bodies,
                                      const Stmt* otherwise, const Operand<Word>& tag) {
  constexpr std::size_t fewest = 4;
  constexpr std::uint64_t small_table = 256;
  std::vector<IntegerCase> cases;
  for (std::size_t i = 0; i < stmt.clauses.size(); ++i) {
    for (const syntax::Expr* each : stmt.clauses[i]->values) {
      const Checked tv = checked(strip(*each));
      if (!tv.is_constant()) return nullptr;
      cases.push_back({constant_value(tv.value, tag_type(stmt)).word.value, bodies[i]});
    }
  }
  if (cases.size() < fewest) return nullptr;
  std::stable_sort(cases.begin(), cases.end(), [](const auto& a, const auto& b) { return a.value < b.value; });
  // The first of equal cases is taken.
  const auto equal = [](const IntegerCase& a, const IntegerCase& b) { return a.value == b.value; };
  cases.erase(std::unique(cases.begin(), cases.end(), equal), cases.end());
  const std::uint64_t span =
      static_cast<std::uint64_t>(cases.back().value) - static_cast<std::uint64_t>(cases.front().value);
  if (span < std::max<std::uint64_t>(small_table, 4 * cases.size())) return switch_table(*this, cases, otherwise, tag);
  return switch_search(*this, cases, otherwise, tag);
}

const Stmt* Body::switch_on_tag(const syntax::SwitchStmt& stmt, const std::vector<const Stmt*>& bodies,
                                const Stmt* otherwise, std::int32_t tag_slot) {
  const types::Type* type = tag_type(stmt);
  const Checked tag_tv = checked(strip(*stmt.tag));
  Emitter init(context_, true);
  order(init, {stmt.tag});
  const Value tag_value = tag_tv.is_constant() ? constant_value(tag_tv.value, type) : value(*stmt.tag);
  if (form_of(type) == Form::Word && types::is_integer(type)) {
    if (const Stmt* node = switch_on_constants(stmt, bodies, otherwise, tag_value.word)) return init.link(node);
  }
  Place slot_place;
  slot_place.kind = form_of(type) == Form::Block ? Place::Kind::Frame : Place::Kind::Slot;
  slot_place.offset = tag_slot;
  slot_place.type = type;
  store(init, slot_place, tag_value);

  const Stmt* first = otherwise;
  for (std::size_t i = stmt.clauses.size(); i-- > 0;) {
    const auto& values = stmt.clauses[i]->values;
    for (std::size_t k = values.size(); k-- > 0;) {
      const syntax::Expr& e = strip(*values[k]);
      const Checked tv = checked(e);
      const std::int32_t before = mark();
      Emitter out(context_, true);
      order(out, {&e});
      const types::Type* case_type = tv.mode == types::Mode::Nil || types::is_untyped(tv.type) ? type : tv.type;
      // One interface operand makes the comparison one of interfaces.
      const bool mixed = types::is_interface(type) != types::is_interface(case_type);
      const types::Type* compared = mixed ? (types::is_interface(type) ? type : case_type) : type;
      const Value tag = convert_assign(frame_value(tag_slot, type), type, compared, e.span.begin);
      Value v;
      if (tv.mode == types::Mode::Nil) v = zero_value(compared);
      else if (!mixed && types::is_interface(compared)) v = convert_assign(value(e), case_type, compared, e.span.begin);
      else v = assignable(e, compared);
      const Value equal = compare_values(syntax::Operator::Equal, compared, tag, v, e.span.begin);
      auto* test = context_.make<If<Any<Word>>>(Any<Word>{node(equal.word)});
      test->then_branch = bodies[i];
      test->else_branch = first;
      first = out.link(test);
      release(before);
    }
  }
  return init.link(first);
}

const Stmt* Body::type_switch(const syntax::TypeSwitchStmt& stmt, const Stmt* next, base::Name label) {
  const types::Type* from = type_of(*stmt.x);
  const bool from_empty = context_.descriptor(from)->is_empty_interface();
  const std::int32_t operand = temporary(16);
  targets_.push_back({label, next, nullptr});

  const Stmt* otherwise = next;
  const Stmt* first = nullptr;
  struct Test {
    const TypeDescriptor* type;  // null: nil
    const Stmt* target;
    std::int32_t converted;      // slot for the value as another interface, or -1
  };
  std::vector<Test> tests;
  for (const syntax::CaseClause* clause : stmt.clauses) {
    const types::Var* var = info().implicit_object(*clause);
    const types::Type* only = nullptr;
    if (clause->values.size() == 1) {
      const Checked tv = checked(strip(*clause->values[0]));
      if (tv.mode != types::Mode::Nil) only = tv.type;
    }
    const std::int32_t converted = var && only && types::is_interface(only) ? temporary(16) : -1;
    // The interface's word is the variable, where it holds the value as a frame would.
    const bool in_place = var && only && form_of(only) == Form::Word && storage(*var).kind == Storage::Kind::Frame;
    if (in_place) variables_[var].offset = operand + 8;
    const Stmt* body = statements(clause->body, next);
    if (var && !in_place) {
      body = before(body, [&](Emitter& out) {
        const std::int32_t before = mark();
        Value v;
        if (converted >= 0) {
          v = frame_value(converted, only);
        } else if (only) {
          const Operand<Word> word = Operand<Word>::local(operand + 8);
          const TypeDescriptor* type = context_.descriptor(only);
          if (form_of(only) == Form::Word) v = Value::of(word);
          else if (type->direct) v = frame_value(operand + 8, only);
          else v = load_at(node(word), only);
        } else {
          v = frame_value(operand, from);
        }
        new_variable(out, *var, clause->span.begin);
        Place to = variable_place(*var);
        if (to.kind == Place::Kind::Box) to.kind = Place::Kind::Fresh;
        store(out, to, v);
        release(before);
      });
    }
    if (clause->is_default) otherwise = body;
    for (const syntax::Expr* each : clause->values) {
      const Checked tv = checked(strip(*each));
      tests.push_back({tv.mode == types::Mode::Nil ? nullptr : context_.descriptor(tv.type), body, converted});
    }
  }
  targets_.pop_back();

  // Cases with concrete types, one after the other, are one node; the first node keeps the operand.
  Emitter out(context_, true);
  order(out, {stmt.x});
  const Operand<Pair> x = pair(*stmt.x);
  const auto is_concrete = [](const Test& test) { return !test.type || test.type->kind != runtime::Kind::Interface; };
  first = otherwise;
  for (std::size_t end = tests.size(); end > 0;) {
    std::size_t begin = end - 1;
    if (!is_concrete(tests[begin])) {
      const IsInterface implements{operand, tests[begin].type, from_empty, tests[begin].converted};
      auto* test = context_.make<If<IsInterface>>(implements);
      test->then_branch = tests[begin].target;
      test->else_branch = first;
      first = test;
    } else {
      while (begin > 0 && is_concrete(tests[begin - 1])) --begin;
      std::vector<const TypeDescriptor*> types;
      std::vector<const Stmt*> targets;
      for (std::size_t i = begin; i < end; ++i) {
        types.push_back(tests[i].type);
        targets.push_back(tests[i].target);
      }
      const Operand<Pair> value = begin == 0 ? x : Operand<Pair>::local(operand);
      first = with(value, [&](auto v) -> const Stmt* {
        auto* node = context_.make<TypeSwitch<decltype(v)>>(v);
        node->operand = operand;
        node->count = static_cast<std::int32_t>(types.size());
        node->from_empty = from_empty;
        node->types = context_.arena().copy(types).data();
        node->targets = context_.arena().copy(targets).data();
        node->next = first;
        return node;
      });
    }
    end = begin;
  }
  if (tests.empty() || !is_concrete(tests[0])) {
    with(x, [&](auto o) { out.add(SetLocal<Pair, decltype(o)>{operand, o}); });
  }
  first = out.link(first);
  return stmt.init ? statement(*stmt.init, first) : first;
}

const Stmt* Body::select_stmt(const syntax::SelectStmt& stmt, const Stmt* next, base::Name label) {
  targets_.push_back({label, next, nullptr});
  auto* node = context_.make<Select>();
  node->site = site(stmt);
  node->received = temporary(8);
  std::vector<SelectOperand> operands;
  std::vector<const Stmt*> clauses;
  const Stmt* fallback = nullptr;
  Emitter init(context_, true);

  struct Case {
    const syntax::CommClause* clause;
    const syntax::SendStmt* send = nullptr;
    const syntax::UnaryExpr* receive = nullptr;
    const syntax::AssignStmt* assign = nullptr;
  };
  std::vector<Case> cases;
  for (const syntax::CommClause* clause : stmt.clauses) {
    Case each{clause};
    if (const auto* assign = as<syntax::AssignStmt>(clause->communication)) {
      each.assign = assign;
      each.receive = as<syntax::UnaryExpr>(&strip(*assign->right[0]));
    } else if (const auto* expr = as<syntax::ExprStmt>(clause->communication)) {
      each.receive = as<syntax::UnaryExpr>(&strip(*expr->x));
    } else {
      each.send = as<syntax::SendStmt>(clause->communication);
    }
    cases.push_back(each);
  }

  // Channels and values of all cases are evaluated once, in source order, before any is chosen: each is kept before the
  // next one can change it.
  for (const Case& each : cases) {
    if (!each.send && !each.receive) continue;
    const syntax::Expr& channel = each.send ? *each.send->channel : *each.receive->x;
    const types::Type* element = under<types::Chan>(type_of(channel))->element;
    SelectOperand operand{temporary(8), -1, each.send != nullptr, false};
    order(init, {&channel});
    with(word(channel), [&](auto o) { init.add(SetLocal<Word, decltype(o)>{operand.channel, o}); });
    if (each.send) {
      operand.value = temporary(std::max<std::size_t>(size_of(element), 8));
      Place to;
      to.kind = form_of(element) == Form::Block ? Place::Kind::Frame : Place::Kind::Slot;
      to.offset = operand.value;
      to.type = element;
      order(init, {each.send->value});
      store(init, to, assignable(*each.send->value, element));
    } else if (each.assign) {
      operand.value = temporary(std::max<std::size_t>(size_of(element), 8));
      operand.wants_value = true;
    }
    operands.push_back(operand);
  }

  node->area = temporary(sizeof(runtime::SelectCase) * std::max<std::size_t>(operands.size(), 1));
  std::size_t index = 0;
  for (const Case& each : cases) {
    const Stmt* body = statements(each.clause->body, next);
    if (!each.send && !each.receive) {
      fallback = body;
      continue;
    }
    const SelectOperand& operand = operands[index++];
    if (each.assign) {
      const types::Type* element = under<types::Chan>(type_of(*each.receive->x))->element;
      body = before(body, [&](Emitter& out) {
        const std::int32_t before = mark();
        // The slot holds the memory form: words are read at their exact width.
        Place from;
        from.kind = Place::Kind::Frame;
        from.offset = operand.value;
        from.type = element;
        const Value values[2] = {load(from), Value::of(Operand<Word>::local(node->received))};
        const types::Type* types[2] = {element, types::basic_type(types::BasicKind::Bool)};
        for (std::size_t i = 0; i < each.assign->left.size(); ++i) {
          const syntax::Expr& left = strip(*each.assign->left[i]);
          const auto* name = as<syntax::Ident>(&left);
          if (name && name->name.blank()) continue;
          if (each.assign->assign == syntax::AssignKind::Define) {
            initialise(out, *name, values[i]);
          } else {
            order(out, {&left});
            store(out, target_place(left), convert_assign(values[i], types[i], type_of(left), left.span.begin));
          }
        }
        release(before);
      });
    }
    clauses.push_back(body);
  }
  targets_.pop_back();
  if (fallback) clauses.push_back(fallback);
  node->operands = context_.arena().copy(operands).data();
  node->count = static_cast<std::int32_t>(operands.size());
  node->clauses = context_.arena().copy(clauses).data();
  node->has_default = fallback != nullptr;
  return init.link(node);
}

}  // namespace gol::lower
