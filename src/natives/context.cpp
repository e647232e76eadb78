// What context asks about the types of keys and values.
#include "natives/tables.hpp"
#include "runtime/object/type_descriptor.hpp"

namespace gol::natives {
namespace {

bool is_comparable(Any value) { return value.type && value.type->comparable; }

String type_name(Any value) {
  const std::string_view name = value.type ? value.type->name : "<nil>";
  return {name.data(), static_cast<std::int64_t>(name.size())};
}

constexpr NativeEntry entries[] = {
    {"context.isComparable", native<is_comparable>, plain},
    {"context.typeName", native<type_name>, plain},
};

}  // namespace

constinit const NativeTable context_natives = table_of(entries);

}  // namespace gol::natives
