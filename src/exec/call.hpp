// Calls (DESIGN.md §5). The caller evaluates arguments straight into the callee's frame, which begins at a
// constant distance from its own; then it checks the two stacks, polls, and jumps to the body.
#pragma once

#include <tuple>

#include "exec/arithmetic.hpp"
#include "exec/control.hpp"
#include "exec/fault.hpp"
#include "runtime/object/type_descriptor.hpp"
#include "runtime/sched/call.hpp"

namespace gol::exec {

// Enters a function whose frame at nf holds header and arguments. A scalar comes back as R.
template <class R>
GOL_INLINE R enter_as(const Function* function, char* nf, G* g) {
  if constexpr (std::is_same_v<R, Word>) {
    // The body leaves its scalar where a Word is returned, so this stays a jump.
    const Code* body = runtime::body_of(*function);
    if (GOL_UNLIKELY(runtime::needs_slow_call(*function, nf, *g))) {
      using Slow = Word (*)(const Function*, char*, G*);
      return reinterpret_cast<Slow>(reinterpret_cast<void (*)()>(&runtime::call_slow))(function, nf, g);
    }
    using Fn = Word (*)(const Code*, char*, G*);
    return reinterpret_cast<Fn>(reinterpret_cast<void (*)()>(body->fn))(body, nf, g);
  } else if constexpr (std::is_same_v<R, Pair>) {
    return runtime::enter(*function, nf, g);
  } else {
    return from_registers<R>(runtime::enter(*function, nf, g));
  }
}

// The callee is known when the call is lowered.
struct DirectCallee {
  const Function* function;
  GOL_INLINE const Function* resolve(char*, char*, G*) const { return function; }
};

// A method called on a known receiver word: a pointer, a scalar, or the address of a larger value.
template <class V>
struct MethodCallee {
  const Function* function;
  V receiver;
  GOL_INLINE const Function* resolve(char* fp, char* nf, G* g) const {
    slot<Word>(nf, runtime::closure_slot) = receiver.get(fp, g);
    return function;
  }
};

// A func value.
template <class V>
struct ClosureCallee {
  V closure;
  Site site;
  GOL_INLINE const Function* resolve(char* fp, char* nf, G* g) const {
    const auto* target = reinterpret_cast<const Closure*>(closure.get(fp, g));
    if (GOL_UNLIKELY(!target)) fault(Fault::NilDereference, site, fp, g);
    slot<const Closure*>(nf, runtime::closure_slot) = target;
    return target->function;
  }
};

// A method of an interface value: the itab's function, with the interface's word as receiver.
template <class V>
struct InterfaceCallee {
  V value;
  std::int32_t method;
  Site site;
  GOL_INLINE const Function* resolve(char* fp, char* nf, G* g) const {
    const Pair pair = value.get(fp, g);
    const auto* itab = reinterpret_cast<const runtime::Itab*>(pair.low);
    if (GOL_UNLIKELY(!itab)) fault(Fault::NilDereference, site, fp, g);
    slot<std::uint64_t>(nf, runtime::closure_slot) = pair.high;
    return itab->functions[method];
  }
};

// The end of a call node whose arguments are in place: finds the callee, which comes after them, and jumps to it.
template <class R, class Node>
GOL_INLINE R enter_callee(const Node* node, char* fp, G* g) {
  char* nf = fp + node->call_site.offset;
  const Function* function = node->callee.resolve(fp, nf, g);
  slot<const CallSite*>(nf, 0) = &node->call_site;
  return enter_as<R>(function, nf, g);
}

// A call with any number of arguments, each an effect that stores into the callee's frame. The callee is
// resolved after the arguments, except where `lower` puts it into a temporary first.
template <class R, class Callee>
struct Call : Expr<R> {
  CallSite call_site;
  Callee callee;
  const Effect* const* arguments = nullptr;
  std::int32_t count = 0;
  explicit Call(Callee c) : callee(c) { this->fn = &compute; }
  void describe(TreeWriter& out) const { describe_fields(out, "Call", callee, arguments, count, call_site.offset, call_site); }
  static R compute(const Expr<R>* self, char* fp, G* g) {
    const auto* node = static_cast<const Call*>(self);
    for (std::int32_t i = 0; i < node->count; ++i) node->arguments[i]->fn(node->arguments[i], fp, g);
    return enter_callee<R>(node, fp, g);
  }
};

// No arguments: where the callee takes no node to find, this is one jump.
template <class R, class Callee>
struct Call0 : Expr<R> {
  CallSite call_site;
  Callee callee;
  explicit Call0(Callee c) : callee(c) { this->fn = &compute; }
  void describe(TreeWriter& out) const { describe_fields(out, "Call0", callee, call_site.offset, call_site); }
  static R compute(const Expr<R>* self, char* fp, G* g) {
    const auto* node = static_cast<const Call0*>(self);
    return enter_callee<R>(node, fp, g);
  }
};

// One argument of one word, evaluated in the node itself.
template <class R, class Callee, class A>
struct Call1 : Expr<R> {
  CallSite call_site;
  Callee callee;
  A argument;
  std::int32_t argument_offset = 0;  // from the callee's frame: a slot of this frame costs fib 7 %
  Call1(Callee c, A a) : callee(c), argument(a) { this->fn = &compute; }
  void describe(TreeWriter& out) const { describe_fields(out, "Call1", callee, argument, call_site.offset, call_site); }
  static R compute(const Expr<R>* self, char* fp, G* g) {
    const auto* node = static_cast<const Call1*>(self);
    const auto value = node->argument.get(fp, g);
    char* nf = fp + node->call_site.offset;
    slot<typename A::Type>(nf, node->argument_offset) = value;
    return enter_callee<R>(node, fp, g);
  }
};

// A variable, a constant or the sum of both, in one form: of a slot that is not wanted the mask leaves nothing.
struct Affine {
  using Type = Word;
  std::int32_t offset;
  Word mask;
  Word sum;
  static Affine of(Local<Word> local) { return {local.offset, -1, 0}; }
  static Affine of(Const<Word> constant) { return {0, 0, constant.value}; }
  static Affine of(const Binary<Add, Local<Word>, Const<Word>>& sum) { return {sum.left.offset, -1, sum.right.value}; }
  GOL_INLINE Word get(char* fp, G*) const { return (slot<Word>(fp, offset) & mask) + sum; }
  void describe(TreeWriter& out) const {
    if (mask == 0) return describe_fields(out, "Const", sum);
    if (sum == 0) return describe_fields(out, "Local", offset);
    describe_fields(out, "Binary<Add>", Local<Word>{offset}, Const<Word>{sum});
  }
};

// Two or three arguments, evaluated in the node itself: words, which lie next to each other, or an effect that stores the
// first one, a string or a slice say, and words.
template <class Callee, class... A>
struct CallWords : Expr<Word> {
  CallSite call_site;
  Callee callee;
  std::tuple<A...> arguments;
  std::int32_t last_slot = 0;
  CallWords(Callee c, A... a) : callee(c), arguments(a...) { this->fn = &compute; }
  void describe(TreeWriter& out) const {
    std::apply([&](const A&... a) { describe_fields(out, "CallWords", callee, a..., call_site.offset, call_site); }, arguments);
  }
  static Word compute(const Expr<Word>* self, char* fp, G* g) {
    const auto* node = static_cast<const CallWords*>(self);
    put<0>(node, fp, g);
    put<1>(node, fp, g);
    if constexpr (sizeof...(A) == 3) put<2>(node, fp, g);
    return enter_callee<Word>(node, fp, g);
  }

