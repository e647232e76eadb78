#include "lower/reflection.hpp"

#include "base/check.hpp"
#include "types/lookup.hpp"
#include "types/object.hpp"

namespace gol::lower {
namespace {

const types::Type* source_of(const TypeDescriptor* type) {
  return static_cast<const types::Type*>(type->source);
}

const types::Tuple* tuple_of(Context& context, std::span<const TypeDescriptor* const> list) {
  std::vector<types::Var*> vars;
  for (const TypeDescriptor* each : list) {
    auto* var = context.make<types::Var>();
    var->type = source_of(each);
    vars.push_back(var);
  }
  auto* tuple = context.make<types::Tuple>();
  const auto copy = context.arena().copy(vars);
  tuple->vars = {copy.data(), copy.size()};
  return tuple;
}

const types::Type* struct_of(Context& context, const TypeDescriptor& shape) {
  std::vector<types::Var*> fields;
  for (const runtime::FieldDescriptor& each : shape.fields) {
    auto* field = context.make<types::Var>();
    field->name = base::Name(each.name);
    field->type = source_of(each.type);
    field->is_field = true;
    field->embedded = each.embedded;
    field->tag = context.arena().copy(each.tag);
    fields.push_back(field);
  }
  auto* made = context.make<types::Struct>();
  const auto copy = context.arena().copy(fields);
  made->fields = {copy.data(), copy.size()};
  return made;
}

// func(receiver, parameters...) results
const TypeDescriptor* with_receiver(Context& context, const TypeDescriptor* receiver,
                                    const TypeDescriptor& method) {
  std::vector<const TypeDescriptor*> parameters{receiver};
  parameters.insert(parameters.end(), method.parameters.begin(), method.parameters.end());
  TypeDescriptor shape;
  shape.kind = runtime::Kind::Func;
  shape.parameters = parameters;
  shape.results = method.results;
  shape.variadic = method.variadic;
  return context.descriptor(type_of_shape(context, shape));
}

}  // namespace

const types::Type* type_of_shape(Context& context, const TypeDescriptor& shape) {
  using runtime::Kind;
  switch (shape.kind) {
    case Kind::Pointer: return context.checker().pointer_to(source_of(shape.element));
    case Kind::Slice: return context.checker().slice_of(source_of(shape.element));
    case Kind::Array: {
      auto* made = context.make<types::Array>();
      made->length = shape.length;
      made->element = source_of(shape.element);
      return made;
    }
    case Kind::Map: {
      auto* made = context.make<types::Map>();
      made->key = source_of(shape.key);
      made->value = source_of(shape.element);
      return made;
    }
    case Kind::Chan: {
      auto* made = context.make<types::Chan>();
      made->direction = static_cast<syntax::ChanDir>(shape.direction);
      made->element = source_of(shape.element);
      return made;
    }
    case Kind::Func: {
      auto* made = context.make<types::Signature>();
      made->params = tuple_of(context, shape.parameters);
      made->results = tuple_of(context, shape.results);
      made->variadic = shape.variadic;
      return made;
    }
    case Kind::Struct: return struct_of(context, shape);
    default: GOL_UNREACHABLE("a kind without literals");
  }
}

std::span<const runtime::ExportedMethod> exported_methods(Context& context, const TypeDescriptor* type) {
  const types::Type* concrete = source_of(type);
  std::vector<runtime::ExportedMethod> methods;
  for (const types::Lookup& found : types::exported_methods(concrete)) {
    const auto& method = *types::object_as<types::Func>(found.object);
    const types::List<std::uint32_t> path{found.path.data(), found.path.size()};
    runtime::ExportedMethod made;
    made.name = method.name.text();
    made.type = context.descriptor(method.signature());
    made.expression_type = with_receiver(context, type, *made.type);
    made.function = context.method_entry(concrete, method, path, found.indirect);
    made.bound = context.bound_adapter(*method.signature());
    made.expression =
        context.static_closure(context.method_expression(concrete, method, path, found.indirect));
    methods.push_back(made);
  }
  return context.arena().copy(methods);
}

}  // namespace gol::lower
