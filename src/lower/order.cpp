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

void Body::order(Emitter& out, std::vector<const syntax::Expr*> exprs) {
  Scanner scanner(*this);
  Scan all;
  for (const syntax::Expr* expr : exprs) {
    if (expr) all = Scanner::join(all, scanner.scan(*expr));
  }
  if (!all.conflict) return;
  for (const syntax::Expr* expr : exprs) {
    if (expr) hoist(out, *expr, exprs.size() == 1);
  }
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
    for (const syntax::Expr* arg : call->args) {
      if (!checked(*arg).is_type()) hoist(out, *arg, false);
    }
    if (!checked(*call->function).is_type() || has_turn()) into_temporary();
    return;
  }
  if (const auto* literal = as<syntax::CompositeLit>(&e)) {
    for (const syntax::Expr* element : literal->elements) {
      const auto* pair = as<syntax::KeyValueExpr>(element);
      if (pair && !under<types::Struct>(tv.type)) hoist(out, *pair->key, false);
      hoist(out, pair ? *pair->value : *element, false);
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
