#include "driver/walk.hpp"

#include "syntax/visit.hpp"

namespace gol::driver {
namespace {

using namespace syntax;

// One overload per node: which parts it has.
class Walker {
 public:
  explicit Walker(const std::function<void(const Expr&)>& visit) : visit_(visit) {}

  void expr(const Expr* node) {
    if (!node) return;
    visit_(*node);
    syntax::visit(*node, *this);
  }
  void stmt(const Stmt* node) {
    if (node) syntax::visit(*node, *this);
  }
  void decl(const Decl* node) {
    if (node) syntax::visit(*node, *this);
  }

  void operator()(const BadExpr&) {}
  void operator()(const Ident&) {}
  void operator()(const BasicLit&) {}
  void operator()(const CompositeLit& node) {
    expr(node.type);
    exprs(node.elements);
  }
  void operator()(const FuncLit& node) {
    expr(node.type);
    stmt(node.body);
  }
  void operator()(const ParenExpr& node) { expr(node.x); }
  void operator()(const SelectorExpr& node) {
    expr(node.x);
    expr(node.selector);
  }
  void operator()(const IndexExpr& node) {
    expr(node.x);
    exprs(node.indices);
  }
  void operator()(const SliceExpr& node) {
    expr(node.x);
    expr(node.low);
    expr(node.high);
    expr(node.max);
  }
  void operator()(const TypeAssertExpr& node) {
    expr(node.x);
    expr(node.type);
  }
  void operator()(const CallExpr& node) {
    expr(node.function);
    exprs(node.args);
  }
  void operator()(const StarExpr& node) { expr(node.x); }
  void operator()(const UnaryExpr& node) { expr(node.x); }
  void operator()(const BinaryExpr& node) {
    expr(node.left);
    expr(node.right);
  }
  void operator()(const KeyValueExpr& node) {
    expr(node.key);
    expr(node.value);
  }
  void operator()(const Ellipsis& node) { expr(node.element); }
  void operator()(const ArrayType& node) {
    expr(node.length);
    expr(node.element);
  }
  void operator()(const StructType& node) { fields(node.fields); }
  void operator()(const FuncType& node) {
    fields(node.type_params);
    fields(node.params);
    fields(node.results);
  }
  void operator()(const InterfaceType& node) { fields(node.elements); }
  void operator()(const MapType& node) {
    expr(node.key);
    expr(node.value);
  }
  void operator()(const ChanType& node) { expr(node.element); }

  void operator()(const BadStmt&) {}
  void operator()(const EmptyStmt&) {}
  void operator()(const ExprStmt& node) { expr(node.x); }
  void operator()(const SendStmt& node) {
    expr(node.channel);
    expr(node.value);
  }
  void operator()(const IncDecStmt& node) { expr(node.x); }
  void operator()(const AssignStmt& node) {
    exprs(node.left);
    exprs(node.right);
  }
  void operator()(const GoStmt& node) { expr(node.call); }
  void operator()(const DeferStmt& node) { expr(node.call); }
  void operator()(const ReturnStmt& node) { exprs(node.results); }
  void operator()(const BranchStmt&) {}
  void operator()(const BlockStmt& node) { stmts(node.statements); }
  void operator()(const IfStmt& node) {
    stmt(node.init);
    expr(node.condition);
    stmt(node.then_block);
    stmt(node.else_branch);
  }
  void operator()(const CaseClause& node) {
    exprs(node.values);
    stmts(node.body);
  }
  void operator()(const SwitchStmt& node) {
    stmt(node.init);
    expr(node.tag);
    stmts(node.clauses);
  }
  void operator()(const TypeSwitchStmt& node) {
    stmt(node.init);
    expr(node.x);
    stmts(node.clauses);
  }
  void operator()(const CommClause& node) {
    stmt(node.communication);
    stmts(node.body);
  }
  void operator()(const SelectStmt& node) { stmts(node.clauses); }
  void operator()(const ForStmt& node) {
    stmt(node.init);
    expr(node.condition);
    stmt(node.post);
    stmt(node.body);
  }
  void operator()(const RangeStmt& node) {
    expr(node.key);
    expr(node.value);
    expr(node.x);
    stmt(node.body);
  }
  void operator()(const LabeledStmt& node) { stmt(node.statement); }
  void operator()(const DeclStmt& node) { decl(node.decl); }

  void operator()(const BadDecl&) {}
  void operator()(const GenDecl& node) {
    for (const Spec* spec : node.specs) syntax::visit(*spec, *this);
  }
  void operator()(const FuncDecl& node) {
    if (node.receiver) field(*node.receiver);
    expr(node.type);
    stmt(node.body);
  }
  void operator()(const ImportSpec&) {}
  void operator()(const ValueSpec& node) {
    exprs(node.names);
    expr(node.type);
    exprs(node.values);
  }
  void operator()(const TypeSpec& node) {
    expr(node.name);
    fields(node.type_params);
    expr(node.type);
  }

 private:
  template <class T>
  void exprs(List<T*> nodes) {
    for (const Expr* node : nodes) expr(node);
  }
  template <class T>
  void stmts(List<T*> nodes) {
    for (const Stmt* node : nodes) stmt(node);
  }
  void field(const Field& field) {
    exprs(field.names);
    expr(field.type);
  }
  void fields(const FieldList& list) {
    for (const Field& each : list.fields) field(each);
  }

  const std::function<void(const Expr&)>& visit_;
};

}  // namespace

void for_each_expr(const syntax::File& file, const std::function<void(const syntax::Expr&)>& visit) {
  Walker walker(visit);
  for (const syntax::Decl* decl : file.decls) walker.decl(decl);
  for (const syntax::Stmt* stmt : file.statements) walker.stmt(stmt);
}

}  // namespace gol::driver
