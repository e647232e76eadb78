// Builds the AST from what the grammar matches: parts wait on stacks until the rule that holds them is
// complete. The grammar never takes back a rule that has pushed something.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "grammar/recovery.hpp"
#include "parse/token.hpp"
#include "syntax/ast.hpp"

namespace gol::parse {

using namespace syntax;

// How deep the AST and the grammar's recursion may become. Check and lower recurse over the same tree, so
// it bounds their stack too; chains of operators, selectors and `else if` count.
inline constexpr std::uint32_t max_depth = 10'000;

// Ends the parse of a file that nests deeper than that; it is already reported.
struct TooDeep {};

// A token that the rule around it wants to know of.
enum class MarkKind : std::uint8_t {
  Open,
  Close,
  Ellipsis,
  Colon,
  Range,
  HeaderEnd,
  Arrow,
  Prefix,
  Element,
  Assign,
  Define,
  Compound,
  Increment,
  Decrement,
  Label,
  Default
};

struct Mark {
  Span span;
  MarkKind kind;
  Operator op = Operator::Add;
  std::uint32_t exprs = 0;  // how many expressions and statements were there before it
  std::uint32_t stmts = 0;
};

// An entry of a parameter list before grouping; either part may be missing.
struct Param {
  Ident* name;
  Expr* type;
  Span span;
};

struct PendingOperator {
  Operator op;
  Span span;
};

// The heights of the stacks when a rule began: what lies above belongs to it.
struct Frame {
  Pos begin;
  std::uint32_t exprs, stmts, specs, params, fields, lists, marks, operators;
};

class Builder {
 public:
  Builder(const base::SourceFile& source, base::DiagnosticSink& sink, NodeId& next_id, File& file);

  // ---- What the actions call ----
  Pos pos(const char* at) const { return source_.base + static_cast<Pos>(at - text_.data()); }
  Frame frame(const char* at) const;
  void mark(MarkKind kind, const char* at, std::size_t length, Operator op = Operator::Add);
  // After every token, before the blanks behind it.
  void token_ended(const char* at, bool may_end_statement) {
    token_end_ = pos(at);
    may_end_statement_ = may_end_statement;
  }

  void line_ended() { may_end_statement_ = false; }

  // Entering and leaving a rule that nests; see depth_ and height_.
  void enter();
  void grow(std::uint32_t levels = 1);

  void check_text();
  void comment(const char* begin, const char* end);
  void unterminated_comment(const char* begin);
  void foreign_character(std::string_view text);

  // Errors, at the token that begins at `at`.
  void complain(const char* at, const grammar::Message& message);
  void complain_about_label(const char* at);
  void complain_about_stray(const char* at);
  void forbidden_var(const char* at, const char* keyword);
  void leave(grammar::Leaves what);
  void syntax_error(Pos at, const std::string& text);
  void error(Span span, std::string text);
  bool failed() const { return errors_ != 0; }
  bool failed_at_end() const { return first_error_at_end_; }

  // Predicates of the grammar, on what is built already.
  bool literal_allowed() const;
  bool one_expression() const { return list_size_ == 1; }
  bool is_label() const;
  bool after_last_argument() const;
  bool has_range() const;
  bool ends_with_bare_label() const;
  bool package_failed() const { return !file_.package_name || syntax_error_line_.valid(); }
  bool split_parameter(bool comma_follows, bool closed);
  bool lacks_constraint() const { return params_.back().type == nullptr; }

  // ---- Names and expressions (build_expressions.cpp) ----
  void identifier(std::string_view text);
  void basic_lit(std::string_view text);
  void absent() { exprs_.push_back(nullptr); }
  void paren_expr(const Frame&);
  void func_expr(const Frame&);
  void literal_value(const Frame&);
  void composite_lit();
  void keyed_value();
  void selector();
  void type_assertion(const Frame&);
  void index(const Frame&);
  void call(const Frame&);
  void prefix_operator(std::string_view text);
  void assign_operator(std::string_view text);
  void prefixed(const Frame&);
  void binary_operator(std::string_view text);
  void expression(const Frame&);
  void expression_list(const Frame&);

  // ---- Types (build_types.cpp) ----
  void type_args(const Frame&);
  void array_or_type_args(const Frame&);
  void variadic_type(const Frame&);
  void parameter(const Frame&);
  void parameters(const Frame&);
  void type_params(const Frame&);
  void tilde_term(const Frame&);
  void union_term();
  void single_result(const Frame&);
  void no_result() { lists_.emplace_back(); }
  void func_type(const Frame&);
  void no_function_type_params(const Frame&);
  void no_method_type_params(const Frame&);
  void auto_length();
  void array_type(const Frame&);
  void map_type(const Frame&);
  void chan_type(const Frame&);
  void receive_chan_type(const Frame&);
  void pointer_type(const Frame&);
  void field_decl(const Frame&);
  void struct_type(const Frame&);
  void bracketed_element(const Frame&);
  void interface_elem(const Frame&);
  void interface_type(const Frame&);

