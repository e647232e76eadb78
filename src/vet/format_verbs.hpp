// Which verbs of package fmt print which types.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "types/type.hpp"

namespace gol::vet {

// One directive of a format, such as %[2]*.3f.
struct Directive {
  std::string text;  // as written
  std::string flags;
  char32_t verb = 0;           // 0: the format ends before it
  std::vector<int> star_args;  // arguments that are a width or a precision, from 0
  int arg = -1;                // the argument that is printed, from 0; -1 for %%
  bool bad_index = false;      // [x] with an x that is no argument
  std::string index_text;
};

// What a format asks of its arguments.
struct Format {
  std::vector<Directive> directives;
  int args_used = 0;     // as many arguments as directives in order read
  bool indexed = false;  // some directive names its argument: those left over are then no error
};
Format read_format(std::string_view format, int arg_count);

// Kinds of values that a verb prints.
enum VerbKinds : unsigned {
  verb_bool = 1,
  verb_int = 2,
  verb_rune = 4,
  verb_string = 8,
  verb_float = 16,
  verb_complex = 32,
  verb_pointer = 64,
  verb_error = 128,
  verb_any = 256,
};
// Nothing for an unknown verb.
std::optional<unsigned> kinds_of_verb(char32_t verb);
// The flags that mean something for the verb.
std::string_view flags_of_verb(char32_t verb);

// Whether the verb prints values of the type well. True in doubt.
bool verb_fits(unsigned kinds, const types::Type* type);
// The type has a method Format as fmt.Formatter has: then any verb will do.
bool is_formatter(const types::Type* type);

}  // namespace gol::vet
