// Expressions. Wherever a type may stand for an expression (a conversion, a type argument, make's first
// argument) the type literals are operands, so one grammar serves both.
#pragma once

#include "grammar/types.hpp"

namespace gol::grammar {

struct block;

// ---- Operands -------------------------------------------------------------------------------------

struct paren_expr : pegtl::seq< lparen, expect< expression >, expect< rparen > > {};

struct function_body : pegtl::seq< block > {};
struct func_expr : pegtl::seq< func_type, pegtl::opt< function_body > > {};

struct operand : pegtl::sor< name, basic_lit, paren_expr, func_expr, type_literal > {};

// ---- Composite literals ---------------------------------------------------------------------------

struct literal_value;
struct element_part : pegtl::sor< literal_value, expect< expression > > {};
struct keyed_value : pegtl::seq< colon, element_part > {};
struct element : pegtl::seq< element_part, pegtl::opt< keyed_value > > {};
struct element_list_separator;
struct literal_value : pegtl::seq< lbrace, list< element, comma, rbrace, element_list_separator > > {};

// Holds where the expression before "{" may be the type of a literal: it looks like a type, and the
// brace cannot be that of a block.
struct literal_allowed : pegtl::success {};
struct composite_lit : pegtl::seq< next_is< '{' >, literal_allowed, literal_value > {};

// ---- Primary expressions --------------------------------------------------------------------------

struct selector : pegtl::seq< name > {};
struct type_assertion : pegtl::seq< lparen, pegtl::sor< pegtl::seq< kw_type, absent >, expect< type > >, expect< rparen > > {};
struct selection_part : pegtl::sor< selector, type_assertion > {};
struct selection : pegtl::seq< dot, expect< selection_part > > {};

// x[i], x[T1, T2], x[low : high : max].
struct index_colon : colon {};
struct slice_bound : pegtl::sor< pegtl::seq< pegtl::at< pegtl::one< ':', ']' > >, absent >, expect< expression > > {};
struct slice_rest : pegtl::seq< expect< index_colon >, slice_bound, pegtl::opt< index_colon, slice_bound > > {};
struct index_list
   : pegtl::seq< expression, pegtl::star< comma, pegtl::not_at< pegtl::one< ']' > >, expect< expression > >,
                 pegtl::opt< comma > > {};
struct index
   : pegtl::seq< lbrack, pegtl::sor< pegtl::seq< next_is< ']' >, missing< index > >,
                                     pegtl::seq< next_is< ':' >, absent, slice_rest >,
                                     pegtl::seq< expect< index_list >, pegtl::sor< next_is< ']' >, slice_rest > > >,
                 expect< rbrack > > {};

// Nothing follows an argument with "...".
struct last_argument : ellipsis {};
struct after_last_argument : pegtl::success {};
struct argument : pegtl::seq< pegtl::not_at< after_last_argument >, expect< expression >, pegtl::opt< last_argument > > {};
struct argument_separator;
struct call : pegtl::seq< lparen, list< argument, comma, rparen, argument_separator > > {};

struct postfix : pegtl::sor< selection, call, index, composite_lit > {};
struct primary : pegtl::seq< operand, pegtl::star< postfix > > {};

// ---- Operators ------------------------------------------------------------------------------------

// Precedence is settled by the builder, so that an expression costs no rule per level.
struct prefixed : pegtl::seq< pegtl::plus< prefix_operator >, expect< primary > > {};
struct unary : pegtl::sor< prefixed, primary > {};
struct expression : pegtl::seq< unary, pegtl::star< binary_operator, expect< unary > > > {};

struct expression_list : pegtl::seq< expression, pegtl::star< comma, expect< expression > > > {};

}  // namespace gol::grammar
