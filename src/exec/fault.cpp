#include "exec/fault.hpp"

#include <charconv>
#include <string_view>

#include "runtime/object/panic.hpp"

namespace gol::exec {
namespace {

// A text in a fixed buffer: no destructor that a panic would skip.
class Text {
 public:
  Text& operator<<(std::string_view part) {
    const std::size_t room = std::min(part.size(), sizeof(buffer_) - used_);
    std::memcpy(buffer_ + used_, part.data(), room);
    used_ += room;
    return *this;
  }
  Text& operator<<(std::int64_t number) {
    const auto end = std::to_chars(buffer_ + used_, buffer_ + sizeof(buffer_), number);
    used_ = end.ptr - buffer_;
    return *this;
  }
  std::string_view view() const { return {buffer_, used_}; }

 private:
  char buffer_[160];
  std::size_t used_ = 0;
};

}  // namespace

void fault(Fault kind, Site site, char* fp, G* g) {
  runtime::publish(*g, fp, site);
  switch (kind) {
    case Fault::NilDereference:
      runtime::panic_runtime(*g, "invalid memory address or nil pointer dereference");
    case Fault::DivideByZero: runtime::panic_runtime(*g, "integer divide by zero");
    case Fault::NegativeShift: runtime::panic_runtime(*g, "negative shift amount");
    case Fault::NilMap: runtime::panic_plain(*g, "assignment to entry in nil map");
    case Fault::StackDepth: break;
  }
  GOL_UNREACHABLE("unknown fault");
}

void fault_index(std::int64_t index, std::int64_t length, Site site, char* fp, G* g) {
  runtime::publish(*g, fp, site);
  Text text;
  text << "index out of range [" << index << "]";
  if (index >= 0) text << " with length " << length;
  runtime::panic_bounds(*g, text.view());
}

void fault_slice(SliceFault what, std::int64_t index, std::int64_t bound, Site site, char* fp, G* g) {
  runtime::publish(*g, fp, site);
  Text text;
  text << "slice bounds out of range [";
  // Where the offending index stands, and what it was held against.
  switch (what) {
    case SliceFault::HighLength: text << ":" << index << "]"; break;
    case SliceFault::HighCapacity: text << ":" << index << "]"; break;
    case SliceFault::LowHigh: text << index << ":"; break;
    case SliceFault::MaxLength: text << "::" << index << "]"; break;
    case SliceFault::MaxCapacity: text << "::" << index << "]"; break;
    case SliceFault::HighMax: text << ":" << index << ":"; break;
    case SliceFault::LowHighMax: text << index << ":"; break;
  }
  if (what == SliceFault::LowHigh || what == SliceFault::HighMax || what == SliceFault::LowHighMax) {
    if (index >= 0) text << bound;
    text << (what == SliceFault::LowHighMax ? ":]" : "]");
  } else if (index >= 0) {
    const bool capacity = what == SliceFault::HighCapacity || what == SliceFault::MaxCapacity;
    text << " with " << (capacity ? "capacity " : "length ") << bound;
  }
  runtime::panic_bounds(*g, text.view());
}

void fault_text(const char* text, Site site, char* fp, G* g) {
  runtime::publish(*g, fp, site);
  runtime::panic_runtime(*g, text);
}

}  // namespace gol::exec
