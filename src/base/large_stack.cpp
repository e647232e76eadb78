// The switch is strictly nested (a call that happens to use another stack), so neither an unwinder nor
// ThreadSanitizer's shadow stack sees anything but ordinary calls; only AddressSanitizer has to be told
// where the stack lies now.
#include "base/large_stack.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>

#include "base/address_space.hpp"
#include "base/check.hpp"

#if defined(__SANITIZE_ADDRESS__)
#define GOL_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define GOL_ASAN 1
#endif
#endif

#ifdef GOL_ASAN
#include <sanitizer/common_interface_defs.h>
#endif

#ifndef __x86_64__
#error "call_on_large_stack needs the stack switch of this architecture"
#endif

// void gol_call_on_stack(void (*call)(void*), void* argument, void* top). The canonical frame address hangs
// on %rbp while %rsp lies on the other stack, so unwinding and debuggers walk across the switch.
asm(R"(
.text
.p2align 4
.globl gol_call_on_stack
.hidden gol_call_on_stack
.type gol_call_on_stack,@function
gol_call_on_stack:
  .cfi_startproc
  pushq %rbp
  .cfi_def_cfa_offset 16
  .cfi_offset %rbp, -16
  movq %rsp, %rbp
  .cfi_def_cfa_register %rbp
  movq %rdx, %rsp
  movq %rdi, %rax
  movq %rsi, %rdi
  callq *%rax
  movq %rbp, %rsp
  popq %rbp
  .cfi_def_cfa %rsp, 8
  ret
  .cfi_endproc
.size gol_call_on_stack, .-gol_call_on_stack
)");
extern "C" void gol_call_on_stack(void (*call)(void*), void* argument, void* top);

namespace gol::base {
namespace {

constexpr std::size_t guard_size = 64 << 10;
// What stays resident between two uses; the pages below go back to the system.
constexpr std::size_t kept_size = 1 << 20;

// The stack of one thread: mapped on first use, unmapped when the thread ends. Its lowest pages are never
// accessible, so an overflow faults instead of reaching foreign memory.
struct LargeStack {
  char* bottom = nullptr;
  std::size_t size = 0;

  LargeStack() = default;
  LargeStack(const LargeStack&) = delete;
  LargeStack& operator=(const LargeStack&) = delete;
  ~LargeStack() {
    if (bottom) munmap(bottom, size);
  }

  void map() {
    if (bottom) return;
    size = reservable(std::size_t{256} << 20, 20);
    void* memory = mmap(nullptr, size, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
    if (memory == MAP_FAILED) {
      std::fputs("fatal error: out of memory (no address space for the parser's stack)\n", stderr);
      _exit(2);
    }
    GOL_CHECK(mprotect(memory, guard_size, PROT_NONE) == 0);
    bottom = static_cast<char*>(memory);
  }

  bool holds(const void* address) const {
    const auto at = reinterpret_cast<std::uintptr_t>(address);
    const auto low = reinterpret_cast<std::uintptr_t>(bottom);
    return bottom && at >= low && at < low + size;
  }

  void release_pages() {
    madvise(bottom + guard_size, size - guard_size - kept_size, MADV_DONTNEED);
  }
};

thread_local LargeStack this_thread_stack;

struct Call {
  void (*function)(void*);
  void* argument;
  const void* caller_bottom = nullptr;
  std::size_t caller_size = 0;
};

// The first frame on the large stack.
void enter(void* pointer) noexcept {
  auto& call = *static_cast<Call*>(pointer);
#ifdef GOL_ASAN
  __sanitizer_finish_switch_fiber(nullptr, &call.caller_bottom, &call.caller_size);
#endif
  call.function(call.argument);
#ifdef GOL_ASAN
  __sanitizer_start_switch_fiber(nullptr, call.caller_bottom, call.caller_size);
#endif
}

}  // namespace

bool on_large_stack() { return this_thread_stack.holds(__builtin_frame_address(0)); }

void call_on_large_stack(void (*function)(void*), void* argument) {
  if (on_large_stack()) return function(argument);
  LargeStack& stack = this_thread_stack;
  stack.map();
  Call call{function, argument};
#ifdef GOL_ASAN
  void* fake_stack = nullptr;
  __sanitizer_start_switch_fiber(&fake_stack, stack.bottom + guard_size, stack.size - guard_size);
#endif
  gol_call_on_stack(enter, &call, stack.bottom + stack.size);
#ifdef GOL_ASAN
  __sanitizer_finish_switch_fiber(fake_stack, nullptr, nullptr);
#endif
  stack.release_pages();
}

}  // namespace gol::base
