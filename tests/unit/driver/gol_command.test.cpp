// The command line from outside: runs the built gol.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "driver/folder.hpp"

namespace {

// What a terminal of its own shows of the command, without colour.
std::string on_terminal(const Folder& folder, const std::string& words) {
  const std::string command = std::string("NO_COLOR=1 ") + GOL_BINARY + " " + words;
  std::string shown =
      gol::file_tests::run({{"/usr/bin/script", "-qec", command, "/dev/null"}, folder.path.string(), "", 60}).output;
  shown.erase(std::remove(shown.begin(), shown.end(), '\r'), shown.end());
  return shown;
}

}  // namespace

TEST_CASE("a wrong command line is one line and exit code 64") {
  Folder folder;
  const auto check = [&](const std::vector<std::string>& words, const std::string& text) {
    const Outcome outcome = folder.gol(words);
    CHECK(outcome.exit_code == 64);
    CHECK(outcome.errors == text + "\n");
    CHECK(outcome.output == "");
  };
  check({"chekc", "x.gol"}, "gol: unknown command chekc; did you mean check?");
  check({"-v"}, "gol: unknown flag -v; did you mean --version?");
  check({"-version"}, "gol: unknown flag -version; did you mean --version?");
  check({"frobnicate"}, "gol: unknown command frobnicate");
  check({"run", "--virtul-time", "x.gol"}, "gol: unknown flag --virtul-time; did you mean --virtual-time?");
  check({"run"}, "gol: run needs a file or a folder");
  check({"check"}, "gol: check needs a file");
  check({"run", "--max-memory=lots", "x.gol"}, "gol: --max-memory: lots is no size; write 512MiB or 4GiB");
  check({"run", "--procs=0", "x.gol"}, "gol: --procs must be between 1 and 1024");
  check({"run", "--debug=gc-stres", "x.gol"}, "gol: unknown debug flag gc-stres; did you mean gc-stress?");
  check({"dump", "asd", "x.gol"}, "gol: unknown stage asd; did you mean ast?");
  check({"dump", "ast"}, "gol: dump needs a stage and a file");
  check({"vet"}, "gol: vet needs a file or a folder");
  check({"doc", "a", "b", "c"}, "gol: doc takes a package and a name");
  check({"fmt", "-w"}, "gol: fmt -w needs a file");
  check({"new"}, "gol: new takes the name of a file or folder");
  check({"repl", "x.gol"}, "gol: repl takes no arguments");
  check({"version", "1"}, "gol: version takes no arguments");
  check({"help", "chekc"}, "gol: unknown command or topic chekc; did you mean check?");
  check({"completion", "bsh"}, "gol: completion takes bash, zsh or fish; did you mean bash?");
  check({"run", "-n", "a", "-p", "b"}, "gol: -n and -p exclude each other");
  check({"run", "--begin", "a", "x.gol"}, "gol: --begin and --end go with -n or -p");
  check({"-e"}, "gol: -e needs a value");
  check({"run", "--seed"}, "gol: --seed needs a value");
  check({"run", "--seed=x", "x.gol"}, "gol: --seed: x is no number");
}

TEST_CASE("of a flag that is given twice the last counts") {
  Folder folder;
  folder.write("x.gol", "fmt.Print(runtime.GOMAXPROCS(0))\n");
  CHECK(folder.gol({"run", "--procs=3", "--procs=2", "x.gol"}).output == "2");
}

TEST_CASE("gol vet explains its findings on a terminal") {
  Folder folder;
  folder.write("go.mod", "module m\n\ngo 1.21\n");
  const auto help = [&](const std::string& body) {
    folder.write("a.go", "package p\nimport (\n\"context\"\n\"fmt\"\n\"sync\"\n)\nvar _ = fmt.Sprint\nvar _ = context.Background\n"
                         "type T struct{ sync.Mutex }\n" + body);
    const std::string shown = on_terminal(folder, "vet .");
    const std::size_t at = shown.find("  help: ");
    return at == shown.npos ? shown : shown.substr(at + 8, shown.find('\n', at) - at - 8);
  };
  CHECK(help("func f(t T) {}\n") == "use a pointer");
  CHECK(help("func f(ts []T) { for _, t := range ts { _ = &t } }\n") == "range over the indices");
  CHECK(help("func f(t *T) { t.Lock()\nif t == nil { return }\nt.Unlock() }\n") == "put `defer t.Unlock()` below");
  CHECK(help("func f(b bool) { _, cancel := context.WithCancel(context.Background())\nif b { return }\ncancel() }\n") ==
        "put `defer cancel()` below");
  CHECK(help("func f(x []int) { for i := range x { go func() { fmt.Println(i) }() } }\n") == "pass it as an argument");
  CHECK(help("func f(w *sync.WaitGroup) { go func() { w.Add(1)\nw.Done() }() }\n") == "call Add before the go statement");
}

