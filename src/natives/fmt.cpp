// The natives of fmt: printing to a string, to bytes, and straight to standard output.
#include "base/check.hpp"
#include "natives/format_print.hpp"
#include "natives/output.hpp"
#include "natives/tables.hpp"

namespace gol::natives {

namespace {

using runtime::TypeDescriptor;

Arguments arguments_of(const Slice& list) {
  return {reinterpret_cast<const Any*>(list.data), static_cast<std::size_t>(list.length)};
}

// func setHooks(err, stringer, formatter, goStringer any, run func(…) (…)): the first four are nil pointers to
// the interface types, so that their descriptors come along.
void set_hooks(Any error, Any stringer, Any formatter, Any go_stringer, Closure* run_formatter) {
  format_hooks = {error.type->element, stringer.type->element, formatter.type->element,
                  go_stringer.type->element, run_formatter};
}

String sprint(Goroutine& g, Slice list) {
  ByteBuffer out(g);
  print_plain(out, arguments_of(list));
  return out.to_string();
}

String sprint_line(Goroutine& g, Slice list) {
  ByteBuffer out(g);
  print_line(out, arguments_of(list));
  return out.to_string();
}

String sprint_format(Goroutine& g, String format, Slice list) {
  ByteBuffer out(g);
  print_format(out, format.view(), arguments_of(list), nullptr);
  return out.to_string();
}

Slice bytes_plain(Goroutine& g, Slice list) {
  ByteBuffer out(g);
  print_plain(out, arguments_of(list));
  return out.to_slice();
}

Slice bytes_line(Goroutine& g, Slice list) {
  ByteBuffer out(g);
  print_line(out, arguments_of(list));
  return out.to_slice();
}

Slice bytes_format(Goroutine& g, String format, Slice list) {
  ByteBuffer out(g);
  print_format(out, format.view(), arguments_of(list), nullptr);
  return out.to_slice();
}

// func errorText(format string, a []any) (string, []int): the text and which arguments %w took.
Results<String, Slice> error_text(Goroutine& g, String format, Slice list) {
  ByteBuffer out(g);
  WrappedErrors wrapped;
  if (format.view().find('w') != std::string_view::npos) {
    const std::size_t most = format.view().size() / 2 + 1;
    wrapped.indices = static_cast<std::int64_t*>(runtime::allocate(g, most * 8, runtime::Scan::None));
  }
  print_format(out, format.view(), arguments_of(list), &wrapped);
  return {out.to_string(), Slice{reinterpret_cast<char*>(wrapped.indices), wrapped.count, wrapped.count}};
}

// An os.File begins with its descriptor. Only the standard one has the shared buffer.
constexpr std::int64_t not_standard_output = -1;

bool is_standard_output(const std::int64_t* file) { return file && *file == 1; }

// The number of bytes written; -1 when the file is another one, -1 - errno when the write failed.
std::int64_t write_out(ByteBuffer& out) {
  const int error = write_stdout(out.goroutine(), out.view());
  return error == 0 ? static_cast<std::int64_t>(out.size()) : not_standard_output - error;
}

std::int64_t put_plain(Goroutine& g, const std::int64_t* file, Slice list) {
  if (!is_standard_output(file)) return not_standard_output;
  ByteBuffer out(g);
  print_plain(out, arguments_of(list));
  return write_out(out);
}

std::int64_t put_line(Goroutine& g, const std::int64_t* file, Slice list) {
  if (!is_standard_output(file)) return not_standard_output;
  ByteBuffer out(g);
  print_line(out, arguments_of(list));
  return write_out(out);
}

std::int64_t put_format(Goroutine& g, const std::int64_t* file, String format, Slice list) {
  if (!is_standard_output(file)) return not_standard_output;
  ByteBuffer out(g);
  print_format(out, format.view(), arguments_of(list), nullptr);
  return write_out(out);
}

constexpr std::uint8_t printing = can_park | recursive;

constexpr NativeEntry entries[] = {
    {"fmt.setHooks", native<set_hooks>, plain},
    {"fmt.sprint", native<sprint>, printing},
    {"fmt.sprintln", native<sprint_line>, printing},
    {"fmt.sprintf", native<sprint_format>, printing},
    {"fmt.bytesPrint", native<bytes_plain>, printing},
    {"fmt.bytesPrintln", native<bytes_line>, printing},
    {"fmt.bytesPrintf", native<bytes_format>, printing},
    {"fmt.errorText", native<error_text>, printing},
    {"fmt.putPrint", native<put_plain>, printing},
    {"fmt.putPrintln", native<put_line>, printing},
    {"fmt.putPrintf", native<put_format>, printing},
};

}  // namespace

constinit const NativeTable fmt_natives = table_of(entries);

}  // namespace gol::natives
