// gol completion: scripts by which shells complete gol's command line. They ask gol itself for commands and flags
// (`gol help --list`, `gol COMMAND --list-flags`), so they never fall behind.
#include <cstdio>
#include <string>

#include "base/suggest.hpp"
#include "cli/options.hpp"

namespace gol::cli {
namespace {

constexpr std::string_view bash_script = R"sh(_gol() {
  local cur=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} words
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 && $cur != -* ]]; then
    words=$(gol help --list 2>/dev/null | cut -f1)
  elif [[ $COMP_CWORD -eq 2 && $command == help ]]; then
    words=$(gol help --list --topics 2>/dev/null | cut -f1)
  elif [[ $COMP_CWORD -eq 2 && $command == doc ]]; then
    words=$(gol doc --list 2>/dev/null)
  elif [[ $COMP_CWORD -eq 2 && $command == dump && $cur != -* ]]; then
    words="ast types tree"
  elif [[ $COMP_CWORD -eq 2 && $command == completion && $cur != -* ]]; then
    words="bash zsh fish"
  elif [[ $cur == -* ]]; then
    [[ $COMP_CWORD -eq 1 ]] && command=run
    words=$(gol "$command" --list-flags 2>/dev/null | cut -f1)
    # Flags of gol test may have one dash, as with go test.
    [[ $command == test && $cur != --* ]] && words=$(sed 's/^--/-/' <<<"$words")
  fi
  [[ -n $words ]] && mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
  if [[ $cur != -* ]] && ! [[ $COMP_CWORD -eq 2 && $command =~ ^(help|dump|completion|doc)$ ]]; then
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$cur")
  fi
}
complete -o filenames -F _gol gol
)sh";

constexpr std::string_view zsh_script = R"sh(#compdef gol
_gol() {
  local -a entries
  local command=${words[2]}
  if (( CURRENT == 2 )) && [[ $PREFIX != -* ]]; then
    entries=(${(f)"$(gol help --list 2>/dev/null | sed 's/:/\\:/g; s/\t/:/')"})
    _describe command entries
  elif (( CURRENT == 3 )) && [[ $command == help ]]; then
    entries=(${(f)"$(gol help --list --topics 2>/dev/null | sed 's/:/\\:/g; s/\t/:/')"})
    _describe topic entries
    return
  elif (( CURRENT == 3 )) && [[ $command == dump ]]; then
    entries=(ast types tree)
    _describe stage entries
    return
  elif (( CURRENT == 3 )) && [[ $command == doc ]]; then
    entries=(${(f)"$(gol doc --list 2>/dev/null)"})
    _describe package entries
  elif [[ $PREFIX == -* ]]; then
    (( CURRENT == 2 )) && command=run
    entries=(${(f)"$(gol $command --list-flags 2>/dev/null | sed 's/:/\\:/g; s/\t/:/')"})
    _describe flag entries
  fi
  _files
}
if [ "$funcstack[1]" = "_gol" ]; then _gol "$@"; else compdef _gol gol; fi
)sh";

constexpr std::string_view fish_script = R"sh(complete -c gol -n __fish_use_subcommand -f -a '(gol help --list)'
complete -c gol -n '__fish_seen_subcommand_from help' -f -a '(gol help --list --topics)'
complete -c gol -n '__fish_seen_subcommand_from dump; and not __fish_seen_subcommand_from ast types tree' -f -a 'ast types tree'
complete -c gol -n '__fish_seen_subcommand_from doc' -f -a '(gol doc --list)'
function __gol_flags
    set -l words (commandline -opc)
    set -l command run
    test (count $words) -gt 1; and set command $words[2]
    gol $command --list-flags 2>/dev/null
end
complete -c gol -n 'string match -q -- "-*" (commandline -ct)' -f -a '(__gol_flags)'
)sh";

}  // namespace

int completion_command(Arguments arguments) {
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
