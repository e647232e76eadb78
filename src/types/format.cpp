// Types as text: for messages, and as package reflect prints them.
#include <algorithm>
#include <utility>

#include "types/literal.hpp"
#include "types/object.hpp"
#include "types/package.hpp"
#include "types/scope.hpp"
#include "types/substitution.hpp"
#include "types/type.hpp"
#include "types/universe.hpp"

namespace gol::types {
namespace {

class Writer {
 public:
  // At run time packages are always named, parameters never, and braces stand apart.
  Writer(bool runtime, const Package* relative_to) : runtime_(runtime), relative_to_(relative_to) {}

  std::string take() { return std::move(out_); }

  void write(const Type* type) {
    if (!type) {
      out_ += "<nil>";
      return;
    }
    // Only invalid recursive literals are this deep.
    if (++depth_ > 200) {
      out_ += "...";
    } else {
      write_type(type);
    }
    --depth_;
  }

 private:
  void write_type(const Type* type) {
    switch (type->kind) {
      case TypeKind::Basic: {
        const auto* basic = static_cast<const Basic*>(type);
        out_ += runtime_ ? basic_type(basic->basic)->name : basic->name;
        break;
      }
      case TypeKind::Pointer: prefixed("*", static_cast<const Pointer*>(type)->element); break;
      case TypeKind::Slice: prefixed("[]", static_cast<const Slice*>(type)->element); break;
      case TypeKind::Array: {
        const auto* array = static_cast<const Array*>(type);
        prefixed("[" + std::to_string(array->length) + "]", array->element);
        break;
      }
      case TypeKind::Map: {
        const auto* map = static_cast<const Map*>(type);
        prefixed("map[", map->key);
        prefixed("]", map->value);
        break;
      }
      case TypeKind::Chan: write_chan(*static_cast<const Chan*>(type)); break;
      case TypeKind::Struct: write_struct(*static_cast<const Struct*>(type)); break;
      case TypeKind::Tuple: write_tuple(*static_cast<const Tuple*>(type), false); break;
      case TypeKind::Signature:
        out_ += "func";
        write_signature(*static_cast<const Signature*>(type));
        break;
      case TypeKind::Interface: write_interface(*static_cast<const Interface*>(type)); break;
      case TypeKind::Named: write_named(*static_cast<const Named*>(type)); break;
      case TypeKind::TypeParam: out_ += static_cast<const TypeParam*>(type)->object->name.text(); break;
      case TypeKind::Union: write_terms(static_cast<const Union*>(type)->terms); break;
    }
  }

  void prefixed(std::string_view prefix, const Type* type) {
    out_ += prefix;
    write(type);
  }

  void write_chan(const Chan& chan) {
    if (chan.direction == syntax::ChanDir::Receive) return prefixed("<-chan ", chan.element);
    out_ += chan.direction == syntax::ChanDir::Send ? "chan<- " : "chan ";
    // chan (<-chan T): without parentheses the arrow would belong to the left.
    const auto* inner = as_type<Chan>(chan.element);
    const bool parens = chan.direction == syntax::ChanDir::Both && inner &&
                        inner->direction == syntax::ChanDir::Receive;
    if (parens) out_ += "(";
    write(chan.element);
    if (parens) out_ += ")";
  }

  void write_struct(const Struct& structure) {
    if (structure.fields.empty()) {
      out_ += runtime_ ? "struct {}" : "struct{}";
      return;
    }
    out_ += runtime_ ? "struct { " : "struct{";
    for (std::size_t i = 0; i < structure.fields.size(); ++i) {
      const Var& field = *structure.fields[i];
      if (i > 0) out_ += "; ";
      if (!field.embedded) (out_ += field.name.text()) += " ";
      write(field.type);
      if (!field.tag.empty()) out_ += " " + quote(field.tag);
    }
    out_ += runtime_ ? " }" : "}";
  }

  void write_tuple(const Tuple& tuple, bool variadic) {
    out_ += "(";
    for (std::size_t i = 0; i < tuple.size(); ++i) {
      const Var& var = *tuple.vars[i];
      if (i > 0) out_ += ", ";
      if (!runtime_ && !var.name.empty()) (out_ += var.name.text()) += " ";
      if (variadic && i + 1 == tuple.size()) {
        out_ += "...";
        const auto* slice = as_type<Slice>(var.type);
        write(slice ? slice->element : var.type);
      } else {
        write(var.type);
      }
    }
    out_ += ")";
  }

