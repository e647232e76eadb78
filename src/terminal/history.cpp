#include "terminal/history.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <unordered_set>
#include <utility>

namespace gol::terminal {
namespace {

namespace fs = std::filesystem;

std::string as_file_line(std::string_view entry) {
  std::string line;
  for (const char c : entry) {
    if (c == '\n') line += "\\n";
    else if (c == '\r') line += "\\r";
    else if (c == '\\') line += "\\\\";
    else line += c;
  }
  return line + '\n';
}

std::string from_file_line(std::string_view line) {
  std::string entry;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] != '\\' || i + 1 == line.size()) {
      entry += line[i];
      continue;
    }
    const char escaped = line[++i];
    entry += escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
  }
  return entry;
}

bool write_whole(int file, std::string_view text) {
  return write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

// An open history file with its lock, which ends with it. A negative descriptor: it cannot be had.
class LockedFile {
 public:
  explicit LockedFile(const fs::path& path) {
    // Another process may move a new file into place between open and lock: then it is opened again.
    for (int attempt = 0; attempt < 10; ++attempt) {
      descriptor_ = open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
      if (descriptor_ < 0 || (flock(descriptor_, LOCK_EX) == 0 && is_still(path))) return;
      close(descriptor_);
      descriptor_ = -1;
    }
  }
  ~LockedFile() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  LockedFile(const LockedFile&) = delete;

  int descriptor() const { return descriptor_; }

 private:
  bool is_still(const fs::path& path) const {
    struct stat opened {
    }, named{};
    return fstat(descriptor_, &opened) == 0 && stat(path.c_str(), &named) == 0 &&
           opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
  }
  int descriptor_ = -1;
};

bool is_blank_entry(std::string_view entry) { return entry.find_first_not_of(" \t\r\n") == entry.npos; }

// The last of equal entries, at most `limit`, oldest first.
std::vector<std::string> newest_distinct(std::vector<std::string> entries, std::size_t limit) {
  std::unordered_set<std::string> seen;
  std::vector<std::string> kept;
  for (auto entry = entries.rbegin(); entry != entries.rend() && kept.size() < limit; ++entry) {
    if (seen.insert(*entry).second) kept.push_back(std::move(*entry));
  }
  std::reverse(kept.begin(), kept.end());
  return kept;
}

std::vector<std::string> read_entries(const fs::path& file) {
  std::vector<std::string> entries;
  std::ifstream in(file, std::ios::binary);
  for (std::string line; std::getline(in, line);) {
    std::string entry = from_file_line(line);
    if (!is_blank_entry(entry)) entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace

History::History(fs::path file, std::size_t limit) : file_(std::move(file)), limit_(limit) {
  if (!file_.empty()) load();
}

void History::load() {
  std::vector<std::string> entries = read_entries(file_);
  const bool overgrown = entries.size() > limit_ + limit_ / 4;
  entries_ = newest_distinct(std::move(entries), limit_);
  if (overgrown) compact();
}

void History::add(std::string_view entry) {
  if (is_blank_entry(entry)) return;
  if (!entries_.empty() && entries_.back() == entry) return;
  const auto same = std::find(entries_.begin(), entries_.end(), entry);
  if (same != entries_.end()) entries_.erase(same);
  else if (entries_.size() == limit_) entries_.erase(entries_.begin());
  entries_.emplace_back(entry);
  if (!file_.empty()) append(entry);
}

void History::append(std::string_view entry) const {
  std::error_code ignored;
  if (file_.has_parent_path()) fs::create_directories(file_.parent_path(), ignored);
  const LockedFile file(file_);
  if (file.descriptor() >= 0) static_cast<void>(write_whole(file.descriptor(), as_file_line(entry)));
}

// Reads again under the lock: another process may have appended since.
void History::compact() const {
  const LockedFile lock(file_);
  if (lock.descriptor() < 0) return;
  std::string text;
  for (const std::string& entry : newest_distinct(read_entries(file_), limit_)) text += as_file_line(entry);
  fs::path beside = file_;
  beside += ".new";
  const int file = open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0) return;
  const bool written = write_whole(file, text);
  close(file);
  std::error_code ignored;
  if (written) fs::rename(beside, file_, ignored);
  else fs::remove(beside, ignored);
}

}  // namespace gol::terminal
