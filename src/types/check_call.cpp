// Calls (spec: Calls, Passing arguments to ... parameters).
#include <algorithm>

#include "types/core.hpp"

namespace gol::types {

using namespace syntax;

namespace {

ExprKind builtin_kind(BuiltinId id) {
  switch (id) {
    case BuiltinId::Clear:
    case BuiltinId::Close:
    case BuiltinId::Copy:
    case BuiltinId::Delete:
    case BuiltinId::Panic:
    case BuiltinId::Print:
    case BuiltinId::Println:
    case BuiltinId::Recover: return ExprKind::Statement;
    default: return ExprKind::Expression;
  }
}

}  // namespace

ExprKind CheckerCore::call(Operand& x, const CallExpr& e) {
  // Type arguments of a function wait for the values: both together decide.
  const auto* index = as<IndexExpr>(e.function);
  if (index) {
    x.mode = Mode::Invalid;
    x.type = invalid_type();
    if (!index_expr(x, *index)) index = nullptr;
    x.expr = e.function;
    record(x, *e.function);
  } else {
    raw_expr(x, *e.function, nullptr, true);
  }
  if (x.mode == Mode::NoValue) exclude(x, true);
  single_value(x);
  if (x.mode == Mode::TypeExpr) non_generic(x, nullptr);
  switch (x.mode) {
    case Mode::Invalid:
      use(e.args);
      x.expr = &e;
      return ExprKind::Statement;
    case Mode::TypeExpr: {
      const Type* target = x.type;
      x.invalidate();
      conversion_call(x, e, target);
      x.expr = &e;
      return ExprKind::Conversion;
    }
    case Mode::Builtin: {
      const BuiltinId id = x.builtin;
      if (!builtin(x, e, id)) x.invalidate();
      x.expr = &e;
      if (!x.invalid() && !x.constant()) env_.has_call_or_receive = true;
      return builtin_kind(id);
    }
    default: break;
  }
  const auto* signature = x.is_nil() ? nullptr : as_type<Signature>(core_type(x.type));
  if (!signature) {
    error(span_of(x), Message::CallNonFunction, x);
    use(e.args);
    x.invalidate();
    x.expr = &e;
    return ExprKind::Statement;
  }
  const bool generic = !signature->type_params.empty();
  TypeArguments given;
  if (index && !call_type_arguments(e, *index, signature, given)) {
    use(e.args);
    x.invalidate();
    x.expr = &e;
    return ExprKind::Statement;
  }
  std::vector<TypeArguments> partial;
  std::vector<Operand> args = generic_argument_list(e.args, partial);
  if (const Signature* called = arguments(e, *signature, args, given, partial)) signature = called;
  if (generic && signature->type_params.empty()) {
    TypeAndValue& slot = info_.value_slot(*e.function);
    slot.mode = Mode::Value;
    slot.type = signature;
  }
  switch (signature->results->size()) {
    case 0: x.mode = Mode::NoValue; x.type = signature->results; break;
    case 1:
      x.mode = Mode::Value;
      x.type = signature->results->vars[0]->type;
      break;
    default:
      x.mode = Mode::Value;
      x.type = signature->results;
      break;
  }
  if (x.mode == Mode::Value && !is_valid(x.type)) x.invalidate();
  // Without its type arguments the result has no type.
  if (x.mode == Mode::Value && is_generic(signature) && is_parameterized(x.type, signature->type_params)) x.invalidate();
  x.expr = &e;
  env_.has_call_or_receive = true;
  return ExprKind::Statement;
}

void CheckerCore::conversion_call(Operand& x, const CallExpr& e, const Type* target) {
  if (e.args.empty()) {
    error(e.rparen, Message::MissingConversionArg, target);
    return;
  }
  if (e.args.size() > 1) {
    use(e.args);
    error(e.args.back()->span, Message::TooManyConversionArgs, target);
    return;
  }
  expr(x, *e.args[0]);
  if (x.invalid()) return;
  if (const auto* interface = is_type_param(target) ? nullptr : under<Interface>(target);
      interface && interface->constraint_only()) {
    error(e.span, Message::ConstraintConversion, target);
    x.invalidate();
    return;
  }
  if (e.ellipsis.valid()) {
    error(e.args[0]->span, Message::DotsInConversion, target);
    x.invalidate();
    return;
  }
  conversion(x, target);
}

// The arguments' values; a single call with several results stands for all of them.
std::vector<Operand> CheckerCore::argument_list(std::span<Expr* const> args) {
  if (args.size() == 1) return multi_expr(*args[0], false, nullptr);
  std::vector<Operand> values(args.size());
  for (std::size_t i = 0; i < args.size(); ++i) expr(values[i], *args[i]);
  return values;
}

// Values for parameters: functions among them may be generic still, and may have some of their type arguments.
std::vector<Operand> CheckerCore::generic_argument_list(std::span<Expr* const> args,
                                                        std::vector<TypeArguments>& partial) {
  std::vector<Operand> values(args.size());
  partial.resize(args.size());
  if (args.size() == 1) {
    const Expr& only = *args[0];
    if (!as<CallExpr>(&unparen(only))) {
      generic_argument(values[0], only, partial[0]);
      return values;
    }
    return multi_expr(only, false, nullptr);
  }
  for (std::size_t i = 0; i < args.size(); ++i) generic_argument(values[i], *args[i], partial[i]);
  return values;
}

bool CheckerCore::generic_argument(Operand& x, const Expr& e, TypeArguments& partial) {
  const auto* index = as<IndexExpr>(&e);
  if (!index) {
    raw_expr(x, e, nullptr, true);
    if (x.mode == Mode::TypeExpr) non_generic(x, nullptr);
    exclude(x, false);
    single_value(x);
    return !x.invalid();
  }
  x.mode = Mode::Invalid;
  x.type = invalid_type();
  const bool function = index_expr(x, *index);
  x.expr = &e;
  if (function) {
    const auto* generic = static_cast<const Signature*>(x.type);
    if (index->indices.size() >= generic->type_params.size()) {
      function_instance(x, index, nullptr);
    } else if (!type_list(index->indices, partial.types, partial.spans)) {
      x.invalidate();
    }
  }
  record(x, e);
  exclude(x, false);
  single_value(x);
  return !x.invalid();
}

// f[T](x): reads the type arguments. When they are all there the signature is instantiated at once.
bool CheckerCore::call_type_arguments(const CallExpr& e, const IndexExpr& index, const Signature*& signature,
                                      TypeArguments& given) {
  if (!type_list(index.indices, given.types, given.spans)) return false;
  const std::size_t got = given.types.size(), wanted = signature->type_params.size();
  if (got > wanted) {
    error(given.spans[wanted], Message::TooManyTypeArguments, got, index.x, wanted);
    return false;
  }
  if (got < wanted) return true;
  signature = instantiate_function(e.function->span, *index.x, given.types, signature, given.spans);
  given = {};
  return true;
}

const Signature* CheckerCore::arguments(const CallExpr& e, const Signature& signature, std::vector<Operand>& args,
                                        const TypeArguments& given_types, const std::vector<TypeArguments>& partial) {
  for (const Operand& arg : args) {
    if (arg.invalid() && args.size() == 1) return nullptr;
  }
  const std::size_t given = args.size();
  std::size_t wanted = signature.params->size();
  const bool spread = e.ellipsis.valid();
  std::vector<const Type*> types;
  for (const Var* param : signature.params->vars) types.push_back(param->type);
  if (signature.variadic) {
    if (spread) {
      if (e.args.size() == 1 && given > 1) {
        error(e.args[0]->span, Message::SpreadOfMultiValue, e.args[0]);
        return nullptr;
      }
    } else if (given + 1 >= wanted) {
      const auto* slice = as_type<Slice>(types.back());
      const Type* element = slice ? slice->element : invalid_type();
      types.pop_back();
      while (types.size() < given) types.push_back(element);
      wanted = given;
    } else {
      --wanted;  // only that many are needed
    }
  } else if (spread) {
    error(e.args.back()->span, Message::SpreadToNonVariadic, e.function);
    return nullptr;
  }
  if (given != wanted) {
    Span at = e.rparen;
    if (given > wanted) {
      at = span_of(args[wanted]);
    } else if (given > 0) {
      at = e.args.back()->span;
    }
    error(at, given > wanted ? Message::TooManyArguments : Message::NotEnoughArguments, e.function,
          types_summary(args, spread), types_summary(*signature.params, signature.variadic));
    return nullptr;
  }
  const Signature* called = infer_call(e, signature, types, args, given_types, partial);
  if (!called) return nullptr;
  const std::string context = "argument to " + text_of(e.function);
  for (std::size_t i = 0; i < given; ++i) assignment(args[i], types[i], context);
  return called;
}

// Finds the type arguments of the function that is called and of generic functions among its arguments, all at
// once. `types` are those of the parameters, one for each argument.
const Signature* CheckerCore::infer_call(const CallExpr& e, const Signature& signature, std::vector<const Type*>& types,
                                         std::vector<Operand>& args, const TypeArguments& given,
                                         const std::vector<TypeArguments>& partial) {
  const std::size_t own = signature.type_params.size();
  std::vector<std::size_t> generic_args;
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (!args[i].invalid() && args[i].mode == Mode::Value && as_type<Signature>(args[i].type) && is_generic(args[i].type)) {
      generic_args.push_back(i);
    }
  }
  if (own == 0 && generic_args.empty()) return &signature;

