// What package reflect asks of the compiler while a program runs. Under the compile lock.
#pragma once

#include <span>

#include "lower/context.hpp"

namespace gol::lower {

// The type literal that a shape tells (see runtime::resolve_type).
const types::Type* type_of_shape(Context& context, const TypeDescriptor& shape);

// See runtime::exported_methods.
std::span<const runtime::ExportedMethod> exported_methods(Context& context, const TypeDescriptor* type);

}  // namespace gol::lower
