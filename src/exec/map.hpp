// Map operations as nodes. Lookups yield the address of the value, that of a zero value when it is missing.
#pragma once

#include "exec/place.hpp"
#include "runtime/object/map.hpp"

namespace gol::exec {

using runtime::Map;
using runtime::TypeDescriptor;

// A key as its node computes it: a word, a string, or the address of a larger one.
enum class KeyForm : std::uint8_t { Word, String, Address };

struct MapFind {
  using Type = Word;
  const TypeDescriptor* type;
  const Expr<Word>* map;
  const Expr<Word>* word;    // KeyForm::Word and Address
  const Expr<Pair>* string;  // KeyForm::String
  const char* zero;
  KeyForm form;
  std::int32_t ok;  // slot for comma-ok, or -1
  Site site;
  Word get(char* fp, G* g) const;
};

struct MapAssign {
  using Type = Word;
  const TypeDescriptor* type;
  const Expr<Word>* map;
  const Expr<Word>* word;
  const Expr<Pair>* string;
  KeyForm form;
  Site site;
  Word get(char* fp, G* g) const;
};

// delete(m, k); the key's address, in memory form.
struct MapDelete {
  const TypeDescriptor* type;
  const Expr<Word>* map;
  const Expr<Word>* key;
  Site site;
  void run(char* fp, G* g) const;
};

struct MapClear {
  const TypeDescriptor* type;
  const Expr<Word>* map;
  Site site;
  void run(char* fp, G* g) const;
};

struct MakeMap {
  using Type = Word;
  const TypeDescriptor* type;
  const Expr<Word>* hint;  // may be null
  Site site;
  Word get(char* fp, G* g) const;
};

struct MapLength {
  using Type = Word;
  const Expr<Word>* map;
  Word get(char* fp, G* g) const { return runtime::map_length(reinterpret_cast<Map*>(map->get(fp, g))); }
};

// Range over a map: the iterator lies in the frame.
struct MapBegin {
  const TypeDescriptor* type;
  const Expr<Word>* map;
  std::int32_t iterator;
  Site site;
  void run(char* fp, G* g) const;
};
struct MapNext {
  using Type = Word;
  const TypeDescriptor* type;
  std::int32_t iterator;
  Site site;
  Word get(char* fp, G* g) const;
};

}  // namespace gol::exec