 private:
  template <std::size_t I>
  GOL_INLINE static void put(const CallWords* node, char* fp, G* g) {
    const auto& argument = std::get<I>(node->arguments);
    if constexpr (requires { argument.run(fp, g); }) {
      argument.run(fp, g);
    } else {
      constexpr std::int32_t before_last = 8 * static_cast<std::int32_t>(sizeof...(A) - 1 - I);
      slot<Word>(fp, node->last_slot - before_last) = argument.get(fp, g);
    }
  }
};

// A method without arguments of which a native is tried first, where a frame would lie: often that is all.
struct AttemptedCall : Expr<Word> {
  CallSite call_site;
  MethodCallee<Any<Word>> callee;
  Result (*attempt)(char* fp, Goroutine& g) = nullptr;
  explicit AttemptedCall(MethodCallee<Any<Word>> c) : callee(c) { this->fn = &compute; }
  void describe(TreeWriter& out) const { describe_fields(out, "AttemptedCall", callee, call_site.offset, call_site); }
  static Word compute(const Expr<Word>* self, char* fp, G* g) {
    const auto* node = static_cast<const AttemptedCall*>(self);
    char* nf = fp + node->call_site.offset;
    const Function* function = node->callee.resolve(fp, nf, g);
    if (GOL_LIKELY(node->attempt(nf, *g).low != 0)) return 0;
    slot<const CallSite*>(nf, 0) = &node->call_site;
    return enter_as<Word>(function, nf, g);
  }
};

// The body of a small function in place of a call of it: its statements, in this frame, up to the return.
template <class R>
struct InlinedBody : Expr<R> {
  const Stmt* entry;
  explicit InlinedBody(const Stmt* e) : entry(e) { this->fn = &compute; }
  void describe(TreeWriter& out) const { describe_fields(out, "InlinedBody", entry); }
  static R compute(const Expr<R>* self, char* fp, G* g) {
    const Stmt* entry = static_cast<const InlinedBody*>(self)->entry;
    if constexpr (std::is_same_v<R, Word>) {
      using Fn = Word (*)(const Code*, char*, G*);
      return reinterpret_cast<Fn>(reinterpret_cast<void (*)()>(entry->fn))(entry, fp, g);
    } else {
      return from_registers<R>(entry->fn(entry, fp, g));
    }
  }
};

// A native that neither parks nor calls back: its arguments lie where a frame would, but there is no frame.
template <class R>
struct NativeCall : Expr<R> {
  std::int32_t offset = 0;
  Site site;
  Result (*enter)(char* fp, Goroutine& g) = nullptr;
  const Effect* const* arguments = nullptr;
  std::int32_t count = 0;
  NativeCall() { this->fn = &compute; }
  void describe(TreeWriter& out) const { describe_fields(out, "NativeCall", arguments, count, offset, site); }
  static R compute(const Expr<R>* self, char* fp, G* g) {
    const auto* node = static_cast<const NativeCall*>(self);
    for (std::int32_t i = 0; i < node->count; ++i) node->arguments[i]->fn(node->arguments[i], fp, g);
    runtime::publish(*g, fp, node->site);
    return from_registers<R>(node->enter(fp + node->offset, *g));
  }
};

// The body of a function that is native, for calls through func values, interfaces, go and defer. A native that
// parks or calls back always runs through it, so that its frame is on record.
struct NativeBody : Stmt {
  Result (*enter)(char* fp, Goroutine& g);
  Site site;  // of the native itself: its function index, no position
  std::uint8_t flags;
  NativeBody(Result (*e)(char*, Goroutine&), Site s, std::uint8_t f) : enter(e), site(s), flags(f) {
    fn = &execute;
  }
  void describe(TreeWriter& out) const { describe_fields(out, "NativeBody"); }
  static Result execute(const Code* self, char* fp, G* g);
};

// After a call whose results are in slots: the address of the first.
struct CallForSlots {
  using Type = Word;
  const Expr<Word>* call;
  std::int32_t results;  // offset from the caller's frame
  GOL_INLINE Word get(char* fp, G* g) const {
    call->fn(call, fp, g);
    return reinterpret_cast<Word>(fp + results);
  }
};

// ---- Adapters: bodies that prepare a frame and jump on ---------------------------------------------

// How an adapter finds the receiver of the method that it stands for, from the word that it is called with.
struct ReceiverStep {
  std::int32_t offset;  // added to the address
  bool load;            // then the word there is the next address
};

// A promoted method, or a value method called through a pointer: walks from the given word to the receiver
// of the method proper, then jumps to that with the same frame.
struct PromotedBody : Stmt {
  const ReceiverStep* steps;
  std::int32_t count;
  enum class Final : std::uint8_t { Address, Word, Interface } final;  // what the method wants in its slot
  std::int32_t method = 0;              // Interface: index in the itab
  const Function* function = nullptr;   // otherwise
  // Final::Word: how to read the scalar at the address.
  const runtime::TypeDescriptor* scalar = nullptr;
  Site site;
  const char* nil_text = nullptr;       // the panic for a nil pointer, or null for the usual one
  PromotedBody() { fn = &execute; }
  void describe(TreeWriter& out) const { describe_fields(out, "PromotedBody", function, method); }
  static Result execute(const Code* self, char* fp, G* g);
};

// A method value: the closure holds the receiver word and the method.
struct BoundBody : Stmt {
  BoundBody() { fn = &execute; }
  void describe(TreeWriter& out) const { describe_fields(out, "BoundBody"); }
  static Result execute(const Code* self, char* fp, G* g);
};
// captured()[0] is the receiver word, captured()[1] the Function.

// A method expression T.m: a function whose first parameter is the receiver.
struct MethodExprBody : Stmt {
  const Function* function = nullptr;       // null for an interface's method
  std::int32_t method = 0;
  std::int32_t result_bytes = 0;
  std::int32_t receiver_bytes = 0;
  std::int32_t argument_bytes = 0;          // without the receiver
  bool by_address = false;                  // the method wants the address of the receiver
  CallSite call_site;
  MethodExprBody() { fn = &execute; }
  void describe(TreeWriter& out) const { describe_fields(out, "MethodExprBody", function, method); }
  static Result execute(const Code* self, char* fp, G* g);
};

}  // namespace gol::exec
