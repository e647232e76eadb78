#include "repl/repl.hpp"

#include <unistd.h>

#include <algorithm>

#include "base/large_stack.hpp"
#include "base/terminal_columns.hpp"
#include "base/wrap.hpp"
#include "driver/run_setup.hpp"
#include "driver/signals.hpp"
#include "natives/output.hpp"
#include "parse/parse.hpp"
#include "repl/commands.hpp"
#include "repl/completion.hpp"
#include "repl/highlight.hpp"
#include "repl/interrupts.hpp"
#include "runtime/memory/stack_record.hpp"
#include "runtime/sched/report.hpp"
#include "runtime/sched/scheduler.hpp"
#include "terminal/raw_mode.hpp"

namespace gol::repl {
namespace {

constexpr int exit_interrupted = 130;
constexpr std::string_view entry_file = "repl";

Repl* the_repl = nullptr;
runtime::Function session_function;  // the body of goroutine 1

// Whether both outputs can be shared with the editor: descriptors that are no terminal are left alone.
bool is_terminal(int descriptor) {
  static const bool terminals[2] = {isatty(STDOUT_FILENO) != 0, isatty(STDERR_FILENO) != 0};
  return (descriptor == STDOUT_FILENO || descriptor == STDERR_FILENO) && terminals[descriptor - STDOUT_FILENO];
}

constexpr std::string_view prompt = "> ", continuation = ". ";

// The lines of an entry as they look on a terminal.
std::string as_typed(std::string_view entry) {
  std::string text(prompt);
  for (const char c : entry) {
    text += c;
    if (c == '\n') text += continuation;
  }
  return text + "\n";
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

template <class F>
void in_blocking_region(runtime::Goroutine& g, F f) {
  runtime::blocking(
      g, [](void* context) { base::run_on_large_stack(*static_cast<F*>(context)); }, &f, runtime::WaitKind::Io);
}

terminal::EditorHooks editor_hooks(Repl& repl) {
  terminal::EditorHooks hooks;
  hooks.highlight = highlight;
  hooks.complete = [&repl](std::string_view text, std::size_t cursor) {
    return complete(repl.session(), text, cursor);
  };
  hooks.is_complete = [](std::string_view text) { return text.starts_with(":") || !parse::is_incomplete(text); };
  return hooks;
}

}  // namespace

Repl::Repl(const Options& options)
    : options_(options), history_(options.history_file), editor_(STDIN_FILENO, STDOUT_FILENO, editor_hooks(*this), history_) {
  the_repl = this;
  editor_.colour = options.colour;
  runtime::console = write_console;
}

Repl::~Repl() {
  runtime::console = nullptr;
  the_repl = nullptr;
}

// What goes to the terminal passes the editor, which keeps it off the prompt.
bool Repl::write_console(int descriptor, std::string_view text) {
  if (!is_terminal(descriptor)) return false;
  the_repl->editor_.print_above(text);
  return true;
}

void Repl::print(const std::string& text) { natives::write_stdout(text); }
void Repl::print_wrapped(const std::string& text, std::size_t indent, std::size_t columns_elsewhere) {
  std::size_t columns = base::terminal_columns(STDOUT_FILENO);
  if (columns == 0) columns = columns_elsewhere;
  print(columns > indent ? base::wrapped(text, columns, indent) : text);
}
void Repl::complain(const std::string& text) { natives::write_stderr(text); }

void Repl::start_run() {
  runtime::RunHooks hooks = driver::output_hooks();
  hooks.before_exit = [](int) {
    terminal::restore_terminal();
    natives::close_stdout();
  };
  hooks.on_main_end = [this] {
    if (leaving_) runtime::exit_process(exit_code_);
  };
  hooks.describe_site = [this](runtime::Site site) { return session_->describe_site(site); };
  hooks.excerpt = [this](runtime::Site site) { return session_->excerpt_of_site(site); };
  evaluator_.add_hooks(hooks);
  runtime::start_run(driver::run_options(options_.settings), std::move(hooks));
}

void Repl::run() {
  driver::install_signal_handlers();
  driver::prepare_run({"gol"}, options_.settings);
  const Interrupts interrupts([this] { on_interrupt(); });
  if (editor_.is_interactive()) print_wrapped("gol: Go, one entry at a time. :help explains, Ctrl-D leaves.\n", 0);
  static const runtime::Code body{&Repl::enter};
  session_function.body.store(&body);
  session_function.argument_end = runtime::frame_header_bytes;
  session_function.extent.store(runtime::frame_header_bytes);
  session_function.info = runtime::add_function_info({"session", runtime::frame_header_bytes});
  while (!leaving_) {
    resetting_ = false;
    session_ = std::make_unique<driver::Session>(options_.settings.report);
    transcript_.clear();
    next_line_ = 1;
    start_run();
    runtime::run_main(session_function);
    runtime::end_run();
    session_->forget_variables();
    former_.push_back(std::move(session_));
  }
  runtime::exit_process(exit_code_);
}

runtime::Result Repl::enter(const runtime::Code*, char* fp, runtime::Goroutine* g) {
  runtime::publish(*g, fp, {0, session_function.info});
  the_repl->goroutine_ = g;
  g->system = true;  // neither counted nor shown
  runtime::current_run().system_goroutines.fetch_add(1);
  the_repl->serve();
  return {};
}

void Repl::serve() {
  while (!leaving_ && !resetting_ && read_one()) {
  }
  if (!resetting_) leaving_ = true;
}

bool Repl::read_one() {
  terminal::ReadResult read;
  evaluator_.begin();  // while the editor reads, it takes the signal itself
  in_blocking_region(*goroutine_, [&] {
    natives::flush_stdout();
    read = options_.echo_input ? editor_.read("", "") : editor_.read(prompt, continuation);
  });
  if (options_.echo_input && read.end == terminal::ReadEnd::Entry) print(as_typed(read.text));
  switch (read.end) {
    case terminal::ReadEnd::EndOfInput: return false;
    case terminal::ReadEnd::Interrupted:
      if (is_blank(read.text) && interrupted_at_prompt_) {
        exit_code_ = exit_interrupted;
        return false;
      }
      interrupted_at_prompt_ = is_blank(read.text);
      if (interrupted_at_prompt_) complain("Ctrl-C once more or Ctrl-D leaves\n");
      return true;
    case terminal::ReadEnd::Entry: break;
  }
  interrupted_at_prompt_ = false;
  if (is_blank(read.text)) return true;
  session_->ask_at(std::string(entry_file), next_line_);
  if (read.text.starts_with(":")) run_command(*this, read.text);
  else evaluate_entry(read.text);
  return true;
}

Outcome Repl::evaluate_entry(const std::string& text) {
  const std::uint32_t line = next_line_;
  next_line_ += static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  return evaluate(std::string(entry_file), text, line);
}

driver::CompiledEntry Repl::compile(const std::string& name, const std::string& text, std::uint32_t first_line) {
  driver::CompiledEntry entry;
  in_blocking_region(*goroutine_, [&] { entry = session_->compile(name, text, first_line); });
  return entry;
}

Outcome Repl::evaluate(const std::string& name, const std::string& text, std::uint32_t first_line) {
  return evaluate(compile(name, text, first_line));
}

Outcome Repl::evaluate(const driver::CompiledEntry& entry) {
  if (!entry.function) {
    complain(entry.errors);
    return Outcome::Panicked;
  }
  for (const std::string& function : entry.left_behind) {
    complain("note: " + function + " cannot follow the new declaration; it keeps the former one\n");
  }
  const Outcome outcome = evaluate(*entry.function);
  if (outcome == Outcome::Finished && !entry.constant.empty()) print(entry.constant + " (untyped constant)\n");
  if (outcome == Outcome::Finished) transcript_.add(entry);
  else if (entry.declares) transcript_.add_unfinished(entry);
  return outcome;
}

void Repl::load(const std::string& name, const std::string& text) {
  const driver::CompiledEntry file = compile(name, text, 1);
  if (evaluate(file) != Outcome::Finished || !file.main) return;
  // The call is compiled for the transcript; main itself is run, so that a trace shows places of the file only.
  const driver::CompiledEntry call = compile(name, "main()", 1);
  if (evaluate(*file.main) == Outcome::Finished) transcript_.add(call);
}

Outcome Repl::evaluate(const runtime::Function& function) {
  Outcome outcome = evaluator_.run(*goroutine_, function);
  natives::flush_stdout(*goroutine_);
  in_blocking_region(*goroutine_, settle_interrupts);
  if (evaluator_.interrupted()) outcome = Outcome::Interrupted;
  if (outcome == Outcome::Interrupted) complain("interrupted\n");
  return outcome;
}

// On a thread of its own.
void Repl::on_interrupt() {
  if (evaluator_.interrupt()) return;
  terminal::restore_terminal();
  natives::flush_stdout_when_idle();
  _exit(exit_interrupted);
}

}  // namespace gol::repl
