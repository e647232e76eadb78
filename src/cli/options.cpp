#include "cli/options.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <utility>

#include "base/suggest.hpp"
#include "base/wrap.hpp"
#include "cli/troff.hpp"

namespace gol::cli {
namespace {

constexpr std::size_t help_column = 28;

class HelpFormatter : public CLI::Formatter {
 public:
  explicit HelpFormatter(std::string usage) : usage_(std::move(usage)) { column_width(help_column); }
  std::string make_usage(const CLI::App*, std::string) const override { return "usage: " + usage_ + "\n"; }

 private:
  std::string usage_;
};

// What is wrong with the value of a flag; CLI11 speaks of types and counts.
std::string complaint(const CLI::ParseError& error) {
  const std::string text = error.what();
  if (text.ends_with(" missing")) return text.substr(0, text.find(':')) + " needs a value";
  const std::string_view unconverted = "Could not convert: ";
  const std::size_t equals = text.find(" = ");
  if (!text.starts_with(unconverted) || equals == text.npos) return text;
  return text.substr(unconverted.size(), equals - unconverted.size()) + ": " + text.substr(equals + 3) + " is no number";
}

}  // namespace

struct Options::App : CLI::App {
  using CLI::App::App;
};

Options::Options(const std::string& usage, const std::string& summary)
    : app_(std::make_unique<App>(summary)), command_(usage.substr(0, usage.find(' ', 4))) {
  command_.erase(0, std::min(command_.size(), std::string_view("gol ").size()));
  app_->formatter(std::make_shared<HelpFormatter>(usage));
  app_->set_help_flag("-h,--help", "print this help");
  app_->prefix_command();
}
Options::~Options() = default;

void Options::flag(const std::string& names, bool& target, const std::string& help) {
  app_->add_flag(names, target, help);
}

void Options::text(const std::string& names, std::string& target, const std::string& value,
                   const std::string& help) {
  app_->add_option(names, target, help)->option_text(value)->take_last();
}

void Options::texts(const std::string& names, std::vector<std::string>& target, const std::string& value,
                    const std::string& help) {
  app_->add_option(names, target, help)->option_text(value)->allow_extra_args(false);
}

void Options::number(const std::string& names, std::optional<std::uint64_t>& target, const std::string& value,
                     const std::string& help) {
  app_->add_option(names, target, help)->option_text(value)->take_last();
}

// The flags for the manual page; nothing for a command that has none but --help.
void Options::print_manual_section() const {
  bool begun = false;
  for (const CLI::Option* option : app_->get_options()) {
    if (option == app_->get_help_ptr()) continue;
    if (!std::exchange(begun, true)) std::printf(".SS gol %s\n", command_.c_str());
    std::string names;
    for (const std::string& name : option->get_snames()) names += (names.empty() ? "-" : ", -") + name;
    for (const std::string& name : option->get_lnames()) names += (names.empty() ? "--" : ", --") + name;
    if (!option->get_option_text().empty()) names += " " + option->get_option_text();
    std::printf(".TP\n.B %s\n%s\n", troff(names).c_str(), troff(option->get_description()).c_str());
  }
}

// With the dashes that the word begins with, where a command takes one for two.
void Options::print_flags(std::string_view word) const {
  for (const CLI::Option* option : app_->get_options()) {
    const auto& long_names = option->get_lnames();
    const std::string dashes = long_names.empty() || (single_dashes_ && !word.starts_with("--")) ? "-" : "--";
    const std::string name = long_names.empty() ? option->get_snames()[0] : long_names[0];
    std::printf("%s%s\t%s\n", dashes.c_str(), name.c_str(), option->get_description().c_str());
  }
}

std::optional<int> Options::parse(Arguments arguments, std::vector<std::string>& rest) {
  if (!arguments.empty() && std::string_view(arguments[0]) == "--list-flags") {
    print_flags(arguments.size() > 1 ? arguments[1] : "--");
    return exit_ok;
  }
  if (arguments.size() == 1 && std::string_view(arguments[0]) == "--man-options") {
    print_manual_section();
    return exit_ok;
  }
  // CLI11 takes them from the back.
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  try {
    app_->parse(reversed);
  } catch (const CLI::CallForHelp&) {
    std::fputs(base::wrapped(app_->help(), base::text_columns, help_column).c_str(), stdout);
    return exit_ok;
  } catch (const CLI::ParseError& error) {
    return usage_error(complaint(error));
  }
  rest = app_->remaining();
  if (!rest.empty() && rest.front() == "--") {
    rest.erase(rest.begin());
    return std::nullopt;
  }
  if (rest.empty() || rest.front().size() < 2 || rest.front()[0] != '-') return std::nullopt;

  std::vector<std::string> known;
  for (const CLI::Option* option : app_->get_options()) {
    for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
  }
  const std::string unknown = rest.front().substr(0, rest.front().find('='));
  return usage_error("unknown flag " + unknown + base::did_you_mean(unknown, known));
}

}  // namespace gol::cli
