// Declarations, source files and scripts.
#pragma once

#include "grammar/statements.hpp"

namespace gol::grammar {

// ---- Constants, variables, types ------------------------------------------------------------------

struct wrong_define : define {};  // ":=" where a declaration wants "="
struct assign_sign : sor< assign, seq< at< define >, missing< wrong_define >, wrong_define > > {};
struct initializer : seq< assign_sign, expect< expression_list > > {};
struct name_list : seq< expect< name >, star< comma, expect< name > > > {};
struct spec_end : at< sor< one< ')' >, at_terminator > > {};
struct declared_type : seq< type > {};

// ConstSpec = IdentifierList [ [ Type ] "=" ExpressionList ] .
struct const_spec : seq< name_list, sor< spec_end, seq< opt< declared_type >, opt< initializer > > > > {};
// VarSpec = IdentifierList ( Type [ "=" ExpressionList ] | "=" ExpressionList ) .
struct var_spec : seq< name_list, sor< initializer, seq< expect< declared_type >, opt< initializer > > > > {};

// TypeSpec = identifier [ TypeParams ] [ "=" ] Type . After "name [" an expression is parsed that is either
// the length of an array or the first type parameter, perhaps with its constraint: `T[P *C]`, `T[P (C)]`.
struct spec_type : seq< type > {};
struct spec_type_part : seq< opt< assign_sign >, expect< spec_type > > {};
struct name_before_bracket : at< identifier, blanks, one< '[' > > {};
struct plain_parameter_list : seq< name_before_bracket, type_parameter_list > {};
struct splits_into_parameter : success {};
// The constraint of the first parameter, unless the expression held it already.
struct lacks_constraint : success {};
struct first_constraint : seq< lacks_constraint, sor< variadic_type, type_elem > > {};
struct remaining_parameters : seq< splits_into_parameter, opt< first_constraint >,
                                   sor< rbrack, seq< comma, type_parameter_list >,
                                        seq< missing< type_parameter_separator >, opt< rbrack > > > > {};
struct spec_array_length : sor< seq< auto_length >, expression > {};
struct spec_array : seq< array_type_rest > {};
struct spec_slice : seq< rbrack, absent, expect< type > > {};
struct spec_brackets
    : seq< lbrack, sor< spec_slice, seq< plain_parameter_list, spec_type_part >,
                        seq< expect< spec_array_length >,
                             sor< seq< remaining_parameters, spec_type_part >, spec_array > > > > {};
struct type_spec : seq< expect< name >, sor< spec_brackets, spec_type_part > > {};

// ImportSpec = [ "." | PackageName ] ImportPath .
struct import_dot : dot {};
struct import_path : seq< basic_lit > {};
struct import_spec : seq< opt< sor< import_dot, name > >, expect< import_path > > {};

// One spec, or a group of them in parentheses.
struct group_separator;
template< typename Spec > struct spec_group
    : seq< lparen, list< expect< Spec >, terminator, rparen, group_separator > > {};
template< typename Spec > struct specs : sor< spec_group< Spec >, expect< Spec > > {};

struct const_decl : seq< kw_const, specs< const_spec > > {};
struct var_decl : seq< kw_var, specs< var_spec > > {};
struct type_decl : seq< kw_type, specs< type_spec > > {};
struct import_decl : seq< kw_import, specs< import_spec > > {};
struct declaration : sor< var_decl, const_decl, type_decl > {};

// ---- Functions ------------------------------------------------------------------------------------

// FunctionDecl = "func" [ Receiver ] FunctionName [ TypeParams ] Signature [ FunctionBody ] .
struct receiver : seq< parameters > {};
struct function_name : seq< name > {};
struct function_signature : seq< opt< type_params >, signature > {};
struct method_signature : seq< opt< method_type_params >, signature > {};
struct function_rest : seq< function_name, function_signature, opt< function_body > > {};
struct method_rest : seq< function_name, method_signature, opt< function_body > > {};
struct func_decl : seq< kw_func, sor< seq< receiver, expect< method_rest > >, expect< function_rest > > > {};

// ---- Source files ---------------------------------------------------------------------------------

struct script_line : seq< string< '#', '!' >, star< not_one< '\n' > > > {};
struct start : seq< opt< string< '\xEF', '\xBB', '\xBF' > >, opt< script_line >, space > {};

// The end of a declaration at the top level.
struct declaration_end : sor< terminator, text_end > {};
struct clause_end : sor< terminator, text_end > {};
struct import_clause : seq< import_decl, expect< clause_end > > {};
struct late_import : seq< at< kw_import >, missing< late_import >, import_decl > {};
struct top_level_decl : seq< sor< func_decl, declaration, late_import >, expect< declaration_end > > {};
// A statement at the top level of a Go file, or the body of a function that begins on a line of its own.
struct stray_statement : seq< not_at< eof >, missing< stray_statement > > {};
struct declarations : seq< star< import_clause >, until< eof, sor< top_level_decl, stray_statement > > > {};

// SourceFile = PackageClause ";" { ImportDecl ";" } { TopLevelDecl ";" } .
struct package_name : seq< name > {};
struct package_clause : seq< kw_package, expect< package_name >, expect< clause_end > > {};
// Without a package clause nothing else is looked at: the rest would be errors that mean the same.
struct package_is_known : success {};
struct go_file : seq< start, expect< package_clause >, opt< package_is_known, declarations > > {};
struct library_piece : seq< start, declarations > {};

// A script: imports, then statements, with functions and methods between them. A "func" that a name or a
// receiver and a name follow is a declaration, any other a literal.
struct script_function {
  using rule_t = script_function;
  using subs_t = pegtl::type_list<>;
  template< typename Input > static bool match(Input& in) {
    return begins_function(std::string_view(in.current(), in.size()));
  }
  static bool begins_function(std::string_view text);
};
struct script_func : seq< at< kw_func >, script_function, func_decl > {};
struct script_decl : sor< script_func, late_import > {};
struct script_end : sor< terminator, text_end > {};
struct stray_token : seq< not_at< eof >, missing< stray_token >, opt< terminator > > {};
struct script_statement : sor< empty_stmt, seq< sor< script_decl, statement >, ended< script_end > > > {};
struct script : seq< start, star< import_clause >, until< eof, sor< script_statement, stray_token > > > {};

}  // namespace gol::grammar
