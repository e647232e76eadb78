// The checker behind checker.hpp: one class, its methods spread over one file per construct.
//
// Package-level declarations are checked on demand (declarations.cpp): whoever names an object first has it
// declared, and meeting an object that is being declared is a cycle. Bodies and whatever needs complete
// types wait in a queue until no declaration is under way. An operand whose error is reported has mode
// Invalid (a type: the invalid type), and nothing more is said about it.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/arena.hpp"
#include "syntax/unparen.hpp"
#include "syntax/visit.hpp"
#include "types/checker.hpp"
#include "types/messages.hpp"
#include "types/monomorph.hpp"
#include "types/operand.hpp"
#include "types/substitution.hpp"
#include "types/universe.hpp"

namespace gol::types {

using syntax::Expr;
using syntax::Operator;
using syntax::Stmt;

// The notes on a package-level declaration until and while it is checked.
struct DeclInfo {
  Scope* file_scope = nullptr;         // where its names are looked up
  Package* package = nullptr;
  const syntax::ValueSpec* value_spec = nullptr;
  const syntax::TypeSpec* type_spec = nullptr;
  const syntax::FuncDecl* func_decl = nullptr;
  std::vector<Var*> lhs;               // the variables of `var a, b = f()`, else empty
  const Expr* type_expr = nullptr;     // of a constant or variable
  const Expr* init = nullptr;
  Scope* type_scope = nullptr;         // a generic type's, with its type parameters
  Scope* body_scope = nullptr;         // a function's, with its parameters, once its signature is read
  std::uint32_t iota = 0;
  bool inherited = false;              // a constant that repeats the expression above
  Span name_span;                      // where errors in a repeated expression are reported
  // The package-level objects that the initial value or the body mentions, for the initialisation order.
  std::vector<Object*> dependencies;
  std::unordered_set<const Object*> dependency_set;

  void depend_on(Object* object) {
    if (dependency_set.insert(object).second) dependencies.push_back(object);
  }
};

// Where the checker is.
struct Environment {
  Package* package = nullptr;
  DeclInfo* decl = nullptr;            // collects dependencies; null inside a script's statements
  Scope* scope = nullptr;
  const syntax::Node* owner = nullptr; // the FuncDecl, FuncLit or RangeStmt over a function whose body this is
  const Signature* signature = nullptr;
  bool has_iota = false;
  std::int64_t iota = 0;
  Span inherited_at;                   // valid within a repeated constant expression
  bool in_type_params = false;
  List<TypeParam*> function_params;    // type parameters of the function around, receivers' included
  bool script_statement = false;       // at a script's top level: variables declared below are unknown
  bool has_call_or_receive = false;    // set by those, asked for by len and cap
};

// What break, continue and fallthrough may do where a statement stands.
struct StmtContext {
  bool fallthrough_ok = false;
  bool final_case = false;
  bool in_type_switch = false;
};

// The function type that a value is assigned to, from which a generic function may infer its arguments.
struct Target {
  const Signature* signature = nullptr;
  std::string description;
};

class CheckerCore final : public Resolver {
 public:
  CheckerCore(base::DiagnosticSink& sink, Importer& importer, Info& info, const base::SourceSet& sources,
              const CheckOptions& options)
      : sink_(sink), importer_(importer), info_(info), sources_(sources), options_(options) {}

  Package* check_package(std::string_view path, std::span<const syntax::File* const> files);
  Package* check_script(const syntax::File& file);
  Package* new_script();
  bool check_entry(Package& session, std::span<const syntax::File* const> files, const syntax::ExprStmt* echoed);
  void undo_entry(Package& session);
  bool check_body(const Func& function);
  Package* package(std::string_view path);
  const Object* lookup(Package& package, Name name);

  void resolve_signature(const Func& function) override;
  void resolve_underlying(const Named& named) override;
  void resolve_methods(const Named& named) override;
  void resolve_method(const Named& named, Name name) override;

  const Pointer* pointer_to(const Type* element);
  const Slice* slice_of(const Type* element);
  const Type* substitute(const Type* type, Substitution& with);
  std::vector<Package*> user_packages;

 private:
  friend void order_initialisation(CheckerCore& core, Package& package, const std::vector<Object*>& objects);
  friend class InitOrder;
  friend class LabelChecker;
  friend class Entry;

