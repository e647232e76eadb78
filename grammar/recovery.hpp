// Errors as part of the grammar: where something is wanted and something else stands, the rule `missing`
// matches, the parser reports the message of what is missing, skips to where parsing can go on, and the
// surrounding rule continues. So one parse finds several errors, and nothing is ever parsed twice.
#pragma once

#include "grammar/lexical.hpp"

namespace gol::grammar {

// Tokens at which skipping stops.
enum Stop : unsigned {
  stop_never = 0,       // skip exactly one token
  stop_here = 1u << 0,  // skip nothing
  stop_comma = 1u << 1,
  stop_colon = 1u << 2,
  stop_semi = 1u << 3,
  stop_rparen = 1u << 4,
  stop_rbrack = 1u << 5,
  stop_rbrace = 1u << 6,
  stop_lbrace = 1u << 7,
  stop_name = 1u << 8,
  stop_clause = 1u << 9,  // case, default
  stop_decl = 1u << 10,   // const, type, var
  stop_func = 1u << 11,
  stop_import = 1u << 12,
  stop_dot = 1u << 13,
  stop_operator = 1u << 14,
  stop_statement = 1u << 15,  // keywords that begin a statement: where skipping always ends in a function
  stop_after_one = 1u << 16,  // skip one token before looking for the others
  stop_closing = stop_rparen | stop_rbrack | stop_rbrace,
};

// What takes the place of what is missing, so that the surrounding rule finds its parts.
enum class Leaves {
  Nothing,
  Expr,       // a BadExpr
  Name,       // the identifier `_`
  ExprList,   // a list of one BadExpr
  FieldList,  // an empty one
  Colon,      // a colon of an index
  HeaderEnd   // the end of the first part of a header
};

// What is said when the rule does not match, in the compiler's words (messages.hpp). A text that begins
// with "expected", "in", "at" or "after" is preceded by "unexpected" and the token that stands there.
struct Message {
  const char* text;
  unsigned stop = stop_never;
  Leaves leaves = Leaves::Nothing;
};

template< typename Rule > inline constexpr Message message;  // specialised for every rule that is expected

// Matches always: the parser reports message< Rule > and skips.
template< typename Rule > struct missing {
  using rule_t = missing;
  using subs_t = pegtl::type_list<>;
  template< typename Input > static bool match(Input& /*unused*/) noexcept { return true; }
};
// Rule, or an error.
template< typename Rule > struct expect : sor< Rule, missing< Rule > > {};
// [ Element { Separator Element } [ Separator ] ] Close, with Unclosed complaining about what stands in
// place of a separator. The opening bracket is already consumed.
template< typename Close > struct at_close : at< sor< Close, eof > > {};
template< typename Element, typename Separator, typename Close, typename Unclosed > struct list
    : sor<
          Close, seq< eof, missing< Close > >,
          seq< Element, star< Separator, not_at< at_close< Close > >, Element >,
               sor< Close, seq< Separator, expect< Close > >, seq< missing< Unclosed >, opt< Close > > > > > {
};

}  // namespace gol::grammar
