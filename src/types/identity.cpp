// Type identity (spec: Type identity).
#include "types/object.hpp"
#include "types/package.hpp"
#include "types/type.hpp"

namespace gol::types {

bool same_package(const Package* a, const Package* b) {
  return a == b || (a && b && a->path == b->path);
}

namespace {

// Interfaces under comparison: meeting a pair again means that nothing distinguishes it so far.
struct Pair {
  const Interface *x, *y;
  const Pair* outer;
};

class Comparison {
 public:
  explicit Comparison(bool tags) : tags_(tags) {}

  bool same(const Type* x, const Type* y, const Pair* pairs = nullptr) const {
    if (x == y) return true;
    if (!x || !y || x->kind != y->kind) return false;
    switch (x->kind) {
      case TypeKind::Basic: return static_cast<const Basic*>(x)->basic == static_cast<const Basic*>(y)->basic;
      case TypeKind::Pointer: return same(element<Pointer>(x), element<Pointer>(y), pairs);
      case TypeKind::Slice: return same(element<Slice>(x), element<Slice>(y), pairs);
      case TypeKind::Array: {
        const auto *a = static_cast<const Array*>(x), *b = static_cast<const Array*>(y);
        return (a->length == b->length || a->length < 0 || b->length < 0) && same(a->element, b->element, pairs);
      }
      case TypeKind::Map: {
        const auto *a = static_cast<const Map*>(x), *b = static_cast<const Map*>(y);
        return same(a->key, b->key, pairs) && same(a->value, b->value, pairs);
      }
      case TypeKind::Chan: {
        const auto *a = static_cast<const Chan*>(x), *b = static_cast<const Chan*>(y);
        return a->direction == b->direction && same(a->element, b->element, pairs);
      }
      case TypeKind::Struct: return structs(*static_cast<const Struct*>(x), *static_cast<const Struct*>(y), pairs);
      case TypeKind::Tuple: return tuples(static_cast<const Tuple*>(x), static_cast<const Tuple*>(y), pairs);
      case TypeKind::Signature:
        return signatures(*static_cast<const Signature*>(x), *static_cast<const Signature*>(y), pairs);
      case TypeKind::Interface:
        return interfaces(static_cast<const Interface*>(x), static_cast<const Interface*>(y), pairs);
      case TypeKind::Named: return instances(*static_cast<const Named*>(x), *static_cast<const Named*>(y), pairs);
      case TypeKind::Union: return unions(*static_cast<const Union*>(x), *static_cast<const Union*>(y), pairs);
      case TypeKind::TypeParam: return matched_params(x, y);
    }
    return false;
  }

 private:
  template <class T>
  static const Type* element(const Type* type) {
    return static_cast<const T*>(type)->element;
  }

  bool structs(const Struct& x, const Struct& y, const Pair* pairs) const {
    if (x.fields.size() != y.fields.size()) return false;
    for (std::size_t i = 0; i < x.fields.size(); ++i) {
      const Var &f = *x.fields[i], &g = *y.fields[i];
      if (f.embedded != g.embedded || f.name != g.name || (tags_ && f.tag != g.tag)) return false;
      if (!f.name.exported() && !same_package(f.package, g.package)) return false;
      if (!same(f.type, g.type, pairs)) return false;
    }
    return true;
  }

  bool tuples(const Tuple* x, const Tuple* y, const Pair* pairs) const {
    if (x->size() != y->size()) return false;
    for (std::size_t i = 0; i < x->size(); ++i) {
      if (!same(x->vars[i]->type, y->vars[i]->type, pairs)) return false;
    }
    return true;
  }

  // Generic signatures are identical when they are after renaming their type parameters.
  bool signatures(const Signature& x, const Signature& y, const Pair* pairs) const {
    if (x.variadic != y.variadic || x.type_params.size() != y.type_params.size()) return false;
    if (x.type_params.empty()) return tuples(x.params, y.params, pairs) && tuples(x.results, y.results, pairs);
    Comparison renamed(tags_);
    renamed.outer_ = this;
    renamed.left_ = x.type_params;
    renamed.right_ = y.type_params;
    for (std::size_t i = 0; i < x.type_params.size(); ++i) {
      if (!renamed.same(x.type_params[i]->constraint, y.type_params[i]->constraint, pairs)) return false;
    }
    return renamed.tuples(x.params, y.params, pairs) && renamed.tuples(x.results, y.results, pairs);
  }

  bool matched_params(const Type* x, const Type* y) const {
    for (const Comparison* c = this; c; c = c->outer_) {
      for (std::size_t i = 0; i < c->left_.size(); ++i) {
        if (c->left_[i] == x) return c->right_[i] == y;
      }
    }
    return false;
  }

  bool interfaces(const Interface* x, const Interface* y, const Pair* pairs) const {
    const TypeSet &a = x->type_set(), &b = y->type_set();
    if (a.comparable != b.comparable || a.all_types != b.all_types || a.methods.size() != b.methods.size() ||
        !same_terms(a.terms, b.terms, pairs)) {
      return false;
    }
    for (const Pair* p = pairs; p; p = p->outer) {
      if ((p->x == x && p->y == y) || (p->x == y && p->y == x)) return true;
    }
    const Pair pair{x, y, pairs};
    for (std::size_t i = 0; i < a.methods.size(); ++i) {
      const Func &f = *a.methods[i], &g = *b.methods[i];
      if (f.name != g.name || (!f.name.exported() && !same_package(f.package, g.package))) return false;
      if (!same(f.signature(), g.signature(), &pair)) return false;
    }
    return true;
  }

  bool instances(const Named& x, const Named& y, const Pair* pairs) const {
    if (x.origin != y.origin || x.type_args.empty() || x.type_args.size() != y.type_args.size()) return false;
    for (std::size_t i = 0; i < x.type_args.size(); ++i) {
      if (!same(x.type_args[i], y.type_args[i], pairs)) return false;
    }
    return true;
  }

  bool contains(List<Term> terms, const Term& wanted, const Pair* pairs) const {
    for (const Term& term : terms) {
      if (term.tilde == wanted.tilde && same(term.type, wanted.type, pairs)) return true;
    }
    return false;
  }
  bool same_terms(List<Term> x, List<Term> y, const Pair* pairs) const {
    for (const Term& term : x) {
      if (!contains(y, term, pairs)) return false;
    }
    for (const Term& term : y) {
      if (!contains(x, term, pairs)) return false;
    }
    return true;
  }
  bool unions(const Union& x, const Union& y, const Pair* pairs) const { return same_terms(x.terms, y.terms, pairs); }

  bool tags_;
  const Comparison* outer_ = nullptr;
  List<TypeParam*> left_, right_;
};

}  // namespace

bool identical(const Type* a, const Type* b) { return a == b || Comparison(true).same(a, b); }
bool identical_ignoring_tags(const Type* a, const Type* b) { return a == b || Comparison(false).same(a, b); }

}  // namespace gol::types
