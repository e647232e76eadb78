#include "driver/docs/documenter.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>

#include "driver/docs/comment.hpp"
#include "syntax/ast.hpp"

namespace gol::driver {
namespace {

using base::Name;
using syntax::as;

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

// The exported name that a user means, who may write small letters for large ones.
std::optional<Name> match(const std::vector<Name>& names, std::string_view wanted) {
  const auto means = [&](Name name) {
    const auto same = [](char written, char of_name) {
      return written == of_name || (std::islower(static_cast<unsigned char>(written)) &&
                                    written == std::tolower(static_cast<unsigned char>(of_name)));
    };
    const std::string_view text = name.text();
    return name.exported() && std::equal(wanted.begin(), wanted.end(), text.begin(), text.end(), same);
  };
  const auto at = std::find_if(names.begin(), names.end(), means);
  return at == names.end() ? std::nullopt : std::optional(*at);
}

std::vector<std::string> exported(const std::vector<Name>& names) {
  std::vector<std::string> texts;
  for (const Name name : names) {
    if (name.exported()) texts.emplace_back(name.text());
  }
  return texts;
}

// Which lines of a declaration tell of things that are not exported.
class HiddenParts {
 public:
  HiddenParts(base::Pos begin, std::string_view text) : begin_(begin), text_(text) {}

  void look_at(const syntax::Expr& type) {
    if (const auto* structure = as<syntax::StructType>(&type)) look_at(structure->fields, "fields");
    if (const auto* interface = as<syntax::InterfaceType>(&type)) look_at(interface->elements, "methods");
  }