  // ---- Statements (build_statements.cpp) ----
  void empty_stmt(const char* at);
  void block(const Frame&);
  void simple_stmt(const Frame&);
  void if_header(const Frame&);
  void switch_header(const Frame&);
  void for_header(const Frame&);
  void for_post(const Frame&);
  void lone_range(const Frame&);
  void if_stmt(const Frame&);
  void for_stmt(const Frame&);
  void case_clause(const Frame&);
  void comm_clause(const Frame&);
  void stray_clause(const Frame&);
  void switch_stmt(const Frame&);
  void select_stmt(const Frame&);
  void return_stmt(const Frame&);
  template <BranchKind Kind>
  void branch_stmt(const Frame& frame) {
    branch_stmt(frame, Kind);
  }
  void go_stmt(const Frame&);
  void defer_stmt(const Frame&);
  void declaration_stmt(const Frame&);

  // ---- Declarations (build_declarations.cpp) ----
  void value_spec(const Frame&);
  void type_spec(const Frame&);
  void first_constraint(const Frame&);
  void spec_array(const Frame&);
  void import_dot(const char* at);
  void import_spec(const Frame&);
  template <DeclToken Token>
  void gen_decl(const Frame& frame) {
    gen_decl(frame, Token);
  }
  void receiver(const Frame&);
  void func_decl(const Frame&);
  bool last_function_lacks_body() const;
  void package_name();
  // Ends a parse that was given up in the middle: what is complete stays.
  void abandon();
  void finish();

  // ---- State that rules set for what is inside them ----
  bool literals_allowed = true;     // composite literals: off in headers, on again in brackets
  bool range_allowed = false;       // the first part of a for header
  int function_depth = 0;           // skipping stops at statements inside functions
  std::uint32_t depth = 0;          // of the grammar's recursion
  std::uint32_t height = 0;         // of the highest tree built so far within the innermost nesting rule
  std::uint32_t operator_base = 0;  // below it lie the operators of enclosing expressions
  Pos label_colon = base::no_pos;   // of the label whose statement is being parsed

 private:
  template <class T>
  T* node(Pos begin) {
    return node<T>(Span{begin, token_end_});
  }
  template <class T>
  T* node(Span span) {
    T* made = file_.arena.make<T>();
    made->id = next_id_++;
    made->span = span;
    return made;
  }

  // The elements from `from` on, moved from a stack into the arena as Ts.
  template <class T, class Stack>
  List<T> take(Stack& stack, std::size_t from) {
    const std::size_t count = stack.size() - from;
    if (count == 0) return {};
    T* items = static_cast<T*>(file_.arena.allocate(count * sizeof(T), alignof(T)));
    for (std::size_t i = 0; i < count; ++i) new (&items[i]) T(static_cast<T>(stack[from + i]));
    stack.resize(from);
    return {items, count};
  }

  Expr* pop_expr();
  Stmt* pop_stmt();
  FieldList pop_list();
  void push(Expr* expr) { exprs_.push_back(expr); }
  void push(Stmt* stmt) { stmts_.push_back(stmt); }

  const Mark* find(const Frame& frame, MarkKind kind) const;
  Span open_of(const Frame& frame) const;
  Span close_of(const Frame& frame) const;
  void drop_marks(const Frame& frame) { marks_.resize(frame.marks); }

  void reduce();
  Expr* apply_prefix(const Mark& prefix, Expr* x);
  void associate_receive(ChanType* type, Pos arrow);
  FieldList group(const Frame& frame, Span opening, Span closing, bool names_required);
  void forbid_type_params(const Frame& frame, const char* of);
  void branch_stmt(const Frame& frame, BranchKind kind);
  void gen_decl(const Frame& frame, DeclToken token);
  void fix_ungrouped(std::size_t from, Span closing, bool names_required);
  Param split(Expr* x, bool force);
  Expr* called(const char* keyword);
  Stmt* assignment(const Frame& frame, const Mark& op);
  Stmt* range_stmt(const Frame& frame);
  Expr* condition_of(Stmt* stmt);
  std::string excerpt(const Node& node) const;
  BlockStmt* block_of(const Frame& frame, std::size_t first);
  void check_literal(BasicLit& lit);
  void check_number(BasicLit& lit);
  void check_quoted(BasicLit& lit, char quote);
  void check_raw_string(BasicLit& lit);
  void fault_in(const BasicLit& lit, std::size_t offset, const std::string& text);
  void check_identifier(std::string_view text);
  Span line_of(Pos at) const;

  const base::SourceFile& source_;
  std::string_view text_;
  base::DiagnosticSink& sink_;
  NodeId& next_id_;
  File& file_;

  std::vector<Expr*> exprs_;
  std::vector<Stmt*> stmts_;
  std::vector<Spec*> specs_;
  std::vector<Param> params_;
  std::vector<Field> fields_;
  std::vector<FieldList> lists_;
  std::vector<Mark> marks_;
  std::vector<PendingOperator> operators_;
  std::vector<Decl*> decls_;
  std::vector<Comment> comments_;

  Pos token_end_;  // where the last token ended, before the blanks behind it
  bool may_end_statement_ = false;
  std::size_t list_size_ = 0;  // of the last expression list
  std::size_t errors_ = 0;
  bool first_error_at_end_ = false;
  Span error_line_, syntax_error_line_;  // of the last error and the last syntax error
  std::string last_error_;
  Pos last_foreign_ = base::no_pos;
};

}  // namespace gol::parse
