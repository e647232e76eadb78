// Other processes: starting them, waiting for them, sending them signals.
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "natives/output.hpp"
#include "natives/system_call.hpp"
#include "natives/tables.hpp"
#include "runtime/sched/run.hpp"

namespace gol::natives {

namespace {

// Bits of startProcess's flags, as stdlib/os/process.gol sets them.
enum SpawnFlags : std::int64_t { new_session = 1, new_group = 2 };

// A null-terminated list of C strings in the heap, or null if one of the strings holds a NUL.
char** c_strings(Goroutine& g, Slice strings) {
  auto** list = static_cast<char**>(runtime::allocate(
      g, static_cast<std::size_t>(strings.length + 1) * sizeof(char*), runtime::Scan::Pointers));
  for (std::int64_t i = 0; i < strings.length; ++i) {
    const char* text = c_string(g, string_at(strings, i));
    if (!text) return nullptr;
    list[i] = const_cast<char*>(text);
  }
  return list;
}

// What the new process is to do before it becomes another program. The descriptors are first duplicated out
// of the way, so that none is overwritten before it has been put in its place.
class Preparation {
 public:
  Preparation() {
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_init(&actions);
  }
  ~Preparation() {
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    for (std::size_t i = 0; i < count_; ++i) close(copies_[i]);
  }
  Preparation(const Preparation&) = delete;

  int set_flags(std::int64_t flags, std::int64_t group) {
    short bits = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
    sigset_t none, changed;
    sigemptyset(&none);
    sigemptyset(&changed);
    sigaddset(&changed, SIGPIPE);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &changed);
    if (flags & new_session) bits |= POSIX_SPAWN_SETSID;
    if (flags & new_group) {
      bits |= POSIX_SPAWN_SETPGROUP;
      posix_spawnattr_setpgroup(&attributes, static_cast<pid_t>(group));
    }
    return posix_spawnattr_setflags(&attributes, bits);
  }

  int set_descriptors(const std::int64_t* descriptors, std::size_t count) {
    if (count > std::size(copies_)) return EMFILE;
    for (std::size_t i = 0; i < count; ++i) {
      const int target = static_cast<int>(i);
      int error;
      if (descriptors[i] < 0) {
        error = posix_spawn_file_actions_addclose(&actions, target);
      } else {
        const int copy = fcntl(static_cast<int>(descriptors[i]), F_DUPFD_CLOEXEC, static_cast<int>(count));
        if (copy < 0) return errno;
        copies_[count_++] = copy;
        error = posix_spawn_file_actions_adddup2(&actions, copy, target);
      }
      if (error) return error;
    }
    return 0;
  }

  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t actions;

 private:
  int copies_[256];
  std::size_t count_ = 0;
};

// func startProcess(path string, args, env []string, dir string, files []int, flags, group int) (pid, errno
// int)
Results<std::int64_t, std::int64_t> start_process(Goroutine& g, String path, Slice args, Slice env,
                                                  String dir, Slice files, std::int64_t flags,
                                                  std::int64_t group) {
  const char* name = c_string(g, path);
  char** arguments = c_strings(g, args);
  char** environment = c_strings(g, env);
  const char* folder = c_string(g, dir);
  if (!name || !arguments || !environment || !folder) return {std::int64_t{-1}, std::int64_t{EINVAL}};
  flush_stdout(g);
  pid_t pid = -1;
  const CallResult done = waiting_call(g, [&]() -> std::int64_t {
    Preparation preparation;
    int error = preparation.set_flags(flags, group);
    if (!error && dir.length > 0) error = posix_spawn_file_actions_addchdir_np(&preparation.actions, folder);
    if (!error) {
      error = preparation.set_descriptors(reinterpret_cast<const std::int64_t*>(files.data),
                                          static_cast<std::size_t>(files.length));
    }
    if (!error) {
      error = posix_spawn(&pid, name, &preparation.actions, &preparation.attributes, arguments, environment);
    }
    errno = error;
    return error ? -1 : 0;
  });
  return {std::int64_t{pid}, done.error};
}

std::int64_t microseconds(const timeval& time) { return time.tv_sec * 1'000'000 + time.tv_usec; }

// Process, status, user and system time in microseconds, the most memory, errno.
using Ended = Results<std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t>;

// Under a decider there is one worker, which a waiting call keeps, so the others run until the process has
// ended.
Ended wait_for_process(Goroutine& g, std::int64_t pid) {
  int status = 0;
  rusage usage{};
  const auto wait = [&](int options) { return wait4(static_cast<pid_t>(pid), &status, options, &usage); };
  runtime::Run& run = runtime::current_run();
  CallResult done;
  for (;;) {
    done =
        run.decider ? system_call([&] { return wait(WNOHANG); }) : waiting_call(g, [&] { return wait(0); });
    if (done.error || done.value != 0 || !run.decider) break;
    if (run.global.size() > 0 || !g.worker->queue.empty()) {
      runtime::yield(g);
    } else {
      waiting_call(g, [] { return poll(nullptr, 0, 1); });
    }
  }
  return {done.value,
          std::int64_t{status},
          microseconds(usage.ru_utime),
          microseconds(usage.ru_stime),
          std::int64_t{usage.ru_maxrss},
          done.error};
}

std::int64_t send_signal(std::int64_t pid, std::int64_t number) {
  return system_call([&] { return kill(static_cast<pid_t>(pid), static_cast<int>(number)); }).error;
}

bool is_executable(Goroutine& g, String path) {
  const char* name = c_string(g, path);
  return name && eaccess(name, X_OK) == 0;
}

constexpr NativeEntry entries[] = {
    {"os.startProcess", native<start_process>, can_park},
    {"os.waitForProcess", native<wait_for_process>, can_park},
    {"syscall.sendSignal", native<send_signal>, plain},
    {"os/exec.isExecutable", native<is_executable>, plain},
};

}  // namespace

constinit const NativeTable process_natives = table_of(entries);

}  // namespace gol::natives
