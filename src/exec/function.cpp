#include "exec/function.hpp"

#include <cmath>

#include "exec/control.hpp"
#include "runtime/object/native_call.hpp"
#include "runtime/object/type_descriptor.hpp"
#include "runtime/sched/scheduler.hpp"

namespace gol::exec {

void (*write_error)(G* g, const char* text, std::size_t length) = nullptr;
void (*echo_values)(G* g, const runtime::Any* values, std::size_t count) = nullptr;

Word MakeBoundInterface::get(char* fp, G* g) const {
  const Pair pair = receiver->get(fp, g);
  if (!pair.low) fault(Fault::NilDereference, site, fp, g);
  runtime::publish(*g, fp, site);
  const auto* itab = reinterpret_cast<const runtime::Itab*>(pair.low);
  auto* closure = static_cast<Closure*>(runtime::allocate(*g, sizeof(Closure) + 16, runtime::Scan::Pointers));
  closure->function = adapter;
  closure->captured()[0] = reinterpret_cast<void*>(pair.high);
  closure->captured()[1] = const_cast<Function*>(itab->functions[method]);
  return reinterpret_cast<Word>(closure);
}

void LazyGlobal::initialise(char* fp, G* g) const {
  int expected = 0;
  runtime::publish(*g, fp, site);
  if (variable->state.compare_exchange_strong(expected, 1)) {
    variable->initialising.store(g);
    runtime::call(*g, *variable->initialiser, 0, nullptr, 0, nullptr, 0);
    variable->state.store(2, std::memory_order_release);
    return;
  }
  // Somebody else is at it; in the initialiser itself the variable still has its zero value.
  while (variable->state.load(std::memory_order_acquire) == 1 && variable->initialising.load() != g) {
    runtime::yield(*g);
  }
}

namespace {

// Text of limited length, written at once.
class Line {
 public:
  explicit Line(G* g) : g_(g) {}
  ~Line() { flush(); }
  void add(const char* text, std::size_t length) {
    if (length > sizeof(buffer_) - used_) flush();
    if (length > sizeof(buffer_)) {
      write_error(g_, text, length);
      return;
    }
    std::memcpy(buffer_ + used_, text, length);
    used_ += length;
  }
  void add(const char* text) { add(text, std::strlen(text)); }
  void number(std::uint64_t value, bool negative, unsigned base) {
    char digits[24];
    char* at = digits + sizeof digits;
    do {
      *--at = "0123456789abcdef"[value % base];
      value /= base;
    } while (value);
    if (negative) *--at = '-';
    add(at, static_cast<std::size_t>(digits + sizeof digits - at));
  }
  // Go's form: +d.dddddde+ddd
  void real(double v) {
    if (v != v) return add("NaN");
    if (v > 1.7976931348623157e308) return add("+Inf");
    if (v < -1.7976931348623157e308) return add("-Inf");
    char text[14] = {};
    text[0] = std::signbit(v) ? '-' : '+';
    if (v < 0) v = -v;
    int exponent = 0;
    if (v != 0) {
      while (v >= 10) {
        ++exponent;
        v /= 10;
      }
      while (v < 1) {
        --exponent;
        v *= 10;
      }
      double half = 5;
      for (int i = 0; i < 7; ++i) half /= 10;
      v += half;
      if (v >= 10) {
        ++exponent;
        v /= 10;
      }
    }
    for (int i = 0; i < 7; ++i) {
      const int digit = static_cast<int>(v);
      text[i + 2] = static_cast<char>('0' + digit);
      v = (v - digit) * 10;
    }
    text[1] = text[2];
    text[2] = '.';
    text[9] = 'e';
    text[10] = exponent < 0 ? '-' : '+';
    if (exponent < 0) exponent = -exponent;
    text[11] = static_cast<char>('0' + exponent / 100);
    text[12] = static_cast<char>('0' + exponent / 10 % 10);
    text[13] = static_cast<char>('0' + exponent % 10);
    add(text, 14);
  }

 private:
  void flush() {
    if (used_) write_error(g_, buffer_, used_);
    used_ = 0;
  }
  G* g_;
  char buffer_[512];
  std::size_t used_ = 0;
};

__attribute__((noinline)) void print_all(const Print& node, char* fp, G* g) {
  // Operands first: a call among them may print as well.
  for (std::int32_t i = 0; i < node.count; ++i) {
    const PrintArgument& a = node.arguments[i];
    if (a.word) slot<Word>(fp, a.kept) = a.word->get(fp, g);
    if (a.real) slot<double>(fp, a.kept) = a.real->get(fp, g);
    if (a.pair) slot<Pair>(fp, a.kept) = a.pair->get(fp, g);
  }
  Line line(g);
  const auto hex = [&](std::uint64_t value) {
    line.add("0x");
    line.number(value, false, 16);
  };
  for (std::int32_t i = 0; i < node.count; ++i) {
    const PrintArgument& a = node.arguments[i];
    const Word word = a.word ? slot<Word>(fp, a.kept) : 0;
    switch (a.kind) {
      case PrintKind::Int:
        line.number(word < 0 ? 0 - static_cast<std::uint64_t>(word) : static_cast<std::uint64_t>(word), word < 0, 10);
        break;
      case PrintKind::Uint: line.number(static_cast<std::uint64_t>(word), false, 10); break;
      case PrintKind::Bool: line.add(word ? "true" : "false"); break;
      case PrintKind::Pointer: hex(static_cast<std::uint64_t>(word)); break;
      case PrintKind::Float: line.real(slot<double>(fp, a.kept)); break;
      case PrintKind::Complex: {
        const char* at = reinterpret_cast<const char*>(word);
        line.add("(");
        line.real(a.single ? *reinterpret_cast<const float*>(at) : *reinterpret_cast<const double*>(at));
        line.real(a.single ? *reinterpret_cast<const float*>(at + 4) : *reinterpret_cast<const double*>(at + 8));
        line.add("i)");
        break;
      }
      case PrintKind::String: {
        const Pair s = slot<Pair>(fp, a.kept);
        line.add(reinterpret_cast<const char*>(s.low), s.high);
        break;
      }
      case PrintKind::Interface: {
        const Pair v = slot<Pair>(fp, a.kept);
        line.add("(");
        hex(v.low);
        line.add(",");
        hex(v.high);
        line.add(")");
        break;
      }
      case PrintKind::Slice: {
        const auto& s = *reinterpret_cast<const runtime::Slice*>(word);
        line.add("[");
        line.number(static_cast<std::uint64_t>(s.length), false, 10);
        line.add("/");
        line.number(static_cast<std::uint64_t>(s.capacity), false, 10);
        line.add("]");
        hex(reinterpret_cast<std::uint64_t>(s.data));
        break;
      }
      case PrintKind::Text: line.add(a.text); break;
    }
  }
}

}  // namespace

void Print::run(char* fp, G* g) const { print_all(*this, fp, g); }

void Echo::run(char* fp, G* g) const {
  for (std::int32_t i = 0; i < count; ++i) stores[i]->fn(stores[i], fp, g);
  runtime::publish(*g, fp, site);
  echo_values(g, reinterpret_cast<const runtime::Any*>(fp + values), static_cast<std::size_t>(count));
}

}  // namespace gol::exec
