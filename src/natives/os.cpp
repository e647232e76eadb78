// The process: arguments, environment, identity, exit.
#include "natives/os.hpp"

#include <unistd.h>

#include <cstdlib>
#include <mutex>

#include "natives/system_call.hpp"
#include "natives/tables.hpp"
#include "runtime/sched/run.hpp"

extern char** environ;

namespace gol::natives {
namespace {

std::vector<std::string>& arguments() {
  static auto* const list = new std::vector<std::string>;
  return *list;
}

// Guards the C library's environment, which is not safe against concurrent changes.
std::mutex& environment_lock() {
  static auto* const lock = new std::mutex;
  return *lock;
}

Slice args(Goroutine& g) {
  const auto& list = arguments();
  Slice result = make_strings(g, static_cast<std::int64_t>(list.size()));
  for (std::size_t i = 0; i < list.size(); ++i) string_at(result, i) = runtime::make_string(g, list[i]);
  return result;
}

void exit_process(std::int64_t code) {
  runtime::exit_process(static_cast<int>(code));
}

Results<String, bool> lookup_env(Goroutine& g, String key) {
  const char* name = c_string(g, key);
  if (!name || key.length == 0) return {String{}, false};
  // The value is copied to the heap after the lock is gone: allocation may stop for a collection.
  char* copy = nullptr;
  {
    std::lock_guard hold(environment_lock());
    if (const char* value = getenv(name)) copy = strdup(value);
  }
  if (!copy) return {String{}, false};
  const String value = runtime::make_string(g, copy);
  free(copy);
  return {value, true};
}

std::int64_t set_env(Goroutine& g, String key, String value) {
  const char* name = c_string(g, key);
  const char* text = c_string(g, value);
  if (!name || !text || key.length == 0 || std::memchr(name, '=', key.length)) return EINVAL;
  std::lock_guard hold(environment_lock());
  return setenv(name, text, 1) == 0 ? 0 : errno;
}

std::int64_t unset_env(Goroutine& g, String key) {
  const char* name = c_string(g, key);
  if (!name) return EINVAL;
  std::lock_guard hold(environment_lock());
  return unsetenv(name) == 0 ? 0 : errno;
}

void clear_env() {
  std::lock_guard hold(environment_lock());
  clearenv();
}

Slice environment(Goroutine& g) {
  auto* copies = new std::vector<std::string>;
  {
    std::lock_guard hold(environment_lock());
    for (char** at = environ; at && *at; ++at) copies->emplace_back(*at);
  }
  Slice result = make_strings(g, static_cast<std::int64_t>(copies->size()));
  for (std::size_t i = 0; i < copies->size(); ++i) string_at(result, i) = runtime::make_string(g, (*copies)[i]);
  delete copies;
  return result;
}

Results<String, std::int64_t> hostname(Goroutine& g) {
  char name[256] = {};
  const CallResult done = system_call([&] { return gethostname(name, sizeof name - 1); });
  return {runtime::make_string(g, name), done.error};
}

std::int64_t process_id() { return getpid(); }
std::int64_t parent_id() { return getppid(); }
std::int64_t user_id() { return getuid(); }
std::int64_t effective_user_id() { return geteuid(); }
std::int64_t group_id() { return getgid(); }
std::int64_t effective_group_id() { return getegid(); }
std::int64_t page_size() { return sysconf(_SC_PAGESIZE); }

String error_text(std::int64_t number) {
  const std::string_view text = errno_text(number);
  return {text.data(), static_cast<std::int64_t>(text.size())};
}

constexpr NativeEntry entries[] = {
    {"os.runtimeArgs", native<args>, plain},
    {"os.exit", native<exit_process>, can_park},
    {"os.lookupEnv", native<lookup_env>, plain},
    {"os.setEnv", native<set_env>, plain},
    {"os.unsetEnv", native<unset_env>, plain},
    {"os.Clearenv", native<clear_env>, plain},
    {"os.Environ", native<environment>, plain},
    {"os.hostname", native<hostname>, plain},
    {"os.Getpid", native<process_id>, plain},
    {"os.Getppid", native<parent_id>, plain},
    {"os.Getuid", native<user_id>, plain},
    {"os.Geteuid", native<effective_user_id>, plain},
    {"os.Getgid", native<group_id>, plain},
    {"os.Getegid", native<effective_group_id>, plain},
    {"os.Getpagesize", native<page_size>, plain},
    {"syscall.Getpid", native<process_id>, plain},
    {"syscall.Getppid", native<parent_id>, plain},
    {"syscall.Getuid", native<user_id>, plain},
    {"syscall.Geteuid", native<effective_user_id>, plain},
    {"syscall.Getgid", native<group_id>, plain},
    {"syscall.Getegid", native<effective_group_id>, plain},
    {"syscall.lookupEnv", native<lookup_env>, plain},
    {"syscall.setEnv", native<set_env>, plain},
    {"syscall.unsetEnv", native<unset_env>, plain},
    {"syscall.Clearenv", native<clear_env>, plain},
    {"syscall.Environ", native<environment>, plain},
    {"syscall.errnoText", native<error_text>, plain},
};

}  // namespace

constinit const NativeTable os_natives = table_of(entries);

void set_arguments(std::vector<std::string> list) { arguments() = std::move(list); }

std::string_view errno_text(std::int64_t number) {
  switch (number) {
#define GOL_ERRNO(number, text) case number: return text;
#include "natives/os_errors.def"
    default: return {};
  }
}

}  // namespace gol::natives