  // ---- errors.cpp ----
  template <class... Args>
  base::Diagnostic& error(Span span, Message message, const Args&... args) {
    std::vector<std::string> texts;
    (texts.push_back(text_of(args)), ...);
    return report(span, message, texts);
  }
  template <class... Args>
  std::string say(Message message, const Args&... args) const {
    std::vector<std::string> texts;
    (texts.push_back(text_of(args)), ...);
    return format_message(message, texts);
  }
  base::Diagnostic& report(Span span, Message message, const std::vector<std::string>& args);
  std::string text_of(const std::string& text) const { return text; }
  std::string text_of(std::string_view text) const { return std::string(text); }
  std::string text_of(const char* text) const { return text; }
  std::string text_of(Name name) const { return std::string(name.text()); }
  std::string text_of(Operator op) const { return std::string(syntax::spelling(op)); }
  std::string text_of(const Expr* expr) const { return expr_string(*expr); }
  std::string text_of(const Expr& expr) const { return expr_string(expr); }
  std::string text_of(const Type* type) const { return type_string(type, env_.package); }
  std::string text_of(const TypeParam* param) const { return type_string(param, env_.package); }
  std::string text_of(const Operand& x) const { return describe(x, env_.package); }
  std::string text_of(const Object* object) const { return std::string(object->name.text()); }
  std::string text_of(const Constant& value) const { return value.text(); }
  std::string text_of(std::int64_t number) const { return std::to_string(number); }
  std::string text_of(std::size_t number) const { return std::to_string(number); }
  // "\n\tfile:line:col: text", the continuation that names another place.
  std::string elsewhere(Span span, const std::string& text) const;
  std::string position_text(Span span) const { return sources_.describe(span.begin); }
  // The visible name or the member most like a misspelled one; empty when nothing is near.
  std::string similar_name(Name name) const;
  // The help for a package or name of Go's library that gol does not have.
  static std::string not_in_gol(const std::string& what);
  std::string similar_member(const Type* type, Name name) const;
  std::string similar_export(const Package& package, Name name) const;
  static Span span_of(const Operand& x) { return x.expr ? x.expr->span : Span{}; }

  // ---- objects.cpp: making types and objects ----
  template <class T> T* make() { return arena_.make<T>(); }
  Var* new_var(Span span, Name name, const Type* type);
  Var* new_param(Span span, Name name, const Type* type);
  Named* new_named(TypeName* object);
  Scope* new_scope(Scope* parent) { return &scopes_.emplace_back(parent); }
  Interface* new_interface();
  const Tuple* tuple_of(const std::vector<Var*>& vars);
  const Tuple* tuple_of_types(const std::vector<const Type*>& types);
  void declare(Scope* scope, const syntax::Ident* ident, Object* object);
  void report_redeclared(const Object& object, const Object& earlier);
  void define(const syntax::Ident& ident, Object* object) { info_.set_link(ident, object); }
  void use_object(const syntax::Ident& ident, const Object* object) { info_.set_link(ident, object); }
  // The meaning of a name where the checker is, or null.
  Object* lookup_name(Name name, Span at);
  Object* lookup_in(Scope* scope, Name name);
  void open_scope() { env_.scope = new_scope(env_.scope); }
  void close_scope();
  void report_unused(Scope* scope);

  // ---- packages.cpp ----
  struct FileInfo {
    const syntax::File* file;
    Scope* scope;
  };
  Package* new_package(std::string_view path, std::string_view name);
  Package* import_package(std::string_view path, Span at);
  void check_files(Package* package, std::span<const syntax::File* const> files);
  void collect_file(Package* package, FileInfo& file);
  void collect_imports(Package* package, Scope* scope, std::span<const syntax::Decl* const> decls);
  void collect_import(Package* package, Scope* scope, const syntax::ImportSpec& spec);
  void collect_dot_import(Scope* scope, PkgName* object, Package& imported);
  void collect_decl(Package* package, Scope* scope, const syntax::Decl& decl);
  void collect_func(Package* package, Scope* scope, const syntax::FuncDecl& decl);
  void attach_methods(Package* package);
  void attach_method(Package* package, Func* method, const syntax::FuncDecl& decl);
  void attach_session_method(Package& session, const Named& type, Func* method);
  Object* lookup_declared(const Package& package, Name name);
  void check_objects(Package* package);
  void report_missing_bodies(std::size_t errors_before);
  void check_import_conflicts(Package* package, std::vector<FileInfo>& files);
  void report_unused_imports(Package* package);
  void declare_package_object(Package* package, const syntax::Ident& ident, Object* object, DeclInfo* info);
  DeclInfo* new_decl_info(Package* package, Scope* scope);

