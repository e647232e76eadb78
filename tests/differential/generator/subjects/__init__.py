"""Parts of programs that the random statements of a body hardly reach, each a function of the program."""

from . import aliasing, control, forms, generics, goroutines, memory, numbers, order, packages, panics, structure, text

ALL = [order.operands, order.assignments, order.loads, panics.runtime_errors, panics.deferred, panics.results, panics.nested, panics.exits,
       goroutines.workers, goroutines.pipeline, goroutines.selects, goroutines.elements, goroutines.locks, generics.functions,
       generics.types, generics.constrained, structure.embedding, structure.interfaces, structure.method_forms,
       structure.closures, structure.linked, text.strings, text.builders, packages.initialisation,
       packages.constants, control.jumps, control.switches, control.loops, control.steps, aliasing.slices, aliasing.arrays,
       aliasing.maps, aliasing.growth, numbers.widths, numbers.comparisons, numbers.floats, numbers.tight_loops,
       numbers.conversions, memory.churn, memory.churn, forms.forms, forms.deep]
