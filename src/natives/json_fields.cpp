#include "natives/json_fields.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "natives/json_text.hpp"
#include "natives/strings_text.hpp"
#include "natives/unicode.hpp"

namespace gol::natives::json {

using runtime::FieldDescriptor;
using runtime::Kind;

namespace {

// What a struct's field is reached by while the levels of embedding are walked.
struct Level {
  const TypeDescriptor* type;
  std::vector<FieldStep> path;
};

bool is_valid_name(std::string_view name) {
  if (name.empty()) return false;
  for (std::size_t at = 0; at < name.size();) {
    const runtime::DecodedRune decoded = first_rune(name.substr(at));
    at += static_cast<std::size_t>(decoded.width);
    const bool mark =
        decoded.rune < 0x80 &&
        std::string_view("!#$%&()*+-./:;<=>?@[]^_{|}~ ").find(static_cast<char>(decoded.rune)) !=
            std::string_view::npos;
    if (!mark && !is_letter(decoded.rune) && !is_digit(decoded.rune)) return false;
  }
  return true;
}

bool has_option(std::string_view options, std::string_view sought) {
  while (!options.empty()) {
    const std::size_t comma = options.find(',');
    if (options.substr(0, comma) == sought) return true;
    if (comma == options.npos) return false;
    options.remove_prefix(comma + 1);
  }
  return false;
}

bool may_be_string(Kind kind) {
  return kind == Kind::Bool || kind == Kind::String || (kind >= Kind::Int && kind <= Kind::Float64);
}

bool by_path(const Field& a, const Field& b) {
  return std::lexicographical_compare(
      a.path.begin(), a.path.end(), b.path.begin(), b.path.end(),
      [](const FieldStep& x, const FieldStep& y) { return x.index < y.index; });
}

// All fields, level by level; fields of structs that are embedded twice on one level come twice.
std::vector<Field> gather(const TypeDescriptor* type) {
  std::vector<Field> found;
  std::vector<Level> next = {{type, {}}};
  std::map<const TypeDescriptor*, int> count, next_count;
  std::set<const TypeDescriptor*> visited;
  while (!next.empty()) {
    const std::vector<Level> current = std::move(next);
    next.clear();
    count = std::move(next_count);
    next_count.clear();
    for (const Level& level : current) {
      if (!visited.insert(level.type).second) continue;
      std::int32_t index = -1;
      for (const FieldDescriptor& field : level.type->fields) {
        ++index;
        const TypeDescriptor* inner = field.type;
        if (inner->kind == Kind::Pointer && inner->declared.empty()) inner = inner->element;
        if (!field.exported && !(field.embedded && inner->kind == Kind::Struct)) continue;
        const std::string tag = tag_value(field.tag, "json");
        if (tag == "-") continue;
        const std::size_t comma = tag.find(',');
        std::string name = tag.substr(0, comma);
        const std::string_view options =
            comma == std::string::npos ? std::string_view{} : std::string_view(tag).substr(comma + 1);
        if (!is_valid_name(name)) name.clear();
        std::vector<FieldStep> path = level.path;
        path.push_back({field.offset, field.type, index, field.exported});
        if (name.empty() && field.embedded && inner->kind == Kind::Struct) {
          if (++next_count[inner] == 1) next.push_back({inner, std::move(path)});
          continue;
        }
        Field made;
        made.tagged = !name.empty();
        made.name = made.tagged ? name : std::string(field.name);
        made.path = std::move(path);
        made.type = field.type;
        made.omit_empty = has_option(options, "omitempty");
        made.omit_zero = has_option(options, "omitzero");
        made.as_string = has_option(options, "string") && may_be_string(inner->kind);
        found.push_back(made);
        if (count[level.type] > 1) found.push_back(std::move(made));
      }
    }
  }
  return found;
}

// Of fields with one name the least deep one counts, of those on one level the tagged one; if that is not
// one, none.
std::vector<Field> dominant(std::vector<Field> all) {
  std::stable_sort(all.begin(), all.end(), [](const Field& a, const Field& b) {
    if (a.name != b.name) return a.name < b.name;
    if (a.path.size() != b.path.size()) return a.path.size() < b.path.size();
    if (a.tagged != b.tagged) return a.tagged;
    return by_path(a, b);
  });
  std::vector<Field> kept;
  for (std::size_t i = 0, end; i < all.size(); i = end) {
    for (end = i + 1; end < all.size() && all[end].name == all[i].name;) ++end;
    const bool tie =
        end > i + 1 && all[i].path.size() == all[i + 1].path.size() && all[i].tagged == all[i + 1].tagged;
    if (!tie) kept.push_back(std::move(all[i]));
  }
  std::sort(kept.begin(), kept.end(), by_path);
  return kept;
}

}  // namespace

std::string tag_value(std::string_view tag, std::string_view key) {
  for (;;) {
    while (tag.starts_with(' ')) tag.remove_prefix(1);
    std::size_t end = 0;
    while (end < tag.size() && static_cast<unsigned char>(tag[end]) > ' ' && tag[end] != ':' &&
           tag[end] != '"' && tag[end] != 0x7F) {
      ++end;
    }
    if (end == 0 || end + 1 >= tag.size() || tag[end] != ':' || tag[end + 1] != '"') return {};
    const std::string_view name = tag.substr(0, end);
    tag.remove_prefix(end + 2);
    std::string value;
    std::size_t at = 0;
    for (; at < tag.size() && tag[at] != '"'; ++at) {
      if (tag[at] == '\\' && at + 1 < tag.size()) {
        ++at;
        value += tag[at] == 'n' ? '\n' : tag[at] == 't' ? '\t' : tag[at];
      } else {
        value += tag[at];
      }
    }
    if (at >= tag.size()) return {};
    tag.remove_prefix(at + 1);
    if (name == key) return value;
  }
}

std::string fold_name(std::string_view name) {
  std::string folded;
  while (!name.empty()) {
    const runtime::DecodedRune decoded = first_rune(name);
    name.remove_prefix(static_cast<std::size_t>(decoded.width));
    std::int32_t least = decoded.rune;
    for (std::int32_t other = simple_fold(decoded.rune); other != decoded.rune; other = simple_fold(other)) {
      least = std::min(least, other);
    }
    char bytes[4];
    folded.append(bytes, static_cast<std::size_t>(runtime::encode_rune(least, bytes)));
  }
  return folded;
}

const Fields& fields_of(const TypeDescriptor* type) {
  if (const void* known = __atomic_load_n(&type->json_fields, __ATOMIC_ACQUIRE)) {
    return *static_cast<const Fields*>(known);
  }
  auto* made = new Fields;
  made->list = dominant(gather(type));
  for (std::size_t i = 0; i < made->list.size(); ++i) {
    Field& field = made->list[i];
    field.quoted[0] = quoted(field.name, false) + ":";
    field.quoted[1] = quoted(field.name, true) + ":";
    made->exact[field.name] = i;
    made->folded.try_emplace(fold_name(field.name), i);
  }
  // Two may make it at once; the one that is not kept is small.
  const void* nothing = nullptr;
  if (!__atomic_compare_exchange_n(&type->json_fields, &nothing, static_cast<const void*>(made), false,
                                   __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
    delete made;
    return *static_cast<const Fields*>(nothing);
  }
  return *made;
}

}  // namespace gol::natives::json
