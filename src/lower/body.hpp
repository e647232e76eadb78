// The lowering of one function body: slots, variables, and the translation of expressions and statements.
//
// Statements are lowered backwards, each with its successor at hand. Frame: header, results, parameters, then the
// variables (all assigned before anything is lowered), then temporaries, which a statement gives back at
// its end, and the areas for outgoing calls among them.
#pragma once

#include <deque>
#include <optional>
#include <unordered_map>
#include <vector>

#include "exec/call.hpp"
#include "exec/control.hpp"
#include "exec/function.hpp"
#include "exec/place.hpp"
#include "exec/range_function.hpp"
#include "lower/context.hpp"
#include "lower/inline.hpp"
#include "lower/mixing.hpp"
#include "lower/operand.hpp"
#include "types/lookup.hpp"
#include "types/package.hpp"
#include "types/substitution.hpp"

namespace gol::lower {

using exec::Effect;
using exec::Stmt;
using runtime::Site;

// Collects the effects of a statement, as linked statements or as effects that return.
class Emitter {
 public:
  Emitter(Context& context, bool statements) : context_(context), statements_(statements) {}

  template <class X>
  void add(const X& x) {
    if (statements_) add_statement(x);
    else effects.push_back(context_.make_around<exec::EffectOf<X>>(x));
  }
  // The same for forms that are worth a statement of their own only.
  template <class X>
  void add_statement(const X& x) {
    stmts.push_back(context_.make_around<exec::EffectStmt<X>>(x));
  }
  // The same for statements that often come two or three in a row.
  template <class X>
  void add_joined(const X& x) {
    if (statements_) context_.join_effects<X>();
    add(x);
  }
  void add_effect(const Effect* effect) {
    if (statements_) add(exec::AnyEffect{effect});
    else effects.push_back(effect);
  }
  bool as_statements() const { return statements_; }
  // What was collected, which is no statement, as one effect.
  const Effect* as_one() const {
    if (effects.size() == 1) return effects[0];
    const auto list = context_.arena().copy(effects);
    return context_.make<exec::EffectList>(list.data(), static_cast<std::int32_t>(list.size()));
  }
  // Links what was collected before `next`.
  const Stmt* link(const Stmt* next) {
    for (auto it = stmts.rbegin(); it != stmts.rend(); ++it) {
      (*it)->next = next;
      const Stmt* both = next ? context_.joined(**it, *next) : nullptr;
      next = both ? both : mixed(context_, *it);
    }
    return next;
  }

  std::vector<Stmt*> stmts;
  std::vector<const Effect*> effects;

 private:
  Context& context_;
  bool statements_;
};

// What the checker says of an expression, with the type that it has in the instance being lowered.
struct Checked {
  const types::Type* type;
  types::Constant value;
  types::Mode mode;
  bool is_type() const { return mode == types::Mode::TypeExpr; }
  bool is_constant() const { return mode == types::Mode::Constant; }
  bool comma_ok() const {
    return (mode == types::Mode::MapIndex || mode == types::Mode::CommaOk) && type->kind == types::TypeKind::Tuple;
  }
};

// Where a value can be stored or its address taken; see with_place in places.hpp.
struct Place {
  enum class Kind : std::uint8_t {
    Slot,      // a scalar or pair local at `offset`
    Frame,     // memory form in the frame at `offset`
    Box,       // behind the cell in slot `base`
    Captured,  // behind captured cell number `base`
    Fresh,     // like Box, for a cell nobody else knows
    Global,    // at `address`
    Pointer,   // behind `word`
    Slice,     // element `index` of the slice whose header lies at `*inner`
    Array,     // element `index` of the array at `*inner`
    Any,       // at the address that `word.node` computes
    Blank,     // _
  } kind = Kind::Blank;
  const types::Type* type = nullptr;
  std::int32_t offset = 0;
  std::int32_t base = 0;
  char* address = nullptr;
  Operand<Word> word;
  Operand<Word> index;
  const Place* inner = nullptr;
  std::int64_t length = 0;
  std::int32_t element_size = 0;
  Site site;
};

class Body {
 public:
  Body(Context& context, Function& function, Body* parent, const syntax::Node* owner,
       types::Substitution* environment = nullptr);

