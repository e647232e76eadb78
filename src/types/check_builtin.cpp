// Calls of predeclared functions (spec: Built-in functions).
#include <algorithm>

#include "types/core.hpp"

namespace gol::types {

using namespace syntax;

namespace {

struct Arity {
  std::size_t least;
  bool variadic;
};

Arity arity(BuiltinId id) {
  switch (id) {
    case BuiltinId::Append: return {1, true};
    case BuiltinId::Complex:
    case BuiltinId::Copy:
    case BuiltinId::Delete: return {2, false};
    case BuiltinId::Make:
    case BuiltinId::Max:
    case BuiltinId::Min: return {1, true};
    case BuiltinId::Print:
    case BuiltinId::Println: return {0, true};
    case BuiltinId::Recover: return {0, false};
    default: return {1, false};
  }
}

// An array or a pointer to one; null otherwise.
const Array* array_behind(const Type* type) {
  if (const auto* pointer = under<Pointer>(type)) return under<Array>(pointer->element);
  return under<Array>(type);
}

}  // namespace

bool CheckerCore::builtin(Operand& x, const CallExpr& call, BuiltinId id) {
  const std::string_view name = builtin_name(id);
  if (call.ellipsis.valid() && id != BuiltinId::Append) {
    error(call.args.empty() ? call.span : call.args.back()->span, Message::DotsInBuiltin, name);
    use(call.args);
    return false;
  }
  // len(x) is constant only if nothing in x has to be evaluated.
  const bool outer_calls = env_.has_call_or_receive;
  env_.has_call_or_receive = false;
  std::vector<Operand> args;
  std::size_t given = call.args.size();
  if (id != BuiltinId::Make && id != BuiltinId::New) {
    args = argument_list(call.args);
    given = args.size();
    for (const Operand& arg : args) {
      if (arg.invalid()) {
        env_.has_call_or_receive |= outer_calls;
        return false;
      }
    }
    if (!args.empty()) x = args[0];
  }
  const bool had_call = env_.has_call_or_receive;
  env_.has_call_or_receive |= outer_calls;

  const Arity want = arity(id);
  if (given < want.least) {
    error(call.rparen, Message::NotEnoughBuiltinArgs, static_cast<const Expr&>(call), static_cast<std::int64_t>(want.least),
          static_cast<std::int64_t>(given));
    if (id == BuiltinId::Make || id == BuiltinId::New) use(call.args);
    return false;
  }
  if (given > want.least && !want.variadic) {
    const Span at = call.args.size() > want.least ? call.args[want.least]->span : call.span;
    error(at, Message::TooManyBuiltinArgs, static_cast<const Expr&>(call), static_cast<std::int64_t>(want.least),
          static_cast<std::int64_t>(given));
    if (id == BuiltinId::New) use(call.args);
    return false;
  }

  switch (id) {
    case BuiltinId::Append: return builtin_append(x, call, args);
    case BuiltinId::Cap:
    case BuiltinId::Len: return builtin_len_cap(x, id, had_call);
    case BuiltinId::Clear:
    case BuiltinId::Close: return builtin_close_clear(x, id);
    case BuiltinId::Complex: return builtin_complex(x, call, args);
    case BuiltinId::Copy: return builtin_copy(x, args);
    case BuiltinId::Delete: return builtin_delete(x, args);
    case BuiltinId::Real:
    case BuiltinId::Imag: return builtin_real_imag(x, id);
    case BuiltinId::Make: return builtin_make(x, call);
    case BuiltinId::Max:
    case BuiltinId::Min: return builtin_min_max(x, id, call, args);
    case BuiltinId::New: return builtin_new(x, call);
    case BuiltinId::Panic:
    case BuiltinId::Print:
    case BuiltinId::Println: return builtin_panic_print(x, id, args);
    case BuiltinId::Recover:
      x.mode = Mode::Value;
      x.type = universe().any;
      return true;
    case BuiltinId::None: break;
  }
  return false;
}

// append(s S, x ...E) S; append([]byte, string...) as well.
bool CheckerCore::builtin_append(Operand& x, const CallExpr& call, std::vector<Operand>& args) {
  const Type* type = x.type;
  if (x.is_nil()) {
    error(span_of(x), Message::AppendToNil);
    return false;
  }
  const auto* slice = as_type<Slice>(core_type(type));
  if (!slice) {
    error(span_of(x), Message::AppendToNonSlice, x);
    return false;
  }
  if (args.size() == 2 && call.ellipsis.valid()) {
    const auto* element = under<Basic>(slice->element);
    const Type* source = args[1].is_nil() ? nullptr : core_string(args[1].type);
    if (element && element->basic == BasicKind::Uint8 && source && is_string(source)) {
      if (is_untyped(args[1].type)) convert_untyped(args[1], basic_type(BasicKind::String));
      x.mode = Mode::Value;
      x.type = type;
      return !args[1].invalid();
    }
  }
  auto* params = make<Signature>();
  params->params = tuple_of_types({type, slice_of(slice->element)});
  params->results = tuple_of_types({type});
  params->variadic = true;
  arguments(call, *params, args);
  x.mode = Mode::Value;
  x.type = type;
  return true;
}

bool CheckerCore::builtin_len_cap(Operand& x, BuiltinId id, bool had_call) {
  const bool is_len = id == BuiltinId::Len;
  Mode mode = Mode::Invalid;
  Constant value;
  const Type* u = x.is_nil() ? invalid_type() : underlying(x.type);
  auto constant_length = [&](const Array& array) {
    mode = Mode::Value;
    // Spec, Length and capacity: constant unless evaluating the operand calls or receives.
    if (!had_call) {
      mode = Mode::Constant;
      value = Constant::of(std::max<std::int64_t>(array.length, 0));
      if (array.length < 0) value = {};
    }
  };
  switch (u->kind) {
    case TypeKind::Basic:
      if (!is_string(u) || !is_len) break;
      if (x.constant()) {
        mode = Mode::Constant;
        value = Constant::of(static_cast<std::int64_t>(x.value.string_size()));
        update_expr_type(x.expr, default_type(x.type), true);
      } else {
        mode = Mode::Value;
      }
      break;
    case TypeKind::Array:
    case TypeKind::Pointer:
      if (const Array* array = array_behind(x.type)) constant_length(*array);
      break;
    case TypeKind::Chan:
    case TypeKind::Slice: mode = Mode::Value; break;
    case TypeKind::Map:
      if (is_len) mode = Mode::Value;
      break;
    case TypeKind::Interface: {
      const auto* param = as_type<TypeParam>(x.type);
      if (!param) break;
      const TypeSet& set = constraint_of(param)->type_set();
      const bool all = !set.all_types && !set.terms.empty() &&
                       std::all_of(set.terms.begin(), set.terms.end(), [&](const Term& term) {
                         const Type* t = underlying(term.type);
                         if (array_behind(t) || t->kind == TypeKind::Slice || t->kind == TypeKind::Chan) return true;
                         return is_len && (t->kind == TypeKind::Map || is_string(t));
                       });
      if (all) mode = Mode::Value;
      break;
    }
    default: break;
  }
  // What has the type that is being declared has no length yet, and no constant one.
  if (const auto* named = as_type<Named>(x.type); named && !is_valid(u) && named->object->colour == Colour::Grey) {
    mode = Mode::Value;
  }
  if (mode == Mode::Invalid) {
    if (x.is_nil() || is_valid(u)) error(span_of(x), Message::InvalidBuiltinArg, x, builtin_name(id));
    return false;
  }
  x.mode = mode;
  x.value = value;
  x.type = basic_type(BasicKind::Int);
  return true;
}

bool CheckerCore::builtin_close_clear(Operand& x, BuiltinId id) {
  // Of a type parameter every type must do.
  auto each = [&](auto test) {
    if (x.is_nil()) return false;
    if (!is_type_param(x.type)) return test(underlying(x.type));
    return all_terms(static_cast<const TypeParam*>(x.type), [&](const Term& t) { return test(underlying(t.type)); });
  };
  if (id == BuiltinId::Close) {
    if (!each([](const Type* u) { return as_type<Chan>(u) != nullptr; })) {
      error(span_of(x), Message::CloseNonChannel, x);
      return false;
    }
    if (!each([](const Type* u) { return as_type<Chan>(u)->direction != ChanDir::Receive; })) {
      error(span_of(x), Message::CloseReceiveOnly, x);
      return false;
    }
  } else if (!each([](const Type* u) { return as_type<Map>(u) || as_type<Slice>(u); })) {
    error(span_of(x), Message::ClearArgument, x);
    return false;
  }
  x.mode = Mode::NoValue;
  return true;
}

// complex(re, im floatT) complexT
bool CheckerCore::builtin_complex(Operand& x, const CallExpr& call, std::vector<Operand>& args) {
  Operand& y = args[1];
  // Untyped operands take the type of the other, or both become untyped floats.
  if (is_untyped(x.type) && is_untyped(y.type)) {
    if (x.constant() && y.constant()) {
      auto to_float = [](Operand& operand) {
        if (is_numeric(operand.type) && operand.value.imag().known() && operand.value.imag().is_zero()) {
          operand.type = basic_type(BasicKind::UntypedFloat);
        }
      };
      to_float(x);
      to_float(y);
    } else {
      convert_untyped(x, basic_type(BasicKind::Float64));
      convert_untyped(y, basic_type(BasicKind::Float64));
    }
  } else if (is_untyped(x.type)) {
    convert_untyped(x, y.type);
  } else if (is_untyped(y.type)) {
    convert_untyped(y, x.type);
  }
  if (x.invalid() || y.invalid()) return false;
  if (!identical(x.type, y.type)) {
    error(span_of(x), Message::MismatchedBuiltin, static_cast<const Expr&>(call), x.type, y.type);
    return false;
  }
  const auto* basic = under<Basic>(x.type);
  const Type* result = nullptr;
  if (basic && basic->basic == BasicKind::Float32) result = basic_type(BasicKind::Complex64);
  if (basic && basic->basic == BasicKind::Float64) result = basic_type(BasicKind::Complex128);
  if (basic && basic->basic == BasicKind::UntypedFloat) result = basic_type(BasicKind::UntypedComplex);
  if (!result || is_type_param(x.type)) {
    error(span_of(x), Message::ArgumentsHaveType, x.type, "float32 or float64");
    return false;
  }
  if (x.constant() && y.constant()) {
    x.value = Constant::complex(x.value.to_float(), y.value.to_float());
  } else {
    update_expr_type(x.expr, x.type, true);
    update_expr_type(y.expr, y.type, true);
    x.mode = Mode::Value;
  }
  x.type = result;
  return true;
}

bool CheckerCore::builtin_real_imag(Operand& x, BuiltinId id) {
  if (is_untyped(x.type)) {
    if (x.constant()) {
      if (is_numeric(x.type)) x.type = basic_type(BasicKind::UntypedComplex);
    } else {
      convert_untyped(x, basic_type(BasicKind::Complex128));
      if (x.invalid()) return false;
    }
  }
  const auto* basic = under<Basic>(x.type);
  const Type* result = nullptr;
  if (basic && basic->basic == BasicKind::Complex64) result = basic_type(BasicKind::Float32);
  if (basic && basic->basic == BasicKind::Complex128) result = basic_type(BasicKind::Float64);
  if (basic && basic->basic == BasicKind::UntypedComplex) result = basic_type(BasicKind::UntypedFloat);
  if (!result || is_type_param(x.type)) {
    error(span_of(x), Message::ArgumentHasType, x.type, "complex64 or complex128");
    return false;
  }
  if (x.constant()) {
    x.value = id == BuiltinId::Real ? x.value.real() : x.value.imag();
  } else {
    update_expr_type(x.expr, x.type, true);
    x.mode = Mode::Value;
  }
  x.type = result;
  return true;
}

bool CheckerCore::builtin_copy(Operand& x, std::vector<Operand>& args) {
  Operand& y = args[1];
  const auto* to = x.is_nil() ? nullptr : as_type<Slice>(core_type(x.type));
  const Type* from = y.is_nil() ? nullptr : core_string(y.type);
  const Type* source = nullptr;
  if (from && is_string(from)) source = byte_type();
  if (const auto* slice = as_type<Slice>(from)) source = slice->element;
  if (!to || !source) {
    const Message message = !to && !source ? Message::CopyNonSlices : !to ? Message::CopyToNonSlice : Message::CopyFromNonSlice;
    if (!to && !source) error(span_of(x), message, x, y);
    else if (!to) error(span_of(x), message, x);
    else error(span_of(y), message, y);
    return false;
  }
  if (!identical(to->element, source)) {
    error(span_of(x), Message::CopyDifferentTypes, x, y, to->element, source);
    return false;
  }
  if (is_untyped(y.type)) convert_untyped(y, basic_type(BasicKind::String));
  x.mode = Mode::Value;
  x.type = basic_type(BasicKind::Int);
  return true;
}

bool CheckerCore::builtin_delete(Operand& x, std::vector<Operand>& args) {
  const Type* key = nullptr;
  auto has_key = [&](const Type* u) {
    const auto* map = as_type<Map>(u);
    if (!map || (key && !identical(key, map->key))) return false;
    key = map->key;
    return true;
  };
  const auto* param = as_type<TypeParam>(x.type);
  const bool maps = !x.is_nil() && (param ? all_terms(param, [&](const Term& t) { return has_key(underlying(t.type)); })
                                          : has_key(underlying(x.type)));
  if (!maps) {
    error(span_of(x), Message::DeleteNonMap, x);
    return false;
  }
  assignment(args[1], key, "argument to delete");
  if (args[1].invalid()) return false;
  x.mode = Mode::NoValue;
  return true;
}

// make(T, n), make(T, n, m)
bool CheckerCore::builtin_make(Operand& x, const CallExpr& call) {
  const Expr& type_node = *call.args[0];
  const Type* type = var_type(type_node);
  auto fail = [&] {
    use(call.args.subspan(1));
    return false;
  };
  if (!is_valid(type)) return fail();
  const Type* core = core_type(type);
  std::size_t least = 0;
  switch (core ? core->kind : TypeKind::Tuple) {
    case TypeKind::Slice: least = 2; break;
    case TypeKind::Map:
    case TypeKind::Chan: least = 1; break;
    default:
      if (core && !is_valid(core)) return fail();
      error(type_node.span, Message::CannotMake, type_node,
            core ? "type must be slice, map, or channel" : "no core type");
      return fail();
  }
  const std::size_t given = call.args.size();
  if (given < least || given > least + 1) {
    error(call.span, given < least ? Message::MakeTooFew : Message::MakeTooMany, static_cast<const Expr&>(call),
          static_cast<std::int64_t>(least), static_cast<std::int64_t>(least + 1), static_cast<std::int64_t>(given));
    return fail();
  }
  std::vector<std::int64_t> sizes;
  for (const Expr* arg : call.args.subspan(1)) {
    std::int64_t size = -1;
    if (make_size(*arg, size) && size >= 0) sizes.push_back(size);
  }
  if (sizes.size() == 2 && sizes[0] > sizes[1]) {
    error(call.args[1]->span, Message::LengthExceedsCapacity, static_cast<const Expr&>(call));
  }
  x.mode = Mode::Value;
  x.type = type;
  return true;
}

// A size of make may be an untyped float constant with an integer value.
bool CheckerCore::make_size(const Expr& arg, std::int64_t& size) {
  size = -1;
  Operand x;
  expr(x, arg);
  if (!valid_index(x, Message::IndexNotInteger, "index", false)) return false;
  if (x.constant() && x.value.known()) size = x.value.to_int64().value_or(-1);
  return true;
}

bool CheckerCore::builtin_min_max(Operand& x, BuiltinId id, const CallExpr& call, std::vector<Operand>& args) {
  const Operator op = id == BuiltinId::Max ? Operator::Greater : Operator::Less;
  auto ordered = [](const Operand& a) {
    const Type* type = a.type;
    if (const auto* param = as_type<TypeParam>(type)) {
      const TypeSet& set = constraint_of(param)->type_set();
      return !set.all_types && !set.terms.empty() &&
             std::all_of(set.terms.begin(), set.terms.end(), [](const Term& t) {
               return is_string(t.type) || (is_numeric(t.type) && !is_complex(t.type));
             });
    }
    return is_string(type) || (is_numeric(type) && !is_complex(type));
  };
  for (const Operand& arg : args) {
    if (arg.is_nil() || !ordered(arg)) {
      error(span_of(arg), Message::CannotBeOrdered, arg);
      return false;
    }
  }
  for (std::size_t i = 1; i < args.size(); ++i) {
    Operand& arg = args[i];
    match_operands(x, arg);
    if (x.invalid()) return false;
    if (!identical(x.type, arg.type)) {
      error(span_of(arg), Message::MismatchedBuiltin, static_cast<const Expr&>(call), x.type, arg.type);
      return false;
    }
    if (x.constant() && arg.constant()) {
      if (constant_compare(arg.value, op, x.value)) x = arg;
    } else {
      x.mode = Mode::Value;
    }
  }
  // A result that is no constant has a value of a type at run time.
  if (!x.constant()) {
    x.mode = Mode::Value;
    x.type = default_type(x.type);
  }
  for (const Operand& arg : args) update_expr_type(arg.expr, x.type, !is_untyped(x.type));
  return true;
}

bool CheckerCore::builtin_new(Operand& x, const CallExpr& call) {
  const Type* type = var_type(*call.args[0]);
  if (!is_valid(type)) return false;
  x.mode = Mode::Value;
  x.type = pointer_to(type);
  return true;
}

bool CheckerCore::builtin_panic_print(Operand& x, BuiltinId id, std::vector<Operand>& args) {
  if (id == BuiltinId::Panic) {
    assignment(args[0], universe().empty_interface, "argument to panic");
    if (args[0].invalid()) return false;
  } else {
    for (Operand& arg : args) {
      assignment(arg, nullptr, "argument to built-in " + std::string(builtin_name(id)));
      if (arg.invalid()) return false;
    }
  }
  x.mode = Mode::NoValue;
  return true;
}

}  // namespace gol::types
