#include "exec/range_function.hpp"

namespace gol::exec {
namespace {

LoopState& state_at(const Expr<Word>* address, char* fp, G* g) {
  return *reinterpret_cast<LoopState*>(address->get(fp, g));
}

}  // namespace

void EnterLoopBody::run(char* fp, G* g) const {
  LoopState& now = state_at(state, fp, g);
  switch (now) {
    case LoopState::Ready: now = LoopState::Running; return;
    case LoopState::Running:
      fault_text("range function continued iteration after loop body panic", site, fp, g);
    case LoopState::Left:
      fault_text("range function continued iteration after function for loop body returned false", site, fp, g);
    case LoopState::Ended:
      fault_text("range function continued iteration after whole loop exit", site, fp, g);
  }
}

void EndLoop::run(char* fp, G* g) const {
  LoopState& now = state_at(state, fp, g);
  const bool body_panicked = now == LoopState::Running;
  now = LoopState::Ended;
  if (GOL_UNLIKELY(body_panicked)) {
    fault_text("range function recovered a loop body panic and did not resume panicking", site, fp, g);
  }
}

void DeferLoop::run(char* fp, G* g) const {
  auto** loop_list = reinterpret_cast<Deferred**>(list->get(fp, g));
  push_deferred_loop(loop_list, &slot<Deferred*>(fp, list_slot), site, fp, g);
}

}  // namespace gol::exec
