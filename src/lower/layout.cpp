#include "lower/layout.hpp"

#include "base/check.hpp"

namespace gol::lower {

using types::BasicKind;
using types::TypeKind;

Form form_of(const types::Type* type) {
  const types::Type* u = types::underlying(type);
  switch (u->kind) {
    case TypeKind::Basic:
      switch (static_cast<const types::Basic*>(u)->basic) {
        case BasicKind::Float64:
        case BasicKind::UntypedFloat: return Form::F64;
        case BasicKind::Float32: return Form::F32;
        case BasicKind::Complex64:
        case BasicKind::Complex128:
        case BasicKind::UntypedComplex: return Form::Block;
        case BasicKind::String:
        case BasicKind::UntypedString: return Form::Pair;
        default: return Form::Word;
      }
    case TypeKind::Interface: return Form::Pair;
    case TypeKind::Slice:
    case TypeKind::Struct:
    case TypeKind::Array: return Form::Block;
    default: return Form::Word;
  }
}

Scalar scalar_of(const types::Type* type) {
  const types::Type* u = types::underlying(type);
  if (u->kind != TypeKind::Basic) return Scalar::Pointer;
  switch (static_cast<const types::Basic*>(u)->basic) {
    case BasicKind::Int8: return Scalar::I8;
    case BasicKind::Int16: return Scalar::I16;
    case BasicKind::Int32:
    case BasicKind::UntypedRune: return Scalar::I32;
    case BasicKind::Bool:
    case BasicKind::UntypedBool:
    case BasicKind::Uint8: return Scalar::U8;
    case BasicKind::Uint16: return Scalar::U16;
    case BasicKind::Uint32: return Scalar::U32;
    case BasicKind::Float32: return Scalar::F32;
    case BasicKind::Float64:
    case BasicKind::UntypedFloat: return Scalar::F64;
    default: return Scalar::I64;
  }
}

}  // namespace gol::lower
