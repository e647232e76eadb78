// The only file that knows Boost.Context, and the only one that talks to the sanitizers about fibers.
#include "runtime/sched/fiber.hpp"

#include <pthread.h>

#include <boost/context/detail/fcontext.hpp>

#include "base/check.hpp"

#ifdef GOL_ASAN
#include <sanitizer/asan_interface.h>
#include <sanitizer/common_interface_defs.h>
#endif
#ifdef GOL_TSAN
#include <sanitizer/tsan_interface.h>
#endif

#ifndef __x86_64__
#error "gol_call_on_segment needs the stack switch of this architecture"
#endif

// The canonical frame address hangs on %rbp while %rsp lies on the other stack, so that unwinding and
// debuggers walk across the switch.
asm(R"(
.text
.p2align 4
.globl gol_call_on_segment
.hidden gol_call_on_segment
.type gol_call_on_segment,@function
gol_call_on_segment:
  .cfi_startproc
  pushq %rbp
  .cfi_def_cfa_offset 16
  .cfi_offset %rbp, -16
  movq %rsp, %rbp
  .cfi_def_cfa_register %rbp
  pushq %rbx
  pushq %r12
  pushq %r13
  pushq %r14
  pushq %r15
  movq %rsp, (%rcx)
  movq %rdx, %rsp
  movq %rdi, %rax
  movq %rsi, %rdi
  callq *%rax
  movq -40(%rbp), %r15
  movq -32(%rbp), %r14
  movq -24(%rbp), %r13
  movq -16(%rbp), %r12
  movq -8(%rbp), %rbx
  movq %rbp, %rsp
  popq %rbp
  .cfi_def_cfa %rsp, 8
  ret
  .cfi_endproc
.size gol_call_on_segment, .-gol_call_on_segment
)");

namespace gol::runtime {

namespace context = boost::context::detail;

// Both are two pointers in two registers.
static_assert(sizeof(Arrival) == sizeof(context::transfer_t));

void* make_context(char* top, std::size_t bytes, FiberEntry entry) {
  using Entry = void (*)(context::transfer_t);
  return context::make_fcontext(top, bytes, reinterpret_cast<Entry>(reinterpret_cast<void*>(entry)));
}

Arrival switch_context(void* to_context, void* data, [[maybe_unused]] FiberTag& from,
                       [[maybe_unused]] FiberTag& to) {
#ifdef GOL_ASAN
  __sanitizer_start_switch_fiber(&from.fake_stack, to.bottom, to.size);
#endif
#ifdef GOL_TSAN
  __tsan_switch_to_fiber(to.fiber, 0);
#endif
  const context::transfer_t arrived = context::jump_fcontext(to_context, data);
#ifdef GOL_ASAN
  __sanitizer_finish_switch_fiber(from.fake_stack, nullptr, nullptr);
#endif
  return {arrived.fctx, arrived.data};
}

void leave_context(void* to_context, void* data, [[maybe_unused]] FiberTag& to) {
#ifdef GOL_ASAN
  __sanitizer_start_switch_fiber(nullptr, to.bottom, to.size);
#endif
#ifdef GOL_TSAN
  __tsan_switch_to_fiber(to.fiber, 0);
#endif
  context::jump_fcontext(to_context, data);
  GOL_UNREACHABLE("a fiber that has ended was resumed");
}

void fiber_started() {
#ifdef GOL_ASAN
  __sanitizer_finish_switch_fiber(nullptr, nullptr, nullptr);
#endif
}

void tag_fiber([[maybe_unused]] FiberTag& tag, [[maybe_unused]] char* bottom,
               [[maybe_unused]] std::size_t bytes) {
#ifdef GOL_ASAN
  forget_frames(bottom, bytes);
  tag = {bottom, bytes, nullptr};
#endif
#ifdef GOL_TSAN
  if (!tag.fiber) tag.fiber = __tsan_create_fiber(0);
#endif
}

void forget_frames([[maybe_unused]] void* bottom, [[maybe_unused]] std::size_t bytes) {
#ifdef GOL_ASAN
  __asan_unpoison_memory_region(bottom, bytes);
#endif
}

void tag_thread([[maybe_unused]] FiberTag& tag) {
#ifdef GOL_ASAN
  pthread_attr_t attributes;
  void* bottom = nullptr;
  std::size_t bytes = 0;
  GOL_CHECK(pthread_getattr_np(pthread_self(), &attributes) == 0);
  pthread_attr_getstack(&attributes, &bottom, &bytes);
  pthread_attr_destroy(&attributes);
  tag = {bottom, bytes, nullptr};
#endif
#ifdef GOL_TSAN
  tag.fiber = __tsan_get_current_fiber();
#endif
}

void untag_fiber([[maybe_unused]] FiberTag& tag) {
#ifdef GOL_TSAN
  if (tag.fiber) __tsan_destroy_fiber(tag.fiber);
  tag.fiber = nullptr;
#endif
}

void announce_stack([[maybe_unused]] const void* bottom, [[maybe_unused]] std::size_t bytes) {
#ifdef GOL_ASAN
  __sanitizer_start_switch_fiber(nullptr, bottom, bytes);
  __sanitizer_finish_switch_fiber(nullptr, nullptr, nullptr);
#endif
}

}  // namespace gol::runtime
