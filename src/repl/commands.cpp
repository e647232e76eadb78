#include "repl/commands.hpp"

#include <charconv>
#include <chrono>
#include <fstream>
#include <vector>

#include "base/suggest.hpp"
#include "base/wrap.hpp"
#include "driver/documentation.hpp"
#include "driver/program.hpp"
#include "driver/read_source.hpp"
#include "driver/stats.hpp"
#include "repl/goroutine_table.hpp"
#include "repl/repl.hpp"
#include "runtime/sched/scheduler.hpp"
#include "runtime/sched/snapshot.hpp"
#include "types/object.hpp"

namespace gol::repl {
namespace {

constexpr std::string_view introduction =
    "Type Go: statements, declarations, expressions, whose values are shown. Packages of the library need no "
    "import. A name may be declared anew at any time. Goroutines go on running while you type.\n"
    "Ctrl-C stops what is being evaluated, Ctrl-R searches earlier entries, Tab completes, Alt-Enter begins a new "
    "line.\n\n";

#define GOL_SESSION_COMMAND(name, operand, summary) void name##_command(Repl& repl, const std::string& operand_text);
#include "repl/commands.def"

constexpr Command table[] = {
#define GOL_SESSION_COMMAND(name, operand, summary) {#name, operand, summary, name##_command},
#include "repl/commands.def"
};

std::string usage(const Command& command) {
  std::string text = ":" + std::string(command.name);
  if (!command.operand.empty()) text += " " + std::string(command.operand);
  return text;
}

void help_command(Repl& repl, const std::string& operand) {
  constexpr std::size_t column = 18;
  std::string text;
  if (operand.empty()) repl.print_wrapped(std::string(introduction), 0, base::text_columns);
  const std::string_view wanted = operand.starts_with(":") ? std::string_view(operand).substr(1) : operand;
  for (const Command& command : table) {
    if (!wanted.empty() && command.name != wanted) continue;
    std::string line = usage(command);
    line.resize(std::max<std::size_t>(line.size() + 2, column), ' ');
    text += line + std::string(command.summary) + "\n";
  }
  if (text.empty()) return repl.complain("there is no command :" + std::string(wanted) + "\n");
  repl.print_wrapped(text, column, base::text_columns);
}

// The result of a question about an expression, or what is wrong with it.
void answer(Repl& repl, const std::string& text, const std::string& errors) {
  if (!errors.empty()) repl.complain(errors);
  else repl.print(text.ends_with('\n') ? text : text + "\n");
}

void type_command(Repl& repl, const std::string& operand) {
  std::string errors;
  const std::string text = repl.session().type_of(operand, errors);
  answer(repl, text, errors);
}

void ast_command(Repl& repl, const std::string& operand) {
  std::string errors;
  const std::string text = repl.session().syntax_tree(operand, errors);
  answer(repl, text, errors);
}

void tree_command(Repl& repl, const std::string& operand) {
  std::string errors;
  const std::string text = repl.session().executable_tree(operand, errors);
  answer(repl, text, errors);
}

void doc_command(Repl& repl, const std::string& operand) {
  if (const std::string own = repl.session().declaration_of(operand); !own.empty()) return repl.print(own + "\n");
  const driver::Documentation found = driver::document({operand});
  if (!found.text.empty()) return repl.print(found.text);
  if (const std::string selected = repl.session().name_of_selection(operand); !selected.empty() && selected != operand) {
    return doc_command(repl, selected);
  }
  const types::Object* variable = repl.session().lookup(base::Name(operand.substr(0, operand.find('.'))));
  if (variable && variable->kind == types::ObjectKind::Var) {
    std::string errors;
    repl.session().type_of(operand, errors);
    if (!errors.empty()) return repl.complain(errors);
  }
  const std::string last = found.missing.substr(found.missing.find_last_of(". ") + 1);
  repl.complain("there is no " + found.missing + base::did_you_mean(last, found.candidates) + "\n");
}

void print_command(Repl& repl, const std::string& operand) {
  repl.evaluate(repl.session().command(operand.empty() ? "Print" : "Full"));
  if (!operand.empty()) repl.evaluate_entry(operand);
}

void time_command(Repl& repl, const std::string& operand) {
  const auto begin = std::chrono::steady_clock::now();
  if (repl.evaluate_entry(operand) != Outcome::Finished) return;
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  repl.print(duration_text(static_cast<std::int64_t>(seconds.count() * 1e9)) + "\n");
}

void names_command(Repl& repl, const std::string&) {
  std::string text;
  for (const types::Object* object : repl.session().objects()) {
    std::string line = repl.session().declaration_of(std::string(object->name.text()));
    if (line.empty()) continue;
    if (const std::size_t end = line.find(" {\n"); end != line.npos) line.resize(end);
    text += line.substr(0, line.find('\n')) + "\n";
  }
  repl.print(text);
}

void goroutines_command(Repl& repl, const std::string&) {
  repl.print_wrapped(goroutine_table(repl.goroutine(), repl.session()), 8);
}

void chans_command(Repl& repl, const std::string&) {
  repl.print_wrapped(channel_table(repl.goroutine(), repl.session()), 8);
}

void kill_command(Repl& repl, const std::string& operand) {
  std::uint64_t number = 0;
  const auto parsed = std::from_chars(operand.data(), operand.data() + operand.size(), number);
  if (parsed.ec != std::errc() || parsed.ptr != operand.data() + operand.size()) {
    return repl.complain("kill takes the number of a goroutine; :goroutines shows them\n");
  }
  bool found = false;
  runtime::with_world_stopped(repl.goroutine(), [&] {
    runtime::Goroutine* g = runtime::find_goroutine(number);
    found = g != nullptr;
    if (found) runtime::kill(*g);
  });
  if (!found) repl.complain("there is no goroutine " + operand + "\n");
}

void stats_command(Repl& repl, const std::string&) { repl.print_wrapped(driver::stats_text(), 15); }

void load_command(Repl& repl, const std::string& operand) {
  driver::ReadResult source = driver::read_source(operand);
  if (!source.error.empty()) return repl.complain("cannot read " + operand + ": " + source.error + "\n");
  repl.load(operand, source.text);
}

void save_command(Repl& repl, const std::string& operand) {
  std::ofstream out(operand, std::ios::binary | std::ios::trunc);
  out << repl.transcript().script(repl.session());
  out.close();
  if (!out) return repl.complain("cannot write " + operand + "\n");
  driver::Program saved;
  const std::string files[] = {operand};
  if (saved.load_files(files); !saved.has_errors()) saved.check_runnable();
  if (saved.has_errors()) {
    repl.complain("saved, but the script needs a hand:\n" + base::render(saved.sources(), saved.diagnostics().all(), {}));
  } else {
    repl.print("saved; gol " + operand + " runs it\n");
  }
}

void reset_command(Repl& repl, const std::string&) { repl.reset(); }
void quit_command(Repl& repl, const std::string&) { repl.leave(); }

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

}  // namespace

std::span<const Command> commands() { return table; }

void run_command(Repl& repl, std::string_view line) {
  line = trimmed(line.substr(1));
  const std::size_t end = std::min(line.find_first_of(" \t\n"), line.size());
  const std::string_view name = line.substr(0, end);
  const std::string operand(trimmed(line.substr(end)));
  for (const Command& command : table) {
    if (command.name != name) continue;
    const bool needs = !command.operand.empty() && command.operand.front() != '[';
    if (needs && operand.empty()) return repl.complain("usage: " + usage(command) + "\n");
    if (command.operand.empty() && !operand.empty()) return repl.complain("usage: " + usage(command) + "\n");
    return command.run(repl, operand);
  }
  std::vector<std::string> names;
  for (const Command& command : table) names.push_back(":" + std::string(command.name));
  repl.complain("there is no command :" + std::string(name) + base::did_you_mean(":" + std::string(name), names) +
                (name.empty() ? "; :help shows them" : "") + "\n");
}

}  // namespace gol::repl
