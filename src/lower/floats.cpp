// Arithmetic of float64 (spec: Arithmetic operators). Which forms are worth a node of their own is decided here.
//
// Nothing is reordered or joined but calls of nodes: each operation rounds for itself, as in Go on amd64, and operands
// are evaluated, and panic, in their order.
#include "lower/floats.hpp"

#include "lower/places.hpp"

namespace gol::lower {

using namespace exec;
using syntax::Operator;

namespace {

using Child = Any<double>;
using Variable = Local<double>;
using Number = Const<double>;
using Field = FloatField;
using Element = FloatElement;
using Cell = FloatCell;
template <class L, class R>
using Product = Binary<Multiply, L, R>;
using Square = FloatSquare;
using SumOfSquares = FloatSquares;
using DifferenceOfSquares = Binary<Subtract, Square, Square>;
using ScaledSquare = Product<Product<Number, Variable>, Variable>;
// m[i-1][j] and m[i][j+1].x
template <int Size>
using Near = Load<double, NearPlace<Size>>;
using Root = Apply<SquareRoot, Variable>;

// The operands that a node of the family Op holds: those on the left, and which it holds on the right beside each.
template <class Op>
struct Sides;
template <class Op, class L>
struct Beside;

struct Sums {};
template <>
struct Sides<Sums> {
  using Left = Operands<Child, Variable, Number, Square, SumOfSquares, DifferenceOfSquares, ScaledSquare, Field, Element, Near<8>,
                        Near<0>>;
};
template <class L> struct Beside<Sums, L> { using Right = Operands<Child, Variable, Number, Square, Field, Element>; };
template <> struct Beside<Sums, Child> {
  using Right = Operands<Child, Variable, Number, Square, Field, Element, Near<8>, Near<0>>;
};
template <> struct Beside<Sums, ScaledSquare> { using Right = Operands<Child, Variable>; };
template <> struct Beside<Sums, Near<8>> { using Right = Operands<Child, Near<8>>; };
template <> struct Beside<Sums, Near<0>> { using Right = Operands<Child, Near<0>>; };
template <> struct Beside<Sums, Number> { using Right = Operands<Child, Variable>; };
template <> struct Beside<Sums, Square> { using Right = Operands<Child, Variable, Number, Square>; };
template <> struct Beside<Sums, SumOfSquares> { using Right = Operands<Child, Variable, Square>; };
template <> struct Beside<Sums, DifferenceOfSquares> { using Right = Operands<Child, Variable, Square>; };
template <> struct Beside<Sums, Field> { using Right = Operands<Child, Variable, Field>; };
template <> struct Beside<Sums, Element> { using Right = Operands<Child, Variable, Element>; };

struct Products {};
template <>
struct Sides<Products> {
  using Left = Operands<Child, Variable, Number, Square, Product<Number, Variable>, Product<Variable, Field>, Field, Element, Cell>;
};
template <class L> struct Beside<Products, L> { using Right = Operands<Child, Variable>; };
template <> struct Beside<Products, Child> { using Right = Operands<Child, Variable, Number, Field, Element>; };
template <> struct Beside<Products, Variable> { using Right = Operands<Child, Variable, Number, Field, Element, Root>; };
template <> struct Beside<Products, Number> { using Right = Operands<Child, Variable, Field, Near<8>, Near<0>>; };
template <> struct Beside<Products, Field> { using Right = Operands<Child, Variable, Field>; };
template <> struct Beside<Products, Element> { using Right = Operands<Child, Variable, Element>; };
template <> struct Beside<Products, Cell> { using Right = Operands<Child, Cell>; };

struct Quotients {};
template <>
struct Sides<Quotients> {
  using Left = Operands<Child, Variable, Number>;
};
template <class L> struct Beside<Quotients, L> { using Right = Operands<Child, Variable, Number>; };
template <> struct Beside<Quotients, Number> { using Right = Operands<Child, Variable>; };

template <class Family, class Op>
Value operation(Body& body, const Operand<double>& l, const Operand<double>& r) {
  return with_held(body, l, typename Sides<Family>::Left{}, [&]<class L>(L a) {
    return with_held(body, r, typename Beside<Family, L>::Right{}, [&]<class R>(R b) {
      return Value::of(Operand<double>::of(body.expr_node(Binary<Op, L, R>{a, b})));
    });
  });
}

// Calls f with the functor of the node if it is an operation of the family; whether it is.
template <class Family, class Op, class F>
bool with_operation(const Expr<double>* node, F&& f) {
  const auto with_right = [&]<class L, class... Rs>(const L*, Operands<Rs...>) {
    return with_functor<Binary<Op, L, Rs>...>(node, f);
  };
  const auto with_left = [&]<class... Ls>(Operands<Ls...>) {
    return (with_right(static_cast<const Ls*>(nullptr), typename Beside<Family, Ls>::Right{}) || ...);
  };
  return with_left(typename Sides<Family>::Left{});
}

// What a store to a place holds.
template <class P>
struct StoredAt { using Values = Operands<Child>; };
template <> struct StoredAt<decltype(Field::place)> { using Values = Operands<Child, Variable, Number>; };
template <> struct StoredAt<decltype(Element::place)> { using Values = Operands<Child, Variable, Number>; };
template <> struct StoredAt<decltype(Cell::place)> { using Values = Operands<Child, Variable, Number>; };

// What is added to a variable or a place of the same kind in one node.
using Addends = Operands<Child, Variable, Number, Field, Element, Square, Product<Variable, Field>, Product<Variable, Element>,
                         Product<Product<Variable, Field>, Variable>, Product<Square, Variable>, Product<Field, Field>,
                         Product<Element, Element>, Product<Child, Element>, Product<Cell, Cell>>;
template <class P>
struct AddedTo { using Values = Operands<Child>; };
template <>
struct AddedTo<decltype(Field::place)> {
  using Values = Operands<Child, Variable, Field, Square, Product<Variable, Field>, Product<Product<Variable, Field>, Variable>,
                          Product<Square, Variable>>;
};
template <>
struct AddedTo<decltype(Element::place)> {
  using Values = Operands<Child, Variable, Element, Square, Product<Variable, Element>>;
};
template <>
struct AddedTo<decltype(Cell::place)> {
  using Values = Operands<Child, Variable, Product<Cell, Cell>>;
};

}  // namespace

Value float_arithmetic(Body& body, Operator op, const Operand<double>& left, const Operand<double>& right) {
  switch (op) {
    case Operator::Add: return operation<Sums, Add>(body, left, right);
    case Operator::Sub: return operation<Sums, Subtract>(body, left, right);
    case Operator::Mul: return operation<Products, Multiply>(body, left, right);
    default: return operation<Quotients, FloatDivide>(body, left, right);
  }
}

bool is_float_instruction(std::string_view function) { return function == "math.Sqrt" || function == "math.Abs"; }

Value float_instruction(Body& body, std::string_view function, const Operand<double>& x) {
  const auto value = [&](auto functor) { return Value::of(Operand<double>::of(body.expr_node(functor))); };
  return with_variable(x, [&](const Operand<double>& o) { return body.node(o); }, [&](auto of) {
    if (function == "math.Sqrt") return value(Apply<SquareRoot, decltype(of)>{of});
    return value(Apply<AbsoluteValue, decltype(of)>{of});
  });
}

void set_float(Body& body, Emitter& out, std::int32_t offset, const Operand<double>& value) {
  const Expr<double>* node = value.node;
  if (out.as_statements()) {
    const auto set = [&](auto v) { out.add_statement(SetLocal<double, decltype(v)>{offset, v}); };
    const auto set_joined = [&](auto v) { out.add_joined(SetLocal<double, decltype(v)>{offset, v}); };
    if (with_functor<Binary<Add, Variable, Variable>, Binary<Subtract, Variable, Variable>, Binary<Add, Field, Field>,
                     Binary<Subtract, Field, Field>, Product<Variable, Variable>, Product<Variable, Number>>(node, set_joined)) {
      return;
    }
    if (with_operation<Sums, Add>(node, set) || with_operation<Sums, Subtract>(node, set)) return;
    if (with_operation<Products, Multiply>(node, set) || with_operation<Quotients, FloatDivide>(node, set)) return;
  }
  using Parts = Operands<Child, Variable, Number, Field, Element, Load<double, RangePlace<8>>>;
  with_held(body, value, Parts{}, [&](auto v) { out.add(SetLocal<double, decltype(v)>{offset, v}); });
}

void set_two_floats(Body& body, Emitter& out, std::int32_t first, const Operand<double>& a, std::int32_t second,
                    const Operand<double>& b) {
  const Child before{body.node(a)};
  const auto set = [&](auto v) { out.add_statement(SetTwoLocals<double, Child, decltype(v)>{first, second, before, v}); };
  if (with_operation<Sums, Add>(b.node, set) || with_operation<Sums, Subtract>(b.node, set)) return;
  with_held(body, b, Operands<Child, Variable>{}, set);
}

void store_float(Body& body, Emitter& out, const Place& to, const Operand<double>& value) {
  with_place<8>(body, to, [&]<class P>(P place) {
    with_held(body, value, typename StoredAt<P>::Values{}, [&](auto v) { out.add(Store<double, P, decltype(v)>{place, v}); });
  });
}

void update_float(Body& body, Emitter& out, Operator op, std::int32_t offset, const Operand<double>& value) {
  const auto with_op = [&]<class Op, class Values>(Op, Values values) {
    with_held(body, value, values, [&](auto v) { out.add(UpdateLocal<double, Op, decltype(v)>{offset, v}); });
  };
  switch (op) {
    case Operator::Add: return with_op(Add{}, Addends{});
    case Operator::Sub: return with_op(Subtract{}, Addends{});
    case Operator::Mul: return with_op(Multiply{}, Operands<Child, Variable, Number>{});
    default: return with_op(FloatDivide{}, Operands<Child, Variable, Number>{});
  }
}

void update_float(Body& body, Emitter& out, Operator op, const Place& to, const Operand<double>& value) {
  const auto with_op = [&]<class Op>(Op) {
    with_place<8>(body, to, [&]<class P>(P place) {
      const auto add = [&](const auto& update) {
        if constexpr (std::is_same_v<P, decltype(Field::place)>) out.add_joined(update);
        else out.add(update);
      };
      with_held(body, value, typename AddedTo<P>::Values{},
                [&](auto v) { add(Update<double, Op, P, decltype(v)>{place, v}); });
    });
  };
  if (op == Operator::Add) with_op(Add{});
  else with_op(Subtract{});
}

}  // namespace gol::lower