TEST_CASE("in a folder each script stands by itself, beside the package") {
  Folder folder;
  folder.write("s/b.gol", "x := 1\nfmt.Println(x)\n");
  folder.write("s/a.gol", "x := \"\"\nvar n int = x\n");
  const std::string error = "s/a.gol:2:13: cannot use x (variable of type string) as int value in variable declaration\n";
  for (const char* command : {"check", "vet"}) {
    CAPTURE(command);
    CHECK(folder.gol({command, "s"}).errors == error);
    CHECK(folder.gol({command, "./..."}).errors == error);
    CHECK(folder.gol({command}).exit_code == 64);
  }
  CHECK(folder.gol({"fmt", "-l", "./..."}).errors == "");
  const Outcome run = folder.gol({"run", "s"});
  CHECK(run.errors == "gol: no package in s, only scripts; run one of them, as in: gol s/a.gol\n");
  CHECK(run.exit_code == 1);

  folder.write("go.mod", "module m\n");
  folder.write("main.go", "package main\n\nimport \"m/p\"\n\nfunc main() { println(p.One + 1) }\n");
  folder.write("p/p.gol", "package p\n\nconst One int = 1.5\n");
  folder.write("p/try.gol", "fmt.Println(1)\n");
  const std::string constant = "p/p.gol:3:17: cannot use 1.5 (untyped float constant) as int value in constant declaration (truncated)\n";
  CHECK(folder.gol({"check"}).errors == constant);
  CHECK(folder.gol({"check", "p"}).errors == constant);
  CHECK(folder.gol({"check", "m/p"}).errors == constant);
  CHECK(folder.gol({"check", "p/..."}).errors == constant);
  CHECK(folder.gol({"check", "none"}).errors == "gol: cannot read none: No such file or directory\n");
  folder.write("p/p.gol", "package p\n\nconst One int = 1\n");
  CHECK(folder.gol({"run", "."}).errors == "2\n");
  CHECK(folder.gol({"vet"}).exit_code == 0);
  CHECK(folder.gol({"fmt", "-l", "./..."}).output == "");
}

TEST_CASE("random numbers differ from run to run, and are the same for the same seed") {
  Folder folder;
  folder.write("x.gol", "fmt.Println(rand.Perm(20))\nfmt.Println(rand.Int63(), rand.Float64())\n"
                        "done := make(chan int64)\ngo func() { done <- rand.Int63() }()\nfmt.Println(<-done)\n"
                        "m := map[int]bool{}\nfor i := range 100 { m[i] = true }\nfor k := range m { fmt.Print(k, \" \") }");
  const auto run = [&](const std::string& flag) { return folder.gol({"run", flag, "x.gol"}).output; };
  CHECK(run("--procs=1") != run("--procs=1"));
  CHECK(run("--procs=2") != run("--procs=2"));
  CHECK(run("--seed=1") == run("--seed=1"));
  CHECK(run("--seed=7") == run("--seed=7"));
  CHECK(run("--seed=1") != run("--seed=7"));
  CHECK(run("--seed=0") != run("--seed=1"));
  // rand.Seed gives Go's sequence.
  CHECK(folder.gol({"-e", "rand.Seed(1); fmt.Print(rand.Intn(1000), rand.Intn(1000))"}).output == "81 887");
}

