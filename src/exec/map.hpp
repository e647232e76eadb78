// Map operations as nodes. Lookups yield the address of the value, that of a zero value when it is missing.
#pragma once

#include "exec/place.hpp"
#include "exec/string.hpp"
#include "runtime/object/map.hpp"

namespace gol::exec {

using runtime::Map;
using runtime::TypeDescriptor;

// A key that is neither a word nor a string: where it lies, in memory form. Other keys are functors of their values.
struct KeyAddress {
  using Type = Word;
  const Expr<Word>* address;
  GOL_INLINE Word get(char* fp, G* g) const { return address->fn(address, fp, g); }
};

template <class M, class K>
struct MapFind {
  using Type = Word;
  const TypeDescriptor* type;
  M map;
  K key;
  const char* zero;
  std::int32_t ok;  // slot for comma-ok, or -1
  Site site;
  GOL_INLINE Word get(char* fp, G* g) const {
    auto* m = reinterpret_cast<Map*>(map.get(fp, g));
    const auto k = key.get(fp, g);
    const void* found;
    if constexpr (std::is_same_v<K, KeyAddress>) {
      runtime::publish(*g, fp, site);
      found = runtime::map_find(*g, type, m, reinterpret_cast<const void*>(k));
    } else if constexpr (std::is_same_v<typename K::Type, Pair>) {
      found = runtime::map_find_string(*g, type, m, as_string(k));
    } else {
      found = runtime::map_find_word(*g, type, m, static_cast<std::uint64_t>(k));
    }
    if (ok >= 0) slot<Word>(fp, ok) = found != nullptr;
    return reinterpret_cast<Word>(found ? found : zero);
  }
};

template <class M, class K>
struct MapAssign {
  using Type = Word;
  const TypeDescriptor* type;
  M map;
  K key;
  Site site;
  GOL_INLINE Word get(char* fp, G* g) const {
    auto* m = reinterpret_cast<Map*>(map.get(fp, g));
    const auto k = key.get(fp, g);
    runtime::publish(*g, fp, site);
    void* entry;
    if constexpr (std::is_same_v<K, KeyAddress>) {
      entry = runtime::map_assign(*g, type, m, reinterpret_cast<const void*>(k));
    } else if constexpr (std::is_same_v<typename K::Type, Pair>) {
      entry = runtime::map_assign_string(*g, type, m, as_string(k));
    } else {
      entry = runtime::map_assign_word(*g, type, m, static_cast<std::uint64_t>(k));
    }
    return reinterpret_cast<Word>(entry);
  }
};

// What either of them yields, as a place.
template <class F>
struct ElementPlace {
  static constexpr bool in_heap = true;
  F element;
  GOL_INLINE char* address(char* fp, G* g) const { return reinterpret_cast<char*>(element.get(fp, g)); }
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
