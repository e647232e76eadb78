// Which rule of the grammar builds what. Only parse.cpp includes this: every instantiation of the grammar
// costs seconds.
#pragma once

#include <algorithm>
#include <functional>
#include <type_traits>

#include "grammar/messages.hpp"
#include "parse/builder.hpp"

// The table of rules has one line each.
// clang-format off

namespace gol::parse {

namespace pegtl = tao::pegtl;
namespace g = gol::grammar;

template <class Rule> struct action : pegtl::nothing<Rule> {};

// How a rule changes the builder's state for what is inside it.
enum Trait : unsigned {
  plain = 0,
  nests = 1,          // counts for the nesting depth
  literals_on = 2,    // composite literals may stand inside
  literals_off = 4,
  in_function = 8,
  operators = 16,     // binary operators outside are out of reach
  measures = 32,      // its height is not added to that of its neighbours
};

// Applies the traits for the lifetime of a rule.
template <unsigned Traits>
class Scope {
 public:
  explicit Scope(Builder& builder)
      : b_(builder),
        literals_(b_.literals_allowed),
        range_(b_.range_allowed),
        base_(b_.operator_base),
        height_(b_.height) {
    if constexpr ((Traits & nests) != 0) b_.enter();
    if constexpr ((Traits & (nests | measures)) != 0) b_.height = 0;
    if constexpr ((Traits & literals_on) != 0) b_.literals_allowed = true;
    if constexpr ((Traits & literals_off) != 0) b_.literals_allowed = false;
    if constexpr ((Traits & in_function) != 0) {
      ++b_.function_depth;
      b_.range_allowed = false;
    }
  }
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;
  ~Scope() {
    if constexpr ((Traits & (literals_on | literals_off)) != 0) b_.literals_allowed = literals_;
    if constexpr ((Traits & operators) != 0) b_.operator_base = base_;
    if constexpr ((Traits & in_function) != 0) {
      --b_.function_depth;
      b_.range_allowed = range_;
    }
    if constexpr ((Traits & nests) != 0) --b_.depth;
    if constexpr ((Traits & (nests | measures)) != 0) b_.height = std::max(height_, b_.height);
  }

