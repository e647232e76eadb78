// Range loops (spec: For statements with range clause).
#include "types/core.hpp"

namespace gol::types {

using namespace syntax;

// What one iteration over the type yields; null for a value that does not exist.
CheckerCore::RangeTypes CheckerCore::range_key_value(const Type* type) {
  RangeTypes result;
  auto yields = [&](const Type* key, const Type* value) {
    result.key = key;
    result.value = value;
    result.ok = true;
    return result;
  };
  const Type* integer = basic_type(BasicKind::Int);
  const Type* core = core_type(type);
  if (!core) {
    result.cause = "no core type";
    return result;
  }
  switch (core->kind) {
    case TypeKind::Basic:
      if (is_string(core)) return yields(integer, rune_type());
      if (is_integer(core)) return yields(type, nullptr);
      break;
    case TypeKind::Array: return yields(integer, static_cast<const Array*>(core)->element);
    case TypeKind::Pointer:
      if (const auto* array = under<Array>(static_cast<const Pointer*>(core)->element)) {
        return yields(integer, array->element);
      }
      break;
    case TypeKind::Slice: return yields(integer, static_cast<const Slice*>(core)->element);
    case TypeKind::Map: return yields(static_cast<const Map*>(core)->key, static_cast<const Map*>(core)->value);
    case TypeKind::Chan:
      if (static_cast<const Chan*>(core)->direction == ChanDir::Send) {
        result.cause = "receive from send-only channel";
        return result;
      }
      return yields(static_cast<const Chan*>(core)->element, nullptr);
    case TypeKind::Signature: {
      const auto* function = static_cast<const Signature*>(core);
      if (function->params->size() != 1) {
        result.cause = "func must be func(yield func(...) bool): wrong argument count";
        return result;
      }
      if (function->results->size() != 0) {
        result.cause = "func must be func(yield func(...) bool): unexpected results";
        return result;
      }
      const auto* yield = as_type<Signature>(core_type(function->params->vars[0]->type));
      if (!yield) {
        result.cause = "func must be func(yield func(...) bool): argument is not func";
        return result;
      }
      if (yield->params->size() > 2) {
        result.cause = "func must be func(yield func(...) bool): yield func has too many parameters";
        return result;
      }
      if (yield->results->size() != 1 || !is_boolean(yield->results->vars[0]->type)) {
        result.cause = yield->results->size() == 1
                           ? "func must be func(yield func(...) bool): yield func returns " +
                                 text_of(yield->results->vars[0]->type) + ", not bool"
                           : "func must be func(yield func(...) bool): yield func does not return bool";
        return result;
      }
      const auto& vars = yield->params->vars;
      return yields(vars.empty() ? nullptr : vars[0]->type, vars.size() < 2 ? nullptr : vars[1]->type);
    }
    default: break;
  }
  return result;
}

void CheckerCore::range_stmt(const RangeStmt& s, StmtContext context) {
  open_scope();
  Operand x;
  expr(x, *s.x);
  // An untyped count takes the type of the iteration variable, which is checked below.
  const bool untyped_count = !x.invalid() && is_untyped(x.type) && is_integer(x.type);
  RangeTypes types;
  bool over_function = false;
  if (!x.invalid()) {
    if (x.constant() && is_untyped(x.type) && is_string(x.type)) {
      convert_untyped(x, basic_type(BasicKind::String));
    }
    if (untyped_count) {
      types.ok = true;
      types.key = x.type;
    } else if (!x.is_nil()) {
      types = range_key_value(x.type);
    }
    const bool is_function = core_type(x.type) && core_type(x.type)->kind == TypeKind::Signature;
    if (!types.ok) {
      error(span_of(x), Message::CannotRange, x, types.cause.empty() ? "" : ": " + types.cause);
    } else if (s.value && !types.value) {
      if (is_function && !types.key) error(s.key->span, Message::RangeNoVariables, x);
      else error(s.value->span, Message::RangeOneVariable, x);
    } else if (s.key && !types.key) {
      error(s.key->span, Message::RangeNoVariables, x);
    }
    over_function = types.ok && is_function;
  }
  // The loop's body is a function of its own then: what it shares with the function around is captured.
  const Node* const around = env_.owner;
  if (over_function) env_.owner = &s;

  const Expr* sides[] = {s.key, s.value};
  const Type* yielded[] = {types.ok ? types.key : nullptr, types.ok ? types.value : nullptr};
  std::vector<std::pair<const Ident*, Var*>> fresh;
  if (s.define) {
    for (int i = 0; i < 2; ++i) {
      if (!sides[i]) continue;
      const auto* name = as<Ident>(sides[i]);
      if (!name) {
        error(sides[i]->span, Message::NonNameInDefine, sides[i]);
        continue;
      }
      Var* var = new_var(name->span, name->name, nullptr);
      if (!yielded[i]) {
        var->type = invalid_type();
        var->used = true;
      } else if (is_untyped(yielded[i])) {
        Operand count = x;
        init_var(var, count, "range clause");
      } else {
        var->type = yielded[i];
      }
      fresh.emplace_back(name, var);
    }
    for (const auto& [name, var] : fresh) {
      if (name->name.blank()) continue;
      declare(env_.scope, name, var);
    }
  } else {
    for (int i = 0; i < 2; ++i) {
      if (!sides[i]) continue;
      if (!yielded[i]) {
        use_lhs({const_cast<Expr* const*>(&sides[i]), 1});
        continue;
      }
      Operand value;
      if (is_untyped(yielded[i])) {
        value = x;
      } else {
        value.mode = Mode::Value;
        value.expr = sides[i];
        value.type = yielded[i];
      }
      assign_var(*sides[i], nullptr, &value, untyped_count ? "range" : "assignment");
      // An untyped count now has the variable's type.
      if (untyped_count && !value.invalid() && !is_integer(value.type)) {
        error(sides[i]->span, Message::IterationVariable, value.type);
      }
    }
  }
  // Without a variable the count is an int.
  if (untyped_count && types.ok && !x.invalid() && is_untyped(info_.type_and_value(*s.x).type)) {
    Operand count = x;
    assignment(count, basic_type(BasicKind::Int), "range clause");
  }
  block(*s.body, context);
  env_.owner = around;
  close_scope();
}

}  // namespace gol::types
