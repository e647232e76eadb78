#include "types/lookup.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "types/package.hpp"

namespace gol::types {

bool equal_fold(std::string_view a, std::string_view b) {
  auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

namespace {

// An embedded type at the depth being searched.
struct Candidate {
  const Type* type;
  std::vector<std::uint32_t> path;
  bool indirect;
  bool multiple;  // the type occurs several times at this depth, so whatever it has is ambiguous
};

bool means(const Object& object, Name name, const Package* package) {
  return object.name == name && (name.exported() || same_package(object.package, package));
}

const Type* dereference(const Type* type, bool& was_pointer) {
  // A named pointer type is no pointer here: it has no methods and its fields are found by its caller.
  if (const auto* pointer = as_type<Pointer>(type)) {
    was_pointer = true;
    return pointer->element;
  }
  was_pointer = false;
  return type;
}

// Types that occur several times at one depth are searched once (they would all give the same).
std::vector<Candidate> consolidate(std::vector<Candidate> list) {
  std::vector<Candidate> result;
  for (Candidate& candidate : list) {
    auto same = std::find_if(result.begin(), result.end(),
                             [&](const Candidate& c) { return identical(c.type, candidate.type); });
    if (same == result.end()) {
      result.push_back(std::move(candidate));
    } else {
      same->multiple = true;
    }
  }
  return result;
}

class Search {
 public:
  Search(const Package* package, Name name, bool ignore_case = false)
      : package_(package), name_(name), ignore_case_(ignore_case) {}

  Lookup run(const Type* type, bool addressable) {
    bool pointer = false;
    const Type* start = dereference(type, pointer);
    // A pointer to an interface has no methods.
    if (pointer && under<Interface>(start)) return {};
    std::vector<Candidate> current{{start, {}, pointer, false}};
    while (!current.empty()) {
      next_.clear();
      found_ = {};
      hits_ = 0;
      for (const Candidate& candidate : current) visit(candidate);
      if (hits_ > 1) {
        Lookup ambiguous;
        ambiguous.ambiguous = true;
        return ambiguous;
      }
      if (hits_ == 1) return finish(addressable);
      current = consolidate(std::move(next_));
    }
    return {};
  }

 private:
  void hit(const Candidate& at, const Object* object) {
    hits_ += at.multiple ? 2 : 1;
    found_.object = object;
    found_.path = at.path;
    found_.indirect = at.indirect;
  }

  void visit(const Candidate& candidate) {
    if (const auto* named = as_type<Named>(candidate.type)) {
      // A type met at a smaller depth hides this one.
      if (std::find(seen_.begin(), seen_.end(), named) != seen_.end()) return;
      seen_.push_back(named);
      if (const Func* method = declared_method(*named)) {
        hit(candidate, method);
        return;
      }
    }
    const Type* u = underlying(candidate.type);
    if (const auto* structure = as_type<Struct>(u)) {
      visit_fields(candidate, *structure);
    } else if (const auto* interface = as_type<Interface>(u)) {
      for (const Func* method : interface->type_set().methods) {
        if (!wanted(*method)) continue;
        hit(candidate, method);
        break;
      }
    }
  }

  bool wanted(const Object& object) const {
    return ignore_case_ ? equal_fold(object.name.text(), name_.text()) : means(object, name_, package_);
  }

  const Func* declared_method(const Named& named) const {
    if (!ignore_case_) return named.method(name_, package_);
    for (const Func* method : named.methods()) {
      if (wanted(*method)) return method;
    }
    return nullptr;
  }

  void visit_fields(const Candidate& candidate, const Struct& structure) {
    for (std::uint32_t i = 0; i < structure.fields.size(); ++i) {
      const Var& field = *structure.fields[i];
      if (wanted(field)) {
        hit(candidate, &field);
        found_.path.push_back(i);
        continue;
      }
      if (!field.embedded || hits_ > 0) continue;
      bool pointer = false;
      const Type* type = dereference(field.type, pointer);
      const TypeKind kind = underlying(type)->kind;
      if (type->kind != TypeKind::Named && kind != TypeKind::Struct && kind != TypeKind::Interface) continue;
      Candidate inner{type, candidate.path, candidate.indirect || pointer, candidate.multiple};
      inner.path.push_back(i);
      next_.push_back(std::move(inner));
    }
  }

  Lookup finish(bool addressable) {
    const auto* method = object_as<Func>(found_.object);
    if (method && method->pointer_receiver && !found_.indirect && !addressable) {
      found_.object = nullptr;
      found_.pointer_receiver = true;
    }
    return std::move(found_);
  }

  const Package* package_;
  Name name_;
  bool ignore_case_;
  std::vector<const Named*> seen_;
  std::vector<Candidate> next_;
  Lookup found_;
  int hits_ = 0;
};

}  // namespace

Lookup lookup_field_or_method(const Type* type, bool addressable, const Package* package, Name name) {
  if (name.empty() || name.blank() || !type) return {};
  // A defined pointer type has the fields of its base type but no methods (spec: Selectors).
  if (as_type<Named>(type)) {
    if (const auto* pointer = under<Pointer>(type)) {
      Lookup result = Search(package, name).run(pointer, false);
      if (object_as<Func>(result.object)) return {};
      return result;
    }
  }
  return Search(package, name).run(type, addressable);
}

Lookup lookup_ignoring_case(const Type* type, Name name) {
  return Search(nullptr, name, true).run(type, true);
}

Lookup method_of(const Type* type, Name name, const Package* package) {
  Lookup result = lookup_field_or_method(type, false, package, name);
  if (result.object && !object_as<Func>(result.object)) result.object = nullptr;
  return result;
}

namespace {

// Adds the names of the exported methods of the type and of what it embeds.
void add_method_names(const Type* type, std::set<const Type*>& seen, std::map<std::string_view, Name>& names) {
  bool pointer = false;
  type = dereference(type, pointer);
  if (!seen.insert(type).second) return;
  const auto add = [&](const auto& methods) {
    for (const Func* method : methods) {
      if (method->exported()) names.emplace(method->name.text(), method->name);
    }
  };
  if (const auto* named = as_type<Named>(type)) add(named->methods());
  const Type* u = underlying(type);
  if (const auto* interface = as_type<Interface>(u)) add(interface->type_set().methods);
  const auto* structure = as_type<Struct>(u);
  if (!structure) return;
  for (const Var* field : structure->fields) {
    if (field->embedded) add_method_names(field->type, seen, names);
  }
}

}  // namespace

std::vector<Lookup> exported_methods(const Type* type) {
  std::set<const Type*> seen;
  std::map<std::string_view, Name> names;
  add_method_names(type, seen, names);
  std::vector<Lookup> methods;
  for (const auto& [text, name] : names) {
    Lookup found = method_of(type, name, nullptr);
    if (found.object) methods.push_back(std::move(found));
  }
  return methods;
}

namespace {

// A method whose name differs in case only, for the message.
const Func* other_spelling(const Type* type, Name name) {
  bool pointer = false;
  const auto* named = as_type<Named>(dereference(type, pointer));
  if (named && !under<Interface>(named)) {
    for (const Func* method : named->methods()) {
      if (method->name != name && equal_fold(method->name.text(), name.text())) return method;
    }
  }
  if (const auto* interface = under<Interface>(type)) {
    for (const Func* method : interface->type_set().methods) {
      if (method->name != name && equal_fold(method->name.text(), name.text())) return method;
    }
  }
  return nullptr;
}

}  // namespace

MissingMethod missing_method(const Type* type, const Interface* interface,
                             const std::function<bool(const Type*, const Type*)>& same) {
  const auto matches = [&](const Type* a, const Type* b) { return same ? same(a, b) : identical(a, b); };
  for (const Func* wanted : interface->type_set().methods) {
    Lookup lookup = lookup_field_or_method(type, false, wanted->package, wanted->name);
    MissingMethod missing;
    missing.method = wanted;
    if (const auto* have = object_as<Func>(lookup.object)) {
      if (matches(have->signature(), wanted->signature())) continue;
      missing.found = have;
      missing.wrong_signature = true;
      return missing;
    }
    if (lookup.pointer_receiver) {
      lookup = lookup_field_or_method(type, true, wanted->package, wanted->name);
      missing.found = object_as<Func>(lookup.object);
      missing.pointer_receiver = true;
      if (missing.found && !matches(missing.found->signature(), wanted->signature())) {
        missing.wrong_signature = true;
        missing.pointer_receiver = false;
      }
      return missing;
    }
    missing.found = other_spelling(type, wanted->name);
    return missing;
  }
  return {};
}

}  // namespace gol::types
