// The natives of path.
#include <algorithm>

#include "natives/format_buffer.hpp"
#include "natives/strings_text.hpp"
#include "natives/tables.hpp"

namespace gol::natives {

namespace {

// A path that needs no change: no empty, "." or ".." element but ".." at the front of a relative one.
bool is_clean(std::string_view path) {
  if (path.empty()) return false;
  if (path == "." || path == "/") return true;
  const bool rooted = path[0] == '/';
  bool only_parents = !rooted;
  for (std::size_t at = rooted ? 1 : 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view element = path.substr(at, end - at);
    if (element.empty() || element == ".") return false;
    if (element != "..") only_parents = false;
    else if (!only_parents) return false;
    at = end + 1;
  }
  return true;
}

String clean(Goroutine& g, String text) {
  const std::string_view path = text.view();
  if (is_clean(path)) return text;
  const bool rooted = !path.empty() && path[0] == '/';
  ByteBuffer out(g);
  if (rooted) out.append('/');
  std::size_t kept = out.size();  // "/" and leading ".." cannot be taken back
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view element = path.substr(at, end - at);
    at = end + 1;
    if (element.empty() || element == ".") continue;
    if (element != ".." || (!rooted && out.size() == kept)) {
      if (out.size() > (rooted ? 1 : 0)) out.append('/');
      out.append(element);
      if (element == "..") kept = out.size();
    } else if (out.size() > kept) {
      const std::size_t slash = out.view().rfind('/');
      out.truncate(slash == std::string_view::npos ? 0 : std::max(slash, kept));
    }
  }
  if (out.size() == 0) out.append('.');
  return out.to_string();
}

constexpr NativeEntry entries[] = {
    {"path.Clean", native<clean>, plain},
};

}  // namespace

constinit const NativeTable path_natives = table_of(entries);

}  // namespace gol::natives
