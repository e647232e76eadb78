// gol help: the overview, the help of one command, a topic, and the manual page.
#include <algorithm>
#include <cstdio>
#include <string>

#include "base/suggest.hpp"
#include "base/wrap.hpp"
#include "cli/command.hpp"
#include "cli/topics.hpp"
#include "cli/troff.hpp"
#include "cli/version.hpp"

namespace gol::cli {
namespace {

// Calls and what they do; the manual shows them without "usage:".
constexpr std::string_view overview =
    "gol FILE [ARG...]         run a script or a Go file\n"
    "gol                       an interactive session, on a terminal\n"
    "gol -e CODE [ARG...]      run CODE as a script; may be repeated\n"
    "gol -n CODE [FILE...]     run CODE for each line of files or of the input\n"
    "gol -p CODE [FILE...]     the same, and print line afterwards\n"
    "gol - [ARG...]            run standard input as a script\n"
    "gol COMMAND [ARG...]\n";

// A list of things with what they are, for a screen of 80 columns.
void print_entry(const std::string& name, std::string_view summary) {
  constexpr std::size_t column = 26;
  std::string line = "  " + name;
  if (line.size() + 2 > column) line += "\n" + std::string(column, ' ');
  else line.resize(column, ' ');
  std::puts(base::wrapped(line + std::string(summary), base::text_columns, column).c_str());
}

int print_overview() {
  std::puts("gol runs Go programs and scripts.\n");
  std::string_view rest = overview;
  for (const char* before = "usage: "; !rest.empty(); before = "       ") {
    const std::size_t end = rest.find('\n');
    std::printf("%s%s\n", before, std::string(rest.substr(0, end)).c_str());
    rest.remove_prefix(end + 1);
  }
  std::puts("\ncommands:");
  for (const Command& command : commands()) {
    print_entry(std::string(command.name) + " " + command.usage, command.summary);
  }
  std::puts("\ntopics of `gol help TOPIC`:");
  for (const Topic& topic : topics()) print_entry(std::string(topic.name), topic.summary);
  std::puts("\n`gol COMMAND --help` explains a command and its flags.");
  return exit_ok;
}

int print_manual() {
  std::printf(".TH GOL 1 \"\" \"gol %s\" \"User Commands\"\n.SH NAME\ngol \\- run Go programs and scripts\n", version());
  std::printf(".SH SYNOPSIS\n.nf\n%s.fi\n.SH COMMANDS\n", troff(overview).c_str());
  for (const Command& command : commands()) {
    const std::string call = "gol " + std::string(command.name) + " " + command.usage;
    std::printf(".TP\n.B %s\n%s\n", troff(call).c_str(), troff(command.summary).c_str());
  }
  std::puts(".SH OPTIONS");
  for (const Command& command : commands()) {
    char flag[] = "--man-options";
    char* only_flag[] = {flag};
    if (command.run != help_command) command.run(Arguments(only_flag));
  }
  for (const Topic& topic : topics()) {
    std::string title(topic.name);
    std::transform(title.begin(), title.end(), title.begin(), [](char c) {
      return c == '-' ? ' ' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    });
    std::printf(".SH %s\n.nf\n%s.fi\n", title.c_str(), troff(topic.text).c_str());
  }
  return exit_ok;
}

}  // namespace

int help_command(Arguments arguments) {
  if (arguments.empty()) return print_overview();
  const std::string word = arguments[0];
  if (word == "--man") return print_manual();
  if (word.starts_with('-')) return print_overview();
  for (const Topic& topic : topics()) {
    // The contract writes "exit codes" as two words.
    std::string name = word;
    if (arguments.size() > 1) name += "-" + std::string(arguments[1]);
    if (topic.name != word && topic.name != name) continue;
    std::fwrite(topic.text.data(), 1, topic.text.size(), stdout);
    return exit_ok;
  }
  const Command* command = find_command(word);
  if (command && command->run == help_command) return print_overview();
  if (command) {
    char flag[] = "--help";
    char* only_flag[] = {flag};
    return command->run(Arguments(only_flag));
  }
  std::vector<std::string> names;
  for (const Command& each : commands()) names.emplace_back(each.name);
  for (const Topic& each : topics()) names.emplace_back(each.name);
  return usage_error("unknown command or topic " + word + base::did_you_mean(word, names));
}

}  // namespace gol::cli
