// The entries of this run and of runs before.
//
// The file has one entry a line, oldest first, with \n, \r and \\ for what would break the line. An entry is
// appended by one write under flock, so processes that share the file do not mix. Reading keeps the last of
// equal entries; a file grown well beyond the limit is written anew beside itself and moved into place.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gol::terminal {

class History {
 public:
  static constexpr std::size_t default_limit = 10'000;

  // An empty path: nothing is read or written. A file that cannot be read or written is no error.
  explicit History(std::filesystem::path file = {}, std::size_t limit = default_limit);

  // Blank entries are not kept; an entry that is there already moves to the end.
  void add(std::string_view entry);

  std::size_t size() const { return entries_.size(); }
  const std::string& operator[](std::size_t index) const { return entries_[index]; }  // 0 is the oldest

 private:
  void load();
  void append(std::string_view entry) const;
  void compact() const;

  std::filesystem::path file_;
  std::size_t limit_;
  std::vector<std::string> entries_;
};

}  // namespace gol::terminal
