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

  // False when a part was still being declared.
  bool complete() const { return complete_; }

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
    if (!is_valid(u)) complete_ = false;
    if (const auto* inner = as_type<Interface>(u)) {
      const TypeSet& set = inner->type_set();
      if (!inner->type_set_cache) complete_ = false;
      for (Func* method : set.methods) add_method(method);
      comparable_ |= set.comparable;
      terms_ = intersect(terms_, {set.all_types, {set.terms.begin(), set.terms.end()}});
    } else if (const auto* alternatives = as_type<Union>(u)) {
      terms_ = intersect(terms_, union_terms(*alternatives));
    } else if (is_valid(u)) {
      terms_ = intersect(terms_, {false, {Term{false, element}}});
    }
  }

  Terms union_terms(const Union& alternatives) {
    Terms result{false, {}};
    for (const Term& term : alternatives.terms) {
      if (!is_valid(term.type)) continue;
      if (!is_valid(underlying(term.type))) complete_ = false;
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
  bool complete_ = true;
  Terms terms_;
};

}  // namespace

const Type* core_type(const Type* type) {
  const auto* param = as_type<TypeParam>(type);
  if (!param) return underlying(type);
  const Type* common = nullptr;
  const bool one = all_terms(param, [&](const Term& term) {
    const Type* u = underlying(term.type);
    if (!common) {
      common = u;
      return true;
    }
    const auto *a = as_type<Chan>(common), *b = as_type<Chan>(u);
    if (a && b && identical(a->element, b->element)) {
      // Channels of both directions count as the directional one.
      if (a->direction == syntax::ChanDir::Both) common = b;
      return a->direction == syntax::ChanDir::Both || b->direction == syntax::ChanDir::Both ||
             a->direction == b->direction;
    }
    return identical(common, u);
  });
  return one ? common : nullptr;
}

const Type* core_string(const Type* type) {
  const auto* param = as_type<TypeParam>(type);
  if (!param) return underlying(type);
  if (const Type* core = core_type(type)) return core;
  const bool texts = all_terms(param, [](const Term& term) {
    const auto* slice = under<Slice>(term.type);
    const auto* element = slice ? under<Basic>(slice->element) : nullptr;
    return is_string(term.type) || (element && element->basic == BasicKind::Uint8);
  });
  return texts ? basic_type(BasicKind::String) : nullptr;
}

const TypeSet& Interface::type_set() const {
  static const TypeSet being_computed;
  if (type_set_cache) return *type_set_cache;
  if (!arena) return being_computed;
  // An interface that embeds itself is reported elsewhere; here it must only end.
  type_set_cache = &being_computed;
  TypeSetBuilder builder(*this);
  const TypeSet* set = builder.build();
  type_set_cache = builder.complete() ? set : nullptr;
  return *set;
}

}  // namespace gol::types
