// What an operation panics with.
#pragma once

#include <string>

#include "runtime/object/native_call.hpp"
#include "runtime/object/strings.hpp"
#include "runtime/object/type_descriptor.hpp"

namespace gol::runtime::testing {

// Stands in for the error types that lower knows: the whole text, as a string.
inline Any error_as_string(Goroutine& g, ErrorKind kind, String text) {
  const std::string_view prefix = kind == ErrorKind::Runtime || kind == ErrorKind::Bounds ? "runtime error: " : "";
  const String whole = concatenate(g, {prefix.data(), static_cast<std::int64_t>(prefix.size())}, text);
  return box(g, basic_type(Kind::String), &whole);
}

inline const bool errors_are_strings = (panic_hooks.make_error = error_as_string, true);

// Runs the operation in a protected call and returns the text of its panic, or "" when it ends well. What
// the operation has on its stack is jumped over, not destroyed.
template <class F>
std::string panic_text(Goroutine& g, F&& operation) {
  struct Body : Code {
    F* operation;
  };
  Body body;
  body.fn = [](const Code* self, char*, Goroutine*) -> Result {
    (*static_cast<const Body*>(self)->operation)();
    return {0, 0};
  };
  body.operation = &operation;
  Function function;
  function.body = &body;
  function.extent = function.argument_end = frame_header_bytes;
  Any panicked;
  if (!call_protected(g, function, 0, nullptr, 0, nullptr, 0, &panicked)) return "";
  std::uint64_t scratch;
  return std::string(static_cast<const String*>(unbox(panicked, scratch))->view());
}

}  // namespace gol::runtime::testing