TEST_CASE("help and version go to standard output") {
  Folder folder;
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{{"help"},
                                                                                     {"--help"},
                                                                                     {"run", "--help"},
                                                                                     {"check", "-h"},
                                                                                     {"help", "dump"},
                                                                                     {"version"},
                                                                                     {"--version"}}) {
    const Outcome outcome = folder.gol(words);
    CAPTURE(words.back());
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.output != "");
    CHECK(outcome.errors == "");
  }
}

TEST_CASE("a file that cannot be read is named") {
  Folder folder;
  const Outcome outcome = folder.gol({"x.gol"});
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.errors == "gol: cannot read x.gol: No such file or directory\n");
}

TEST_CASE("sources come from files, flags and standard input") {
  Folder folder;
  folder.write("args.gol", "for _, arg := range os.Args { fmt.Println(arg) }\n");
  CHECK(folder.gol({"args.gol", "--help", "-x"}).output == "args.gol\n--help\n-x\n");
  CHECK(folder.gol({"run", "args.gol", "--stats"}).output == "args.gol\n--stats\n");
  CHECK(folder.gol({"-e", "a := 1", "-e", "fmt.Println(a, os.Args[1:])", "b", "-c"}).output == "1 [b -c]\n");
  CHECK(folder.gol({}, "fmt.Println(7)").output == "7\n");
  CHECK(folder.gol({"-", "z"}, "fmt.Println(os.Args[1])").output == "z\n");
  CHECK(folder.gol({"-n", "fmt.Println(nr, len(fields), line)"}, "a b\nc\n").output == "1 2 a b\n2 1 c\n");
  CHECK(folder.gol({"-p", "if nr == 1 { continue }; line += line"}, "a\nb\n").output == "a\nbb\n");
}

TEST_CASE("code may run before the first line and after the last") {
  Folder folder;
  CHECK(folder.gol({"-n", "sum += len(fields)", "--begin", "sum := 0", "--end", "fmt.Println(nr, sum)"},
                   "a b\nc\n").output == "2 3\n");
  CHECK(folder.gol({"run", "-p", "line = prefix + line", "--begin", "prefix := \"> \"", "--end",
                    "fmt.Println(\"end\")"}, "a\n").output == "> a\nend\n");
  CHECK(folder.gol({"-n", "if nr == 2 { break }", "--end", "fmt.Println(nr)"}, "a\nb\nc\n").output == "2\n");
  CHECK(folder.gol({"--begin", "n := 0", "-n", "n++", "--end", "fmt.Println(n)"}, "a\nb\n").output == "2\n");
  CHECK(folder.gol({"-e", "x := 1", "--end", "x++"}).errors == "gol: --begin and --end go with -n or -p\n");
}

TEST_CASE("code runs for the lines of files, one after another") {
  Folder folder;
  folder.write("a.txt", "a\nb\n");
  folder.write("b.txt", "c");
  CHECK(folder.gol({"-n", "fmt.Println(nr, line)", "a.txt", "b.txt"}, "no").output == "1 a\n2 b\n3 c\n");
  CHECK(folder.gol({"-n", "fmt.Println(nr, line)", "b.txt", "-", "b.txt"}, "d\n").output == "1 c\n2 d\n3 c\n");
  CHECK(folder.gol({"-p", "line += line", "b.txt", "a.txt", "b.txt"}).output == "cc\naa\nbb\ncc");
  CHECK(folder.gol({"-p", "", "b.txt", "--end", "1"}).errors == "gol: cannot read --end: No such file or directory\n");
  CHECK(folder.gol({"-p", "", "--end", "fmt.Println(2)", "b.txt"}).output == "c\n2\n");
  const Outcome missing = folder.gol({"-n", "fmt.Println(line)", "a.txt", "no.txt"});
  CHECK(missing.exit_code == 1);
  CHECK(missing.output == "");
  CHECK(missing.errors == "gol: cannot read no.txt: No such file or directory\n");
  CHECK(folder.gol({"-p", "line", "."}).errors == "gol: cannot read .: Is a directory\n");
}

