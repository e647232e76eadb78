#include "repl/goroutine_table.hpp"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <map>

#include "runtime/sched/snapshot.hpp"
#include "runtime/sync/inspect.hpp"
#include "types/package.hpp"

namespace gol::repl {
namespace {

using runtime::GoroutineSnapshot;
using runtime::WaitKind;

// Rows whose columns are as wide as their widest cell.
class Table {
 public:
  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
  std::string text() const {
    std::vector<std::size_t> widths;
    for (const auto& row : rows_) {
      widths.resize(std::max(widths.size(), row.size()));
      for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
    }
    std::string text;
    for (const auto& row : rows_) {
      std::string line;
      for (std::size_t i = 0; i < row.size(); ++i) {
        line += row[i];
        if (i + 1 < row.size()) line += std::string(widths[i] - row[i].size() + 2, ' ');
      }
      line.erase(line.find_last_not_of(' ') + 1);
      text += line + "\n";
    }
    return text;
  }

 private:
  std::vector<std::vector<std::string>> rows_;
};

bool waits_on_channel(WaitKind kind) { return kind == WaitKind::ChanReceive || kind == WaitKind::ChanSend; }

struct NamedChannel {
  std::string name, type;
};

// The channels that variables of the session hold, by address.
std::map<const void*, NamedChannel> named_channels(driver::Session& session) {
  std::map<const void*, NamedChannel> named;
  for (const types::Object* object : session.objects()) {
    const auto* var = types::object_as<types::Var>(object);
    if (!var || !types::under<types::Chan>(var->type)) continue;
    const void* channel;
    std::memcpy(&channel, session.code().address_of(*var), sizeof channel);
    if (!channel) continue;
    named.try_emplace(channel, NamedChannel{std::string(var->name.text()),
                                            types::type_string(var->type, &session.package())});
  }
  return named;
}

// The innermost place in the user's own code, else the innermost at all.
std::string place_of(const runtime::Trace& trace, driver::Session& session) {
  std::string place;
  for (std::int64_t i = 0; i < trace.inner_count(); ++i) {
    const bool own = session.is_own(trace.inner(i));
    if (!own && !place.empty()) continue;
    const runtime::SiteDescription at = session.describe_site(trace.inner(i));
    place = at.function;
    if (at.line > 0) place += " " + at.file + ":" + std::to_string(at.line);  // it has begun
    if (own) break;
  }
  return place;
}

std::string list_of(const char* word, const std::vector<std::uint64_t>& ids) {
  if (ids.empty()) return {};
  constexpr std::size_t most = 8;
  std::string text = std::string(word) + (ids.size() == 1 ? " waits: " : "s wait: ");
  for (std::size_t i = 0; i < std::min(ids.size(), most); ++i) text += (i ? ", " : "") + std::to_string(ids[i]);
  if (ids.size() > most) text += ", … " + std::to_string(ids.size()) + " in all";
  return text;
}

std::string address_text(const void* address) {
  char text[24];
  std::snprintf(text, sizeof text, "%p", address);
  return text;
}

}  // namespace

std::string duration_text(std::int64_t ns) {
  char text[40];
  const auto seconds = static_cast<double>(ns) / 1e9;
  if (ns < 1000) std::snprintf(text, sizeof text, "%dns", static_cast<int>(ns));
  else if (ns < 1'000'000) std::snprintf(text, sizeof text, "%.3gµs", seconds * 1e6);
  else if (ns < 1'000'000'000) std::snprintf(text, sizeof text, "%.3gms", seconds * 1e3);
  else if (ns < 60'000'000'000) std::snprintf(text, sizeof text, "%.3gs", seconds);
  else std::snprintf(text, sizeof text, "%lldm%ds", static_cast<long long>(ns / 60'000'000'000), static_cast<int>(ns / 1'000'000'000 % 60));
  return text;
}

std::string goroutine_table(runtime::Goroutine& self, driver::Session& session) {
  std::vector<GoroutineSnapshot> all;
  runtime::with_world_stopped(self, [&] { all = runtime::snapshot_goroutines(); });
  if (all.empty()) return "no goroutines\n";
  const auto channels = named_channels(session);
  Table table;
  table.add({"number", "state", "since", "on", "at"});
  for (const GoroutineSnapshot& g : all) {
    std::string object;
    if (waits_on_channel(g.wait_kind)) {
      const auto named = channels.find(g.wait_object);
      object = named == channels.end() ? address_text(g.wait_object) : named->second.name;
    }
    table.add({std::to_string(g.id), g.state, g.waits_ns < 0 ? "" : duration_text(g.waits_ns), object,
               place_of(g.trace, session)});
  }
  return table.text();
}

std::string channel_table(runtime::Goroutine& self, driver::Session& session) {
  std::map<const void*, NamedChannel> channels = named_channels(session);
  std::map<const void*, runtime::ChannelSnapshot> states;
  std::vector<GoroutineSnapshot> all;
  runtime::with_world_stopped(self, [&] {
    all = runtime::snapshot_goroutines();
    for (const GoroutineSnapshot& g : all) {
      if (waits_on_channel(g.wait_kind) && g.wait_object) channels.try_emplace(g.wait_object);
    }
    for (const auto& [channel, named] : channels) {
      states[channel] = runtime::inspect_channel(*static_cast<const runtime::Channel*>(channel));
    }
  });
  if (channels.empty()) return "no channels\n";
  Table table;
  table.add({"channel", "type", "length", "capacity", ""});
  for (const auto& [channel, named] : channels) {
    const runtime::ChannelSnapshot& state = states[channel];
    std::string remarks = state.closed ? "closed" : "";
    for (const std::string& waiting : {list_of("sender", state.senders), list_of("receiver", state.receivers)}) {
      if (!waiting.empty()) remarks += (remarks.empty() ? "" : "; ") + waiting;
    }
    // No variable of the session holds it any more, so its place in the code tells which one it is.
    const auto waiter = std::find_if(all.begin(), all.end(), [&](const GoroutineSnapshot& g) {
      return waits_on_channel(g.wait_kind) && g.wait_object == channel;
    });
    if (named.name.empty() && waiter != all.end()) remarks += ", at " + place_of(waiter->trace, session);
    table.add({named.name.empty() ? address_text(channel) : named.name, named.type,
               std::to_string(state.length), std::to_string(state.capacity), remarks});
  }
  return table.text();
}

}  // namespace gol::repl
