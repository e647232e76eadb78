// Statements (spec: Statements): blocks, conditions, loops, jumps, returns.
#include "exec/arithmetic.hpp"
#include "exec/defer.hpp"
#include "exec/string.hpp"
#include "lower/fuse.hpp"
#include "lower/places.hpp"
#include "syntax/walk.hpp"

namespace gol::lower {

using syntax::as;
using types::under;
using namespace exec;

const Stmt* Body::statements(types::List<syntax::Stmt*> list, const Stmt* next) {
  for (std::size_t i = list.size(); i-- > 0;) next = statement(*list[i], next);
  return next;
}

const Stmt* Body::statement(const syntax::Stmt& stmt, const Stmt* next) {
  const std::int32_t before_all = mark();
  const Stmt* first = nullptr;
  switch (stmt.kind) {
    case syntax::NodeKind::BlockStmt:
      first = statements(static_cast<const syntax::BlockStmt&>(stmt).statements, next);
      break;
    case syntax::NodeKind::IfStmt: first = if_stmt(static_cast<const syntax::IfStmt&>(stmt), next); break;
    case syntax::NodeKind::ForStmt: first = for_stmt(static_cast<const syntax::ForStmt&>(stmt), next, {}); break;
    case syntax::NodeKind::RangeStmt: first = range_stmt(static_cast<const syntax::RangeStmt&>(stmt), next, {}); break;
    case syntax::NodeKind::SwitchStmt:
      first = switch_stmt(static_cast<const syntax::SwitchStmt&>(stmt), next, {});
      break;
    case syntax::NodeKind::TypeSwitchStmt:
      first = type_switch(static_cast<const syntax::TypeSwitchStmt&>(stmt), next, {});
      break;
    case syntax::NodeKind::SelectStmt:
      first = select_stmt(static_cast<const syntax::SelectStmt&>(stmt), next, {});
      break;
    case syntax::NodeKind::ReturnStmt: first = return_stmt(static_cast<const syntax::ReturnStmt&>(stmt)); break;
    case syntax::NodeKind::BranchStmt: first = branch(static_cast<const syntax::BranchStmt&>(stmt)); break;
    case syntax::NodeKind::LabeledStmt: first = labeled(static_cast<const syntax::LabeledStmt&>(stmt), next); break;
    default: first = before(next, [&](Emitter& out) { effect(stmt, out); }); break;
  }
  release(before_all);
  return first;
}

bool Body::effect(const syntax::Stmt& stmt, Emitter& out) {
  switch (stmt.kind) {
    case syntax::NodeKind::EmptyStmt: return true;
    case syntax::NodeKind::ExprStmt: {
      const syntax::Expr& x = strip(*static_cast<const syntax::ExprStmt&>(stmt).x);
      const std::int32_t before = mark();
      if (&stmt == echoed_) {
        echo(out, x);
        release(before);
        return true;
      }
      order(out, {&x});
      if (const auto* call = as<syntax::CallExpr>(&x)) {
        const auto id = info().builtin(*call);
        if (id != types::BuiltinId::None) {
          builtin_effect(out, *call, id);
          release(before);
          return true;
        }
      }
      store(out, Place{}, value(x));
      release(before);
      return true;
    }
    case syntax::NodeKind::SendStmt: send(out, static_cast<const syntax::SendStmt&>(stmt)); return true;
    case syntax::NodeKind::IncDecStmt: {
      const auto& step = static_cast<const syntax::IncDecStmt&>(stmt);
      const std::int32_t before = mark();
      compound(out, *step.x, step.increment ? syntax::Operator::Add : syntax::Operator::Sub, nullptr,
               step.op_span.begin);
      release(before);
      return true;
    }
    case syntax::NodeKind::AssignStmt: assign(out, static_cast<const syntax::AssignStmt&>(stmt)); return true;
    case syntax::NodeKind::GoStmt:
    case syntax::NodeKind::DeferStmt: {
      const bool defer = stmt.kind == syntax::NodeKind::DeferStmt;
      const syntax::Expr& call =
          defer ? *static_cast<const syntax::DeferStmt&>(stmt).call : *static_cast<const syntax::GoStmt&>(stmt).call;
      const std::int32_t before = mark();
      order(out, {&call});
      go_statement(out, call, defer);
      release(before);
      return true;
    }
    case syntax::NodeKind::DeclStmt: {
      const auto* decl = as<syntax::GenDecl>(static_cast<const syntax::DeclStmt&>(stmt).decl);
      if (decl) declare(out, *decl);
      return true;
    }
    default: return false;
  }
}

// ---- Conditions -----------------------------------------------------------------------------------

namespace {

// Calls f with a functor for the comparison.
template <class L, class R, class F>
auto with_comparison(syntax::Operator op, L l, R r, F&& f) {
  using syntax::Operator;
  switch (op) {
    case Operator::Equal: return f(Binary<Equal, L, R>{l, r});
    case Operator::NotEqual: return f(Binary<NotEqual, L, R>{l, r});
    case Operator::Less: return f(Binary<Less, L, R>{l, r});
    case Operator::LessEqual: return f(Binary<LessEqual, L, R>{l, r});
    case Operator::Greater: return f(Binary<Greater, L, R>{l, r});
    default: return f(Binary<GreaterEqual, L, R>{l, r});
  }
}

template <class L, class R, class F>
auto with_unsigned_order(syntax::Operator op, L l, R r, F&& f) {
  using syntax::Operator;
  switch (op) {
    case Operator::Less: return f(Binary<LessUnsigned, L, R>{l, r});
    case Operator::LessEqual: return f(Binary<LessEqualUnsigned, L, R>{l, r});
    case Operator::Greater: return f(Binary<GreaterUnsigned, L, R>{l, r});
    default: return f(Binary<GreaterEqualUnsigned, L, R>{l, r});
  }
}

}  // namespace

// A comparison that conditions can hold in their own node.
struct FusedComparison {
  enum class Of : std::uint8_t { Nothing, Words, UnsignedOrder, Doubles } of = Of::Nothing;
  syntax::Operator op{};
  Value left, right;
};

static FusedComparison fuse(Body& body, const syntax::Expr& expr, bool with_doubles) {
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

// Calls f with the condition of a loop as one functor.
template <class F>
static auto with_loop_condition(Body& body, const FusedComparison& fused, const syntax::Expr& expr, F&& f) {
  using Of = FusedComparison::Of;
  if (fused.of == Of::Nothing) return f(Any<Word>{body.word_node(expr)});
  const auto any = [&](const Operand<Word>& o) { return body.node(o); };
  return with_variable(fused.left.word, any, [&](auto l) {
    return with(fused.right.word, [&](auto r) {
      if (fused.of == Of::UnsignedOrder) return with_unsigned_order(fused.op, l, r, f);
      return with_comparison(fused.op, l, r, f);
    });
  });
}

// The same for an if statement, which has more forms of its own.
template <class F>
static auto with_condition(Body& body, const FusedComparison& fused, const syntax::Expr& expr, F&& f) {
  if (fused.of == FusedComparison::Of::Doubles) {
    const Any<double> l{body.node(fused.left.f64)};
    return with(fused.right.f64, [&](auto r) { return with_comparison(fused.op, l, r, f); });
  }
  const bool equality = fused.op == syntax::Operator::Equal || fused.op == syntax::Operator::NotEqual;
  if (equality && fused.left.word.node && fused.right.word.is_const()) {
    const Const<Word> r{fused.right.word.value};
    return with_tested(fused.left.word, [&](auto l) {
      if (fused.op == syntax::Operator::Equal) return f(Binary<Equal, decltype(l), Const<Word>>{l, r});
      return f(Binary<NotEqual, decltype(l), Const<Word>>{l, r});
    });
  }
  return with_loop_condition(body, fused, expr, f);
}

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
  const Stmt* test = with_condition(*this, fuse(*this, e, true), e, [&](auto c) -> const Stmt* {
    auto* node = context_.make<If<decltype(c)>>(c);
    node->then_branch = then;
    node->else_branch = otherwise;
    return node;
  });
  release(before);
  return out.link(test);
}

const Stmt* Body::if_stmt(const syntax::IfStmt& stmt, const Stmt* next) {
  const Stmt* otherwise = stmt.else_branch ? statement(*stmt.else_branch, next) : next;
  const Stmt* then = statement(*stmt.then_block, next);
  const Stmt* test = condition(*stmt.condition, then, otherwise);
  return stmt.init ? statement(*stmt.init, test) : test;
}

// ---- Loops ----------------------------------------------------------------------------------------

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

const Stmt* Body::for_stmt(const syntax::ForStmt& stmt, const Stmt* next, base::Name label) {
  // Variables of the init statement that closures share live in a cell per iteration.
  std::vector<const types::Var*> per_iteration;
  if (const auto* define = as<syntax::AssignStmt>(stmt.init);
      define && define->assign == syntax::AssignKind::Define) {
    for (const syntax::Expr* each : define->left) {
      const auto* name = as<syntax::Ident>(each);
      const auto* var = name ? types::object_as<types::Var>(info().object_of(*name)) : nullptr;
      if (var && !var->package_level && !per_loop(*var) && storage(*var).boxed) per_iteration.push_back(var);
    }
  }

  // What runs between two iterations, as effects.
  Emitter post(context_, false);
  for (const types::Var* var : per_iteration) renew(post, *var, stmt.span.begin);
  const auto increment_of = [&](const syntax::Stmt* s) -> std::optional<IncrementLocal> {
    const auto* step = as<syntax::IncDecStmt>(s);
    if (!step || !per_iteration.empty()) return std::nullopt;
    const auto* name = as<syntax::Ident>(&strip(*step->x));
    if (!name) return std::nullopt;
    const Place to = target_place(*name);
    const bool word = to.kind == Place::Kind::Slot && form_of(to.type) == Form::Word && scalar_of(to.type) == Scalar::I64;
    return word ? std::optional(IncrementLocal{to.offset, step->increment ? 1 : -1}) : std::nullopt;
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
    if (to.kind != Place::Kind::Slot || form_of(to.type) != Form::Word || scalar_of(to.type) != Scalar::I64) return false;
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
  const Effect* post_effect = nullptr;
  if (!post.effects.empty()) {
    const auto list = context_.arena().copy(post.effects);
    post_effect = list.size() == 1 ? list[0]
                                   : context_.make<EffectList>(list.data(), static_cast<std::int32_t>(list.size()));
  }
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
    first = with_post([&](auto p) -> const Stmt* {
      return with_loop_condition(*this, fuse(*this, *test, false), *test, [&](auto c) -> const Stmt* {
        if (tight) {
          auto* loop = context_.make<TightLoop<decltype(c), decltype(p)>>(c, p);
          loop->next = next;
          loop->body = body.effects[0];
          loop->site = at;
          return loop;
        }
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
      });
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

// ---- Jumps ----------------------------------------------------------------------------------------

namespace {

// Whether a statement has the label, those of its function literals aside.
bool has_label(const syntax::Node& node, base::Name name) {
  if (node.kind == syntax::NodeKind::FuncLit) return false;
  const auto* labeled = as<syntax::LabeledStmt>(&node);
  if (labeled && labeled->label->name == name) return true;
  bool found = false;
  syntax::for_each_child(node, [&](const syntax::Node& child) { found = found || has_label(child, name); });
  return found;
}

}  // namespace

const Stmt* Body::branch(const syntax::BranchStmt& stmt) {
  const Stmt* target = branch_here(stmt);
  return target ? target : leave_loop(&stmt);
}

// Null if the target lies outside of the loop over a function whose body this is.
const Stmt* Body::branch_here(const syntax::BranchStmt& stmt) {
  switch (stmt.branch) {
    case syntax::BranchKind::Fallthrough: return fallthrough_;
    case syntax::BranchKind::Goto: {
      if (loop_ && !has_label(*owner_, stmt.label->name)) return nullptr;
      exec::Jump*& jump = label_names_[stmt.label->name];
      if (!jump) jump = context_.make<Jump>();
      auto* edge = context_.make<PollEdge>();
      edge->site = site(stmt);
      edge->next = jump;
      return edge;
    }
    default: break;
  }
  const bool is_break = stmt.branch == syntax::BranchKind::Break;
  for (auto it = targets_.rbegin(); it != targets_.rend(); ++it) {
    if (stmt.label ? it->label != stmt.label->name
                   : it->labeled_block || (!is_break && !it->continue_to)) {
      continue;
    }
    return is_break ? it->break_to : it->continue_to;
  }
  GOL_CHECK(loop_);
  return nullptr;
}

const Stmt* Body::labeled(const syntax::LabeledStmt& stmt, const Stmt* next) {
  const base::Name label = stmt.label->name;
  const Stmt* first;
  switch (stmt.statement->kind) {
    case syntax::NodeKind::ForStmt:
      first = for_stmt(static_cast<const syntax::ForStmt&>(*stmt.statement), next, label);
      break;
    case syntax::NodeKind::RangeStmt:
      first = range_stmt(static_cast<const syntax::RangeStmt&>(*stmt.statement), next, label);
      break;
    case syntax::NodeKind::SwitchStmt:
      first = switch_stmt(static_cast<const syntax::SwitchStmt&>(*stmt.statement), next, label);
      break;
    case syntax::NodeKind::TypeSwitchStmt:
      first = type_switch(static_cast<const syntax::TypeSwitchStmt&>(*stmt.statement), next, label);
      break;
    case syntax::NodeKind::SelectStmt:
      first = select_stmt(static_cast<const syntax::SelectStmt&>(*stmt.statement), next, label);
      break;
    default:
      targets_.push_back({label, next, nullptr, true});
      first = statement(*stmt.statement, next);
      targets_.pop_back();
  }
  // Statements after this one that jump here have made the node already; earlier ones find it.
  exec::Jump*& jump = label_names_[label];
  if (!jump) jump = context_.make<Jump>();
  jump->next = first;
  return jump;
}

// ---- Returns --------------------------------------------------------------------------------------

// What hands the results over once they lie in their variables.
const Stmt* Body::results_end() {
  const auto variable = [&](std::size_t index) {
    if (!result_vars_.empty()) return load(variable_place(*result_vars_[index]));
    return frame_value(layout_.results[index].offset, layout_.results[index].type);
  };
  if (layout_.in_registers()) {
    const Value v = variable(0);
    switch (v.form) {
      case Form::Word: return with(v.word, [&](auto o) -> const Stmt* { return context_.make<Return<decltype(o)>>(o); });
      case Form::F64: return context_.make<Return<Any<double>>>(Any<double>{node(v.f64)});
      case Form::F32: return context_.make<Return<Any<float>>>(Any<float>{node(v.f32)});
      default: return context_.make<Return<Any<Pair>>>(Any<Pair>{node(v.pair)});
    }
  }
  const Stmt* end = context_.make<End>();
  // Results that closures share are copied from their cells to the slots.
  return before(end, [&](Emitter& out) {
    for (std::size_t i = 0; i < result_vars_.size(); ++i) {
      if (!storage(*result_vars_[i]).boxed) continue;
      store(out, result_slot(i), variable(i));
    }
  });
}

const Stmt* Body::return_stmt(const syntax::ReturnStmt& stmt) {
  const std::int32_t before_all = mark();
  const Stmt* first = return_values(stmt);
  release(before_all);
  return first;
}

const Stmt* Body::return_values(const syntax::ReturnStmt& stmt) {
  const SignatureLayout& layout = function_body().layout_;
  // With deferred calls the body ends here; DeferBody hands the results over.
  const Stmt* end = loop_ ? leave_loop(nullptr) : has_defer_ ? context_.make<End>() : nullptr;
  if (stmt.results.empty() || layout.results.empty()) return end ? end : results_end();

  bool cells = false;
  for (const types::Var* var : result_vars_) cells |= storage(*var).boxed;
  if (!end && !cells && layout.in_registers()) {
    Emitter out(context_, true);
    order(out, {stmt.results[0]});
    const Value v = assignable(*stmt.results[0], layout.results[0].type);
    const Stmt* last;
    switch (v.form) {
      case Form::Word:
        if (v.word.node) last = context_.make<ReturnNode<Word>>(v.word.node);
        else last = with(v.word, [&](auto o) -> const Stmt* { return context_.make<Return<decltype(o)>>(o); });
        break;
      case Form::F64: last = context_.make<Return<Any<double>>>(Any<double>{node(v.f64)}); break;
      case Form::F32: last = context_.make<Return<Any<float>>>(Any<float>{node(v.f32)}); break;
      default:
        if (v.pair.node) last = context_.make<ReturnNode<Pair>>(v.pair.node);
        else last = with(v.pair, [&](auto o) -> const Stmt* { return context_.make<Return<decltype(o)>>(o); });
    }
    return out.link(last);
  }

  if (!end) end = results_end();
  return before(end, [&](Emitter& out) {
    const auto target = [&](std::size_t index) {
      return result_vars_.empty() ? result_slot(index) : variable_place(*result_vars_[index]);
    };
    if (stmt.results.size() == 1 && layout.results.size() > 1) {
      const auto results = call_for_results(out, *as<syntax::CallExpr>(&strip(*stmt.results[0])));
      std::int32_t at = results.results;
      for (std::size_t i = 0; i < layout.results.size(); ++i) {
        const types::Type* from = results.layout.results[i].type;
        store(out, target(i), convert_assign(frame_value(at, from), from, layout.results[i].type, stmt.span.begin));
        at += slot_bytes(size_of(from));
      }
      return;
    }
    order(out, {stmt.results.begin(), stmt.results.end()});
    if (stmt.results.size() == 1) {
      store(out, target(0), assignable(*stmt.results[0], layout.results[0].type));
      return;
    }
    // All values before the first store: a later one may mention an earlier result, and a panic leaves
    // named results as they were.
    std::vector<Value> values;
    for (std::size_t i = 0; i < stmt.results.size(); ++i) {
      const types::Type* type = layout.results[i].type;
      const Value v = assignable(*stmt.results[i], type);
      const bool constant = (v.form == Form::Word && v.word.is_const()) ||
                            (v.form == Form::F64 && v.f64.is_const()) ||
                            (v.form == Form::Pair && v.pair.is_const());
      const bool last = i + 1 == stmt.results.size();
      values.push_back(constant || last ? v : keep(out, v, type));
    }
    if (values.back().form != Form::Block) {
      const std::size_t last = values.size() - 1;
      store(out, target(last), values[last]);
      for (std::size_t i = 0; i < last; ++i) store(out, target(i), values[i]);
    } else {
      values.back() = keep(out, values.back(), layout.results.back().type);
      for (std::size_t i = 0; i < values.size(); ++i) store(out, target(i), values[i]);
    }
  });
}

}  // namespace gol::lower