TEST_CASE("a line is printed with the end that it had") {
  Folder folder;
  CHECK(folder.gol({"-p", ""}, "a\r\n\n\r\nb\n").output == "a\r\n\n\r\nb\n");
  CHECK(folder.gol({"-p", "line = strconv.Quote(line)"}, "a\r\nb").output == "\"a\"\r\n\"b\"");
  CHECK(folder.gol({"-n", "fmt.Printf(\"%q\", line)"}, "a\r\nb\r").output == "\"a\"\"b\"");
  CHECK(folder.gol({"-n", ""}, "a\n").output == "");
}

TEST_CASE("what a line of code leaves unused is no error") {
  Folder folder;
  CHECK(folder.gol({"-e", "func f() { x := 1 }; f(); fmt.Println(2)"}).output == "2\n");
  CHECK(folder.gol({"-n", "if y := nr; true { fmt.Println(line) }"}, "a\n").output == "a\n");
  folder.write("f.gol", "func f() { x := 1 }\n");
  CHECK(folder.gol({"f.gol"}).errors == "f.gol:1:12: declared and not used: x\n");
}

TEST_CASE("errors bear the place that the user knows") {
  Folder folder;
  const Outcome in_code = folder.gol({"-e", "x := 1", "-e", "x = \"a\""});
  CHECK(in_code.exit_code == 1);
  CHECK(in_code.errors.starts_with("-e:2:5: cannot use \"a\""));
  CHECK(folder.gol({"-n", "line = 1"}).errors.starts_with("-n:1:8: cannot use 1"));
  CHECK(folder.gol({}, "x := y").errors.starts_with("<stdin>:1:6: undefined: y"));
}

TEST_CASE("a terminal shows the line that is wrong, and the line that panicked") {
  Folder folder;
  folder.write("wrong.gol", "x := 1\nx = \"a\"\n");
  CHECK(on_terminal(folder, "wrong.gol") ==
        "wrong.gol:2:5: cannot use \"a\" (untyped string constant) as int value in assignment\n"
        " 2 | x = \"a\"\n"
        "   |     ^~~\n");
  folder.write("package.gol", "import \"strngs\"\n");
  CHECK(on_terminal(folder, "package.gol").ends_with("  help: did you mean `strings`?\n"));
  folder.write("package.gol", "import \"enc/json\"\n");
  CHECK(on_terminal(folder, "package.gol").ends_with("  help: did you mean `encoding/json`?\n"));
  CHECK(on_terminal(folder, "-e 1+2").ends_with("  help: print it: `fmt.Println(1 + 2)`\n"));
  folder.write("panics.gol", "xs := []int{1}\nsort.Slice(xs, nil)\nfor i := range 3 {\n\txs[i]++\n}\n");
  const std::string panics = on_terminal(folder, "panics.gol");
  CHECK(panics.starts_with("panic: runtime error: index out of range [1] with length 1\n"));
  CHECK(panics.ends_with("\n\n 4 | \txs[i]++\n   | \t^\n"));
  folder.write("library.gol", "fmt.Println(1)\nstrings.Repeat(\"a\", -1)\n");
  CHECK(on_terminal(folder, "library.gol").ends_with("\n 2 | strings.Repeat(\"a\", -1)\n   |               ^\n"));
  CHECK(folder.gol({"panics.gol"}).errors.ends_with("\tpanics.gol:4\n"));
}

TEST_CASE("files of one folder and package are checked together") {
  Folder folder;
  folder.write("a.go", "package p\nvar A = B\n");
  folder.write("b.go", "package p\nvar B = 1\n");
  folder.write("c.go", "package q\nvar A = C\n");
  CHECK(folder.gol({"check", "a.go", "b.go"}).exit_code == 0);
  const Outcome outcome = folder.gol({"check", "a.go", "b.go", "c.go"});
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.errors == "c.go:2:9: undefined: C\n");
  CHECK(folder.gol({"check", "--json", "c.go"}).output ==
        "{\"file\":\"c.go\",\"line\":2,\"column\":9,\"message\":\"undefined: C\"}\n");
}

TEST_CASE("files that are named together are of one package, that of the first") {
  Folder folder;
  folder.write("a.go", "package p\n");
  folder.write("b.go", "package other\n");
  const Outcome outcome = folder.gol({"run", "a.go", "b.go"});
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.errors == "b.go:1:9: found packages p (a.go) and other (b.go) in .\n");
}

