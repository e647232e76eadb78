// Names and their meanings in one block (spec: Blocks).
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "types/object.hpp"

namespace gol::types {

// Most blocks declare few names, so those are searched one by one; larger scopes get an index.
class Scope {
 public:
  explicit Scope(Scope* parent) : parent_(parent) {}

  Scope* parent() const { return parent_; }
  // The object declared in this very scope, or null.
  Object* lookup(Name name) const;
  // Declares the object under its name, which must not be blank; the earlier object if there is one.
  Object* insert(Object* object) { return insert(object->name, object); }
  Object* insert(Name name, Object* object);
  // In the order of declaration.
  const std::vector<std::pair<Name, Object*>>& objects() const { return objects_; }

 private:
  static constexpr std::size_t index_from = 12;
  Scope* parent_;
  std::vector<std::pair<Name, Object*>> objects_;
  std::unique_ptr<std::unordered_map<Name, Object*>> index_;
};

}  // namespace gol::types
