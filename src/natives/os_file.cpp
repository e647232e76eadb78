// Files: the system calls behind *os.File and the file functions of os. Each answers with errno; the gol side
// makes the errors.
#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <climits>
#include <cstdlib>
#include <string>
#include <vector>

#include "natives/os.hpp"
#include "natives/output.hpp"
#include "natives/system_call.hpp"
#include "natives/tables.hpp"
#include "runtime/sched/report.hpp"
#include "runtime/sched/run.hpp"

namespace gol::natives {

namespace {

// Whether a read or write would end at once, with data or with an error.
bool ready_now(int descriptor, short events) {
  pollfd ready{descriptor, events, 0};
  return poll(&ready, 1, 0) != 0;
}

using ValueAndError = Results<std::int64_t, std::int64_t>;

ValueAndError answer(CallResult result) { return {result.value, result.error}; }

// Under a decider there is one worker, which a waiting call keeps; the other end of a pipe may be in this
// program. So the others run first, and the call is made when it need not wait.
void let_others_run(Goroutine& g, int descriptor, short events) {
  runtime::Run& run = runtime::current_run();
  if (!run.decider) return;
  while (!ready_now(descriptor, events)) {
    if (run.global.size() > 0 || !g.worker->queue.empty()) {
      runtime::yield(g);
    } else {
      pollfd soon{descriptor, events, 0};
      waiting_call(g, [&] { return poll(&soon, 1, 1); });
    }
  }
}

// A read that need not wait costs no hand-over of the worker; one that must wait shows first what was written.
ValueAndError read_file(Goroutine& g, std::int64_t descriptor, Slice to) {
  const int fd = static_cast<int>(descriptor);
  const auto read_some = [&] { return read(fd, to.data, static_cast<std::size_t>(to.length)); };
  if (ready_now(fd, POLLIN)) return answer(system_call(read_some));
  flush_stdout(g);
  let_others_run(g, fd, POLLIN);
  return answer(waiting_call(g, read_some));
}

ValueAndError write_bytes(Goroutine& g, std::int64_t descriptor, const char* from, std::int64_t size) {
  const int fd = static_cast<int>(descriptor);
  if (fd == STDOUT_FILENO) {
    const int error = write_stdout(g, {from, static_cast<std::size_t>(size)});
    return {error ? 0 : size, error};
  }
  if (fd == STDERR_FILENO) {
    flush_stdout(g);
    if (GOL_UNLIKELY(runtime::console != nullptr) && runtime::console(fd, {from, static_cast<std::size_t>(size)})) {
      return {size, 0};
    }
  }
  std::int64_t done = 0;
  while (done < size) {
    let_others_run(g, fd, POLLOUT);
    // A pipe that is ready takes that much at once; who reads the rest may be waiting for this worker.
    const std::int64_t most = runtime::current_run().decider ? PIPE_BUF : size;
    const auto count = static_cast<std::size_t>(std::min(size - done, most));
    const CallResult part = waiting_call(g, [&] { return write(fd, from + done, count); });
    if (part.error) return {done, part.error};
    done += part.value;
  }
  return {done, 0};
}

ValueAndError write_file(Goroutine& g, std::int64_t fd, Slice from) {
  return write_bytes(g, fd, from.data, from.length);
}
ValueAndError write_string(Goroutine& g, std::int64_t fd, String from) {
  return write_bytes(g, fd, from.data, from.length);
}

ValueAndError read_at(Goroutine& g, std::int64_t fd, Slice to, std::int64_t offset) {
  return answer(waiting_call(g, [&] { return pread(static_cast<int>(fd), to.data, to.length, offset); }));
}
ValueAndError write_at(Goroutine& g, std::int64_t fd, Slice from, std::int64_t offset) {
  return answer(waiting_call(g, [&] { return pwrite(static_cast<int>(fd), from.data, from.length, offset); }));
}

ValueAndError open_file(Goroutine& g, String path, std::int64_t flags, std::int64_t mode) {
  const char* name = c_string(g, path);
  if (!name) return {-1, EINVAL};
  return answer(waiting_call(g, [&] {
    return open(name, static_cast<int>(flags) | O_CLOEXEC, static_cast<mode_t>(mode));
  }));
}

std::int64_t close_file(Goroutine& g, std::int64_t fd) {
  if (fd == STDOUT_FILENO) flush_stdout(g);
  return close(static_cast<int>(fd)) == 0 || errno == EINTR ? 0 : errno;
}

std::int64_t sync_file(Goroutine& g, std::int64_t fd) {
  if (fd == STDOUT_FILENO) flush_stdout(g);
  return waiting_call(g, [&] { return fsync(static_cast<int>(fd)); }).error;
}

ValueAndError seek_file(std::int64_t fd, std::int64_t offset, std::int64_t whence) {
  return answer(system_call([&] { return lseek(static_cast<int>(fd), offset, static_cast<int>(whence)); }));
}

std::int64_t truncate_file(std::int64_t fd, std::int64_t size) {
  return system_call([&] { return ftruncate(static_cast<int>(fd), size); }).error;
}
std::int64_t change_mode_of_file(std::int64_t fd, std::int64_t mode) {
  return system_call([&] { return fchmod(static_cast<int>(fd), static_cast<mode_t>(mode)); }).error;
}

Results<std::int64_t, std::int64_t, std::int64_t> make_pipe() {
  int ends[2] = {-1, -1};
  const CallResult made = system_call([&] { return pipe2(ends, O_CLOEXEC); });
  return {ends[0], ends[1], made.error};
}

// Calls on a path, numbered as in stdlib/os/path.gol.
enum class PathCall : std::int64_t { Unlink, RemoveDirectory, MakeDirectory, ChangeDirectory, ChangeMode, Truncate };

std::int64_t path_call(Goroutine& g, std::int64_t call, String path, std::int64_t argument) {
  const char* name = c_string(g, path);
  if (!name) return EINVAL;
  return waiting_call(g, [&]() -> std::int64_t {
    switch (static_cast<PathCall>(call)) {
      case PathCall::Unlink: return unlink(name);
      case PathCall::RemoveDirectory: return rmdir(name);
      case PathCall::MakeDirectory: return mkdir(name, static_cast<mode_t>(argument));
      case PathCall::ChangeDirectory: return chdir(name);
      case PathCall::ChangeMode: return chmod(name, static_cast<mode_t>(argument));
      case PathCall::Truncate: return truncate(name, argument);
    }
    errno = EINVAL;
    return -1;
  }).error;
}

std::int64_t change_owner(Goroutine& g, String path, std::int64_t user, std::int64_t group, bool follow) {
  const char* name = c_string(g, path);
  if (!name) return EINVAL;
  return waiting_call(g, [&]() -> std::int64_t {
    const auto uid = static_cast<uid_t>(user);
    const auto gid = static_cast<gid_t>(group);
    return follow ? chown(name, uid, gid) : lchown(name, uid, gid);
  }).error;
}
std::int64_t change_owner_of_file(std::int64_t fd, std::int64_t user, std::int64_t group) {
  return system_call([&] {
    return fchown(static_cast<int>(fd), static_cast<uid_t>(user), static_cast<gid_t>(group));
  }).error;
}

// Times in nanoseconds; those that are not set stay.
std::int64_t change_times(Goroutine& g, String path, std::int64_t access, std::int64_t modification, bool set_access,
                          bool set_modification) {
  const char* name = c_string(g, path);
  if (!name) return EINVAL;
  const auto time_of = [](std::int64_t nanoseconds, bool set) {
    constexpr std::int64_t second = 1'000'000'000;
    if (!set) return timespec{0, UTIME_OMIT};
    std::int64_t rest = nanoseconds % second;
    if (rest < 0) rest += second;
    return timespec{(nanoseconds - rest) / second, rest};
  };
  const timespec times[2] = {time_of(access, set_access), time_of(modification, set_modification)};
  return waiting_call(g, [&] { return utimensat(AT_FDCWD, name, times, 0); }).error;
}

Results<Slice, std::int64_t> groups(Goroutine& g) {
  gid_t list[1024];
  const CallResult done = system_call([&] { return getgroups(static_cast<int>(std::size(list)), list); });
  if (done.error) return {Slice{}, done.error};
  auto* cells = static_cast<std::int64_t*>(
      runtime::allocate(g, static_cast<std::size_t>(done.value) * sizeof(std::int64_t), runtime::Scan::None));
  std::copy(list, list + done.value, cells);
  return {Slice{reinterpret_cast<char*>(cells), done.value, done.value}, std::int64_t{0}};
}

enum class PairCall : std::int64_t { Rename, Link, SymbolicLink };

std::int64_t pair_call(Goroutine& g, std::int64_t call, String from, String to) {
  const char* old_name = c_string(g, from);
  const char* new_name = c_string(g, to);
  if (!old_name || !new_name) return EINVAL;
  return waiting_call(g, [&]() -> std::int64_t {
    switch (static_cast<PairCall>(call)) {
      case PairCall::Rename: return rename(old_name, new_name);
      case PairCall::Link: return link(old_name, new_name);
      case PairCall::SymbolicLink: return symlink(old_name, new_name);
    }
    errno = EINVAL;
    return -1;
  }).error;
}

// st_mode, size and modification time (seconds, nanoseconds), device, inode, errno.
using Status = Results<std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t,
                       std::int64_t>;

template <class Call>
Status status_of(Goroutine& g, Call call) {
  struct stat s{};
  const CallResult done = waiting_call(g, [&] { return call(&s); });
  return {static_cast<std::int64_t>(s.st_mode), s.st_size, s.st_mtim.tv_sec, s.st_mtim.tv_nsec,
          static_cast<std::int64_t>(s.st_dev), static_cast<std::int64_t>(s.st_ino), done.error};
}

Status status(Goroutine& g, String path, bool follow) {
  const char* name = c_string(g, path);
  if (!name) return {0, 0, 0, 0, 0, 0, EINVAL};
  return status_of(g, [&](struct stat* s) { return follow ? stat(name, s) : lstat(name, s); });
}
Status status_of_file(Goroutine& g, std::int64_t fd) {
  return status_of(g, [&](struct stat* s) { return fstat(static_cast<int>(fd), s); });
}

Results<String, std::int64_t> working_directory(Goroutine& g) {
  auto* room = static_cast<char*>(runtime::allocate(g, PATH_MAX, runtime::Scan::None));
  if (!getcwd(room, PATH_MAX)) return {String{}, errno};
  return {runtime::make_string(g, room), 0};
}

Results<String, std::int64_t> read_link(Goroutine& g, String path) {
  const char* name = c_string(g, path);
  if (!name) return {String{}, EINVAL};
  auto* room = static_cast<char*>(runtime::allocate(g, PATH_MAX, runtime::Scan::None));
  const CallResult done = waiting_call(g, [&] { return readlink(name, room, PATH_MAX); });
  if (done.error) return {String{}, done.error};
  return {runtime::make_string(g, {room, static_cast<std::size_t>(done.value)}), 0};
}

// The names in a folder without "." and "..", in the order of the file system.
Results<Slice, std::int64_t> directory_names(Goroutine& g, String path) {
  const char* name = c_string(g, path);
  if (!name) return {Slice{}, EINVAL};
  auto* names = new std::vector<std::string>;
  const CallResult done = waiting_call(g, [&]() -> std::int64_t {
    DIR* folder = opendir(name);
    if (!folder) return -1;
    errno = 0;
    while (const dirent* entry = readdir(folder)) {
      const std::string_view found = entry->d_name;
      if (found != "." && found != "..") names->emplace_back(found);
    }
    const int error = errno;
    closedir(folder);
    errno = error;
    return error ? -1 : 0;
  });
  Slice result = make_strings(g, static_cast<std::int64_t>(names->size()));
  for (std::size_t i = 0; i < names->size(); ++i) string_at(result, i) = runtime::make_string(g, (*names)[i]);
  delete names;
  return {result, done.error};
}

constexpr NativeEntry entries[] = {
    {"os.readFile", native<read_file>, can_park},
    {"os.writeFile", native<write_file>, can_park},
    {"os.writeString", native<write_string>, can_park},
    {"os.readAt", native<read_at>, can_park},
    {"os.writeAt", native<write_at>, can_park},
    {"os.openFile", native<open_file>, can_park},
    {"os.closeFile", native<close_file>, can_park},
    {"os.syncFile", native<sync_file>, can_park},
    {"os.seekFile", native<seek_file>, plain},
    {"os.truncateFile", native<truncate_file>, plain},
    {"os.changeModeOfFile", native<change_mode_of_file>, plain},
    {"os.changeOwner", native<change_owner>, can_park},
    {"os.changeOwnerOfFile", native<change_owner_of_file>, plain},
    {"os.changeTimes", native<change_times>, can_park},
    {"os.groups", native<groups>, big_stack},
    {"os.makePipe", native<make_pipe>, plain},
    {"os.pathCall", native<path_call>, can_park},
    {"os.pairCall", native<pair_call>, can_park},
    {"os.status", native<status>, can_park},
    {"os.statusOfFile", native<status_of_file>, can_park},
    {"os.workingDirectory", native<working_directory>, plain},
    {"os.readLink", native<read_link>, can_park},
    {"os.directoryNames", native<directory_names>, can_park},
};

}  // namespace

constinit const NativeTable os_file_natives = table_of(entries);

}  // namespace gol::natives