  // ---- library.cpp ----
  Object* library_object(Package* package, Name name);
  Scope* library_scope(Package* package, const LibraryDecl& decl);
  Func* new_library_method(const Named& named, Name name);

  // ---- script.cpp ----
  void check_script_files(Package* package, Scope* imports, std::span<const syntax::File* const> files);
  void collect_script(Package* package, Scope* scope, const syntax::File& file);
  void collect_define(Package* package, Scope* scope, const syntax::AssignStmt& stmt);
  void check_script_statements(Package* package, const syntax::File& file);
  bool check_script_decl(const Stmt& stmt);
  bool check_script_define(const syntax::AssignStmt& stmt);

  // ---- declarations.cpp ----
  void declare_object(Object* object);
  bool valid_cycle(Object* object);
  void cycle_error(const std::vector<Object*>& cycle, std::size_t start);
  void collect_const_spec(Package* package, Scope* scope, const syntax::ValueSpec& spec,
                          const syntax::ValueSpec*& previous);
  void collect_var_spec(Package* package, Scope* scope, const syntax::ValueSpec& spec, bool script);
  void const_decl(Const* object, const Expr* type, const Expr* init, bool inherited, Span at);
  void var_decl(Var* object, const std::vector<Var*>& lhs, const Expr* type, const Expr* init);
  void type_decl(TypeName* object, const syntax::TypeSpec& spec);
  void func_decl(Func* object, const syntax::FuncDecl& decl);
  void resolve_chain(Named* named);
  void check_methods(Named* named);
  void valid_type(const Named* named);
  bool valid_type_walk(const Type* type, std::vector<const Named*>& nest, std::vector<const Named*>& path);
  void decl_stmt(const syntax::Decl& decl);
  void local_consts(const syntax::ValueSpec& spec, const syntax::ValueSpec*& previous);
  void local_vars(const syntax::ValueSpec& spec);
  void local_type(const syntax::TypeSpec& spec);
  void check_arity(const syntax::ValueSpec& spec, std::span<Expr* const> values, bool constants, bool inherited);

  // ---- bodies.cpp ----
  void later(std::function<void()> action) { delayed_.push_back({env_, std::move(action)}); }
  void run_delayed(std::size_t from = 0);
  void func_body(const syntax::Node& owner, DeclInfo* decl, const Signature* signature,
                 const syntax::BlockStmt& body, Scope* scope);
  void check_labels(std::span<Stmt* const> body, Span closing);

  // ---- check_type.cpp ----
  const Type* type_expr(const Expr& expr, Named* defining = nullptr);
  const Type* var_type(const Expr& expr);
  const Type* type_internal(const Expr& expr, Named* defining);
  const Type* array_type(const syntax::ArrayType& expr);
  const Type* struct_type(const syntax::StructType& expr);
  const Type* interface_type(const syntax::InterfaceType& expr, Named* defining);
  const Type* map_type(const syntax::MapType& expr);
  const Type* selector_type(const syntax::SelectorExpr& expr);
  std::int64_t array_length(const Expr& expr);
  Signature* func_type(const syntax::FuncType& expr, const syntax::Field* receiver, Scope* scope);
  std::vector<Var*> collect_params(const syntax::FieldList& fields, bool variadic_ok, bool results, bool* variadic);
  void declare_params(Scope* scope, const Signature& signature, const syntax::FuncType& type,
                      const syntax::Field* receiver);
  Var* collect_receiver(const syntax::Field& field, Scope* scope, Signature& signature);
  void check_receiver(const Var& receiver, const syntax::Field& field);
  const Type* embedded_element(const Expr& expr);
  const Type* union_term(const Expr& expr, Term& term);
  void check_terms(List<Term> terms, const std::vector<Span>& spans);
  void check_interface(const Interface& interface);
  void report_redeclared_field(const Var& field, const Var& earlier);
  void check_var_type(const Expr& expr, const Type* type);
  void check_embedded_field(const Var& field, const Expr& expr);
  void record_type_expr(const Expr& expr, const Type* type);

