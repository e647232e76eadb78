#include "driver/documentation.hpp"

#include <algorithm>
#include <map>

#include "base/large_stack.hpp"
#include "base/wrap.hpp"
#include "driver/library.hpp"
#include "syntax/ast.hpp"

namespace gol::driver {
namespace {

using base::Name;
using syntax::as;

// The words of a comment, without the slashes, each line behind the indentation.
std::string comment_text(std::string_view comment, const std::string& indentation) {
  std::string out;
  while (!comment.empty()) {
    const std::size_t end = std::min(comment.find('\n'), comment.size());
    std::string_view line = comment.substr(0, end);
    comment.remove_prefix(std::min(end + 1, comment.size()));
    const std::size_t slashes = line.find("//");
    if (slashes == line.npos) continue;
    line.remove_prefix(slashes + 2);
    if (line.starts_with(' ')) line.remove_prefix(1);
    out += line.empty() ? "\n" : indentation + std::string(line) + "\n";
  }
  return out;
}

// A text of several lines as one: for lists.
std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == '\n' || c == '\t' || c == ' ';
    if (!blank) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  return out;
}

// Which lines of a declaration tell of things that are not exported.
class HiddenParts {
 public:
  HiddenParts(const syntax::Decl& decl, std::string_view text) : begin_(decl.span.begin), text_(text) {}

  void look_at(const syntax::Expr& type) {
    if (const auto* structure = as<syntax::StructType>(&type)) {
      for (const syntax::Field& field : structure->fields.fields) {
        const bool shown = field.names.empty()
                               ? exported(*field.type)
                               : std::any_of(field.names.begin(), field.names.end(),
                                             [](const syntax::Ident* name) { return name->name.exported(); });
        if (!shown) hide(field.span, "fields");
      }
    }
  }

  // The text without them, and a remark in their place.
  std::string visible() const {
    if (hidden_.empty()) return std::string(text_);
    std::string out;
    std::size_t at = 0;
    for (const auto& [begin, end] : hidden_) {
      if (begin > at) out += text_.substr(at, begin - at);
      at = std::max(at, end);
    }
    const std::size_t brace = text_.rfind('}');
    if (brace > at) out += text_.substr(at, brace - at);
    if (!out.ends_with('\n')) out += '\n';
    return out + "\t// Has unexported " + what_ + ".\n}";
  }

 private:
  static bool exported(const syntax::Expr& embedded) {
    const syntax::Expr* type = &embedded;
    if (const auto* star = as<syntax::StarExpr>(type)) type = star->x;
    if (const auto* selector = as<syntax::SelectorExpr>(type)) return selector->selector->name.exported();
    const auto* name = as<syntax::Ident>(type);
    return name && name->name.exported();
  }

  // Whole lines, with the comments above.
  void hide(base::Span span, const char* what) {
    std::size_t begin = span.begin - begin_, end = span.end - begin_;
    if (end > text_.size() || begin > end) return;
    begin = text_.rfind('\n', begin) + 1;
    while (begin > 1) {
      const std::size_t above = text_.rfind('\n', begin - 2) + 1;
      const std::string_view line = text_.substr(above, begin - above);
      const std::size_t word = line.find_first_not_of(" \t");
      if (word == line.npos || line.substr(word, 2) != "//") break;
      begin = above;
    }
    const std::size_t newline = text_.find('\n', end);
    if (newline == text_.npos) return;  // a struct of one line is shown as it is
    hidden_.emplace_back(begin, newline + 1);
    what_ = what;
  }

  base::Pos begin_;
  std::string_view text_;
  std::vector<std::pair<std::size_t, std::size_t>> hidden_;
  std::string what_;
};

class Documenter {
 public:
  explicit Documenter(EmbeddedPackage& package) : package_(package) {}

