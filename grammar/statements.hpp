// Statements.
#pragma once

#include "grammar/expressions.hpp"

namespace gol::grammar {

struct statement;
struct declaration;

// ---- Blocks ---------------------------------------------------------------------------------------

struct statement_end : sor< terminator, at< one< '}' > >, text_end > {};
struct empty_stmt : semicolon {};
template< typename End > struct ended : sor< End, seq< missing< statement_end >, opt< terminator > > > {};
struct statement_list : star< sor< empty_stmt, seq< statement, ended< statement_end > > > > {};
struct block : seq< lbrace, statement_list, expect< rbrace > > {};

// The body of a clause, in which a forgotten brace is told from other errors.
struct if_brace : lbrace {};
struct for_brace : lbrace {};
template< typename Brace > struct clause_block : seq< expect< Brace >, statement_list, expect< rbrace > > {};

// ---- Simple statements ----------------------------------------------------------------------------

// SimpleStmt = ExpressionStmt | SendStmt | IncDecStmt | Assignment | ShortVarDecl: an expression list, then
// the operator decides. Only the first part of a for header may be a range clause.
struct range_allowed : success {};
struct range_clause : seq< kw_range, expect< expression > > {};
struct assigned
    : seq< sor< define, assign >, sor< seq< range_allowed, range_clause >, expect< expression_list > > > {};
struct one_expression : success {};  // the list has one element
struct compound_assignment : seq< assign_operator, expect< expression > > {};
struct sent_value : seq< arrow, expect< expression > > {};
struct assignment_operator : seq< one_expression, opt< sor< compound_assignment, increment, sent_value > > > {
};
struct simple_tail : sor< assigned, expect< assignment_operator > > {};

struct simple_stmt : seq< expect< expression_list >, simple_tail > {};

// LabeledStmt = Label ":" Statement . A label is an expression until its colon is seen.
struct is_label : success {};
struct label_colon : colon {};
struct labeled : seq< is_label, label_colon, sor< at< one< '}', ';' > >, expect< statement > > > {};
struct simple_or_labeled_stmt : seq< expression_list, sor< seq< next_is< ':' >, labeled >, simple_tail > > {};

// ---- Headers --------------------------------------------------------------------------------------

// In a header "{" begins the block, so composite literals of plain type names need parentheses there.
struct at_brace : at< one< '{' > > {};
struct header_end : terminator {};
template< typename Keyword > struct forbidden_var : kw_var {};
struct header_brace : lbrace {};
struct header_second : sor< at_brace, simple_stmt > {};
template< typename Keyword > struct header_first
    : sor< at< one< ';' > >, seq< opt< forbidden_var< Keyword > >, simple_stmt > > {};
template< typename Keyword > struct header_parts
    : seq< header_first< Keyword >,
           sor< at_brace, seq< header_end, header_second >, missing< header_brace > > > {};
struct no_condition;
struct if_header : sor< seq< at_brace, missing< no_condition > >, header_parts< kw_if > > {};
struct switch_header : sor< at_brace, header_parts< kw_switch > > {};

struct for_condition : seq< simple_stmt > {};
struct for_post : seq< simple_stmt > {};
struct for_clause
    : sor< seq< at_brace, missing< for_condition > >,
           seq< sor< at< one< ';' > >, for_condition >, expect< header_end >, sor< at_brace, for_post > > > {
};
struct has_range : success {};  // the first part was a range clause
struct lone_range : seq< range_clause > {};
struct for_first
    : sor< at< one< ';' > >, seq< opt< forbidden_var< kw_for > >, sor< lone_range, simple_stmt > > > {};
struct for_header : sor< at_brace, seq< for_first, sor< at_brace, has_range, seq< header_end, for_clause >,
                                                        missing< header_brace > > > > {};

// ---- Compound statements --------------------------------------------------------------------------

struct if_stmt;
struct else_branch : sor< if_stmt, block > {};
struct if_stmt : seq< kw_if, if_header, clause_block< if_brace >, opt< kw_else, expect< else_branch > > > {};
struct for_stmt : seq< kw_for, for_header, clause_block< for_brace > > {};

struct expression_case : seq< kw_case, expect< expression_list > > {};
struct default_case : kw_default {};
struct clause_colon : colon {};
struct case_clause : seq< sor< expression_case, default_case >, expect< clause_colon >, statement_list > {};
struct communication_case : seq< kw_case, simple_stmt > {};
struct comm_clause : seq< sor< communication_case, default_case >, expect< clause_colon >, statement_list > {
};
// Something else than a clause between the braces of a switch: skipped, with the statements that follow.
struct stray_clause
    : seq< not_at< at_close< rbrace > >, missing< stray_clause >, opt< colon >, statement_list > {};
struct switch_brace : lbrace {};
struct select_brace : lbrace {};
template< typename Clause > struct clause_list : star< sor< Clause, stray_clause > > {};
struct switch_stmt
    : seq< kw_switch, switch_header, expect< switch_brace >, clause_list< case_clause >, expect< rbrace > > {
};
struct select_stmt : seq< kw_select, expect< select_brace >, clause_list< comm_clause >, expect< rbrace > > {
};

// ---- Other statements -----------------------------------------------------------------------------

struct result_end : at< sor< one< '}' >, at_terminator > > {};
struct return_stmt : seq< kw_return, sor< result_end, expect< expression_list > > > {};
struct break_stmt : seq< kw_break, opt< name > > {};
struct continue_stmt : seq< kw_continue, opt< name > > {};
struct goto_stmt : seq< kw_goto, expect< name > > {};
struct fallthrough_stmt : kw_fallthrough {};
struct go_stmt : seq< kw_go, expect< primary > > {};
struct defer_stmt : seq< kw_defer, expect< primary > > {};
struct block_stmt : seq< block > {};
struct declaration_stmt : seq< declaration > {};

// What can begin neither an expression nor another statement ends a statement list.
struct statement
    : sor< simple_or_labeled_stmt, if_stmt, for_stmt, return_stmt, block_stmt, declaration_stmt, switch_stmt,
           defer_stmt, go_stmt, select_stmt, break_stmt, continue_stmt, fallthrough_stmt, goto_stmt > {};

}  // namespace gol::grammar
