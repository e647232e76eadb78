// Lexical elements: white space, comments, identifiers, literals, tokens.
//
// There is no lexer. A token that may end a statement (`last`) eats the blanks of its own line only, every
// other token (`inner`) eats newlines too; a newline that is still there where the grammar looks for a
// terminator is a semicolon. That is all of the language's semicolon insertion.
//
// Rules whose text has to be looked at byte by byte for speed are written as PEGTL rules of their own.
#pragma once

#include <cstddef>
#include <string_view>
#include <tao/pegtl.hpp>

namespace gol::grammar {

namespace pegtl = tao::pegtl;

// The combinators, which every rule is made of.
using pegtl::at;
using pegtl::digit;
using pegtl::eof;
using pegtl::not_at;
using pegtl::not_one;
using pegtl::one;
using pegtl::opt;
using pegtl::plus;
using pegtl::range;
using pegtl::ranges;
using pegtl::seq;
using pegtl::sor;
using pegtl::star;
using pegtl::string;
using pegtl::success;
using pegtl::two;
using pegtl::until;

// ---- Characters -----------------------------------------------------------------------------------

// Bytes beyond ASCII count as letters here; whoever builds the identifier checks them.
constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast< unsigned char >(c) >= 0x80;
}
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_identifier_part(char c) { return is_letter(c) || is_digit(c); }

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// A byte that can begin no token.
constexpr bool is_foreign(char c) {
  const auto byte = static_cast< unsigned char >(c);
  if (byte < 0x20) return c != '\n' && c != '\t' && c != '\r';
  return c == '@' || c == '#' || c == '$' || c == '?' || c == '\\' || byte == 0x7f;
}

bool is_keyword(std::string_view word);

struct identifier_part : sor< pegtl::identifier_other, range< '\x80', '\xFF' > > {};

// ---- White space and comments ---------------------------------------------------------------------

// One or more bytes of white space, newlines among them if Newlines.
template< bool Newlines > struct white {
  using rule_t = white;
  using subs_t = pegtl::type_list<>;
  template< typename Input > static bool match(Input& in) {
    const char* const end = in.end();
    const char* at = in.current();
    while (at != end && (*at == ' ' || *at == '\t' || *at == '\r' || (Newlines && *at == '\n'))) ++at;
    const auto count = static_cast< std::size_t >(at - in.current());
    in.bump(count);
    return count != 0;
  }
};

struct comment_open : string< '/', '*' > {};
struct comment_close : string< '*', '/' > {};
struct line_comment : seq< two< '/' >, star< not_one< '\n' > > > {};
// A general comment within one line is a blank; one with a newline in it counts as a newline.
struct inline_comment : seq< comment_open, until< comment_close, not_one< '\n' > > > {};
struct unterminated_comment : until< eof > {};
struct general_comment : seq< comment_open, sor< until< comment_close >, unterminated_comment > > {};

// Skipped with an error, so that the rest of the line can still be understood.
struct foreign_character {
  using rule_t = foreign_character;
  using subs_t = pegtl::type_list<>;
  template< typename Input > static bool match(Input& in) {
    if (in.empty()) return false;
    const std::string_view rest(in.current(), in.size());
    const bool mark = rest.substr(0, 3) == byte_order_mark;
    if (!mark && !is_foreign(rest[0])) return false;
    in.bump(mark ? 3 : 1);
    return true;
  }
};

struct blanks : star< sor< white< false >, inline_comment, foreign_character > > {};
struct space : star< sor< white< true >, line_comment, general_comment, foreign_character > > {};

template< typename Rule > struct last : seq< Rule, blanks > {};
template< typename Rule > struct inner : seq< Rule, space > {};

// ---- Identifiers and keywords ---------------------------------------------------------------------

struct identifier {
  using rule_t = identifier;
  using subs_t = pegtl::type_list<>;
  template< typename Input > static bool match(Input& in) {
    const char* const begin = in.current();
    const char* const end = in.end();
    if (begin == end || !is_letter(*begin)) return false;
    if (*begin == '\xEF' && std::string_view(begin, in.size()).substr(0, 3) == byte_order_mark) return false;
    const char* at = begin + 1;
    while (at != end && is_identifier_part(*at)) ++at;
    const auto size = static_cast< std::size_t >(at - begin);
    if (*begin >= 'a' && is_keyword({begin, size})) return false;
    in.bump(size);
    return true;
  }
};

