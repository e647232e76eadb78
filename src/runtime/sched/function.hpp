// Executable functions, as far as the runtime must know them: something to jump to and how much room it needs.
#pragma once

#include <atomic>
#include <cstdint>

#include "runtime/memory/stack_record.hpp"

namespace gol::runtime {

struct Goroutine;
struct TypeDescriptor;

// What a function hands back in registers: a scalar in `low` (integers and bools canonical 64-bit, floats as
// their bits), strings and interfaces in both words. Anything else goes through the frame's result slots.
struct Result {
  std::uint64_t low, high;
};

// A piece of the executable tree that can be jumped to. exec::Stmt derives from it.
struct Code {
  using Fn = Result (*)(const Code* self, char* fp, Goroutine* g);
  Fn fn;
};

// The common beginning of every node that calls: a frame's word 0 points at the CallSite that made it.
// The caller's frame is `frame - offset`, except at the first frame of a chunk (see ValueChunk).
struct CallSite {
  Site site;                // where the call stands, in the caller
  std::int32_t offset = 0;  // distance from the caller's frame to the callee's
};

// Frame layout, in 8-byte words from fp:
//   [0] const CallSite*   null in a goroutine's first frame
//   [1] closure or receiver word
//   results, then parameters, then locals, then the area for outgoing calls.
// Each result or parameter starts at a word and takes whole words. Integers and bools are canonical 64-bit
// words, float32 lies in the low four bytes, all else has its memory layout.
inline constexpr std::int32_t frame_header_bytes = 16;
inline constexpr std::int32_t closure_slot = 8;

// A function that can be called. Functions are never freed; `body` is replaced when a lazily lowered body is
// first needed (or, in the REPL, redefined), and `extent` just before it: a call takes the body first, so that the
// extent which it then checks is at least that body's.
struct Function {
  std::atomic<const Code*> body{nullptr};
  std::atomic<std::uint32_t> extent{0};  // bytes from the callee's fp that it may write
  std::uint32_t result_bytes = 0;  // size of the result slots at fp + 16
  std::uint32_t argument_end = 0;  // header + results + parameters: what moves to a new chunk
  std::uint32_t info = 0;          // index in the function table
  bool results_in_slots = false;   // neither one scalar nor one pair
  bool no_frame = false;           // a native that neither parks nor calls back
  const void* source = nullptr;    // lower's own record of it
};

// A func value points at one; captured cells follow the first word. A plain function's closure is static.
struct Closure {
  const Function* function;
  // The captured cells follow.
  void** captured() { return reinterpret_cast<void**>(this + 1); }
};

}  // namespace gol::runtime
