#include <doctest/doctest.h>

#include "cli/run_flags.hpp"
#include "base/suggest.hpp"

using namespace gol::cli;

TEST_CASE("sizes have binary units") {
  CHECK(parse_size("65536") == 65536u);
  CHECK(parse_size("512MiB") == 512u << 20);
  CHECK(parse_size("4GiB") == 4ull << 30);
  CHECK(parse_size("1g") == std::nullopt);
  CHECK(parse_size("2k") == 2048u);
  CHECK(parse_size("16B") == 16u);
  for (const char* wrong : {"", "x", "0", "-1", "1MiBx", "99999999999TiB", "1Mi"}) {
    CAPTURE(wrong);
    CHECK(parse_size(wrong) == std::nullopt);
  }
}

TEST_CASE("a mistyped word gets a suggestion when one is close") {
  const std::vector<std::string> words{"check", "dump", "run", "version"};
  CHECK(gol::base::did_you_mean("chekc", words) == "; did you mean check?");
  CHECK(gol::base::did_you_mean("versoin", words) == "; did you mean version?");
  CHECK(gol::base::did_you_mean("frobnicate", words) == "");
}

TEST_CASE("flags end at the first argument that is none") {
  bool stats = false;
  std::vector<std::string> code, rest;
  Options options("gol test", "");
  options.flag("--stats", stats, "");
  options.texts("-e", code, "CODE", "");
  std::string words[] = {"--stats", "-e", "a", "-e", "b", "file", "--stats", "-x"};
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  CHECK(options.parse(arguments, rest) == std::nullopt);
  CHECK(stats);
  CHECK(code == std::vector<std::string>{"a", "b"});
  CHECK(rest == std::vector<std::string>{"file", "--stats", "-x"});
}
