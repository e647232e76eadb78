#include "exec/interface.hpp"

#include "runtime/object/panic.hpp"

namespace gol::exec {

AssertionHook assertion_hook = nullptr;

Pair MakeBoxedPair::get(char* fp, G* g) const {
  const Pair v = value->get(fp, g);
  runtime::publish(*g, fp, site);
  auto* cell = static_cast<Pair*>(runtime::allocate(*g, sizeof(Pair), runtime::Scan::Pointers));
  *cell = v;
  return {reinterpret_cast<std::uint64_t>(table), reinterpret_cast<std::uint64_t>(cell)};
}

Pair MakeBoxedBlock::get(char* fp, G* g) const {
  const Word from = value->get(fp, g);
  runtime::publish(*g, fp, site);
  void* cell = runtime::allocate(*g, static_cast<std::size_t>(size),
                                 pointers ? runtime::Scan::Pointers : runtime::Scan::None);
  std::memcpy(cell, reinterpret_cast<const void*>(from), static_cast<std::size_t>(size));
  return {reinterpret_cast<std::uint64_t>(table), reinterpret_cast<std::uint64_t>(cell)};
}

namespace {

// The table of `target` for a dynamic type: a descriptor for an empty interface, else an itab or null.
const void* table_for(const TypeDescriptor* target, const TypeDescriptor* dynamic) {
  if (target->is_empty_interface()) return dynamic;
  return runtime::find_itab(target, dynamic);
}

}  // namespace

Pair ChangeInterface::get(char* fp, G* g) const {
  const Pair v = value->get(fp, g);
  const TypeDescriptor* dynamic = type_of(v, from_empty);
  if (!dynamic) return {0, 0};
  return {reinterpret_cast<std::uint64_t>(table_for(target, dynamic)), v.high};
}

void fault_assertion(const TypeDescriptor* dynamic, AssertTypes types, Site site, char* fp, G* g) {
  runtime::publish(*g, fp, site);
  runtime::panic(*g, assertion_hook(*g, dynamic, types.interface, types.target));
}

Pair AssertInterface::get(char* fp, G* g) const {
  const Pair v = value->get(fp, g);
  const TypeDescriptor* dynamic = type_of(v, from_empty);
  const void* table = dynamic ? table_for(types.target, dynamic) : nullptr;
  if (ok >= 0) slot<Word>(fp, ok) = table != nullptr;
  else if (!table) fault_assertion(dynamic, types, site, fp, g);
  if (!table) return {0, 0};
  return {reinterpret_cast<std::uint64_t>(table), v.high};
}

Word IsInterface::get(char* fp, G*) const {
  const Pair v = slot<Pair>(fp, operand);
  const TypeDescriptor* dynamic = type_of(v, from_empty);
  const void* table = dynamic ? table_for(target, dynamic) : nullptr;
  if (!table) return 0;
  if (to >= 0) slot<Pair>(fp, to) = {reinterpret_cast<std::uint64_t>(table), v.high};
  return 1;
}

Word InterfaceEqual::get(char* fp, G* g) const {
  const Pair a = left->get(fp, g);
  const Pair b = right->get(fp, g);
  runtime::publish(*g, fp, site);
  const bool same = runtime::equal_any(*g, {type_of(a, left_empty), a.high}, {type_of(b, right_empty), b.high});
  return same != negate;
}

Word BlockEqual::get(char* fp, G* g) const {
  const Word a = left->get(fp, g);
  const Word b = right->get(fp, g);
  runtime::publish(*g, fp, site);
  const bool same = runtime::equal(*g, type, reinterpret_cast<const void*>(a), reinterpret_cast<const void*>(b));
  return same != negate;
}

}  // namespace gol::exec
