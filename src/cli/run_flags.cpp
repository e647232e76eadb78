#include "cli/run_flags.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "base/suggest.hpp"

namespace gol::cli {
namespace {

constexpr std::uint64_t most_workers = 1024;

const std::vector<std::string>& debug_flag_names() {
  static const std::vector<std::string> names = {
#define GOL_DEBUG_FLAG(name, spelling, help) spelling,
#include "driver/debug_flags.def"
  };
  return names;
}

std::string debug_help() {
  std::string text = "comma list of:";
#define GOL_DEBUG_FLAG(name, spelling, help) text += std::string(" ") + spelling + " (" + help + ")";
#include "driver/debug_flags.def"
  return text;
}

std::optional<int> apply_debug(std::string_view list, driver::RunSettings& settings) {
  while (!list.empty()) {
    const std::string_view word = list.substr(0, list.find(','));
    list.remove_prefix(std::min(word.size() + 1, list.size()));
    bool known = word.empty();
#define GOL_DEBUG_FLAG(name, spelling, help) \
  if (word == spelling) settings.name = known = true;
#include "driver/debug_flags.def"
    if (!known) {
      return usage_error("unknown debug flag " + std::string(word) + base::did_you_mean(word, debug_flag_names()));
    }
  }
  return std::nullopt;
}

int no_size(const char* origin, const std::string& text) {
  return usage_error(std::string(origin) + ": " + text + " is no size; write 512MiB or 4GiB");
}

std::optional<int> apply_memory(const std::string& text, const char* origin, driver::RunSettings& settings) {
  const auto size = parse_size(text);
  if (!size) return no_size(origin, text);
  settings.max_memory = *size;
  return std::nullopt;
}

// As in Go, what is neither a number nor "off" means nothing.
std::optional<int> parse_percent(std::string_view text) {
  if (text == "off") return -1;
  int percent = 0;
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), percent);
  if (error != std::errc() || rest != text.data() + text.size()) return std::nullopt;
  return percent;
}

}  // namespace

RunFlags::RunFlags(Options& options) {
  options.number("--procs", procs_, "N", "number of workers (default: GOMAXPROCS, or the usable cores)");
  options.number("--seed", seed_, "N", "a repeatable schedule, chosen by N");
  options.flag("--virtual-time", virtual_time_, "jump to the next timer when nothing can run");
  options.text("--max-memory", max_memory_, "SIZE", "memory limit, such as 512MiB (default: GOL_MAX_MEMORY)");
  options.flag("--stats", stats_, "print what the run cost, on standard error");
  options.text("--debug", debug_, "LIST", debug_help());
}

std::optional<int> RunFlags::apply(driver::RunSettings& settings) const {
  if (const auto code = apply_environment(settings)) return code;
  if (!max_memory_.empty()) {
    if (const auto code = apply_memory(max_memory_, "--max-memory", settings)) return code;
  }
  if (procs_) {
    if (*procs_ == 0 || *procs_ > most_workers) return usage_error("--procs must be between 1 and 1024");
    settings.workers = static_cast<int>(*procs_);
  }
  settings.seed = seed_;
  settings.virtual_time = virtual_time_;
  settings.stats = stats_;
  return apply_debug(debug_, settings);
}

std::optional<int> apply_environment(driver::RunSettings& settings) {
  // As in Go, a GOMAXPROCS that is no positive number means nothing.
  if (const char* text = std::getenv("GOMAXPROCS")) {
    const long workers = std::strtol(text, nullptr, 10);
    if (workers > 0) settings.workers = static_cast<int>(std::min<long>(workers, most_workers));
  }
  if (const char* text = std::getenv("GOGC")) settings.collection_percent = parse_percent(text);
  if (const char* text = std::getenv("GOMEMLIMIT"); text && *text && std::string_view(text) != "off") {
    const auto size = parse_size(text);
    if (!size || *size > INT64_MAX) return no_size("GOMEMLIMIT", text);
    settings.memory_goal = static_cast<std::int64_t>(*size);
  }
  const char* memory = std::getenv("GOL_MAX_MEMORY");
  return memory && *memory ? apply_memory(memory, "GOL_MAX_MEMORY", settings) : std::nullopt;
}

std::optional<std::uint64_t> parse_size(std::string_view text) {
  std::uint64_t number = 0;
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || number == 0) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(rest - text.data()));
  int shift = 0;
  if (!text.empty() && text != "B") {
    const std::size_t unit = std::string_view("KMGT").find(text[0] == 'k' ? 'K' : text[0]);
    if (unit == std::string_view::npos) return std::nullopt;
    shift = 10 * (static_cast<int>(unit) + 1);
    text.remove_prefix(1);
    if (!text.empty() && text != "B" && text != "iB") return std::nullopt;
  }
  if (number > (~std::uint64_t{0} >> shift)) return std::nullopt;
  return number << shift;
}

}  // namespace gol::cli
