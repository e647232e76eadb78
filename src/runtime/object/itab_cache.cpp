// The cache of itabs: an open-addressing table of pointers to immutable entries. Readers take no lock: they load
// the table, then slots, both published with release order. Writers hold `mutex`; a full table is
// replaced by a larger one and kept, since a reader may still be in it (all old ones together are smaller
// than the newest).
#include <atomic>
#include <bit>
#include <memory>
#include <mutex>
#include <vector>

#include "runtime/object/hashing.hpp"
#include "runtime/object/type_descriptor.hpp"

namespace gol::runtime {

ItabResolver resolve_itab = nullptr;
const TypeDescriptor* (*resolve_type)(const TypeDescriptor& shape) = nullptr;
bool (*same_underlying)(const TypeDescriptor* a, const TypeDescriptor* b, bool tags) = nullptr;
const Function* (*resolve_made_function)(const TypeDescriptor* type) = nullptr;
std::span<const ExportedMethod> (*resolve_methods)(const TypeDescriptor* type) = nullptr;

namespace {

// The answer for one pair; a null itab says that the type does not implement the interface.
struct ItabEntry {
  const TypeDescriptor* interface;
  const TypeDescriptor* type;
  const Itab* itab;
};

struct ItabTable {
  explicit ItabTable(std::size_t size) : mask(size - 1), slots(std::make_unique<Slot[]>(size)) {}

  using Slot = std::atomic<const ItabEntry*>;
  const std::size_t mask;
  std::size_t used = 0;  // guarded by the cache's mutex
  std::unique_ptr<Slot[]> slots;

  static std::size_t hash(const TypeDescriptor* interface, const TypeDescriptor* type) {
    return hash_word(reinterpret_cast<std::uintptr_t>(interface),
                     std::rotl(reinterpret_cast<std::uintptr_t>(type), 32));
  }

  const ItabEntry* find(const TypeDescriptor* interface, const TypeDescriptor* type) const {
    for (std::size_t at = hash(interface, type);; ++at) {
      const ItabEntry* entry = slots[at & mask].load(std::memory_order_acquire);
      if (!entry || (entry->interface == interface && entry->type == type)) return entry;
    }
  }

  void insert(const ItabEntry* entry) {
    std::size_t at = hash(entry->interface, entry->type);
    while (slots[at & mask].load(std::memory_order_relaxed)) ++at;
    slots[at & mask].store(entry, std::memory_order_release);
    ++used;
  }
};

class ItabCache {
 public:
  ItabCache() { replace(64); }

  const ItabEntry* find(const TypeDescriptor* interface, const TypeDescriptor* type) const {
    return table_.load(std::memory_order_acquire)->find(interface, type);
  }

  // Keeps the first answer for a pair, so that there is one itab for it however many asked at once.
  const Itab* add(const ItabEntry& answer) {
    std::lock_guard lock(mutex_);
    if (const ItabEntry* earlier = find(answer.interface, answer.type)) return earlier->itab;
    entries_.push_back(std::make_unique<ItabEntry>(answer));
    ItabTable* table = table_.load(std::memory_order_relaxed);
    if (2 * (table->used + 1) > table->mask) replace(2 * (table->mask + 1));
    else table->insert(entries_.back().get());
    return answer.itab;
  }

  void forget_missing() {
    std::lock_guard lock(mutex_);
    std::vector<std::unique_ptr<ItabEntry>> kept;
    for (auto& entry : entries_) (entry->itab ? kept : forgotten_).push_back(std::move(entry));
    entries_ = std::move(kept);
    replace(table_.load(std::memory_order_relaxed)->mask + 1);
  }

 private:
  void replace(std::size_t size) {
    auto table = std::make_unique<ItabTable>(size);
    for (const auto& entry : entries_) table->insert(entry.get());
    table_.store(table.get(), std::memory_order_release);
    tables_.push_back(std::move(table));
  }

  std::mutex mutex_;
  std::atomic<ItabTable*> table_{nullptr};
  std::vector<std::unique_ptr<ItabTable>> tables_;
  std::vector<std::unique_ptr<ItabEntry>> entries_;    // what the newest table holds
  std::vector<std::unique_ptr<ItabEntry>> forgotten_;  // readers of older tables may still see them
};

ItabCache& cache() {
  static ItabCache* instance = new ItabCache;  // never destroyed: workers outlive statics
  return *instance;
}

}  // namespace

const Itab* find_itab(const TypeDescriptor* interface, const TypeDescriptor* type) {
  if (const ItabEntry* entry = cache().find(interface, type)) return entry->itab;
  // No lock is held across the resolver: it takes the compile lock, whose holder may be looking for an itab.
  const Itab* itab = resolve_itab ? resolve_itab(interface, type, nullptr) : nullptr;
  return cache().add({interface, type, itab});
}

namespace {
std::atomic<std::uint32_t> methods_age;
}  // namespace

void forget_missing_itabs() {
  methods_age.fetch_add(1);
  cache().forget_missing();
}

std::span<const ExportedMethod> exported_methods(const TypeDescriptor* type) {
  const std::uint32_t age = methods_age.load();
  const ExportedMethods* known = __atomic_load_n(&type->exported, __ATOMIC_ACQUIRE);
  if (known && known->age == age) return known->list;
  // Types and what is known of them are never freed; several threads may find the same.
  known = new ExportedMethods{age, type->has_methods ? resolve_methods(type) : std::span<const ExportedMethod>()};
  __atomic_store_n(&type->exported, known, __ATOMIC_RELEASE);
  return known->list;
}

const TypeDescriptor* pointer_to(const TypeDescriptor* type) {
  const TypeDescriptor* known = __atomic_load_n(&type->pointer, __ATOMIC_ACQUIRE);
  if (known) return known;
  TypeDescriptor shape;
  shape.kind = Kind::Pointer;
  shape.element = type;
  known = resolve_type(shape);
  __atomic_store_n(&type->pointer, known, __ATOMIC_RELEASE);
  return known;
}

}  // namespace gol::runtime
