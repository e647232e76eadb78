// Expressions. Wherever a type may stand for an expression (a conversion, a type argument, make's first
// argument) the type literals are operands, so one grammar serves both.
#pragma once

#include "grammar/types.hpp"

namespace gol::grammar {

struct block;

// ---- Operands -------------------------------------------------------------------------------------

struct paren_expr : seq< lparen, expect< expression >, expect< rparen > > {};

struct function_body : seq< block > {};
struct func_expr : seq< func_type, opt< function_body > > {};

struct operand : sor< name, basic_lit, paren_expr, func_expr, type_literal > {};

// ---- Composite literals ---------------------------------------------------------------------------

struct literal_value;
struct element_part : sor< literal_value, expect< expression > > {};
struct keyed_value : seq< colon, element_part > {};
struct element : seq< element_part, opt< keyed_value > > {};
struct element_list_separator;
struct literal_value : seq< lbrace, list< element, comma, rbrace, element_list_separator > > {};

// Holds where the expression before "{" may be the type of a literal: it looks like a type, and the
// brace cannot be that of a block.
struct literal_allowed : success {};
struct composite_lit : seq< next_is< '{' >, literal_allowed, literal_value > {};

// ---- Primary expressions --------------------------------------------------------------------------

struct selector : seq< name > {};
struct type_assertion : seq< lparen, sor< seq< kw_type, absent >, expect< type > >, expect< rparen > > {};
struct selection_part : sor< selector, type_assertion > {};
struct selection : seq< dot, expect< selection_part > > {};

// x[i], x[T1, T2], x[low : high : max].
struct index_colon : colon {};
struct slice_bound : sor< seq< at< one< ':', ']' > >, absent >, expect< expression > > {};
struct slice_rest : seq< expect< index_colon >, slice_bound, opt< index_colon, slice_bound > > {};
struct index_list
    : seq< expression, star< comma, not_at< one< ']' > >, expect< expression > >, opt< comma > > {};
struct index : seq< lbrack,
                    sor< seq< next_is< ']' >, missing< index > >, seq< next_is< ':' >, absent, slice_rest >,
                         seq< expect< index_list >, sor< next_is< ']' >, slice_rest > > >,
                    expect< rbrack > > {};

// Nothing follows an argument with "...".
struct last_argument : ellipsis {};
struct after_last_argument : success {};
struct argument : seq< not_at< after_last_argument >, expect< expression >, opt< last_argument > > {};
struct argument_separator;
struct call : seq< lparen, list< argument, comma, rparen, argument_separator > > {};

struct postfix : sor< selection, call, index, composite_lit > {};
struct primary : seq< operand, star< postfix > > {};

// ---- Operators ------------------------------------------------------------------------------------

// Precedence is settled by the builder, so that an expression costs no rule per level.
struct prefixed : seq< plus< prefix_operator >, expect< primary > > {};
struct unary : sor< prefixed, primary > {};
struct expression : seq< unary, star< binary_operator, expect< unary > > > {};

struct expression_list : seq< expression, star< comma, expect< expression > > > {};

}  // namespace gol::grammar
