// Function values and what bodies begin with (spec: Function literals, Method values).
#pragma once

#include "exec/place.hpp"

namespace gol::exec {

// Where the address of a captured variable comes from when a closure is made.
struct CaptureSource {
  enum class From : std::uint8_t {
    Closure,  // captured number `where` of the running closure
    Slot,     // the frame slot at `where`, which holds the variable's cell
    Frame,    // the variable lies in the frame at `where`; nobody calls the closure once it is gone
  };
  From from;
  std::int32_t where;
  GOL_INLINE void* address(char* fp) const {
    switch (from) {
      case From::Closure: return const_cast<Closure*>(slot<Closure*>(fp, runtime::closure_slot))->captured()[where];
      case From::Slot: return slot<void*>(fp, where);
      case From::Frame: break;
    }
    return fp + where;
  }
};

// A function literal: a new closure over variables.
struct MakeClosure {
  using Type = Word;
  const Function* function;
  const CaptureSource* sources;
  std::int32_t count;
  Site site;
  Word get(char* fp, G* g) const {
    runtime::publish(*g, fp, site);
    auto* closure = static_cast<Closure*>(runtime::allocate(
        *g, sizeof(Closure) + 8 * static_cast<std::size_t>(count), runtime::Scan::Pointers));
    closure->function = function;
    for (std::int32_t i = 0; i < count; ++i) closure->captured()[i] = sources[i].address(fp);
    return reinterpret_cast<Word>(closure);
  }
};

// The same for a closure that stays in the frame, at `offset`; whenever it is made there, it is the same.
struct MakeFrameClosure {
  using Type = Word;
  const Function* function;
  const CaptureSource* sources;
  std::int32_t count;
  std::int32_t offset;
  GOL_INLINE Word get(char* fp, G*) const {
    auto* closure = reinterpret_cast<Closure*>(fp + offset);
    closure->function = function;
    for (std::int32_t i = 0; i < count; ++i) closure->captured()[i] = sources[i].address(fp);
    return reinterpret_cast<Word>(closure);
  }
};

// A method value of a known method: {adapter, receiver word, method}.
struct MakeBound {
  using Type = Word;
  const Function* adapter;
  const Expr<Word>* receiver;
  const Function* method;
  Site site;
  Word get(char* fp, G* g) const {
    const Word word = receiver->get(fp, g);
    runtime::publish(*g, fp, site);
    auto* closure =
        static_cast<Closure*>(runtime::allocate(*g, sizeof(Closure) + 16, runtime::Scan::Pointers));
    closure->function = adapter;
    closure->captured()[0] = reinterpret_cast<void*>(word);
    closure->captured()[1] = const_cast<Function*>(method);
    return reinterpret_cast<Word>(closure);
  }
};

// A method value of an interface's method.
struct MakeBoundInterface {
  using Type = Word;
  const Function* adapter;
  const Expr<Pair>* receiver;
  std::int32_t method;
  Site site;
  Word get(char* fp, G* g) const;
};

// The value behind an address in a new cell, for receivers that outlive the frame (go, defer, method values).
struct CopyToCell {
  using Type = Word;
  const Expr<Word>* value;
  std::int64_t size;
  bool pointers;
  Site site;
  Word get(char* fp, G* g) const {
    const Word from = value->get(fp, g);
    runtime::publish(*g, fp, site);
    void* cell = runtime::allocate(*g, static_cast<std::size_t>(size),
                                   pointers ? runtime::Scan::Pointers : runtime::Scan::None);
    std::memcpy(cell, reinterpret_cast<const void*>(from), static_cast<std::size_t>(size));
    return reinterpret_cast<Word>(cell);
  }
};

// A library's package-level variable: initialised when it is first used, by a function made for it.
struct LazyGlobalState {
  std::atomic<int> state{0};             // 0 untouched, 1 under way, 2 done
  std::atomic<const G*> initialising{};  // who is at it
  const Function* initialiser = nullptr;
};
struct LazyGlobal {
  using Type = Word;
  LazyGlobalState* variable;  // shared by the variables of one initial expression
  char* address;
  Site site;
  GOL_INLINE Word get(char* fp, G* g) const {
    if (GOL_UNLIKELY(variable->state.load(std::memory_order_acquire) != 2)) initialise(fp, g);
    return reinterpret_cast<Word>(address);
  }
  GOL_COLD void initialise(char* fp, G* g) const;
};

// print and println to standard error (spec: Bootstrapping).
enum class PrintKind : std::uint8_t { Int, Uint, Bool, Float, Complex, String, Pointer, Interface, Slice, Text };
struct PrintArgument {
  PrintKind kind;
  const Expr<Word>* word;    // also the address of slices and complex numbers
  const Expr<double>* real;
  const Expr<Pair>* pair;
  const char* text;          // PrintKind::Text: a separator
  std::int32_t kept;         // slot of the evaluated operand
  bool single;               // Complex: complex64
};
struct Print {
  const PrintArgument* arguments;
  std::int32_t count;
  void run(char* fp, G* g) const;
};
// Writes to standard error after what is buffered for standard output; set by the driver.
extern void (*write_error)(G* g, const char* text, std::size_t length);


// The values of a session entry's last expression, as interfaces, for whoever shows them (the REPL).
struct Echo {
  const Effect* const* stores;  // of the values, into frame slots from `values` on
  std::int32_t count;
  std::int32_t values;
  Site site;
  void run(char* fp, G* g) const;
};
// Set by the driver of a session.
extern void (*echo_values)(G* g, const runtime::Any* values, std::size_t count);

}  // namespace gol::exec
