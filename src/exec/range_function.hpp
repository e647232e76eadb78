// Loops over functions (spec: For statements with range clause): what stands around the call of the iterator, and at
// the beginning of the loop's body, which the iterator calls as a function of its own.
#pragma once

#include "exec/defer.hpp"
#include "exec/fault.hpp"
#include "exec/function.hpp"

namespace gol::exec {

// Where a loop stands. It lies in a cell that the function with the loop and the loop's body share.
//
//   Ready --body entered--> Running --body ends, or continue--> Ready
//                           Running --break, return, goto--> Left
//   Ready, Left --the iterator returns--> Ended
//
// A body that is entered in any other state panics; so does an iterator that returns while its body is Running, which
// means that the body panicked and the iterator recovered.
enum class LoopState : Word { Ready, Running, Left, Ended };

// A loop's body begins.
struct EnterLoopBody {
  const Expr<Word>* state;  // the address of the loop's LoopState
  Site site;
  void run(char* fp, G* g) const;
};

// The iterator has returned.
struct EndLoop {
  const Expr<Word>* state;
  Site site;
  void run(char* fp, G* g) const;
};

// Before a loop whose body defers: what it will defer runs in this place of the function's list.
struct DeferLoop {
  const Expr<Word>* list;   // the address of the body's own list
  std::int32_t list_slot;   // of the function's
  Site site;
  void run(char* fp, G* g) const;
};

// The frame itself, for recover in a loop's body.
struct FrameAddress {
  using Type = Word;
  GOL_INLINE Word get(char* fp, G*) const { return reinterpret_cast<Word>(fp); }
};

// recover on behalf of another frame.
struct RecoverIn {
  using Type = Pair;
  const Expr<Word>* frame;
  Pair get(char* fp, G* g) const {
    const runtime::Any value = runtime::recover(*g, reinterpret_cast<char*>(frame->get(fp, g)));
    return {reinterpret_cast<std::uint64_t>(value.type), value.word};
  }
};

}  // namespace gol::exec
