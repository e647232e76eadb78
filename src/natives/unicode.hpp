// What natives know of characters: categories and simple case mappings (Unicode 13, as Go 1.19 has them).
#pragma once

#include <cstdint>
#include <string_view>

namespace gol::natives {

// General categories in the order of unicode_tables.cpp; 0 is "unassigned or surrogate".
enum class Category : std::uint8_t {
  None, Lu, Ll, Lt, Lm, Lo, Mn, Mc, Me, Nd, Nl, No, Pc, Pd, Ps, Pe, Pi, Pf, Po, Sm, Sc, Sk, So, Zs, Zl, Zp,
  Cc, Cf, Co, Cs,
};

// A run of code points of one category begins at `first` and ends before the next entry.
struct CategoryRun {
  std::int32_t first;
  std::uint8_t category;
};

// Code points first, first + 1 … last share the distances to their case forms. Stride 2 means pairs of an
// upper-case letter and the lower-case one that follows it.
struct CaseRun {
  std::int32_t first, last, stride, upper, lower, title;
};

// A step of a simple folding orbit that ToLower and ToUpper do not give.
struct FoldStep {
  std::int32_t from, to;
};

extern const CategoryRun category_runs[];
extern const int category_run_count;
extern const CaseRun case_runs[];
extern const int case_run_count;
extern const FoldStep fold_steps[];
extern const int fold_step_count;

inline constexpr std::int32_t max_rune = 0x10FFFF;

Category category_of(std::int32_t rune);

// A set of categories as bits.
template <class... C>
constexpr std::uint32_t categories(C... category) {
  return ((1u << static_cast<int>(category)) | ...);
}
inline bool in_categories(std::int32_t rune, std::uint32_t set) {
  return (set >> static_cast<int>(category_of(rune)) & 1) != 0;
}

inline constexpr std::uint32_t letter_categories =
    categories(Category::Lu, Category::Ll, Category::Lt, Category::Lm, Category::Lo);
inline constexpr std::uint32_t mark_categories = categories(Category::Mn, Category::Mc, Category::Me);
inline constexpr std::uint32_t number_categories = categories(Category::Nd, Category::Nl, Category::No);
inline constexpr std::uint32_t punctuation_categories =
    categories(Category::Pc, Category::Pd, Category::Ps, Category::Pe, Category::Pi, Category::Pf, Category::Po);
inline constexpr std::uint32_t symbol_categories =
    categories(Category::Sm, Category::Sc, Category::Sk, Category::So);
inline constexpr std::uint32_t visible_categories = letter_categories | mark_categories | number_categories |
                                                    punctuation_categories | symbol_categories;

bool is_letter(std::int32_t rune);
bool is_digit(std::int32_t rune);
bool is_upper(std::int32_t rune);
bool is_lower(std::int32_t rune);
bool is_space(std::int32_t rune);
// What quoting leaves as it is: visible characters and the ASCII space.
bool is_printable(std::int32_t rune);
// The same with all space characters.
bool is_graphic(std::int32_t rune);

std::int32_t to_upper(std::int32_t rune);
std::int32_t to_lower(std::int32_t rune);
std::int32_t to_title(std::int32_t rune);
// The next rune of the orbit of runes that are equal under simple case folding.
std::int32_t simple_fold(std::int32_t rune);

}  // namespace gol::natives