  // The parameters get new identities: the call may stand in the body of the very function.
  std::vector<TypeParam*> params;
  std::vector<const Type*> known = given.types;
  if (own > 0) {
    auto* tuple = make<Tuple>();
    std::vector<Var*> vars;
    for (const Type* type : types) vars.push_back(new_param({}, {}, type));
    tuple->vars = arena_.copy(vars);
    const Type* renamed = tuple;
    const List<TypeParam*> fresh = rename_params(signature.type_params, renamed);
    params.assign(fresh.begin(), fresh.end());
    for (std::size_t i = 0; i < types.size(); ++i) types[i] = static_cast<const Tuple*>(renamed)->vars[i]->type;
  }
  known.resize(params.size());
  std::vector<const Signature*> generics;
  for (std::size_t i : generic_args) {
    const auto* function = static_cast<const Signature*>(args[i].type);
    generics.push_back(function);
    auto* plain = make<Signature>();
    *plain = *function;
    plain->type_params = {};
    const Type* renamed = plain;
    const List<TypeParam*> fresh = rename_params(function->type_params, renamed);
    params.insert(params.end(), fresh.begin(), fresh.end());
    args[i].type = renamed;
    if (i < partial.size()) known.insert(known.end(), partial[i].types.begin(), partial[i].types.end());
    known.resize(params.size());
  }
  InferFailure failure;
  const List<TypeParam*> all = arena_.copy(params);
  const std::vector<const Type*> inferred = infer(e.span, all, known, types, args, false, failure);
  if (inferred.empty()) {
    if (!failure.text.empty()) error(failure.span, Message::InCallTo, e.function, failure.text);
    return nullptr;
  }
  Substitution with(all, {inferred.data(), inferred.size()});
  for (const Type*& type : types) type = substitute(type, with);
  const Signature* called = &signature;
  if (own > 0) {
    const std::vector<const Type*> mine(inferred.begin(), inferred.begin() + static_cast<std::ptrdiff_t>(own));
    called = instantiate_function(e.function->span, *e.function, mine, &signature, given.spans);
  }
  std::size_t next = own;
  for (std::size_t k = 0; k < generic_args.size(); ++k) {
    Operand& arg = args[generic_args[k]];
    const std::size_t count = generics[k]->type_params.size();
    const std::vector<const Type*> its(inferred.begin() + static_cast<std::ptrdiff_t>(next),
                                       inferred.begin() + static_cast<std::ptrdiff_t>(next + count));
    next += count;
    arg.type = instantiate_function(span_of(arg), *arg.expr, its, generics[k], {});
    record(arg, *arg.expr);
  }
  return called;
}

