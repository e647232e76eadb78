// The parts of the builder that are not about one construct: stacks, comments, errors, depth.
#include "parse/builder.hpp"

#include <algorithm>

#include "parse/unicode.hpp"

namespace gol::parse {

Builder::Builder(const base::SourceFile& source, base::DiagnosticSink& sink, NodeId& next_id, File& file)
    : source_(source),
      text_(source.text),
      sink_(sink),
      next_id_(next_id),
      file_(file),
      token_end_(source.base) {}

Frame Builder::frame(const char* at) const {
  const auto size = [](const auto& stack) { return static_cast<std::uint32_t>(stack.size()); };
  return {pos(at),       size(exprs_), size(stmts_), size(specs_),    size(params_),
          size(fields_), size(lists_), size(marks_), size(operators_)};
}

void Builder::mark(MarkKind kind, const char* at, std::size_t length, Operator op) {
  const Pos begin = pos(at);
  marks_.push_back({{begin, begin + static_cast<Pos>(length)},
                    kind,
                    op,
                    static_cast<std::uint32_t>(exprs_.size()),
                    static_cast<std::uint32_t>(stmts_.size())});
}

Expr* Builder::pop_expr() {
  Expr* expr = exprs_.back();
  exprs_.pop_back();
  return expr;
}

Stmt* Builder::pop_stmt() {
  Stmt* stmt = stmts_.back();
  stmts_.pop_back();
  return stmt;
}

FieldList Builder::pop_list() {
  const FieldList list = lists_.back();
  lists_.pop_back();
  return list;
}

const Mark* Builder::find(const Frame& frame, MarkKind kind) const {
  for (std::size_t i = frame.marks; i < marks_.size(); ++i) {
    if (marks_[i].kind == kind) return &marks_[i];
  }
  return nullptr;
}

Span Builder::open_of(const Frame& frame) const {
  const Mark* open = find(frame, MarkKind::Open);
  return open ? open->span : Span{frame.begin, frame.begin};
}

Span Builder::close_of(const Frame& frame) const {
  for (std::size_t i = marks_.size(); i > frame.marks; --i) {
    if (marks_[i - 1].kind == MarkKind::Close) return marks_[i - 1].span;
  }
  return {token_end_, token_end_};
}

// ---- Depth ----------------------------------------------------------------------------------------

void Builder::enter() {
  if (++depth <= max_depth) return;
  syntax_error(token_end_, "exceeded max nesting depth");
  throw TooDeep{};
}

void Builder::grow(std::uint32_t levels) {
  height += levels;
  if (height <= max_depth) return;
  syntax_error(token_end_, "exceeded max nesting depth");
  throw TooDeep{};
}

// ---- Comments and foreign characters --------------------------------------------------------------

// A look-ahead may have seen the same comment before, so only those further on are new.
void Builder::comment(const char* begin, const char* end) {
  const Span span{pos(begin), pos(end)};
  if (comments_.empty() || comments_.back().span.begin < span.begin) comments_.push_back({span});
}

void Builder::unterminated_comment(const char* begin) {
  error({pos(begin) - 2, pos(begin)}, "comment not terminated");
  first_error_at_end_ |= errors_ == 1;
}

void Builder::foreign_character(std::string_view text) {
  const Pos at = pos(text.data());
  if (last_foreign_ >= at) return;
  last_foreign_ = at;
  // Byte order marks and NUL bytes are reported by the check of the whole text.
  if (text.size() == 1 && text[0] != '\0') {
    error({at, at + 1}, "invalid character " + describe_rune(static_cast<unsigned char>(text[0])));
  }
}

// ---- Errors ---------------------------------------------------------------------------------------

Span Builder::line_of(Pos at) const {
  const std::size_t offset = std::min(source_.offset(at), text_.size());
  const std::size_t before = offset == 0 ? text_.npos : text_.rfind('\n', offset - 1);
  const std::size_t end = std::min(text_.find('\n', offset), text_.size());
  return {source_.at(before == text_.npos ? 0 : before + 1), source_.at(end)};
}

// The same text is said once a line.
void Builder::error(Span span, std::string text) {
  if (errors_++ == 0) first_error_at_end_ = source_.offset(span.begin) >= text_.size();
  if (error_line_.valid() && span.begin >= error_line_.begin && span.begin <= error_line_.end) {
    if (text == last_error_) return;
  } else {
    error_line_ = line_of(span.begin);
  }
  last_error_ = text;
  sink_.error(span, std::move(text));
}

// Of several syntax errors in one line only the first is worth reading.
void Builder::syntax_error(Pos at, const std::string& text) {
  const Span& line = syntax_error_line_;
  if (line.valid() && at >= line.begin && at <= line.end) return;
  syntax_error_line_ = line_of(at);
  const std::size_t offset = source_.offset(at);
  const std::size_t length = std::max<std::size_t>(token_at(text_.substr(offset)).length, 1);
  error({at, at + static_cast<Pos>(length)}, "syntax error: " + text);
}

void Builder::complain(const char* at, const grammar::Message& message) {
  const std::string_view text = message.text;
  // What is missing at the end follows from the errors before, but a semicolon at the end is a token.
  const bool at_end = at == text_.data() + text_.size() && !may_end_statement_;
  if (at_end && failed()) return;

  const bool expecting = text.starts_with("expecting ");
  const bool about_token =
      expecting || text.starts_with("in ") || text.starts_with("at ") || text.starts_with("after ");
  std::string line;
  if (about_token) {
    const Token token = token_at(text_.substr(static_cast<std::size_t>(at - text_.data())));
    line = "unexpected " + token.name + (expecting ? ", " : " ");
  }
  syntax_error(pos(at), line + message.text);
}

// At the line of the label's colon.
void Builder::complain_about_label(const char* at) {
  syntax_error(label_colon, "missing statement after label");
  first_error_at_end_ |= errors_ == 1 && at == text_.data() + text_.size();
}

void Builder::complain_about_stray(const char* at) {
  const bool body = *at == '{' && last_function_lacks_body();
  syntax_error(pos(at), body ? "unexpected semicolon or newline before {"
                             : "non-declaration statement outside function body");
}

void Builder::leave(grammar::Leaves what) {
  using grammar::Leaves;
  switch (what) {
    case Leaves::Nothing: break;
    case Leaves::Colon: marks_.push_back({{token_end_, token_end_}, MarkKind::Colon}); break;
    case Leaves::HeaderEnd:
      mark(MarkKind::HeaderEnd, text_.data(), 0);
      marks_.back().span = {};  // nothing stands there
      break;
    case Leaves::FieldList: lists_.emplace_back(); break;
    case Leaves::ExprList: list_size_ = 1; [[fallthrough]];
    case Leaves::Expr: push(node<BadExpr>(Span{token_end_, token_end_})); break;
    case Leaves::Name: {
      auto* ident = node<Ident>(Span{token_end_, token_end_});
      ident->name = Name("_");
      push(ident);
    }
  }
}

std::string Builder::excerpt(const Node& node) const {
  const std::string_view text =
      text_.substr(source_.offset(node.span.begin), node.span.end - node.span.begin);
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) line += c;
    else if (!line.empty() && line.back() != ' ') line += ' ';
  }
  return line;
}

void Builder::forbidden_var(const char* at, const char* keyword) {
  syntax_error(pos(at), std::string("var declaration not allowed in ") + keyword + " initializer");
}

// Half-built statements of inner blocks lie above complete ones, and nothing tells them apart.
void Builder::abandon() {
  stmts_.clear();
  exprs_.clear();
}

void Builder::finish() {
  // Imports stand before other declarations also when the source has them later.
  std::stable_partition(decls_.begin(), decls_.end(), [](const Decl* decl) {
    const auto* general = as<GenDecl>(decl);
    return general && general->token == DeclToken::Import;
  });
  file_.decls = file_.arena.copy(decls_);
  file_.statements = file_.arena.copy(stmts_);
  file_.comments = file_.arena.copy(comments_);
}

}  // namespace gol::parse
