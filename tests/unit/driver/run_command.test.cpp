// gol run with several files, folders and what cannot run, from outside.
#include <doctest/doctest.h>

#include "driver/folder.hpp"

TEST_CASE("files that are not one package are refused with the reason") {
  Folder folder;
  folder.write("a.go", "package main\n\nfunc main() { f() }\n");
  folder.write("b.go", "package other\n\nfunc f() {}\n");
  folder.write("f.gol", "package main\n\nfunc f() { println(\"f\") }\n");
  folder.write("s.gol", "println(1)\n");
  folder.write("a_test.go", "package main\n");
  folder.write("p/c.go", "package main\n");
  const auto check = [&](std::vector<std::string> words, const std::string& errors) {
    words.insert(words.begin(), "run");
    const Outcome outcome = folder.gol(words);
    CHECK(outcome.errors == errors);
    CHECK(outcome.exit_code == (errors == "f\n" ? 0 : 1));
  };
  check({"a.go", "f.gol"}, "f\n");
  check({"a.go", "b.go"}, "b.go:1:9: found packages main (a.go) and other (b.go) in .\n");
  check({"./a.go", "./b.go"}, "./b.go:1:9: found packages main (a.go) and other (b.go) in .\n");
  check({"a.go", "s.gol"}, "gol: s.gol is a script, which runs alone: it has no package clause\n");
  check({"s.gol", "a.go"}, "gol: s.gol is a script, which runs alone: it has no package clause\n");
  check({"a.go", "./a.go"}, "gol: ./a.go is named twice\n");
  check({"a.go", "p/c.go"}, "gol: named files must all be in one directory; have . and p\n");
  check({"a.go", "a_test.go"}, "gol: cannot run *_test.go files (a_test.go); gol test runs them\n");
}

TEST_CASE("a folder that cannot run is refused with the reason") {
  Folder folder;
  folder.write("go.mod", "module example.com/m\n\ngo 1.22\n");
  folder.write("lib/l.go", "package lib\n");
  folder.write("none/l.go", "package main\n\nfunc helper() {}\n");
  folder.write("tests/x_test.go", "package tests\n");
  folder.write("scripts/one.gol", "println(1)\n");
  folder.write("empty/readme", "");
  folder.write("mix/a.go", "package one\n");
  folder.write("mix/b.go", "package two\n");
  folder.write("cmd/x/main.go", "package main\n\nfunc main() { println(\"x\") }\n");
  const auto errors = [&](const std::string& word) { return folder.gol({"run", word}).errors; };
  CHECK(errors("./lib") == "lib/l.go:1:9: package lib is not a main package\n");
  CHECK(errors("./none") == "none/l.go:1:9: function main is undeclared in the main package\n");
  CHECK(errors("./tests") == "gol: no non-test Go files in ./tests\n");
  CHECK(errors("./scripts") ==
        "gol: no package in ./scripts, only scripts; run one of them, as in: gol scripts/one.gol\n");
  CHECK(errors("./empty") == "gol: no Go files in ./empty\n");
  CHECK(errors("./nowhere") == "gol: cannot read ./nowhere: No such file or directory\n");
  CHECK(errors("./mix") == "mix/b.go:1:9: found packages one (a.go) and two (b.go) in ./mix\n");
  CHECK(errors("example.com/m/cmd/x") == "x\n");
}

TEST_CASE("two dashes end the flags") {
  Folder folder;
  folder.write("-odd.gol", "fmt.Println(os.Args)");
  folder.write("args.gol", "fmt.Println(os.Args)");
  const auto output = [&](const std::vector<std::string>& words) { return folder.gol(words).output; };
  CHECK(output({"-e", "fmt.Println(os.Args)", "--", "-a", "--", "b"}) == "[-e -a -- b]\n");
  CHECK(output({"run", "--", "-odd.gol", "-x"}) == "[-odd.gol -x]\n");
  CHECK(output({"--", "-odd.gol", "-x"}) == "[-odd.gol -x]\n");
  CHECK(output({"args.gol", "--", "-x"}) == "[args.gol -- -x]\n");
  CHECK(output({"run", "args.gol", "--", "-x"}) == "[args.gol -- -x]\n");
  CHECK(output({"check", "--", "args.gol"}).empty());
  CHECK(folder.gol({"check", "--", "args.gol"}).exit_code == 0);
}
