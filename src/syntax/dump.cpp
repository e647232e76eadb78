#include "syntax/dump.hpp"

#include "base/large_stack.hpp"
#include "syntax/visit.hpp"

namespace gol::syntax {
namespace {

class Dumper {
 public:
  explicit Dumper(const base::SourceSet& sources) : sources_(sources) {}

  void file(const File& file) {
    line("", file.script() ? "Script" : "File", "", {});
    ++depth_;
    child("package", file.package_name);
    for (const Decl* decl : file.decls) child("", decl);
    for (const Stmt* stmt : file.statements) child("", stmt);
    for (const Comment& comment : file.comments) line("", "Comment", "", comment.span);
    --depth_;
  }

  std::string take() { return std::move(out_); }

  // ---- Expressions ----
  void operator()(const BadExpr& x) { head(x); }
  void operator()(const Ident& x) { head(x, x.name.text()); }
  void operator()(const BasicLit& x) { head(x, x.text); }
  void operator()(const CompositeLit& x) {
    head(x);
    Level level(*this);
    child("type", x.type);
    for (const Expr* element : x.elements) child("", element);
  }
  void operator()(const FuncLit& x) {
    head(x);
    Level level(*this);
    child("type", x.type);
    child("body", x.body);
  }
  void operator()(const ParenExpr& x) { unary(x, x.x); }
  void operator()(const SelectorExpr& x) { binary(x, "", "x", x.x, "selector", x.selector); }
  void operator()(const IndexExpr& x) {
    head(x);
    Level level(*this);
    child("x", x.x);
    for (const Expr* index : x.indices) child("index", index);
  }
  void operator()(const SliceExpr& x) {
    head(x, x.three_index ? "3" : "");
    Level level(*this);
    child("x", x.x);
    child("low", x.low);
    child("high", x.high);
    child("max", x.max);
  }
  void operator()(const TypeAssertExpr& x) { binary(x, x.type ? "" : "type", "x", x.x, "type", x.type); }
  void operator()(const CallExpr& x) {
    head(x, x.ellipsis.valid() ? "..." : "");
    Level level(*this);
    child("function", x.function);
    for (const Expr* arg : x.args) child("arg", arg);
  }
  void operator()(const StarExpr& x) { unary(x, x.x); }
  void operator()(const UnaryExpr& x) { unary(x, x.x, spelling(x.op)); }
  void operator()(const BinaryExpr& x) { binary(x, spelling(x.op), "left", x.left, "right", x.right); }
  void operator()(const KeyValueExpr& x) { binary(x, "", "key", x.key, "value", x.value); }
  void operator()(const Ellipsis& x) { unary(x, x.element); }
  void operator()(const ArrayType& x) { binary(x, "", "length", x.length, "element", x.element); }
  void operator()(const StructType& x) { fields_of(x, x.fields); }
  void operator()(const FuncType& x) {
    head(x);
    Level level(*this);
    fields("type-param", x.type_params);
    fields("param", x.params);
    fields("result", x.results);
  }
  void operator()(const InterfaceType& x) { fields_of(x, x.elements); }
  void operator()(const MapType& x) { binary(x, "", "key", x.key, "value", x.value); }
  void operator()(const ChanType& x) {
    static constexpr std::string_view directions[] = {"", "send", "receive"};
    unary(x, x.element, directions[static_cast<std::size_t>(x.direction)]);
  }

  // ---- Statements ----
  void operator()(const BadStmt& s) { head(s); }
  void operator()(const EmptyStmt& s) { head(s, s.implicit ? "implicit" : ""); }
  void operator()(const ExprStmt& s) { unary(s, s.x); }
  void operator()(const SendStmt& s) { binary(s, "", "channel", s.channel, "value", s.value); }
  void operator()(const IncDecStmt& s) { unary(s, s.x, s.increment ? "++" : "--"); }
  void operator()(const AssignStmt& s) {
    const std::string op = s.assign == AssignKind::Define     ? ":="
                           : s.assign == AssignKind::Compound ? std::string(spelling(s.op)) + "="
                                                              : "=";
    head(s, op);
    Level level(*this);
    for (const Expr* x : s.left) child("left", x);
    for (const Expr* x : s.right) child("right", x);
  }
  void operator()(const GoStmt& s) { unary(s, s.call); }
  void operator()(const DeferStmt& s) { unary(s, s.call); }
  void operator()(const ReturnStmt& s) {
    head(s);
    Level level(*this);
    for (const Expr* x : s.results) child("", x);
  }
  void operator()(const BranchStmt& s) {
    static constexpr std::string_view words[] = {"break", "continue", "goto", "fallthrough"};
    head(s, words[static_cast<std::size_t>(s.branch)]);
    Level level(*this);
    child("label", s.label);
  }
  void operator()(const BlockStmt& s) {
    head(s);
    statements(s.statements);
  }
  void operator()(const IfStmt& s) {
    head(s);
    Level level(*this);
    child("init", s.init);
    child("condition", s.condition);
    child("then", s.then_block);
    child("else", s.else_branch);
  }
  void operator()(const CaseClause& s) {
    head(s, s.is_default ? "default" : "");
    Level level(*this);
    for (const Expr* value : s.values) child("value", value);
    for (const Stmt* stmt : s.body) child("", stmt);
  }
  void operator()(const SwitchStmt& s) {
    head(s);
    Level level(*this);
    child("init", s.init);
    child("tag", s.tag);
    for (const CaseClause* clause : s.clauses) child("", clause);
  }
  void operator()(const TypeSwitchStmt& s) {
    head(s);
    Level level(*this);
    child("init", s.init);
    child("binding", s.binding);
    child("x", s.x);
    for (const CaseClause* clause : s.clauses) child("", clause);
  }
  void operator()(const CommClause& s) {
    head(s, s.communication ? "" : "default");
    Level level(*this);
    child("communication", s.communication);
    for (const Stmt* stmt : s.body) child("", stmt);
  }
  void operator()(const SelectStmt& s) {
    head(s);
    Level level(*this);
    for (const CommClause* clause : s.clauses) child("", clause);
  }
  void operator()(const ForStmt& s) {
    head(s);
    Level level(*this);
    child("init", s.init);
    child("condition", s.condition);
    child("post", s.post);
    child("body", s.body);
  }
  void operator()(const RangeStmt& s) {
    head(s, s.define ? ":=" : s.key ? "=" : "");
    Level level(*this);
    child("key", s.key);
    child("value", s.value);
    child("x", s.x);
    child("body", s.body);
  }
  void operator()(const LabeledStmt& s) {
    head(s);
    Level level(*this);
    child("label", s.label);
    child("", s.statement);
  }
  void operator()(const DeclStmt& s) {
    head(s);
    Level level(*this);
    child("", s.decl);
  }

