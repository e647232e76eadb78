// The paths through a body: a graph of blocks, for checks that ask what happens on some or on all paths.
#pragma once

#include <functional>
#include <unordered_map>

#include "vet/pass.hpp"

namespace gol::vet {

// Nodes that run one after the other: simple statements, and the expressions that compound statements
// evaluate.
struct FlowBlock {
  std::vector<const Node*> nodes;
  std::vector<std::size_t> next;
  bool leaves = false;  // the function returns behind the last node: a ReturnStmt, or the end of the body
};

struct FlowPlace {
  std::size_t block = 0, index = 0;
};

using NodeTest = std::function<bool(const Node&)>;

class Flow {
 public:
  // A call for which `ends` holds does not return.
  Flow(std::span<Stmt* const> body, const std::function<bool(const syntax::CallExpr&)>& ends);

  const std::vector<FlowBlock>& blocks() const { return blocks_; }
  // Whether a path leads from the start of the body to the statement.
  bool reachable(const Stmt& stmt) const;
  // The places of the reachable nodes for which the test holds.
  std::vector<FlowPlace> find(const NodeTest& test) const;
  const Node& at(FlowPlace place) const { return *blocks_[place.block].nodes[place.index]; }

  struct Exit {
    bool found = false;
    const syntax::ReturnStmt* statement = nullptr;  // null for the end of the body
  };
  // A way out of the function from behind the place, without a node for which `stops` holds.
  Exit exit_from(FlowPlace place, const NodeTest& stops) const;
  // Whether a path leads from behind the place (or from the start of the body) to the goal, the same way.
  bool leads(FlowPlace place, const Node& goal, const NodeTest& stops) const;
  bool leads_from_start(const Node& goal, const NodeTest& stops) const;

 private:
  friend class FlowBuilder;
  // Calls see(node) on all paths until it says true (then that path is over) and leave(block) at each exit.
  void follow(std::size_t block, std::size_t index, const NodeTest& see,
              const std::function<void(const FlowBlock&)>& leave) const;

  std::vector<FlowBlock> blocks_;
  std::unordered_map<const Stmt*, std::size_t> starts_;
  std::vector<bool> reachable_;
};

}  // namespace gol::vet
