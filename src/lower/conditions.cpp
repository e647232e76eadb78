// Conditions (spec: If statements, Logical operators).
#include "lower/conditions.hpp"

#include "lower/floats.hpp"

namespace gol::lower {

using syntax::as;
using namespace exec;

FusedComparison fuse(Body& body, const syntax::Expr& expr, bool with_doubles) {
  using syntax::Operator;
  FusedComparison fused;
  const auto* binary = as<syntax::BinaryExpr>(&expr);
  if (!binary || body.checked(*binary).is_constant()) return fused;
  switch (binary->op) {
    case Operator::Equal:
    case Operator::NotEqual:
    case Operator::Less:
    case Operator::LessEqual:
    case Operator::Greater:
    case Operator::GreaterEqual: break;
    default: return fused;
  }
  const Checked l = body.checked(body.strip(*binary->left));
  const Checked r = body.checked(body.strip(*binary->right));
  const types::Type* type = l.mode == types::Mode::Nil || types::is_untyped(l.type) ? r.type : l.type;
  if (!type) return fused;
  if (types::is_untyped(type)) type = types::default_type(type);
  const bool doubles = form_of(type) == Form::F64;
  if (doubles ? !with_doubles : form_of(type) != Form::Word) return fused;
  if (l.type && types::is_interface(l.type)) return fused;
  if (r.type && types::is_interface(r.type)) return fused;
  const bool ordered = binary->op != Operator::Equal && binary->op != Operator::NotEqual;
  const bool wide_unsigned = !doubles && types::is_unsigned(type) && scalar_of(type) == Scalar::I64;
  using Of = FusedComparison::Of;
  fused.of = doubles ? Of::Doubles : ordered && wide_unsigned ? Of::UnsignedOrder : Of::Words;
  fused.op = binary->op;
  const auto operand = [&](const Checked& tv, const syntax::Expr& e) {
    if (tv.mode == types::Mode::Nil) return Value::of(Operand<Word>::constant(0));
    return tv.is_constant() ? body.constant_value(tv.value, type) : body.value(e);
  };
  fused.left = operand(l, *binary->left);
  fused.right = operand(r, *binary->right);
  return fused;
}

namespace {

// The right operands of comparisons of floats, by the left one.
template <class L>
struct ComparedWith { using Right = Operands<Any<double>, Local<double>, Const<double>>; };
template <>
struct ComparedWith<FloatField> { using Right = Operands<Any<double>, Local<double>, Const<double>, FloatField>; };
template <>
struct ComparedWith<FloatElement> { using Right = Operands<Any<double>, Local<double>, Const<double>, FloatElement>; };

// Whether a node is compared with a constant for equality.
bool is_tested(const FusedComparison& fused) {
  using Of = FusedComparison::Of;
  const bool equality = fused.op == syntax::Operator::Equal || fused.op == syntax::Operator::NotEqual;
  return fused.of == Of::Words && equality && fused.left.word.node && fused.right.word.is_const();
}
template <class F>
auto with_test(const FusedComparison& fused, F&& f) {
  const Const<Word> r{fused.right.word.value};
  return with_tested(fused.left.word, [&](auto l) {
    if (fused.op == syntax::Operator::Equal) return f(Binary<Equal, decltype(l), Const<Word>>{l, r});
    return f(Binary<NotEqual, decltype(l), Const<Word>>{l, r});
  });
}

// As with_loop_condition(), for an if statement, which has more forms of its own.
template <class F>
auto with_condition(Body& body, const FusedComparison& fused, const syntax::Expr& expr, F&& f) {
  if (fused.of == FusedComparison::Of::Doubles) {
    using Left = Operands<Any<double>, Local<double>, FloatField, FloatElement, FloatSquares>;
    return with_held(body, fused.left.f64, Left{}, [&]<class L>(L l) {
      return with_held(body, fused.right.f64, typename ComparedWith<L>::Right{},
                       [&](auto r) { return with_comparison(fused.op, l, r, f); });
    });
  }
  if (fused.of == FusedComparison::Of::Nothing) {
    // p.is_done, seen[i] and m[i][j].is_wall
    using Flags = Operands<Any<Word>, Load<std::uint8_t, PointerPlace<Local<Word>>>, Load<std::uint8_t, SlicePlace<1, FramePlace, Local<Word>>>,
                           Load<std::uint8_t, NearPlace<0>>>;
    return with_held(body, body.word(expr), Flags{}, f);
  }
  if (fused.of == FusedComparison::Of::Words) {
    using Byte = Load<std::uint8_t, SlicePlace<1, FramePlace, Local<Word>>>;
    const auto compare = [&](auto l) {
      return with(fused.right.word, [&](auto r) { return with_comparison(fused.op, l, r, f); });
    };
    if (const WordField* field = functor_in<WordField>(fused.left.word.node)) return compare(*field);
    if (const WordElement* element = functor_in<WordElement>(fused.left.word.node)) return compare(*element);
    if (const Byte* element = functor_in<Byte>(fused.left.word.node)) return compare(*element);
  }
  if (is_tested(fused)) return with_test(fused, f);
  return with_loop_condition<false>(body, fused, expr, f);
}

// The same for one that only counts, with the commonest forms.
template <class F>
void with_counted(Body& body, const FusedComparison& fused, const syntax::Expr& expr, F&& f) {
  const bool words = fused.of == FusedComparison::Of::Words;
  if (is_tested(fused)) return with_test(fused, f);
  if (!words || !fused.left.word.is_local() || fused.right.word.node) return f(Any<Word>{body.word_node(expr)});
  const Local<Word> l{fused.left.word.offset};
  if (fused.right.word.is_const()) return with_comparison(fused.op, l, Const<Word>{fused.right.word.value}, f);
  return with_comparison(fused.op, l, Local<Word>{fused.right.word.offset}, f);
}

// Whether the expression is made of conditions that are tested one by one.
bool is_compound(const syntax::Expr& e) {
  using syntax::Operator;
  const auto* binary = as<syntax::BinaryExpr>(&e);
  if (binary) return binary->op == Operator::LogicalAnd || binary->op == Operator::LogicalOr;
  const auto* unary = as<syntax::UnaryExpr>(&e);
  return unary && unary->op == Operator::Not;
}

}  // namespace

const Stmt* Body::condition(const syntax::Expr& expr, const Stmt* then, const Stmt* otherwise) {
  const syntax::Expr& e = strip(expr);
  const Checked tv = checked(e);
  if (tv.is_constant()) return tv.value.bool_value() ? then : otherwise;
  if (!hoisted_.count(e.id)) {
    if (const auto* binary = as<syntax::BinaryExpr>(&e)) {
      if (binary->op == syntax::Operator::LogicalAnd) {
        return condition(*binary->left, condition(*binary->right, then, otherwise), otherwise);
      }
      if (binary->op == syntax::Operator::LogicalOr) {
        return condition(*binary->left, then, condition(*binary->right, then, otherwise));
      }
    }
    const auto* negated = as<syntax::UnaryExpr>(&e);
    if (negated && negated->op == syntax::Operator::Not) return condition(*negated->x, otherwise, then);
  }
  const std::int32_t before = mark();
  Emitter out(context_, true);
  order(out, {&e});
  const auto* call = hoisted_.contains(e.id) ? nullptr : as<syntax::CallExpr>(&e);
  const Stmt* test = call ? inline_condition(out, *call, then, otherwise) : nullptr;
  if (!test) {
    test = with_condition(*this, fuse(*this, e, true), e, [&](auto c) -> const Stmt* {
      auto* node = context_.make<If<decltype(c)>>(c);
      node->then_branch = then;
      node->else_branch = otherwise;
      return node;
    });
  }
  release(before);
  return out.link(test);
}

// An if statement that only counts; null for others.
const Stmt* Body::count_if(const syntax::IfStmt& stmt, const Stmt* next) {
  if (stmt.else_branch || stmt.then_block->statements.size() != 1) return nullptr;
  const syntax::Expr& e = strip(*stmt.condition);
  if (is_compound(e) || checked(e).is_constant()) return nullptr;
  const auto step = increment(stmt.then_block->statements[0]);
  if (!step) return nullptr;
  const std::int32_t before = mark();
  Emitter out(context_, true);
  order(out, {&e});
  with_counted(*this, fuse(*this, e, false), e, [&](auto c) { out.add(IncrementIf<decltype(c)>{c, *step}); });
  release(before);
  return out.link(next);
}

const Stmt* Body::if_stmt(const syntax::IfStmt& stmt, const Stmt* next) {
  if (const Stmt* counting = count_if(stmt, next)) return stmt.init ? statement(*stmt.init, counting) : counting;
  const Stmt* otherwise = stmt.else_branch ? statement(*stmt.else_branch, next) : next;
  const Stmt* then = statement(*stmt.then_block, next);
  const Stmt* test = condition(*stmt.condition, then, otherwise);
  return stmt.init ? statement(*stmt.init, test) : test;
}

}  // namespace gol::lower
