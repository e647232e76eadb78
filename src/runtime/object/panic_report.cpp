#include "runtime/object/panic_report.hpp"

#include <charconv>
#include <cmath>
#include <cstdio>

#include "runtime/object/native_call.hpp"
#include "runtime/object/strings.hpp"
#include "runtime/object/type_descriptor.hpp"
#include "runtime/sched/report.hpp"
#include "runtime/sched/run.hpp"
#include "runtime/sched/scheduler.hpp"

namespace gol::runtime {

bool (*on_uncaught_panic)(Goroutine& g, const std::string& report) = nullptr;

namespace {

// The text that a method without parameters returns (Error, String), if the type has it.
bool text_of_method(Goroutine& g, Any value, const TypeDescriptor* interface, std::string& text) {
  if (!interface || !value.type->has_methods) return false;
  const Itab* itab = find_itab(interface, value.type);
  if (!itab) return false;
  String result;
  Any panicked;
  if (call_protected(g, *itab->functions[0], value.word, nullptr, 0, &result, sizeof result, &panicked)) {
    std::string reason = "type " + std::string(panicked.type->name);
    if (panicked.type == basic_type(Kind::String)) {
      std::uint64_t scratch;
      reason = static_cast<const String*>(unbox(panicked, scratch))->view();
    }
    fatal_error(&g, "panic while printing panic value: " + reason);
  }
  text = std::string(result.view());
  return true;
}

std::string float_text(double value) {
  if (value != value) return "NaN";
  if (std::isinf(value)) return value > 0 ? "+Inf" : "-Inf";
  char buffer[40];
  const int length = std::snprintf(buffer, sizeof buffer, "%+.6e", value);
  std::string text(buffer, static_cast<std::size_t>(length));
  // Go writes three digits of exponent at least.
  const std::size_t sign = text.find('e') + 1;
  while (text.size() - sign - 1 < 3) text.insert(sign + 1, "0");
  return text;
}

// Values of basic kinds, as the built-in print shows them; empty for others.
bool basic_text(Any value, std::string& text) {
  std::uint64_t scratch;
  const void* at = unbox(value, scratch);
  switch (value.type->kind) {
    case Kind::Bool: text = value.word ? "true" : "false"; return true;
    case Kind::Int: case Kind::Int8: case Kind::Int16: case Kind::Int32: case Kind::Int64:
      text = std::to_string(static_cast<std::int64_t>(value.word));
      return true;
    case Kind::Uint: case Kind::Uint8: case Kind::Uint16: case Kind::Uint32: case Kind::Uint64: case Kind::Uintptr:
      text = std::to_string(value.word);
      return true;
    case Kind::Float32: text = float_text(*static_cast<const float*>(at)); return true;
    case Kind::Float64: text = float_text(*static_cast<const double*>(at)); return true;
    case Kind::Complex64: {
      const auto* parts = static_cast<const float*>(at);
      text = "(" + float_text(parts[0]) + float_text(parts[1]) + "i)";
      return true;
    }
    case Kind::Complex128: {
      const auto* parts = static_cast<const double*>(at);
      text = "(" + float_text(parts[0]) + float_text(parts[1]) + "i)";
      return true;
    }
    case Kind::String: text = std::string(static_cast<const String*>(at)->view()); return true;
    default: return false;
  }
}

bool is_runtime_error(const TypeDescriptor* type) { return type->package == "runtime"; }

constexpr std::string_view nil_dereference = "nil pointer dereference";

// Oldest first, each behind "panic: ", later ones indented.
std::string panic_chain(Goroutine& g, const PanicRecord* newest) {
  std::vector<const PanicRecord*> chain;
  for (const PanicRecord* each = newest; each; each = each->previous) {
    if (!each->is_goexit) chain.push_back(each);
  }
  std::string text;
  bool signal = false;
  for (std::size_t i = chain.size(); i-- > 0;) {
    const PanicRecord& panic = *chain[i];
    const std::string value = panic_value_text(g, panic.value);
    signal |= panic.value.type && is_runtime_error(panic.value.type) && value.find(nil_dereference) != value.npos;
    if (i + 1 < chain.size()) text += "\t";
    text += "panic: " + value + (panic.recovered ? " [recovered]" : "") + "\n";
  }
  // Go's processor told it of the null address.
  if (signal) text += "[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x0]\n";
  return text;
}

}  // namespace

std::string panic_value_text(Goroutine& g, Any value) {
  if (!value.type) return "nil";
  std::string text;
  if (text_of_method(g, value, panic_hooks.error_interface ? panic_hooks.error_interface() : nullptr, text)) {
    return text;
  }
  if (text_of_method(g, value, panic_hooks.stringer_interface ? panic_hooks.stringer_interface() : nullptr, text)) {
    return text;
  }
  if (basic_text(value, text)) {
    if (value.type->declared.empty() || value.type->package.empty()) return text;
    const std::string name(value.type->name);
    switch (value.type->kind) {
      case Kind::String: return name + "(\"" + text + "\")";
      case Kind::Complex64:
      case Kind::Complex128: return name + text;
      default: return name + "(" + text + ")";
    }
  }
  text = "(" + std::string(value.type->name) + ") ";
  append_hex(text, value.word);
  return text;
}

namespace {

// The innermost line that the programmer wrote.
std::string excerpt_of(const Trace& trace) {
  const auto& excerpt = current_run().hooks.excerpt;
  for (std::int64_t i = 0; excerpt && i < trace.inner_count(); ++i) {
    if (const std::string text = excerpt(trace.inner(i)); !text.empty()) return "\n" + text;
  }
  return {};
}

}  // namespace

void report_panic(Goroutine& g) {
  const PanicRecord* newest = g.panics;
  std::string text = panic_chain(g, newest);
  text += "\n" + format_header(g, "running");
  text += (newest->trace ? format_frames(*newest->trace) : "") + format_created_by(g);
  if (newest->trace) text += excerpt_of(*newest->trace);
  if (on_uncaught_panic && on_uncaught_panic(g, text)) {
    g.panics = nullptr;
    finish(g);
  }
  if (current_run().hooks.before_exit) current_run().hooks.before_exit(2);
  write_report(text);
  exit_process(2);
}

void fatal_error(Goroutine* g, std::string_view text) {
  std::string report = "fatal error: " + std::string(text) + "\n";
  if (g) report += "\n" + format_goroutine(*g, "running");
  end_by_fatal_error(g, report);
  goexit(*g);  // without a goroutine the process has ended
}

}  // namespace gol::runtime