TEST_CASE("gol vet --json prints one object for each finding, on standard output") {
  Folder folder;
  folder.write("a.go", "package p\nfunc f(ch chan int) {\n\tclose(ch)\n\tclose(ch)\n\tfor {\n\t}\n\tprintln()\n}\n");
  folder.write("wrong/b.go", "package q\nvar A = \"a\\tb\" + C\nvar B int = \"\\\"\"\n");
  folder.write("fine.go", "package r\n");
  const Outcome found = folder.gol({"vet", "--json", "a.go"});
  CHECK(found.exit_code == 1);
  CHECK(found.errors == "");
  CHECK(found.output ==
        "{\"file\":\"a.go\",\"line\":4,\"column\":2,\"message\":\"channel ch is closed twice\"}\n"
        "{\"file\":\"a.go\",\"line\":7,\"column\":2,\"message\":\"unreachable code\"}\n");
  // What does not compile is not vetted, and its errors come in the same form.
  const Outcome broken = folder.gol({"vet", "--json", "wrong", "fine.go"});
  CHECK(broken.exit_code == 1);
  CHECK(broken.errors == "");
  CHECK(broken.output ==
        "{\"file\":\"wrong/b.go\",\"line\":2,\"column\":18,\"message\":\"undefined: C\"}\n"
        "{\"file\":\"wrong/b.go\",\"line\":3,\"column\":13,\"message\":\"cannot use \\\"\\\\\\\"\\\" "
        "(untyped string constant) as int value in variable declaration\"}\n");
  const Outcome fine = folder.gol({"vet", "--json", "fine.go"});
  CHECK(fine.exit_code == 0);
  CHECK(fine.output + fine.errors == "");
}

TEST_CASE("a module has packages in folders") {
  Folder folder;
  folder.write("go.mod", "module example.org/m\n\ngo 1.22\n");
  folder.write("main.go",
               "package main\nimport \"example.org/m/a\"\nfunc main() { println(); print(a.F()) }\n");
  folder.write("a/a.go", "package a\nimport \"example.org/m/a/internal/b\"\nfunc F() int { return b.X }\n");
  folder.write("a/internal/b/b.go", "package b\nvar X = y + 1\n");
  folder.write("a/internal/b/y_linux.go", "package b\nvar y = 4\n");
  folder.write("a/internal/b/y_windows.go", "package b\nvar y = 5\n");
  folder.write("a/internal/b/b_test.go", "package b\nvar y = 6\n");
  const Outcome outcome = folder.gol({"run", "."});
  CHECK(outcome.errors == "\n5");
  CHECK(outcome.exit_code == 0);

  folder.write("main.go", "package main\nimport _ \"example.org/m/a/internal/b\"\nfunc main() {}\n");
  CHECK(folder.gol({"run", "."}).errors ==
        "main.go:2:10: use of internal package example.org/m/a/internal/b not allowed\n");
}

TEST_CASE("only a main package with a function main runs") {
  Folder folder;
  folder.write("p.go", "package p\n");
  folder.write("m.go", "package main\n");
  CHECK(folder.gol({"p.go"}).errors == "p.go:1:9: package p is not a main package\n");
  CHECK(folder.gol({"m.go"}).errors == "m.go:1:9: function main is undeclared in the main package\n");
  CHECK(folder.gol({"m.go"}).exit_code == 1);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)  // the sanitizers' shadows take more address space than any limit
TEST_CASE("under a limit on the address space programs run, or end for want of memory") {
  Folder folder;
  folder.write("fits.go", "package main\nvar x = 1\nfunc main() { go func() {}(); print(x) }\n");
  folder.write("heap.go",
               "package main\nimport \"fmt\"\nfunc main() {\n\tfmt.Println(1)\n\tvar s [][]byte\n"
               "\tfor { s = append(s, make([]byte, 1<<20)) }\n}\n");
  folder.write("stacks.go",
               "package main\nimport \"fmt\"\nfunc main() {\n\tfmt.Println(1)\n"
               "\tfor { go func() { select {} }() }\n}\n");
  const auto under_limit = [&](const std::string& file) {
    const std::string command = "ulimit -v 200000; exec " GOL_BINARY " run --procs=2 " + file;
    return gol::file_tests::run({{"/bin/sh", "-c", command}, folder.path.string(), "", 60});
  };
  const Outcome fits = under_limit("fits.go");
  CHECK(fits.errors == "1");
  CHECK(fits.exit_code == 0);
  for (const char* file : {"heap.go", "stacks.go"}) {
    CAPTURE(file);
    const Outcome outcome = under_limit(file);
    CHECK(outcome.output == "1\n");
    CHECK(outcome.errors.starts_with("fatal error: out of memory\n\tthe "));
    CHECK(outcome.exit_code == 2);
  }
}
#endif

