// Struct tags that reflect cannot read, and json or xml tags that repeat a name or stand on unexported
// fields.
#include <map>
#include <optional>

#include "vet/facts.hpp"

namespace gol::vet {
namespace {

using namespace syntax;

struct TagPair {
  std::string key, value;
};

// Splits `key:"value" key:"value"`; returns what is wrong with it, or null.
const char* read_tag(std::string_view tag, std::vector<TagPair>& pairs) {
  for (bool first = true;; first = false) {
    std::size_t at = 0;
    while (at < tag.size() && tag[at] == ' ') ++at;
    if (!first && at == 0 && !tag.empty()) return "key:\"value\" pairs not separated by spaces";
    tag.remove_prefix(at);
    if (tag.empty()) return nullptr;
    std::size_t end = 0;
    while (end < tag.size() && tag[end] > ' ' && tag[end] != ':' && tag[end] != '"' && tag[end] != 0x7f)
      ++end;
    if (end == 0) return "bad syntax for struct tag key";
    if (end + 1 >= tag.size() || tag[end] != ':') return "bad syntax for struct tag pair";
    if (tag[end + 1] != '"') return "bad syntax for struct tag value";
    TagPair pair{std::string(tag.substr(0, end)), {}};
    std::size_t i = end + 2;
    for (; i < tag.size() && tag[i] != '"'; ++i) {
      if (tag[i] == '\\' && i + 1 < tag.size()) ++i;
      pair.value += tag[i];
    }
    if (i >= tag.size()) return "bad syntax for struct tag value";
    pairs.push_back(std::move(pair));
    tag.remove_prefix(i + 1);
  }
}

// "x.go:12", without the folder.
std::string place_of(const Pass& pass, Span span) {
  const std::string place = pass.sources.describe(span.begin, false);
  return place.substr(place.rfind('/') + 1);
}

void check_struct(Pass& pass, const StructType& type) {
  std::map<std::pair<std::string, std::string>, Span> seen;
  for (const Field& field : type.fields.fields) {
    if (!field.tag) continue;
    const auto* var =
        field.names.empty() ? nullptr : types::object_as<types::Var>(pass.info.object_of(*field.names[0]));
    const auto& value = pass.info.type_and_value(*field.tag);
    const types::Constant text =
        value.is_constant() ? value.value : types::Constant::from_literal(LitKind::String, field.tag->text);
    if (text.kind() != types::ConstantKind::String) continue;
    const Span at = field.span.valid() ? field.span : field.tag->span;
    std::vector<TagPair> pairs;
    if (const char* wrong = read_tag(text.string_value(), pairs)) {
      pass.report(at, "struct field tag `" + std::string(text.string_value()) + "`" +
                          " not compatible with reflect.StructTag.Get: " + wrong);
      continue;
    }
    if (!var) continue;
    for (const char* key : {"json", "xml"}) {
      for (const TagPair& pair : pairs) {
        if (pair.key != key) continue;
        const std::string name = pair.value.substr(0, pair.value.find(','));
        if (pair.value == "-" || (name.empty() && pair.value.empty())) break;
        if (!var->exported()) {
          if (name.empty()) break;
          pass.report(at, "struct field " + std::string(var->name.text()) + " has " + key +
                              " tag but is not exported");
          break;
        }
        if (name.empty() || pair.key == "xml") break;
        const auto [found, added] = seen.emplace(std::pair{pair.key, name}, at);
        if (!added) {
          pass.report(at, "struct field " + std::string(var->name.text()) + " repeats " + key + " tag \"" +
                              name + "\" also at " + place_of(pass, found->second));
        }
        break;
      }
    }
  }
}

}  // namespace

void check_structtag(Pass& pass) {
  walk(pass, [&](const Node& node) {
    if (const auto* type = as<StructType>(&node)) check_struct(pass, *type);
    return true;
  });
}

}  // namespace gol::vet
