// For statements but those with a range clause (spec: For statements with single condition, with for clause).
#include "lower/conditions.hpp"
#include "lower/floats.hpp"
#include "lower/places.hpp"

namespace gol::lower {

using syntax::as;
using namespace exec;

const Stmt* Body::loop_body(const syntax::BlockStmt& body, base::Name label, const Stmt* break_to,
                            const Stmt* continue_to) {
  return loop_body(body.statements, label, break_to, continue_to, continue_to);
}

const Stmt* Body::loop_body(types::List<syntax::Stmt*> body, base::Name label, const Stmt* break_to,
                            const Stmt* continue_to, const Stmt* end) {
  targets_.push_back({label, break_to, continue_to});
  const Stmt* first = statements(body, end);
  targets_.pop_back();
  return first;
}

void Body::renew(Emitter& out, const types::Var& var, base::Pos pos) {
  // The cell of the next iteration starts with this one's value.
  const types::Type* type = type_of(var);
  const std::int32_t at = temporary(std::max<std::size_t>(size_of(type), 8));
  const Value old = load(variable_place(var));
  Place kept;
  kept.kind = old.form == Form::Block ? Place::Kind::Frame : Place::Kind::Slot;
  kept.offset = at;
  kept.type = type;
  store(out, kept, old);
  new_variable(out, var, pos);
  Place fresh = variable_place(var);
  fresh.kind = Place::Kind::Fresh;
  store(out, fresh, frame_value(at, type));
}

namespace {

// A local of 64 bits that needs no narrowing.
bool is_word_slot(const Place& place) {
  return place.kind == Place::Kind::Slot && form_of(place.type) == Form::Word && scalar_of(place.type) == Scalar::I64;
}

// The effects as one; two steps, as in `i, j = i+1, j-1`, are one node.
const Effect* one_step(Context& context, const Emitter& post) {
  const std::vector<const Effect*>& effects = post.effects;
  const auto step = [](const Effect* effect) {
    const bool is_step = effect->fn == &EffectOf<IncrementLocal>::execute;
    return is_step ? &static_cast<const EffectOf<IncrementLocal>*>(effect)->functor : nullptr;
  };
  if (effects.size() == 2 && step(effects[0]) && step(effects[1])) {
    using Steps = Both<IncrementLocal, IncrementLocal>;
    return context.make<EffectOf<Steps>>(Steps{*step(effects[0]), *step(effects[1])});
  }
  return post.as_one();
}

template <class C, class P, class B>
const Stmt* make_tight_loop(Context& context, C condition, P post, B body, Site site, const Stmt* next) {
  auto* loop = context.make<TightLoop<C, P, B>>(condition, post, body, site);
  loop->next = next;
  return loop;
}

// Whether loops with the condition and post statement hold bodies of common forms: those over a range of integers.
template <class C, class P>
constexpr bool holds_body = false;
template <>
constexpr bool holds_body<Binary<Less, Local<Word>, Local<Word>>, IncrementLocal> = true;
template <>
constexpr bool holds_body<Binary<Less, Local<Word>, Const<Word>>, IncrementLocal> = true;
template <>
constexpr bool holds_body<Binary<LessEqual, Local<Word>, Local<Word>>, IncrementLocal> = true;
template <>
constexpr bool holds_body<Binary<LessEqual, Local<Word>, Local<Word>>, UpdateLocal<Word, Add, Local<Word>>> = true;

template <class C, class P>
const Stmt* tight_loop(Context& context, C condition, P post, const Effect* body, Site site, const Stmt* next) {
  if constexpr (std::is_same_v<P, Nothing>) {
    // for condition { i++ }
    if (const auto* step = functor_in<IncrementLocal>(body)) {
      return make_tight_loop(context, condition, *step, Nothing{}, site, next);
    }
  }
  if constexpr (holds_body<C, P>) {
    using Mark = Store<std::uint8_t, SlicePlace<1, FramePlace, Local<Word>>, Const<Word>>;
    using Clear = Store<std::int64_t, SlicePlace<8, FramePlace, Local<Word>>, Local<Word>>;
    using AddWord = UpdateLocal<Word, Add, WordElement>;
    using AddFloat = UpdateLocal<double, Add, FloatElement>;
    using AddProduct = UpdateLocal<double, Add, Binary<Multiply, FloatElement, FloatElement>>;
    using AddCells = UpdateLocal<double, Add, Binary<Multiply, FloatCell, FloatCell>>;
    // f(i), x = f(i) and x += f(i)
    using Drop = Discard<Word>;
    using Assign = SetLocal<Word, Any<Word>>;
    using AddAny = UpdateLocal<Word, Add, Any<Word>>;
    const Stmt* loop = nullptr;
    const auto attempt = [&](const auto* functor) {
      if (functor) loop = make_tight_loop(context, condition, post, *functor, site, next);
      return functor != nullptr;
    };
    if (attempt(functor_in<Mark>(body)) || attempt(functor_in<Clear>(body)) || attempt(functor_in<AddWord>(body)) ||
        attempt(functor_in<AddFloat>(body)) || attempt(functor_in<AddProduct>(body)) || attempt(functor_in<AddCells>(body)) ||
        attempt(functor_in<Drop>(body)) || attempt(functor_in<Assign>(body)) || attempt(functor_in<AddAny>(body))) {
      return loop;
    }
  }
  return make_tight_loop(context, condition, post, AnyEffect{body}, site, next);
}

}  // namespace

const Stmt* Body::for_stmt(const syntax::ForStmt& stmt, const Stmt* next, base::Name label) {
  // Variables of the init statement that closures share live in a cell per iteration.
  std::vector<const types::Var*> per_iteration;
  if (const auto* define = as<syntax::AssignStmt>(stmt.init);
      define && define->assign == syntax::AssignKind::Define) {
    for (const syntax::Expr* each : define->left) {
      const auto* name = as<syntax::Ident>(each);
      const auto* var = name ? types::object_as<types::Var>(info().object_of(*name)) : nullptr;
      if (var && !var->package_level && !per_loop(*var) && storage(*var).in_cell()) per_iteration.push_back(var);
    }
  }

  // What runs between two iterations, as effects.
  Emitter post(context_, false);
  for (const types::Var* var : per_iteration) renew(post, *var, stmt.span.begin);
  const auto increment_of = [&](const syntax::Stmt* s) {
    return per_iteration.empty() ? this->increment(s) : std::nullopt;
  };
  const std::optional<IncrementLocal> increment = increment_of(stmt.post);
  // The step `i += n` of locals is as common.
  using AddLocal = UpdateLocal<Word, Add, Local<Word>>;
  AddLocal addition{};
  const bool one_addition = [&] {
    const auto* step = as<syntax::AssignStmt>(stmt.post);
    if (!step || !per_iteration.empty() || step->assign != syntax::AssignKind::Compound ||
        step->op != syntax::Operator::Add) {
      return false;
    }
    const Place to = target_place(*step->left[0]);
    if (!is_word_slot(to)) return false;
    const syntax::Expr& right = strip(*step->right[0]);
    if (!as<syntax::Ident>(&right)) return false;
    const Operand<Word> amount = word(right);
    if (!amount.is_local()) return false;
    addition = {to.offset, {amount.offset}};
    return true;
  }();
  if (stmt.post && !increment && !one_addition) {
    const std::int32_t before = mark();
    effect(*stmt.post, post);
    release(before);
  }
  const Effect* post_effect = post.effects.empty() ? nullptr : one_step(context_, post);
  const auto with_post = [&](auto f) {
    if (increment) return f(*increment);
    if (one_addition) return f(addition);
    if (post_effect) return f(AnyEffect{post_effect});
    return f(Nothing{});
  };

  // Of a && b && c the edge tests a; what else must hold is tested by statements before the body.
  const syntax::Expr* test = stmt.condition ? &strip(*stmt.condition) : nullptr;
  std::vector<const syntax::Expr*> others;
  const auto conjunction = [](const syntax::Expr* e) {
    const auto* binary = as<syntax::BinaryExpr>(e);
    return binary && binary->op == syntax::Operator::LogicalAnd ? binary : nullptr;
  };
  while (const auto* both = conjunction(test)) {
    others.push_back(&strip(*both->right));
    test = &strip(*both->left);
  }
  bool simple_test = test && !checked(*test).is_constant() && !has_call(*test);
  if (const auto* binary = as<syntax::BinaryExpr>(test)) {
    simple_test = simple_test && binary->op != syntax::Operator::LogicalOr;
  }
  const Site at = site(stmt);
  const Stmt* first;
  if (simple_test) {
    // A body of one effect makes the whole loop one node.
    Emitter body(context_, false);
    const bool tight = others.empty() && stmt.body->statements.size() == 1 && [&] {
      const syntax::Stmt& only = *stmt.body->statements[0];
      if (only.kind != syntax::NodeKind::AssignStmt && only.kind != syntax::NodeKind::IncDecStmt &&
          only.kind != syntax::NodeKind::ExprStmt && only.kind != syntax::NodeKind::SendStmt) {
        return false;
      }
      // A body that turns out to be more is lowered again below, from a clean slate.
      const auto hoisted = hoisted_;
      if (effect(only, body) && body.effects.size() == 1) return true;
      hoisted_ = hoisted;
      return false;
    }();
    const std::int32_t before = mark();
    const FusedComparison fused = fuse(*this, *test, false);
    first = with_post([&](auto p) -> const Stmt* {
      const auto loop = [&](auto c) -> const Stmt* {
        if (tight) return tight_loop(context_, c, p, body.effects[0], at, next);
        auto* edge = context_.make<LoopEdge<decltype(c), decltype(p)>>(c, p);
        edge->next = next;
        edge->site = at;
        const auto whole = stmt.body->statements;
        const auto last_step = stmt.post || whole.empty() ? std::nullopt : increment_of(whole.back());
        using LastEdge = LoopEdge<decltype(c), IncrementLocal>;
        LastEdge* last_edge = nullptr;
        if (last_step) {
          // `continue` goes past the increment at the body's end, which is the post statement of who gets there.
          last_edge = context_.make<LastEdge>(c, *last_step);
          last_edge->next = next;
          last_edge->site = at;
          edge->body = loop_body(whole.first(whole.size() - 1), label, next, edge, last_edge);
        } else {
          edge->body = loop_body(whole, label, next, edge, edge);
        }
        for (const syntax::Expr* other : others) edge->body = condition(*other, edge->body, next);
        if (last_edge) last_edge->body = edge->body;
        auto* enter = context_.make<If<decltype(c)>>(c);
        enter->then_branch = edge->body;
        enter->else_branch = next;
        return enter;
      };
      return with_loop_condition<std::is_same_v<decltype(p), Nothing>>(*this, fused, *test, loop);
    });
    release(before);
  } else {
    // The edge runs the post statement and polls; the test is made of statements.
    auto* edge = context_.make<PollEdge>();
    edge->site = at;
    Stmt* continue_to = edge;
    if (increment || one_addition || post_effect) {
      Emitter run(context_, true);
      if (increment) run.add(*increment);
      else if (one_addition) run.add(addition);
      else run.add_effect(post_effect);
      continue_to = const_cast<Stmt*>(run.link(edge));
    }
    const Stmt* body = loop_body(*stmt.body, label, next, continue_to);
    first = stmt.condition ? condition(*stmt.condition, body, next) : body;
    edge->next = first;
  }
  return stmt.init ? statement(*stmt.init, first) : first;
}

}  // namespace gol::lower