  // ---- type_params.cpp ----
  TypeParam* declare_type_param(Scope* scope, const syntax::Ident& name, std::size_t index);
  List<TypeParam*> collect_type_params(Scope* scope, const syntax::FieldList& fields,
                                       const std::function<void(List<TypeParam*>)>& known);
  void set_constraint(TypeParam& param, const Type* constraint);
  const Type* constraint_type(const Expr& expr);
  const Type* receiver_type(const syntax::Field& receiver, Scope* scope, Signature& signature);
  const Type* generic_type_expr(const Expr& expr, std::string& cause, const TypeName*& alias);
  const TypeName* generic_alias(const Expr& expr) const;
  const Type* instance_type(const syntax::IndexExpr& expr);
  bool type_list(std::span<Expr* const> exprs, std::vector<const Type*>& types, std::vector<Span>& spans);
  void record_instance(const Expr& expr, const std::vector<const Type*>& args, const Type* type);

  // ---- substitute.cpp ----
  const Type* substitute_parts(const Type* type, Substitution& with);
  bool substitute_vars(List<Var*> vars, Substitution& with, std::vector<Var*>& result);
  const Tuple* substitute_tuple(const Tuple* tuple, Substitution& with);
  const Signature* substitute_signature(const Signature* signature, Substitution& with);
  const Type* substitute_interface(const Interface* interface, Substitution& with);
  const Type* substitute_named(const Named* named, Substitution& with);
  const Named* local_type_in(const Named* declared, Substitution& function);
  const Named* instantiate(const Named* generic, const std::vector<const Type*>& args);
  const Signature* instantiate_signature(const Signature* generic, const std::vector<const Type*>& args);
  bool resolve_instance(const Named& instance);
  Func* instance_method(const Named& instance, Func* declared);
  void resolve_instance_signature(Func& method);
  std::optional<std::size_t> verify(List<TypeParam*> params, const std::vector<const Type*>& args, std::string* cause);
  void verify_later(Span at, List<TypeParam*> params, const std::vector<const Type*>& args,
                    std::vector<Span> arg_spans);
  void report_endless_instances();

  // ---- infer.cpp ----
  struct InferFailure {
    Span span;
    std::string text;
  };
  List<TypeParam*> rename_params(List<TypeParam*> params, const Type*& type);
  std::vector<const Type*> infer(Span at, List<TypeParam*> params, std::vector<const Type*> given,
                                 std::vector<const Type*> types, const std::vector<Operand>& args, bool reverse,
                                 InferFailure& failure);
  const Signature* instantiate_function(Span at, const Expr& expr, const std::vector<const Type*>& args,
                                        const Signature* generic, const std::vector<Span>& spans);
  void function_instance(Operand& x, const syntax::IndexExpr* index, const Target* target);
  const Expr* target_expr(const std::string& description, Span span);
  void non_generic(Operand& x, const Target* target);

  // ---- check_expr.cpp ----
  ExprKind raw_expr(Operand& x, const Expr& expr, const Type* hint = nullptr, bool allow_generic = false,
                    const Target* target = nullptr);
  void expr(Operand& x, const Expr& e, const Type* hint = nullptr, const Target* target = nullptr);
  // The value assigned to a variable of the type, which may be null.
  void expr_for(Operand& x, const Expr& e, const Type* type, const std::string& description);
  void expr_or_type(Operand& x, const Expr& e, bool allow_generic = false);
  std::vector<Operand> multi_expr(const Expr& e, bool allow_comma_ok, bool* comma_ok);
  void single_value(Operand& x);
  void exclude(Operand& x, bool allow_types);
  void use(std::span<Expr* const> exprs);
  bool use_one(const Expr& e);
  ExprKind expr_internal(Operand& x, const Expr& e, const Type* hint, const Target* target);
  void ident(Operand& x, const syntax::Ident& e, bool want_type);
  void basic_lit(Operand& x, const syntax::BasicLit& e);
  void func_lit(Operand& x, const syntax::FuncLit& e);
  void star(Operand& x, const syntax::StarExpr& e);
  void type_assert(Operand& x, const syntax::TypeAssertExpr& e);
  void check_assertion(const Expr& at, const Operand& x, const Type* type, bool type_switch);
  void record(const Operand& x, const Expr& e);
  void note_capture(Var& v);
  void note_address_taken(const Expr& e);