  // The specs of a group.
  void look_at(const syntax::GenDecl& group) {
    for (const syntax::Spec* spec : group.specs) {
      const auto* values = as<syntax::ValueSpec>(spec);
      if (values && !any_exported(values->names)) hide(values->span, nullptr);
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
    if (!what_) return out + std::string(text_.substr(at));
    const std::size_t brace = text_.rfind('}');
    if (brace > at) out += text_.substr(at, brace - at);
    if (!out.ends_with('\n')) out += '\n';
    return out + "\t// Has unexported " + std::string(what_) + ".\n}";
  }

 private:
  void look_at(const syntax::FieldList& list, const char* what) {
    for (const syntax::Field& field : list.fields) {
      const bool shown = field.names.empty() ? exported(*field.type) : any_exported(field.names);
      if (!shown) hide(field.span, what);
    }
  }
  static bool any_exported(const syntax::List<syntax::Ident*>& names) {
    return std::any_of(names.begin(), names.end(),
                       [](const syntax::Ident* name) { return name->name.exported(); });
  }
  static bool exported(const syntax::Expr& embedded) {
    const syntax::Expr* type = &embedded;
    if (const auto* star = as<syntax::StarExpr>(type)) type = star->x;
    if (const auto* selector = as<syntax::SelectorExpr>(type)) return selector->selector->name.exported();
    if (const auto* instance = as<syntax::IndexExpr>(type)) type = instance->x;
    const auto* name = as<syntax::Ident>(type);
    return !name || name->name.exported() || name->name.text() == "error" ||
           name->name.text() == "comparable";
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
  const char* what_ = nullptr;  // null for values, which need no remark
};

// A function without its body.
std::string_view signature(const syntax::FuncDecl& function, std::string_view text) {
  if (function.body) text = text.substr(0, function.body->lbrace.begin - function.span.begin);
  return text.substr(0, text.find_last_not_of(" \t\n") + 1);
}

std::string function_line(const syntax::Decl* decl, std::string_view text) {
  const auto* function = as<syntax::FuncDecl>(decl);
  return function ? on_one_line(signature(*function, text)) + "\n" : std::string();
}

// The name of a type without pointers, and without the arguments of an instance.
Name base_name(const syntax::Expr* type) {
  if (const auto* star = as<syntax::StarExpr>(type)) type = star->x;
  if (const auto* instance = as<syntax::IndexExpr>(type)) type = instance->x;
  const auto* name = as<syntax::Ident>(type);
  return name ? name->name : Name();
}

// A declaration of a group, and where it stands in the text of the group.
class Piece {
 public:
  explicit Piece(const DocumentedDecl& decl) : decl_(decl) {}

  std::string_view text(base::Span span) const { return decl_.text.substr(at(span), span.end - span.begin); }
  std::string_view comment(base::Span span) const { return comment_above(decl_.text, at(span)); }

 private:
  std::size_t at(base::Span span) const { return span.begin - decl_.decl->span.begin; }

  const DocumentedDecl& decl_;
};

const syntax::TypeSpec* type_spec(const DocumentedDecl& decl, Name name) {
  const auto* group = as<syntax::GenDecl>(decl.decl);
  if (!group || group->token != syntax::DeclToken::Type) return nullptr;
  for (const syntax::Spec* spec : group->specs) {
    const auto* type = as<syntax::TypeSpec>(spec);
    if (type && type->name->name == name) return type;
  }
  return nullptr;
}

// "type T struct{ ... }"
std::string type_line(const DocumentedDecl& decl, const syntax::TypeSpec& spec) {
  const std::string line = "type " + on_one_line(Piece(decl).text(spec.span));
  const std::size_t brace = line.find('{');
  if (brace == line.npos || line.ends_with("{}")) return line + "\n";
  return line.substr(0, line.find_last_not_of(' ', brace - 1) + 1) + "{ ... }\n";
}

// A group of constants or variables: its first exported name stands for all.
struct ValueGroup {
  std::string line;  // empty when nothing is exported
  Name type;         // of the first exported name, where it is written or carried over
};

ValueGroup value_group(const DocumentedDecl& decl, const syntax::GenDecl& group) {
  const Piece piece(decl);
  const syntax::Expr* type = nullptr;
  for (const syntax::Spec* spec : group.specs) {
    const auto* values = as<syntax::ValueSpec>(spec);
    if (!values) continue;
    if (values->type || !values->values.empty()) type = values->type;
    if (!values->names[0]->name.exported()) continue;
    std::string line = group.token == syntax::DeclToken::Const ? "const " : "var ";
    line += values->names[0]->name.text();
    if (type) line += " " + on_one_line(piece.text(type->span));
    if (!values->values.empty()) line += " = " + on_one_line(piece.text(values->values[0]->span));
    const std::size_t brace = line.find('{');
    if (brace != line.npos) line = line.substr(0, brace) + "{...}";
    if (group.specs.size() > 1) line += " ...";
    return {line + "\n", type ? base_name(type) : Name()};
  }
  return {};
}

// A field or a method of an interface, alone within its type.
std::string field_page(const DocumentedDecl& decl, const syntax::TypeSpec& spec, std::string_view wanted) {
  const auto* structure = as<syntax::StructType>(spec.type);
  const auto* interface = as<syntax::InterfaceType>(spec.type);
  if (!structure && !interface) return {};
  const Piece piece(decl);
  const auto& fields = structure ? structure->fields.fields : interface->elements.fields;
  for (const syntax::Field& field : fields) {
    std::vector<Name> names;
    for (const syntax::Ident* ident : field.names) names.push_back(ident->name);
    const auto name = match(names, wanted);
    if (!name) continue;
    std::string out =
        "type " + std::string(spec.name->name.text()) + (structure ? " struct {\n" : " interface {\n");
    std::string_view comment = piece.comment(field.span);
    while (!comment.empty()) {
      const std::size_t end = std::min(comment.find('\n'), comment.size());
      const std::size_t begin = std::min(comment.find_first_not_of(" \t"), end);
      out += "\t" + std::string(comment.substr(begin, end - begin)) + "\n";
      comment.remove_prefix(std::min(end + 1, comment.size()));
    }
    out += "\t" +
           (interface ? std::string(piece.text(field.span))
                      : std::string(name->text()) + " " + std::string(piece.text(field.type->span))) +
           "\n";
    if (structure && fields.size() > 1) out += "\n\t// ... other fields elided ...\n";
    return out + "}\n";
  }
  return {};
}

}  // namespace

std::string Documenter::heading() const {
  return "package " + package_.name() + " // import \"" + package_.path() + "\"\n\n";
}

// The type of this package that a function makes: the only one among its results, pointers to it and slices
// of it included.
Name Documenter::made_type(const syntax::FuncDecl& function) {
  Name made;
  for (const syntax::Field& result : function.type->results.fields) {
    const syntax::Expr* type = result.type;
    if (const auto* array = as<syntax::ArrayType>(type)) type = array->element;
    const Name name = base_name(type);
    if (!name.exported() || !type_spec(package_.declaration(name), name)) continue;
    if (!made.empty()) return {};
    made = name;
  }
  return made;
}

std::string Documenter::whole_package() {
  // A program is described by its comment alone, if it has one.
  if (package_.name() == "main" && !package_.comment().empty()) return comment_text(package_.comment(), 0);
  struct TypeEntry {
    std::string line, values, functions;
  };
  std::string constants, variables, functions;
  std::map<std::string, TypeEntry> types;
  std::vector<const char*> groups;  // whose text begins here
  const auto names = package_.names();
  for (const Name name : names) {
    const DocumentedDecl decl = name.exported() ? package_.declaration(name) : DocumentedDecl();
    if (const auto* spec = type_spec(decl, name))
      types[std::string(name.text())].line = type_line(decl, *spec);
  }
  const auto entry_of = [&](Name type) {
    const auto at = types.find(std::string(type.text()));
    return at == types.end() ? nullptr : &at->second;
  };
  for (const Name name : names) {
    const DocumentedDecl decl = name.exported() ? package_.declaration(name) : DocumentedDecl();
    if (const auto* function = as<syntax::FuncDecl>(decl.decl)) {
      const std::string line = function_line(function, decl.text);
      if (TypeEntry* entry = entry_of(made_type(*function))) entry->functions += "    " + line;
      else functions += line;
    }
    const auto* group = as<syntax::GenDecl>(decl.decl);
    if (!group || group->token == syntax::DeclToken::Type) continue;
    if (std::find(groups.begin(), groups.end(), decl.text.data()) != groups.end()) continue;
    groups.push_back(decl.text.data());
    const ValueGroup shown = value_group(decl, *group);
    if (TypeEntry* entry = entry_of(shown.type)) entry->values += "    " + shown.line;
    else (group->token == syntax::DeclToken::Const ? constants : variables) += shown.line;
  }
  std::string all_types;
  for (const auto& [name, entry] : types) all_types += entry.line + entry.values + entry.functions;
  const std::string comment = comment_text(package_.comment(), 0);
  return heading() + comment + (comment.empty() ? "" : "\n") + constants + variables + functions + all_types;
}

std::string Documenter::declaration(Name name) {
  const DocumentedDecl decl = package_.declaration(name);
  if (!decl.decl) return {};
  if (const auto* function = as<syntax::FuncDecl>(decl.decl)) {
    return std::string(signature(*function, decl.text)) + "\n" + comment_text(decl.comment, 4);
  }
  const auto* spec = type_spec(decl, name);
  const auto& group = *as<syntax::GenDecl>(decl.decl);
  if (!spec) {
    HiddenParts parts(decl.decl->span.begin, decl.text);
    parts.look_at(group);
    return parts.visible() + "\n" + comment_text(decl.comment, 4);
  }
  const std::string_view text = group.grouped ? Piece(decl).text(spec->span) : decl.text;
  const std::string_view comment = group.grouped ? Piece(decl).comment(spec->span) : decl.comment;
  HiddenParts parts(group.grouped ? spec->span.begin : decl.decl->span.begin, text);
  parts.look_at(*spec->type);
  return (group.grouped ? "type " : "") + parts.visible() + "\n" + comment_text(comment, 4) + members(name);
}

// The constants and variables of a type, the functions that make it, and its methods.
std::string Documenter::members(Name type) {
  std::string values, functions, methods;
  std::vector<const char*> groups;
  for (const Name name : package_.names()) {
    const DocumentedDecl decl = name.exported() ? package_.declaration(name) : DocumentedDecl();
    if (const auto* function = as<syntax::FuncDecl>(decl.decl)) {
      if (made_type(*function) == type) functions += function_line(function, decl.text);
    } else if (const auto* group = as<syntax::GenDecl>(decl.decl);
               group && group->token != syntax::DeclToken::Type) {
      if (std::find(groups.begin(), groups.end(), decl.text.data()) != groups.end()) continue;
      groups.push_back(decl.text.data());
      const ValueGroup shown = value_group(decl, *group);
      if (shown.type == type) values += shown.line;
    }
  }
  std::vector<Name> names = package_.methods_of(type);
  std::sort(names.begin(), names.end(), [](Name a, Name b) { return a.text() < b.text(); });
  for (const Name name : names) {
    if (!name.exported()) continue;
    const DocumentedDecl decl = package_.method(type, name);
    methods += function_line(decl.decl, decl.text);
  }
  const std::string out = values + functions + methods;
  return out.empty() ? out : "\n" + out;
}

std::string Documenter::member(Name type, std::string_view name) {
  if (const auto method = match(package_.methods_of(type), name)) {
    const DocumentedDecl decl = package_.method(type, *method);
    const auto* function = as<syntax::FuncDecl>(decl.decl);
    return function ? std::string(signature(*function, decl.text)) + "\n" + comment_text(decl.comment, 4)
                    : std::string();
  }
  const DocumentedDecl decl = package_.declaration(type);
  const auto* spec = type_spec(decl, type);
  return spec ? field_page(decl, *spec, name) : std::string();
}

std::string Documenter::page(std::string_view symbol) {
  const std::size_t dot = symbol.find('.');
  const auto name = match(package_.names(), symbol.substr(0, dot));
  if (!name) return {};
  const std::string text = dot == symbol.npos ? declaration(*name) : member(*name, symbol.substr(dot + 1));
  return text.empty() ? text : heading() + text;
}

std::vector<std::string> Documenter::candidates(std::string_view symbol) {
  const std::size_t dot = symbol.find('.');
  const auto name = match(package_.names(), symbol.substr(0, dot));
  return exported(name && dot != symbol.npos ? package_.methods_of(*name) : package_.names());
}

}  // namespace gol::driver
