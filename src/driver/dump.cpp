#include "driver/dump.hpp"

#include "base/large_stack.hpp"
#include "syntax/dump.hpp"
#include "syntax/walk.hpp"

namespace gol::driver {
namespace {

std::string_view mode_name(types::Mode mode) {
  switch (mode) {
    case types::Mode::Invalid: return "invalid";
    case types::Mode::NoValue: return "no value";
    case types::Mode::Builtin: return "builtin";
    case types::Mode::TypeExpr: return "type";
    case types::Mode::Constant: return "constant";
    case types::Mode::Variable: return "variable";
    case types::Mode::MapIndex: return "map index";
    case types::Mode::Value: return "value";
    case types::Mode::Nil: return "nil";
    case types::Mode::CommaOk: return "comma-ok value";
  }
  return "?";
}

// The source text of a node on one line: blanks and newlines become one blank, a long text is cut.
std::string one_line(std::string_view text) {
  constexpr std::size_t longest = 60;
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (blank && (line.empty() || line.back() == ' ')) continue;
    line += blank ? ' ' : c;
    if (line.size() > longest) return line.substr(0, longest) + "...";
  }
  return line;
}

class TypeDump {
 public:
  explicit TypeDump(const Program& program) : program_(program) {}

  // The node, if it is an expression, and then its parts.
  void add_all(const syntax::Node& node) {
    if (node.kind <= syntax::NodeKind::ChanType) add(static_cast<const syntax::Expr&>(node));
    syntax::for_each_child(node, [&](const syntax::Node& child) { add_all(child); });
  }

  std::string text;

 private:
  void add(const syntax::Expr& expr) {
    if (const auto* ident = syntax::as<syntax::Ident>(&expr)) return add_ident(*ident);
    const types::TypeAndValue& known = program_.info().type_and_value(expr);
    if (known.mode != types::Mode::Invalid) add_line(expr, known);
  }

  // A declaring identifier has no value of its own: its object tells the type.
  void add_ident(const syntax::Ident& ident) {
    const types::TypeAndValue& known = program_.info().type_and_value(ident);
    if (known.mode != types::Mode::Invalid) return add_line(ident, known);
    const types::Object* object = program_.info().object_of(ident);
    if (!object || !object->type) return;
    types::TypeAndValue declared;
    declared.type = object->type;
    declared.mode = types::Mode::Value;
    switch (object->kind) {
      case types::ObjectKind::Var: declared.mode = types::Mode::Variable; break;
      case types::ObjectKind::TypeName: declared.mode = types::Mode::TypeExpr; break;
      case types::ObjectKind::Const:
        declared.mode = types::Mode::Constant;
        declared.value = types::object_as<types::Const>(object)->value;
        break;
      default: break;
    }
    add_line(ident, declared);
  }

  void add_line(const syntax::Expr& expr, const types::TypeAndValue& known) {
    const base::Location at = program_.sources().locate(expr.span.begin);
    if (!at.file) return;
    const std::size_t begin = at.file->offset(expr.span.begin);
    text += std::to_string(at.line) + ":" + std::to_string(at.column) + ": " +
            one_line(at.file->text.substr(begin, expr.span.end - expr.span.begin)) + ": ";
    text += mode_name(known.mode);
    if (known.type && known.mode != types::Mode::Builtin)
      text += " " + types::type_string(known.type, program_.package());
    if (known.mode == types::Mode::Constant) text += " = " + known.value.text();
    text += "\n";
  }

  const Program& program_;
};

}  // namespace

std::string dump_ast(const Program& program) {
  std::string text;
  base::run_on_large_stack([&] {
    for (const syntax::File* file : program.files()) text += syntax::dump(*file, program.sources());
  });
  return text;
}

std::string dump_types(const Program& program) {
  TypeDump dump(program);
  base::run_on_large_stack([&] {
    for (const syntax::File* file : program.files()) {
      for (const syntax::Decl* decl : file->decls) dump.add_all(*decl);
      for (const syntax::Stmt* stmt : file->statements) dump.add_all(*stmt);
    }
  });
  return dump.text;
}

}  // namespace gol::driver
