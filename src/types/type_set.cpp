// Type sets of interfaces (spec: Interface types).
#include <algorithm>

#include "types/object.hpp"
#include "types/type.hpp"

namespace gol::types {
namespace {

// A restriction under construction: all types, or a list of terms.
struct Terms {
  bool all = true;
  std::vector<Term> list;
};

bool includes(const Term& outer, const Term& inner) {
  if (outer.tilde) return identical(underlying(outer.type), underlying(inner.type));
  return !inner.tilde && identical(outer.type, inner.type);
}

Terms intersect(const Terms& a, const Terms& b) {
  if (a.all) return b;
  if (b.all) return a;
  Terms result{false, {}};
  for (const Term& x : a.list) {
    for (const Term& y : b.list) {
      if (includes(x, y)) result.list.push_back(y);
      else if (includes(y, x)) result.list.push_back(x);
    }
  }
  return result;
}

class TypeSetBuilder {
 public:
  explicit TypeSetBuilder(const Interface& interface) : interface_(interface) {}

  const TypeSet* build() {
    for (Func* method : interface_.methods) add_method(method);
    for (const Type* element : interface_.embedded) add_element(element);
    std::sort(methods_.begin(), methods_.end(), [](const Func* a, const Func* b) {
      return a->name.text() < b->name.text();
    });
    auto* set = interface_.arena->make<TypeSet>();
    set->methods = interface_.arena->copy(methods_);
    set->comparable = comparable_;
    set->all_types = terms_.all;
    if (!terms_.all) {
      // Terms that `comparable` excludes are gone, and the rest is comparable by itself.
      if (comparable_) {
        std::erase_if(terms_.list, [](const Term& t) { return !strictly_comparable(t.type); });
        set->comparable = false;
      }
      set->terms = interface_.arena->copy(terms_.list);
    }
    return set;
  }

 private:
  void add_method(Func* method) {
    for (const Func* known : methods_) {
      if (known->name == method->name &&
          (method->name.exported() || same_package(known->package, method->package))) {
        return;
      }
    }
    methods_.push_back(method);
  }

  void add_element(const Type* element) {
    if (!is_valid(element)) return;
    const Type* u = underlying(element);
    if (const auto* inner = as_type<Interface>(u)) {
      const TypeSet& set = inner->type_set();
      for (Func* method : set.methods) add_method(method);
      comparable_ |= set.comparable;
      terms_ = intersect(terms_, {set.all_types, {set.terms.begin(), set.terms.end()}});
    } else if (const auto* alternatives = as_type<Union>(u)) {
      terms_ = intersect(terms_, union_terms(*alternatives));
    } else if (is_valid(u)) {
      terms_ = intersect(terms_, {false, {Term{false, element}}});
    }
  }

  static Terms union_terms(const Union& alternatives) {
    Terms result{false, {}};
    for (const Term& term : alternatives.terms) {
      if (!is_valid(term.type)) continue;
      if (const auto* inner = under<Interface>(term.type)) {
        const TypeSet& set = inner->type_set();
        if (set.all_types) return {};
        result.list.insert(result.list.end(), set.terms.begin(), set.terms.end());
      } else {
        result.list.push_back(term);
      }
    }
    return result;
  }

  const Interface& interface_;
  std::vector<Func*> methods_;
  bool comparable_ = false;
  Terms terms_;
};

}  // namespace

const TypeSet& Interface::type_set() const {
  static const TypeSet being_computed;
  if (type_set_cache) return *type_set_cache;
  if (!arena) return being_computed;
  // An interface that embeds itself is reported elsewhere; here it must only end.
  type_set_cache = &being_computed;
  type_set_cache = TypeSetBuilder(*this).build();
  return *type_set_cache;
}

}  // namespace gol::types