  // The whole of a function or method.
  void lower(const types::Signature& signature, const syntax::FuncType& type, const syntax::Field* receiver,
             const syntax::BlockStmt& block, const std::vector<const types::Var*>& captures);
  // A script's statements, or the initialisation of packages followed by a call of main.
  void lower_entry(std::span<types::Package* const> packages, const types::Package& main);
  // The initialiser of a library variable: computes and stores.
  void lower_initialiser(const types::Var& var);
  // The values of a session entry's last expression go to exec::echo_values.
  void echo(Emitter& out, const syntax::Expr& x);
  void initialise_package_variables(Emitter& out, const types::Initialiser& step);
  // go and defer of a builtin: a function whose parameters are the operands.
  void lower_builtin_thunk(const syntax::CallExpr& call, const std::vector<const syntax::Expr*>& operands,
                           const SignatureLayout& layout);

  // ---- Frame ----
  std::int32_t temporary(std::size_t bytes);
  std::int32_t mark() const { return top_; }
  void release(std::int32_t mark) { top_ = mark; }
  Site site(base::Pos pos) const { return {pos, site_function_}; }
  Site site(const syntax::Node& node) const { return site(node.span.begin); }

  // ---- Expressions (lower_expr.cpp and others) ----
  // What is computed once the effects have been run.
  template <class T>
  const Expr<T>* after(const Emitter& first, const Expr<T>* value) {
    const auto effects = context_.arena().copy(first.effects);
    return context_.make<exec::Sequence<T>>(effects.data(), static_cast<std::int32_t>(effects.size()), value);
  }
  Value after(const Emitter& first, const Value& v);
  Value value(const syntax::Expr& expr);
  Value variable_value(const syntax::Expr& expr);
  // Only calls look at the native stack; where expressions nest deeply, nodes between them do too.
  template <class F>
  Value nested(base::Pos pos, F lower) {
    ++depth_;
    Value v = lower();
    --depth_;
    if (GOL_UNLIKELY(at_check_depth())) check_depth(v, pos);
    return v;
  }
  void check_depth(Value& v, base::Pos pos);
  bool at_check_depth() const { return depth_ % levels_per_depth_check == levels_per_depth_check - 1; }
  // Converted to the type of what it is assigned to.
  Value assignable(const syntax::Expr& expr, const types::Type* target);
  Value convert_assign(Value v, const types::Type* from, const types::Type* to, base::Pos pos);
  Operand<Word> word(const syntax::Expr& expr) { return value(expr).word; }
  const Expr<Word>* word_node(const syntax::Expr& expr) { return node(value(expr).word); }
  Operand<double> f64(const syntax::Expr& expr) { return value(expr).f64; }
  Operand<float> f32(const syntax::Expr& expr) { return value(expr).f32; }
  Operand<Pair> pair(const syntax::Expr& expr) { return value(expr).pair; }
  const Expr<Pair>* pair_node(const syntax::Expr& expr) { return node(value(expr).pair); }
  const Expr<Word>* block(const syntax::Expr& expr) { return node(value(expr).word); }
  Value zero_value(const types::Type* type);
  Value constant_value(const types::Constant& constant, const types::Type* type);
  // A value of memory form at an address.
  Value load(const Place& place);
  Value load_at(const Expr<Word>* address, const types::Type* type);
  Value frame_value(std::int32_t offset, const types::Type* type);  // in canonical slot form
  // The address of the value in memory form, in the frame if need be.
  const Expr<Word>* address_of_value(const Value& v, const types::Type* type);

  template <class T>
  const Expr<T>* node(const Operand<T>& operand) {
    return with(operand, [&](auto functor) -> const Expr<T>* {
      if constexpr (std::is_same_v<decltype(functor), exec::Any<T>>) return functor.node;
      else return expr_node(functor);
    });
  }
  template <class F>
  const Expr<typename F::Type>* expr_node(const F& functor) {
    return context_.make_around<exec::ExprOf<F>>(functor);
  }
  template <class F>
  Value word_value(const F& functor) { return Value::of(Operand<Word>::of(expr_node(functor))); }
  template <class F>
  Value pair_value(const F& functor) { return Value::of(Operand<Pair>::of(expr_node(functor))); }
  template <class F>
  Value block_value(const F& functor) { return Value::block(expr_node(functor)); }

