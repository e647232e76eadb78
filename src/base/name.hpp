// Interned identifiers: equal names are one pointer, so comparing and hashing them is free.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace gol::base {

// A name is compared by identity. The empty name is "no name".
class Name {
 public:
  Name() = default;
  // Finds or makes the interned form of text (process-wide, thread-safe, never freed).
  explicit Name(std::string_view text);

  std::string_view text() const { return entry_ ? *entry_ : std::string_view{}; }
  bool empty() const { return entry_ == nullptr; }
  bool blank() const { return text() == "_"; }
  // An exported name begins with an upper-case letter (spec: Exported identifiers).
  bool exported() const;

  friend bool operator==(Name a, Name b) { return a.entry_ == b.entry_; }
  const void* identity() const { return entry_; }

 private:
  const std::string_view* entry_ = nullptr;
};

}  // namespace gol::base

template <>
struct std::hash<gol::base::Name> {
  std::size_t operator()(gol::base::Name name) const noexcept {
    return std::hash<const void*>()(name.identity());
  }
};
