// Assignability and the implementation of interfaces (spec: Assignability, Implementing an interface).
#include <algorithm>

#include "types/core.hpp"

namespace gol::types {
namespace {

bool has_name(const Type* type) {
  return type->kind == TypeKind::Basic || type->kind == TypeKind::Named || type->kind == TypeKind::TypeParam;
}

bool term_includes(const Term& term, const Type* type) {
  if (term.tilde) return identical(underlying(term.type), underlying(type));
  return identical(term.type, type);
}

}  // namespace

bool CheckerCore::assignable(const Operand& x, const Type* target, std::string* cause) {
  if (x.invalid() || !is_valid(target) || !is_valid(x.type)) return true;
  const Type* from = x.type;
  if (identical(from, target)) return true;
  const Type *u = underlying(from), *t = underlying(target);
  const auto *from_param = as_type<TypeParam>(from), *target_param = as_type<TypeParam>(target);

  if (is_untyped(u)) return implicit_type(x, target).type != nullptr;

  if (identical(u, t) && (!has_name(from) || !has_name(target)) && !from_param && !target_param) return true;

  if ((t->kind == TypeKind::Interface && !target_param) || is_interface_pointer(t)) {
    if (implements(from, target, false, cause)) return true;
    if (!from_param) return false;
    if (cause) cause->clear();
  }
  // An interface value may just lack a type assertion.
  if (u->kind == TypeKind::Interface && !from_param && implements(target, from, false, nullptr)) {
    if (cause) *cause = "need type assertion";
    return false;
  }
  const auto *from_chan = as_type<Chan>(u), *to_chan = as_type<Chan>(t);
  if (from_chan && to_chan && from_chan->direction == syntax::ChanDir::Both &&
      identical(from_chan->element, to_chan->element)) {
    return !has_name(from) || !has_name(target);
  }
  if (!from_param && !target_param) return false;

  // One of the two is a type parameter and the other not a named type: each type of the set must do.
  if (target_param && !has_name(from)) {
    return all_terms(target_param, [&](const Term& term) { return assignable(x, term.type); });
  }
  if (from_param && !has_name(target)) {
    return all_terms(from_param, [&](const Term& term) {
      Operand y = x;
      y.type = term.type;
      return assignable(y, target);
    });
  }
  return false;
}

bool CheckerCore::implements(const Type* type, const Type* target, bool constraint, std::string* cause) {
  const Type *u = underlying(type), *t = underlying(target);
  if (!is_valid(u) || !is_valid(t)) return true;
  if (const auto* pointer = as_type<Pointer>(u); pointer && !is_valid(underlying(pointer->element))) return true;
  const std::string verb = constraint ? "satisfy" : "implement";
  const auto* wanted = as_type<Interface>(t);
  if (!wanted) {  // a pointer to an interface
    if (cause) *cause = say(Message::DoesNotImplementCause, type, verb, target, say(Message::PointerToInterface, target));
    return false;
  }
  const TypeSet& set = wanted->type_set();
  if (set.methods.empty() && set.all_types && !set.comparable) return true;
  const auto* own = as_type<Interface>(u);
  if (own && !own->type_set().all_types && own->type_set().terms.empty()) return true;
  if (!set.all_types && set.terms.empty()) {
    if (cause) *cause = say(Message::EmptyTypeSet, verb, target);
    return false;
  }
  std::string detail;
  if (!has_all_methods(type, target, true, cause ? &detail : nullptr)) {
    if (cause) *cause = say(Message::DoesNotImplement, type, verb, target, " " + detail);
    return false;
  }
  auto check_comparable = [&] {
    if (!set.comparable) return true;
    if (strictly_comparable(type) || (constraint && comparable(type))) return true;
    if (cause) *cause = say(Message::DoesNotImplementComparable, type, verb);
    return false;
  };
  if (set.all_types) return check_comparable();
  auto in_set = [&](const Term& own_term) {
    return std::any_of(set.terms.begin(), set.terms.end(), [&](const Term& term) {
      if (own_term.tilde && !term.tilde) return false;
      return term_includes(term, own_term.type);
    });
  };
  if (own) {
    const TypeSet& own_set = own->type_set();
    if (!own_set.all_types && std::all_of(own_set.terms.begin(), own_set.terms.end(), in_set)) {
      return check_comparable();
    }
    if (cause) *cause = say(Message::DoesNotImplement, type, verb, target, "");
    return false;
  }
  if (in_set(Term{false, type})) return check_comparable();
  if (cause) {
    const auto near = std::find_if(set.terms.begin(), set.terms.end(), [&](const Term& term) {
      return !term.tilde && identical(term.type, underlying(term.type)) && identical(term.type, u);
    });
    *cause = say(Message::DoesNotImplementCause, type, verb, target,
                 near != set.terms.end() ? say(Message::MissingTilde, near->type, target)
                                         : say(Message::MissingInTypeSet, type, terms_text(set.terms)));
  }
  return false;
}

std::string CheckerCore::terms_text(List<Term> terms) const {
  std::string text;
  for (const Term& term : terms) {
    if (!text.empty()) text += " | ";
    if (term.tilde) text += "~";
    text += text_of(term.type);
  }
  return text;
}

// ---- Methods ----------------------------------------------------------------------------------------

// `fixed_only` demands the methods of an interface type too; an assertion asks the dynamic type.
bool CheckerCore::has_all_methods(const Type* type, const Type* target, bool fixed_only, std::string* cause) {
  const auto* interface = under<Interface>(target);
  if (!interface || interface->type_set().methods.empty()) return true;
  if (!fixed_only && under<Interface>(type)) return true;
  const MissingMethod missing = missing_method(type, interface);
  if (!missing.method) return true;
  if (cause) *cause = missing_method_cause(type, target, missing);
  return false;
}

std::string CheckerCore::method_text(const Func& method) const {
  const Signature* signature = method.signature();
  std::string text = type_string(signature, env_.package);
  return std::string(method.name.text()) + text.substr(4);  // without "func"
}

std::string CheckerCore::missing_method_cause(const Type* type, const Type* target, const MissingMethod& missing) {
  const Func& method = *missing.method;
  if (missing.wrong_signature) {
    const std::string have = method_text(*missing.found), want = method_text(method);
    if (have == want) return say(Message::WrongMethodType, method.name);
    return say(Message::WrongMethodType, method.name) + "\n\t\thave " + have + "\n\t\twant " + want;
  }
  if (missing.pointer_receiver) {
    const std::string cause = say(Message::PointerReceiver, method.name);
    cause_help_ = {cause, "take the address: `*" + text_of(type) + "` has the method"};
    return cause;
  }
  const Lookup lookup = lookup_field_or_method(type, true, method.package, method.name);
  if (lookup.ambiguous) return say(Message::AmbiguousCause, type, method.name);
  if (is_interface_pointer(type)) return "(" + say(Message::PointerToInterface, type) + ")";
  if (is_interface_pointer(target)) return "(" + say(Message::PointerToInterface, target) + ")";
  if (lookup.object && lookup.object->kind == ObjectKind::Var) return say(Message::FieldNotMethod, type, method.name);
  if (missing.found) {
    return say(Message::MissingMethodCause, method.name) + "\n\t\thave " + method_text(*missing.found) +
           "\n\t\twant " + method_text(method);
  }
  if (!method.exported() && !same_package(method.package, env_.package)) {
    return say(Message::UnexportedMethod, method.name);
  }
  const std::string cause = say(Message::MissingMethodCause, method.name);
  const auto* pointer = as_type<Pointer>(type);
  const auto* named = as_type<Named>(pointer ? pointer->element : type);
  if (named && named->object->package == env_.package && !under<Interface>(named) && named->type_args.empty()) {
    const char letter = static_cast<char>(std::tolower(static_cast<unsigned char>(named->object->name.text()[0])));
    const std::string receiver = letter < 0 ? "x" : std::string(1, letter);
    cause_help_ = {cause, "add `func (" + receiver + " " + text_of(type) + ") " + method_text(method) + "`"};
  }
  return cause;
}

}  // namespace gol::types
