// Formatting of any value by its type: what fmt's verbs mean for structs, maps, pointers and for values that
// format themselves (fmt.Formatter, fmt.GoStringer, error, fmt.Stringer).
#pragma once

#include <cstdint>

#include "natives/format_verbs.hpp"
#include "runtime/object/map.hpp"
#include "runtime/object/type_descriptor.hpp"

namespace gol::natives {

// What the gol side of fmt makes known to the native side: the descriptors of the interfaces that values may
// implement, and the function that runs a fmt.Formatter. fmt's wrappers call fmt.setHooks before their
// first native call; the values are the same each time, until a reset run makes new ones.
struct FormatHooks {
  const runtime::TypeDescriptor* error = nullptr;
  const runtime::TypeDescriptor* stringer = nullptr;
  const runtime::TypeDescriptor* formatter = nullptr;
  const runtime::TypeDescriptor* go_stringer = nullptr;
  const runtime::Closure* run_formatter = nullptr;  // static, as a plain function's closure is
};
extern FormatHooks format_hooks;

// How far reflection may go, as in package reflect: what was reached through an unexported field never has
// its methods called. An embedded field of an unexported type is closed itself, but not its exported fields.
enum class Access : std::uint8_t { Open, Embedded, Closed };

// A value in memory. A null type is "no value".
struct Value {
  const runtime::TypeDescriptor* type = nullptr;
  const void* address = nullptr;
  Access access = Access::Open;
};

class ValuePrinter {
 public:
  explicit ValuePrinter(ByteBuffer& out) : verbs(out), out_(out), g_(out.goroutine()) {}

  VerbWriter verbs;
  bool wrap_errors = false;  // %w is allowed: Errorf

  // An argument of a print function.
  void print_argument(runtime::Any argument, std::int32_t verb);
  void print_reflected(Value value, std::int32_t verb);
  // "%!verb(type=value)" for the value printed last.
  void bad_verb(std::int32_t verb);

 private:
  void print_value(Value value, std::int32_t verb, int depth);
  void print_by_kind(Value value, std::int32_t verb, int depth);
  void print_bool(bool value, std::int32_t verb);
  void print_integer(std::uint64_t value, bool is_signed, std::int32_t verb);
  void print_float(double value, int bits, std::int32_t verb);
  void print_complex(double real, double imaginary, int part_bits, std::int32_t verb);
  void print_string(std::string_view text, std::int32_t verb);
  void print_bytes(std::string_view bytes, bool is_nil, std::int32_t verb, std::string_view type_name);
  void print_pointer(Value value, std::int32_t verb);
  void print_struct(Value value, std::int32_t verb, int depth);
  void print_map(Value value, std::int32_t verb, int depth);
  void print_interface(Value value, std::int32_t verb, int depth);
  void print_elements(Value value, std::int32_t verb, int depth);

  // The methods of the value, if it has any that count for this verb. Returns whether it was printed.
  bool print_by_methods(Value value, std::int32_t verb);
  bool is_error(Value value) const;
  void print_by_formatter(const runtime::Itab* itab, Value value, std::int32_t verb);
  // Calls a method without parameters that returns a string; false when it panicked (and was reported).
  bool call_text_method(const runtime::Itab* itab, Value value, std::int32_t verb, std::string_view method,
                        runtime::String& text);
  void report_panic(Value value, std::int32_t verb, std::string_view method, runtime::Any panicked);

  ByteBuffer& out_;
  runtime::Goroutine& g_;
  Value current_;            // what bad_verb names
  bool reporting_ = false;   // inside bad_verb: methods are off
  bool panicking_ = false;   // printing what a method panicked with
};

// The entries of a map in the order in which fmt prints them.
struct MapEntry {
  const void* key;
  const void* value;
};
// Fills `entries` (room for `count`, in scanned memory); returns how many there were.
std::int64_t sorted_entries(runtime::Goroutine& g, const runtime::TypeDescriptor* type, runtime::Map* map,
                            MapEntry* entries, std::int64_t count);

// The dynamic value of an interface value in memory; `scratch` backs scalars.
Value dynamic_value(const runtime::TypeDescriptor* interface, const void* address, std::uint64_t& scratch);

}  // namespace gol::natives
