// Runtime descriptors of the checker's types: identical types share one (spec: Type identity).
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "base/arena.hpp"
#include "runtime/object/type_descriptor.hpp"
#include "types/type.hpp"

namespace gol::lower {

using runtime::TypeDescriptor;

// Not thread-safe: used under the compile lock. Descriptors live as long as the arena.
class Descriptors {
 public:
  explicit Descriptors(base::Arena& arena) : arena_(arena) {}

  const TypeDescriptor* of(const types::Type* type);
  std::size_t size_of(const types::Type* type) { return of(type)->size; }
  std::size_t offset_of(const types::Struct& type, std::size_t field);

 private:
  TypeDescriptor* find(const types::Type* type, const std::string& key);
  void fill(TypeDescriptor& to, const types::Type* type);
  void fill_basic(TypeDescriptor& to, const types::Basic& type);
  void fill_struct(TypeDescriptor& to, const types::Struct& type);
  void fill_interface(TypeDescriptor& to, const types::Interface& type);
  void fill_signature(TypeDescriptor& to, const types::Signature& type);

  base::Arena& arena_;
  std::unordered_map<const types::Type*, const TypeDescriptor*> cache_;
  std::unordered_map<std::string, std::vector<TypeDescriptor*>> canonical_;
};

}  // namespace gol::lower