  Value ident(const syntax::Ident& ident);
  Value unary(const syntax::UnaryExpr& expr);
  Value binary(const syntax::BinaryExpr& expr);
  Value arithmetic(syntax::Operator op, const types::Type* type, const Value& left, const Value& right,
                   const types::Type* shift_count, base::Pos pos);
  Value integer_arithmetic(syntax::Operator op, const types::Type* type, Operand<Word> left, Operand<Word> right,
                           const types::Type* shift_count, base::Pos pos);
  Value complement(const Operand<Word>& x, const types::Type* type);
  Value comparison(const syntax::BinaryExpr& expr);
  Value compare_values(syntax::Operator op, const types::Type* type, const Value& left, const Value& right,
                       base::Pos pos);
  Value concatenation(const syntax::BinaryExpr& expr);
  Value selector(const syntax::SelectorExpr& expr);
  Value method_value(const syntax::SelectorExpr& expr, const types::Selection& selection);
  // What a method of a defined type is called on: a pointer, or a value of `type`.
  Value receiver(const syntax::SelectorExpr& expr, const types::Selection& selection, const types::Type** type);
  const Expr<Word>* receiver_word(const syntax::SelectorExpr& expr, const types::Selection& selection, bool keep);
  Value index(const syntax::IndexExpr& expr);
  // An element of a map (lower_map.cpp); `ok`: the slot that says whether there is one, or -1.
  Value map_index(const syntax::IndexExpr& expr, std::int32_t ok);
  Value slice_expr(const syntax::SliceExpr& expr);
  Value type_assertion(const syntax::TypeAssertExpr& expr, std::int32_t ok);
  Value receive(const syntax::UnaryExpr& expr, std::int32_t ok);
  Value func_lit(const syntax::FuncLit& expr);
  Value composite(const syntax::CompositeLit& expr, const types::Type* type);
  Value address_expr(const syntax::UnaryExpr& expr);
  // comma-ok forms: the value, with ok in the slot.
  Value comma_ok(const syntax::Expr& expr, std::int32_t ok);
  void fill_composite(Emitter& out, const syntax::CompositeLit& expr, const types::Type* type, const Place& to);
  bool fill_literal(Emitter& out, const syntax::Expr& expr, const Place& to);
  Value elided_literal(const syntax::CompositeLit& literal, const types::Type* type);
  Value pointer_to_literal(const syntax::CompositeLit& literal, const types::Type* type, const syntax::Expr& made);
  Value element_value(const syntax::Expr& expr, const types::Type* type);
  // Which field an element of a struct's literal sets: the one that it names, or the one at its position.
  static std::uint32_t field_index(const types::Struct& record, const syntax::Expr& element, std::size_t position);

  // ---- Calls (lower_call.cpp) ----
  Value call(const syntax::CallExpr& expr);
  // The function or method that is called, if that is known; `func` may be an interface's method.
  struct StaticCallee {
    const types::Func* func = nullptr;
    std::vector<const types::Type*> type_args;
    const syntax::SelectorExpr* selector = nullptr;  // of a method
    const types::Selection* selection = nullptr;     // the same
  };
  StaticCallee static_callee(const syntax::CallExpr& call);
  // The value of a call of a function whose body can stand in its place (inline.cpp); zero if there is no result. What
  // is done before the value is taken goes to `statements`, if given.
  std::optional<Value> inline_call(const syntax::CallExpr& call, Emitter* statements = nullptr);
  // The same for a condition, which jumps to `then` or `otherwise`; null if there is no such function.
  const Stmt* inline_condition(Emitter& out, const syntax::CallExpr& call, const Stmt* then, const Stmt* otherwise);
  Value conversion(const syntax::CallExpr& expr);
  Value convert(Value v, const types::Type* from, const types::Type* to, base::Pos pos);
  Value builtin(const syntax::CallExpr& expr, types::BuiltinId id);
  void builtin_effect(Emitter& out, const syntax::CallExpr& expr, types::BuiltinId id);
  Value append(const syntax::CallExpr& expr);
  bool append_in_place(Emitter& out, const syntax::Expr& left, const syntax::Expr& right);
  Value make(const syntax::CallExpr& expr);
  Value length(const syntax::CallExpr& expr, bool capacity);
  Value min_max(const syntax::CallExpr& expr, bool max);
  void print(Emitter& out, const syntax::CallExpr& expr, bool line);
  // Whether the only operand is a call with several results, which stand for as many operands.
  bool spreads(const syntax::CallExpr& expr) const;
  // The same call of a predeclared function with an operand for each of those results; `out` computes them.
  const syntax::CallExpr& spread(Emitter& out, const syntax::CallExpr& expr);
  // A call as an effect whose results lie at the frame offset returned.
  struct CallResult {
    std::int32_t results;  // offset of the first result slot
    SignatureLayout layout;
  };
  CallResult call_for_results(Emitter& out, const syntax::CallExpr& expr);
  // `record`: where the frame keeps the deferred call, or 0.
  void go_statement(Emitter& out, const syntax::Expr& expr, bool defer, std::int32_t record);
  // Stores an argument into the callee's frame.
  void store_argument(Emitter& out, const syntax::Expr& arg, const Place& to);
  // The arguments of a call of the signature, as effects that store into the frame at `base`. `in_turn`: each is stored
  // before the next one calls anything.
  std::vector<const Effect*> arguments(const syntax::CallExpr& expr, const types::Signature& signature,
                                       const SignatureLayout& layout, std::int32_t base, bool in_turn = false);

