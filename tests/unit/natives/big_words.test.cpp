#include "natives/big_words.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace gol::natives::big;

namespace {

using Number = std::vector<Word>;

Words view(const Number& x) { return without_leading_zeros(x.data(), x.size()); }

// Random words, among them runs of ones and zeros; the last is not 0.
Number number(std::mt19937_64& random, std::size_t size) {
  Number x(size);
  for (Word& word : x) word = random() % 4 == 0 ? 0 : random() % 4 == 0 ? ~Word{0} : random();
  if (size > 0 && x.back() == 0) x.back() = 1 + random() % 3;
  return x;
}

// x modulo a prime below 2^62.
Word residue(Words x) {
  constexpr Word prime = (Word{1} << 61) - 1;
  Word rest = 0;
  for (std::size_t i = x.size; i-- > 0;) {
    rest = static_cast<Word>(((static_cast<DoubleWord>(rest) << 64) + x.data[i]) % prime);
  }
  return rest;
}

Word times(Word x, Word y) {
  constexpr Word prime = (Word{1} << 61) - 1;
  return static_cast<Word>(static_cast<DoubleWord>(x) * y % prime);
}

Number product(const Number& x, const Number& y) {
  Number z(x.size() + y.size());
  Scratch scratch;
  multiply(z.data(), view(x), view(y), scratch);
  return z;
}

}  // namespace

TEST_CASE("products of all lengths have the right residue, and squares are products") {
  std::mt19937_64 random(1);
  for (const std::size_t n : {1, 2, 3, 39, 40, 41, 79, 80, 81, 83, 160, 163, 321}) {
    for (const std::size_t m : {1, 2, 38, 39, 40, 41, 55, 80, 81, 200, 500}) {
      CAPTURE(n);
      CAPTURE(m);
      const Number x = number(random, n), y = number(random, m);
      CHECK(residue(view(product(x, y))) == times(residue(view(x)), residue(view(y))));
    }
    const Number x = number(random, n), copy = x;
    CHECK(product(x, x) == product(x, copy));
  }
}

TEST_CASE("a quotient times the divisor and the remainder are the dividend") {
  std::mt19937_64 random(2);
  for (int i = 0; i < 3000; ++i) {
    const Number v = number(random, 2 + random() % 10);
    Number q = number(random, random() % 10), r = number(random, v.size());
    if (compare(view(r), view(v)) >= 0) r.assign(v.size(), 0);
    Number u = product(q, v);
    if (u.empty()) u.resize(v.size());
    if (u.size() < v.size()) u.resize(v.size());
    add(u.data(), u.data(), u.size(), view(r));
    Number quotient(u.size() - v.size() + 1);
    REQUIRE(divide(quotient.data(), u, view(v)));
    REQUIRE(compare(view(quotient), view(q)) == 0);
    REQUIRE(compare(view(u), view(r)) == 0);
  }
}

TEST_CASE("a divisor without a top word is refused") {
  const Number v{5, 0};
  Number u{1, 2, 3}, quotient(2);
  CHECK_FALSE(divide(quotient.data(), u, {v.data(), 2}));
}

TEST_CASE("digits in every base read back as the number") {
  std::mt19937_64 random(3);
  for (unsigned base = 2; base <= 62; ++base) {
    CAPTURE(base);
    const Number x = number(random, 1 + random() % 6);
    std::string text(400, '?');
    REQUIRE(to_digits(text.data(), text.size(), view(x), base));
    Number back(words_for(text.size(), base));
    const std::size_t size = from_digits(back.data(), text, base);
    CHECK(compare(without_leading_zeros(back.data(), size), view(x)) == 0);
    CHECK_FALSE(to_digits(text.data(), 5, view(number(random, 2)), base));
  }
}

TEST_CASE("Euclid's algorithm in pieces finds the common factor and its multiplier") {
  std::mt19937_64 random(4);
  for (const std::size_t rounds : {1, 3, 1000000}) {
    for (int i = 0; i < 200; ++i) {
      const Number common = number(random, random() % 5 + 1);
      Number x = product(common, number(random, random() % 8 + 1));
      Number y = product(common, number(random, random() % 8 + 1));
      x.resize(view(x).size);
      y.resize(view(y).size);
      if (compare(view(x), view(y)) < 0) std::swap(x, y);
      EuclidState state{x, y, {1}, {}, false, true};
      while (!state.b.empty()) state.run(rounds);
      // The common factor divides the result, which is x * factor modulo y.
      Number rest = product(x, state.a_factor.empty() ? Number{0} : state.a_factor);
      if (rest.size() < state.a.size()) rest.resize(state.a.size());
      if (state.odd) {
        rest.push_back(add(rest.data(), rest.data(), rest.size(), view(state.a)));
      } else if (compare(view(rest), view(state.a)) >= 0) {
        subtract(rest.data(), rest.data(), rest.size(), view(state.a));
      } else {
        continue;  // the factor is 0: y divides x
      }
      if (y.size() >= 2 && rest.size() >= y.size()) {
        Number quotient(rest.size() - y.size() + 1);
        REQUIRE(divide(quotient.data(), rest, view(y)));
        REQUIRE(view(rest).size == 0);
      }
    }
  }
}

TEST_CASE("Montgomery's product is x y / 2^(64 n) modulo m") {
  std::mt19937_64 random(5);
  for (std::size_t n = 2; n < 12; ++n) {
    Number m = number(random, n);
    m[0] |= 1;
    Word inverse = m[0];
    for (int i = 0; i < 5; ++i) inverse *= 2 - m[0] * inverse;
    Number x = number(random, n - 1), y = number(random, random() % n), z(2 * n + 1), quotient(n + 2);
    montgomery(z.data(), view(x), view(y), view(m), -inverse);
    REQUIRE(compare({z.data(), n}, view(m)) < 0);
    // z * 2^(64 n) and x y leave the same remainder.
    Number left(n), right = product(x, y);
    left.insert(left.end(), z.begin(), z.begin() + static_cast<std::ptrdiff_t>(n));
    right.resize(2 * n);
    REQUIRE(divide(quotient.data(), left, view(m)));
    REQUIRE(divide(quotient.data(), right, view(m)));
    CHECK(left == right);
  }
}
