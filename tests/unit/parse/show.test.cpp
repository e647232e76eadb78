#include <doctest/doctest.h>

#include <algorithm>

#include "syntax/visit.hpp"
#include "unit/parse/parsing.hpp"

namespace gol::parse::test {
namespace {

using namespace syntax;

struct Shower {
  std::string operator()(const BadExpr&) { return "BAD"; }
  std::string operator()(const Ident& x) { return std::string(x.name.text()); }
  std::string operator()(const BasicLit& x) { return std::string(x.text); }
  std::string operator()(const CompositeLit& x) { return show(x.type) + "{" + join(x.elements) + "}"; }
  std::string operator()(const FuncLit& x) { return show(x.type) + " {…}"; }
  std::string operator()(const ParenExpr& x) { return "<" + show(x.x) + ">"; }
  std::string operator()(const SelectorExpr& x) { return show(x.x) + "." + show(x.selector); }
  std::string operator()(const IndexExpr& x) { return show(x.x) + "[" + join(x.indices) + "]"; }
  std::string operator()(const SliceExpr& x) {
    return show(x.x) + "[" + show(x.low) + ":" + show(x.high) + (x.three_index ? ":" + show(x.max) : "") +
           "]";
  }
  std::string operator()(const TypeAssertExpr& x) {
    return show(x.x) + ".(" + (x.type ? show(x.type) : "type") + ")";
  }
  std::string operator()(const CallExpr& x) {
    return show(x.function) + "(" + join(x.args) + (x.ellipsis.valid() ? "..." : "") + ")";
  }
  std::string operator()(const StarExpr& x) { return "*" + show(x.x); }
  std::string operator()(const UnaryExpr& x) { return std::string(spelling(x.op)) + show(x.x); }
  std::string operator()(const BinaryExpr& x) {
    return "(" + show(x.left) + " " + std::string(spelling(x.op)) + " " + show(x.right) + ")";
  }
  std::string operator()(const KeyValueExpr& x) { return show(x.key) + ": " + show(x.value); }
  std::string operator()(const Ellipsis& x) { return "..." + show(x.element); }
  std::string operator()(const ArrayType& x) { return "[" + show(x.length) + "]" + show(x.element); }
  std::string operator()(const StructType& x) { return "struct{" + show(x.fields) + "}"; }
  std::string operator()(const FuncType& x) {
    const std::string results = show(x.results);
    const std::string type_params = show(x.type_params);
    return "func" + (type_params.empty() ? "" : "[" + type_params + "]") + "(" + show(x.params) + ")" +
           (results.empty() ? "" : " (" + results + ")");
  }
  std::string operator()(const InterfaceType& x) { return "interface{" + show(x.elements) + "}"; }
  std::string operator()(const MapType& x) { return "map[" + show(x.key) + "]" + show(x.value); }
  std::string operator()(const ChanType& x) {
    return std::string(x.direction == ChanDir::Receive ? "<-chan "
                       : x.direction == ChanDir::Send  ? "chan<- "
                                                       : "chan ") +
           show(x.element);
  }

  static std::string join(List<Expr*> list) {
    std::string text;
    for (const Expr* x : list) text += (text.empty() ? "" : ", ") + show(x);
    return text;
  }
};

}  // namespace

std::string show(const Expr* x) { return x ? visit(*x, Shower{}) : ""; }

std::string show(const FieldList& list) {
  std::string text;
  for (const Field& field : list.fields) {
    if (!text.empty()) text += "; ";
    std::string names;
    for (const Ident* name : field.names) names += (names.empty() ? "" : ", ") + show(name);
    text += names + (names.empty() ? "" : " ") + show(field.type) + (field.tag ? " " + show(field.tag) : "");
  }
  return text;
}

std::vector<std::string> Parsed::errors() const {
  std::vector<base::Diagnostic> all = sink.all();
  std::stable_sort(all.begin(), all.end(), [](auto& a, auto& b) { return a.span.begin < b.span.begin; });
  std::vector<std::string> texts;
  for (const auto& error : all) {
    texts.push_back(std::to_string(sources.locate(error.span.begin).line) + ": " + error.message);
  }
  return texts;
}

Parsed parse_text(std::string_view text, Mode mode) {
  Parsed parsed;
  const auto& source = parsed.sources.add("test.gol", std::string(text));
  parsed.file = parse_file(source, parsed.sink, parsed.next_id, {mode});
  return parsed;
}

std::vector<std::string> errors_of(std::string_view declarations) {
  return parse_text("package p; " + std::string(declarations), Mode::GoFile).errors();
}

std::string shown(std::string_view expression) {
  const Parsed parsed = parse_text("_ = " + std::string(expression));
  if (parsed.sink.has_errors()) return parsed.errors()[0];
  const auto* assign = as<AssignStmt>(&parsed.statement());
  return assign && assign->right.size() == 1 ? show(assign->right[0]) : "?";
}

std::string shown_type_spec(std::string_view declaration) {
  const Parsed parsed = parse_text(declaration);
  if (parsed.sink.has_errors()) return parsed.errors()[0];
  const auto* spec = as<TypeSpec>(as<GenDecl>(as<DeclStmt>(&parsed.statement())->decl)->specs[0]);
  const std::string params = show(spec->type_params);
  return (params.empty() ? "" : "[" + params + "] ") + (spec->alias ? "= " : "") + show(spec->type);
}

}  // namespace gol::parse::test
