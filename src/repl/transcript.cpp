#include "repl/transcript.hpp"

#include <algorithm>
#include <unordered_map>

#include "syntax/walk.hpp"
#include "types/package.hpp"

namespace gol::repl {
namespace {

using namespace syntax;
using types::Object;

// One replacement in a text; `begin` equals `end` where something is inserted.
struct Edit {
  std::size_t begin, end;
  std::string text;
};

std::string apply(std::string_view text, std::vector<Edit> edits) {
  std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
  std::string result;
  std::size_t at = 0;
  for (const Edit& edit : edits) {
    if (edit.begin < at) continue;  // inside something that is replaced as a whole
    result += text.substr(at, edit.begin - at);
    result += edit.text;
    at = edit.end;
  }
  return result + std::string(text.substr(at));
}

bool is_blank_character(char c) { return c == ' ' || c == '\t' || c == '\r'; }

// What goes where something is left out: lines that would become empty go too, and the empty ones below them.
Edit removal(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t line = begin;
  while (line > 0 && is_blank_character(text[line - 1])) --line;
  std::size_t rest = end;
  while (rest < text.size() && (is_blank_character(text[rest]) || text[rest] == ';')) ++rest;
  const bool whole_lines = (line == 0 || text[line - 1] == '\n') && (rest == text.size() || text[rest] == '\n');
  if (!whole_lines) return {begin, end, ""};
  std::size_t next = std::min(rest + 1, text.size());
  for (std::size_t at = next; at < text.size() && (is_blank_character(text[at]) || text[at] == '\n'); ++at) {
    if (text[at] == '\n') next = at + 1;
  }
  return {line, next, ""};
}

// Whether the expression can be evaluated again at any time: nothing in it panics, waits or is seen elsewhere.
bool is_harmless(const Node& x, const types::Info& info) {
  switch (x.kind) {
    case NodeKind::FuncLit:
    case NodeKind::Ident:
    case NodeKind::BasicLit:
    case NodeKind::ArrayType:
    case NodeKind::MapType:
    case NodeKind::ChanType:
    case NodeKind::StructType:
    case NodeKind::FuncType:
    case NodeKind::InterfaceType: return true;
    case NodeKind::CompositeLit:
    case NodeKind::ParenExpr:
    case NodeKind::KeyValueExpr: break;
    case NodeKind::SelectorExpr: {
      const auto* name = as<Ident>(static_cast<const SelectorExpr&>(x).x);
      const Object* object = name ? info.object_of(*name) : nullptr;
      return object && object->kind == types::ObjectKind::PkgName;
    }
    case NodeKind::UnaryExpr:
      if (static_cast<const UnaryExpr&>(x).op == Operator::Receive) return false;
      break;
    case NodeKind::BinaryExpr: {
      const Operator op = static_cast<const BinaryExpr&>(x).op;
      if (op != Operator::Add && op != Operator::Sub && op != Operator::Mul) return false;
      break;
    }
    case NodeKind::CallExpr: {
      const auto* name = as<Ident>(static_cast<const CallExpr&>(x).function);
      if (!name || (name->name.text() != "make" && name->name.text() != "new")) return false;
      break;
    }
    default: return false;
  }
  bool harmless = true;
  for_each_child(x, [&](const Node& child) { harmless = harmless && is_harmless(child, info); });
  return harmless;
}

// Writes the files of all entries, with the names that their objects get in the script.
class ScriptWriter {
 public:
  explicit ScriptWriter(const driver::Session& session) : session_(session) {}

  // First all files are seen, then written.
  void see(const File& file) {
    for (const Stmt* statement : file.statements) {
      for_each_declared(*statement, [&](const Ident& name) {
        const Object* object = session_.info().object_of(name);
        if (object && object->decl_info) newest_[first_of(*object)] = object;
      });
    }
  }

  // The imports of a file, which a script has before everything else.
  std::string imports(const File& file) {
    const base::SourceFile& source = *session_.compilation().sources.file_of(file.base);
    std::string text;
    for (const Decl* decl : file.decls) text += std::string(source.text.substr(decl->span.begin - file.base, decl->span.end - decl->span.begin)) + "\n";
    return text;
  }

  std::string write(const File& file, const ExprStmt* echoed, bool is_constant_alone, bool finished) {
    const base::SourceFile& source = *session_.compilation().sources.file_of(file.base);
    edits_.clear();
    offset_ = file.base;
    text_ = source.text;
    remove_head(file);
    for (const Decl* decl : file.decls) remove(decl->span);
    for (const Stmt* statement : file.statements) {
      const auto* decl = as<DeclStmt>(statement);
      const auto* group = decl ? as<GenDecl>(decl->decl) : nullptr;
      if (group && group->token == DeclToken::Import) continue;
      if (finished || !leave_out(*statement)) write_statement(*statement);
    }
    if (!finished) echoed = nullptr;
    if (echoed && within(*echoed) && is_constant_alone) {
      insert(echoed->span.begin, "// ");
    } else if (echoed && within(*echoed)) {
      insert(echoed->span.begin, "fmt.Println(");
      insert(echoed->span.end, ")");
    }
    return apply(source.text, edits_);
  }

