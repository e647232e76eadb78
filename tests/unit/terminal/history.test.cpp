#include "terminal/history.hpp"

#include <doctest/doctest.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <fstream>
#include <thread>

#include "terminal/history_walk.hpp"
#include "terminal/search.hpp"

using namespace gol::terminal;

namespace {

namespace fs = std::filesystem;

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "gol-history-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()));
    path_ = name;
  }
  ~TemporaryFolder() { fs::remove_all(path_); }
  fs::path file() const { return path_ / "state" / "history"; }

 private:
  fs::path path_;
};

std::vector<std::string> entries(const History& history) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < history.size(); ++i) all.push_back(history[i]);
  return all;
}

std::size_t lines_of(const fs::path& file) {
  std::ifstream in(file);
  std::size_t count = 0;
  for (std::string line; std::getline(in, line);) ++count;
  return count;
}

History history_of(std::initializer_list<const char*> texts) {
  History history;
  for (const char* text : texts) history.add(text);
  return history;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("entries survive in the file, those of several lines too") {
  TemporaryFolder folder;
  const Texts written = {"a", "func f() {\n\treturn \"\\n\"\n}", "back\\slash", "\xff\r"};
  History first(folder.file());
  for (const std::string& text : written) first.add(text);
  CHECK(entries(History(folder.file())) == written);
}

TEST_CASE("the file is for its owner only") {
  TemporaryFolder folder;
  History(folder.file()).add("secret");
  struct stat status {};
  REQUIRE(stat(folder.file().c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("an entry that comes again moves to the end, blank ones are not kept") {
  TemporaryFolder folder;
  History history(folder.file());
  for (const char* text : {"a", "b", "a", "a", " ", "", "\n"}) history.add(text);
  CHECK(entries(history) == Texts{"b", "a"});
  CHECK(entries(History(folder.file())) == Texts{"b", "a"});
}

TEST_CASE("the oldest entries are dropped, and a file grown too long is made short") {
  TemporaryFolder folder;
  {
    History history(folder.file(), 8);
    for (int i = 0; i < 20; ++i) history.add("entry " + std::to_string(i));
    CHECK(history.size() == 8);
    CHECK(history[0] == "entry 12");
  }
  CHECK(lines_of(folder.file()) == 20);
  const History again(folder.file(), 8);
  CHECK(again.size() == 8);
  CHECK(again[7] == "entry 19");
  CHECK(lines_of(folder.file()) == 8);
}

TEST_CASE("several writers and a compaction lose nothing") {
  TemporaryFolder folder;
  std::vector<std::thread> writers;
  for (int writer = 0; writer < 4; ++writer) {
    writers.emplace_back([&, writer] {
      for (int i = 0; i < 50; ++i) {
        History history(folder.file(), 400);
        history.add(std::to_string(writer) + "/" + std::to_string(i));
        if (i % 10 == 0) History(folder.file(), 1000);
      }
    });
  }
  for (std::thread& writer : writers) writer.join();
  CHECK(History(folder.file()).size() == 200);
}

TEST_CASE("a file that cannot be had is no error") {
  History nowhere("/proc/no/such/folder/history");
  nowhere.add("a");
  CHECK(nowhere.size() == 1);
  History folder("/");
  folder.add("a");
  CHECK(folder.size() == 1);
}

TEST_CASE("the walk gives older and newer entries, and what was typed at its end") {
  const History history = history_of({"one", "two", "three"});
  HistoryWalk walk(history);
  CHECK(walk.older("", 0) == "three");
  CHECK(walk.older("three", 5) == "two");
  CHECK(walk.newer("two", 3) == "three");
  CHECK(walk.newer("three", 5) == "");
  CHECK_FALSE(walk.newer("", 0));
  CHECK(walk.oldest("typed") == "one");
  CHECK_FALSE(walk.older("one", 3));
  CHECK(walk.newest("one") == "typed");
}

TEST_CASE("a typed prefix chooses the entries") {
  const History history = history_of({"fmt.A", "x", "fmt.B", "fmt\nmore"});
  HistoryWalk walk(history);
  CHECK(walk.older("fmt", 3) == "fmt\nmore");
  CHECK(walk.older("fmt\nmore", 8) == "fmt.B");
  CHECK(walk.older("fmt.B", 5) == "fmt.A");
  CHECK_FALSE(walk.older("fmt.A", 5));
  CHECK(walk.newer("fmt.A", 5) == "fmt.B");
  CHECK(walk.newer("fmt.B", 5) == "fmt\nmore");
  CHECK(walk.newer("fmt\nmore", 8) == "fmt");
}

TEST_CASE("what was edited in an older entry is kept while the entry lasts") {
  const History history = history_of({"one", "two"});
  HistoryWalk walk(history);
  CHECK(walk.older("", 0) == "two");
  CHECK(walk.older("two!", 0) == "one");
  CHECK(walk.newer("one", 3) == "two!");
  CHECK(history[1] == "two");
}

TEST_CASE("the search goes back with each key and forward again") {
  const History history = history_of({"alpha 1", "beta", "alpha 2", "gamma"});
  Search search(history);
  CHECK_FALSE(search.has_match());
  search.type("a");
  CHECK(search.match() == "gamma");
  search.type("lp");
  CHECK(search.match() == "alpha 2");
  search.older();
  CHECK(search.match() == "alpha 1");
  search.older();
  CHECK(search.failed());
  CHECK(search.match() == "alpha 1");
  search.newer();
  CHECK(search.match() == "alpha 2");
  CHECK_FALSE(search.failed());
}

TEST_CASE("a pattern without a match keeps the match before, and may be shortened") {
  const History history = history_of({"beta", "alpha"});
  Search search(history);
  search.type("alp");
  search.type("x");
  CHECK(search.failed());
  CHECK(search.match() == "alpha");
  CHECK(search.match_begin() == 0);
  search.erase();
  CHECK_FALSE(search.failed());
  CHECK(search.match() == "alpha");
}