template< char... Cs > struct word : seq< string< Cs... >, not_at< identifier_part > > {};

struct kw_break : last< word< 'b', 'r', 'e', 'a', 'k' > > {};
struct kw_case : inner< word< 'c', 'a', 's', 'e' > > {};
struct kw_chan : inner< word< 'c', 'h', 'a', 'n' > > {};
struct kw_const : inner< word< 'c', 'o', 'n', 's', 't' > > {};
struct kw_continue : last< word< 'c', 'o', 'n', 't', 'i', 'n', 'u', 'e' > > {};
struct kw_default : inner< word< 'd', 'e', 'f', 'a', 'u', 'l', 't' > > {};
struct kw_defer : inner< word< 'd', 'e', 'f', 'e', 'r' > > {};
struct kw_else : inner< word< 'e', 'l', 's', 'e' > > {};
struct kw_fallthrough : last< word< 'f', 'a', 'l', 'l', 't', 'h', 'r', 'o', 'u', 'g', 'h' > > {};
struct kw_for : inner< word< 'f', 'o', 'r' > > {};
struct kw_func : inner< word< 'f', 'u', 'n', 'c' > > {};
struct kw_go : inner< word< 'g', 'o' > > {};
struct kw_goto : inner< word< 'g', 'o', 't', 'o' > > {};
struct kw_if : inner< word< 'i', 'f' > > {};
struct kw_import : inner< word< 'i', 'm', 'p', 'o', 'r', 't' > > {};
struct kw_interface : inner< word< 'i', 'n', 't', 'e', 'r', 'f', 'a', 'c', 'e' > > {};
struct kw_map : inner< word< 'm', 'a', 'p' > > {};
struct kw_package : inner< word< 'p', 'a', 'c', 'k', 'a', 'g', 'e' > > {};
struct kw_range : inner< word< 'r', 'a', 'n', 'g', 'e' > > {};
struct kw_return : last< word< 'r', 'e', 't', 'u', 'r', 'n' > > {};
struct kw_select : inner< word< 's', 'e', 'l', 'e', 'c', 't' > > {};
struct kw_struct : inner< word< 's', 't', 'r', 'u', 'c', 't' > > {};
struct kw_switch : inner< word< 's', 'w', 'i', 't', 'c', 'h' > > {};
struct kw_type : inner< word< 't', 'y', 'p', 'e' > > {};
struct kw_var : inner< word< 'v', 'a', 'r' > > {};

// ---- Literals -------------------------------------------------------------------------------------

// Literals are matched generously (any decimal digit in any base, any escape, no closing quote): whoever
// builds the literal says what is wrong with it.
struct decimal_digits : star< ranges< '0', '9', '_' > > {};
struct hex_digits : star< ranges< '0', '9', 'a', 'f', 'A', 'F', '_' > > {};
struct exponent : seq< opt< one< '+', '-' > >, decimal_digits > {};
struct hex_number : seq< one< '0' >, one< 'x', 'X' >, hex_digits, opt< one< '.' >, hex_digits >,
                         opt< one< 'p', 'P' >, exponent > > {};
struct point_number : seq< one< '.' >, digit, decimal_digits > {};
struct plain_number
    : seq< digit, opt< one< 'b', 'B', 'o', 'O' > >, decimal_digits, opt< one< '.' >, decimal_digits > > {};
struct number
    : seq< sor< hex_number,
                seq< sor< plain_number, point_number >, opt< one< 'e', 'E', 'p', 'P' >, exponent > > >,
           opt< one< 'i' > > > {};

template< char Quote > struct quoted
    : seq< one< Quote >, star< sor< seq< one< '\\' >, not_one< '\n' > >, not_one< Quote, '\n' > > >,
           opt< one< Quote > > > {};
struct raw_string : seq< one< '`' >, star< not_one< '`' > >, opt< one< '`' > > > {};
struct literal_text : sor< number, quoted< '"' >, quoted< '\'' >, raw_string > {};

// ---- Operators and punctuation --------------------------------------------------------------------

