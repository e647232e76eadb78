// An interactive session: reads entries, evaluates them, and lets what they started run meanwhile.
//
// Goroutine 1 of the run is the session's own. It reads in a blocking region, so that others run; an entry is
// evaluated in a goroutine of its own (Evaluator), which Ctrl-C ends.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "driver/run_settings.hpp"
#include "driver/session.hpp"
#include "repl/evaluator.hpp"
#include "repl/transcript.hpp"
#include "terminal/editor.hpp"

namespace gol::repl {

struct Options {
  driver::RunSettings settings;
  std::string history_file;  // empty: no history is kept
  bool colour = false;
  bool echo_input = false;   // the input is no terminal, which would show it: what is read is printed
};

class Repl {
 public:
  explicit Repl(const Options& options);
  ~Repl();

  // Until the user leaves; the process ends.
  [[noreturn]] void run();

  // ---- For commands, on the session's goroutine ----
  driver::Session& session() { return *session_; }
  Transcript& transcript() { return transcript_; }
  runtime::Goroutine& goroutine() { return *goroutine_; }
  // Compiles and runs the text as an entry; what is wrong has been reported.
  Outcome evaluate(const std::string& name, const std::string& text, std::uint32_t first_line);
  // Runs a file's text as an entry, and its function main if the file is a program.
  void load(const std::string& name, const std::string& text);
  // An entry that the user types.
  Outcome evaluate_entry(const std::string& text);
  Outcome evaluate(const runtime::Function& function);
  void print(const std::string& text);
  // On a terminal lines that are too wide for it are broken at blanks; what follows is indented.
  void print_wrapped(const std::string& text, std::size_t indent, std::size_t columns_elsewhere = 0);
  void complain(const std::string& text);
  void leave() { leaving_ = true; }
  void reset() { resetting_ = true; }

 private:
  Outcome evaluate(const driver::CompiledEntry& entry);
  driver::CompiledEntry compile(const std::string& name, const std::string& text, std::uint32_t first_line);
  void serve();
  bool read_one();
  void on_interrupt();
  void start_run();
  static runtime::Result enter(const runtime::Code* self, char* fp, runtime::Goroutine* g);
  static bool write_console(int descriptor, std::string_view text);

  Options options_;
  terminal::History history_;
  terminal::Editor editor_;
  Evaluator evaluator_;
  std::unique_ptr<driver::Session> session_;
  std::vector<std::unique_ptr<driver::Session>> former_;  // functions of a run are named as long as the process lives
  Transcript transcript_;
  runtime::Goroutine* goroutine_ = nullptr;
  std::uint32_t next_line_ = 1;          // of the session's text, all entries taken together
  bool interrupted_at_prompt_ = false;   // the last key was Ctrl-C: another one leaves
  bool leaving_ = false, resetting_ = false;
  int exit_code_ = 0;
};

}  // namespace gol::repl
