// What is said when a rule does not match where it has to, in the words of Go's compiler, and where parsing
// goes on. The prefix "syntax error: unexpected …" is added by the parser (see Message).
#pragma once

#include "grammar/declarations.hpp"

namespace gol::grammar {

using enum Stop;

#define GOL_EXPECT(Rule, ...) template<> inline constexpr Message message< Rule > = {__VA_ARGS__}

// ---- Tokens ---------------------------------------------------------------------------------------

GOL_EXPECT(lparen, "expecting (");
GOL_EXPECT(rparen, "expecting )");
GOL_EXPECT(lbrack, "expecting [");
GOL_EXPECT(rbrack, "expecting ]");
GOL_EXPECT(lbrace, "expecting {");
GOL_EXPECT(rbrace, "expecting }");
GOL_EXPECT(kw_chan, "expecting chan");
GOL_EXPECT(name, "expecting name", stop_never, Leaves::Name);

// ---- Types ----------------------------------------------------------------------------------------

GOL_EXPECT(type, "expecting type", stop_comma | stop_colon | stop_semi | stop_closing, Leaves::Expr);
GOL_EXPECT(type_name, "expecting name", stop_dot | stop_semi | stop_rbrace, Leaves::Name);
GOL_EXPECT(declared_type, "expecting type", stop_comma | stop_colon | stop_semi | stop_closing, Leaves::Expr);
GOL_EXPECT(spec_type, "in type declaration", stop_semi | stop_rparen, Leaves::Expr);
GOL_EXPECT(channel_element, "missing channel element type", stop_here, Leaves::Expr);
GOL_EXPECT(variadic_element, "... is missing type", stop_here, Leaves::Expr);
GOL_EXPECT(type_term, "expecting ~ term or type", stop_operator | stop_semi | stop_closing, Leaves::Expr);
GOL_EXPECT(type_argument_list, "expecting type argument list", stop_closing, Leaves::Expr);
GOL_EXPECT(array_length, "expecting expression", stop_closing, Leaves::Expr);
GOL_EXPECT(spec_array_length, "expecting expression", stop_closing, Leaves::Expr);
GOL_EXPECT(bracket_list, "expecting expression", stop_closing, Leaves::Expr);
GOL_EXPECT(length_comma, "unexpected comma; expecting ]", stop_here);
GOL_EXPECT(parameters, "expecting (", stop_never, Leaves::FieldList);
GOL_EXPECT(parameter, "expecting )", stop_comma | stop_rparen);
GOL_EXPECT(type_parameter, "expecting ]", stop_comma | stop_rbrack);
GOL_EXPECT(parameter_separator, "in parameter list; possibly missing comma or )", stop_closing);
GOL_EXPECT(type_parameter_separator, "in type parameter list; possibly missing comma or ]", stop_closing);
GOL_EXPECT(type_params, "empty type parameter list", stop_here);
GOL_EXPECT(field_decl, "expecting field name or embedded type", stop_semi | stop_rbrace);
GOL_EXPECT(field_separator, "in struct type; possibly missing semicolon or newline or }", stop_closing);
GOL_EXPECT(parenthesized_embedding, "cannot parenthesize embedded type", stop_here);
GOL_EXPECT(interface_elem, "expecting ~ term or type", stop_operator | stop_semi | stop_closing);
GOL_EXPECT(element_separator, "in interface type; possibly missing semicolon or newline or }", stop_closing);

// ---- Expressions ----------------------------------------------------------------------------------

GOL_EXPECT(expression, "expecting expression", stop_closing, Leaves::Expr);
GOL_EXPECT(unary, "expecting expression", stop_closing, Leaves::Expr);
GOL_EXPECT(primary, "expecting expression", stop_closing, Leaves::Expr);
GOL_EXPECT(expression_list, "expecting expression", stop_closing, Leaves::ExprList);
GOL_EXPECT(index_list, "expecting expression", stop_closing, Leaves::Expr);
GOL_EXPECT(selection_part, "expecting name or (", stop_semi | stop_rparen);
GOL_EXPECT(index, "expecting operand", stop_here, Leaves::Expr);
GOL_EXPECT(index_colon, "expecting comma, : or ]", stop_comma | stop_colon | stop_rbrack, Leaves::Colon);
GOL_EXPECT(argument_separator, "in argument list; possibly missing comma or )", stop_closing);
GOL_EXPECT(element_list_separator, "in composite literal; possibly missing comma or }", stop_closing);

// ---- Statements -----------------------------------------------------------------------------------

GOL_EXPECT(statement_end, "at end of statement", stop_semi | stop_rbrace | stop_clause);
GOL_EXPECT(assignment_operator, "expecting := or = or comma", stop_semi | stop_rbrace);
GOL_EXPECT(statement, "missing statement after label", stop_here);
GOL_EXPECT(no_condition, "missing condition in if statement", stop_here);
GOL_EXPECT(header_brace, "expecting {", stop_lbrace | stop_rbrace, Leaves::HeaderEnd);
GOL_EXPECT(header_end, "expecting semicolon or newline");
GOL_EXPECT(for_condition, "expecting for loop condition", stop_here);
GOL_EXPECT(if_brace, "expecting { after if clause", stop_name | stop_rbrace);
GOL_EXPECT(for_brace, "expecting { after for clause", stop_name | stop_rbrace);
GOL_EXPECT(else_branch, "else must be followed by if or statement block", stop_name | stop_rbrace);
GOL_EXPECT(switch_brace, "missing { after switch clause", stop_clause | stop_rbrace);
GOL_EXPECT(select_brace, "missing { after select clause", stop_clause | stop_rbrace);
GOL_EXPECT(stray_clause, "expecting case or default or }",
           stop_after_one | stop_colon | stop_clause | stop_rbrace);
GOL_EXPECT(clause_colon, "expecting :");

// ---- Declarations and files -----------------------------------------------------------------------

GOL_EXPECT(wrong_define, "expecting =", stop_here);
GOL_EXPECT(const_spec, "expecting name", stop_semi | stop_rparen);
GOL_EXPECT(var_spec, "expecting name", stop_semi | stop_rparen);
GOL_EXPECT(type_spec, "expecting name", stop_semi | stop_rparen);
GOL_EXPECT(import_spec, "missing import path; require quoted string", stop_semi | stop_rparen);
GOL_EXPECT(import_path, "missing import path; require quoted string", stop_semi | stop_rparen, Leaves::Expr);
GOL_EXPECT(group_separator, "in grouped declaration; possibly missing semicolon or newline or )",
           stop_closing);
GOL_EXPECT(function_rest, "expecting name or (", stop_lbrace | stop_semi);
GOL_EXPECT(method_rest, "expecting name", stop_lbrace | stop_semi);
GOL_EXPECT(package_clause, "package statement must be first", stop_here);
GOL_EXPECT(package_name, "expecting name");
GOL_EXPECT(clause_end, "expecting semicolon or newline");
GOL_EXPECT(declaration_end, "after top level declaration", stop_decl | stop_func | stop_import);
GOL_EXPECT(late_import, "imports must appear before other declarations", stop_here);
GOL_EXPECT(stray_statement, "non-declaration statement outside function body",
           stop_after_one | stop_decl | stop_func | stop_import);
GOL_EXPECT(stray_token, "expecting statement", stop_after_one | stop_semi | stop_rbrace | stop_lbrace);

#undef GOL_EXPECT

}  // namespace gol::grammar