TEST_CASE("an interrupt ends a program quietly, with what it has written") {
  Folder folder;
  folder.write("spin.go",
               "package main\nimport \"fmt\"\nfunc main() { fmt.Print(\"part\"); go func() { for {} }(); select {} }\n");
  for (const char* procs : {"1", "2"}) {
    // A shell's background commands ignore interrupts, so the program is the shell's foreground one.
    const std::string command =
        "rm -f out; (until grep -q part out 2>/dev/null; do sleep 0.05; done; kill -INT $$) & exec " GOL_BINARY
        " run --procs=" + std::string(procs) + " spin.go >out";
    const Outcome outcome = gol::file_tests::run({{"/bin/sh", "-c", command}, folder.path.string(), "", 60});
    CHECK(gol::file_tests::run({{"/bin/cat", "out"}, folder.path.string(), "", 60}).output == "part");
    CHECK(outcome.errors == "");
    CHECK(outcome.exit_code == 130);
  }
}

TEST_CASE("fmt writes to standard output, lists, shows differences and writes back") {
  Folder folder;
  const std::string before = "package p\nvar x=1\n", after = "package p\n\nvar x = 1\n";
  const auto text = [&](const std::string& name) {
    std::ifstream in(folder.path / name);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  folder.write("a.go", before);
  folder.write("b.gol", "x := 1\n");
  folder.write("sub/c.go", before);
  folder.write("vendor/d.go", before);
  folder.write("_e/e.go", before);
  folder.write("f.txt", before);
  fs::permissions(folder.path / "a.go", fs::perms(0640));

  CHECK(folder.gol({"fmt"}, before).output == after);
  CHECK(folder.gol({"fmt", "a.go"}).output == after);
  CHECK(folder.gol({"fmt", "-l", "."}).output == "./a.go\n./sub/c.go\n");
  CHECK(folder.gol({"fmt", "-d", "a.go"}).output ==
        "diff a.go.orig a.go\n--- a.go.orig\n+++ a.go\n@@ -1,2 +1,3 @@\n package p\n-var x=1\n+\n+var x = 1\n");
  CHECK(text("a.go") == before);
  const Outcome written = folder.gol({"fmt", "-w", "a.go"});
  CHECK(written.exit_code == 0);
  CHECK(written.output == "");
  CHECK(text("a.go") == after);
  CHECK(fs::status(folder.path / "a.go").permissions() == fs::perms(0640));
}

TEST_CASE("fmt leaves wrong source alone") {
  Folder folder;
  folder.write("a.go", "package p\nfunc {\n");
  folder.write("b.go", "package p\nvar x=1\n");
  const Outcome outcome = folder.gol({"fmt", "-w", "-l", "a.go", "b.go", "missing.go"});
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.output == "b.go\n");
  CHECK(outcome.errors.starts_with("a.go:2:6: syntax error: "));
  CHECK(outcome.errors.find("gol: missing.go: No such file or directory\n") != std::string::npos);
  CHECK(folder.gol({"fmt", "-x"}).exit_code == 64);
  CHECK(folder.gol({"fmt", "-w"}).exit_code == 64);
}

