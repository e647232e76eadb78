// Euclid's algorithm in Lehmer's way: several steps on the leading words make one pass over the whole numbers
// (Knuth, section 4.5.2, algorithm L; the condition on when to stop is Collins').
#include <algorithm>
#include <bit>
#include <utility>

#include "natives/big_words.hpp"

namespace gol::natives::big {

namespace {

// a, b = p a - q b, s b - r a with signs that depend on the number of steps; all four are below 2^32.
struct Cosequence {
  Word p = 1, q = 0, r = 0, s = 1;
  bool even = true;
};

void trim(std::vector<Word>& words) {
  while (!words.empty() && words.back() == 0) words.pop_back();
}

Words view(const std::vector<Word>& words) { return {words.data(), words.size()}; }

// The steps that the 64 leading bits of a and b decide, b's aligned with a's.
Cosequence simulate(const std::vector<Word>& a, const std::vector<Word>& b) {
  const std::size_t n = a.size();
  const auto bits = static_cast<unsigned>(std::countl_zero(a[n - 1]));
  const auto leading = [&](const std::vector<Word>& x) {
    const Word high = x.size() == n ? x[n - 1] : 0, low = x.size() + 1 >= n ? x[n - 2] : 0;
    return bits == 0 ? high : high << bits | low >> (64 - bits);
  };
  Word x = leading(a), y = leading(b);
  // Columns (u0, u1, u2) and (v0, v1, v2) of the last three steps.
  Word u0 = 0, u1 = 1, u2 = 0, v0 = 0, v1 = 0, v2 = 1;
  bool even = false;
  while (y >= v2 && x - y >= v1 + v2) {
    const Word quotient = x / y, remainder = x % y;
    x = y;
    y = remainder;
    const Word u = u1 + quotient * u2, v = v1 + quotient * v2;
    u0 = u1;
    u1 = u2;
    u2 = u;
    v0 = v1;
    v1 = v2;
    v2 = v;
    even = !even;
    if ((u2 | v2) >> 32 != 0) break;
  }
  return {u0, v0, u1, v1, even};
}

// x * p - y * q, which is not negative.
std::vector<Word> difference(const std::vector<Word>& x, Word p, const std::vector<Word>& y, Word q) {
  std::vector<Word> z(std::max(x.size(), y.size()) + 1);
  z[x.size()] = multiply_row(z.data(), x.data(), x.size(), p, 0);
  const Word borrow = subtract_row(z.data(), y.data(), y.size(), q);
  subtract(z.data() + y.size(), z.data() + y.size(), z.size() - y.size(), {&borrow, 1});
  trim(z);
  return z;
}

std::vector<Word> sum(const std::vector<Word>& x, Word p, const std::vector<Word>& y, Word q) {
  std::vector<Word> z(std::max(x.size(), y.size()) + 2);
  z[x.size()] = multiply_row(z.data(), x.data(), x.size(), p, 0);
  const Word carry = add_row(z.data(), y.data(), y.size(), q);
  add(z.data() + y.size(), z.data() + y.size(), z.size() - y.size(), {&carry, 1});
  trim(z);
  return z;
}

// One step with a quotient of any size.
void whole_step(EuclidState& state, Scratch& scratch) {
  std::vector<Word> quotient(state.a.size() - state.b.size() + 1);
  if (state.b.size() == 1) {
    const Word remainder = divide_by_word(quotient.data(), state.a.data(), state.a.size(), state.b[0]);
    state.a.assign(1, remainder);
  } else {
    divide(quotient.data(), state.a, view(state.b));
  }
  trim(state.a);
  std::swap(state.a, state.b);
  if (!state.with_factors) return;
  trim(quotient);
  std::vector<Word> next(quotient.size() + state.b_factor.size());
  multiply(next.data(), view(quotient), view(state.b_factor), scratch);
  if (next.size() < state.a_factor.size()) next.resize(state.a_factor.size());
  if (add(next.data(), next.data(), next.size(), view(state.a_factor)) != 0) next.push_back(1);
  trim(next);
  state.a_factor = std::exchange(state.b_factor, std::move(next));
  state.odd = !state.odd;
}

}  // namespace

void EuclidState::run(std::size_t rounds) {
  Scratch scratch;
  for (; !b.empty() && rounds > 0; --rounds) {
    const Cosequence steps =
        a.size() > 1 && b.size() + 1 >= a.size() ? simulate(a, b) : Cosequence{1, 0, 0, 1, true};
    if (steps.q == 0) {
      whole_step(*this, scratch);
      continue;
    }
    std::vector<Word> next_a, next_b;
    if (steps.even) {
      next_a = difference(a, steps.p, b, steps.q);
      next_b = difference(b, steps.s, a, steps.r);
    } else {
      next_a = difference(b, steps.q, a, steps.p);
      next_b = difference(a, steps.r, b, steps.s);
    }
    a = std::move(next_a);
    b = std::move(next_b);
    if (!with_factors) continue;
    std::vector<Word> next_factor = sum(a_factor, steps.p, b_factor, steps.q);
    b_factor = sum(a_factor, steps.r, b_factor, steps.s);
    a_factor = std::move(next_factor);
    odd ^= !steps.even;
  }
}

}  // namespace gol::natives::big
