// Declarations, source files and scripts.
#pragma once

#include "grammar/statements.hpp"

namespace gol::grammar {

// ---- Constants, variables, types ------------------------------------------------------------------

struct wrong_define : define {};  // ":=" where a declaration wants "="
struct initializer
   : pegtl::seq< pegtl::sor< assign, pegtl::seq< pegtl::at< define >, missing< wrong_define >, wrong_define > >,
                 expect< expression_list > > {};
struct name_list : pegtl::seq< expect< name >, pegtl::star< comma, expect< name > > > {};
struct spec_end : pegtl::at< pegtl::sor< pegtl::one< ')' >, at_terminator > > {};
struct declared_type : pegtl::seq< type > {};

// ConstSpec = IdentifierList [ [ Type ] "=" ExpressionList ] .
struct const_spec
   : pegtl::seq< name_list, pegtl::sor< spec_end, pegtl::seq< pegtl::opt< declared_type >, pegtl::opt< initializer > > > > {};
// VarSpec = IdentifierList ( Type [ "=" ExpressionList ] | "=" ExpressionList ) .
struct var_spec
   : pegtl::seq< name_list, pegtl::sor< initializer, pegtl::seq< expect< declared_type >, pegtl::opt< initializer > > > > {};

// TypeSpec = identifier [ TypeParams ] [ "=" ] Type . After "name [" an expression is parsed that is either
// the length of an array or the first type parameter, perhaps with its constraint: `T[P *C]`, `T[P (C)]`.
struct alias_sign : pegtl::sor< assign, pegtl::seq< pegtl::at< define >, missing< wrong_define >, wrong_define > > {};
struct spec_type : pegtl::seq< type > {};
struct spec_type_part : pegtl::seq< pegtl::opt< alias_sign >, expect< spec_type > > {};
struct name_before_bracket : pegtl::at< identifier, blanks, pegtl::one< '[' > > {};
struct plain_parameter_list : pegtl::seq< name_before_bracket, type_parameter_list > {};
struct splits_into_parameter : pegtl::success {};
// The constraint of the first parameter, unless the expression held it already.
struct lacks_constraint : pegtl::success {};
struct first_constraint : pegtl::seq< lacks_constraint, pegtl::sor< variadic_type, type_elem > > {};
struct remaining_parameters
   : pegtl::seq< splits_into_parameter, pegtl::opt< first_constraint >,
                 pegtl::sor< rbrack, pegtl::seq< comma, type_parameter_list >,
                             pegtl::seq< missing< type_parameter_separator >, pegtl::opt< rbrack > > > > {};
struct spec_array_length : pegtl::sor< pegtl::seq< auto_length >, expression > {};
struct spec_array : pegtl::seq< array_type_rest > {};
struct spec_slice : pegtl::seq< rbrack, absent, expect< type > > {};
struct spec_brackets
   : pegtl::seq< lbrack, pegtl::sor< spec_slice,
                                     pegtl::seq< plain_parameter_list, spec_type_part >,
                                     pegtl::seq< expect< spec_array_length >,
                                                 pegtl::sor< pegtl::seq< remaining_parameters, spec_type_part >, spec_array > > > > {};
struct type_spec : pegtl::seq< expect< name >, pegtl::sor< spec_brackets, spec_type_part > > {};

// ImportSpec = [ "." | PackageName ] ImportPath .
struct import_dot : dot {};
struct import_path : pegtl::seq< basic_lit > {};
struct import_spec : pegtl::seq< pegtl::opt< pegtl::sor< import_dot, name > >, expect< import_path > > {};

// One spec, or a group of them in parentheses.
struct group_separator;
template< typename Spec >
struct spec_group : pegtl::seq< lparen, list< expect< Spec >, terminator, rparen, group_separator > > {};
template< typename Spec > struct specs : pegtl::sor< spec_group< Spec >, expect< Spec > > {};

struct const_decl : pegtl::seq< kw_const, specs< const_spec > > {};
struct var_decl : pegtl::seq< kw_var, specs< var_spec > > {};
struct type_decl : pegtl::seq< kw_type, specs< type_spec > > {};
struct import_decl : pegtl::seq< kw_import, specs< import_spec > > {};
struct declaration : pegtl::sor< var_decl, const_decl, type_decl > {};

// ---- Functions ------------------------------------------------------------------------------------

// FunctionDecl = "func" [ Receiver ] FunctionName [ TypeParams ] Signature [ FunctionBody ] .
struct receiver : pegtl::seq< parameters > {};
struct function_name : pegtl::seq< name > {};
struct function_signature : pegtl::seq< pegtl::opt< type_params >, signature > {};
struct method_signature : pegtl::seq< pegtl::opt< method_type_params >, signature > {};
struct function_rest : pegtl::seq< function_name, function_signature, pegtl::opt< function_body > > {};
struct method_rest : pegtl::seq< function_name, method_signature, pegtl::opt< function_body > > {};
struct func_decl
   : pegtl::seq< kw_func, pegtl::sor< pegtl::seq< receiver, expect< method_rest > >, expect< function_rest > > > {};

// ---- Source files ---------------------------------------------------------------------------------

struct script_line : pegtl::seq< pegtl::string< '#', '!' >, pegtl::star< pegtl::not_one< '\n' > > > {};
struct start : pegtl::seq< pegtl::opt< pegtl::string< '\xEF', '\xBB', '\xBF' > >, pegtl::opt< script_line >, space > {};

// The end of a declaration at the top level.
struct declaration_end : pegtl::sor< terminator, text_end > {};
struct clause_end : pegtl::sor< terminator, text_end > {};
struct import_clause : pegtl::seq< import_decl, expect< clause_end > > {};
struct late_import : pegtl::seq< pegtl::at< kw_import >, missing< late_import >, import_decl > {};
struct top_level_decl
   : pegtl::seq< pegtl::sor< func_decl, declaration, late_import >, expect< declaration_end > > {};
// A statement at the top level of a Go file, or the body of a function that begins on a line of its own.
struct stray_statement : pegtl::seq< pegtl::not_at< pegtl::eof >, missing< stray_statement > > {};
struct declarations
   : pegtl::seq< pegtl::star< import_clause >, pegtl::until< pegtl::eof, pegtl::sor< top_level_decl, stray_statement > > > {};

// SourceFile = PackageClause ";" { ImportDecl ";" } { TopLevelDecl ";" } .
struct package_name : pegtl::seq< name > {};
struct package_clause : pegtl::seq< kw_package, expect< package_name >, expect< clause_end > > {};
// Without a package clause nothing else is looked at: the rest would be errors that mean the same.
struct package_is_known : pegtl::success {};
struct go_file : pegtl::seq< start, expect< package_clause >, pegtl::opt< package_is_known, declarations > > {};
struct library_piece : pegtl::seq< start, declarations > {};

// A script: imports, then statements, with functions and methods between them. A "func" that a name or a
// receiver and a name follow is a declaration, any other a literal.
struct script_function
{
   using rule_t = script_function;
   using subs_t = pegtl::type_list<>;
   template< typename Input > static bool match( Input& in )
   {
      return begins_function( std::string_view( in.current(), in.size() ) );
   }
   static bool begins_function( std::string_view text );
};
struct script_func : pegtl::seq< pegtl::at< kw_func >, script_function, func_decl > {};
struct script_decl : pegtl::sor< script_func, late_import > {};
struct script_end : pegtl::sor< terminator, text_end > {};
struct stray_token : pegtl::seq< pegtl::not_at< pegtl::eof >, missing< stray_token >, pegtl::opt< terminator > > {};
struct script_statement
   : pegtl::sor< empty_stmt, pegtl::seq< pegtl::sor< script_decl, statement >,
                                             pegtl::sor< script_end, pegtl::seq< missing< statement_end >, pegtl::opt< terminator > > > > > {};
struct script
   : pegtl::seq< start, pegtl::star< import_clause >, pegtl::until< pegtl::eof, pegtl::sor< script_statement, stray_token > > > {};

}  // namespace gol::grammar
