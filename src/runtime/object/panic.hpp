// Panics, deferred calls and Goexit (DESIGN.md §5): a panic restores the context saved by the newest active
// body that has deferred calls; no C++ exception crosses the executable tree.
#pragma once

#include <string>
#include <string_view>

#include "runtime/object/value.hpp"
#include "runtime/sched/goroutine.hpp"
#include "runtime/sched/call.hpp"

namespace gol::runtime {

struct Trace;

// Panics with any value. The frame and site are published by the caller (for natives: by the node that
// calls them), so that the trace starts at the right line. Inside a native boundary it throws NativePanic
// instead of jumping (see native_call.hpp).
[[noreturn]] void panic(Goroutine& g, Any value);
// A runtime.Error whose text is "runtime error: " + text.
[[noreturn]] void panic_runtime(Goroutine& g, std::string_view text);
// The same for an index or a slice out of range, whose type is another.
[[noreturn]] void panic_bounds(Goroutine& g, std::string_view text);
// A runtime.Error whose text stands alone: "send on closed channel", "close of nil channel".
[[noreturn]] void panic_plain(Goroutine& g, std::string_view text);
// A panic with a plain string value, as library code does with panic("strings: negative Repeat count").
[[noreturn]] void panic_string(Goroutine& g, std::string_view text);
// "fatal error: text", the goroutines' traces, exit code 2. Nothing recovers it.
[[noreturn]] void fatal_error(Goroutine* g, std::string_view text);
// runtime.Goexit.
[[noreturn]] void goexit(Goroutine& g);

// ---- Under way -------------------------------------------------------------------------------------

// One panic, or one Goexit, that runs deferred calls. A heap cell; the goroutine's `panics` leads to it.
struct PanicRecord {
  PanicRecord* previous = nullptr;  // an older one whose deferred call raised this one
  Any value;
  Trace* trace = nullptr;           // where it was raised, copied before the frames are dropped
  char* deferred_frame = nullptr;   // frame of the deferred call it runs now: only that may recover it
  bool is_goexit = false;
  bool recovered = false;
};

// A context that panics return to. It lies on the native stack of the C++ function that saved it, and is
// linked from the goroutine's `defers`, newest first.
struct DeferRecord {
  enum class Kind : std::uint8_t {
    Body,      // a gol body that has deferred calls
    Guard,     // call_protected
    Boundary,  // a native that owns C++ resources: raised as NativePanic
    Callback,  // a call of gol code out of such a native
  };
  void* jump[5];  // __builtin_setjmp
  DeferRecord* previous = nullptr;
  PanicRecord* panics_at_entry = nullptr;
  StackMark mark;
  Kind kind = Kind::Body;
};

void push_record(Goroutine& g, DeferRecord& record, DeferRecord::Kind kind);
void pop_record(Goroutine& g, DeferRecord& record);
// After a jump has landed on the record: drops the stacks that were added since.
void land(Goroutine& g, DeferRecord& record);
// Goes on with the newest panic or Goexit at the newest record, or ends the goroutine.
[[noreturn]] void unwind(Goroutine& g);
// A deferred call has returned normally: forgets a panic that it recovered. Returns whether a panic or
// Goexit raised since the record was made is still on its way.
bool settle_panics(Goroutine& g, DeferRecord& record);
// The builtin: the panic's value if the frame is that of the deferred call it runs, else nil.
Any recover(Goroutine& g, char* frame);

// Set by lower: makes values of package runtime's error types, and names the interfaces that panic messages
// look for.
enum class ErrorKind : std::uint8_t { Runtime, Bounds, Plain, PanicNil };
struct PanicHooks {
  Any (*make_error)(Goroutine& g, ErrorKind kind, String text) = nullptr;
  const TypeDescriptor* (*error_interface)() = nullptr;
  const TypeDescriptor* (*stringer_interface)() = nullptr;
};
extern PanicHooks panic_hooks;

// panic(nil) since Go 1.21.
[[noreturn]] void panic_nil(Goroutine& g);

}  // namespace gol::runtime