// ---- Lists of types for messages --------------------------------------------------------------------

std::string CheckerCore::types_summary(const std::vector<const Type*>& types, bool variadic, bool spread) const {
  std::string out = "(";
  for (std::size_t i = 0; i < types.size(); ++i) {
    if (i > 0) out += ", ";
    const Type* type = types[i];
    const bool last = i + 1 == types.size();
    if (!is_valid(type)) {
      out += "unknown type";
    } else if (is_untyped(type)) {
      // "number" demands nothing of the type that the argument could have.
      out += is_numeric(type) ? "number" : text_of(type).substr(std::string_view("untyped ").size());
    } else if (variadic && last) {
      const auto* slice = as_type<Slice>(type);
      out += "..." + text_of(slice ? slice->element : type);
    } else {
      out += text_of(type);
    }
    if (spread && last) out += "...";
  }
  return out + ")";
}

std::string CheckerCore::types_summary(const std::vector<Operand>& operands, bool spread) const {
  std::vector<const Type*> types;
  for (const Operand& x : operands) types.push_back(x.invalid() ? invalid_type() : x.type);
  return types_summary(types, false, spread);
}

std::string CheckerCore::types_summary(const Tuple& tuple, bool variadic) const {
  std::vector<const Type*> types;
  for (const Var* v : tuple.vars) types.push_back(v->type);
  return types_summary(types, variadic, false);
}

}  // namespace gol::types
