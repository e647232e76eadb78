#include "exec/map.hpp"

#include "exec/string.hpp"

namespace gol::exec {

Word MapFind::get(char* fp, G* g) const {
  auto* m = reinterpret_cast<Map*>(map->get(fp, g));
  const void* found;
  switch (form) {
    case KeyForm::Word: {
      const Word key = word->get(fp, g);
      found = runtime::map_find_word(*g, type, m, static_cast<std::uint64_t>(key));
      break;
    }
    case KeyForm::String: {
      const String key = as_string(string->get(fp, g));
      found = runtime::map_find_string(*g, type, m, key);
      break;
    }
    default: {
      const Word key = word->get(fp, g);
      runtime::publish(*g, fp, site);
      found = runtime::map_find(*g, type, m, reinterpret_cast<const void*>(key));
    }
  }
  if (ok >= 0) slot<Word>(fp, ok) = found != nullptr;
  return reinterpret_cast<Word>(found ? found : zero);
}

Word MapAssign::get(char* fp, G* g) const {
  auto* m = reinterpret_cast<Map*>(map->get(fp, g));
  switch (form) {
    case KeyForm::Word: {
      const Word key = word->get(fp, g);
      runtime::publish(*g, fp, site);
      return reinterpret_cast<Word>(runtime::map_assign_word(*g, type, m, static_cast<std::uint64_t>(key)));
    }
    case KeyForm::String: {
      const String key = as_string(string->get(fp, g));
      runtime::publish(*g, fp, site);
      return reinterpret_cast<Word>(runtime::map_assign_string(*g, type, m, key));
    }
    default: {
      const Word key = word->get(fp, g);
      runtime::publish(*g, fp, site);
      return reinterpret_cast<Word>(runtime::map_assign(*g, type, m, reinterpret_cast<const void*>(key)));
    }
  }
}

void MapDelete::run(char* fp, G* g) const {
  auto* m = reinterpret_cast<Map*>(map->get(fp, g));
  const Word address = key->get(fp, g);
  runtime::publish(*g, fp, site);
  runtime::map_delete(*g, type, m, reinterpret_cast<const void*>(address));
}

void MapClear::run(char* fp, G* g) const {
  auto* m = reinterpret_cast<Map*>(map->get(fp, g));
  runtime::publish(*g, fp, site);
  runtime::map_clear(*g, type, m);
}

Word MakeMap::get(char* fp, G* g) const {
  const Word n = hint ? hint->get(fp, g) : 0;
  runtime::publish(*g, fp, site);
  return reinterpret_cast<Word>(runtime::make_map(*g, type, n));
}

void MapBegin::run(char* fp, G* g) const {
  auto* m = reinterpret_cast<Map*>(map->get(fp, g));
  runtime::publish(*g, fp, site);
  runtime::map_begin(*g, type, m, slot<runtime::MapIterator>(fp, iterator));
}

Word MapNext::get(char* fp, G* g) const {
  runtime::publish(*g, fp, site);
  return runtime::map_next(*g, type, slot<runtime::MapIterator>(fp, iterator));
}

}  // namespace gol::exec
