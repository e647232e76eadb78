// What PEGTL's `analyze` has to know of the rules that are not combinations of others.
#pragma once

#include <tao/pegtl/contrib/analyze.hpp>

#include "grammar/messages.hpp"

namespace tao::pegtl {

template< typename Name, bool Newlines > struct analyze_traits< Name, gol::grammar::white< Newlines > >
    : analyze_any_traits<> {};
template< typename Name > struct analyze_traits< Name, gol::grammar::foreign_character >
    : analyze_any_traits<> {};
template< typename Name > struct analyze_traits< Name, gol::grammar::identifier > : analyze_any_traits<> {};
template< typename Name, bool (*Accepts)(std::string_view) >
struct analyze_traits< Name, gol::grammar::symbol< Accepts > > : analyze_any_traits<> {};
template< typename Name > struct analyze_traits< Name, gol::grammar::script_function >
    : analyze_opt_traits<> {};

template< typename Name, typename Rule > struct analyze_traits< Name, gol::grammar::missing< Rule > >
    : std::conditional_t< (gol::grammar::message< Rule >.stop & gol::grammar::stop_after_one) != 0,
                          analyze_any_traits<>, analyze_opt_traits<> > {};

}  // namespace tao::pegtl
