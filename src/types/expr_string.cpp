// Expressions as one line of text, for messages.
#include "syntax/visit.hpp"
#include "types/operand.hpp"

namespace gol::types {
namespace {

using namespace syntax;

class ExprWriter {
 public:
  std::string take() { return std::move(out_); }

  void write(const Expr* expr) {
    if (!expr) return;
    // Longer than any message should be.
    if (out_.size() > 2000) return;
    visit(*expr, [this](const auto& node) { put(node); });
  }

 private:
  void list(List<Expr*> exprs) {
    for (std::size_t i = 0; i < exprs.size(); ++i) {
      if (i > 0) out_ += ", ";
      write(exprs[i]);
    }
  }

  void put(const BadExpr&) { out_ += "_"; }
  void put(const Ident& e) { out_ += e.name.text(); }
  void put(const BasicLit& e) { out_ += e.text; }
  void put(const CompositeLit& e) {
    write(e.type);
    out_ += e.elements.empty() ? "{}" : "{…}";
  }
  void put(const FuncLit& e) {
    write(e.type);
    out_ += e.body && e.body->statements.empty() ? " {}" : " {…}";
  }
  void put(const ParenExpr& e) { out_ += "(", write(e.x), out_ += ")"; }
  void put(const SelectorExpr& e) { write(e.x), out_ += ".", out_ += e.selector->name.text(); }
  void put(const IndexExpr& e) { write(e.x), out_ += "[", list(e.indices), out_ += "]"; }
  void put(const SliceExpr& e) {
    write(e.x);
    out_ += "[", write(e.low), out_ += ":", write(e.high);
    if (e.three_index) out_ += ":", write(e.max);
    out_ += "]";
  }
  void put(const TypeAssertExpr& e) {
    write(e.x);
    out_ += ".(";
    if (e.type) write(e.type);
    else out_ += "type";
    out_ += ")";
  }
  void put(const CallExpr& e) {
    write(e.function), out_ += "(", list(e.args);
    out_ += e.ellipsis.valid() ? "...)" : ")";
  }
  void put(const StarExpr& e) { out_ += "*", write(e.x); }
  void put(const UnaryExpr& e) { out_ += spelling(e.op), write(e.x); }
  void put(const BinaryExpr& e) { write(e.left), ((out_ += " ") += spelling(e.op)) += " ", write(e.right); }
  void put(const KeyValueExpr& e) { write(e.key), out_ += ": ", write(e.value); }
  void put(const Ellipsis& e) { out_ += "...", write(e.element); }
  void put(const ArrayType& e) { out_ += "[", write(e.length), out_ += "]", write(e.element); }
  void put(const StructType& e) { out_ += e.fields.fields.empty() ? "struct{}" : "struct{…}"; }
  void put(const InterfaceType& e) { out_ += e.elements.fields.empty() ? "interface{}" : "interface{…}"; }
  void put(const MapType& e) { out_ += "map[", write(e.key), out_ += "]", write(e.value); }
  void put(const ChanType& e) {
    out_ += e.direction == ChanDir::Receive ? "<-chan " : e.direction == ChanDir::Send ? "chan<- " : "chan ";
    write(e.element);
  }
  void put(const FuncType& e) {
    out_ += "func";
    params(e.params);
    if (e.results.fields.empty()) return;
    out_ += " ";
    if (e.results.fields.size() == 1 && e.results.fields[0].names.empty()) return write(e.results.fields[0].type);
    params(e.results);
  }
  void params(const FieldList& fields) {
    out_ += "(";
    for (std::size_t i = 0; i < fields.fields.size(); ++i) {
      if (i > 0) out_ += ", ";
      const Field& field = fields.fields[i];
      for (std::size_t j = 0; j < field.names.size(); ++j) {
        if (j > 0) out_ += ", ";
        out_ += field.names[j]->name.text();
      }
      if (!field.names.empty()) out_ += " ";
      write(field.type);
    }
    out_ += ")";
  }

  std::string out_;
};

}  // namespace

std::string expr_string(const syntax::Expr& expr) {
  ExprWriter writer;
  writer.write(&expr);
  return writer.take();
}

}  // namespace gol::types
