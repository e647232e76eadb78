// Prints the AST the way gofmt does. The source's line breaks guide where lines are broken.
//
// `depth` is the nesting of an expression: deeper ones leave out the blanks around operators of high
// precedence.
#pragma once

#include <vector>

#include "format/layout.hpp"
#include "syntax/ast.hpp"

namespace gol::format {

class Printer : public Layout {
 public:
  // Widths of nodes on one line by node id, shared with the printers that measure.
  using Sizes = std::vector<int>;

  Printer(const SourceText& source, Sizes& sizes) : Layout(source), sizes_(sizes) {}

  void print_file(const syntax::File& file);

 private:
  using Expr = syntax::Expr;
  using Stmt = syntax::Stmt;
  using Pos = base::Pos;
  template <class T>
  using List = syntax::List<T>;

  Printer(const SourceText& source, Sizes& sizes, Measure measure) : Layout(source, measure), sizes_(sizes) {}

  // The width of a node on one line, or infinite.
  static constexpr int infinite = 1 << 20;
  int size_of(const Expr& expr);
  int size_of(const Stmt& stmt);
  template <class Print>
  int measure(const syntax::Node& node, Print print);

  // print_expr.cpp
  void expr(const Expr& x) { expr(x, 0, 1); }
  void expr_at_depth(const Expr& x, int depth) { expr(x, 0, depth); }
  void expr(const Expr& x, int outer_precedence, int depth);
  void ident(const syntax::Ident& name);
  void basic_lit(const syntax::BasicLit& lit);
  void binary_expr(const syntax::BinaryExpr& x, int outer_precedence, int cutoff, int depth);
  bool selector_expr(const syntax::SelectorExpr& x, int depth, bool keep_indent);
  void index_expr(const syntax::IndexExpr& x, int depth);
  void slice_expr(const syntax::SliceExpr& x, int depth);
  void call_expr(const syntax::CallExpr& x, int depth);
  void composite_lit(const syntax::CompositeLit& x, int depth);
  void func_lit(const syntax::FuncLit& x);
  Pos closing(const syntax::Node& node) const { return node.span.end - 1; }

  // print_list.cpp
  struct ListStyle {
    bool comma_before_break = false;  // behind the last element, when the closing bracket is on another line
    bool indented = false;            // already
  };
  template <class T>
  void expr_list(Pos before, List<T*> list, int depth, ListStyle style, Pos behind);
  template <class T>
  void list_on_lines(Pos before, List<T*> list, int depth, ListStyle style, Pos behind);
  void ident_list(List<syntax::Ident*> list, bool indent);

  // print_type.cpp
  enum class Parameters { Function, Type };
  bool type_expr(const Expr& x);
  void parameters(const syntax::FieldList& fields, bool brackets, bool of_type_decl);
  void signature(const syntax::FuncType& type);
  void field_list(const syntax::FieldList& fields, bool is_struct);
  bool fits_one_line(const syntax::FieldList& fields);
  void one_line_field(const syntax::Field& field, bool is_struct);
  void struct_fields(const syntax::FieldList& fields);
  void interface_elements(const syntax::FieldList& fields);
  bool has_trailing_comment(Pos end) const { return source_.has_trailing_comment(end); }

  // print_stmt.cpp
  void stmt(const Stmt& s, bool last_in_block);
  template <class T>
  void stmt_list(List<T*> list, bool indent, bool last_in_block);
  template <class T>
  void block(base::Span lbrace, List<T*> list, base::Span rbrace, bool indent);
  void block(const syntax::BlockStmt& s) { block(s.lbrace, s.statements, s.rbrace, true); }
  void labeled_stmt(const syntax::LabeledStmt& s, bool last_in_block);
  void assign_stmt(const syntax::AssignStmt& s);
  void return_stmt(const syntax::ReturnStmt& s);
  void branch_stmt(const syntax::BranchStmt& s);
  void if_stmt(const syntax::IfStmt& s, bool last_in_block);
  void type_switch_stmt(const syntax::TypeSwitchStmt& s);
  void range_stmt(const syntax::RangeStmt& s);
  void control_clause(bool loop, const Stmt* init, const Expr* condition, const Stmt* post);
  bool wants_indent(List<Expr*> list) const;

  // print_decl.cpp
  void decl(const syntax::Decl& d);
  void gen_decl(const syntax::GenDecl& d);
  void value_group(const syntax::GenDecl& d);
  void spec(const syntax::Spec& s, bool only, bool indent);
  void func_decl(const syntax::FuncDecl& d);
  void func_body(int header_size, White separator, const syntax::BlockStmt& body);
  int body_size(const syntax::BlockStmt& body);
  int distance_from(Pos start, int column) const;
  void break_before(const syntax::Decl& d, bool new_kind);
  void script(const syntax::File& file);

  Sizes& sizes_;
};

// Tokens that print_*.cpp share.
namespace tokens {
inline constexpr Token left_paren{TokenKind::LeftParen, "("}, right_paren{TokenKind::RightParen, ")", true},
    left_bracket{TokenKind::LeftBracket, "["}, right_bracket{TokenKind::RightBracket, "]", true},
    left_brace{TokenKind::Operator, "{"}, right_brace{TokenKind::RightBrace, "}", true},
    comma{TokenKind::Comma, ","}, semicolon{TokenKind::Operator, ";"}, colon{TokenKind::Operator, ":"},
    period{TokenKind::Operator, "."}, ellipsis{TokenKind::Operator, "..."}, assign{TokenKind::Operator, "="},
    define{TokenKind::Operator, ":="}, arrow{TokenKind::Operator, "<-"}, star{TokenKind::Operator, "*"};

constexpr Token keyword(std::string_view word, bool ends_statement = false) {
  return {TokenKind::Keyword, word, ends_statement};
}
constexpr Token op(std::string_view spelling, bool ends_statement = false) {
  return {TokenKind::Operator, spelling, ends_statement};
}
}  // namespace tokens

// The expression without the parentheses around it.
const syntax::Expr& without_parens(const syntax::Expr& x);
// The same, unless a composite literal inside could then be taken for a block.
const syntax::Expr& without_needless_parens(const syntax::Expr& x);
// Number literals with lower-case letters and imaginary ones without leading zeros; `made` holds new text.
std::string_view normal_number(std::string_view text, std::string& made);

}  // namespace gol::format
