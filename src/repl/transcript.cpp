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

  std::string write(const File& file, const ExprStmt* echoed, bool is_constant_alone) {
    const base::SourceFile& source = *session_.compilation().sources.file_of(file.base);
    edits_.clear();
    offset_ = file.base;
    text_ = source.text;
    for (const Decl* decl : file.decls) replace(decl->span, "");
    for (const Stmt* statement : file.statements) {
      const auto* decl = as<DeclStmt>(statement);
      const auto* group = decl ? as<GenDecl>(decl->decl) : nullptr;
      if (group && group->token == DeclToken::Import) continue;
      write_statement(*statement);
    }
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

  void write_statement(const Stmt& statement) {
    if (const auto* decl = as<DeclStmt>(&statement)) {
      if (const auto* function = as<FuncDecl>(decl->decl)) {
        const Object* object = session_.info().object_of(*function->name);
        if (object && newest_of(*object) != object) return replace(statement.span, "");
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

}  // namespace

void Transcript::add(const driver::CompiledEntry& entry) { entries_.push_back({entry.files, entry.echoed, !entry.constant.empty()}); }

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
  for (const Entry& entry : entries_) {
    // What was checked again comes first: the entry may use it.
    for (std::size_t i = entry.files.size(); i-- > 0;) {
      std::string text = writer.write(*entry.files[i], entry.echoed, entry.constant);
      if (has_no_code(text)) continue;
      if (!text.ends_with('\n')) text += '\n';
      script += text;
    }
  }
  return script;
}

}  // namespace gol::repl
