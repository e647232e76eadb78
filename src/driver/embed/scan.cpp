// A tokenizer with Go's semicolon insertion, and the few productions that name a top-level declaration.
// Bodies and values are skipped by counting brackets.
#include "driver/embed/scan.hpp"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <stdexcept>

namespace gol::driver::embed {
namespace {

enum class TokenKind : std::uint8_t { Word, Literal, Punctuation, Semicolon, End };

struct Token {
  TokenKind kind = TokenKind::End;
  std::string_view text;
  std::size_t begin = 0, end = 0;
  std::uint32_t line = 1;

  bool is(std::string_view wanted) const { return text == wanted && kind != TokenKind::Literal; }
};

bool is_word_byte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

// Go keywords that cannot be followed by an inserted semicolon; all other words can.
bool word_continues(std::string_view word) {
  static constexpr std::string_view continuing[] = {
      "case",   "chan",      "const", "default", "defer", "else",   "for",    "func",   "go",   "goto", "if",
      "import", "interface", "map",   "package", "range", "select", "struct", "switch", "type", "var"};
  return std::find(std::begin(continuing), std::end(continuing), word) != std::end(continuing);
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {}

  Token next() {
    if (skip_blanks()) return insert_semicolon();
    if (at_ == text_.size()) {
      if (may_end_) return insert_semicolon();
      return {TokenKind::End, {}, at_, at_, line_};
    }
    const std::size_t begin = at_;
    const std::uint32_t line = line_;
    const TokenKind kind = advance();
    last_token_line_ = line_;
    const std::string_view text = text_.substr(begin, at_ - begin);
    may_end_ = kind == TokenKind::Literal || (kind == TokenKind::Word && !word_continues(text)) ||
               text == ")" || text == "]" || text == "}" || text == "++" || text == "--";
    return {text == ";" ? TokenKind::Semicolon : kind, text, begin, at_, line};
  }

  // Where the comment that ends on the line above `line` begins, or `otherwise`.
  std::size_t doc_begin(std::uint32_t line, std::size_t otherwise) const {
    return comment_last_line_ + 1 == line ? comment_begin_ : otherwise;
  }

 private:
  Token insert_semicolon() {
    may_end_ = false;
    return {TokenKind::Semicolon, ";", at_, at_, line_};
  }

  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  // Skips blanks and comments; true when a newline among them ends a statement. That newline is not
  // skipped twice: may_end_ is reset by the semicolon.
  bool skip_blanks() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\n') {
        if (may_end_) return true;
        ++line_;
        ++at_;
      } else if (c == ' ' || c == '\t' || c == '\r') {
        ++at_;
      } else if (c == '/' && (peek(1) == '/' || peek(1) == '*')) {
        skip_comment();
      } else {
        break;
      }
    }
    return false;
  }

  void skip_comment() {
    // Only a comment on lines of its own documents what follows.
    const bool own_line = last_token_line_ != line_;
    if (own_line && comment_last_line_ + 1 != line_) comment_begin_ = at_;
    if (peek(1) == '/') {
      at_ = std::min(text_.find('\n', at_), text_.size());
    } else {
      const std::size_t close = text_.find("*/", at_ + 2);
      if (close == text_.npos) fail("comment not terminated");
      count_lines(at_, close);
      at_ = close + 2;
    }
    if (own_line) comment_last_line_ = line_;
  }

  TokenKind advance() {
    const char c = text_[at_];
    if (std::isdigit(static_cast<unsigned char>(c)) ||
        (c == '.' && std::isdigit(static_cast<unsigned char>(peek(1))))) {
      skip_number();
      return TokenKind::Literal;
    }
    if (is_word_byte(c)) {
      while (at_ < text_.size() && is_word_byte(text_[at_])) ++at_;
      return TokenKind::Word;
    }
    if (c == '`') {
      const std::size_t close = text_.find('`', at_ + 1);
      if (close == text_.npos) fail("string not terminated");
      count_lines(at_, close);
      at_ = close + 1;
      return TokenKind::Literal;
    }
    if (c == '"' || c == '\'') {
      skip_quoted(c);
      return TokenKind::Literal;
    }
    at_ += (c == '+' && peek(1) == '+') || (c == '-' && peek(1) == '-') ? 2 : 1;
    return TokenKind::Punctuation;
  }

  void skip_number() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      const char before = text_[at_ - (at_ > 0)];
      const bool exponent_sign = (c == '+' || c == '-') && std::strchr("eEpP", before);
      if (!is_word_byte(c) && c != '.' && !exponent_sign) break;
      ++at_;
    }
  }

  void skip_quoted(char quote) {
    for (++at_; peek() != quote; ++at_) {
      if (at_ >= text_.size() || peek() == '\n') fail("string not terminated");
      if (peek() == '\\') ++at_;
    }
    ++at_;
  }

  void count_lines(std::size_t from, std::size_t to) {
    line_ += static_cast<std::uint32_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(from),
                                                   text_.begin() + static_cast<std::ptrdiff_t>(to), '\n'));
  }

  [[noreturn]] void fail(const char* text) const {
    throw std::runtime_error(std::to_string(line_) + ": " + text);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  bool may_end_ = false;  // the last token would end a statement at a newline
  std::size_t comment_begin_ = 0;
  std::uint32_t comment_last_line_ = 0;
  std::uint32_t last_token_line_ = 0;
};

