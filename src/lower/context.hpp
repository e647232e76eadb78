// What the lowering of all functions of a program shares.
#pragma once

#include <deque>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "exec/describe.hpp"
#include "exec/function.hpp"
#include "exec/node.hpp"
#include "lower/descriptors.hpp"
#include "lower/escape.hpp"
#include "lower/inline.hpp"
#include "lower/layout.hpp"
#include "lower/lower.hpp"
#include "runtime/object/type_descriptor.hpp"
#include "types/object.hpp"
#include "types/substitution.hpp"

namespace gol::lower {

using runtime::Function;
using runtime::Itab;

// Where results and parameters of a signature lie in a frame.
struct SignatureLayout {
  struct Entry {
    const types::Type* type;
    Form form;
    std::int32_t offset;
  };
  std::vector<Entry> results;
  std::vector<Entry> params;
  std::int32_t result_bytes = 0;
  std::int32_t argument_end = 0;
  // One result in registers; otherwise results (if any) are in slots.
  bool in_registers() const { return results.size() == 1 && results[0].form != Form::Block; }
};

struct LazyBody;

class Context {
 public:
  Context(types::Checker& checker, const types::Info& info, const base::SourceSet& sources, NativeLookup natives);

  base::Arena& arena() { return arena_; }
  const types::Info& info() const { return info_; }
  types::Checker& checker() { return checker_; }
  const base::SourceSet& sources() const { return sources_; }

  template <class T, class... Args>
  T* make(Args&&... args) {
    void* at = arena_.allocate(sizeof(T), alignof(T));
    T* made = new (at) T(std::forward<Args>(args)...);
    if constexpr (requires { made->fn; }) {
      if (GOL_UNLIKELY(tree_writer_)) tree_writer_->know(reinterpret_cast<const void*>(made->fn), &describe<T>);
    }
    return made;
  }
  // The node of type T around a functor. There are thousands of such types, so little is done for each.
  template <class T, class F>
  GOL_INLINE T* make_around(const F& functor) {
    static constexpr NodeType type{sizeof(T), alignof(T), &construct<T, F>, &describe<T>};
    return static_cast<T*>(make_node(type, &functor));
  }
  // Statements around such functors are joined with the next one, where that is of the same kind.
  template <class F>
  void join_effects() {
    joins_[reinterpret_cast<const void*>(&exec::EffectStmt<F>::execute)] = &join<F>;
  }
  // A statement that does the work of both, the second being the first's successor; or null.
  exec::Stmt* joined(const exec::Stmt& first, const exec::Stmt& second) {
    const auto found = joins_.find(reinterpret_cast<const void*>(first.fn));
    return found == joins_.end() ? nullptr : found->second(*this, first, second);
  }
  // From now on the nodes that are made can be written. Null to end it.
  void set_tree_writer(exec::TreeWriter* writer) { tree_writer_ = writer; }
  exec::TreeWriter::Names tree_names();

  // Types.
  const TypeDescriptor* descriptor(const types::Type* type) { return descriptors_.of(type); }
  Descriptors& descriptors() { return descriptors_; }
  SignatureLayout layout(const types::Signature& signature);
  // The table word of an interface value: descriptor or itab.
  const void* interface_table(const types::Type* interface, const types::Type* concrete);
  const Itab* itab(const TypeDescriptor* interface, const TypeDescriptor* type, std::string_view* missing);
  // Zeroed bytes that are never written.
  const char* zero(std::size_t size);

  // Functions.
  // A function or method. A generic function has type arguments; those of a method are its receiver's.
  const Function* function(const types::Func& func, const std::vector<const types::Type*>& type_args = {});
  const runtime::Closure* static_closure(const Function* function);
  // A function with the layout of a signature that has no body yet.
  Function* new_function(const SignatureLayout& layout, std::string name);
  // The function that answers a call of the method through an interface word of the type (pointer or value),
  // or through a method value: the method itself, or an adapter before it.
  const Function* method_entry(const types::Type* receiver, const types::Func& method,
                               types::List<std::uint32_t> path, bool indirect);
  const Function* bound_adapter(const types::Signature& signature);
  // See runtime::resolve_made_function.
  const Function* made_function(const types::Signature& signature);
  const Function* method_expression(const types::Type* receiver, const types::Func& method,
                                    types::List<std::uint32_t> path, bool indirect);
  // See Program::redefine.
  void redefine(const types::Func& old, const types::Func& fresh);
  void redefine(const types::Var& old, const types::Var& fresh);
  // If the function is a native that needs no frame, how to call it; null otherwise.
  const NativeBinding* frameless_native(const types::Func& func);
  // The native that is tried before the body of a method of the library, or null.
  const NativeBinding* first_attempt(const types::Func& method);

  // Variables.
  char* global(const types::Var& var);
  void clear_globals();
  // For a library's variable with an initial value: its once-state; null otherwise.
  exec::LazyGlobalState* lazy_global(const types::Var& var);

