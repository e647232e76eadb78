#include "types/info.hpp"

#include <algorithm>

#include "syntax/unparen.hpp"

namespace gol::types {

BuiltinId Info::builtin(const syntax::CallExpr& call) const {
  const auto* ident = syntax::as<syntax::Ident>(&syntax::unparen(*call.function));
  if (!ident) return BuiltinId::None;
  const auto* builtin = object_as<Builtin>(object_of(*ident));
  return builtin ? builtin->id : BuiltinId::None;
}

void Info::reserve(syntax::NodeId count) {
  if (count == 0) return;
  if (count > values_.size()) grow(count - 1);
}

void Info::grow(syntax::NodeId id) {
  const std::size_t size = std::max<std::size_t>(id + 1, values_.size() + values_.size() / 2);
  values_.resize(size);
  links_.resize(size);
}

}  // namespace gol::types
