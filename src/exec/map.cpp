#include "exec/map.hpp"

namespace gol::exec {

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
