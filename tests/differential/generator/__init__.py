"""Programs at random: make_program(seed) gives one, prelude.batch_text joins many into a Go package."""

from . import declarations, subjects
from .program import IMPURE, Program
from .subjects import ends

ENDING = 0.06   # how many programs run in processes of their own, because of how they end


def make_program(seed):
    """The program of a seed."""
    program = Program(seed, f"p{seed}")
    rng = program.rng
    program.ending = rng.random() < ENDING
    if rng.random() < (0.3 if program.ending else 0.6):
        declarations.declare_all(program)
        for _ in range(1 if program.ending else rng.randint(1, 3)):
            declarations.declare_function(program, IMPURE, rng.randint(6, 14))
        call_functions(program, not program.ending)
    if program.ending:
        rng.choice(ends.ALL)(program)
        return program
    for subject in rng.sample(subjects.ALL, rng.randint(0, 2) if program.functions else rng.randint(1, 3)):
        subject(program)
    return program


def call_functions(program, recovering=True):
    """Makes main call every function, under its own recover or without one."""
    body = declarations.Body(program, IMPURE)
    for function in program.functions:
        if function.level != IMPURE:
            continue
        args = body.arguments(function.params, 2, function.variadic)
        call = f"{function.name}({args})"
        body.begin()
        if function.results and all(declarations.ty.printable(r) for r in function.results):
            call = f'fmt.Println("{function.name}", fmt.Sprintln({call}))' if len(function.results) == 1 \
                else f"fmt.Println({call})"
        program.main_lines.append(f'try("{function.name}", func() {{ {call} }})' if recovering else call)
    for var in program.globals:
        if declarations.ty.printable(var.type):
            program.main_lines.append(f'fmt.Println("{var.name}", {var.name})')
