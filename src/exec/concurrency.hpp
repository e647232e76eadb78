// Channels and select as nodes (spec: Send statements, Receive operator, Select statements).
#pragma once

#include "exec/describe.hpp"
#include "exec/place.hpp"
#include "runtime/sync/channel.hpp"

namespace gol::exec {

using runtime::Channel;
using runtime::TypeDescriptor;

// channel <- value, for elements that are canonical words.
template <class C, class V>
struct SendWord {
  C channel;
  V value;
  Site site;
  GOL_INLINE void run(char* fp, G* g) const {
    auto* target = reinterpret_cast<Channel*>(channel.get(fp, g));
    const Word v = value.get(fp, g);
    runtime::publish(*g, fp, site);
    runtime::channel_send_word(*g, target, static_cast<std::uint64_t>(v));
  }
};

// channel <- value, the value given by the address of its memory form.
struct SendBlock {
  const Expr<Word>* channel;
  const Expr<Word>* value;
  std::int32_t keep;  // a slot that keeps the channel alive while the value is computed
  Site site;
  void run(char* fp, G* g) const;
};

// <-channel as a word.
template <class C>
struct ReceiveWord {
  using Type = Word;
  C channel;
  Site site;
  GOL_INLINE Word get(char* fp, G* g) const {
    auto* source = reinterpret_cast<Channel*>(channel.get(fp, g));
    runtime::publish(*g, fp, site);
    return static_cast<Word>(runtime::channel_receive_word(*g, source).value);
  }
};

// <-channel into the frame slot `to`, in memory form; the slot's address. Sets `ok` unless that is -1.
struct ReceiveBlock {
  using Type = Word;
  const Expr<Word>* channel;
  std::int32_t to;
  std::int32_t ok;
  Site site;
  Word get(char* fp, G* g) const;
};

// The same for words, with ok; the value.
struct ReceiveWordOk {
  using Type = Word;
  const Expr<Word>* channel;
  std::int32_t ok;
  Site site;
  Word get(char* fp, G* g) const;
};

struct CloseChannel {
  const Expr<Word>* channel;
  Site site;
  void run(char* fp, G* g) const;
};

struct MakeChannel {
  using Type = Word;
  const TypeDescriptor* type;
  const Expr<Word>* capacity;  // may be null
  Site site;
  Word get(char* fp, G* g) const;
};

struct ChannelLength {
  using Type = Word;
  const Expr<Word>* channel;
  bool capacity;
  Word get(char* fp, G* g) const;
};

// One case of a select as lowered: where its operands were put.
struct SelectOperand {
  std::int32_t channel;  // slot
  std::int32_t value;    // slot in memory form, or -1
  bool is_send;
  bool wants_value;
};

// select: the operands have been evaluated into slots; jumps to the chosen clause.
struct Select : Stmt {
  const SelectOperand* operands = nullptr;
  const Stmt* const* clauses = nullptr;  // one more than operands when there is a default
  std::int32_t count = 0;
  bool has_default = false;
  std::int32_t area = 0;                 // frame slots for the SelectCases
  std::int32_t received = 0;             // slot that gets the chosen receive's ok
  Site site;
  Select() { fn = &execute; }
  void describe(TreeWriter& out) const {
    out.begin("Select");
    for (std::int32_t i = 0; i < count; ++i) {
      describe_fields(out, operands[i].is_send ? "Send" : "Receive", operands[i].channel, operands[i].value);
    }
    if (has_default) out.word("default");
    out.targets(clauses, static_cast<std::size_t>(count + (has_default ? 1 : 0)));
    out.site(site);
    out.end();
  }
  static Result execute(const Code* self, char* fp, G* g);
};

}  // namespace gol::exec