TEST_CASE("help explains commands and topics, and guesses what was meant") {
  Folder folder;
  CHECK(folder.gol({"help"}).output.find("topics of `gol help TOPIC`:") != std::string::npos);
  for (const char* topic : {"language", "scripts", "repl", "concurrency", "limits", "exit-codes"}) {
    CAPTURE(topic);
    const Outcome outcome = folder.gol({"help", topic});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.output.size() > 200);
  }
  CHECK(folder.gol({"help", "exit", "codes"}).output == folder.gol({"help", "exit-codes"}).output);
  CHECK(folder.gol({"help", "check"}).output == folder.gol({"check", "--help"}).output);
  const Outcome unknown = folder.gol({"help", "repel"});
  CHECK(unknown.exit_code == 64);
  CHECK(unknown.errors == "gol: unknown command or topic repel; did you mean repl?\n");
}

TEST_CASE("help fits a screen of 80 columns") {
  Folder folder;
  std::vector<std::vector<std::string>> calls = {{"help"}};
  for (const char* command : {"run", "test", "vet", "check", "doc", "fmt", "repl", "dump", "completion"}) {
    calls.push_back({command, "--help"});
  }
  for (const char* topic : {"language", "testing", "scripts", "repl", "concurrency", "limits", "environment", "exit-codes"}) {
    calls.push_back({"help", topic});
  }
  for (const auto& words : calls) {
    CAPTURE(words);
    std::istringstream lines(folder.gol(words).output);
    for (std::string line; std::getline(lines, line);) {
      CAPTURE(line);
      CHECK(line.size() <= 80);
    }
  }
}

TEST_CASE("the shells' completion asks gol for commands and flags") {
  Folder folder;
  const auto candidates = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"completion", "--complete"});
    return "\n" + folder.gol(words).output;
  };
  CHECK(candidates({""}).find("\ncheck\tparse and type-check only\n") != std::string::npos);
  CHECK(candidates({""}).ends_with("\n:files\n"));
  CHECK(candidates({"help", ""}).find("\nlimits\t") != std::string::npos);
  for (const char* word : {"run", "--stats", "-e"}) CHECK(candidates({word, "-"}).find("\n--procs\t") != std::string::npos);
  CHECK(candidates({"run", "--seed", "5", "-"}).find("\n--procs\t") != std::string::npos);
  // The flags of a script are its own, and it must not run.
  folder.write("careful.gol", "os.Remove(\"f.gol\")");
  CHECK(candidates({"run", "careful.gol", "-"}) == "\n:files\n");
  CHECK(candidates({"careful.gol", "-"}) == "\n:files\n");
  CHECK(candidates({"completion", ""}) == "\nbash\nzsh\nfish\n");
  CHECK(candidates({"version", ""}) == "\n");
  const std::string path = fs::path(GOL_BINARY).parent_path().string();
  const auto completed = [&](const std::string& line, int word) {
    const std::string script = "PATH=" + path + ":$PATH; source <(gol completion bash); COMP_WORDS=(" + line +
                               "); COMP_CWORD=" + std::to_string(word) + "; _gol; echo ${COMPREPLY[@]}";
    return gol::file_tests::run({{"/bin/bash", "-c", script}, folder.path.string(), "", 60}).output;
  };
  CHECK(completed("gol ver", 1) == "version\n");
  CHECK(completed("gol run --virt", 2) == "--virtual-time\n");
  CHECK(completed("gol doc text/tabw", 2) == "text/tabwriter\n");
  CHECK(completed("gol dump ''", 2) == "ast types tree\n");
  CHECK(completed("gol test -b", 2) == "-bench -benchtime -benchmem\n");
  CHECK(completed("gol test --benchm", 2) == "--benchmem\n");
  CHECK(completed("gol help ''", 2).starts_with("language testing scripts "));
  folder.write("f.gol", "");
  CHECK(completed("gol dump ast f.", 3) == "f.gol\n");
  CHECK(completed("gol f", 1) == "fmt f.gol\n");
  CHECK(completed("gol careful.gol -", 2) == "\n");
  for (const char* shell : {"zsh", "fish"}) CHECK(folder.gol({"completion", shell}).exit_code == 0);
  CHECK(folder.gol({"completion", "bsh"}).errors == "gol: completion takes bash, zsh or fish; did you mean bash?\n");
}