  // ---- Places (places.cpp) ----
  Place place(const syntax::Expr& expr);
  Place operand_place(const syntax::Expr& expr);
  // The place that an assignment writes: an element of a map gets its entry, which reading it never makes.
  Place target_place(const syntax::Expr& expr);
  // The entry of a map, which is made if there is none (lower_map.cpp).
  Place map_entry(const syntax::IndexExpr& expr);
  Place variable_place(const types::Var& var);
  Place field(Place base, const types::Type* struct_type, std::uint32_t index);
  Place through_path(const syntax::Expr& x, types::List<std::uint32_t> path, const types::Type** type,
                     base::Pos pos);
  Place dereference(Operand<Word> pointer, const types::Type* type, base::Pos pos);
  const Expr<Word>* address(const Place& place);
  void store(Emitter& out, const Place& to, const Value& v);

  // ---- Statements (lower_stmt.cpp and others) ----
  const Stmt* statements(types::List<syntax::Stmt*> list, const Stmt* next);
  const Stmt* statement(const syntax::Stmt& stmt, const Stmt* next);
  const Stmt* simple(const syntax::Stmt& stmt, const Stmt* next);
  // True if the statement is one that simple effects can express; then they are added to `out`.
  bool effect(const syntax::Stmt& stmt, Emitter& out);
  void assign(Emitter& out, const syntax::AssignStmt& stmt);
  void assign_one(Emitter& out, const syntax::Expr& left, const syntax::Expr& right);
  bool assign_comma_ok(Emitter& out, const syntax::Expr& left, const syntax::Expr& ok, const syntax::Expr& right,
                       const types::Type* type);
  void assign_many(Emitter& out, const std::vector<const syntax::Expr*>& left, const syntax::Expr& right);
  // What one side of an assignment to several operands assigns to.
  struct Pending {
    Place to;
    bool blank = false;
    const syntax::Ident* fresh = nullptr;  // a variable declared here
  };
  Pending fix_target(Emitter& out, const syntax::Expr& expr);
  void fix_place(Emitter& out, Place& place, const types::Type* slice_type);
  void assign_target(Emitter& out, const Pending& target, const Value& v);
  const types::Type* slice_type_of(const syntax::Expr& element) const;
  void assign_parallel(Emitter& out, types::List<syntax::Expr*> left, types::List<syntax::Expr*> right);
  bool assign_locals(Emitter& out, types::List<syntax::Expr*> left, types::List<syntax::Expr*> right);
  bool assign_swap(Emitter& out, types::List<syntax::Expr*> left, types::List<syntax::Expr*> right);
  // The statement `local++`, `local--`, `local += constant` or `local -= constant`, for a local of 64 bits.
  std::optional<exec::IncrementLocal> increment(const syntax::Stmt* stmt);
  void compound(Emitter& out, const syntax::Expr& left, syntax::Operator op, const syntax::Expr* right,
                base::Pos pos);
  void declare(Emitter& out, const syntax::GenDecl& decl);
  void declare_values(Emitter& out, const syntax::ValueSpec& spec);
  // Makes the box of a variable that is declared here, if it needs one.
  void new_variable(Emitter& out, const types::Var& var, base::Pos pos);
  void initialise(Emitter& out, const syntax::Ident& name, const Value& v);
  void send(Emitter& out, const syntax::SendStmt& stmt);
  const Stmt* if_stmt(const syntax::IfStmt& stmt, const Stmt* next);
  const Stmt* count_if(const syntax::IfStmt& stmt, const Stmt* next);
  const Stmt* for_stmt(const syntax::ForStmt& stmt, const Stmt* next, base::Name label);
  const Stmt* range_stmt(const syntax::RangeStmt& stmt, const Stmt* next, base::Name label);
  const Stmt* range_loop(const syntax::RangeStmt& stmt, const Stmt* next, base::Name label);
  const Stmt* switch_stmt(const syntax::SwitchStmt& stmt, const Stmt* next, base::Name label);
  const Stmt* case_condition(const syntax::Expr& expr, const Stmt* then, const Stmt* otherwise);
  const types::Type* tag_type(const syntax::SwitchStmt& stmt) const;
  const Stmt* switch_on_tag(const syntax::SwitchStmt& stmt, const std::vector<const Stmt*>& bodies,
                            const Stmt* otherwise, std::int32_t tag_slot);
  const Stmt* switch_on_constants(const syntax::SwitchStmt& stmt, const std::vector<const Stmt*>& bodies,
                                  const Stmt* otherwise, const Operand<Word>& tag);
  const Stmt* type_switch(const syntax::TypeSwitchStmt& stmt, const Stmt* next, base::Name label);
  const Stmt* select_stmt(const syntax::SelectStmt& stmt, const Stmt* next, base::Name label);
  const Stmt* return_stmt(const syntax::ReturnStmt& stmt);
  const Stmt* return_values(const syntax::ReturnStmt& stmt);
  const Stmt* branch(const syntax::BranchStmt& stmt);
  const Stmt* labeled(const syntax::LabeledStmt& stmt, const Stmt* next);
  // Jumps to `then` or `otherwise`.
  const Stmt* condition(const syntax::Expr& expr, const Stmt* then, const Stmt* otherwise);
  template <class F>
  const Stmt* before(const Stmt* next, F&& fill) {
    Emitter out(context_, true);
    fill(out);
    return out.link(next);
  }
  // A loop over a function (lower_range_function.cpp).
  const Stmt* range_function(const syntax::RangeStmt& stmt, const types::Signature& iterator, const Stmt* next,
                             base::Name label);
  // The body of a loop, with break and continue bound; `end`, or where `continue` leads, follows the last statement.
  const Stmt* loop_body(types::List<syntax::Stmt*> body, base::Name label, const Stmt* break_to,
                        const Stmt* continue_to, const Stmt* end);
  const Stmt* loop_body(const syntax::BlockStmt& body, base::Name label, const Stmt* break_to,
                        const Stmt* continue_to);
  // Moves a per-iteration variable to a cell of its own before the next iteration.
  void renew(Emitter& out, const types::Var& var, base::Pos pos);
  // Whether a loop's variable is one for all iterations.
  static bool per_loop(const types::Var& var) { return var.package && var.package->variables_per_loop; }

