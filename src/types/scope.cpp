#include "types/scope.hpp"

namespace gol::types {

Object* Scope::lookup(Name name) const {
  if (index_) {
    const auto found = index_->find(name);
    return found == index_->end() ? nullptr : found->second;
  }
  for (const auto& [declared, object] : objects_) {
    if (declared == name) return object;
  }
  return nullptr;
}

Object* Scope::insert(Name name, Object* object) {
  if (Object* earlier = lookup(name)) return earlier;
  objects_.emplace_back(name, object);
  if (index_) {
    index_->emplace(name, object);
  } else if (objects_.size() >= index_from) {
    index_ = std::make_unique<std::unordered_map<Name, Object*>>(objects_.begin(), objects_.end());
  }
  return nullptr;
}

}  // namespace gol::types
