// The natives of fmt's scanning: what a target is, and storing into it.
#include "natives/tables.hpp"

#include "natives/format_buffer.hpp"
#include "runtime/memory/heap.hpp"
#include "runtime/object/type_descriptor.hpp"

namespace gol::natives {

namespace {

using runtime::Kind;

constexpr std::int64_t kind_of_bytes = 100;  // a slice of bytes; stdlib/fmt/scanstate.gol knows the number

// The kind of what the argument points to, -1 for what is no pointer.
std::int64_t target_kind(Any target) {
  if (!target.type || target.type->kind != Kind::Pointer) return -1;
  const runtime::TypeDescriptor* element = target.type->element;
  if (element->kind == Kind::Slice && element->element->kind == Kind::Uint8) return kind_of_bytes;
  return static_cast<std::int64_t>(element->kind);
}

String type_name(Goroutine& g, Any value) {
  return runtime::make_string(g, value.type ? value.type->name : std::string_view("<nil>"));
}

void* place(Any target) { return reinterpret_cast<void*>(target.word); }

void store_int(Any target, std::uint64_t word) { runtime::store_word(target.type->element, place(target), word); }

void store_float(Any target, double value) {
  if (target.type->element->kind == Kind::Float32) *static_cast<float*>(place(target)) = static_cast<float>(value);
  else *static_cast<double*>(place(target)) = value;
}

void store_complex(Any target, Complex value) {
  if (target.type->element->kind == Kind::Complex64) {
    auto* parts = static_cast<float*>(place(target));
    parts[0] = static_cast<float>(value.real);
    parts[1] = static_cast<float>(value.imag);
  } else {
    *static_cast<Complex*>(place(target)) = value;
  }
}

void store_string(Goroutine& g, Any target, String value) {
  runtime::copy_pointers(runtime::mutator(g), place(target), &value, sizeof value);
}

void store_bytes(Goroutine& g, Any target, Slice value) {
  runtime::copy_pointers(runtime::mutator(g), place(target), &value, sizeof value);
}

const NativeEntry entries[] = {
    {"fmt.targetKind", native<target_kind>, plain},
    {"fmt.typeName", native<type_name>, plain},
    {"fmt.storeInt", native<store_int>, plain},
    {"fmt.storeFloat", native<store_float>, plain},
    {"fmt.storeComplex", native<store_complex>, plain},
    {"fmt.storeString", native<store_string>, plain},
    {"fmt.storeBytes", native<store_bytes>, plain},
};

}  // namespace

const NativeTable fmt_scan_natives = table_of(entries);

}  // namespace gol::natives