  // ---- Order of evaluation (order.cpp) ----
  // Puts what must be evaluated early into temporaries when the expressions, evaluated in this order, hold a
  // load that a later call could change.
  void order(Emitter& out, std::initializer_list<const syntax::Expr*> exprs);
  void order(Emitter& out, std::vector<const syntax::Expr*> exprs, const std::vector<const types::Type*>& to = {});
  void hoist(Emitter& out, const syntax::Expr& expr, bool root);
  void hoist_operand(Emitter& out, const syntax::Expr& expr, const types::Type* to);
  bool has_call(const syntax::Expr& expr);
  // Whether the variable, or what it is known to point to, lies in this frame and calls may change it.
  bool is_shared(const types::Var& var) const;
  const Expr<Word>* in_turn(const syntax::Expr& expr);
  // Whether the value depends on when the expression is evaluated: it calls something or loads what a call may change.
  bool reads(const syntax::Expr& expr);
  // Keeps a value in a temporary and gives back the operand that reads it.
  Value keep(Emitter& out, const Value& v, const types::Type* type);

  Context& context() { return context_; }
  const types::Info& info() const { return context_.info(); }
  // What the checker says, with the types of this instance of a generic function.
  const types::Type* instance_of(const types::Type* type) const;
  const types::Type* type_of(const syntax::Expr& expr) const { return checked_type(info().type_of(expr), expr); }
  const types::Type* type_of(const types::Var& var) const { return instance_of(var.type); }
  Checked checked(const syntax::Expr& expr) const;
  const types::Selection* selection_of(const syntax::SelectorExpr& expr);
  std::vector<const types::Type*> type_args_of(const syntax::Ident& name) const;
  const syntax::Ident* instantiated(const syntax::Expr& expr) const;
  std::size_t size_of(const types::Type* type) { return context_.descriptor(type)->size; }
  const syntax::Expr& strip(const syntax::Expr& expr) const;