// The length of the operator or punctuation at the beginning of the text (longest match), or 0.
constexpr std::size_t symbol_length(std::string_view text) {
  const auto at = [&](std::size_t i) { return i < text.size() ? text[i] : '\0'; };
  switch (at(0)) {
    case '+':
    case '-':
    case '|': return at(1) == at(0) || at(1) == '=' ? 2 : 1;
    case '&':
      if (at(1) == '^') return at(2) == '=' ? 3 : 2;
      return at(1) == '&' || at(1) == '=' ? 2 : 1;
    case '<':
      if (at(1) == '<') return at(2) == '=' ? 3 : 2;
      return at(1) == '-' || at(1) == '=' ? 2 : 1;
    case '>':
      if (at(1) == '>') return at(2) == '=' ? 3 : 2;
      return at(1) == '=' ? 2 : 1;
    case '/':
      if (at(1) == '/' || at(1) == '*') return 0;  // a comment
      return at(1) == '=' ? 2 : 1;
    case '*':
    case '%':
    case '^':
    case '=':
    case '!':
    case ':': return at(1) == '=' ? 2 : 1;
    case '.': return at(1) == '.' && at(2) == '.' ? 3 : 1;
    case '~':
    case '(':
    case ')':
    case '[':
    case ']':
    case '{':
    case '}':
    case ',':
    case ';': return 1;
    default: return 0;
  }
}

constexpr bool is_binary_operator(std::string_view symbol) {
  switch (symbol[0]) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '^': return symbol.size() == 1;
    case '|': return symbol != "|=";
    case '&': return symbol != "&=" && symbol != "&^=";
    case '<': return symbol != "<-" && symbol != "<<=";
    case '>': return symbol != ">>=";
    case '=':
    case '!': return symbol.size() == 2;
    default: return false;
  }
}

constexpr bool is_prefix_operator(std::string_view symbol) {
  if (symbol.size() == 2) return symbol == "<-";
  return symbol.size() == 1 && std::string_view("+-!^*&~").find(symbol[0]) != std::string_view::npos;
}

constexpr bool is_compound_assignment(std::string_view symbol) {
  return symbol.size() >= 2 && symbol.back() == '=' &&
         is_binary_operator(symbol.substr(0, symbol.size() - 1)) && symbol[0] != '=' && symbol[0] != '!' &&
         symbol != "<=" && symbol != ">=";
}

// A whole symbol that Accepts holds for.
template< bool (*Accepts)(std::string_view) > struct symbol {
  using rule_t = symbol;
  using subs_t = pegtl::type_list<>;
  template< typename Input > static bool match(Input& in) {
    const std::string_view rest(in.current(), in.size());
    const std::size_t length = symbol_length(rest);
    if (length == 0 || !Accepts(rest.substr(0, length))) return false;
    in.bump(length);
    return true;
  }
};

struct binary_operator : inner< symbol< is_binary_operator > > {};
struct prefix_operator : inner< symbol< is_prefix_operator > > {};
struct assign_operator : inner< symbol< is_compound_assignment > > {};

struct lparen : inner< one< '(' > > {};
struct rparen : last< one< ')' > > {};
struct lbrack : inner< one< '[' > > {};
struct rbrack : last< one< ']' > > {};
struct lbrace : inner< one< '{' > > {};
struct rbrace : last< one< '}' > > {};
struct comma : inner< one< ',' > > {};
struct semicolon : inner< one< ';' > > {};
struct ellipsis : inner< string< '.', '.', '.' > > {};
struct dot : inner< seq< one< '.' >, not_at< sor< digit, two< '.' > > > > > {};
struct colon : inner< seq< one< ':' >, not_at< one< '=' > > > > {};
struct assign : inner< seq< one< '=' >, not_at< one< '=' > > > > {};
struct define : inner< string< ':', '=' > > {};
struct arrow : inner< string< '<', '-' > > {};
struct increment : last< sor< two< '+' >, two< '-' > > > {};
struct asterisk : inner< seq< one< '*' >, not_at< one< '=' > > > > {};
struct tilde : inner< one< '~' > > {};
struct union_bar : inner< seq< one< '|' >, not_at< one< '|', '=' > > > > {};

// What closes a statement: a semicolon, or a newline that no `inner` token has eaten. A comment that
// stands here holds a newline or reaches the end of its line.
struct newline : sor< one< '\n' >, at< one< '/' >, one< '/', '*' > > > {};
struct line_end
    : seq< at< newline >,
           plus< not_at< eof >, sor< white< true >, line_comment, general_comment, foreign_character > > > {};
// The end of the text ends a statement too, but not two.
struct text_end : eof {};
struct terminator : sor< semicolon, line_end > {};

template< char C > struct next_is : at< one< C > > {};
struct at_terminator : at< sor< one< ';' >, newline, eof > > {};

}  // namespace gol::grammar
