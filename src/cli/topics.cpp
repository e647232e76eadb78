#include "cli/topics.hpp"

namespace gol::cli {
namespace {

constexpr Topic table[] = {
    {"language", "what gol runs, and what it does not",
     R"(gol runs Go as the current specification defines it. A file with a package
clause is a Go file: it prints what the compiled program prints, with the same
errors and exit codes. Generics, range over integers and functions,
per-iteration loop variables, min, max and clear are there. A line `go 1.21`
or older in go.mod gives loop variables per loop, as the go command does.

A package is a folder; imports are library packages, folders of the module
that go.mod names, or relative to a script. `gol doc --list` lists the
library, `gol doc strings.Builder` and `gol doc ./shape` show what a package
declares.

Not there, and errors that say so: unsafe, cgo, assembly, build modes.

See also: gol help scripts, gol help limits.
)"},
    {"testing", "gol test and package testing",
     R"(`gol test` runs the tests, examples and benchmarks in the _test.go files of
packages, as `go test` does: in this folder, in the folders named, in all
below with ./..., or of the files named. Flags may have one dash and may stand
behind the packages; what follows -args, and flags that gol does not know, are
for the tests.

  gol test -v -run 'TestParse/empty'     some tests, with their logs
  gol test -bench . -benchmem            the benchmarks, too
  gol test -shuffle on -count 10 ./...   all packages, ten times, in any order
  gol test --seed=7 --virtual-time       a schedule that repeats, no waiting
  gol test -json                         one event a line, for programs

Each package runs in a process of its own, in its folder. A deadlock is
reported when it happens, unless a -timeout is given, which comes first then.
Seeds of fuzz tests run as tests; new inputs are not made.
)"},
    {"scripts", "files without a package clause, one-liners, pipes",
     R"(A source without a package clause is a script. Statements stand at the top
level and run in order, between declarations. Packages of the library need no
import. What is unused at the top level is no error; inside a block an unused
variable is one, as in Go. A `defer` at the top level runs when the script
ends. os.Args holds the script's name and arguments. A first line
`#!/usr/bin/env gol` makes it a command; `gol new NAME.gol` writes one to
begin with. A script that only declares things, func main among them, runs
main.

  gol FILE.gol ARG...             run a script; what follows belongs to it
  gol -e 'fmt.Println(1 << 10)'   run code; -e may be repeated
  ... | gol                       run standard input as a script
  gol -n CODE [FILE...]           run CODE for each line of the files, or of
                                  standard input: line (without its end),
                                  fields and nr are declared
  gol -p CODE [FILE...]           the same, and print line with its end

  gol -p 'line = strings.ToUpper(line)' notes.txt
  gol -n 'n += len(fields)' --begin 'n := 0' --end 'fmt.Println(n)' notes.txt

Lines of several files are numbered on; the file - is standard input.
)"},
    {"repl", "the interactive session",
     R"(`gol` alone on a terminal, or `gol repl`, starts a session. It takes
statements, declarations and expressions, whose values are shown; an
unfinished entry goes on in the next line.

Anything may be declared anew: functions that use it see the new one. Where
its type has changed, they are checked again; one that does not fit keeps the
former meaning, and is named. Nothing is ever run twice.

Goroutines go on running while you type; what they print appears above the
prompt. A panic ends the entry that raises it, and in the background only its
goroutine. A deadlock is reported and ends the entry.

Ctrl-C stops what is being evaluated, and twice leaves; Ctrl-D leaves. Tab
completes names, fields, methods, packages and commands. Up and down go
through the history, Ctrl-R searches it. Alt-Enter starts a new line. `:help`
lists the commands, among them :type, :doc, :goroutines, :chans, :time, :save
and :load.

The history is in $XDG_STATE_HOME/gol, by default ~/.local/state/gol;
GOL_HISTORY names another file.
)"},
    {"concurrency", "goroutines, workers, schedules, deadlocks",
     R"(Each go statement makes a goroutine; worker threads run them, stealing work
from each other. --procs N or GOMAXPROCS sets the number of workers, by
default the usable cores. A goroutine that runs long is preempted.

When every goroutine waits and nothing can wake one, gol reports the deadlock:
what each waits for, and where.

  --seed N         one worker and a schedule that N chooses: the same program
                   with the same N does the same
  --virtual-time   when nothing can run the clock jumps to the next timer:
                   sleeping costs nothing
  --procs 1        no two goroutines run at the same time, so data races tear
                   nothing

In the session :goroutines shows what each goroutine does, :chans who waits on
which channel.
)"},
    {"limits", "memory, stacks, and what happens at the limit",
     R"(Memory: three quarters of what the machine or control group has; --max-memory
SIZE or GOL_MAX_MEMORY (512MiB, 4GiB) sets another limit. At the limit:
`fatal error: out of memory`, exit code 2.

Stacks: 1 GB a goroutine, as in Go; beyond it `fatal error: stack overflow`,
exit code 2.

Nesting of expressions, statements and types in a source is limited, with a
message that names the limit. gol runs on Linux on x86-64.
)"},
    {"environment", "variables that gol reads",
     R"(  GOMAXPROCS       number of workers, as --procs; by default the usable cores
  GOL_MAX_MEMORY   memory limit, as --max-memory: 512MiB, 4GiB
  GOGC             percent of the live memory that is allocated between two
                   collections: 100 by default; off
  GOMEMLIMIT       memory that a program should use at most: near it there are
                   more collections, but nothing is refused
  NO_COLOR         not empty: no colour, on terminals too
  GOL_HISTORY      the session's history file; empty: none is kept
  XDG_STATE_HOME   folder of gol/history otherwise, by default ~/.local/state
)"},
    {"exit-codes", "what the exit code of gol means",
     R"(  0     the program ended normally
  1     compile errors, or findings of check, vet, fmt and test
  2     an uncaught panic or a fatal error (deadlock, stack overflow, out of
        memory, concurrent map writes)
  N     the program called os.Exit(N)
  64    a wrong command line
  130   interrupted (Ctrl-C)

A closed pipe on standard output ends a program quietly, as it ends a compiled
one.
)"},
};

}  // namespace

std::span<const Topic> topics() { return table; }

}  // namespace gol::cli
