// What a session can tell without running anything.
#include <algorithm>
#include <map>
#include <set>

#include "base/large_stack.hpp"
#include "driver/library.hpp"
#include "driver/session.hpp"
#include "syntax/dump.hpp"
#include "types/package.hpp"
#include "types/scope.hpp"
#include "types/universe.hpp"

namespace gol::driver {
namespace {

using namespace syntax;

// The only expression of a file; null when it holds anything else.
const ExprStmt* only_expression(const File& file) {
  return file.statements.size() == 1 ? as<ExprStmt>(file.statements[0]) : nullptr;
}

// The fields and methods that can be selected in a value of the type, embedded ones too.
void add_members(const types::Type* type, const types::Package* from, std::vector<std::string>& names, int depth) {
  constexpr int deepest = 8;  // types embed each other through pointers
  if (!type || depth > deepest) return;
  const auto add = [&](const types::Object& member) {
    if (member.exported() || member.package == from) names.emplace_back(member.name.text());
  };
  if (const auto* pointer = types::under<types::Pointer>(type)) type = pointer->element;
  if (const auto* named = types::as_type<types::Named>(type)) {
    for (const types::Func* method : named->methods()) add(*method);
  }
  if (const auto* interface = types::under<types::Interface>(type)) {
    for (const types::Func* method : interface->type_set().methods) add(*method);
  }
  if (const auto* structure = types::under<types::Struct>(type)) {
    for (const types::Var* field : structure->fields) {
      add(*field);
      if (field->embedded) add_members(field->type, from, names, depth + 1);
    }
  }
}

// Collects what the package's types within a type are called, by their names. What an interface holds is unknown.
class CalledTypes {
 public:
  explicit CalledTypes(const types::Package* package) : package_(package) {}

  void add(const types::Type* type) {
    if (!type || !seen_.insert(type).second) return;
    if (const auto* named = types::as_type<types::Named>(type)) {
      add_name(*named);
      for (const types::Type* arg : named->type_args) add(arg);
      if (named->object->package == package_) add(named->underlying());
    } else if (const auto* pointer = types::as_type<types::Pointer>(type)) {
      add(pointer->element);
    } else if (const auto* slice = types::as_type<types::Slice>(type)) {
      add(slice->element);
    } else if (const auto* array = types::as_type<types::Array>(type)) {
      add(array->element);
    } else if (const auto* chan = types::as_type<types::Chan>(type)) {
      add(chan->element);
    } else if (const auto* map = types::as_type<types::Map>(type)) {
      add(map->key);
      add(map->value);
    } else if (const auto* structure = types::as_type<types::Struct>(type)) {
      for (const types::Var* field : structure->fields) add(field->type);
    } else if (const auto* signature = types::as_type<types::Signature>(type)) {
      for (const types::Var* param : signature->params->vars) add(param->type);
      for (const types::Var* result : signature->results->vars) add(result->type);
    }
  }

  // Those that are not called by their names alone. Where one name stands for several types none is told apart.
  std::string renamed() const {
    std::string text;
    for (const auto& [name, called] : names_) {
      if (called.size() == 1 && *called.begin() != name) text += (text.empty() ? "" : ",") + name + "=" + *called.begin();
    }
    return text;
  }

 private:
  void add_name(const types::Named& named) {
    if (named.object->package != package_) return;
    const std::string called = types::type_string(&named, package_);
    names_[std::string(named.object->name.text())].insert(called.substr(0, called.find('[')));
  }

