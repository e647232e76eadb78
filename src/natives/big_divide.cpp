// Long division: algorithm D of Knuth's The Art of Computer Programming, section 4.3.1.
#include <bit>

#include "natives/big_words.hpp"

namespace gol::natives::big {

bool divide(Word* quotient, std::vector<Word>& u, Words divisor) {
  const std::size_t n = divisor.size, m = u.size() - n;
  // Both are shifted until the divisor's top bit is set: then a guess from two words is at most 2 too high.
  // The divisor's copy keeps that true whatever happens to the original.
  std::vector<Word> v(divisor.data, divisor.data + n);
  if (v[n - 1] == 0) return false;
  const auto bits = static_cast<unsigned>(std::countl_zero(v[n - 1]));
  shift_left(v.data(), v.data(), n, bits);
  u.push_back(0);
  u[n + m] = shift_left(u.data(), u.data(), n + m, bits);

  const Word top = v[n - 1], next = v[n - 2];
  for (std::size_t j = m + 1; j-- > 0;) {
    // The greatest word is the guess where the quotient of the first two would need more than one.
    const bool fits = u[j + n] < top;
    const QuotientWord step = fits ? divide_double(u[j + n], u[j + n - 1], top) : QuotientWord{~Word{0}, 0};
    Word guess = step.quotient, remainder = fits ? step.remainder : u[j + n - 1] + top;
    bool good = !fits && remainder < top;  // a remainder above a word leaves no doubt
    while (!good && static_cast<DoubleWord>(guess) * next >
                        (static_cast<DoubleWord>(remainder) << 64 | u[j + n - 2])) {
      --guess;
      remainder += top;
      good = remainder < top;
    }
    const Word borrow = subtract_row(u.data() + j, v.data(), n, guess);
    const bool too_high = u[j + n] < borrow;
    u[j + n] -= borrow;
    if (too_high) {
      --guess;
      u[j + n] += add(u.data() + j, u.data() + j, n, {v.data(), n});
    }
    quotient[j] = guess;
  }
  u.resize(n);
  shift_right(u.data(), u.data(), n, bits);
  return true;
}

}  // namespace gol::natives::big