  // ---- check_operator.cpp ----
  ExprKind unary(Operand& x, const syntax::UnaryExpr& e);
  void binary(Operand& x, const Expr* e, const Expr& left, const Expr& right, Operator op, Span op_span);
  // For numbers of different types: the conversion that is likely meant, or nothing.
  std::string conversion_help(const Expr& left, const Expr& right, const Type* left_type, const Type* right_type,
                              bool assigns) const;
  void binary_operands(Operand& x, Operand& y, const Expr* e, const Expr& left, const Expr& right, Operator op,
                       Span op_span);
  void match_operands(Operand& x, Operand& y);
  void comparison(Operand& x, Operand& y, Operator op, bool switch_case = false);
  void shift(Operand& x, Operand& y, const Expr* e, Operator op, Span op_span);
  bool operator_defined(Operand& x, Operator op, bool unary_op);
  std::string incomparable_cause(const Type* type);
  void overflow(Operand& x, Span op_span);

  // ---- untyped.cpp ----
  struct Implicit {
    const Type* type = nullptr;  // null: no conversion
    Message code = Message::CannotConvert;
    Constant value;
    bool has_value = false;
  };
  Implicit implicit_type(const Operand& x, const Type* target);
  void convert_untyped(Operand& x, const Type* target);
  void invalid_conversion(Message code, const Operand& x, const Type* target);
  void update_expr_type(const Expr* e, const Type* type, bool final);
  void update_expr_value(const Expr* e, const Constant& value);
  bool representable(const Constant& value, const Basic* type, Constant* rounded) const;
  bool representation(const Operand& x, const Basic* type, Constant& rounded, Message& code) const;
  void check_representable(Operand& x, const Basic* type);

  // ---- assignability.cpp ----
  bool assignable(const Operand& x, const Type* target, std::string* cause = nullptr);
  bool implements(const Type* type, const Type* target, bool constraint, std::string* cause);
  bool has_all_methods(const Type* type, const Type* target, bool fixed_only, std::string* cause);
  std::string missing_method_cause(const Type* type, const Type* target, const MissingMethod& missing);
  std::string method_text(const Func& method) const;
  std::string terms_text(List<Term> terms) const;

  // ---- conversions.cpp ----
  void conversion(Operand& x, const Type* target);
  bool convertible(const Operand& x, const Type* target, std::string* cause);
  bool convertible_types(const Type* from, const Type* to);

  // ---- check_index.cpp ----
  // True when x is a generic function and the indices are type arguments; then nothing else has been done.
  bool index_expr(Operand& x, const syntax::IndexExpr& e);
  bool index_type_param(Operand& x, std::int64_t& length, const Type*& key);
  void slice_expr(Operand& x, const syntax::SliceExpr& e);
  bool valid_index(Operand& x, Message not_integer, std::string_view what, bool allow_negative);
  // The index as a constant, -1 when it is none; false when it is wrong.
  bool index_value(const Expr& index, std::int64_t max, std::int64_t& value);

  // ---- check_literal.cpp ----
  void composite_lit(Operand& x, const syntax::CompositeLit& e, const Type* hint);
  void struct_elements(const syntax::CompositeLit& e, const Struct& type, const Type* base);
  void map_elements(const syntax::CompositeLit& e, const Map& type);
  std::int64_t indexed_elements(std::span<Expr* const> elements, const Type* element, std::int64_t length);

  // ---- check_selector.cpp ----
  void selector(Operand& x, const syntax::SelectorExpr& e, bool want_type);
  bool qualified_ident(Operand& x, const syntax::SelectorExpr& e, bool& done);
  void object_operand(Operand& x, Object* object);
  void depend_on_method(const Func& method);
  std::string lookup_failure(const Type* type, Name name, bool struct_literal);