class Scanner {
 public:
  explicit Scanner(std::string_view text) : tokens_(text) { take(); }

  ScannedFile file() {
    ScannedFile result;
    expect("package");
    result.package_name = word();
    end_of_statement();
    while (token_.kind != TokenKind::End) {
      if (token_.kind == TokenKind::Semicolon) {
        take();
        continue;
      }
      result.declarations.push_back(declaration());
    }
    return result;
  }

 private:
  using Kind = Declaration::Kind;

  Declaration declaration() {
    Declaration decl{};
    decl.begin = token_.begin;
    decl.line = token_.line;
    decl.doc_begin = tokens_.doc_begin(token_.line, token_.begin);
    const std::string_view keyword = word();
    if (keyword == "func") {
      decl.kind = Kind::Func;
      if (token_.is("(")) decl.receiver = receiver();
      add(decl, word());
    } else if (keyword == "import") {
      decl.kind = Kind::Import;
    } else if (keyword == "const" || keyword == "var" || keyword == "type") {
      decl.kind = keyword == "const" ? Kind::Const : keyword == "var" ? Kind::Var : Kind::Type;
      if (token_.is("(")) group(decl);
      else spec_names(decl);
    } else {
      fail("expected a declaration");
    }
    end_of_statement();
    decl.end = last_end_;
    return decl;
  }

  // "(" [name] ["*"] Type ["[" … "]"] ")"; yields Type.
  std::string_view receiver() {
    std::string_view type;
    take();
    while (!token_.is(")") && token_.kind != TokenKind::End) {
      if (token_.is("[")) {
        skip_brackets();
        continue;
      }
      if (token_.kind == TokenKind::Word) type = token_.text;
      take();
    }
    take();
    return type;
  }

  // "(" { spec ";" } ")"
  void group(Declaration& decl) {
    take();
    while (!token_.is(")")) {
      if (token_.kind == TokenKind::End) fail("missing ')'");
      if (token_.kind == TokenKind::Semicolon) {
        take();
        continue;
      }
      spec_names(decl);
      while (token_.kind != TokenKind::Semicolon && !token_.is(")")) skip_one();
    }
    take();
  }

  // name { "," name }; a type has one name.
  void spec_names(Declaration& decl) {
    add(decl, word());
    while (token_.is(",") && decl.kind != Kind::Type) {
      take();
      add(decl, word());
    }
  }

  static void add(Declaration& decl, std::string_view name) {
    if (name != "_") decl.names.push_back(name);
  }

  void end_of_statement() {
    while (token_.kind != TokenKind::Semicolon && token_.kind != TokenKind::End) skip_one();
  }

  // One token, or a bracketed group with all that it holds.
  void skip_one() {
    if (token_.is("(") || token_.is("[") || token_.is("{")) skip_brackets();
    else if (token_.kind == TokenKind::End) fail("unexpected end of file");
    else take();
  }

  void skip_brackets() {
    int depth = 0;
    do {
      if (token_.is("(") || token_.is("[") || token_.is("{")) ++depth;
      if (token_.is(")") || token_.is("]") || token_.is("}")) --depth;
      if (token_.kind == TokenKind::End) fail("brackets do not match");
      take();
    } while (depth > 0);
  }

  std::string_view word() {
    if (token_.kind != TokenKind::Word) fail("expected a name");
    const std::string_view text = token_.text;
    take();
    return text;
  }

  void expect(std::string_view text) {
    if (!token_.is(text)) fail("expected '" + std::string(text) + "'");
    take();
  }

  void take() {
    if (token_.kind != TokenKind::Semicolon) last_end_ = token_.end;
    token_ = tokens_.next();
  }

  [[noreturn]] void fail(const std::string& text) const {
    throw std::runtime_error(std::to_string(token_.line) + ": " + text);
  }

  Tokenizer tokens_;
  Token token_;
  std::size_t last_end_ = 0;  // of the last token that is no semicolon
};

}  // namespace

ScannedFile scan(std::string_view text) {
  try {
    return Scanner(text).file();
  } catch (const std::runtime_error& error) {
    ScannedFile broken;
    broken.error = error.what();
    return broken;
  }
}

std::string package_clause(std::string_view text) {
  try {
    Tokenizer tokens(text);
    if (!tokens.next().is("package")) return {};
    const Token name = tokens.next();
    return name.kind == TokenKind::Word ? std::string(name.text) : std::string();
  } catch (const std::runtime_error&) {
    return {};
  }
}

}  // namespace gol::driver::embed
