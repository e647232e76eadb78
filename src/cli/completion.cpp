// gol completion: scripts by which shells complete gol's command line. All of them hand the words to
// `gol completion --complete`, so that what can follow is said in one place.
#include <cstdio>
#include <initializer_list>
#include <string>

#include "base/suggest.hpp"
#include "cli/options.hpp"
#include "cli/topics.hpp"
#include "driver/library.hpp"

namespace gol::cli {
namespace {

constexpr std::string_view bash_script = R"sh(_gol() {
  local cur=${COMP_WORDS[COMP_CWORD]} lines words
  mapfile -t lines < <(gol completion --complete "${COMP_WORDS[@]:1:COMP_CWORD-1}" "$cur" 2>/dev/null)
  words=$(printf '%s\n' "${lines[@]%%$'\t'*}")
  mapfile -t COMPREPLY < <(compgen -W "${words//:files/}" -- "$cur")
  if [[ "$words" == *:files ]]; then
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$cur")
  fi
}
complete -o filenames -F _gol gol
)sh";

constexpr std::string_view zsh_script = R"sh(#compdef gol
_gol() {
  local -a lines entries flags
  [[ $PREFIX == -* ]] && flags=(-o)
  lines=(${(f)"$(gol completion --complete "${(@Q)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)"})
  entries=(${${${lines:#:files}//:/\\:}/$'\t'/:})
  (( $#entries )) && _describe $flags word entries
  (( ${lines[(Ie):files]} )) && _files
}
if [ "$funcstack[1]" = "_gol" ]; then _gol "$@"; else compdef _gol gol; fi
)sh";

constexpr std::string_view fish_script = R"sh(function __gol_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in (gol completion --complete $words[2..-1] "$current" 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path "$current"
        else
            echo $line
        end
    end
end
complete -c gol -f -a '(__gol_complete)'
)sh";

void print_word(std::string_view word, std::string_view description = {}) {
  std::string line(word);
  if (!description.empty()) line.append("\t").append(description);
  std::puts(line.c_str());
}

void print_commands() {
  for (const Command& command : commands()) print_word(command.name, command.summary);
}

void print_topics() {
  for (const Topic& topic : topics()) print_word(topic.name, topic.summary);
  print_commands();
}

void print_words(std::initializer_list<const char*> words) {
  for (const char* word : words) print_word(word);
}

// Behind the first word that is no flag, and cannot be the value of one, no flags of gol follow, but those of
// the script; only `gol test` takes them everywhere.
bool may_be_flag(std::string_view command, Arguments before) {
  if (command == "test") return true;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i][0] != '-' && (i == 0 || before[i - 1][0] != '-')) return false;
  }
  return true;
}

void print_flags(const Command& command, char* current) {
  if (command.run == help_command) return;
  char list[] = "--list-flags";
  char* words[] = {list, current};
  command.run(Arguments(words));
}

// What can stand in the place of the last word, a line "word<tab>description" each, and ":files" where files
// can. The words are only looked at: a script among them must not run.
int print_candidates(Arguments words) {
  if (words.empty()) return usage_error("--complete needs the words of a command line");
  char* current = words.back();
  const bool flag = current[0] == '-';
  Arguments before = words.first(words.size() - 1);
  const Command* command = find_command("run");
  if (before.empty()) {
    if (flag) return print_flags(*command, current), exit_ok;
    print_commands();
    print_word(":files");
    return exit_ok;
  }
  if (before[0][0] != '-') {
    command = find_command(before[0]);
    before = before.subspan(1);
  }
  if (command && flag && may_be_flag(command->name, before)) return print_flags(*command, current), exit_ok;
  const std::string_view name = command ? command->name : "";
  if (name == "version" || name == "repl") return exit_ok;
  const bool first = before.empty();
  if (name == "help" || name == "completion") {
    if (first && name == "help") print_topics();
    if (first && name == "completion") print_words({"bash", "zsh", "fish"});
    return exit_ok;
  }
  if (first && name == "dump") {
    print_words({"ast", "types", "tree"});
    return exit_ok;
  }
  if (first && name == "doc") {
    for (const std::string& path : driver::library_paths()) print_word(path);
  }
  print_word(":files");
  return exit_ok;
}

}  // namespace

int completion_command(Arguments arguments) {
  if (!arguments.empty() && std::string_view(arguments[0]) == "--complete")
    return print_candidates(arguments.subspan(1));
  std::vector<std::string> words;
  Options options("gol completion bash | zsh | fish",
                  "Prints a script by which the shell completes gol's command line, such as:\n"
                  "  bash: source <(gol completion bash)\n"
                  "  zsh:  gol completion zsh >\"${fpath[1]}/_gol\"\n"
                  "  fish: gol completion fish >~/.config/fish/completions/gol.fish");
  if (const auto code = options.parse(arguments, words)) return *code;
  const std::string shell = words.size() == 1 ? words.front() : "";
  const std::string_view script = shell == "bash"   ? bash_script
                                  : shell == "zsh"  ? zsh_script
                                  : shell == "fish" ? fish_script
                                                    : std::string_view();
  if (script.empty()) {
    const std::string shells[] = {"bash", "zsh", "fish"};
    return usage_error("completion takes bash, zsh or fish" + base::did_you_mean(shell, shells));
  }
  std::fwrite(script.data(), 1, script.size(), stdout);
  return exit_ok;
}

}  // namespace gol::cli