 private:
  const types::Type* checked_type(const types::Type* type, const syntax::Expr& expr) const {
    return type ? instance_of(type) : context_.made_operand_type(expr);
  }
  struct Storage {
    enum class Kind : std::uint8_t {
      Frame,     // in a slot of the frame that only this function knows
      Shared,    // in a slot too, but in memory form, because its address goes into calls or closures
      Cell,      // in a heap cell; the slot holds the cell
      Captured,  // the same for a variable of an enclosing function, but the closure holds its address
    };
    Kind kind = Kind::Frame;
    std::int32_t offset = 0;  // of the slot; the number of the captured address
    bool in_cell() const { return kind == Kind::Cell; }
  };
  struct Target {
    base::Name label;
    const Stmt* break_to;
    const Stmt* continue_to;  // null in switch and select
    bool labeled_block = false;  // only a break with its label leaves it
  };

  // What the loops over functions that lie within each other share: variables that the source does not have, in
  // cells of their own, because the loops' bodies are functions.
  struct LoopNest {
    const types::Var* exit = nullptr;           // the number of the exit that is being taken, from 1 on; 0 for none
    std::vector<const types::Var*> results;     // for what a return in a loop gives to results without names
    const types::Var* deferred = nullptr;       // the list of what the bodies defer, if they do
    const types::Var* frame = nullptr;          // the function's frame, if they recover
    std::vector<const syntax::BranchStmt*> exits;  // jumps out of a loop's body; null for a return
  };
  // The loop whose body this Body lowers.
  struct RangeLoop {
    Body& around;  // where the loop stands
    const types::Var* state;  // exec::LoopState
    std::vector<std::size_t> exits;  // which of the nest's the loop's body takes
  };
  // The function that the programmer wrote: this one, or the one around the loops of which this is a body.
  Body& function_body();
  bool over_function(const syntax::RangeStmt& stmt) const;
  void number_literals(const syntax::Node& node);
  void begin_nest(Emitter& out, const syntax::RangeStmt& stmt);
  const types::Var* make_loop_variable(Emitter& out, const types::Type* type, base::Pos pos);
  void lower_loop_body(const syntax::RangeStmt& stmt, const types::Signature& yield, base::Name label,
                       const std::vector<const types::Var*>& captures);
  void set_iteration_variables(Emitter& out, const syntax::RangeStmt& stmt);
  void set_loop_state(Emitter& out, const types::Var& state, exec::LoopState value);
  const Stmt* branch_here(const syntax::BranchStmt& stmt);
  const Stmt* leave_loop(const syntax::BranchStmt* branch);
  const Stmt* take_exit(std::size_t number);
  const Stmt* return_from_nest();

