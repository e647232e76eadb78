// Statements.
#pragma once

#include "grammar/expressions.hpp"

namespace gol::grammar {

struct statement;
struct declaration;

// ---- Blocks ---------------------------------------------------------------------------------------

struct statement_end : pegtl::sor< terminator, pegtl::at< pegtl::one< '}' > >, text_end > {};
struct empty_stmt : semicolon {};
struct statement_list
   : pegtl::star< pegtl::sor< empty_stmt, pegtl::seq< statement, pegtl::sor< statement_end, pegtl::seq< missing< statement_end >,
                                                                               pegtl::opt< terminator > > > > > > {};
struct block : pegtl::seq< lbrace, statement_list, expect< rbrace > > {};

// The body of a clause, in which a forgotten brace is told from other errors.
struct if_brace : lbrace {};
struct for_brace : lbrace {};
template< typename Brace > struct clause_block : pegtl::seq< expect< Brace >, statement_list, expect< rbrace > > {};

// ---- Simple statements ----------------------------------------------------------------------------

// SimpleStmt = ExpressionStmt | SendStmt | IncDecStmt | Assignment | ShortVarDecl: an expression list, then
// the operator decides. Only the first part of a for header may be a range clause.
struct range_allowed : pegtl::success {};
struct range_clause : pegtl::seq< kw_range, expect< expression > > {};
struct assigned : pegtl::seq< pegtl::sor< define, assign >,
                              pegtl::sor< pegtl::seq< range_allowed, range_clause >, expect< expression_list > > > {};
struct one_expression : pegtl::success {};  // the list has one element
struct compound_assignment : pegtl::seq< assign_operator, expect< expression > > {};
struct sent_value : pegtl::seq< arrow, expect< expression > > {};
struct assignment_operator : pegtl::seq< one_expression, pegtl::opt< pegtl::sor< compound_assignment, increment, sent_value > > > {};
struct simple_tail : pegtl::sor< assigned, expect< assignment_operator > > {};

struct simple_stmt : pegtl::seq< expect< expression_list >, simple_tail > {};

// LabeledStmt = Label ":" Statement . A label is an expression until its colon is seen.
struct is_label : pegtl::success {};
struct label_colon : colon {};
struct labeled
   : pegtl::seq< is_label, label_colon, pegtl::sor< pegtl::at< pegtl::one< '}', ';' > >, expect< statement > > > {};
struct simple_or_labeled_stmt : pegtl::seq< expression_list, pegtl::sor< pegtl::seq< next_is< ':' >, labeled >, simple_tail > > {};

// ---- Headers --------------------------------------------------------------------------------------

// In a header "{" begins the block, so composite literals of plain type names need parentheses there.
struct at_brace : pegtl::at< pegtl::one< '{' > > {};
struct header_end : terminator {};
template< typename Keyword > struct forbidden_var : kw_var {};
template< typename Keyword >
struct header_first
   : pegtl::sor< pegtl::at< pegtl::one< ';' > >, pegtl::seq< pegtl::opt< forbidden_var< Keyword > >, simple_stmt > > {};
struct header_brace : lbrace {};
struct header_second : pegtl::sor< at_brace, simple_stmt > {};
struct no_condition;
struct if_header
   : pegtl::sor< pegtl::seq< at_brace, missing< no_condition > >,
                 pegtl::seq< header_first< kw_if >, pegtl::sor< at_brace, pegtl::seq< header_end, header_second >, missing< header_brace > > > > {};
struct switch_header
   : pegtl::sor< at_brace,
                 pegtl::seq< header_first< kw_switch >, pegtl::sor< at_brace, pegtl::seq< header_end, header_second >, missing< header_brace > > > > {};

struct for_condition : pegtl::seq< simple_stmt > {};
struct for_post : pegtl::seq< simple_stmt > {};
struct for_clause
   : pegtl::sor< pegtl::seq< at_brace, missing< for_condition > >,
                 pegtl::seq< pegtl::sor< pegtl::at< pegtl::one< ';' > >, for_condition >, expect< header_end >,
                             pegtl::sor< at_brace, for_post > > > {};
struct has_range : pegtl::success {};  // the first part was a range clause
struct lone_range : pegtl::seq< range_clause > {};
struct for_first : pegtl::sor< pegtl::at< pegtl::one< ';' > >, pegtl::seq< pegtl::opt< forbidden_var< kw_for > >, pegtl::sor< lone_range, simple_stmt > > > {};
struct for_header
   : pegtl::sor< at_brace,
                 pegtl::seq< for_first, pegtl::sor< at_brace, has_range, pegtl::seq< header_end, for_clause >, missing< header_brace > > > > {};

// ---- Compound statements --------------------------------------------------------------------------

struct if_stmt;
struct else_branch : pegtl::sor< if_stmt, block > {};
struct if_stmt
   : pegtl::seq< kw_if, if_header, clause_block< if_brace >, pegtl::opt< kw_else, expect< else_branch > > > {};
struct for_stmt : pegtl::seq< kw_for, for_header, clause_block< for_brace > > {};

struct expression_case : pegtl::seq< kw_case, expect< expression_list > > {};
struct default_case : kw_default {};
struct clause_colon : colon {};
struct case_clause
   : pegtl::seq< pegtl::sor< expression_case, default_case >, expect< clause_colon >, statement_list > {};
struct communication_case : pegtl::seq< kw_case, simple_stmt > {};
struct comm_clause
   : pegtl::seq< pegtl::sor< communication_case, default_case >, expect< clause_colon >, statement_list > {};
// Something else than a clause between the braces of a switch: skipped, with the statements that follow.
struct stray_clause
   : pegtl::seq< pegtl::not_at< at_close< rbrace > >, missing< stray_clause >, pegtl::opt< colon >, statement_list > {};
struct switch_brace : lbrace {};
struct select_brace : lbrace {};
template< typename Clause > struct clause_list : pegtl::star< pegtl::sor< Clause, stray_clause > > {};
struct switch_stmt
   : pegtl::seq< kw_switch, switch_header, expect< switch_brace >, clause_list< case_clause >, expect< rbrace > > {};
struct select_stmt
   : pegtl::seq< kw_select, expect< select_brace >, clause_list< comm_clause >, expect< rbrace > > {};

// ---- Other statements -----------------------------------------------------------------------------

struct result_end : pegtl::at< pegtl::sor< pegtl::one< '}' >, at_terminator > > {};
struct return_stmt : pegtl::seq< kw_return, pegtl::sor< result_end, expect< expression_list > > > {};
struct break_stmt : pegtl::seq< kw_break, pegtl::opt< name > > {};
struct continue_stmt : pegtl::seq< kw_continue, pegtl::opt< name > > {};
struct goto_stmt : pegtl::seq< kw_goto, expect< name > > {};
struct fallthrough_stmt : kw_fallthrough {};
struct go_stmt : pegtl::seq< kw_go, expect< primary > > {};
struct defer_stmt : pegtl::seq< kw_defer, expect< primary > > {};
struct block_stmt : pegtl::seq< block > {};
struct declaration_stmt : pegtl::seq< declaration > {};

// What can begin neither an expression nor another statement ends a statement list.
struct statement
   : pegtl::sor< simple_or_labeled_stmt, if_stmt, for_stmt, return_stmt, block_stmt, declaration_stmt, switch_stmt,
                 defer_stmt, go_stmt, select_stmt, break_stmt, continue_stmt, fallthrough_stmt, goto_stmt > {};

}  // namespace gol::grammar
