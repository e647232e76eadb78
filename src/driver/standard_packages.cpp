#include "driver/standard_packages.hpp"

#include <algorithm>
#include <string>

#include "base/name.hpp"

namespace gol::driver {
namespace {

// Sorted.
constexpr std::string_view standard_packages[] = {
    "archive/tar", "archive/zip", "bufio", "bytes", "cmp", "compress/bzip2", "compress/flate", "compress/gzip",
    "compress/lzw", "compress/zlib", "container/heap", "container/list", "container/ring", "context", "crypto",
    "crypto/aes", "crypto/cipher", "crypto/des", "crypto/dsa", "crypto/ecdh", "crypto/ecdsa", "crypto/ed25519",
    "crypto/elliptic", "crypto/fips140", "crypto/hkdf", "crypto/hmac", "crypto/hpke", "crypto/md5",
    "crypto/mlkem", "crypto/pbkdf2", "crypto/rand", "crypto/rc4", "crypto/rsa", "crypto/sha1", "crypto/sha256",
    "crypto/sha3", "crypto/sha512", "crypto/subtle", "crypto/tls", "crypto/x509", "crypto/x509/pkix",
    "database/sql", "database/sql/driver", "debug/buildinfo", "debug/dwarf", "debug/elf", "debug/gosym",
    "debug/macho", "debug/pe", "debug/plan9obj", "embed", "encoding", "encoding/ascii85", "encoding/asn1",
    "encoding/base32", "encoding/base64", "encoding/binary", "encoding/csv", "encoding/gob", "encoding/hex",
    "encoding/json", "encoding/json/jsontext", "encoding/json/v2", "encoding/pem", "encoding/xml", "errors",
    "expvar", "flag", "fmt", "go/ast", "go/build", "go/build/constraint", "go/constant", "go/doc",
    "go/doc/comment", "go/format", "go/importer", "go/parser", "go/printer", "go/scanner", "go/token",
    "go/types", "go/version", "hash", "hash/adler32", "hash/crc32", "hash/crc64", "hash/fnv", "hash/maphash",
    "html", "html/template", "image", "image/color", "image/color/palette", "image/draw", "image/gif",
    "image/jpeg", "image/png", "index/suffixarray", "io", "io/fs", "io/ioutil", "iter", "log", "log/slog",
    "log/syslog", "maps", "math", "math/big", "math/bits", "math/cmplx", "math/rand", "math/rand/v2", "mime",
    "mime/multipart", "mime/quotedprintable", "net", "net/http", "net/http/cgi", "net/http/cookiejar",
    "net/http/fcgi", "net/http/httptest", "net/http/httptrace", "net/http/httputil", "net/http/pprof",
    "net/mail", "net/netip", "net/rpc", "net/rpc/jsonrpc", "net/smtp", "net/textproto", "net/url", "os",
    "os/exec", "os/signal", "os/user", "path", "path/filepath", "plugin", "reflect", "regexp", "regexp/syntax",
    "runtime", "runtime/cgo", "runtime/coverage", "runtime/debug", "runtime/metrics", "runtime/pprof",
    "runtime/race", "runtime/trace", "slices", "sort", "strconv", "strings", "structs", "sync", "sync/atomic",
    "syscall", "testing", "testing/cryptotest", "testing/fstest", "testing/iotest", "testing/quick",
    "testing/slogtest", "testing/synctest", "text/scanner", "text/tabwriter", "text/template",
    "text/template/parse", "time", "time/tzdata", "unicode", "unicode/utf16", "unicode/utf8", "unique", "weak",
};
static_assert(std::ranges::is_sorted(standard_packages));

// What gol leaves out of packages that it has: what makes no sense without compiled code, and rarities. The names stand
// between blanks; "*" is any exported name.
struct LackingNames {
  std::string_view path, names;
};
constexpr LackingNames lacking_names[] = {
    {"os", " OpenInRoot OpenRoot Root "},
    {"reflect", " NewAt SliceAt SliceHeader StringHeader "},
    {"regexp/syntax", "*"},
    {"runtime",
     " AddCleanup BlockProfile BlockProfileRecord Breakpoint CPUProfile Cleanup GoroutineProfile MemProfile "
     "MemProfileRate MemProfileRecord MutexProfile Pinner ReadTrace SetBlockProfileRate SetCPUProfileRate "
     "SetCgoTraceback SetMutexProfileFraction StackRecord StartTrace StopTrace ThreadCreateProfile "},
    {"runtime/debug",
     " BuildInfo BuildSetting CrashOptions GCStats Module ParseBuildInfo ReadBuildInfo ReadGCStats SetCrashOutput "
     "WriteHeapDump "},
    {"sync/atomic", " CompareAndSwapPointer LoadPointer StorePointer SwapPointer "},
    {"syscall", "*"},
    {"testing", " Cover CoverBlock Main RegisterCover RunBenchmarks RunExamples RunTests "},
    {"unicode", " CategoryAliases "},
};

std::string_view last_element(std::string_view path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

bool is_standard_package(std::string_view path) { return std::ranges::binary_search(standard_packages, path); }

bool lacks_standard_name(std::string_view path, std::string_view name) {
  const auto* row = std::ranges::find(lacking_names, path, &LackingNames::path);
  if (row == std::end(lacking_names)) return false;
  if (row->names == "*") return base::Name(name).exported();
  return row->names.find(" " + std::string(name) + " ") != row->names.npos;
}

std::string_view standard_package_named(std::string_view name) {
  // A name of several packages means the one with the fewest folders, and text/template rather than the others.
  std::string_view found;
  for (const std::string_view path : standard_packages) {
    if (last_element(path) != name) continue;
    const auto depth = [](std::string_view of) { return std::ranges::count(of, '/'); };
    if (found.empty() || depth(path) < depth(found) || path == "text/template") found = path;
  }
  return found;
}

}  // namespace gol::driver
