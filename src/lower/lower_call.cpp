// Calls of functions, methods and func values; go and defer (spec: Calls, Go statements, Defer statements).
#include "exec/arithmetic.hpp"
#include "exec/defer.hpp"
#include "exec/interface.hpp"
#include "exec/slice.hpp"
#include "lower/floats.hpp"
#include "lower/fuse.hpp"
#include "lower/places.hpp"
#include "types/package.hpp"

namespace gol::lower {

using syntax::as;
using types::under;
using namespace exec;

namespace {

// What a call of a function value needs to know before arguments are lowered.
struct CallTarget {
  enum class Kind { Function, Method, Interface, Closure } kind = Kind::Closure;
  const Function* function = nullptr;        // Function, Method
  const Expr<Word>* receiver = nullptr;      // Method
  Operand<Word> closure;                     // Closure
  Operand<Pair> value;                       // Interface
  std::int32_t method = 0;
  const NativeBinding* native = nullptr;     // Function or Method without a frame
  const NativeBinding* attempt = nullptr;    // Method: tried before its body
};

// Calls f with the functor for the callee.
template <class F>
auto with_callee(Body& body, const CallTarget& target, Site site, F&& f) {
  switch (target.kind) {
    case CallTarget::Kind::Function: return f(DirectCallee{target.function});
    case CallTarget::Kind::Method:
      if (const auto* local = functor_in<Local<Word>>(target.receiver)) {
        return f(MethodCallee<Local<Word>>{target.function, *local});
      }
      if (const auto* address = functor_in<AddressOf<FramePlace>>(target.receiver)) {
        return f(MethodCallee<AddressOf<FramePlace>>{target.function, *address});
      }
      return f(MethodCallee<Any<Word>>{target.function, {target.receiver}});
    case CallTarget::Kind::Interface:
      return with_held(body, target.value, Operands<Any<Pair>, Local<Pair>, PairField, PairElement>{}, [&](auto value) {
        return f(InterfaceCallee<decltype(value)>{value, target.method, site});
      });
    default:
      if (target.closure.is_local()) return f(ClosureCallee<Local<Word>>{{target.closure.offset}, site});
      if (const WordField* field = functor_in<WordField>(target.closure.node)) return f(ClosureCallee<WordField>{*field, site});
      return f(ClosureCallee<Any<Word>>{{body.node(target.closure)}, site});
  }
}

CallTarget find_target(Body& body, const syntax::CallExpr& call, bool keep) {
  const Body::StaticCallee callee = body.static_callee(call);
  CallTarget target;
  if (!callee.func) {
    target.closure = body.word(body.strip(*call.function));
    return target;
  }
  target.native = body.context().frameless_native(*callee.func);
  if (!callee.selection) {
    target.kind = CallTarget::Kind::Function;
    target.function = body.context().function(*callee.func, callee.type_args);
    return target;
  }
  const syntax::SelectorExpr& selector = *callee.selector;
  const types::Selection& selection = *callee.selection;
  if (!callee.func->of_interface) {
    target.kind = CallTarget::Kind::Method;
    target.function = body.context().function(*callee.func);
    target.attempt = body.context().first_attempt(*callee.func);
    target.receiver = body.receiver_word(selector, selection, keep);
    return target;
  }
  const types::Type* type = body.type_of(*selector.x);
  Value holder;
  if (selection.path.empty()) holder = body.value(*selector.x);
  else holder = body.load(body.through_path(*selector.x, selection.path, &type, selector.selector->span.begin));
  if (const auto* pointer = under<types::Pointer>(type)) type = pointer->element;
  const auto& methods = under<types::Interface>(type)->type_set().methods;
  target.kind = CallTarget::Kind::Interface;
  target.value = holder.pair;
  while (methods[static_cast<std::size_t>(target.method)]->name != callee.func->name) ++target.method;
  return target;
}

// Evaluates what the callee is computed from now, before the arguments.
void keep_callee(Body& body, Emitter& early, CallTarget& target, const types::Type* type) {
  switch (target.kind) {
    case CallTarget::Kind::Interface:
      target.value = body.keep(early, Value::of(target.value), types::any_type()).pair;
      return;
    case CallTarget::Kind::Closure:
      target.closure = body.keep(early, Value::of(target.closure), type).word;
      return;
    case CallTarget::Kind::Method:
      target.receiver = body.node(body.keep(early, Value::of(Operand<Word>::of(target.receiver)),
                                            types::basic_type(types::BasicKind::Int))
                                      .word);
      return;
    case CallTarget::Kind::Function: return;
  }
}

// The node of a call; R is how its result is taken from registers.
template <class R>
const Expr<R>* call_node(Body& body, const CallTarget& target, const std::vector<const Effect*>& arguments,
                         std::int32_t base, Site site) {
  Context& context = body.context();
  const auto list = context.arena().copy(arguments);
  if (target.native) {
    auto* node = context.make<NativeCall<R>>();
    node->offset = base;
    node->site = site;
    node->enter = target.native->enter;
    node->arguments = list.data();
    node->count = static_cast<std::int32_t>(list.size());
    return node;
  }
  if constexpr (std::is_same_v<R, Word>) {
    if (target.attempt && arguments.empty()) {
      auto* node = context.make<AttemptedCall>(MethodCallee<Any<Word>>{target.function, {target.receiver}});
      node->call_site = {site, base};
      node->attempt = target.attempt->enter;
      return node;
    }
  }
  return with_callee(body, target, site, [&](auto callee) -> const Expr<R>* {
    if (arguments.empty()) {
      auto* node = context.make<Call0<R, decltype(callee)>>(callee);
      node->call_site = {site, base};
      return node;
    }
    auto* node = context.make<Call<R, decltype(callee)>>(callee);
    node->call_site = {site, base};
    node->arguments = list.data();
    node->count = static_cast<std::int32_t>(list.size());
    return node;
  });
}

// One word argument, evaluated in the call node.
const Expr<Word>* call_node1(Body& body, const CallTarget& target, const Operand<Word>& argument, std::int32_t offset,
                             std::int32_t base, Site site) {
  return with_callee(body, target, site, [&](auto callee) -> const Expr<Word>* {
    return with_argument(argument, [&](auto operand) -> const Expr<Word>* {
      auto* node = body.context().make<Call1<Word, decltype(callee), decltype(operand)>>(callee, operand);
      node->call_site = {site, base};
      node->argument_offset = offset;
      return node;
    });
  });
}

// Where a call whose frame lies at base puts an argument.
Place param_place(const SignatureLayout& layout, std::size_t index, std::int32_t base) {
  Place to;
  const auto& entry = layout.params[index];
  to.kind = entry.form == Form::Block ? Place::Kind::Frame : Place::Kind::Slot;
  to.offset = base + entry.offset;
  to.type = entry.type;
  return to;
}

// Calls f with the functor of one of several arguments.
template <class F>
auto with_affine(const Operand<Word>& argument, F&& f) {
  if (argument.is_local()) return f(Affine::of(Local<Word>{argument.offset}));
  if (argument.is_const()) return f(Affine::of(Const<Word>{argument.value}));
  if (const Stepped* sum = functor_in<Stepped>(argument.node)) return f(Affine::of(*sum));
  return f(Any<Word>{argument.node});
}

// Two or three arguments, of which the last goes to the offset: words, before which an effect may store another one.
const Expr<Word>* call_words(Body& body, const CallTarget& target, const Effect* leading,
                             const std::vector<Operand<Word>>& words, std::int32_t offset, std::int32_t base, Site site) {
  return with_callee(body, target, site, [&](auto callee) {
    const auto make = [&](auto... operands) -> const Expr<Word>* {
      auto* node = body.context().make<CallWords<decltype(callee), decltype(operands)...>>(callee, operands...);
      node->call_site = {site, base};
      node->last_slot = base + offset;
      return node;
    };
    return with_affine(words[0], [&](auto a) {
      if (leading && words.size() == 1) return make(AnyEffect{leading}, a);
      return with_affine(words[1], [&](auto b) {
        if (leading) return make(AnyEffect{leading}, a, b);
        if (words.size() == 2) return make(a, b);
        return with_affine(words[2], [&](auto c) { return make(a, b, c); });
      });
    });
  });
}

// The call with its arguments in its node, if they are up to three words, or one of another form and up to two words.
const Expr<Word>* call_of_words(Body& body, const syntax::CallExpr& expr, const CallTarget& target,
                                const SignatureLayout& layout, std::int32_t base, Site site) {
  const std::size_t count = layout.params.size();
  if (target.native || count == 0 || count > 3 || count != expr.args.size()) return nullptr;
  if (types::as_type<types::Tuple>(body.type_of(*expr.args[0]))) return nullptr;
  const bool leading = layout.params[0].form != Form::Word;
  if (leading && count == 1) return nullptr;
  for (std::size_t i = 1; i < count; ++i) {
    if (layout.params[i].form != Form::Word) return nullptr;
  }
  Emitter first(body.context(), false);
  std::vector<Operand<Word>> words;
  for (std::size_t i = 0; i < count; ++i) {
    const auto& param = layout.params[i];
    if (i == 0 && leading) body.store_argument(first, *expr.args[0], param_place(layout, 0, base));
    else words.push_back(body.assignable(*expr.args[i], param.type).word);
  }
  if (count == 1) return call_node1(body, target, words[0], layout.params[0].offset, base, site);
  const Effect* effect = leading ? first.as_one() : nullptr;
  return call_words(body, target, effect, words, layout.params[count - 1].offset, base, site);
}

}  // namespace

Body::StaticCallee Body::static_callee(const syntax::CallExpr& call) {
  const syntax::Expr& callee = strip(*call.function);
  const syntax::Ident* name = as<syntax::Ident>(&callee);
  if (const syntax::Ident* function = instantiated(callee)) name = function;
  if (const auto* selector = as<syntax::SelectorExpr>(&callee)) {
    const types::Selection* selection = selection_of(*selector);
    if (!selection) name = selector->selector;
    else if (selection->kind == types::SelectionKind::MethodValue)
      return {types::object_as<types::Func>(selection->object), {}, selector, selection};
  }
  const auto* func = name ? types::object_as<types::Func>(info().object_of(*name)) : nullptr;
  if (!func) return {};
  return {func, type_args_of(*name), nullptr, nullptr};
}

void Body::store_argument(Emitter& out, const syntax::Expr& arg, const Place& to) {
  if (!fill_literal(out, arg, to)) store(out, to, assignable(arg, to.type));
}

std::vector<const Effect*> Body::arguments(const syntax::CallExpr& expr, const types::Signature& signature,
                                           const SignatureLayout& layout, std::int32_t base, bool in_turn) {
  Emitter out(context_, false);
  const std::size_t params = layout.params.size();
  const auto param = [&](std::size_t index) { return param_place(layout, index, base); };
  const auto store_param = [&](std::size_t index, const Value& v) { store(out, param(index), v); };

  // f(g()) with several results.
  const types::Tuple* spread = nullptr;
  if (expr.args.size() == 1) {
    const types::Type* only = type_of(*expr.args[0]);
    const auto* tuple = types::as_type<types::Tuple>(only);
    if (tuple && tuple->size() != 1 && !checked(strip(*expr.args[0])).comma_ok()) spread = tuple;
  }
  std::vector<Value> spread_values;
  std::vector<const types::Type*> spread_types;
  if (spread) {
    if (in_turn) order(out, {expr.args[0]});
    const auto results = call_for_results(out, *as<syntax::CallExpr>(&strip(*expr.args[0])));
    std::int32_t at = results.results;
    for (const auto& entry : results.layout.results) {
      spread_values.push_back(frame_value(at, entry.type));
      spread_types.push_back(entry.type);
      at += slot_bytes(size_of(entry.type));
    }
  }
  const std::size_t given = spread ? spread_values.size() : expr.args.size();
  const auto argument = [&](std::size_t index, const types::Type* type) {
    if (spread) return convert_assign(spread_values[index], spread_types[index], type, expr.span.begin);
    if (in_turn) order(out, {expr.args[index]});
    return assignable(*expr.args[index], type);
  };

  const std::size_t fixed = signature.variadic && !expr.ellipsis.valid() ? params - 1 : params;
  for (std::size_t i = 0; i < fixed; ++i) {
    if (!spread && !in_turn) store_argument(out, *expr.args[i], param(i));
    else store_param(i, argument(i, layout.params[i].type));
  }
  if (fixed == params) return out.effects;

  // The rest goes into a new slice.
  const auto* slice = under<types::Slice>(layout.params[fixed].type);
  const std::size_t rest = given - fixed;
  if (rest == 0) {
    store_param(fixed, zero_value(layout.params[fixed].type));
    return out.effects;
  }
  const TypeDescriptor* element = context_.descriptor(slice->element);
  const std::int32_t header = base + layout.params[fixed].offset;
  const Expr<Word>* cell = expr_node(NewCell{element->size * rest, element->has_pointers, site(expr)});
  out.add(SetLocal<Word, Any<Word>>{header, {cell}});
  for (std::size_t i = 0; i < rest; ++i) {
    Place part;
    part.kind = Place::Kind::Fresh;
    part.base = header;
    part.offset = static_cast<std::int32_t>(i * element->size);
    part.type = slice->element;
    const std::int32_t before = mark();
    store(out, part, argument(fixed + i, slice->element));
    release(before);
  }
  out.add(SetLocal<Word, Const<Word>>{header + 8, {static_cast<Word>(rest)}});
  out.add(SetLocal<Word, Const<Word>>{header + 16, {static_cast<Word>(rest)}});
  return out.effects;
}

Value Body::call(const syntax::CallExpr& expr) {
  const Checked callee_tv = checked(strip(*expr.function));
  if (callee_tv.is_type()) return conversion(expr);
  if (const auto id = info().builtin(expr); id != types::BuiltinId::None) return builtin(expr, id);

  if (std::optional<Value> inlined = inline_call(expr)) return *inlined;

  const auto& signature = *under<types::Signature>(callee_tv.type);
  const SignatureLayout layout = context_.layout(signature);
  const std::int32_t before = mark();
  // A callee that is itself computed by calls comes before the arguments.
  Emitter early(context_, false);
  bool arguments_call = false;
  for (const syntax::Expr* arg : expr.args) arguments_call |= has_call(*arg);
  // The frame comes before the temporaries of the callee's operand, which is evaluated after the arguments.
  const std::int32_t base = temporary(static_cast<std::size_t>(layout.argument_end));
  CallTarget target = find_target(*this, expr, false);
  if (arguments_call && has_call(*expr.function)) keep_callee(*this, early, target, callee_tv.type);
  const Site at = site(expr.lparen.begin);
  const std::string_view name = target.native ? runtime::function_info(target.function->info).name : "";
  if (is_float_instruction(name)) {
    release(before);
    return float_instruction(*this, name, assignable(*expr.args[0], layout.params[0].type).f64);
  }

  const bool word_result = layout.results.empty() || (layout.in_registers() && layout.results[0].form == Form::Word);
  const bool in_node = word_result && !signature.variadic && early.effects.empty();
  if (const Expr<Word>* node = in_node ? call_of_words(*this, expr, target, layout, base, at) : nullptr) {
    release(before);
    return Value::of(Operand<Word>::of(node));
  }

  std::vector<const Effect*> list = arguments(expr, signature, layout, base);
  list.insert(list.begin(), early.effects.begin(), early.effects.end());
  // Methods without a frame get their receiver in the same place.
  if (target.native && target.kind == CallTarget::Kind::Method) {
    Emitter out(context_, false);
    out.add(SetLocal<Word, Any<Word>>{base + runtime::closure_slot, {target.receiver}});
    list.push_back(out.effects[0]);
  }
  const Form form = layout.in_registers() ? layout.results[0].form : Form::Word;
  Value result;
  switch (form) {
    case Form::F64: result = Value::of(Operand<double>::of(call_node<double>(*this, target, list, base, at))); break;
    case Form::F32: result = Value::of(Operand<float>::of(call_node<float>(*this, target, list, base, at))); break;
    case Form::Pair: result = Value::of(Operand<Pair>::of(call_node<Pair>(*this, target, list, base, at))); break;
    default: result = Value::of(Operand<Word>::of(call_node<Word>(*this, target, list, base, at))); break;
  }
  if (layout.results.empty() || layout.in_registers()) {
    release(before);
    return result;
  }
  // The results stay in their slots.
  const std::int32_t results = base + runtime::frame_header_bytes;
  last_results_ = results;
  release(results + layout.result_bytes);
  return Value::block(expr_node(CallForSlots{node(result.word), results}));
}

Body::CallResult Body::call_for_results(Emitter& out, const syntax::CallExpr& expr) {
  const auto& signature = *under<types::Signature>(type_of(strip(*expr.function)));
  SignatureLayout layout = context_.layout(signature);
  const Value call = this->call(expr);
  out.add(Discard<Word>{node(call.word)});
  return {last_results_, std::move(layout)};
}

// As gc has it, the callee and the operands are evaluated one after the other, each before the next one's calls.
void Body::go_statement(Emitter& out, const syntax::Expr& expr, bool defer, std::int32_t record) {
  const auto& call = *as<syntax::CallExpr>(&strip(expr));
  const std::int32_t before = mark();
  const auto id = info().builtin(call);
  if (id != types::BuiltinId::None && spreads(call)) {
    go_statement(out, spread(out, call), defer, 0);
    return release(before);
  }
  const Site at = site(defer ? call.lparen.begin : call.span.begin);
  const auto emit = [&](auto callee, const std::vector<const Effect*>& list, std::int32_t base,
                        std::int32_t argument_end) {
    const auto effects = context_.arena().copy(list);
    const auto count = static_cast<std::int32_t>(effects.size());
    if (defer) {
      Body& function = function_body();
      function.defer_image_ = std::max(function.defer_image_, argument_end);
      const Expr<Word>* list = loop_ ? address(variable_place(*nest_->deferred))
                                     : expr_node(AddressOf<FramePlace>{{defer_list_}});
      out.add(DeferCall<decltype(callee)>{callee, effects.data(), count, base, list, record, at});
    } else {
      out.add(GoCall<decltype(callee)>{callee, effects.data(), count, base, at});
    }
  };

  const Checked callee_tv = checked(strip(*call.function));
  if (id != types::BuiltinId::None || callee_tv.is_type()) {
    // The operands are evaluated now and handed to a function made for them.
    std::vector<const syntax::Expr*> operands;
    SignatureLayout layout;
    std::int32_t offset = runtime::frame_header_bytes;
    for (const syntax::Expr* arg : call.args) {
      const Checked tv = checked(strip(*arg));
      if (tv.is_type() || tv.is_constant() || tv.mode == types::Mode::Nil) continue;
      operands.push_back(&strip(*arg));
      layout.params.push_back({tv.type, form_of(tv.type), offset});
      offset += slot_bytes(size_of(tv.type));
    }
    // A deferred recover is a call by the function that defers it, so it is handed that function's frame.
    const bool recovers = defer && id == types::BuiltinId::Recover;
    if (recovers) {
      layout.params.push_back({types::basic_type(types::BasicKind::Int), Form::Word, offset});
      offset += 8;
    }
    layout.argument_end = offset;
    Function* function = context_.new_function(layout, function_body().name_ + ".func" + std::to_string(++function_body().literals_));
    Body body(context_, *function, nullptr, &call, environment_);
    body.lower_builtin_thunk(call, operands, layout);
    const std::int32_t base = temporary(static_cast<std::size_t>(offset));
    Emitter args(context_, false);
    for (std::size_t i = 0; i < operands.size(); ++i) {
      order(args, {operands[i]});
      Place to;
      to.kind = layout.params[i].form == Form::Block ? Place::Kind::Frame : Place::Kind::Slot;
      to.offset = base + layout.params[i].offset;
      to.type = layout.params[i].type;
      store(args, to, value(*operands[i]));
    }
    if (recovers) {
      const Expr<Word>* frame = loop_ ? node(load(variable_place(*nest_->frame)).word) : expr_node(AddressOf<FramePlace>{{0}});
      args.add(SetLocal<Word, Any<Word>>{base + layout.params[0].offset, {frame}});
    }
    emit(DirectCallee{function}, args.effects, base, offset);
    release(before);
    return;
  }

  const auto& signature = *under<types::Signature>(callee_tv.type);
  const SignatureLayout layout = context_.layout(signature);
  const std::int32_t base = temporary(static_cast<std::size_t>(layout.argument_end));
  Emitter early(context_, false);
  order(early, {call.function});
  CallTarget target = find_target(*this, call, true);
  target.native = nullptr;
  bool arguments_call = false;
  for (const syntax::Expr* arg : call.args) arguments_call |= has_call(*arg);
  if (arguments_call) keep_callee(*this, early, target, callee_tv.type);
  std::vector<const Effect*> list = arguments(call, signature, layout, base, true);
  list.insert(list.begin(), early.effects.begin(), early.effects.end());
  if (target.kind == CallTarget::Kind::Closure) {
    emit(LateClosureCallee<Any<Word>>{{node(target.closure)}}, list, base, layout.argument_end);
  } else {
    with_callee(*this, target, at, [&](auto callee) { emit(callee, list, base, layout.argument_end); });
  }
  release(before);
}

}  // namespace gol::lower
