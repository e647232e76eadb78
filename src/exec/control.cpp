#include "exec/control.hpp"

#include "runtime/sched/call.hpp"

namespace gol::exec {

Result poll_then(const Stmt* next, const Site& site, char* fp, G* g) {
  runtime::publish(*g, fp, site);
  runtime::poll_slow(*g);
  GOL_GO(next, fp, g);
}

template <class T>
T DepthCheck<T>::on_new_segment(const DepthCheck* node, char* fp, G* g) {
  struct Work {
    const DepthCheck* node;
    char* fp;
    G* g;
    T result;
  } work{node, fp, g, {}};
  runtime::publish(*g, fp, node->site);
  runtime::on_new_segment(
      *g,
      [](void* context) {
        auto& w = *static_cast<Work*>(context);
        w.result = w.node->child->fn(w.node->child, w.fp, w.g);
      },
      &work);
  return work.result;
}

template struct DepthCheck<Word>;
template struct DepthCheck<double>;
template struct DepthCheck<float>;
template struct DepthCheck<Pair>;

}  // namespace gol::exec
