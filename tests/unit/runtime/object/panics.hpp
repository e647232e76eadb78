// What an operation panics with.
#pragma once

#include <string>

#include "runtime/object/native_call.hpp"
#include "runtime/object/type_descriptor.hpp"

namespace gol::runtime::testing {

// Runs the operation in a call that is protected and returns the text of its panic, or "" when it ends well.
template <class F>
std::string panic_text(Goroutine& g, F&& operation) {
  struct Body : Code {
    F* operation;
  };
  static thread_local Body body;
  body.fn = [](const Code* self, char*, Goroutine*) -> Result {
    (*static_cast<const Body*>(self)->operation)();
    return {0, 0};
  };
  body.operation = &operation;
  Function function;
  function.body = &body;
  function.extent = function.argument_end = frame_header_bytes;
  Any value;
  if (!call_protected(g, function, 0, nullptr, 0, nullptr, 0, &value)) return "";
  return panic_value_text(g, value);
}

}  // namespace gol::runtime::testing
