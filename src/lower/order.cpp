// The order of evaluation (spec: Order of evaluation), as Go's compiler has it where the specification leaves
// it open: calls, receives and the like come first, from left to right, into temporaries; plain loads come
// afterwards. This matters only where a load stands before a call that could change what it reads, so the
// temporaries are made only there. What the compiler computes in the same turn as calls although it changes
// nothing (slices, lengths, assertions, …) is called a step here, and goes into a temporary beside a call.
#include "lower/places.hpp"
#include "syntax/walk.hpp"

namespace gol::lower {

using syntax::as;
using types::under;

namespace {

// What a subexpression holds, as far as order is concerned.
struct Scan {
  bool call = false;      // calls something or receives
  bool step = false;      // a call, or another operation that has its turn among them
  bool load = false;      // loads from memory that a call may change, and nothing has consumed it yet
  bool late = false;      // the same from a shared variable of this frame: nodes take its value early, as of any other
  bool conflict = false;  // a load stands before a call, or a late one after it
};

class Scanner {
 public:
  explicit Scanner(Body& body) : body_(body), info_(body.info()) {}

  Scan scan(const syntax::Expr& expr) {
    const types::TypeAndValue& tv = info_.type_and_value(expr);
    if (tv.is_constant() || tv.is_type() || tv.mode == types::Mode::Nil) return {};
    Scan all = scan_operands(expr);
    all.step |= has_turn(expr);
    return all;
  }

  // Whether the operation at the root of an expression, none of a call, has its turn among the calls.
  bool has_turn(const syntax::Expr& expr) const {
    if (const auto* binary = as<syntax::BinaryExpr>(&expr)) {
      return binary->op == syntax::Operator::LogicalAnd || binary->op == syntax::Operator::LogicalOr;
    }
    if (expr.kind == syntax::NodeKind::SliceExpr) return true;
    if (const auto* assertion = as<syntax::TypeAssertExpr>(&expr)) {
      // What an interface holds as a pointer is only read.
      return assertion->type && !is_pointer_shaped(body_.type_of(*assertion->type));
    }
    if (expr.kind == syntax::NodeKind::CompositeLit) return under<types::Map>(body_.type_of(expr)) != nullptr;
    if (const auto* call = as<syntax::CallExpr>(&expr)) {
      if (!info_.type_and_value(*call->function).is_type())
        return info_.builtin(*call) != types::BuiltinId::None;
      return under<types::Slice>(body_.type_of(expr)) && !under<types::Slice>(body_.type_of(*call->args[0]));
    }
    return false;
  }

  static Scan join(Scan first, Scan second) {
    return {first.call || second.call, first.step || second.step, first.load || second.load, first.late || second.late,
            first.conflict || second.conflict || (first.load && second.call) || (first.call && second.late)};
  }