  // The body of a function in place of a call of it: the frame is the caller's.
  Body(Body& caller, const Context::Declared& callee, const Inlining& inlining, Site call);
  Body& owner_of_frame();
  template <class F>
  bool with_inlined(const syntax::CallExpr& call, Emitter& out, bool straight_only, F&& use);
  bool may_inline(const types::Func& func, const Inlining& inlining);
  bool is_frame_variable(const syntax::Expr& expr);
  bool fill_parameter(Emitter& out, Body& callee, const types::Var& parameter, const syntax::Expr& argument);
  void bind(Emitter& out, const types::Var& parameter, const Value& v, bool is_variable);
  void bind_arguments(Emitter& out, Body& caller, const syntax::CallExpr& call, const types::Signature& signature,
                      const StaticCallee& callee);
  Value straight(Emitter& out, types::List<syntax::Stmt*> list, const types::Type* result);
  Value run(const Stmt* entry, Form form);

  void assign_slots(const syntax::Node& node);
  void reserve_memory(const syntax::Node& node, const syntax::BlockStmt& block);
  void reserve_closure(const syntax::FuncLit& literal);
  void reserve_records(const syntax::BlockStmt& block);
  Storage::Kind kind_of(const types::Var& var);
  void add_variable(const types::Var& var);
  const Storage& storage(const types::Var& var);
  void prologue(Emitter& out, const syntax::FuncType& function, const syntax::Field* receiver);
  void finish(const Stmt* entry);
  const Stmt* results_end();
  std::vector<const types::Var*> free_variables(const syntax::Node& function);
  // A new closure over the variables' cells, in the order in which the function numbers what it captures.
  exec::MakeClosure closure_over(const Function* function, const std::vector<const types::Var*>& captures, Site at);
  // Where the frame holds a result for the caller.
  Place result_slot(std::size_t index) const;

  Context& context_;
  Function& function_;
  Body* parent_;
  const syntax::Node* owner_;
  types::Substitution* environment_;  // null outside of generic functions
  std::uint32_t site_function_ = 0;   // the function that sites name
  std::unordered_map<syntax::NodeId, const types::Selection*> selections_;
  const types::Signature* signature_ = nullptr;
  SignatureLayout layout_;
  std::vector<const types::Var*> result_vars_;  // named results; empty otherwise
  std::unordered_map<const types::Var*, Storage> variables_;
  // Slots that hold until the function ends: for the closure of a literal, the variable that &T{…} or new(T) makes, or the
  // record of a defer statement's call.
  std::unordered_map<syntax::NodeId, std::int32_t> reserved_;
  // The node's, or 0, where no such slot lies.
  std::int32_t reserved(const syntax::Node& node) const {
    const auto found = reserved_.find(node.id);
    return found == reserved_.end() ? 0 : found->second;
  }
  std::unordered_map<syntax::NodeId, Value> hoisted_;
  std::unordered_map<const types::Label*, exec::Jump*> labels_;
  std::unordered_map<base::Name, exec::Jump*> label_names_;
  std::vector<Target> targets_;
  const Stmt* fallthrough_ = nullptr;
  std::int32_t top_ = 0;
  std::int32_t extent_ = 0;
  std::int32_t last_results_ = 0;  // where the results of the call lowered last begin, if they lie in slots
  std::int32_t defer_list_ = -1;   // slot of the list of deferred calls
  std::int32_t defer_image_ = 0;   // largest image of a deferred call
  static constexpr int levels_per_depth_check = 32;
  const syntax::Stmt* echoed_ = nullptr;  // Package::script_echo
  int depth_ = 0;                  // of the expression being lowered, within those around it
  // Function literals are named by their order in the source, though statements are lowered backwards.
  int number_of_literal(syntax::NodeId literal) {
    int& number = literal_numbers_[literal];
    return number ? number : number = ++literals_;
  }
  std::unordered_map<syntax::NodeId, int> literal_numbers_;
  int literals_ = 0;               // function literals numbered so far
  int ranges_ = 0;                 // and loops over functions, likewise
  std::deque<types::Var> loop_variables_;  // of its nests, as long as the slots are known by their addresses
  LoopNest* nest_ = nullptr;
  RangeLoop* loop_ = nullptr;
  std::string name_;
  bool has_defer_ = false;
  const Inlining* inlining_ = nullptr;  // of a body in place of a call
  Body* inlined_in_ = nullptr;          // the body where that call is
  std::unordered_map<const types::Var*, Value> constants_;  // parameters that are constants at that call
  std::vector<std::uint32_t> inlined_;  // entries of the function table for the bodies that use this one's frame
  friend class Context;
};

}  // namespace gol::lower
