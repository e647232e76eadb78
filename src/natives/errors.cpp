// The natives of errors: what errors.Is and errors.As must ask about types.
#include "natives/tables.hpp"
#include "runtime/memory/heap.hpp"
#include "runtime/object/type_descriptor.hpp"

namespace gol::natives {

namespace {

using runtime::Kind;

bool comparable_value(Any value) { return value.type && value.type->comparable; }

std::int64_t check_target(Any target, Any error_type) {
  if (!target.type) return 1;
  if (target.type->kind != Kind::Pointer || target.word == 0) return 2;
  const runtime::TypeDescriptor* wanted = target.type->element;
  if (wanted->kind == Kind::Interface || runtime::find_itab(error_type.type->element, wanted)) return 0;
  return 3;
}

bool assign_to(Goroutine& g, Any error, Any target) {
  const runtime::TypeDescriptor* wanted = target.type->element;
  auto* to = reinterpret_cast<void*>(target.word);
  if (wanted->kind == Kind::Interface) {
    Interface value{error.type, error.word};
    if (!wanted->is_empty_interface()) value.table = runtime::find_itab(wanted, error.type);
    if (!value.table) return false;
    runtime::copy_pointers(runtime::mutator(g), to, &value, sizeof value);
    return true;
  }
  if (wanted != error.type) return false;
  std::uint64_t scratch;
  runtime::copy_pointers(runtime::mutator(g), to, runtime::unbox(error, scratch), wanted->size);
  return true;
}

constexpr NativeEntry entries[] = {
    {"errors.comparableValue", native<comparable_value>, plain},
    {"errors.checkTarget", native<check_target>, plain},
    {"errors.assignTo", native<assign_to>, plain},
};

}  // namespace

constinit const NativeTable errors_natives = table_of(entries);

}  // namespace gol::natives