  // ---- Declarations ----
  void operator()(const BadDecl& d) { head(d); }
  void operator()(const GenDecl& d) {
    static constexpr std::string_view words[] = {"import", "const", "type", "var"};
    head(d, std::string(words[static_cast<std::size_t>(d.token)]) + (d.grouped ? " group" : ""));
    Level level(*this);
    for (const Spec* spec : d.specs) child("", spec);
  }
  void operator()(const FuncDecl& d) {
    head(d);
    Level level(*this);
    if (d.receiver) field("receiver", *d.receiver);
    child("name", d.name);
    child("type", d.type);
    child("body", d.body);
  }
  void operator()(const ImportSpec& s) { binary(s, "", "name", s.name, "path", s.path); }
  void operator()(const ValueSpec& s) {
    head(s, s.iota ? "iota " + std::to_string(s.iota) : "");
    Level level(*this);
    for (const Ident* name : s.names) child("name", name);
    child("type", s.type);
    for (const Expr* value : s.values) child("value", value);
  }
  void operator()(const TypeSpec& s) {
    head(s, s.alias ? "alias" : "");
    Level level(*this);
    child("name", s.name);
    fields("type-param", s.type_params);
    child("type", s.type);
  }

 private:
  struct Level {
    explicit Level(Dumper& dumper) : d(dumper) { ++d.depth_; }
    ~Level() { --d.depth_; }
    Dumper& d;
  };

  std::string place(Span span) const {
    if (!span.valid()) return "";
    const base::Location begin = sources_.locate(span.begin);
    const base::Location end = sources_.locate(span.end);
    return " " + std::to_string(begin.line) + ":" + std::to_string(begin.column) + "-" +
           std::to_string(end.line) + ":" + std::to_string(end.column);
  }

  void line(std::string_view role, std::string_view kind, std::string_view detail, Span span) {
    out_.append(2 * depth_, ' ');
    if (!role.empty()) out_.append(role).append(": ");
    out_ += kind;
    if (!detail.empty()) {
      out_ += ' ';
      for (const char c : detail) out_ += c == '\n' ? std::string("\\n") : std::string(1, c);
    }
    out_ += place(span) + "\n";
  }

  void head(const Node& node, std::string_view detail = "") {
    line(role_, kind_name(node.kind), detail, node.span);
  }

  template <class T>
  void child(std::string_view role, const T* node) {
    if (!node) return;
    role_ = role;
    if constexpr (std::is_base_of_v<Expr, T>) visit(static_cast<const Expr&>(*node), *this);
    else if constexpr (std::is_base_of_v<Stmt, T>) visit(static_cast<const Stmt&>(*node), *this);
    else if constexpr (std::is_base_of_v<Decl, T>) visit(static_cast<const Decl&>(*node), *this);
    else visit(static_cast<const Spec&>(*node), *this);
  }

  template <class T>
  void unary(const Node& node, const T* x, std::string_view detail = "") {
    head(node, detail);
    Level level(*this);
    child("", x);
  }

  template <class T, class U>
  void binary(const Node& node, std::string_view detail, std::string_view first_role, const T* first,
              std::string_view second_role, const U* second) {
    head(node, detail);
    Level level(*this);
    child(first_role, first);
    child(second_role, second);
  }

  void statements(List<Stmt*> list) {
    Level level(*this);
    for (const Stmt* stmt : list) child("", stmt);
  }

  void fields_of(const Node& node, const FieldList& list) {
    head(node);
    Level level(*this);
    fields("", list);
  }

  void fields(std::string_view role, const FieldList& list) {
    for (const Field& one : list.fields) field(role, one);
  }

  void field(std::string_view role, const Field& field) {
    line(role, "Field", "", field.span);
    Level level(*this);
    for (const Ident* name : field.names) child("name", name);
    child("type", field.type);
    child("tag", field.tag);
  }

  const base::SourceSet& sources_;
  std::string out_;
  std::string_view role_;
  std::size_t depth_ = 0;
};

}  // namespace

std::string dump(const File& file, const base::SourceSet& sources) {
  Dumper dumper(sources);
  base::run_on_large_stack([&] { dumper.file(file); });
  return dumper.take();
}

}  // namespace gol::syntax
