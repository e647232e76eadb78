// Finds instantiations that would go on for ever (spec: Instantiations; an implementation restriction of Go).
//
// A graph of type parameters: an edge says that the source ends up in an argument for the target, with weight 1
// when it is wrapped in a larger type on the way. A cycle that holds such an edge grows without end. Types
// declared in generic functions depend on the parameters around them and are vertices too.
#pragma once

#include <unordered_map>
#include <vector>

#include "types/object.hpp"

namespace gol::types {

class Monomorph {
 public:
  // The receiver's parameter of a method stands for the type's own.
  void same(const TypeParam* receiver, const TypeParam* declared) { canonical_[receiver] = declared; }
  // The argument is given for the parameter at that place.
  void record(const Package& package, Span at, const TypeParam* param, const Type* argument);
  // A type of a generic function with these parameters around it.
  void declare_local(const TypeName* type, List<TypeParam*> around);

  struct Step {
    const TypeName* object;  // the parameter that is instantiated, or the local type that depends on one
    Span at;
    const Type* as;
    bool implicit;
  };
  // An endless cycle, or nothing. Forgets the graph.
  std::vector<Step> find_cycle();

 private:
  struct Vertex {
    const TypeName* object;
    int weight = 0;       // of the heaviest known path that ends here
    int edge = -1;        // the last edge of that path
    std::size_t length = 0;
  };
  struct Edge {
    std::size_t to, from;
    int weight;
    Span at;
    const Type* type;
  };
  std::size_t vertex(const TypeParam* param);
  std::size_t vertex(const TypeName* object);
  void flow(const Package& package, std::size_t to, Span at, const Type* part, const Type* whole);

  std::vector<Vertex> vertices_;
  std::vector<Edge> edges_;
  std::unordered_map<const TypeParam*, const TypeParam*> canonical_;
  std::unordered_map<const TypeName*, std::size_t> index_;
};

}  // namespace gol::types
