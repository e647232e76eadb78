// What the collector and traces must know of a goroutine's two stacks.
//
// Interpreted frames lie on the *value stack*, a chain of chunks; the interpreter's own C++ frames lie on
// the *native stack*, a chain of segments. Both are scanned conservatively and never move.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/span.hpp"

namespace gol::runtime {

// A place in gol code: a position and the function (by index in the function table) that holds it.
struct Site {
  base::Pos pos = 0;
  std::uint32_t function = 0;
};

// One chunk of a value stack. The header lies at the chunk's own beginning, except that the first chunk of
// a goroutine has its header in the Goroutine. `low` is the address of the first frame.
struct ValueChunk {
  ValueChunk* previous = nullptr;
  char* low = nullptr;
  char* end = nullptr;
  // The frame, in the previous chunk, of the function that made the call for which this chunk was added.
  char* caller_fp = nullptr;
  // How far the previous chunk is in use while this one is the newest (end of the argument words).
  char* previous_top = nullptr;
  std::size_t bytes = 0;  // size of the mapping; 0 for a first chunk
};

// The suspended part of a native stack below a newer segment. Lies at the top of the newer segment.
struct SegmentLink {
  SegmentLink* previous = nullptr;
  void* sp = nullptr;     // stack pointer at which the older part was left
  char* base = nullptr;   // its upper end
  std::size_t bytes = 0;  // size of the newer segment
};

// The part of a goroutine that the collector reads. A running goroutine keeps `frame` and `site` fresh
// at every safepoint (poll, park, allocation, native call): everything below `frame` plus the extent of
// the function of `site` is scanned.
struct StackRecord {
  void* sp = nullptr;    // saved native stack pointer; null while it runs
  char* base = nullptr;  // upper end of the current native segment
  SegmentLink* segments = nullptr;
  ValueChunk* chunk = nullptr;
  char* frame = nullptr;  // fp of the innermost interpreted frame
  Site site;              // where that frame is
};

// One function as traces name it and as the collector measures it.
struct FunctionInfo {
  std::string_view name;     // "main.f", "main.(*T).m", "main.f.func1"
  // Bytes from fp that the function may write: frame and outgoing area; zero while that is not known. Set once, while
  // the collector may be reading it: either value will do.
  std::atomic<std::uint32_t> extent{0};
  // Of a function's body that stands in place of a call: where the call is, in the function whose frame both use.
  Site inlined_at;

  FunctionInfo(std::string_view its_name = {}, std::uint32_t its_extent = 0) : name(its_name), extent(its_extent) {}
  FunctionInfo(const FunctionInfo& other) : FunctionInfo(other.name, other.extent.load()) {
    inlined_at = other.inlined_at;
  }
  FunctionInfo& operator=(const FunctionInfo& other) {
    name = other.name;
    extent.store(other.extent.load());
    inlined_at = other.inlined_at;
    return *this;
  }
};

// The table of all functions, append-only; entry 0 is "unknown". References stay valid.
std::uint32_t add_function_info(FunctionInfo info);
FunctionInfo& function_info(std::uint32_t index);

}  // namespace gol::runtime