 private:
  Scan scan_operands(const syntax::Expr& expr) {
    switch (expr.kind) {
      case syntax::NodeKind::FuncLit:
      case syntax::NodeKind::BasicLit: return {};
      case syntax::NodeKind::ParenExpr: return scan(*static_cast<const syntax::ParenExpr&>(expr).x);
      case syntax::NodeKind::Ident: {
        const auto* var =
            types::object_as<types::Var>(info_.object_of(static_cast<const syntax::Ident&>(expr)));
        Scan found = loads({}, var && (var->package_level || var->captured || var->address_taken));
        found.late = var && body_.is_shared(*var);
        return found;
      }
      case syntax::NodeKind::CallExpr: return scan_call(static_cast<const syntax::CallExpr&>(expr));
      case syntax::NodeKind::UnaryExpr: {
        const auto& unary = static_cast<const syntax::UnaryExpr&>(expr);
        Scan inner = scan(*unary.x);
        return unary.op == syntax::Operator::Receive ? called(inner) : inner;
      }
      case syntax::NodeKind::BinaryExpr: {
        const auto& binary = static_cast<const syntax::BinaryExpr&>(expr);
        return join(scan(*binary.left), scan(*binary.right));
      }
      case syntax::NodeKind::SelectorExpr: {
        const auto& selector = static_cast<const syntax::SelectorExpr&>(expr);
        const types::Selection* selection = body_.selection_of(selector);
        if (!selection) return loads({});
        if (selection->kind == types::SelectionKind::MethodExpr) return {};
        Scan inner = scan(*selector.x);
        if (selection->indirect || under<types::Pointer>(body_.type_of(*selector.x))) inner.load = true;
        return inner;
      }
      case syntax::NodeKind::StarExpr: return loads(scan(*static_cast<const syntax::StarExpr&>(expr).x));
      case syntax::NodeKind::IndexExpr: {
        const auto& index = static_cast<const syntax::IndexExpr&>(expr);
        if (body_.instantiated(index)) return {};
        Scan both = join(scan(*index.x), scan(*index.indices[0]));
        // An element of a local array is as private as the array.
        if (!under<types::Array>(body_.type_of(*index.x))) both.load = true;
        return both;
      }
      case syntax::NodeKind::SliceExpr: {
        const auto& slice = static_cast<const syntax::SliceExpr&>(expr);
        Scan all = scan(*slice.x);
        for (const syntax::Expr* bound : {slice.low, slice.high, slice.max}) {
          if (bound) all = join(all, scan(*bound));
        }
        return all;
      }
      case syntax::NodeKind::TypeAssertExpr: return scan(*static_cast<const syntax::TypeAssertExpr&>(expr).x);
      case syntax::NodeKind::CompositeLit: {
        Scan all;
        for (const syntax::Expr* element : static_cast<const syntax::CompositeLit&>(expr).elements) {
          const auto* pair = as<syntax::KeyValueExpr>(element);
          if (pair && !under<types::Struct>(body_.type_of(expr))) all = join(all, scan(*pair->key));
          all = join(all, scan(pair ? *pair->value : *element));
        }
        return all;
      }
      default: return {};
    }
  }

  static Scan loads(Scan inner, bool load = true) {
    inner.load |= load;
    return inner;
  }

  // A call consumes what its operands have loaded.
  static Scan called(Scan operands) { return {true, true, false, false, operands.conflict}; }

  static bool is_pointer_shaped(const types::Type* type) {
    return under<types::Pointer>(type) || under<types::Map>(type) || under<types::Chan>(type) ||
           under<types::Signature>(type);
  }

  Scan scan_call(const syntax::CallExpr& call) {
    const types::TypeAndValue& callee = info_.type_and_value(*call.function);
    Scan all;
    if (callee.mode != types::Mode::Builtin && !callee.is_type()) all = scan(*call.function);
    // A function or method is not a load that counts: only what a func value or receiver is read from.
    for (const syntax::Expr* arg : call.args) all = join(all, scan(*arg));
    if (callee.is_type()) {
      // A conversion to a string or an array reads what the slice refers to.
      all.load |=
          under<types::Slice>(body_.type_of(*call.args[0])) && !under<types::Slice>(body_.type_of(call));
      return all;
    }
    switch (info_.builtin(call)) {
      case types::BuiltinId::None:
      case types::BuiltinId::Copy:
      case types::BuiltinId::Append:
      case types::BuiltinId::Recover:
      case types::BuiltinId::Panic:
      case types::BuiltinId::Delete:
      case types::BuiltinId::Close:
      case types::BuiltinId::Clear:
      case types::BuiltinId::Print:
      case types::BuiltinId::Println: return called(all);
      case types::BuiltinId::Len: {
        const types::Type* of = body_.type_of(*call.args[0]);
        all.load |= under<types::Map>(of) || under<types::Chan>(of);
        return all;
      }
      default: return all;
    }
  }