  // Inlining (inline.hpp): whether calls of the function may be replaced at all; what its declaration says.
  bool may_inline(const types::Func& func);
  const Inlining& inlining(const types::Func& func);
  void expect_redefinitions() {
    redefinable_ = true;
    escape_.expect_redefinitions();
  }
  Escape& escape() { return escape_; }
  // What a function that is no native was declared by.
  struct Declared {
    const Function* function;
    const types::Func* func;
    types::Substitution* environment;  // null outside of generic functions
  };
  Declared declared(const Function& function) const;

  std::string function_name(const types::Func& func) const;

  // An operand that the source does not have: it names a value of the type that a Body knows by its id.
  syntax::Expr* make_operand(const types::Type* type, base::Span span);
  // The type of such an operand; null for any other expression.
  const types::Type* made_operand_type(const syntax::Expr& operand) const;

  // Lowers the body of a function now; called by LazyBody on first call, and by dumps.
  // `environment` holds a generic function's type arguments.
  void lower_body(Function& function, const types::Func& func, types::Substitution* environment = nullptr);
  // Whether the function has its body, which is lowered now if it belongs to `package` and was still waiting.
  bool ensure_lowered(const Function& function, const types::Package& package);
  std::recursive_mutex& compile_lock() { return compile_lock_; }

 private:
  friend struct LazyBody;

  // How nodes of one type are made.
  struct NodeType {
    std::size_t size, align;
    const void* (*construct)(void* at, const void* functor);  // gives back the node's function
    exec::TreeWriter::Describe describe;
  };
  template <class T, class F>
  static const void* construct(void* at, const void* functor) {
    return reinterpret_cast<const void*>((new (at) T(*static_cast<const F*>(functor)))->fn);
  }
  template <class T>
  static void describe(exec::TreeWriter& out, const void* node) {
    exec::describe(out, *static_cast<const T*>(node));
  }
  void* make_node(const NodeType& type, const void* functor);

  using Join = exec::Stmt* (*)(Context& context, const exec::Stmt& first, const exec::Stmt& second);
  template <class F>
  static exec::Stmt* join(Context& context, const exec::Stmt& first, const exec::Stmt& second) {
    const auto functor = [](const exec::Stmt& stmt) { return static_cast<const exec::EffectStmt<F>&>(stmt).functor; };
    if (second.fn == first.fn) return context.make_run<F, 2>({functor(first), functor(second)}, second.next);
    if (second.fn != &exec::EffectRun<F, 2>::execute) return nullptr;
    const auto& two = static_cast<const exec::EffectRun<F, 2>&>(second).functors;
    return context.make_run<F, 3>({functor(first), two[0], two[1]}, second.next);
  }
  template <class F, int Count>
  exec::Stmt* make_run(const F (&functors)[Count], const exec::Stmt* next) {
    auto* run = make<exec::EffectRun<F, Count>>(functors);
    run->next = next;
    return run;
  }

  const Function* promoted_adapter(const types::Type* receiver, const types::Func& method,
                                   types::List<std::uint32_t> path, bool indirect);

  types::Checker& checker_;
  const types::Info& info_;
  const base::SourceSet& sources_;
  NativeLookup natives_;
  base::Arena arena_;
  exec::TreeWriter* tree_writer_ = nullptr;
  Descriptors descriptors_;
  std::recursive_mutex compile_lock_;
  // A generic function with its type arguments, as descriptors: identical types are one.
  struct InstanceKey {
    const types::Func* func;
    std::vector<const TypeDescriptor*> args;
    bool operator==(const InstanceKey&) const = default;
  };
  struct InstanceKeyHash {
    std::size_t operator()(const InstanceKey& key) const;
  };
  const Function* instance(const types::Func& declared, std::vector<const types::Type*> type_args);
  Function* declare(const types::Func& declared, const types::Signature& signature, types::Substitution* environment);

  std::unordered_map<const types::Func*, Function*> functions_;
  std::unordered_map<InstanceKey, Function*, InstanceKeyHash> instances_;
  std::deque<types::Substitution> environments_;
  std::unordered_map<const Function*, const runtime::Closure*> closures_;
  std::unordered_map<const types::Func*, NativeBinding> bindings_, attempts_;
  std::unordered_map<const syntax::FuncDecl*, Inlining> inlinings_;
  Escape escape_;
  bool redefinable_ = false;  // all functions but those of the library
  std::unordered_map<const types::Var*, char*> globals_;
  std::unordered_map<const types::Var*, exec::LazyGlobalState*> lazy_globals_;
  std::unordered_map<std::string, const Function*> adapters_;
  std::unordered_map<const void*, Join> joins_;  // by the statement's function
  std::vector<const types::Type*> made_operands_;  // by id, counted down from the largest
  char* zero_ = nullptr;
  std::size_t zero_size_ = 0;
  char* globals_base_ = nullptr;  // one root range for all package-level variables
  char* global_next_ = nullptr;
};

}  // namespace gol::lower