  // ---- check_call.cpp ----
  ExprKind call(Operand& x, const syntax::CallExpr& e);
  void conversion_call(Operand& x, const syntax::CallExpr& e, const Type* target);
  std::vector<Operand> argument_list(std::span<Expr* const> args);
  // Type arguments written at a use of a generic function.
  struct TypeArguments {
    std::vector<const Type*> types;
    std::vector<Span> spans;
  };
  std::vector<Operand> generic_argument_list(std::span<Expr* const> args, std::vector<TypeArguments>& partial);
  bool generic_argument(Operand& x, const Expr& e, TypeArguments& partial);
  bool call_type_arguments(const syntax::CallExpr& e, const syntax::IndexExpr& index, const Signature*& signature,
                           TypeArguments& given);
  // The signature that is called, with all its type arguments; null when there is none.
  const Signature* arguments(const syntax::CallExpr& e, const Signature& signature, std::vector<Operand>& args,
                             const TypeArguments& given = {}, const std::vector<TypeArguments>& partial = {});
  const Signature* infer_call(const syntax::CallExpr& e, const Signature& signature, std::vector<const Type*>& types,
                              std::vector<Operand>& args, const TypeArguments& given,
                              const std::vector<TypeArguments>& partial);
  std::string types_summary(const std::vector<const Type*>& types, bool variadic, bool spread) const;
  std::string types_summary(const std::vector<Operand>& operands, bool spread) const;
  std::string types_summary(const Tuple& tuple, bool variadic) const;

  // ---- check_builtin.cpp ----
  bool builtin(Operand& x, const syntax::CallExpr& call, BuiltinId id);
  bool builtin_append(Operand& x, const syntax::CallExpr& call, std::vector<Operand>& args);
  bool builtin_len_cap(Operand& x, BuiltinId id, bool had_call);
  bool builtin_close_clear(Operand& x, BuiltinId id);
  bool builtin_complex(Operand& x, const syntax::CallExpr& call, std::vector<Operand>& args);
  bool builtin_real_imag(Operand& x, BuiltinId id);
  bool builtin_copy(Operand& x, std::vector<Operand>& args);
  bool builtin_delete(Operand& x, std::vector<Operand>& args);
  bool builtin_make(Operand& x, const syntax::CallExpr& call);
  bool make_size(const Expr& arg, std::int64_t& size);
  bool builtin_min_max(Operand& x, BuiltinId id, const syntax::CallExpr& call, std::vector<Operand>& args);
  bool builtin_new(Operand& x, const syntax::CallExpr& call);
  bool builtin_panic_print(Operand& x, BuiltinId id, std::vector<Operand>& args);

  // ---- check_assign.cpp ----
  void assignment(Operand& x, const Type* target, const std::string& context);
  void init_const(Const* object, Operand& x);
  void init_var(Var* object, Operand& x, const std::string& context);
  void init_vars(const std::vector<Var*>& vars, std::span<Expr* const> values, const syntax::ReturnStmt* ret,
                 Span at);
  const Type* lhs_var(const Expr& lhs);
  void assign_var(const Expr& lhs, const Expr* rhs, Operand* x, const std::string& context);
  void assign_vars(std::span<Expr* const> lhs, std::span<Expr* const> rhs);
  void short_var_decl(const syntax::AssignStmt& stmt);
  void assign_error(std::span<Expr* const> rhs, std::size_t left, std::size_t right);
  void return_error(Span at, const std::vector<Var*>& vars, const std::vector<Operand>& values);
  void record_comma_ok(const Expr& e, const Type* value, const Type* ok);
  void use_lhs(std::span<Expr* const> exprs);

  // ---- check_stmt.cpp ----
  void stmt_list(std::span<Stmt* const> list, StmtContext context);
  void stmt(const Stmt& s, StmtContext context);
  void stmt_inner(const Stmt& s, StmtContext context);
  void simple_stmt(const Stmt* s);
  void block(const syntax::BlockStmt& s, StmtContext context);
  const Expr* appended_slice(const Expr& e) const;
  void expr_stmt(const syntax::ExprStmt& s);
  void echo(const syntax::ExprStmt& s, Operand& x);
  void send_stmt(const syntax::SendStmt& s);
  void inc_dec_stmt(const syntax::IncDecStmt& s);
  void assign_stmt(const syntax::AssignStmt& s);
  void go_defer_stmt(const Expr& call, const char* what);
  void return_stmt(const syntax::ReturnStmt& s);
  void branch_stmt(const syntax::BranchStmt& s, StmtContext context);
  void if_stmt(const syntax::IfStmt& s, StmtContext context);
  void for_stmt(const syntax::ForStmt& s, StmtContext context);
  void select_stmt(const syntax::SelectStmt& s, StmtContext context);

