// Switching between native stacks.
//
// A context is the stack pointer of a suspended flow of control, with its callee-saved registers on the stack
// just above it. A switch suspends the running flow and hands its context to the one that goes on, because
// only that one may store it: nobody must resume a flow that is still using its stack.
#pragma once

#include <cstddef>

#if defined(__SANITIZE_ADDRESS__)
#define GOL_ASAN 1
#endif
#if defined(__SANITIZE_THREAD__)
#define GOL_TSAN 1
#endif
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define GOL_ASAN 1
#endif
#if __has_feature(thread_sanitizer)
#define GOL_TSAN 1
#endif
#endif

namespace gol::runtime {

// What the sanitizers must know of a stack; empty in ordinary builds.
struct FiberTag {
#ifdef GOL_ASAN
  const void* bottom = nullptr;
  std::size_t size = 0;
  void* fake_stack = nullptr;
#endif
#ifdef GOL_TSAN
  void* fiber = nullptr;
#endif
};

struct Arrival {
  void* from;  // context of the flow that was left
  void* data;  // what it passed
};

using FiberEntry = void (*)(Arrival);

// A context that starts entry(arrival) on the stack that ends at `top`; entry never returns.
void* make_context(char* top, std::size_t bytes, FiberEntry entry);

// Leaves the running flow for `context`; returns when somebody switches back. `from` and `to` describe the
// two stacks.
Arrival switch_context(void* context, void* data, FiberTag& from, FiberTag& to);
// The same for a flow that ends here.
[[noreturn]] void leave_context(void* context, void* data, FiberTag& to);
// The first thing that an entry does.
void fiber_started();

// Describes a new fiber's stack, the calling thread's own stack, and the end of a fiber.
void tag_fiber(FiberTag& tag, char* bottom, std::size_t bytes);
void tag_thread(FiberTag& tag);
void untag_fiber(FiberTag& tag);

// The running flow moves to another stack by an ordinary nested call, or comes back from one.
void announce_stack(const void* bottom, std::size_t bytes);
// Stack memory gets a new use: what frames that never returned have left on record is forgotten.
void forget_frames(void* bottom, std::size_t bytes);

// Calls call(argument) with the stack pointer at `top`, after storing the old one in *saved_sp. Unwinders see
// an ordinary call.
extern "C" void gol_call_on_segment(void (*call)(void*), void* argument, void* top, void** saved_sp);

}  // namespace gol::runtime
