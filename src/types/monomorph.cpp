#include "types/monomorph.hpp"

#include <algorithm>

namespace gol::types {

std::size_t Monomorph::vertex(const TypeName* object) {
  const auto [at, fresh] = index_.emplace(object, vertices_.size());
  if (fresh) vertices_.push_back({object});
  return at->second;
}

std::size_t Monomorph::vertex(const TypeParam* param) {
  const auto known = canonical_.find(param);
  return vertex((known == canonical_.end() ? param : known->second)->object);
}

void Monomorph::declare_local(const TypeName* type, List<TypeParam*> around) {
  const std::size_t to = vertex(type);
  for (const TypeParam* param : around) edges_.push_back({to, vertex(param), 1, type->span, param});
}

void Monomorph::record(const Package& package, Span at, const TypeParam* param, const Type* argument) {
  // What other packages instantiate among themselves they have checked.
  if (!same_package(param->object->package, &package)) return;
  flow(package, vertex(param), at, argument, argument);
}

// Adds an edge for each type parameter and local type inside the argument.
void Monomorph::flow(const Package& package, std::size_t to, Span at, const Type* part, const Type* whole) {
  auto inside = [&](const Type* type) { flow(package, to, at, type, whole); };
  auto tuple = [&](const Tuple* vars) {
    for (const Var* var : vars->vars) inside(var->type);
  };
  switch (part->kind) {
    case TypeKind::TypeParam:
      edges_.push_back({to, vertex(static_cast<const TypeParam*>(part)), part == whole ? 0 : 1, at, whole});
      break;
    case TypeKind::Named: {
      const auto* named = static_cast<const Named*>(part);
      if (named->object->in_generic && same_package(named->object->package, &package)) {
        edges_.push_back({to, vertex(named->object), part == whole ? 0 : 1, at, whole});
      }
      for (const Type* arg : named->type_args) inside(arg);
      break;
    }
    case TypeKind::Pointer: inside(static_cast<const Pointer*>(part)->element); break;
    case TypeKind::Slice: inside(static_cast<const Slice*>(part)->element); break;
    case TypeKind::Array: inside(static_cast<const Array*>(part)->element); break;
    case TypeKind::Chan: inside(static_cast<const Chan*>(part)->element); break;
    case TypeKind::Map:
      inside(static_cast<const Map*>(part)->key);
      inside(static_cast<const Map*>(part)->value);
      break;
    case TypeKind::Struct:
      for (const Var* field : static_cast<const Struct*>(part)->fields) inside(field->type);
      break;
    case TypeKind::Signature:
      tuple(static_cast<const Signature*>(part)->params);
      tuple(static_cast<const Signature*>(part)->results);
      break;
    case TypeKind::Interface:
      for (const Func* method : static_cast<const Interface*>(part)->methods) {
        if (method->type) inside(method->type);
      }
      break;
    default: break;
  }
}

// Bellman-Ford for the heaviest paths: one that is as long as there are vertices holds a cycle.
std::vector<Monomorph::Step> Monomorph::find_cycle() {
  std::size_t end = vertices_.size();
  for (bool again = true; again && end == vertices_.size();) {
    again = false;
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      const Vertex& from = vertices_[edges_[i].from];
      Vertex& to = vertices_[edges_[i].to];
      if (from.weight + edges_[i].weight <= to.weight) continue;
      to.edge = static_cast<int>(i);
      to.length = from.length + 1;
      if (to.length >= vertices_.size()) {
        end = edges_[i].to;
        break;
      }
      to.weight = from.weight + edges_[i].weight;
      again = true;
    }
  }
  std::vector<Step> steps;
  if (end < vertices_.size()) {
    // The path may have begun outside of the cycle: walk back until a vertex comes twice.
    std::vector<std::size_t> walked;
    while (std::find(walked.begin(), walked.end(), end) == walked.end()) {
      walked.push_back(end);
      end = edges_[static_cast<std::size_t>(vertices_[end].edge)].from;
    }
    walked.erase(walked.begin(), std::find(walked.begin(), walked.end(), end));
    for (std::size_t v : walked) {
      const Edge& edge = edges_[static_cast<std::size_t>(vertices_[v].edge)];
      const TypeName* object = vertices_[edge.to].object;
      steps.push_back({object, edge.at, edge.type, !is_type_param(object->type)});
    }
  }
  vertices_.clear();
  edges_.clear();
  index_.clear();
  return steps;
}

}  // namespace gol::types
