// Strings as pairs: comparison, indexing, concatenation, conversion, iteration.
#pragma once

#include "exec/fault.hpp"
#include "exec/place.hpp"
#include "runtime/object/strings.hpp"

namespace gol::exec {

using runtime::String;

GOL_INLINE String as_string(Pair pair) { return std::bit_cast<String>(pair); }
GOL_INLINE Pair as_pair(String string) { return std::bit_cast<Pair>(string); }

struct StringEqual {
  GOL_INLINE static Word of(Pair a, Pair b) {
    return a.high == b.high &&
           (a.low == b.low || a.high == 0 ||
            std::memcmp(reinterpret_cast<const char*>(a.low), reinterpret_cast<const char*>(b.low), a.high) == 0);
  }
};
struct StringNotEqual { GOL_INLINE static Word of(Pair a, Pair b) { return !StringEqual::of(a, b); } };
struct StringLess { static Word of(Pair a, Pair b) { return runtime::compare(as_string(a), as_string(b)) < 0; } };
struct StringLessEqual { static Word of(Pair a, Pair b) { return runtime::compare(as_string(a), as_string(b)) <= 0; } };
struct StringGreater { static Word of(Pair a, Pair b) { return runtime::compare(as_string(a), as_string(b)) > 0; } };
struct StringGreaterEqual { static Word of(Pair a, Pair b) { return runtime::compare(as_string(a), as_string(b)) >= 0; } };

// len(string)
template <class S>
struct StringLength {
  using Type = Word;
  S string;
  GOL_INLINE Word get(char* fp, G* g) const { return static_cast<Word>(string.get(fp, g).high); }
};

template <class S, class I>
struct StringIndex {
  using Type = Word;
  S string;
  I index;
  Site site;
  GOL_INLINE Word get(char* fp, G* g) const {
    const Pair s = string.get(fp, g);
    const Word i = index.get(fp, g);
    if (GOL_UNLIKELY(static_cast<std::uint64_t>(i) >= s.high)) {
      fault_index(i, static_cast<Word>(s.high), site, fp, g);
    }
    return static_cast<std::uint8_t>(reinterpret_cast<const char*>(s.low)[i]);
  }
};

// a + b
struct ConcatenateTwo {
  using Type = Pair;
  const Expr<Pair>* left;
  const Expr<Pair>* right;
  Site site;
  Pair get(char* fp, G* g) const;
};

// a + b + c …: all parts are evaluated into the frame, then joined once.
struct Concatenate {
  using Type = Pair;
  const Expr<Pair>* const* parts;
  std::int32_t count;
  std::int32_t area;
  Site site;
  Pair get(char* fp, G* g) const;
};

// Conversions to and from strings (spec: Conversions to and from a string type). Those that yield a slice
// build its header at `to`.
struct RuneToString { using Type = Pair; const Expr<Word>* value; Site site; Pair get(char* fp, G* g) const; };
struct BytesToString { using Type = Pair; const Expr<Word>* slice; Site site; Pair get(char* fp, G* g) const; };
struct RunesToString { using Type = Pair; const Expr<Word>* slice; Site site; Pair get(char* fp, G* g) const; };
struct StringToBytes {
  using Type = Word;
  const Expr<Pair>* string;
  std::int32_t to;
  Site site;
  Word get(char* fp, G* g) const;
};
struct StringToRunes {
  using Type = Word;
  const Expr<Pair>* string;
  std::int32_t to;
  Site site;
  Word get(char* fp, G* g) const;
};

// One step of a range over a string: decodes the rune at `index` into `rune` and leaves the place of the next
// in `next`.
struct NextRune {
  std::int32_t string;
  std::int32_t index;
  std::int32_t rune;
  std::int32_t next;
  GOL_INLINE void run(char* fp, G*) const {
    const String s = slot<String>(fp, string);
    const Word i = slot<Word>(fp, index);
    const auto first = static_cast<unsigned char>(s.data[i]);
    if (GOL_LIKELY(first < 0x80)) {
      slot<Word>(fp, rune) = first;
      slot<Word>(fp, next) = i + 1;
      return;
    }
    const runtime::DecodedRune decoded = runtime::decode_rune(s.data + i, s.length - i);
    slot<Word>(fp, rune) = decoded.rune;
    slot<Word>(fp, next) = i + decoded.width;
  }
};

}  // namespace gol::exec
