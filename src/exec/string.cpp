#include "exec/string.hpp"

namespace gol::exec {

Pair ConcatenateTwo::get(char* fp, G* g) const {
  const Pair a = left->get(fp, g);
  const Pair b = right->get(fp, g);
  runtime::publish(*g, fp, site);
  return as_pair(runtime::concatenate(*g, as_string(a), as_string(b)));
}

Pair Concatenate::get(char* fp, G* g) const {
  auto* strings = &slot<String>(fp, area);
  for (std::int32_t i = 0; i < count; ++i) strings[i] = as_string(parts[i]->get(fp, g));
  runtime::publish(*g, fp, site);
  if (count == 2) return as_pair(runtime::concatenate(*g, strings[0], strings[1]));
  return as_pair(runtime::concatenate(*g, strings, count));
}

Pair RuneToString::get(char* fp, G* g) const {
  const Word rune = value->get(fp, g);
  runtime::publish(*g, fp, site);
  return as_pair(runtime::string_from_rune(*g, rune));
}

Pair BytesToString::get(char* fp, G* g) const {
  const auto bytes = *reinterpret_cast<const runtime::Slice*>(slice->get(fp, g));
  runtime::publish(*g, fp, site);
  return as_pair(runtime::string_from_bytes(*g, bytes));
}

Pair RunesToString::get(char* fp, G* g) const {
  const auto runes = *reinterpret_cast<const runtime::Slice*>(slice->get(fp, g));
  runtime::publish(*g, fp, site);
  return as_pair(runtime::string_from_runes(*g, runes));
}

Word StringToBytes::get(char* fp, G* g) const {
  const String text = as_string(string->get(fp, g));
  runtime::publish(*g, fp, site);
  slot<runtime::Slice>(fp, to) = runtime::bytes_from_string(*g, text);
  return reinterpret_cast<Word>(fp + to);
}

Word StringToRunes::get(char* fp, G* g) const {
  const String text = as_string(string->get(fp, g));
  runtime::publish(*g, fp, site);
  slot<runtime::Slice>(fp, to) = runtime::runes_from_string(*g, text);
  return reinterpret_cast<Word>(fp + to);
}

}  // namespace gol::exec