  void write_signature(const Signature& signature) {
    if (!signature.type_params.empty()) write_type_params(signature.type_params);
    write_tuple(*signature.params, signature.variadic);
    if (signature.results->size() == 0) return;
    out_ += " ";
    const Var& first = *signature.results->vars[0];
    if (signature.results->size() == 1 && (runtime_ || first.name.empty())) return write(first.type);
    write_tuple(*signature.results, false);
  }

  void write_type_params(List<TypeParam*> params) {
    out_ += "[";
    for (std::size_t i = 0; i < params.size(); ++i) {
      if (i > 0) out_ += ", ";
      out_ += params[i]->object->name.text();
      const Type* constraint = params[i]->constraint;
      // Parameters of one constraint share it, as they are written.
      if (i + 1 < params.size() && params[i + 1]->constraint == constraint) continue;
      out_ += " ";
      write(constraint);
    }
    out_ += "]";
  }

  void write_terms(List<Term> terms) {
    for (std::size_t i = 0; i < terms.size(); ++i) {
      if (i > 0) out_ += " | ";
      if (terms[i].tilde) out_ += "~";
      write(terms[i].type);
    }
  }

  void write_method(const Func& method) {
    if (runtime_ && !method.name.exported() && method.package) (out_ += method.package->name) += ".";
    out_ += method.name.text();
    write_signature(*method.signature());
  }

  void write_interface(const Interface& interface) {
    if (&interface == universe().any && !runtime_) {
      out_ += "any";
      return;
    }
    if (interface.implicit && interface.embedded.size() == 1 && interface.methods.empty()) {
      return write(interface.embedded[0]);
    }
    // At run time embedded interfaces are flattened and methods sorted.
    const List<Func*> methods = runtime_ ? interface.type_set().methods : interface.methods;
    bool first = true;
    auto separate = [&] {
      if (first) out_ += runtime_ ? "interface { " : "interface{";
      else out_ += "; ";
      first = false;
    };
    for (const Func* method : methods) {
      separate();
      write_method(*method);
    }
    for (const Type* element : interface.embedded) {
      if (runtime_) break;
      separate();
      write(element);
    }
    if (first) out_ += runtime_ ? "interface {" : "interface{";
    out_ += runtime_ && !first ? " }" : "}";
  }

  void write_named(const Named& named) {
    const TypeName& object = *named.object;
    if (object.package && (runtime_ || !same_package(object.package, relative_to_))) {
      // Among type arguments packages are told apart by path.
      const bool by_path = in_args_ && object.package->name != "main";
      (out_ += by_path ? object.package->path : object.package->name) += ".";
    }
    out_ += object.name.text();
    if (!runtime_ && relative_to_ && relative_to_->is_script) write_shadowed(object);
    const Substitution* function = named.environment ? named.environment : named.origin->environment;
    const bool implicit = runtime_ && function && !function->args().empty();
    if (!named.type_args.empty() || implicit) {
      const bool outer = std::exchange(in_args_, runtime_);
      out_ += "[";
      // A type of a generic function bears that function's arguments too.
      if (implicit) write_list(function->args());
      if (implicit && !named.type_args.empty()) out_ += ";";
      write_list(named.type_args);
      out_ += "]";
      in_args_ = outer;
    } else if (!runtime_ && !named.type_params.empty()) {
      write_type_params(named.type_params);
    }
  }

  // In a session a type may be declared anew: an older one is told apart by a number behind its name.
  void write_shadowed(const TypeName& object) {
    const Object* newest = nullptr;
    int number = 0;  // of those with that name which are not newer; 0: the object is not among them
    for (const Scope* scope = relative_to_->scope; scope; scope = scope->parent()) {
      const Object* found = scope->lookup(object.name);
      if (!found || found->package != relative_to_) continue;
      if (!newest) newest = found;
      if (number > 0 || found == &object) ++number;
    }
    if (number > 0 && newest != &object) out_ += "_" + std::to_string(number);
  }

  void write_list(List<const Type*> types) {
    for (std::size_t i = 0; i < types.size(); ++i) {
      if (i > 0) out_ += ",";
      write(types[i]);
    }
  }

  bool runtime_;
  bool in_args_ = false;
  const Package* relative_to_;
  std::string out_;
  int depth_ = 0;
};

}  // namespace

std::string type_string(const Type* type, const Package* relative_to) {
  Writer writer(false, relative_to);
  writer.write(type);
  return writer.take();
}

std::string runtime_type_string(const Type* type) {
  Writer writer(true, nullptr);
  writer.write(type);
  return writer.take();
}

}  // namespace gol::types
