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
  raw_expr(x, *e.function, nullptr, true);
  if (x.mode == Mode::NoValue) exclude(x, true);
  single_value(x);
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
  std::vector<Operand> args = argument_list(e.args);
  arguments(e, *signature, args);
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

void CheckerCore::arguments(const CallExpr& e, const Signature& signature, std::vector<Operand>& args) {
  for (const Operand& arg : args) {
    if (arg.invalid() && args.size() == 1) return;
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
        return;
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
    return;
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
    return;
  }
  const std::string context = "argument to " + text_of(e.function);
  for (std::size_t i = 0; i < given; ++i) assignment(args[i], types[i], context);
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