 private:
  Builder& b_;
  bool literals_, range_;
  std::uint32_t base_, height_;
};

#define GOL_MATCH                                                                                        \
  template <class Rule, pegtl::apply_mode A, pegtl::rewind_mode M, template <class...> class Action,     \
            template <class...> class Control, class Input>                                              \
  static bool match([[maybe_unused]] Input& in, Builder& b)
#define GOL_MATCH_RULE pegtl::match<Rule, A, M, Action, Control>(in, b)

// Calls Method with the frame of the rule once it has matched.
template <auto Method, unsigned Traits = plain>
struct build : pegtl::maybe_nothing {
  GOL_MATCH {
    if constexpr (A == pegtl::apply_mode::nothing) {
      return GOL_MATCH_RULE;
    } else {
      const Frame frame = b.frame(in.current());
      Scope<Traits> scope(b);
      if constexpr ((Traits & operators) != 0) b.operator_base = frame.operators;
      if (!GOL_MATCH_RULE) return false;
      std::invoke(Method, b, frame);
      if constexpr ((Traits & nests) != 0) b.grow();
      return true;
    }
  }
};

// Only the traits.
template <unsigned Traits>
struct scoped : pegtl::maybe_nothing {
  GOL_MATCH {
    if constexpr (A == pegtl::apply_mode::nothing) return GOL_MATCH_RULE;
    Scope<Traits> scope(b);
    if (!GOL_MATCH_RULE) return false;
    if constexpr ((Traits & nests) != 0) b.grow();
    return true;
  }
};

// Calls Method without arguments.
template <auto Method>
struct call {
  static void apply0(Builder& b) { std::invoke(Method, b); }
};

// Calls Method with the text of the rule.
template <auto Method>
struct text {
  template <class Input> static void apply(const Input& in, Builder& b) {
    std::invoke(Method, b, std::string_view(in.begin(), in.size()));
  }
};

// Leaves a mark for the rule around it, of the first Length bytes.
template <MarkKind Kind, std::size_t Length = 1>
struct mark {
  template <class Input> static void apply(const Input& in, Builder& b) { b.mark(Kind, in.begin(), Length); }
};

// The rule matches when Method says so; nothing is read.
template <auto Method>
struct predicate : pegtl::maybe_nothing {
  GOL_MATCH { return std::invoke(Method, b); }
};

// ---- Errors ---------------------------------------------------------------------------------------

// Skips tokens up to one at which parsing may go on.
template <template <class...> class Action, template <class...> class Control, class Input>
void skip(Input& in, Builder& b, unsigned stops) {
  if ((stops & g::stop_here) != 0) return;
  const bool only_one = stops == g::stop_never;
  bool first = (stops & g::stop_after_one) != 0 || only_one;
  if (b.function_depth > 0) stops |= g::stop_statement;
  while (!in.empty()) {
    const Token token = token_at({in.current(), in.size()});
    if (!first && (token.stops & stops) != 0) return;
    const auto trivia = [&]<class Rule>(Rule) {
      constexpr auto mode = pegtl::apply_mode::action;
      (void)Control<Rule>::template match<mode, pegtl::rewind_mode::dontcare, Action, Control>(in, b);
    };
    in.bump(token.length);
    if (token.ends_statement) trivia(g::blanks{});
    else trivia(g::space{});
    if (only_one) return;
    first = false;
  }
}

template <class Rule>
struct action<g::missing<Rule>> : pegtl::maybe_nothing {
  template <class, pegtl::apply_mode A, pegtl::rewind_mode, template <class...> class Action,
            template <class...> class Control, class Input>
  static bool match(Input& in, Builder& b) {
    if constexpr (A == pegtl::apply_mode::action) {
      constexpr const g::Message& message = g::message<Rule>;
      if constexpr (std::is_same_v<Rule, g::statement_end>) {
        if (b.ends_with_bare_label()) return true;
      }
      if constexpr (std::is_same_v<Rule, g::statement>) b.complain_about_label(in.current());
      else if constexpr (std::is_same_v<Rule, g::stray_statement>) b.complain_about_stray(in.current());
      else b.complain(in.current(), message);
      b.leave(message.leaves);
      skip<Action, Control>(in, b, message.stop);
    }
    return true;
  }
};

// ---- Lexical elements -----------------------------------------------------------------------------

template <bool MayEndStatement>
struct after_token : pegtl::maybe_nothing {
  GOL_MATCH {
    if constexpr (A == pegtl::apply_mode::action) b.token_ended(in.current(), MayEndStatement);
    return GOL_MATCH_RULE;
  }
};
template <> struct action<g::blanks> : after_token<true> {};
template <> struct action<g::space> : after_token<false> {};

template <> struct action<g::line_end> : call<&Builder::line_ended> {};
template <> struct action<g::text_end> : call<&Builder::line_ended> {};

struct comment_seen {
  template <class Input> static void apply(const Input& in, Builder& b) { b.comment(in.begin(), in.end()); }
};
template <> struct action<g::line_comment> : comment_seen {};
template <> struct action<g::inline_comment> : comment_seen {};
template <> struct action<g::general_comment> : comment_seen {};
template <> struct action<g::unterminated_comment> {
  template <class Input> static void apply(const Input& in, Builder& b) {
    b.unterminated_comment(in.begin());
  }
};
template <> struct action<g::foreign_character> : text<&Builder::foreign_character> {};
template <> struct action<g::identifier> : text<&Builder::identifier> {};
template <> struct action<g::literal_text> : text<&Builder::basic_lit> {};

template <> struct action<g::lparen> : mark<MarkKind::Open> {};
template <> struct action<g::lbrack> : mark<MarkKind::Open> {};
template <> struct action<g::lbrace> : mark<MarkKind::Open> {};
template <> struct action<g::if_brace> : mark<MarkKind::Open> {};
template <> struct action<g::for_brace> : mark<MarkKind::Open> {};
template <> struct action<g::switch_brace> : mark<MarkKind::Open> {};
template <> struct action<g::select_brace> : mark<MarkKind::Open> {};
template <> struct action<g::rparen> : mark<MarkKind::Close> {};
template <> struct action<g::rbrack> : mark<MarkKind::Close> {};
template <> struct action<g::rbrace> : mark<MarkKind::Close> {};
template <> struct action<g::last_argument> : mark<MarkKind::Ellipsis, 3> {};
template <> struct action<g::index_colon> : mark<MarkKind::Colon> {};
template <> struct action<g::clause_colon> : mark<MarkKind::Colon> {};
template <> struct action<g::default_case> : mark<MarkKind::Default, 7> {};
template <> struct action<g::assign> : mark<MarkKind::Assign> {};
template <> struct action<g::define> : mark<MarkKind::Define, 2> {};
template <> struct action<g::arrow> : mark<MarkKind::Arrow, 2> {};
template <> struct action<g::kw_range> : mark<MarkKind::Range, 5> {};
template <> struct action<g::header_end> : mark<MarkKind::HeaderEnd> {};
template <> struct action<g::union_bar> : mark<MarkKind::Prefix> {};
template <> struct action<g::increment> {
  template <class Input> static void apply(const Input& in, Builder& b) {
    b.mark(*in.begin() == '+' ? MarkKind::Increment : MarkKind::Decrement, in.begin(), 2);
  }
};

template <> struct action<g::absent> : call<&Builder::absent> {};
template <> struct action<g::auto_length> : call<&Builder::auto_length> {};

// ---- Expressions ----------------------------------------------------------------------------------

template <> struct action<g::paren_expr> : build<&Builder::paren_expr, literals_on> {};
template <> struct action<g::function_body> : scoped<nests | literals_on | in_function | operators> {};
template <> struct action<g::func_expr> : build<&Builder::func_expr> {};
template <> struct action<g::literal_allowed> : predicate<&Builder::literal_allowed> {};
template <> struct action<g::literal_value> : build<&Builder::literal_value, nests | literals_on> {};
template <> struct action<g::composite_lit> : call<&Builder::composite_lit> {};
template <> struct action<g::keyed_value> : call<&Builder::keyed_value> {};
template <> struct action<g::selector> : call<&Builder::selector> {};
template <> struct action<g::qualifier> : call<&Builder::selector> {};
template <> struct action<g::type_assertion> : build<&Builder::type_assertion, literals_on> {};
template <> struct action<g::index> : build<&Builder::index, literals_on> {};
template <> struct action<g::after_last_argument> : predicate<&Builder::after_last_argument> {};
template <> struct action<g::call> : build<&Builder::call, literals_on> {};
template <> struct action<g::primary> : scoped<measures> {};
template <> struct action<g::symbol<g::is_prefix_operator>> : text<&Builder::prefix_operator> {};
template <> struct action<g::prefixed> : build<&Builder::prefixed> {};
template <> struct action<g::symbol<g::is_binary_operator>> : text<&Builder::binary_operator> {};
template <> struct action<g::expression> : build<&Builder::expression, nests | operators> {};
template <> struct action<g::expression_list> : build<&Builder::expression_list> {};

// ---- Types ----------------------------------------------------------------------------------------

template <> struct action<g::type_args> : build<&Builder::type_args> {};
template <> struct action<g::slice_after_name> : mark<MarkKind::Element> {};
template <> struct action<g::element_after_name> : mark<MarkKind::Element> {};
template <> struct action<g::array_or_type_args> : build<&Builder::array_or_type_args, literals_on> {};
template <> struct action<g::variadic_type> : build<&Builder::variadic_type> {};
template <> struct action<g::parameter> : build<&Builder::parameter> {};
template <> struct action<g::type_parameter> : build<&Builder::parameter> {};
template <> struct action<g::parameters> : build<&Builder::parameters> {};
template <> struct action<g::type_params> : build<&Builder::type_params> {};
template <> struct action<g::function_type_params> : build<&Builder::no_function_type_params> {};
template <> struct action<g::method_type_params> : build<&Builder::no_method_type_params> {};
template <> struct action<g::tilde_term> : build<&Builder::tilde_term> {};
template <> struct action<g::next_union_term> : call<&Builder::union_term> {};
template <> struct action<g::single_result> : build<&Builder::single_result> {};
template <> struct action<g::no_result> : call<&Builder::no_result> {};
template <> struct action<g::func_type> : build<&Builder::func_type> {};
template <> struct action<g::interface_method> : build<&Builder::func_type> {};
template <> struct action<g::function_signature> : build<&Builder::func_type> {};
template <> struct action<g::method_signature> : build<&Builder::func_type> {};
template <> struct action<g::array_type> : build<&Builder::array_type> {};
template <> struct action<g::array_length> : scoped<literals_on> {};
template <> struct action<g::map_type> : build<&Builder::map_type> {};
template <> struct action<g::chan_type> : build<&Builder::chan_type> {};
template <> struct action<g::receive_chan_type> : build<&Builder::receive_chan_type> {};
template <> struct action<g::pointer_type> : build<&Builder::pointer_type> {};
template <> struct action<g::embedded_pointer> : build<&Builder::pointer_type> {};
template <> struct action<g::paren_type> : build<&Builder::paren_expr> {};
template <> struct action<g::field_decl> : build<&Builder::field_decl> {};
template <> struct action<g::struct_type> : build<&Builder::struct_type> {};
template <> struct action<g::bracketed_element> : build<&Builder::bracketed_element> {};
template <> struct action<g::interface_elem> : build<&Builder::interface_elem> {};
template <> struct action<g::interface_type> : build<&Builder::interface_type> {};
template <> struct action<g::type> : scoped<nests> {};

// ---- Statements -----------------------------------------------------------------------------------

template <> struct action<g::empty_stmt> {
  template <class Input> static void apply(const Input& in, Builder& b) { b.empty_stmt(in.begin()); }
};
template <> struct action<g::block> : build<&Builder::block> {};
template <class Brace> struct action<g::clause_block<Brace>> : build<&Builder::block> {};

// Only the first part of a for header may be a range clause.
template <bool Allowed>
struct range_scope : pegtl::maybe_nothing {
  GOL_MATCH {
    const bool outer = b.range_allowed;
    b.range_allowed = Allowed;
    const bool matched = GOL_MATCH_RULE;
    b.range_allowed = outer;
    return matched;
  }
};
template <> struct action<g::range_allowed> : pegtl::maybe_nothing {
  GOL_MATCH { return b.range_allowed; }
};
template <> struct action<g::one_expression> : predicate<&Builder::one_expression> {};
template <> struct action<g::symbol<g::is_compound_assignment>> : text<&Builder::assign_operator> {};
template <> struct action<g::is_label> : predicate<&Builder::is_label> {};
template <> struct action<g::label_colon> {
  template <class Input> static void apply(const Input& in, Builder& b) {
    b.mark(MarkKind::Label, in.begin(), 1);
    b.label_colon = b.pos(in.begin());
  }
};
template <> struct action<g::simple_stmt> : build<&Builder::simple_stmt> {};
template <> struct action<g::simple_or_labeled_stmt> : build<&Builder::simple_stmt> {};

template <class Keyword> struct action<g::forbidden_var<Keyword>> {
  template <class Input> static void apply(const Input& in, Builder& b) {
    constexpr bool is_if = std::is_same_v<Keyword, g::kw_if>;
    b.forbidden_var(in.end(), is_if ? "if" : std::is_same_v<Keyword, g::kw_for> ? "for" : "switch");
  }
};
template <> struct action<g::if_header> : build<&Builder::if_header, literals_off> {};
template <> struct action<g::switch_header> : build<&Builder::switch_header, literals_off> {};
template <> struct action<g::for_first> : range_scope<true> {};
template <> struct action<g::lone_range> : build<&Builder::lone_range> {};
template <> struct action<g::has_range> : pegtl::maybe_nothing {
  GOL_MATCH { return b.has_range(); }
};
template <> struct action<g::for_post> : build<&Builder::for_post> {};
template <> struct action<g::for_header> : build<&Builder::for_header, literals_off> {};

template <> struct action<g::if_stmt> : build<&Builder::if_stmt, nests> {};
template <> struct action<g::for_stmt> : build<&Builder::for_stmt> {};
template <> struct action<g::case_clause> : build<&Builder::case_clause> {};
template <> struct action<g::comm_clause> : build<&Builder::comm_clause> {};
template <> struct action<g::stray_clause> : build<&Builder::stray_clause> {};
template <> struct action<g::switch_stmt> : build<&Builder::switch_stmt> {};
template <> struct action<g::select_stmt> : build<&Builder::select_stmt> {};

template <BranchKind Kind>
struct branch : build<&Builder::branch_stmt<Kind>> {};
template <> struct action<g::break_stmt> : branch<BranchKind::Break> {};
template <> struct action<g::continue_stmt> : branch<BranchKind::Continue> {};
template <> struct action<g::goto_stmt> : branch<BranchKind::Goto> {};
template <> struct action<g::fallthrough_stmt> : branch<BranchKind::Fallthrough> {};
template <> struct action<g::return_stmt> : build<&Builder::return_stmt> {};
template <> struct action<g::go_stmt> : build<&Builder::go_stmt> {};
template <> struct action<g::defer_stmt> : build<&Builder::defer_stmt> {};
template <> struct action<g::declaration_stmt> : build<&Builder::declaration_stmt> {};
template <> struct action<g::statement> : scoped<nests> {};

// ---- Declarations ---------------------------------------------------------------------------------

template <> struct action<g::wrong_define> : mark<MarkKind::Assign> {};
template <> struct action<g::declared_type> : mark<MarkKind::Element> {};
template <> struct action<g::const_spec> : build<&Builder::value_spec> {};
template <> struct action<g::var_spec> : build<&Builder::value_spec> {};
template <> struct action<g::lacks_constraint> : predicate<&Builder::lacks_constraint> {};
template <> struct action<g::splits_into_parameter> : pegtl::maybe_nothing {
  GOL_MATCH {
    const char next = in.empty() ? '\0' : *in.current();
    return b.split_parameter(next == ',', next == ']');
  }
};
template <> struct action<g::first_constraint> : build<&Builder::first_constraint> {};
template <> struct action<g::spec_array_length> : scoped<literals_on> {};
template <> struct action<g::spec_array> : build<&Builder::spec_array> {};
template <> struct action<g::spec_slice> : build<&Builder::spec_array> {};
template <> struct action<g::type_spec> : build<&Builder::type_spec> {};
template <> struct action<g::import_dot> {
  template <class Input> static void apply(const Input& in, Builder& b) { b.import_dot(in.begin()); }
};
template <> struct action<g::import_spec> : build<&Builder::import_spec> {};

template <DeclToken Kind>
struct general : build<&Builder::gen_decl<Kind>> {};
template <> struct action<g::const_decl> : general<DeclToken::Const> {};
template <> struct action<g::var_decl> : general<DeclToken::Var> {};
template <> struct action<g::type_decl> : general<DeclToken::Type> {};
template <> struct action<g::import_decl> : general<DeclToken::Import> {};

template <> struct action<g::receiver> : build<&Builder::receiver> {};
template <> struct action<g::func_decl> : build<&Builder::func_decl> {};
template <> struct action<g::script_func> : build<&Builder::declaration_stmt> {};
template <> struct action<g::package_name> : call<&Builder::package_name> {};
template <> struct action<g::package_is_known> : pegtl::maybe_nothing {
  GOL_MATCH { return !b.package_failed(); }
};

#undef GOL_MATCH
#undef GOL_MATCH_RULE

}  // namespace gol::parse
