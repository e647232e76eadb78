// The abstract syntax tree: what the source says, nothing that has to be computed.
//
// Nodes live in the arena of their File and never change after parsing. Every node has an id, dense over
// the whole program, by which the checker keeps what it learns (types::Info). A field that may be null says so.
// Productions are those of the Go specification.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/arena.hpp"
#include "base/name.hpp"
#include "base/span.hpp"

namespace gol::syntax {

using base::Name;
using base::Pos;
using base::Span;

enum class NodeKind : std::uint8_t {
#define GOL_EXPR(Name) Name,
#define GOL_STMT(Name) Name,
#define GOL_DECL(Name) Name,
#define GOL_SPEC(Name) Name,
#include "syntax/nodes.def"
};

// The name of a kind, as dumps print it.
std::string_view kind_name(NodeKind kind);

enum class Operator : std::uint8_t {
#define GOL_OPERATOR(Name, spelling, precedence) Name,
#include "syntax/operators.def"
};

std::string_view spelling(Operator op);
int precedence(Operator op);

using NodeId = std::uint32_t;

struct Node {
  NodeKind kind;
  NodeId id = 0;
  Span span;
};

struct Expr : Node {};
struct Stmt : Node {};
struct Decl : Node {};
struct Spec : Node {};

template <class T>
using List = std::span<T>;

template <NodeKind Kind, class Base>
struct NodeOf : Base {
  static constexpr NodeKind node_kind = Kind;
  NodeOf() { this->kind = Kind; }
};
template <NodeKind Kind> using ExprOf = NodeOf<Kind, Expr>;
template <NodeKind Kind> using StmtOf = NodeOf<Kind, Stmt>;
template <NodeKind Kind> using DeclOf = NodeOf<Kind, Decl>;
template <NodeKind Kind> using SpecOf = NodeOf<Kind, Spec>;

// The node as a T, or null when it is of another kind (or null itself).
template <class T>
const T* as(const Node* node) {
  return node && node->kind == T::node_kind ? static_cast<const T*>(node) : nullptr;
}

struct BlockStmt;
struct FuncType;

// ---- Expressions and types ------------------------------------------------------------------------

// A piece of text that could not be parsed; the error is already reported.
struct BadExpr : ExprOf<NodeKind::BadExpr> {};

struct Ident : ExprOf<NodeKind::Ident> {
  Name name;
};

enum class LitKind : std::uint8_t { Int, Float, Imaginary, Char, String };

// text is the literal as written, quotes included.
struct BasicLit : ExprOf<NodeKind::BasicLit> {
  LitKind lit;
  std::string_view text;
  bool malformed;  // reported when it was read
};

// CompositeLit = LiteralType "{" [ ElementList ] "}" . Elements are expressions or KeyValueExpr.
struct CompositeLit : ExprOf<NodeKind::CompositeLit> {
  Expr* type;  // null where an enclosing literal supplies it
  Span lbrace, rbrace;
  List<Expr*> elements;
};

struct FuncLit : ExprOf<NodeKind::FuncLit> {
  FuncType* type;
  BlockStmt* body;
};

struct ParenExpr : ExprOf<NodeKind::ParenExpr> {
  Expr* x;
};

// x.selector; also a qualified identifier.
struct SelectorExpr : ExprOf<NodeKind::SelectorExpr> {
  Expr* x;
  Ident* selector;
};

// x[index], or an instantiation x[T1, T2].
struct IndexExpr : ExprOf<NodeKind::IndexExpr> {
  Expr* x;
  List<Expr*> indices;  // one at least
};

struct SliceExpr : ExprOf<NodeKind::SliceExpr> {
  Expr* x;
  Expr* low;   // may be null
  Expr* high;  // may be null
  Expr* max;   // null unless three_index
  bool three_index;
};

// x.(type), where `type` is null for the form that only a type switch may use.
struct TypeAssertExpr : ExprOf<NodeKind::TypeAssertExpr> {
  Expr* x;
  Expr* type;
};

// A call or a conversion; `ellipsis` is valid when the last argument is followed by "...".
struct CallExpr : ExprOf<NodeKind::CallExpr> {
  Expr* function;
  List<Expr*> args;
  Span ellipsis;
  Span lparen, rparen;
};

// *x: a dereference or a pointer type.
struct StarExpr : ExprOf<NodeKind::StarExpr> {
  Expr* x;
};

// op x, with op one of + - ! ^ & <- ~ ("&" is Operator::And).
struct UnaryExpr : ExprOf<NodeKind::UnaryExpr> {
  Operator op;
  Span op_span;
  Expr* x;
};

struct BinaryExpr : ExprOf<NodeKind::BinaryExpr> {
  Expr* left;
  Operator op;
  Span op_span;
  Expr* right;
};

// key: value, in a composite literal.
struct KeyValueExpr : ExprOf<NodeKind::KeyValueExpr> {
  Expr* key;
  Expr* value;
};

// "..." [ element ]: the last parameter's type, or the length in [...]T (element null).
struct Ellipsis : ExprOf<NodeKind::Ellipsis> {
  Expr* element;
};

// [length]element; a slice type when length is null.
struct ArrayType : ExprOf<NodeKind::ArrayType> {
  Expr* length;
  Expr* element;
};

// A parameter, result, receiver, type parameter, struct field or interface element.
// `names` is empty for an unnamed parameter, an embedded field or an embedded interface element.
struct Field {
  List<Ident*> names;
  Expr* type;     // for an interface method a FuncType
  BasicLit* tag;  // null unless a struct field has one
  Span span;
};

struct FieldList {
  List<Field> fields;
  Span opening, closing;  // invalid for a result list without parentheses
};

struct StructType : ExprOf<NodeKind::StructType> {
  FieldList fields;
};

// Signature, with the type parameters of a function declaration.
struct FuncType : ExprOf<NodeKind::FuncType> {
  FieldList type_params;  // opening invalid when there are none
  FieldList params;
  FieldList results;
};

// Methods have one name and a FuncType; embedded elements have no name: a type, ~T, or a union as a
// BinaryExpr of Operator::Or.
struct InterfaceType : ExprOf<NodeKind::InterfaceType> {
  FieldList elements;
};

struct MapType : ExprOf<NodeKind::MapType> {
  Expr* key;
  Expr* value;
};

enum class ChanDir : std::uint8_t { Both, Send, Receive };

struct ChanType : ExprOf<NodeKind::ChanType> {
  ChanDir direction;
  Expr* element;
};

// ---- Statements -----------------------------------------------------------------------------------

struct BadStmt : StmtOf<NodeKind::BadStmt> {};

// Implicit: nothing stands there, e.g. between a label and a closing brace.
struct EmptyStmt : StmtOf<NodeKind::EmptyStmt> {
  bool implicit;
};

struct ExprStmt : StmtOf<NodeKind::ExprStmt> {
  Expr* x;
};

struct SendStmt : StmtOf<NodeKind::SendStmt> {
  Expr* channel;
  Span arrow;
  Expr* value;
};

struct IncDecStmt : StmtOf<NodeKind::IncDecStmt> {
  Expr* x;
  bool increment;
  Span op_span;
};

enum class AssignKind : std::uint8_t { Assign, Define, Compound };

// left op= right; `op` counts for Compound only.
struct AssignStmt : StmtOf<NodeKind::AssignStmt> {
  List<Expr*> left;
  AssignKind assign;
  Operator op;
  Span op_span;
  List<Expr*> right;
};

// `call` is whatever expression follows; the checker demands a call.
struct GoStmt : StmtOf<NodeKind::GoStmt> {
  Expr* call;
};
struct DeferStmt : StmtOf<NodeKind::DeferStmt> {
  Expr* call;
};

struct ReturnStmt : StmtOf<NodeKind::ReturnStmt> {
  List<Expr*> results;
};

enum class BranchKind : std::uint8_t { Break, Continue, Goto, Fallthrough };

struct BranchStmt : StmtOf<NodeKind::BranchStmt> {
  BranchKind branch;
  Ident* label;  // may be null
};

struct BlockStmt : StmtOf<NodeKind::BlockStmt> {
  List<Stmt*> statements;
  Span lbrace, rbrace;
};

struct IfStmt : StmtOf<NodeKind::IfStmt> {
  Stmt* init;  // may be null
  Expr* condition;
  BlockStmt* then_block;
  Stmt* else_branch;  // BlockStmt, IfStmt or null
};

// One clause of an expression or type switch; `default:` has is_default and no expressions.
struct CaseClause : StmtOf<NodeKind::CaseClause> {
  bool is_default;
  List<Expr*> values;
  Span colon;
  List<Stmt*> body;
};

struct SwitchStmt : StmtOf<NodeKind::SwitchStmt> {
  Stmt* init;  // may be null
  Expr* tag;   // may be null
  List<CaseClause*> clauses;
  Span lbrace, rbrace;
};

// switch [init;] [binding :=] x.(type) { … }
struct TypeSwitchStmt : StmtOf<NodeKind::TypeSwitchStmt> {
  Stmt* init;      // may be null
  Ident* binding;  // may be null
  Expr* x;
  List<CaseClause*> clauses;
  Span lbrace, rbrace;
};

// One clause of a select; communication is null for `default:`, otherwise a SendStmt, an ExprStmt (a
// receive) or an AssignStmt with a receive on its right.
struct CommClause : StmtOf<NodeKind::CommClause> {
  Stmt* communication;
  Span colon;
  List<Stmt*> body;
};

struct SelectStmt : StmtOf<NodeKind::SelectStmt> {
  List<CommClause*> clauses;
  Span lbrace, rbrace;
};

struct ForStmt : StmtOf<NodeKind::ForStmt> {
  Stmt* init;       // may be null
  Expr* condition;  // may be null
  Stmt* post;       // may be null
  BlockStmt* body;
};

// for [key [, value] (= | :=)] range x
struct RangeStmt : StmtOf<NodeKind::RangeStmt> {
  Expr* key;    // may be null
  Expr* value;  // may be null
  bool define;
  Expr* x;
  Span range_span;
  BlockStmt* body;
};

struct LabeledStmt : StmtOf<NodeKind::LabeledStmt> {
  Ident* label;
  Stmt* statement;
};

struct GenDecl;

struct DeclStmt : StmtOf<NodeKind::DeclStmt> {
  Decl* decl;  // a GenDecl; in a script's top level also a FuncDecl
};

// ---- Declarations ---------------------------------------------------------------------------------

struct BadDecl : DeclOf<NodeKind::BadDecl> {};

enum class DeclToken : std::uint8_t { Import, Const, Type, Var };

// import, const, type or var, with one spec or a parenthesised group.
struct GenDecl : DeclOf<NodeKind::GenDecl> {
  DeclToken token;
  List<Spec*> specs;
  bool grouped;
};

struct ImportSpec : SpecOf<NodeKind::ImportSpec> {
  Ident* name;  // may be null; "." and "_" are names here
  BasicLit* path;
};

// A const or var spec. A const spec that repeats the previous one implicitly has neither type nor values.
struct ValueSpec : SpecOf<NodeKind::ValueSpec> {
  List<Ident*> names;
  Expr* type;  // may be null
  List<Expr*> values;
  std::uint32_t iota;  // index within its const group
};

struct TypeSpec : SpecOf<NodeKind::TypeSpec> {
  Ident* name;
  FieldList type_params;
  bool alias;
  Expr* type;
};

struct FuncDecl : DeclOf<NodeKind::FuncDecl> {
  Field* receiver;  // null for a function
  Span receiver_parens;
  Ident* name;
  FuncType* type;
  BlockStmt* body;  // null for a function without a body (native)
};

// ---- Files ----------------------------------------------------------------------------------------

// A comment with its markers, in source order; `gol fmt` and `gol doc` use them.
struct Comment {
  Span span;
};

// One parsed source file.
struct File {
  base::Pos base = base::no_pos;
  Ident* package_name = nullptr;  // null in a script
  List<Decl*> decls;              // a Go file's declarations, imports first; a script's imports
  List<Stmt*> statements;         // a script's top level in order, declarations as DeclStmt
  List<Comment> comments;
  base::Arena arena;

  bool script() const { return package_name == nullptr; }
};

}  // namespace gol::syntax
