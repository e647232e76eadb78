// Generic traversal: calls `f(const Node&)` for each direct child of a node, in source order.
#pragma once

#include "syntax/ast.hpp"

namespace gol::syntax {

template <class F>
class ChildVisitor {
 public:
  explicit ChildVisitor(F& f) : f_(f) {}

  void visit(const Node& node) {
    switch (node.kind) {
      case NodeKind::CompositeLit: one<CompositeLit>(node, [&](auto& n) { opt(n.type); list(n.elements); }); break;
      case NodeKind::FuncLit: one<FuncLit>(node, [&](auto& n) { opt(n.type); opt(n.body); }); break;
      case NodeKind::ParenExpr: one<ParenExpr>(node, [&](auto& n) { opt(n.x); }); break;
      case NodeKind::SelectorExpr: one<SelectorExpr>(node, [&](auto& n) { opt(n.x); opt(n.selector); }); break;
      case NodeKind::IndexExpr: one<IndexExpr>(node, [&](auto& n) { opt(n.x); list(n.indices); }); break;
      case NodeKind::SliceExpr:
        one<SliceExpr>(node, [&](auto& n) { opt(n.x); opt(n.low); opt(n.high); opt(n.max); });
        break;
      case NodeKind::TypeAssertExpr: one<TypeAssertExpr>(node, [&](auto& n) { opt(n.x); opt(n.type); }); break;
      case NodeKind::CallExpr: one<CallExpr>(node, [&](auto& n) { opt(n.function); list(n.args); }); break;
      case NodeKind::StarExpr: one<StarExpr>(node, [&](auto& n) { opt(n.x); }); break;
      case NodeKind::UnaryExpr: one<UnaryExpr>(node, [&](auto& n) { opt(n.x); }); break;
      case NodeKind::BinaryExpr: one<BinaryExpr>(node, [&](auto& n) { opt(n.left); opt(n.right); }); break;
      case NodeKind::KeyValueExpr: one<KeyValueExpr>(node, [&](auto& n) { opt(n.key); opt(n.value); }); break;
      case NodeKind::Ellipsis: one<Ellipsis>(node, [&](auto& n) { opt(n.element); }); break;
      case NodeKind::ArrayType: one<ArrayType>(node, [&](auto& n) { opt(n.length); opt(n.element); }); break;
      case NodeKind::StructType: one<StructType>(node, [&](auto& n) { fields(n.fields); }); break;
      case NodeKind::FuncType:
        one<FuncType>(node, [&](auto& n) { fields(n.type_params); fields(n.params); fields(n.results); });
        break;
      case NodeKind::InterfaceType: one<InterfaceType>(node, [&](auto& n) { fields(n.elements); }); break;
      case NodeKind::MapType: one<MapType>(node, [&](auto& n) { opt(n.key); opt(n.value); }); break;
      case NodeKind::ChanType: one<ChanType>(node, [&](auto& n) { opt(n.element); }); break;
      case NodeKind::ExprStmt: one<ExprStmt>(node, [&](auto& n) { opt(n.x); }); break;
      case NodeKind::SendStmt: one<SendStmt>(node, [&](auto& n) { opt(n.channel); opt(n.value); }); break;
      case NodeKind::IncDecStmt: one<IncDecStmt>(node, [&](auto& n) { opt(n.x); }); break;
      case NodeKind::AssignStmt: one<AssignStmt>(node, [&](auto& n) { list(n.left); list(n.right); }); break;
      case NodeKind::GoStmt: one<GoStmt>(node, [&](auto& n) { opt(n.call); }); break;
      case NodeKind::DeferStmt: one<DeferStmt>(node, [&](auto& n) { opt(n.call); }); break;
      case NodeKind::ReturnStmt: one<ReturnStmt>(node, [&](auto& n) { list(n.results); }); break;
      case NodeKind::BlockStmt: one<BlockStmt>(node, [&](auto& n) { list(n.statements); }); break;
      case NodeKind::IfStmt:
        one<IfStmt>(node, [&](auto& n) { opt(n.init); opt(n.condition); opt(n.then_block); opt(n.else_branch); });
        break;
      case NodeKind::CaseClause: one<CaseClause>(node, [&](auto& n) { list(n.values); list(n.body); }); break;
      case NodeKind::SwitchStmt:
        one<SwitchStmt>(node, [&](auto& n) { opt(n.init); opt(n.tag); list(n.clauses); });
        break;
      case NodeKind::TypeSwitchStmt:
        one<TypeSwitchStmt>(node, [&](auto& n) { opt(n.init); opt(n.binding); opt(n.x); list(n.clauses); });
        break;
      case NodeKind::CommClause: one<CommClause>(node, [&](auto& n) { opt(n.communication); list(n.body); }); break;
      case NodeKind::SelectStmt: one<SelectStmt>(node, [&](auto& n) { list(n.clauses); }); break;
      case NodeKind::ForStmt:
        one<ForStmt>(node, [&](auto& n) { opt(n.init); opt(n.condition); opt(n.post); opt(n.body); });
        break;
      case NodeKind::RangeStmt:
        one<RangeStmt>(node, [&](auto& n) { opt(n.key); opt(n.value); opt(n.x); opt(n.body); });
        break;
      case NodeKind::LabeledStmt: one<LabeledStmt>(node, [&](auto& n) { opt(n.statement); }); break;
      case NodeKind::DeclStmt: one<DeclStmt>(node, [&](auto& n) { opt(n.decl); }); break;
      case NodeKind::GenDecl: one<GenDecl>(node, [&](auto& n) { list(n.specs); }); break;
      case NodeKind::FuncDecl:
        one<FuncDecl>(node, [&](auto& n) {
          if (n.receiver) field(*n.receiver);
          opt(n.type);
          opt(n.body);
        });
        break;
      case NodeKind::ValueSpec:
        one<ValueSpec>(node, [&](auto& n) { list(n.names); opt(n.type); list(n.values); });
        break;
      case NodeKind::TypeSpec: one<TypeSpec>(node, [&](auto& n) { fields(n.type_params); opt(n.type); }); break;
      default: break;  // leaves
    }
  }

 private:
  template <class T, class G>
  void one(const Node& node, G&& g) { g(static_cast<const T&>(node)); }
  void opt(const Node* node) { if (node) f_(*node); }
  template <class T>
  void list(List<T*> nodes) { for (const T* node : nodes) opt(node); }
  void field(const Field& field) {
    list(field.names);
    opt(field.type);
  }
  void fields(const FieldList& list) { for (const Field& each : list.fields) field(each); }

  F& f_;
};

template <class F>
void for_each_child(const Node& node, F&& f) {
  ChildVisitor<std::remove_reference_t<F>>(f).visit(node);
}

}  // namespace gol::syntax