  Body& body_;
  const types::Info& info_;
};

}  // namespace

bool Body::has_call(const syntax::Expr& expr) { return Scanner(*this).scan(expr).call; }

bool Body::reads(const syntax::Expr& expr) {
  const Scan scan = Scanner(*this).scan(expr);
  return scan.call || scan.load || scan.step;
}

void Body::order(Emitter& out, std::initializer_list<const syntax::Expr*> exprs) {
  order(out, std::vector<const syntax::Expr*>(exprs));
}

void Body::order(Emitter& out, std::vector<const syntax::Expr*> exprs, const std::vector<const types::Type*>& to) {
  Scanner scanner(*this);
  Scan all;
  for (const syntax::Expr* expr : exprs) {
    if (expr) all = Scanner::join(all, scanner.scan(*expr));
  }
  if (!all.conflict) return;
  for (std::size_t i = 0; i < exprs.size(); ++i) {
    if (!exprs[i]) continue;
    if (exprs.size() == 1) hoist(out, *exprs[i], true);
    else hoist_operand(out, *exprs[i], i < to.size() ? to[i] : nullptr);
  }
}

namespace {

// Whether a value of the type goes into an interface by its address: gc has conversions by value for numbers of their
// natural size, strings and slices, also where they are all that a struct or an array holds.
bool converts_by_address(const types::Type* type, const TypeDescriptor& descriptor) {
  const types::Type* sole = type;
  for (;;) {
    const auto* record = under<types::Struct>(sole);
    const auto* array = under<types::Array>(sole);
    if (record && record->fields.size() == 1) sole = record->fields[0]->type;
    else if (array && array->length == 1) sole = array->element;
    else break;
  }
  if (types::is_string(sole) || under<types::Slice>(sole)) return false;
  const bool number = descriptor.size == 2 || descriptor.size == 4 || descriptor.size == 8;
  return descriptor.has_pointers || !number || descriptor.align != descriptor.size;
}

// The type that argument number `index` of a call is converted to; null where there is none.
const types::Type* parameter_type(Body& body, const syntax::CallExpr& call, std::size_t index) {
  if (call.ellipsis.valid()) return nullptr;
  if (body.info().builtin(call) == types::BuiltinId::Append) {
    const auto* slice = index > 0 ? under<types::Slice>(body.type_of(call)) : nullptr;
    return slice ? slice->element : nullptr;
  }
  const auto* signature = under<types::Signature>(body.type_of(body.strip(*call.function)));
  if (!signature || body.info().builtin(call) != types::BuiltinId::None) return nullptr;
  if (body.checked(body.strip(*call.function)).is_type()) return nullptr;
  const auto& params = signature->params->vars;
  if (!signature->variadic || index + 1 < params.size()) return index < params.size() ? params[index]->type : nullptr;
  const auto* slice = under<types::Slice>(params[params.size() - 1]->type);
  return slice ? slice->element : nullptr;
}

// The same for an element of a literal.
const types::Type* element_type(const types::Type* literal, const syntax::Expr& element, std::size_t index) {
  if (const auto* slice = under<types::Slice>(literal)) return slice->element;
  if (const auto* array = under<types::Array>(literal)) return array->element;
  if (const auto* map = under<types::Map>(literal)) return map->value;
  const auto* record = under<types::Struct>(literal);
  return record ? record->fields[Body::field_index(*record, element, index)]->type : nullptr;
}

}  // namespace

// An operand of a call or literal. What goes into an interface by its address is copied when its turn has come: a local
// variable, or a value without an address.
void Body::hoist_operand(Emitter& out, const syntax::Expr& expr, const types::Type* to) {
  const syntax::Expr& e = strip(expr);
  const auto* call = as<syntax::CallExpr>(&e);
  if (call && checked(strip(*call->function)).is_type() && types::is_interface(type_of(e))) {
    return hoist_operand(out, *call->args[0], type_of(e));
  }
  hoist(out, e, false);
  const Checked tv = checked(e);
  if (!to || !types::is_interface(to) || tv.is_constant() || tv.is_type() || tv.mode == types::Mode::Nil) return;
  if (!tv.type || types::is_interface(tv.type) || types::as_type<types::Tuple>(tv.type) || hoisted_.contains(e.id)) return;
  if (tv.mode == types::Mode::Variable) {
    const auto* name = as<syntax::Ident>(&e);
    const auto* var = name ? types::object_as<types::Var>(info().object_of(*name)) : nullptr;
    if (!var || var->package_level || !(var->captured || var->address_taken)) return;
  }
  const types::Type* type = types::is_untyped(tv.type) ? types::default_type(tv.type) : tv.type;
  if (converts_by_address(type, *context_.descriptor(type))) hoisted_[e.id] = keep(out, value(e), type);
}

// Evaluates the steps of an expression, inner ones first, each into a temporary that stands for it from then
// on. The root of a single expression is left in place.
void Body::hoist(Emitter& out, const syntax::Expr& expr, bool root) {
  const syntax::Expr& e = strip(expr);
  const Checked tv = checked(e);
  if (tv.is_constant() || tv.is_type() || e.kind == syntax::NodeKind::FuncLit) return;
  Scanner scanner(*this);
  if (!scanner.scan(e).step) return;
  const auto has_turn = [&] { return scanner.has_turn(e); };
  const auto into_temporary = [&] {
    if (root || tv.mode == types::Mode::NoValue || types::as_type<types::Tuple>(tv.type)) return;
    const types::Type* type = types::is_untyped(tv.type) ? types::default_type(tv.type) : tv.type;
    hoisted_[e.id] = keep(out, value(e), type);
  };
  if (const auto* binary = as<syntax::BinaryExpr>(&e)) {
    if (binary->op == syntax::Operator::LogicalAnd || binary->op == syntax::Operator::LogicalOr) {
      // The right operand may not be evaluated early: the whole is one step.
      into_temporary();
      return;
    }
  }
  if (const auto* call = as<syntax::CallExpr>(&e)) {
    if (info().builtin(*call) == types::BuiltinId::None && !checked(*call->function).is_type()) {
      hoist(out, *call->function, false);
    }
    for (std::size_t i = 0; i < call->args.size(); ++i) {
      if (!checked(*call->args[i]).is_type()) hoist_operand(out, *call->args[i], parameter_type(*this, *call, i));
    }
    if (!checked(*call->function).is_type() || has_turn()) into_temporary();
    return;
  }
  if (const auto* literal = as<syntax::CompositeLit>(&e)) {
    for (std::size_t i = 0; i < literal->elements.size(); ++i) {
      const syntax::Expr* element = literal->elements[i];
      const auto* pair = as<syntax::KeyValueExpr>(element);
      if (pair && !under<types::Struct>(tv.type)) hoist(out, *pair->key, false);
      hoist_operand(out, pair ? *pair->value : *element, element_type(tv.type, *element, i));
    }
    if (has_turn()) into_temporary();
    return;
  }
  syntax::for_each_child(e, [&](const syntax::Node& child) {
    // Selectors' names are no expressions with calls, so has_call stops there.
    if (child.kind != syntax::NodeKind::Ident) hoist(out, static_cast<const syntax::Expr&>(child), false);
  });
  const auto* unary = as<syntax::UnaryExpr>(&e);
  if ((unary && unary->op == syntax::Operator::Receive) || has_turn()) into_temporary();
}

Value Body::keep(Emitter& out, const Value& v, const types::Type* type) {
  const std::int32_t at = temporary(std::max<std::size_t>(size_of(type), 8));
  Place to;
  to.kind = v.form == Form::Block ? Place::Kind::Frame : Place::Kind::Slot;
  to.offset = at;
  to.type = type;
  store(out, to, v);
  return frame_value(at, type);
}

}  // namespace gol::lower