  std::string whole_package() {
    std::string out = heading() + comment_text(package_.comment(), "");
    std::string values, functions;
    std::map<std::string, std::string> types;  // by name: the line, then the functions that make one
    std::vector<std::string_view> groups;
    for (const Name name : package_.names()) {
      if (!name.exported()) continue;
      const auto source = package_.source(name);
      const auto* group = as<syntax::GenDecl>(package_.declaration(name).decl);
      if (group && group->token == syntax::DeclToken::Type) {
        types[std::string(name.text())].insert(0, type_line(name) + "\n");
      } else if (group) {
        if (std::find(groups.begin(), groups.end(), source.text) != groups.end()) continue;
        groups.push_back(source.text);
        values += value_line(*group, source.text) + "\n";
      }
    }
    for (const Name name : package_.names()) {
      const auto* function = as<syntax::FuncDecl>(package_.declaration(name).decl);
      if (!function || !name.exported()) continue;
      const std::string line = signature(*function, package_.source(name).text);
      const auto made = types.find(made_type(*function));
      if (made != types.end()) made->second += "    " + line + "\n";
      else functions += line + "\n";
    }
    const auto section = [&](const std::string& lines) {
      if (!lines.empty()) out += "\n" + lines;
    };
    section(values);
    section(functions);
    std::string all_types;
    for (const auto& [name, lines] : types) all_types += lines;
    section(all_types);
    return out;
  }

  std::string declaration(Name name) {
    const auto source = package_.source(name);
    const syntax::Decl* decl = package_.declaration(name).decl;
    if (!decl) return {};
    std::string out = heading();
    if (const auto* function = as<syntax::FuncDecl>(decl)) {
      return out + signature(*function, source.text) + "\n" + comment_text(source.comment, "    ");
    }
    const auto& group = *as<syntax::GenDecl>(decl);
    HiddenParts parts(*decl, source.text);
    const bool is_type = group.token == syntax::DeclToken::Type;
    if (is_type) {
      for (const syntax::Spec* spec : group.specs) {
        if (const auto* type = as<syntax::TypeSpec>(spec)) parts.look_at(*type->type);
      }
    }
    out += parts.visible() + "\n" + comment_text(source.comment, "    ");
    return is_type ? out + members(name) : out;
  }

  std::string method(Name type, Name method) {
    const auto source = package_.method_source(type, method);
    const auto* function = as<syntax::FuncDecl>(package_.method(type, method).decl);
    if (!function) return {};
    return heading() + signature(*function, source.text) + "\n" + comment_text(source.comment, "    ");
  }

  std::vector<std::string> exported_names() const {
    std::vector<std::string> names;
    for (const Name name : package_.names()) {
      if (name.exported()) names.emplace_back(name.text());
    }
    return names;
  }

  std::vector<std::string> exported_methods(Name type) const {
    std::vector<std::string> names;
    for (const Name name : package_.methods_of(type)) {
      if (name.exported()) names.emplace_back(name.text());
    }
    return names;
  }

 private:
  std::string heading() const {
    return "package " + std::string(package_.name()) + " // import \"" + std::string(package_.path()) + "\"\n\n";
  }

  // A function without its body.
  static std::string signature(const syntax::FuncDecl& function, std::string_view text) {
    if (function.body) text = text.substr(0, function.body->lbrace.begin - function.span.begin);
    return on_one_line(text.substr(0, text.find_last_not_of(" \t\n") + 1));
  }

  // The type of this package that the first result is, or points to.
  static std::string made_type(const syntax::FuncDecl& function) {
    const auto& results = function.type->results.fields;
    if (results.empty()) return {};
    const syntax::Expr* type = results.front().type;
    if (const auto* star = as<syntax::StarExpr>(type)) type = star->x;
    if (const auto* instance = as<syntax::IndexExpr>(type)) type = instance->x;
    const auto* name = as<syntax::Ident>(type);
    return name ? std::string(name->name.text()) : std::string();
  }

  std::string type_line(Name name) {
    const auto source = package_.source(name);
    const std::string line = on_one_line(source.text);
    const std::size_t brace = line.find('{');
    if (brace == line.npos || line.ends_with("{}")) return line;
    return line.substr(0, line.find_last_not_of(' ', brace - 1) + 1) + "{ ... }";
  }