 private:
  bool within(const Node& node) const {
    return node.span.begin >= offset_ && node.span.end <= offset_ + text_.size();
  }
  std::string_view text_of(Span span) const { return text_.substr(span.begin - offset_, span.end - span.begin); }
  void insert(base::Pos at, std::string text) { edits_.push_back({at - offset_, at - offset_, std::move(text)}); }
  void remove(Span span) { edits_.push_back(removal(text_, span.begin - offset_, span.end - offset_)); }
  // What only a file begins with: a #! line, and the blanks in place of a package clause.
  void remove_head(const File& file) {
    std::size_t code = text_.size();
    if (!file.decls.empty()) code = file.decls[0]->span.begin - offset_;
    if (!file.statements.empty()) code = std::min<std::size_t>(code, file.statements[0]->span.begin - offset_);
    for (std::size_t at = 0; at < code;) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      const std::string_view line = text_.substr(at, end - at);
      const bool clause = end < code && !line.empty() && std::all_of(line.begin(), line.end(), is_blank_character);
      if (clause || (at == 0 && line.starts_with("#!"))) edits_.push_back(removal(text_, at, end));
      at = end + 1;
    }
  }
  void replace(Span span, std::string text) {
    edits_.push_back({span.begin - offset_, span.end - offset_, std::move(text)});
  }

  template <class F>
  static void for_each_declared(const Stmt& statement, F f) {
    if (const auto* decl = as<DeclStmt>(&statement)) {
      if (const auto* function = as<FuncDecl>(decl->decl)) return f(*function->name);
      const auto* group = as<GenDecl>(decl->decl);
      for (std::size_t i = 0; group && i < group->specs.size(); ++i) {
        if (const auto* type = as<TypeSpec>(group->specs[i])) f(*type->name);
        const auto* values = as<ValueSpec>(group->specs[i]);
        for (std::size_t n = 0; values && n < values->names.size(); ++n) f(*values->names[n]);
      }
    } else if (const auto* assign = as<AssignStmt>(&statement); assign && assign->assign == AssignKind::Define) {
      for (const Expr* left : assign->left) {
        if (const auto* name = as<Ident>(left)) f(*name);
      }
    }
  }

  // Objects that stand for one another are one thing of the script, known by the first of them.
  const Object* first_of(const Object& object) const {
    const Object* first = &object;
    while (const Object* earlier = session_.stands_for(*first)) first = earlier;
    return first;
  }
  const Object* newest_of(const Object& object) const {
    const auto found = newest_.find(first_of(object));
    return found == newest_.end() ? &object : found->second;
  }

  // The name of the object in the script: its own if that still means it, else one with a number.
  std::string name_of(const Object& object) {
    const std::string name(object.name.text());
    const Object* newest = newest_of(object);
    const auto* function = types::object_as<types::Func>(&object);
    if ((function && function->receiver) || session_.lookup(object.name) == newest) return name;
    std::string& renamed = renamed_[first_of(object)];
    while (renamed.empty() || session_.lookup(base::Name(renamed))) {
      renamed = name + "_" + std::to_string(++numbers_[name]);
    }
    return renamed;
  }

  // A statement of an entry that was stopped, unless it declares something without doing anything.
  bool leave_out(const Stmt& statement) {
    const auto* decl = as<DeclStmt>(&statement);
    const auto* group = decl ? as<GenDecl>(decl->decl) : nullptr;
    if (decl && (!group || group->token != DeclToken::Var)) return false;
    const auto* assign = as<AssignStmt>(&statement);
    const bool defines = assign && assign->assign == AssignKind::Define;
    if (!group && !defines) {
      remove(statement.span);
      return true;
    }
    bool harmless = true;
    if (defines) {
      for (const Expr* value : assign->right) harmless = harmless && is_harmless(*value, session_.info());
    }
    for (std::size_t i = 0; group && i < group->specs.size(); ++i) {
      const auto* spec = as<ValueSpec>(group->specs[i]);
      for (std::size_t n = 0; spec && n < spec->values.size(); ++n) harmless = harmless && is_harmless(*spec->values[n], session_.info());
    }
    if (harmless) return false;
    std::string text;
    for_each_declared(statement, [&](const Ident& name) {
      const Object* object = session_.info().object_of(name);
      if (!object || !object->type || name.name.blank() || session_.stands_for(*object)) return;
      text += (text.empty() ? "var " : "; var ") + name_of(*object) + " " +
              types::type_string(object->type, &session_.package());
    });
    if (text.empty()) remove(statement.span);
    else replace(statement.span, text);
    return true;
  }

