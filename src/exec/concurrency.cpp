#include "exec/concurrency.hpp"

namespace gol::exec {

void SendBlock::run(char* fp, G* g) const {
  auto* target = reinterpret_cast<Channel*>(channel->get(fp, g));
  slot<Channel*>(fp, keep) = target;
  const Word address = value->get(fp, g);
  runtime::publish(*g, fp, site);
  runtime::channel_send(*g, target, reinterpret_cast<const void*>(address));
}

Word ReceiveBlock::get(char* fp, G* g) const {
  auto* source = reinterpret_cast<Channel*>(channel->get(fp, g));
  runtime::publish(*g, fp, site);
  const bool received = runtime::channel_receive(*g, source, fp + to);
  if (ok >= 0) slot<Word>(fp, ok) = received;
  return reinterpret_cast<Word>(fp + to);
}

Word ReceiveWordOk::get(char* fp, G* g) const {
  auto* source = reinterpret_cast<Channel*>(channel->get(fp, g));
  runtime::publish(*g, fp, site);
  const runtime::ReceivedWord received = runtime::channel_receive_word(*g, source);
  slot<Word>(fp, ok) = static_cast<Word>(received.ok);
  return static_cast<Word>(received.value);
}

void CloseChannel::run(char* fp, G* g) const {
  auto* target = reinterpret_cast<Channel*>(channel->get(fp, g));
  runtime::publish(*g, fp, site);
  runtime::channel_close(*g, target);
}

Word MakeChannel::get(char* fp, G* g) const {
  const Word n = capacity ? capacity->get(fp, g) : 0;
  runtime::publish(*g, fp, site);
  return reinterpret_cast<Word>(runtime::make_channel(*g, type, n));
}

Word ChannelLength::get(char* fp, G* g) const {
  const auto* source = reinterpret_cast<const Channel*>(channel->get(fp, g));
  return capacity ? runtime::channel_capacity(source) : runtime::channel_length(source);
}

namespace {

// Out of the statement's function: it passes addresses of the frame on.
__attribute__((noinline)) const Stmt* choose(const Select* stmt, char* fp, G* g) {
  auto* cases = &slot<runtime::SelectCase>(fp, stmt->area);
  for (std::int32_t i = 0; i < stmt->count; ++i) {
    const SelectOperand& operand = stmt->operands[i];
    const bool has_value = operand.is_send || operand.wants_value;
    cases[i] = {slot<Channel*>(fp, operand.channel), has_value ? fp + operand.value : nullptr, operand.is_send,
                false};
  }
  runtime::publish(*g, fp, stmt->site);
  const std::int64_t chosen = runtime::select_cases(*g, cases, stmt->count, stmt->has_default);
  if (chosen < 0) return stmt->clauses[stmt->count];
  slot<Word>(fp, stmt->received) = cases[chosen].received;
  return stmt->clauses[chosen];
}

}  // namespace

Result Select::execute(const Code* self, char* fp, G* g) {
  GOL_GO(choose(static_cast<const Select*>(self), fp, g), fp, g);
}

}  // namespace gol::exec