TEST_CASE("the manual page tells every command and topic") {
  Folder folder;
  const std::string page = folder.gol({"help", "--man"}).output;
  CHECK(page.starts_with(".TH GOL 1"));
  CHECK(page.find("usage:") == std::string::npos);
  for (const char* part : {"gol check", "gol repl", ".SH SCRIPTS", ".SH EXIT CODES", ".SH OPTIONS\n.SS gol run\n.TP\n",
                           ".B \\-\\-procs N\n", ".SS gol test\n", ".SH ENVIRONMENT", "GOL_MAX_MEMORY"}) {
    CAPTURE(part);
    CHECK(page.find(part) != std::string::npos);
  }
}

TEST_CASE("new writes something to begin with, and nothing over what is there") {
  Folder folder;
  CHECK(folder.gol({"new", "greet.gol"}).exit_code == 0);
  CHECK((fs::status(folder.path / "greet.gol").permissions() & fs::perms::owner_exec) != fs::perms::none);
  CHECK(folder.gol({"greet.gol", "-name", "you"}).output == "hello, you\n");
  CHECK(folder.gol({"fmt", "-l", "greet.gol"}).output == "");
  CHECK(folder.gol({"new", "module"}).exit_code == 0);
  CHECK(folder.gol({"run", "module"}).output == "hello, world\n");
  const Outcome again = folder.gol({"new", "greet.gol"});
  CHECK(again.exit_code == 1);
  CHECK(again.errors == "gol: greet.gol: File exists\n");
}

// What the session saves after the entries.
static std::string saved(const Folder& folder, const std::string& entries) {
  folder.gol({"repl"}, entries + ":save saved.gol\n");
  std::ifstream in(folder.path / "saved.gol");
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST_CASE("a session that loaded files is saved as a script that runs") {
  Folder folder;
  folder.write("a.gol", "#!/usr/bin/env gol\n\nfunc dbl(n int) int { return 2 * n }\n");
  CHECK(saved(folder, ":load a.gol\ndbl(2)\n") ==
        "#!/usr/bin/env gol\nfunc dbl(n int) int { return 2 * n }\nfmt.Println(dbl(2))\n");
  folder.write("p.gol", "x := 5\nfunc dbl(n int) int { return 2 * n }\ny := dbl(x)\nfmt.Println(y)\npanic(\"at load\")\n");
  CHECK(saved(folder, ":load p.gol\ndbl(x)\n") ==
        "#!/usr/bin/env gol\nx := 5\nfunc dbl(n int) int { return 2 * n }\nvar y int\nfmt.Println(dbl(x))\n");
  CHECK(folder.gol({"saved.gol"}).output == "10\n");
  folder.write("pk.go", "// Package main greets.\npackage main\n\nimport \"fmt\"\n\nfunc main() {\n\tfmt.Println(\"hi\")\n}\n");
  CHECK(saved(folder, ":load pk.go\n") ==
        "#!/usr/bin/env gol\nimport \"fmt\"\n// Package main greets.\nfunc main() {\n\tfmt.Println(\"hi\")\n}\nmain()\n");
  CHECK(folder.gol({"saved.gol"}).output == "hi\n");
  folder.write("dies.go", "package main\n\nfunc main() {\n\tpanic(1)\n}\n");
  CHECK(saved(folder, ":load dies.go\n") ==
        "#!/usr/bin/env gol\nfunc main() {\n\tpanic(1)\n}\n_ = main // not run\n");
  CHECK(folder.gol({"saved.gol"}).exit_code == 0);
}

TEST_CASE("a program that is loaded into a session runs") {
  Folder folder;
  folder.write("pk.go", "package main\n\nfunc main() {\n\tprintln(\"hi\")\n\tpanic(1)\n}\n");
  CHECK(folder.gol({"repl"}, ":load pk.go\n").errors.starts_with("hi\npanic: 1\n\ngoroutine"));
  CHECK(folder.gol({"repl"}, "func main() { println(1) }\n").errors == "");
}

TEST_CASE("what Go's library has and gol's lacks is called that") {
  Folder folder;
  folder.write("root.gol", "os.OpenRoot(\"x\")\n");
  CHECK(on_terminal(folder, "root.gol").find("`os.OpenRoot` is in Go's library but not in gol's") != std::string::npos);
}
