// Loops over functions (spec: For statements with range clause).
//
// The body of `for k, v := range f` becomes a function, which f gets as its yield. A jump or a return that leaves the
// body makes a note of where to go in the nest's `exit` variable and returns false; behind the call of f the function
// that contains the loop looks at the note. What it cannot reach itself, because it is the body of another such loop,
// it leaves to the next one outwards.
#include "exec/arithmetic.hpp"
#include "exec/call.hpp"
#include "lower/places.hpp"
#include "syntax/walk.hpp"

namespace gol::lower {

using syntax::as;
using types::under;
using namespace exec;

namespace {

// What the body of a loop does, those of its function literals aside.
struct LoopContents {
  bool returns_values = false;
  bool defers = false;
  bool recovers = false;
};

void look_through(const syntax::Node& node, const types::Info& info, LoopContents& contents) {
  if (node.kind == syntax::NodeKind::FuncLit) return;
  if (const auto* end = as<syntax::ReturnStmt>(&node)) contents.returns_values |= !end->results.empty();
  if (node.kind == syntax::NodeKind::DeferStmt) contents.defers = true;
  const auto* call = as<syntax::CallExpr>(&node);
  if (call && info.builtin(*call) == types::BuiltinId::Recover) contents.recovers = true;
  syntax::for_each_child(node, [&](const syntax::Node& child) { look_through(child, info, contents); });
}

const types::Type* word_type() { return types::basic_type(types::BasicKind::Int); }

}  // namespace

Body& Body::function_body() {
  Body* body = this;
  while (body->loop_) body = &body->loop_->around;
  return *body;
}

bool Body::over_function(const syntax::RangeStmt& stmt) const {
  return under<types::Signature>(type_of(*stmt.x)) != nullptr;
}

// Gives the function literals and the loops over functions inside their numbers.
void Body::number_literals(const syntax::Node& node) {
  if (loop_) return;  // the function around has done it
  if (node.kind == syntax::NodeKind::FuncLit) {
    number_of_literal(node.id);
    return;
  }
  const auto* range = as<syntax::RangeStmt>(&node);
  if (range && over_function(*range) && !literal_numbers_[node.id]) literal_numbers_[node.id] = ++ranges_;
  syntax::for_each_child(node, [&](const syntax::Node& child) { number_literals(child); });
}

const types::Var* Body::make_loop_variable(Emitter& out, const types::Type* type, base::Pos pos) {
  types::Var& var = loop_variables_.emplace_back();
  var.type = type;
  var.captured = true;
  add_variable(var);
  new_variable(out, var, pos);
  return &var;
}

void Body::begin_nest(Emitter& out, const syntax::RangeStmt& stmt) {
  const base::Pos pos = stmt.span.begin;
  LoopContents contents;
  look_through(*stmt.body, info(), contents);
  nest_->exit = make_loop_variable(out, word_type(), pos);
  if (contents.returns_values && result_vars_.empty()) {
    for (const auto& result : layout_.results) nest_->results.push_back(make_loop_variable(out, result.type, pos));
  }
  if (contents.defers) {
    // A word that holds a pointer, as one of the iterator's type does.
    nest_->deferred = make_loop_variable(out, type_of(*stmt.x), pos);
    out.add(DeferLoop{address(variable_place(*nest_->deferred)), defer_list_, site(pos)});
  }
  if (contents.recovers) {
    nest_->frame = make_loop_variable(out, word_type(), pos);
    store(out, variable_place(*nest_->frame), word_value(FrameAddress{}));
  }
}

const Stmt* Body::range_function(const syntax::RangeStmt& stmt, const types::Signature& iterator, const Stmt* next,
                                 base::Name label) {
  const Site at = site(stmt);
  const base::Pos pos = stmt.span.begin;
  const auto& yield = *under<types::Signature>(iterator.params->vars[0]->type);

  Emitter init(context_, true);
  order(init, {stmt.x});
  const std::int32_t function = temporary(8);
  with(word(*stmt.x), [&](auto o) { init.add(SetLocal<Word, decltype(o)>{function, o}); });
  LoopNest nest;
  const bool outermost = !nest_;
  if (outermost) {
    nest_ = &nest;
    begin_nest(init, stmt);
  }
  const types::Var* state = make_loop_variable(init, word_type(), pos);

  // The body, and what it shares with the functions around.
  RangeLoop loop{*this, state, {}};
  std::vector<const types::Var*> captures = free_variables(stmt);
  const auto share = [&](const types::Var* var) {
    if (var && var->captured && std::find(captures.begin(), captures.end(), var) == captures.end()) {
      captures.push_back(var);
    }
  };
  share(nest_->exit);
  share(nest_->deferred);
  share(nest_->frame);
  for (const types::Var* result : nest_->results) share(result);
  for (const types::Var* result : function_body().result_vars_) share(result);
  share(state);
  for (Body* body = this; body->loop_; body = &body->loop_->around) share(body->loop_->state);

  Body& named = function_body();
  Function* body_function = context_.new_function(
      context_.layout(yield), named.name_ + "-range" + std::to_string(named.literal_numbers_[stmt.id]));
  Body body(context_, *body_function, this, &stmt, environment_);
  body.loop_ = &loop;
  body.nest_ = nest_;
  body.lower_loop_body(stmt, yield, label, captures);
  const Expr<Word>* closure = expr_node(closure_over(body_function, captures, at));

  // The call of the iterator.
  const SignatureLayout layout = context_.layout(iterator);
  auto* call = context_.make<Call1<Word, ClosureCallee<Local<Word>>, Any<Word>>>(
      ClosureCallee<Local<Word>>{{function}, at}, Any<Word>{closure});
  call->call_site = {at, temporary(static_cast<std::size_t>(layout.argument_end))};
  call->argument_offset = layout.params[0].offset;
  init.add(Discard<Word>{call});
  init.add(EndLoop{address(variable_place(*state)), at});

  const Expr<Word>* exit = node(load(variable_place(*nest_->exit)).word);
  for (const std::size_t number : loop.exits) {
    using Test = Binary<Equal, Any<Word>, Const<Word>>;
    auto* test = context_.make<If<Test>>(Test{{exit}, {static_cast<Word>(number)}});
    test->then_branch = take_exit(number);
    test->else_branch = next;
    next = test;
  }
  if (outermost) nest_ = nullptr;
  return init.link(next);
}

void Body::lower_loop_body(const syntax::RangeStmt& stmt, const types::Signature& yield, base::Name label,
                           const std::vector<const types::Var*>& captures) {
  signature_ = &yield;
  layout_ = context_.layout(yield);
  top_ = extent_ = layout_.argument_end;
  std::int32_t index = 0;
  for (const types::Var* var : captures) variables_[var] = {Storage::Kind::Captured, index++};
  const Body& function = function_body();
  result_vars_ = function.result_vars_.empty() ? nest_->results : function.result_vars_;
  assign_slots(stmt);
  top_ = extent_;

  const auto end = [&](LoopState state, Word more) {
    const Stmt* result = context_.make<Return<Const<Word>>>(Const<Word>{more});
    return before(result, [&](Emitter& out) { set_loop_state(out, *loop_->state, state); });
  };
  const Stmt* first = loop_body(*stmt.body, label, end(LoopState::Left, false), end(LoopState::Ready, true));
  finish(before(first, [&](Emitter& out) {
    out.add(EnterLoopBody{address(variable_place(*loop_->state)), site(stmt)});
    set_iteration_variables(out, stmt);
  }));
}

void Body::set_iteration_variables(Emitter& out, const syntax::RangeStmt& stmt) {
  std::vector<std::pair<const syntax::Expr*, Value>> given;
  const syntax::Expr* sides[] = {stmt.key, stmt.value};
  for (std::size_t i = 0; i < 2 && sides[i]; ++i) {
    const auto& entry = layout_.params[i];
    const Value v = frame_value(entry.offset, entry.type);
    if (!stmt.define) {
      const syntax::Expr& target = strip(*sides[i]);
      const auto* name = as<syntax::Ident>(&target);
      if (name && name->name.blank()) continue;
      given.emplace_back(&target, convert_assign(v, entry.type, type_of(target), target.span.begin));
    } else if (const auto* name = as<syntax::Ident>(&strip(*sides[i])); !name->name.blank()) {
      initialise(out, *name, v);
    }
  }
  if (given.size() == 1) {
    store(out, target_place(*given[0].first), given[0].second);
  } else if (given.size() == 2) {
    const Pending first = fix_target(out, *given[0].first);
    const Pending second = fix_target(out, *given[1].first);
    assign_target(out, first, given[0].second);
    assign_target(out, second, given[1].second);
  }
}

void Body::set_loop_state(Emitter& out, const types::Var& state, LoopState value) {
  store(out, variable_place(state), Value::of(Operand<Word>::constant(static_cast<Word>(value))));
}

// ---- Leaving a loop's body ------------------------------------------------------------------------

// A jump to a place outside of the loop, or a return (null) out of it.
const Stmt* Body::leave_loop(const syntax::BranchStmt* branch) {
  auto& exits = nest_->exits;
  auto known = std::find(exits.begin(), exits.end(), branch);
  if (known == exits.end()) known = exits.insert(exits.end(), branch);
  const std::size_t number = static_cast<std::size_t>(known - exits.begin()) + 1;
  if (std::find(loop_->exits.begin(), loop_->exits.end(), number) == loop_->exits.end()) {
    loop_->exits.push_back(number);
  }
  return before(context_.make<Return<Const<Word>>>(Const<Word>{false}), [&](Emitter& out) {
    store(out, variable_place(*nest_->exit), Value::of(Operand<Word>::constant(static_cast<Word>(number))));
    // All loops that are left are left at once: their iterators may not go on.
    for (Body* body = this; body->loop_; body = &body->loop_->around) {
      set_loop_state(out, *body->loop_->state, LoopState::Left);
      if (branch && body->loop_->around.branch_here(*branch)) break;
    }
  });
}

// Behind the call of an iterator whose loop has been left for an exit.
const Stmt* Body::take_exit(std::size_t number) {
  const syntax::BranchStmt* branch = nest_->exits[number - 1];
  if (const Stmt* target = branch ? branch_here(*branch) : nullptr) {
    return before(target, [&](Emitter& out) {
      store(out, variable_place(*nest_->exit), Value::of(Operand<Word>::constant(0)));
    });
  }
  if (!loop_) return return_from_nest();
  if (std::find(loop_->exits.begin(), loop_->exits.end(), number) == loop_->exits.end()) {
    loop_->exits.push_back(number);
  }
  return context_.make<Return<Const<Word>>>(Const<Word>{false});
}

// The return itself: the results lie where the loop's body has put them.
const Stmt* Body::return_from_nest() {
  const Stmt* end = has_defer_ ? context_.make<End>() : results_end();
  return before(end, [&](Emitter& out) {
    for (std::size_t i = 0; i < nest_->results.size(); ++i) {
      store(out, result_slot(i), load(variable_place(*nest_->results[i])));
    }
  });
}

}  // namespace gol::lower
