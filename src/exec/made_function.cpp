#include "exec/made_function.hpp"

#include "runtime/object/native_call.hpp"
#include "runtime/object/type_descriptor.hpp"

namespace gol::exec {
namespace {

using runtime::Slice;
using runtime::TypeDescriptor;

std::int32_t slot_bytes_of(const TypeDescriptor* type) {
  return static_cast<std::int32_t>((type->size + 7) / 8 * 8);
}

char* allocate(G* g, const TypeDescriptor* type) {
  return static_cast<char*>(
      runtime::allocate(*g, type->size, type->has_pointers ? runtime::Scan::Pointers : runtime::Scan::None));
}

}  // namespace

Result MadeBody::execute(const Code* self, char* fp, G* g) {
  const auto* body = static_cast<const MadeBody*>(self);
  runtime::publish(*g, fp, body->site);
  auto* closure = slot<Closure*>(fp, runtime::closure_slot);
  const auto* handler = static_cast<const Closure*>(closure->captured()[0]);
  const auto* type = static_cast<const TypeDescriptor*>(closure->captured()[1]);
  const std::int32_t first_result = runtime::frame_header_bytes;
  std::int32_t at = first_result;
  for (const TypeDescriptor* result : type->results) at += slot_bytes_of(result);

  const auto count = static_cast<std::int64_t>(type->parameters.size());
  auto** cells = static_cast<char**>(
      runtime::allocate(*g, sizeof(char*) * static_cast<std::size_t>(count), runtime::Scan::Pointers));
  for (std::int64_t i = 0; i < count; ++i) {
    const TypeDescriptor* parameter = type->parameters[static_cast<std::size_t>(i)];
    cells[i] = allocate(g, parameter);
    if (parameter->direct) runtime::store_word(parameter, cells[i], slot<std::uint64_t>(fp, at));
    else std::memcpy(cells[i], fp + at, parameter->size);
    at += slot_bytes_of(parameter);
  }
  const Slice arguments{reinterpret_cast<char*>(cells), count, count};
  Slice answers;
  runtime::call(*g, handler, &arguments, sizeof arguments, &answers, sizeof answers);

  at = first_result;
  const auto* values = reinterpret_cast<char* const*>(answers.data);
  for (std::size_t i = 0; i < type->results.size(); ++i) {
    const TypeDescriptor* result = type->results[i];
    if (result->direct) slot<std::uint64_t>(fp, at) = runtime::load_word(result, values[i]);
    else std::memcpy(fp + at, values[i], result->size);
    at += slot_bytes_of(result);
  }
  if (body->results_in_slots || type->results.empty()) return {0, 0};
  const bool pair = slot_bytes_of(type->results[0]) > 8;
  return {slot<std::uint64_t>(fp, first_result), pair ? slot<std::uint64_t>(fp, first_result + 8) : 0};
}

}  // namespace gol::exec