  void write_statement(const Stmt& statement) {
    if (const auto* decl = as<DeclStmt>(&statement)) {
      if (const auto* function = as<FuncDecl>(decl->decl)) {
        const Object* object = session_.info().object_of(*function->name);
        if (object && newest_of(*object) != object) return remove(statement.span);
      } else if (write_repeated_variables(*decl)) {
        return;
      }
    } else if (const auto* assign = as<AssignStmt>(&statement); assign && assign->assign == AssignKind::Define) {
      const bool all_known = std::all_of(assign->left.begin(), assign->left.end(), [&](const Expr* left) {
        const auto* name = as<Ident>(left);
        const Object* object = name ? session_.info().object_of(*name) : nullptr;
        return name && (name->name.blank() || (object && session_.stands_for(*object)));
      });
      if (all_known) replace(assign->op_span, "=");
    }
    // Type names and the like are no children of their declarations.
    for_each_declared(statement, [&](const Ident& name) {
      if (!as<AssignStmt>(&statement)) rename_within(name);
    });
    rename_within(statement);
  }

  // var x = v, where x is there already, assigns.
  bool write_repeated_variables(const DeclStmt& statement) {
    const auto* group = as<GenDecl>(statement.decl);
    if (!group || group->token != DeclToken::Var || group->specs.size() != 1) return false;
    const auto* spec = as<ValueSpec>(group->specs[0]);
    if (!spec) return false;
    for (const Ident* name : spec->names) {
      const Object* object = session_.info().object_of(*name);
      if (!object || !session_.stands_for(*object)) return false;
    }
    std::string left;
    for (const Ident* name : spec->names) left += (left.empty() ? "" : ", ") + name_of(*session_.info().object_of(*name));
    if (spec->values.empty()) {
      std::string right;
      for (std::size_t i = 0; i < spec->names.size(); ++i) {
        right += (i ? ", " : "") + std::string("*new(") + std::string(text_of(spec->type->span)) + ")";
      }
      replace(statement.span, left + " = " + right);
      return true;
    }
    replace({statement.span.begin, spec->values[0]->span.begin}, left + " = ");
    for (const Expr* value : spec->values) rename_within(*value);
    return true;
  }

  void rename_within(const Node& node) {
    if (const auto* name = as<Ident>(&node)) {
      const Object* object = session_.info().object_of(*name);
      if (!object || !object->decl_info || object->package != &session_.package()) return;
      if (std::string renamed = name_of(*object); renamed != name->name.text()) replace(name->span, std::move(renamed));
      return;
    }
    for_each_child(node, [&](const Node& child) { rename_within(child); });
  }

  const driver::Session& session_;
  std::unordered_map<const Object*, const Object*> newest_;
  std::unordered_map<const Object*, std::string> renamed_;
  std::unordered_map<std::string, int> numbers_;
  std::vector<Edit> edits_;
  base::Pos offset_ = 0;
  std::string_view text_;
};

bool has_no_code(std::string_view text) { return text.find_first_not_of(" \t\r\n;") == text.npos; }

// Without empty lines at its begin and end.
std::string_view without_empty_ends(std::string_view text) {
  const std::size_t code = text.find_first_not_of(" \t\r\n");
  const std::size_t newline = text.rfind('\n', code);
  if (newline != text.npos) text.remove_prefix(newline + 1);
  return text.substr(0, text.find_last_not_of(" \t\r\n;") + 1);
}

}  // namespace

void Transcript::add(const driver::CompiledEntry& entry) {
  entries_.push_back({entry.files, entry.echoed, !entry.constant.empty(), true});
}

void Transcript::add_unfinished(const driver::CompiledEntry& entry) {
  entries_.push_back({entry.files, entry.echoed, !entry.constant.empty(), false});
}

std::string Transcript::script(const driver::Session& session) const {
  std::lock_guard hold(session.lock());
  ScriptWriter writer(session);
  for (const Entry& entry : entries_) {
    for (const File* file : entry.files) writer.see(*file);
  }
  std::string script = "#!/usr/bin/env gol\n";
  for (const Entry& entry : entries_) {
    for (const File* file : entry.files) script += writer.imports(*file);
  }
  bool does_something = false;
  for (const Entry& entry : entries_) {
    for (const Stmt* statement : entry.files[0]->statements) {
      does_something |= entry.finished && !as<DeclStmt>(statement) && !as<EmptyStmt>(statement);
    }
    // What was checked again comes first: the entry may use it.
    for (std::size_t i = entry.files.size(); i-- > 0;) {
      const std::string text = writer.write(*entry.files[i], entry.echoed, entry.constant, entry.finished);
      if (!has_no_code(text)) script += std::string(without_empty_ends(text)) + "\n";
    }
  }
  // A script that only declares things runs its main, which the session did not.
  if (!does_something && types::object_as<types::Func>(session.lookup(base::Name("main")))) script += "_ = main // not run\n";
  return script;
}

}  // namespace gol::repl