  // ---- check_switch.cpp ----
  void switch_stmt(const syntax::SwitchStmt& s, StmtContext context);
  void type_switch_stmt(const syntax::TypeSwitchStmt& s, StmtContext context);
  struct SeenValue {
    const Type* type;
    Span span;
  };
  using SeenValues = std::unordered_map<std::string, std::vector<SeenValue>>;
  void case_values(Operand& tag, std::span<Expr* const> values, SeenValues& seen);
  void report_defaults(std::span<syntax::CaseClause* const> clauses);
  struct SeenType {
    const Type* type;  // null for nil
    const Expr* expr;
  };
  const Type* case_types(const Operand& x, std::span<Expr* const> values, std::vector<SeenType>& seen);

  // ---- check_range.cpp ----
  void range_stmt(const syntax::RangeStmt& s, StmtContext context);
  struct RangeTypes {
    const Type* key = nullptr;
    const Type* value = nullptr;
    std::string cause;
    bool ok = false;
  };
  RangeTypes range_key_value(const Type* type);

  base::DiagnosticSink& sink_;
  Importer& importer_;
  Info& info_;
  const base::SourceSet& sources_;
  CheckOptions options_;

  base::Arena arena_;
  std::deque<Scope> scopes_;
  std::deque<Named> named_;
  std::deque<DeclInfo> decl_infos_;
  std::deque<Package> packages_;
  std::unordered_map<std::string, Package*> by_path_;
  std::vector<std::string> importing_;            // user packages under way, for import cycles
  std::unordered_map<const void*, Scope*> library_scopes_;
  std::unordered_map<const Type*, const Pointer*> pointers_;
  std::unordered_map<const Type*, const Slice*> slices_;
  // What a type is declared as, until its underlying type can be followed to the end.
  std::unordered_map<const Named*, const Type*> declared_as_;
  std::unordered_set<const Named*> valid_types_;
  struct InstanceKey {
    const Named* generic;
    std::string args;
    bool operator==(const InstanceKey&) const = default;
  };
  struct InstanceKeyHash {
    std::size_t operator()(const InstanceKey& k) const {
      return std::hash<const void*>()(k.generic) * 31 + std::hash<std::string>()(k.args);
    }
  };
  std::unordered_map<InstanceKey, std::vector<const Named*>, InstanceKeyHash> instances_;
  Monomorph monomorph_;
  std::unordered_map<const syntax::ValueSpec*, std::vector<Var*>> blank_vars_;  // at a script's top level
  std::vector<Span> missing_bodies_;              // names of functions without one
  std::vector<PkgName*> pkg_names_;               // of the package under way
  std::vector<std::pair<Func*, const syntax::FuncDecl*>> pending_methods_;
  const syntax::ExprStmt* echoed_ = nullptr;  // see check_entry
  std::unordered_map<const TypeName*, std::vector<Func*>> methods_of_;  // of the user's types, until declared
  struct ScopedObject {
    const Scope* scope;
    const Object* object;
    bool operator==(const ScopedObject&) const = default;
  };
  struct ScopedObjectHash {
    std::size_t operator()(const ScopedObject& s) const {
      return std::hash<const void*>()(s.scope) * 31 + std::hash<const void*>()(s.object);
    }
  };
  std::unordered_map<ScopedObject, PkgName*, ScopedObjectHash> dot_imports_;
  // The name of which an exported member was selected last: likely that of a package.
  const syntax::Ident* selected_ = nullptr;
  std::vector<Object*> package_objects_;          // of the package under way, in source order

  Environment env_;
  std::vector<Object*> object_path_;              // objects being declared, innermost last
  struct Delayed {
    Environment env;
    std::function<void()> action;
  };
  std::vector<Delayed> delayed_;
  int entries_ = 0;                               // public calls under way
  std::uint32_t next_order_ = 1;
  base::Diagnostic discarded_;                    // where follow-up errors go
  // What would help against the cause that was found last; for the error that tells of that cause.
  struct CauseHelp {
    std::string cause, help;
  };
  CauseHelp cause_help_;
};

// Saves where the checker is and goes back there at the end of its scope.
class SavedEnvironment {
 public:
  explicit SavedEnvironment(Environment& env) : env_(env), saved_(env) {}
  ~SavedEnvironment() { env_ = saved_; }
  SavedEnvironment(const SavedEnvironment&) = delete;

 private:
  Environment& env_;
  Environment saved_;
};

// A text by which equal constants of one type are found.
std::string constant_key(const Constant& value);

using syntax::unparen;

}  // namespace gol::types