  static std::string value_line(const syntax::GenDecl& group, std::string_view text) {
    if (group.specs.size() == 1) return on_one_line(text.substr(0, text.find('\n')));
    std::string names;
    for (const syntax::Spec* spec : group.specs) {
      const auto* values = as<syntax::ValueSpec>(spec);
      if (!values) continue;
      for (const syntax::Ident* name : values->names) {
        if (name->name.exported()) names += (names.empty() ? "" : ", ") + std::string(name->name.text());
      }
    }
    return (group.token == syntax::DeclToken::Const ? "const " : "var ") + names;
  }

  // The functions that make a type, and its methods.
  std::string members(Name type) {
    std::string out;
    for (const Name name : package_.names()) {
      const auto* function = name.exported() ? as<syntax::FuncDecl>(package_.declaration(name).decl) : nullptr;
      if (function && made_type(*function) == type.text()) out += signature(*function, package_.source(name).text) + "\n";
    }
    for (const Name name : package_.methods_of(type)) {
      const auto* function = name.exported() ? as<syntax::FuncDecl>(package_.method(type, name).decl) : nullptr;
      if (function) out += signature(*function, package_.method_source(type, name).text) + "\n";
    }
    return out.empty() ? out : "\n" + out;
  }

  EmbeddedPackage& package_;
};

// What is predeclared has no source: its documentation is a table.
struct Builtin {
  std::string_view name, declaration, text;
};

constexpr Builtin builtins[] = {
#define GOL_BUILTIN(name, declaration, text) {name, declaration, text},
#include "driver/builtin_docs.def"
};

constexpr const char* builtin_heading = "package builtin // import \"builtin\"\n\n";

std::vector<std::string> builtin_names() {
  std::vector<std::string> names;
  for (const Builtin& each : builtins) names.emplace_back(each.name);
  return names;
}

std::string all_builtins() {
  std::string out = std::string(builtin_heading) +
                    "Package builtin is what is predeclared. It cannot be imported. Type, Type1,\n"
                    "IntegerType, FloatType and ComplexType stand for types.\n\n";
  for (const Builtin& each : builtins) out += std::string(each.declaration) + "\n";
  return out;
}

std::string builtin(std::string_view name) {
  for (const Builtin& each : builtins) {
    if (each.name != name) continue;
    return std::string(builtin_heading) + std::string(each.declaration) + "\n" +
           base::wrapped("    " + std::string(each.text) + "\n", base::text_columns, 4);
  }
  return {};
}

Documentation look_up(Library& library, const std::string& name) {
  // The package ends at the first dot behind the last slash.
  const std::size_t slash = name.rfind('/');
  const std::size_t dot = name.find('.', slash == name.npos ? 0 : slash);
  const std::string package_name = name.substr(0, dot);
  if (name == "builtin") return {all_builtins(), {}, {}};
  if (package_name == "builtin") {
    const std::string text = builtin(name.substr(dot + 1));
    return text.empty() ? Documentation{"", name, builtin_names()} : Documentation{text, {}, {}};
  }
  EmbeddedPackage* package = library.find(package_name);
  if (!package) package = library.find(automatic_import_path(package_name));
  if (!package) {
    if (const std::string text = builtin(name); !text.empty()) return {text, {}, {}};
    std::vector<std::string> candidates = library_paths();
    if (dot == name.npos) {
      for (std::string& each : builtin_names()) candidates.push_back(std::move(each));
    }
    return {"", "package " + package_name, std::move(candidates)};
  }
  Documenter documenter(*package);
  if (dot == name.npos) return {documenter.whole_package(), {}, {}};

  const std::string member = name.substr(dot + 1);
  const std::size_t second = member.find('.');
  const Name first(member.substr(0, second));
  if (!first.exported() || !package->declares(first)) {
    return {"", package_name + "." + std::string(first.text()), documenter.exported_names()};
  }
  if (second == member.npos) return {documenter.declaration(first), {}, {}};
  const Name method(member.substr(second + 1));
  const std::string text = method.exported() ? documenter.method(first, method) : std::string();
  if (text.empty()) return {"", name, documenter.exported_methods(first)};
  return {text, {}, {}};
}

}  // namespace

Documentation document(const std::string& name) {
  Compilation compilation;
  Library library(compilation);
  Documentation found;
  base::run_on_large_stack([&] { found = look_up(library, name); });
  return found;
}

}  // namespace gol::driver
