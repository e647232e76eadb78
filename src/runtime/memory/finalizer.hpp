// Finalizers. While marking, what an object with a finalizer points to is a root but the object itself is
// not: when A points to B and both have finalizers, A's is found due first and B's in a later collection,
// once A is gone. An object that can be reached from its own contents is never due, as in Go.
#pragma once

namespace gol::runtime::memory {

class Marker;

// World stopped, before the drain.
void mark_finalizer_roots(Marker& marker);
// World stopped, after the drain: moves the calls for unmarked objects to the queue and keeps the objects for
// this cycle. Returns whether there were any; the caller drains again.
bool queue_due_finalizers(Marker& marker);

}  // namespace gol::runtime::memory