  const types::Package* package_;
  std::unordered_set<const types::Type*> seen_;
  std::map<std::string, std::set<std::string>> names_;
};

void sort_unique(std::vector<std::string>& names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
}

}  // namespace

// Parses the text; `look` gets its file unless it has errors.
template <class F>
void Session::look_at_file(std::string text, F look) {
  compilation_.sink.clear();
  base::run_on_large_stack([&] {
    base::SourceFile& source = compilation_.sources.add(question_file_, std::move(text));
    const File& file = compilation_.parse(source, parse::Mode::Script);
    if (!compilation_.sink.has_errors()) look(file);
    source.first_line = question_line_;  // for messages; trees count from 1
  });
}

// Checks the text as an entry and takes it back; `look` gets its only expression while its types are known.
template <class F>
bool Session::look_at(std::string text, F look) {
  bool passes = false;
  look_at_file(std::move(text), [&](const File& file) {
    const ExprStmt* statement = only_expression(file);
    if (!statement) {
      compilation_.sink.error({file.base, file.base + 1}, "this is not one expression");
      return;
    }
    const File* alone[] = {&file};
    passes = checker_->check_entry(*package_, alone, statement);
    look(*statement->x, passes);
    if (passes) checker_->undo_entry(*package_);
  });
  return passes;
}

std::string Session::type_of(std::string text, std::string& errors) {
  std::lock_guard hold(lock());
  std::string type;
  look_at(std::move(text), [&](const Expr& x, bool passes) {
    const types::TypeAndValue& value = info_.type_and_value(x);
    if (value.is_type()) {
      compilation_.sink.clear();
      type = types::type_string(value.type, package_);
      const types::Type* u = types::underlying(value.type);
      if (u != value.type) type += ", which is " + types::type_string(u, package_);
    } else if (passes && value.mode == types::Mode::NoValue) {
      type = "no value";
    } else if (passes) {
      type = types::type_string(value.type, package_);
    }
  });
  errors = rendered_errors();
  return type;
}

std::string Session::older_names(std::span<const types::Type* const> types) const {
  std::lock_guard hold(lock());
  if (!has_older_types_) return {};
  CalledTypes called(package_);
  for (const types::Type* type : types) called.add(type);
  return called.renamed();
}

std::string Session::name_of_selection(const std::string& text) {
  std::lock_guard hold(lock());
  std::string name;
  look_at(text, [&](const Expr& x, bool) {
    const auto* selector = as<SelectorExpr>(&x);
    const types::Selection* selection = selector ? info_.selection(*selector) : nullptr;
    if (!selection || !selection->object) return;
    const auto* method = types::object_as<types::Func>(selection->object);
    const types::Type* type = selection->receiver;
    if (const auto* pointer = types::as_type<types::Pointer>(type)) type = pointer->element;
    const auto* named = method && method->receiver ? method->receiver : types::as_type<types::Named>(type);
    if (!named || !named->object->package) return;
    const types::TypeName& declared = *named->origin->object;
    if (declared.package != package_) name = declared.package->path + ".";
    name += declared.name.text();
    if (method && method->receiver) name += "." + std::string(method->name.text());
  });
  compilation_.sink.clear();
  return name;
}

std::vector<std::string> Session::members_of(const std::string& operand) {
  std::lock_guard hold(lock());
  std::vector<std::string> names;
  const types::Object* object = lookup(base::Name(operand));
  const auto* import = types::object_as<types::PkgName>(object);
  const types::Package* package = import ? import->imported : nullptr;
  if (!object) {
    const std::string_view path = importer_.automatic_import(base::Name(operand));
    if (!path.empty()) package = checker_->package(path);
  }
  if (package) {
    if (package->library) {
      for (const base::Name name : package->library->names()) {
        if (name.exported()) names.emplace_back(name.text());
      }
    } else {
      for (const auto& [name, member] : package->scope->objects()) {
        if (name.exported()) names.emplace_back(name.text());
      }
    }
  } else {
    look_at(operand, [&](const Expr& x, bool) { add_members(info_.type_of(x), package_, names, 0); });
    compilation_.sink.clear();
  }
  sort_unique(names);
  return names;
}

std::vector<std::string> Session::names() const {
  std::vector<std::string> names;
  for (const types::Object* object : objects()) names.emplace_back(object->name.text());
  for (const auto& [name, object] : types::universe().scope.objects()) names.emplace_back(name.text());
  for (const std::string& path : library_paths()) names.push_back(path.substr(path.rfind('/') + 1));
  sort_unique(names);
  return names;
}

const types::Object* Session::lookup(base::Name name) const {
  for (const types::Scope* scope = package_->scope; scope; scope = scope->parent()) {
    if (const types::Object* object = scope->lookup(name)) return object;
  }
  return nullptr;
}

std::string Session::declaration_of(const std::string& name) const {
  std::lock_guard hold(lock());
  if (const auto found = functions_.find(name); found != functions_.end()) return declaration_of(found->second);
  const types::Object* object = lookup(base::Name(name));
  if (!object || object->package != package_ || !object->type) return {};
  switch (object->kind) {
    case types::ObjectKind::Var: return "var " + name + " " + types::type_string(object->type, package_);
    case types::ObjectKind::Const:
      return "const " + name + " " + types::type_string(object->type, package_) + " = " +
             static_cast<const types::Const*>(object)->value.text();
    case types::ObjectKind::TypeName:
      return "type " + name + " " + types::type_string(types::underlying(object->type), package_);
    default: return {};
  }
}

// As it is written; in one that a type's new declaration left behind the type's name means the former one.
std::string Session::declaration_of(const FunctionText& function) const {
  const types::Type* type = function.function->type;
  const std::string older = older_names({&type, 1});
  if (older.empty() || function.function->decl->receiver) return function.text;
  const std::string signature = types::type_string(type, package_).substr(std::string_view("func").size());
  return "func " + std::string(function.function->name.text()) + signature + "\n// as it was declared, with " + older + ":\n" +
         function.text;
}

std::string Session::syntax_tree(std::string text, std::string& errors) {
  std::lock_guard hold(lock());
  std::string tree;
  look_at_file(std::move(text), [&](const File& file) { tree = syntax::dump(file, compilation_.sources); });
  errors = rendered_errors();
  return tree;
}

std::string Session::executable_tree(std::string text, std::string& errors) {
  std::lock_guard hold(lock());
  std::string tree;
  look_at_file(std::move(text), [&](const File& file) {
    const File* alone[] = {&file};
    if (!checker_->check_entry(*package_, alone, only_expression(file))) return;
    types::Package* packages[] = {package_};
    tree = code_->dump(packages, *package_);
    checker_->undo_entry(*package_);
  });
  errors = rendered_errors();
  return tree;
}

std::vector<const types::Object*> Session::objects() const {
  std::lock_guard hold(lock());
  std::vector<const types::Object*> found;
  std::unordered_set<base::Name> names;
  for (const types::Scope* scope = package_->scope; scope; scope = scope->parent()) {
    for (const auto& [name, object] : scope->objects()) {
      if (object->package == package_ && !name.blank() && names.insert(name).second) found.push_back(object);
    }
  }
  std::sort(found.begin(), found.end(), [](const auto* a, const auto* b) { return a->order < b->order; });
  return found;
}

}  // namespace gol::driver
