#include "types/unify.hpp"

#include <algorithm>

#include "types/lookup.hpp"
#include "types/object.hpp"

namespace gol::types {

namespace {

// Only types that grow while they are matched are this deep.
constexpr int depth_limit = 100;

bool is_literal(const Type* type) { return type->kind != TypeKind::Named && type->kind != TypeKind::TypeParam; }

const Interface* plain_interface(const Type* type) {
  return is_type_param(type) ? nullptr : under<Interface>(type);
}

}  // namespace

Unifier::Unifier(List<TypeParam*> params, const std::vector<const Type*>& args)
    : params_(params), slots_(args) {
  slots_.resize(params.size());
  for (std::size_t i = 0; i < params.size(); ++i) groups_.push_back(i);
}

const TypeParam* Unifier::bound(const Type* type) const {
  const auto* param = as_type<TypeParam>(type);
  return param && std::find(params_.begin(), params_.end(), param) != params_.end() ? param : nullptr;
}

std::size_t Unifier::index(const TypeParam* param) const {
  return static_cast<std::size_t>(std::find(params_.begin(), params_.end(), param) - params_.begin());
}

// Makes two parameters one; false when both have a type already.
bool Unifier::join(const TypeParam* x, const TypeParam* y) {
  const std::size_t a = groups_[index(x)], b = groups_[index(y)];
  if (a == b) return true;
  if (slots_[a] && slots_[b]) return false;
  if (!slots_[a]) slots_[a] = slots_[b];
  std::replace(groups_.begin(), groups_.end(), b, a);
  return true;
}

std::size_t Unifier::unknown() const {
  return static_cast<std::size_t>(
      std::count_if(params_.begin(), params_.end(), [this](const TypeParam* p) { return !at(p); }));
}

std::vector<const Type*> Unifier::inferred() const {
  std::vector<const Type*> result;
  for (const TypeParam* param : params_) result.push_back(at(param));
  return result;
}

bool Unifier::match(const Type* x, const Type* y, Unify mode, const Pair* pairs) {
  if (x == y) return true;
  if (!x || !y || depth_ >= depth_limit) return false;
  struct Depth {
    int& depth;
    explicit Depth(int& d) : depth(d) { ++depth; }
    ~Depth() { --depth; }
  } deeper(depth_);

  // A bound parameter comes left, a defined type right.
  if (as_type<Named>(x) || bound(y)) std::swap(x, y);

  // A literal matches what a type is defined as.
  if (mode != Unify::Exact && as_type<Named>(y) && is_literal(x) && !plain_interface(x)) {
    y = underlying(y);
    if (x == y) return true;
  }
  const TypeParam *left = bound(x), *right = bound(y);
  if (left && right) {
    if (join(left, right)) return true;
    return match(at(left), at(right), mode, pairs);
  }
  if (left) return match_bound(left, y, mode, pairs);

  if (mode != Unify::Exact) {
    bool decided = false;
    const bool same = match_interfaces(x, y, pairs, decided);
    if (decided) return same;
  }
  // What is left of type parameters is not solved for.
  if (is_type_param(y)) std::swap(x, y);
  if (is_type_param(x)) {
    const Type* core = core_type(x);
    return core && match(core, y, Unify::Assign, pairs);
  }
  return match_parts(x, y, mode, pairs);
}

bool Unifier::match_bound(const TypeParam* param, const Type* type, Unify mode, const Pair* pairs) {
  const Type* known = at(param);
  if (!known) {
    set(param, type);
    return true;
  }
  if (!match(known, type, mode, pairs)) return false;
  if (mode == Unify::Exact) return true;
  // Of two that match, the better known one stays: the interface with more methods, a defined type before its
  // literal, a channel of one direction before one of both.
  const Interface *a = plain_interface(known), *b = plain_interface(type);
  const bool known_named = as_type<Named>(known), type_named = as_type<Named>(type);
  if (a && b) {
    const std::size_t m = a->type_set().methods.size(), n = b->type_set().methods.size();
    if (m < n || (m == n && type_named && !known_named)) set(param, type);
  } else if (b) {
    set(param, type);
  } else if (a) {
    // Keeps the interface.
  } else if (type_named && !known_named) {
    set(param, type);
  } else if (type_named == known_named) {
    const auto *c = as_type<Chan>(known), *d = as_type<Chan>(type);
    if (c && d && c->direction == syntax::ChanDir::Both && d->direction != syntax::ChanDir::Both) set(param, type);
  }
  return true;
}

// Interfaces match when one has all methods of the other, and any type matches an interface that it implements.
bool Unifier::match_interfaces(const Type* x, const Type* y, const Pair* pairs, bool& decided) {
  const Interface *a = plain_interface(x), *b = plain_interface(y);
  if (!a && !b) return false;
  // Instances of one type say more by their arguments.
  const auto *m = as_type<Named>(x), *n = as_type<Named>(y);
  if (m && n && m->origin == n->origin) return false;
  decided = true;
  if (a && b) {
    const TypeSet *s = &a->type_set(), *t = &b->type_set();
    if (s->comparable != t->comparable || s->all_types != t->all_types || s->terms.size() != t->terms.size()) return false;
    for (std::size_t i = 0; i < s->terms.size(); ++i) {
      if (s->terms[i].tilde != t->terms[i].tilde || !identical(s->terms[i].type, t->terms[i].type)) return false;
    }
    for (const Pair* p = pairs; p; p = p->outer) {
      if ((p->x == a && p->y == b) || (p->x == b && p->y == a)) return true;
    }
    const Pair pair{a, b, pairs};
    if (s->methods.size() > t->methods.size()) std::swap(s, t);
    return std::all_of(s->methods.begin(), s->methods.end(), [&](const Func* m) {
      const auto other = std::find_if(t->methods.begin(), t->methods.end(), [&](const Func* n) {
        return n->name == m->name && (m->name.exported() || same_package(m->package, n->package));
      });
      return other != t->methods.end() && match(m->signature(), (*other)->signature(), Unify::Exact, &pair);
    });
  }
  if (b) {
    std::swap(a, b);
    std::swap(x, y);
  }
  // An unbound parameter on the other side answers with its constraint's methods.
  const auto& methods = a->type_set().methods;
  return std::all_of(methods.begin(), methods.end(), [&](const Func* m) {
    const auto* have = object_as<Func>(lookup_field_or_method(y, false, m->package, m->name).object);
    return have && match(m->signature(), have->signature(), Unify::Exact, pairs);
  });
}

bool Unifier::match_tuples(const Tuple* x, const Tuple* y, Unify mode, const Pair* pairs) {
  if (x->size() != y->size()) return false;
  for (std::size_t i = 0; i < x->size(); ++i) {
    if (!match(x->vars[i]->type, y->vars[i]->type, mode, pairs)) return false;
  }
  return true;
}

bool Unifier::match_parts(const Type* x, const Type* y, Unify mode, const Pair* pairs) {
  if (x->kind != y->kind) return false;
  const Unify inner = mode == Unify::Assign ? Unify::Exact : mode;
  auto parts = [&](const Type* a, const Type* b) { return match(a, b, inner, pairs); };
  switch (x->kind) {
    case TypeKind::Basic: return static_cast<const Basic*>(x)->basic == static_cast<const Basic*>(y)->basic;
    case TypeKind::Pointer:
      return parts(static_cast<const Pointer*>(x)->element, static_cast<const Pointer*>(y)->element);
    case TypeKind::Slice: return parts(static_cast<const Slice*>(x)->element, static_cast<const Slice*>(y)->element);
    case TypeKind::Array: {
      const auto *a = static_cast<const Array*>(x), *b = static_cast<const Array*>(y);
      return (a->length < 0 || b->length < 0 || a->length == b->length) && parts(a->element, b->element);
    }
    case TypeKind::Map: {
      const auto *a = static_cast<const Map*>(x), *b = static_cast<const Map*>(y);
      return parts(a->key, b->key) && parts(a->value, b->value);
    }
    case TypeKind::Chan: {
      const auto *a = static_cast<const Chan*>(x), *b = static_cast<const Chan*>(y);
      return (mode != Unify::Exact || a->direction == b->direction) && parts(a->element, b->element);
    }
    case TypeKind::Struct: {
      const auto &a = static_cast<const Struct*>(x)->fields, &b = static_cast<const Struct*>(y)->fields;
      if (a.size() != b.size()) return false;
      for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i]->embedded != b[i]->embedded || a[i]->name != b[i]->name || a[i]->tag != b[i]->tag ||
            !parts(a[i]->type, b[i]->type)) {
          return false;
        }
      }
      return true;
    }
    case TypeKind::Signature: {
      const auto *a = static_cast<const Signature*>(x), *b = static_cast<const Signature*>(y);
      return a->type_params.size() == b->type_params.size() && a->variadic == b->variadic &&
             match_tuples(a->params, b->params, inner, pairs) && match_tuples(a->results, b->results, inner, pairs);
    }
    case TypeKind::Interface: {
      const auto *a = static_cast<const Interface*>(x), *b = static_cast<const Interface*>(y);
      const TypeSet &s = a->type_set(), &t = b->type_set();
      if (s.methods.size() != t.methods.size() || s.comparable != t.comparable || s.all_types != t.all_types ||
          s.terms.size() != t.terms.size()) {
        return false;
      }
      for (const Pair* p = pairs; p; p = p->outer) {
        if ((p->x == a && p->y == b) || (p->x == b && p->y == a)) return true;
      }
      const Pair pair{a, b, pairs};
      for (std::size_t i = 0; i < s.methods.size(); ++i) {
        if (s.methods[i]->name != t.methods[i]->name ||
            !match(s.methods[i]->signature(), t.methods[i]->signature(), Unify::Exact, &pair)) {
          return false;
        }
      }
      return true;
    }
    case TypeKind::Named: {
      const auto *a = static_cast<const Named*>(x), *b = static_cast<const Named*>(y);
      if (a->origin != b->origin || a->type_args.size() != b->type_args.size() || a->type_args.empty()) return false;
      for (std::size_t i = 0; i < a->type_args.size(); ++i) {
        if (!match(a->type_args[i], b->type_args[i], mode, pairs)) return false;
      }
      return true;
    }
    default: return false;
  }
}

}  // namespace gol::types
