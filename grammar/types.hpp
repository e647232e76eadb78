// Types, and the parameter lists and signatures that they hold.
#pragma once

#include "grammar/recovery.hpp"

namespace gol::grammar {

struct expression;
struct type;

// Leaves a null expression where one is left out.
struct absent : success {};

// ---- Names ----------------------------------------------------------------------------------------

struct name : last< identifier > {};
struct basic_lit : last< literal_text > {};
struct qualifier : seq< dot, expect< name > > {};

// TypeArgs = "[" TypeList [ "," ] "]" .
struct type_argument_list : seq< type, star< comma, not_at< one< ']' > >, expect< type > >, opt< comma > > {};
struct type_args : seq< lbrack, expect< type_argument_list >, expect< rbrack > > {};

// TypeName [ TypeArgs ], of which the name may be parsed already.
struct type_name_rest : seq< opt< qualifier >, opt< type_args > > {};
struct type_name : seq< name, type_name_rest > {};

// ---- Parameters -----------------------------------------------------------------------------------

// What follows "name [": the element of an array or slice type, or type arguments; which of them is known
// at the end only. Also a struct field's type.
struct bracket_list
    : seq< expression, star< comma, not_at< one< ']' > >, expect< expression > >, opt< comma > > {};
struct slice_after_name : seq< rbrack, expect< type > > {};
struct element_after_name : seq< type > {};
struct array_or_type_args
    : seq< lbrack, sor< slice_after_name,
                        seq< expect< bracket_list >, expect< rbrack >, opt< element_after_name > > > > {};

// ParameterDecl = [ IdentifierList ] [ "..." ] Type . Every entry is parsed as a name, a type or both; they
// are grouped when the list is complete.
struct variadic_element : seq< type > {};
struct variadic_type : seq< ellipsis, expect< variadic_element > > {};
struct qualified_parameter : seq< qualifier, opt< type_args > > {};
struct parameter
    : sor< seq< name, opt< sor< array_or_type_args, qualified_parameter, variadic_type, type > > >,
           variadic_type, type > {};
struct parameter_separator;
struct parameters : seq< lparen, list< expect< parameter >, comma, rparen, parameter_separator > > {};

// TypeElem = TypeTerm { "|" TypeTerm } . TypeTerm = Type | "~" Type .
struct tilde_term : seq< tilde, expect< type > > {};
struct type_term : sor< tilde_term, type > {};
struct next_union_term : seq< union_bar, expect< type_term > > {};
struct type_elem : seq< type_term, star< next_union_term > > {};

// An entry of a type parameter list. A constraint that begins with "[" looks like type arguments at first.
struct type_parameter
    : sor< seq< name, sor< seq< sor< array_or_type_args, qualified_parameter >, star< next_union_term > >,
                           variadic_type, type_elem, star< next_union_term > > >,
           variadic_type, type_elem > {};
struct type_parameter_separator;
struct type_parameter_list : list< expect< type_parameter >, comma, rbrack, type_parameter_separator > {};
struct type_params
    : seq< lbrack, sor< seq< next_is< ']' >, missing< type_params >, rbrack >, type_parameter_list > > {};

// ---- Function types -------------------------------------------------------------------------------

struct no_result : success {};
struct single_result : seq< type > {};
struct result : sor< parameters, single_result, no_result > {};
struct signature : seq< expect< parameters >, result > {};

// Type parameters where none may stand: accepted with an error.
struct function_type_params : seq< type_params > {};
struct method_type_params : seq< type_params > {};
struct func_type : seq< kw_func, opt< function_type_params >, signature > {};

// ---- Other type literals --------------------------------------------------------------------------

struct pointer_type : seq< asterisk, expect< type > > {};
struct paren_type : seq< lparen, expect< type >, expect< rparen > > {};

// "[" [ Length ] "]" Element.
struct auto_length : ellipsis {};
struct length_comma : comma {};
struct array_length : sor< auto_length, expression > {};
struct array_type_rest
    : seq< opt< seq< next_is< ',' >, missing< length_comma >, comma > >, expect< rbrack >, expect< type > > {
};
struct array_type
    : seq< lbrack,
           sor< seq< rbrack, absent, expect< type > >, seq< expect< array_length >, array_type_rest > > > {};

struct map_type : seq< kw_map, expect< lbrack >, expect< type >, expect< rbrack >, expect< type > > {};

struct channel_element : seq< type > {};
struct chan_type : seq< kw_chan, opt< arrow >, expect< channel_element > > {};
struct receive_chan_type : seq< arrow, expect< kw_chan >, expect< channel_element > > {};

// FieldDecl = ( IdentifierList Type | EmbeddedField ) [ Tag ] .
struct parenthesized_embedding;
struct embedded_pointer_parens
    : seq< next_is< '(' >, missing< parenthesized_embedding >, lparen, expect< type_name >, opt< rparen > > {
};
struct embedded_pointer : seq< asterisk, sor< embedded_pointer_parens, expect< type_name > > > {};
struct embedded_parens : seq< next_is< '(' >, missing< parenthesized_embedding >, lparen,
                              sor< embedded_pointer, expect< type_name > >, opt< rparen > > {};
struct tag : seq< basic_lit > {};
struct embedded_end : at< sor< one< '}', '"', '`', '\'' >, at_terminator, digit > > {};
struct named_field : seq< name, sor< qualified_parameter, embedded_end, array_or_type_args,
                                     seq< star< comma, expect< name > >, expect< type > > > > {};
struct field_decl : seq< sor< named_field, embedded_pointer, embedded_parens >, opt< tag > > {};
struct field_separator;
struct struct_type
    : seq< kw_struct, expect< lbrace >, list< expect< field_decl >, terminator, rbrace, field_separator > > {
};

// InterfaceElem = MethodElem | TypeElem . "name [" begins type arguments, or type parameters that a method
// may not have.
struct interface_method : seq< parameters, result > {};
struct bracketed_element
    : seq< lbrack,
           sor< seq< next_is< ']' >, missing< type_argument_list >, rbrack >, type_parameter_list > > {};
struct generic_method;
struct interface_elem
    : sor< seq< name, sor< interface_method,
                           seq< bracketed_element, sor< interface_method, star< next_union_term > > >,
                           seq< type_name_rest, star< next_union_term > > > >,
           type_elem > {};
struct element_separator;
struct interface_type : seq< kw_interface, expect< lbrace >,
                             list< expect< interface_elem >, terminator, rbrace, element_separator > > {};

// A type literal that can also stand where an expression is wanted.
struct type_literal : sor< array_type, map_type, chan_type, struct_type, interface_type > {};

// Type = TypeName [ TypeArgs ] | TypeLit | "(" Type ")" .
struct type : sor< type_name, pointer_type, type_literal, func_type, receive_chan_type, paren_type > {};

}  // namespace gol::grammar
