// Values that format themselves: the calls from fmt back into gol code, and the panics that come of them.
#include "natives/format_value.hpp"
#include "runtime/object/native_call.hpp"
#include "runtime/object/panic.hpp"

namespace gol::natives {

using runtime::Any;
using runtime::Itab;
using runtime::Kind;
using runtime::TypeDescriptor;

FormatHooks format_hooks;

namespace {

// The word that a method of the value takes as its receiver. What is no scalar is copied to a cell of its
// own: the method may run while the original changes.
std::uint64_t receiver_word(runtime::Goroutine& g, Value value) {
  if (value.type->direct) return runtime::load_word(value.type, value.address);
  return runtime::box(g, value.type, value.address).word;
}

bool is_nil_pointer(Value value) {
  return value.type->kind == Kind::Pointer && !*static_cast<void* const*>(value.address);
}

// Bits by which fmt.state knows the flags of its directive; stdlib/fmt/state.gol reads them.
std::uint64_t flag_bits(const FormatFlags& flags) {
  return std::uint64_t{flags.minus} | std::uint64_t{flags.plus || flags.plus_v} << 1 |
         std::uint64_t{flags.sharp || flags.sharp_v} << 2 | std::uint64_t{flags.space} << 3 |
         std::uint64_t{flags.zero} << 4 | std::uint64_t{flags.has_width} << 5 |
         std::uint64_t{flags.has_precision} << 6;
}

// Method `function(0)` of an interface that has only one.
const runtime::Function& only_method(const Itab* itab) { return *itab->functions[0]; }

}  // namespace

bool ValuePrinter::print_by_methods(Value value, std::int32_t verb) {
  if (reporting_) return false;
  if (verb == 'w') {
    if (!wrap_errors || !value.type->has_methods || !runtime::find_itab(format_hooks.error, value.type)) {
      bad_verb(verb);
      return true;
    }
    verb = 'v';
  }
  if (!value.type->has_methods) return false;

  if (const Itab* itab = runtime::find_itab(format_hooks.formatter, value.type)) {
    print_by_formatter(itab, value, verb);
    return true;
  }
  runtime::String text;
  if (verbs.flags.sharp_v) {
    const Itab* itab = runtime::find_itab(format_hooks.go_stringer, value.type);
    if (!itab) return false;
    if (call_text_method(itab, value, verb, "GoString", text)) verbs.write_string(text.view());
    return true;
  }
  if (verb != 'v' && verb != 's' && verb != 'x' && verb != 'X' && verb != 'q') return false;
  std::string_view method = "Error";
  const Itab* itab = runtime::find_itab(format_hooks.error, value.type);
  if (!itab) {
    method = "String";
    itab = runtime::find_itab(format_hooks.stringer, value.type);
  }
  if (!itab) return false;
  if (call_text_method(itab, value, verb, method, text)) print_string(text.view(), verb);
  return true;
}

bool ValuePrinter::call_text_method(const Itab* itab, Value value, std::int32_t verb, std::string_view method,
                                    runtime::String& text) {
  Any panicked;
  const std::uint64_t word = receiver_word(g_, value);
  if (!runtime::call_protected(g_, only_method(itab), word, nullptr, 0, &text, sizeof text, &panicked)) return true;
  report_panic(value, verb, method, panicked);
  return false;
}

void ValuePrinter::print_by_formatter(const Itab* itab, Value value, std::int32_t verb) {
  struct {
    runtime::Interface formatter;
    std::int64_t verb, width, precision;
    std::uint64_t flags;
  } arguments{{itab, receiver_word(g_, value)},
              verb,
              verbs.flags.width,
              verbs.flags.precision,
              flag_bits(verbs.flags)};
  struct {
    runtime::Slice written;
    Any panicked;
    std::uint64_t failed;
  } results{};
  runtime::call(g_, format_hooks.run_formatter, &arguments, sizeof arguments, &results, sizeof results);
  out_.append({results.written.data, static_cast<std::size_t>(results.written.length)});
  if ((results.failed & 1) != 0) report_panic(value, verb, "Format", results.panicked);
}

void ValuePrinter::report_panic(Value value, std::int32_t verb, std::string_view method, Any panicked) {
  // A method with a nil receiver is expected to fail.
  if (is_nil_pointer(value)) return out_.append("<nil>");
  // What a method panicked with panics itself: the outer print gives up.
  if (panicking_) runtime::panic(g_, panicked);

  const FormatFlags flags = verbs.flags;
  verbs.flags = {};
  out_.append("%!");
  out_.append_rune(verb);
  out_.append("(PANIC=");
  out_.append(method);
  out_.append(" method: ");
  panicking_ = true;
  print_argument(panicked, 'v');
  panicking_ = false;
  out_.append(')');
  verbs.flags = flags;
}

}  // namespace gol::natives
