// Selectors, qualified identifiers and method expressions (spec: Selectors, Method values).
#include <algorithm>

#include "types/core.hpp"
#include "types/lookup.hpp"

namespace gol::types {

using namespace syntax;

// package.Name; false when the left side is no package.
bool CheckerCore::qualified_ident(Operand& x, const SelectorExpr& e, bool& done) {
  done = false;
  const auto* left = as<Ident>(e.x);
  if (!left || left->name.blank()) return false;
  auto* import = object_as<PkgName>(lookup_name(left->name, left->span));
  if (!import) return false;
  done = true;
  import->used = true;
  use_object(*left, import);
  Package* package = import->imported;
  if (package->missing) return false;
  const Name name = e.selector->name;
  Object* object = package->is_library ? library_object(package, name) : package->scope->lookup(name);
  if (object && object->kind == ObjectKind::PkgName) object = nullptr;
  if (!object) {
    // Names that differ in case only are a likely slip.
    std::string alternative;
    auto offer = [&](Name candidate) {
      if (alternative.empty() && candidate.exported() && equal_fold(candidate.text(), name.text())) {
        alternative = candidate.text();
      }
    };
    if (package->library) {
      for (Name candidate : package->library->names()) offer(candidate);
    } else {
      for (const auto& [candidate, other] : package->scope->objects()) offer(candidate);
    }
    if (alternative.empty()) {
      auto& diagnostic = error(e.selector->span, Message::Undefined, static_cast<const Expr&>(e));
      const std::string similar = similar_export(*package, name);
      if (package->library && importer_.is_standard_name(package->path, name)) {
        diagnostic.with_help(not_in_gol("`" + package->name + "." + std::string(name.text()) + "`"));
      } else if (!similar.empty()) {
        diagnostic.with_help("did you mean `" + similar + "`?");
      }
      return false;
    }
    error(e.selector->span, Message::UndefinedButHave, static_cast<const Expr&>(e), alternative);
    return false;
  }
  if (!object->exported()) {
    error(e.selector->span, Message::NotExported, name, package->name);
    return false;
  }
  use_object(*e.selector, object);
  x.expr = &e;
  object_operand(x, object);
  return true;
}

// Why the type has no such field or method: missing, misspelled, or not exported.
std::string CheckerCore::lookup_failure(const Type* type, Name name, bool struct_literal) {
  const Object* other = lookup_ignoring_case(type, name).object;
  enum { Missing, Misspelled, Unexported, Inaccessible } what = Missing;
  if (other) {
    const bool same_tail = other->name.text().substr(1) == name.text().substr(1);
    if (same_package(other->package, env_.package)) {
      what = Misspelled;
    } else if (name.exported()) {
      if (other->exported()) what = Misspelled;
      else if (same_tail) what = Unexported;
    } else if (other->exported()) {
      if (same_tail) what = Misspelled;
    } else if (other->name == name) {
      what = Inaccessible;
    }
  }
  const std::string kind = object_as<Func>(other) ? "method" : "field";
  const std::string found = other ? std::string(other->name.text()) : "";
  if (struct_literal) {
    switch (what) {
      case Missing: return say(Message::UnknownField, name, type);
      case Misspelled: return say(Message::UnknownFieldButHave, name, type, found);
      case Unexported: return say(Message::UnknownFieldButUnexported, name, type, found);
      case Inaccessible: return say(Message::UnexportedFieldInLiteral, found, type);
    }
  }
  switch (what) {
    case Missing: return say(Message::NoFieldOrMethod, type, name);
    case Misspelled: return say(Message::NoFieldOrMethodButHave, type, name, kind, found);
    case Unexported: return say(Message::NoFieldOrMethodButUnexported, type, name, kind, found);
    case Inaccessible: return say(Message::UnexportedMember, kind, found);
  }
  return "";
}

void CheckerCore::depend_on_method(const Func& method) {
  const Func& declared = method.origin ? *method.origin : method;
  if (!declared.decl_info || declared.package != env_.package || !env_.decl) return;
  env_.decl->depend_on(const_cast<Func*>(&declared));
}

void CheckerCore::selector(Operand& x, const SelectorExpr& e, bool want_type) {
  bool done = false;
  if (qualified_ident(x, e, done)) return;
  if (done) {
    x.invalidate();
    return;
  }
  const Name name = e.selector->name;
  if (name.blank()) {
    error(e.selector->span, Message::BlankSelector);
    use_one(*e.x);
    x.invalidate();
    return;
  }
  if (name.exported()) selected_ = as<Ident>(e.x);
  raw_expr(x, *e.x);
  if (x.mode == Mode::Builtin) {
    error(e.span, Message::InvalidInSelector, x);
    x.invalidate();
    return;
  }
  exclude(x, true);
  single_value(x);
  if (x.invalid()) return;
  if (x.is_nil()) {
    error(e.selector->span, Message::UndefinedSelector, x.expr, name, say(Message::NoFieldOrMethod, x.type, name));
    x.invalidate();
    return;
  }
  if (!is_valid(underlying(x.type))) {
    x.invalidate();
    return;
  }
  if (want_type) {
    error(e.selector->span, Message::IsNotAType, static_cast<const Expr&>(e));
    x.invalidate();
    return;
  }

  const bool addressable = x.mode == Mode::Variable;
  Lookup lookup = lookup_field_or_method(x.type, addressable, env_.package, name);
  if (!lookup.object) {
    if (lookup.ambiguous) {
      error(e.selector->span, Message::AmbiguousSelector, x.expr, name);
    } else if (lookup.pointer_receiver) {
      if (x.mode == Mode::TypeExpr) {
        error(e.selector->span, Message::NeedsPointerReceiver, x.type, name, x.type, name);
      } else {
        error(e.selector->span, Message::PointerMethodOnValue, name, x.type);
      }
    } else {
      const std::string why = is_interface_pointer(x.type) ? say(Message::PointerToInterface, x.type)
                                                           : lookup_failure(x.type, name, false);
      auto& diagnostic = error(e.selector->span, Message::UndefinedSelector, x.expr, name, why);
      const std::string similar = similar_member(x.type, name);
      if (!similar.empty()) diagnostic.with_help("did you mean `" + similar + "`?");
    }
    x.invalidate();
    return;
  }

  auto* object = const_cast<Object*>(lookup.object);
  auto* selection = make<Selection>();
  selection->receiver = x.type;
  selection->object = object;
  selection->path = arena_.copy(lookup.path);
  selection->indirect = lookup.indirect;
  use_object(*e.selector, object);

  if (x.mode == Mode::TypeExpr) {
    auto* method = object_as<Func>(object);
    if (!method) {
      error(e.selector->span, Message::NoSuchMethod, x.expr, name, x.type, name);
      x.invalidate();
      return;
    }
    selection->kind = SelectionKind::MethodExpr;
    info_.set_link(e, selection);
    // The receiver becomes the first parameter.
    const Signature* signature = method->signature();
    if (!signature) {
      x.invalidate();
      return;
    }
    Name receiver_name = signature->receiver ? signature->receiver->name : Name();
    std::vector<Var*> params{new_param({}, receiver_name, x.type)};
    if (!signature->params->vars.empty() && receiver_name.empty() && !signature->params->vars[0]->name.empty()) {
      params[0]->name = Name("_");
    }
    for (Var* param : signature->params->vars) params.push_back(param);
    auto* function = make<Signature>();
    function->params = tuple_of(params);
    function->results = signature->results;
    function->variadic = signature->variadic;
    x.mode = Mode::Value;
    x.type = function;
    depend_on_method(*method);
    return;
  }

  if (auto* field = object_as<Var>(object)) {
    selection->kind = SelectionKind::FieldValue;
    info_.set_link(e, selection);
    x.mode = addressable || lookup.indirect ? Mode::Variable : Mode::Value;
    x.type = field->type;
    if (!is_valid(x.type)) x.invalidate();
    return;
  }
  auto* method = static_cast<Func*>(object);
  selection->kind = SelectionKind::MethodValue;
  info_.set_link(e, selection);
  const Signature* signature = method->signature();
  if (!signature) {
    x.invalidate();
    return;
  }
  if (method->pointer_receiver && !lookup.indirect && addressable) note_address_taken(*e.x);
  depend_on_method(*method);
  auto* value = make<Signature>();
  *value = *signature;
  value->receiver = nullptr;
  x.mode = Mode::Value;
  x.type = value;
}

}  // namespace gol::types
