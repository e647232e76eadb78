// Types, and the parameter lists and signatures that they hold.
#pragma once

#include "grammar/recovery.hpp"

namespace gol::grammar {

struct expression;
struct type;

// Leaves a null expression where one is left out.
struct absent : pegtl::success {};

// ---- Names ----------------------------------------------------------------------------------------

struct name : last< identifier > {};
struct basic_lit : last< literal_text > {};
struct qualifier : pegtl::seq< dot, expect< name > > {};

// TypeArgs = "[" TypeList [ "," ] "]" .
struct type_argument_list : pegtl::seq< type, pegtl::star< comma, pegtl::not_at< pegtl::one< ']' > >, expect< type > >,
                                        pegtl::opt< comma > > {};
struct type_args : pegtl::seq< lbrack, expect< type_argument_list >, expect< rbrack > > {};

// TypeName [ TypeArgs ], of which the name may be parsed already.
struct type_name_rest : pegtl::seq< pegtl::opt< qualifier >, pegtl::opt< type_args > > {};
struct type_name : pegtl::seq< name, type_name_rest > {};

// ---- Parameters -----------------------------------------------------------------------------------

// What follows "name [": the element of an array or slice type, or type arguments; which of them is known
// at the end only. Also a struct field's type.
struct bracket_list
   : pegtl::seq< expression, pegtl::star< comma, pegtl::not_at< pegtl::one< ']' > >, expect< expression > >,
                 pegtl::opt< comma > > {};
struct slice_after_name : pegtl::seq< rbrack, expect< type > > {};
struct element_after_name : pegtl::seq< type > {};
struct array_or_type_args
   : pegtl::seq< lbrack, pegtl::sor< slice_after_name,
                                     pegtl::seq< expect< bracket_list >, expect< rbrack >,
                                                 pegtl::opt< element_after_name > > > > {};

// ParameterDecl = [ IdentifierList ] [ "..." ] Type . Every entry is parsed as a name, a type or both; they
// are grouped when the list is complete.
struct variadic_element : pegtl::seq< type > {};
struct variadic_type : pegtl::seq< ellipsis, expect< variadic_element > > {};
struct qualified_parameter : pegtl::seq< qualifier, pegtl::opt< type_args > > {};
struct parameter
   : pegtl::sor< pegtl::seq< name, pegtl::opt< pegtl::sor< array_or_type_args, qualified_parameter, variadic_type, type > > >,
                 variadic_type, type > {};
struct parameter_separator;
struct parameters : pegtl::seq< lparen, list< expect< parameter >, comma, rparen, parameter_separator > > {};

// TypeElem = TypeTerm { "|" TypeTerm } . TypeTerm = Type | "~" Type .
struct tilde_term : pegtl::seq< tilde, expect< type > > {};
struct type_term : pegtl::sor< tilde_term, type > {};
struct next_union_term : pegtl::seq< union_bar, expect< type_term > > {};
struct type_elem : pegtl::seq< type_term, pegtl::star< next_union_term > > {};

// An entry of a type parameter list. A constraint that begins with "[" looks like type arguments at first.
struct type_parameter
   : pegtl::sor< pegtl::seq< name,
                             pegtl::sor< pegtl::seq< pegtl::sor< array_or_type_args, qualified_parameter >,
                                                     pegtl::star< next_union_term > >,
                                         variadic_type, type_elem, pegtl::star< next_union_term > > >,
                 variadic_type, type_elem > {};
struct type_parameter_separator;
struct type_parameter_list : list< expect< type_parameter >, comma, rbrack, type_parameter_separator > {};
struct type_params : pegtl::seq< lbrack, pegtl::sor< pegtl::seq< next_is< ']' >, missing< type_params >, rbrack >,
                                                     type_parameter_list > > {};

// ---- Function types -------------------------------------------------------------------------------

struct no_result : pegtl::success {};
struct single_result : pegtl::seq< type > {};
struct result : pegtl::sor< parameters, single_result, no_result > {};
struct signature : pegtl::seq< expect< parameters >, result > {};

// Type parameters where none may stand: accepted with an error.
struct function_type_params : pegtl::seq< type_params > {};
struct method_type_params : pegtl::seq< type_params > {};
struct func_type : pegtl::seq< kw_func, pegtl::opt< function_type_params >, signature > {};

// ---- Other type literals --------------------------------------------------------------------------

struct pointer_type : pegtl::seq< asterisk, expect< type > > {};
struct paren_type : pegtl::seq< lparen, expect< type >, expect< rparen > > {};

// "[" [ Length ] "]" Element.
struct auto_length : ellipsis {};
struct length_comma : comma {};
struct array_length : pegtl::sor< auto_length, expression > {};
struct array_type_rest
   : pegtl::seq< pegtl::opt< pegtl::seq< next_is< ',' >, missing< length_comma >, comma > >, expect< rbrack >, expect< type > > {};
struct array_type
   : pegtl::seq< lbrack, pegtl::sor< pegtl::seq< rbrack, absent, expect< type > >,
                                     pegtl::seq< expect< array_length >, array_type_rest > > > {};

struct map_type : pegtl::seq< kw_map, expect< lbrack >, expect< type >, expect< rbrack >, expect< type > > {};

struct channel_element : pegtl::seq< type > {};
struct chan_type : pegtl::seq< kw_chan, pegtl::opt< arrow >, expect< channel_element > > {};
struct receive_chan_type : pegtl::seq< arrow, expect< kw_chan >, expect< channel_element > > {};

// FieldDecl = ( IdentifierList Type | EmbeddedField ) [ Tag ] .
struct parenthesized_embedding;
struct embedded_pointer_parens
   : pegtl::seq< next_is< '(' >, missing< parenthesized_embedding >, lparen, expect< type_name >, pegtl::opt< rparen > > {};
struct embedded_pointer : pegtl::seq< asterisk, pegtl::sor< embedded_pointer_parens, expect< type_name > > > {};
struct embedded_parens
   : pegtl::seq< next_is< '(' >, missing< parenthesized_embedding >, lparen,
                 pegtl::sor< embedded_pointer, expect< type_name > >, pegtl::opt< rparen > > {};
struct tag : pegtl::seq< basic_lit > {};
struct embedded_end : pegtl::at< pegtl::sor< pegtl::one< '}', '"', '`', '\'' >, at_terminator, pegtl::digit > > {};
struct named_field
   : pegtl::seq< name, pegtl::sor< qualified_parameter, embedded_end, array_or_type_args,
                                   pegtl::seq< pegtl::star< comma, expect< name > >, expect< type > > > > {};
struct field_decl
   : pegtl::seq< pegtl::sor< named_field, embedded_pointer, embedded_parens >, pegtl::opt< tag > > {};
struct field_separator;
struct struct_type
   : pegtl::seq< kw_struct, expect< lbrace >, list< expect< field_decl >, terminator, rbrace, field_separator > > {};

// InterfaceElem = MethodElem | TypeElem . "name [" begins type arguments, or type parameters that a method
// may not have.
struct interface_method : pegtl::seq< parameters, result > {};
struct bracketed_element : pegtl::seq< lbrack, pegtl::sor< pegtl::seq< next_is< ']' >, missing< type_argument_list >, rbrack >,
                                                           type_parameter_list > > {};
struct generic_method;
struct interface_elem
   : pegtl::sor< pegtl::seq< name, pegtl::sor< interface_method,
                                               pegtl::seq< bracketed_element,
                                                           pegtl::sor< interface_method, pegtl::star< next_union_term > > >,
                                               pegtl::seq< type_name_rest, pegtl::star< next_union_term > > > >,
                 type_elem > {};
struct element_separator;
struct interface_type
   : pegtl::seq< kw_interface, expect< lbrace >, list< expect< interface_elem >, terminator, rbrace, element_separator > > {};

// A type literal that can also stand where an expression is wanted.
struct type_literal : pegtl::sor< array_type, map_type, chan_type, struct_type, interface_type > {};

// Type = TypeName [ TypeArgs ] | TypeLit | "(" Type ")" .
struct type
   : pegtl::sor< type_name, pointer_type, type_literal, func_type, receive_chan_type, paren_type > {};

}  // namespace gol::grammar
