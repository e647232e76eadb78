#!/usr/bin/env python3
"""Compares gol with the go command on programs made at random. README.md beside this file explains it."""

import argparse
import concurrent.futures
import os
import sys
import tempfile
import time

import batch
import toolchain
from reduce import Reducer

SKIPPED = 77   # the exit code by which CTest knows a test that could not run


def parse_args():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", default="0-199", metavar="A-B", help="the seeds to try, both ends included")
    parser.add_argument("--batch", type=int, default=50, metavar="N", help="programs for each compilation")
    parser.add_argument("--gol", default="build/release/gol", metavar="PATH", help="the gol to test")
    parser.add_argument("--flag", action="append", default=[], help="a flag for `gol run`; may be repeated")
    parser.add_argument("--race", action="store_true", help="find programs whose goroutines race, by Go's detector")
    parser.add_argument("--keep", metavar="DIR", help="where sources of batches with a difference are kept")
    parser.add_argument("--procs", type=int, default=os.cpu_count(), help="batches that run at the same time")
    parser.add_argument("--reduce", type=int, metavar="SEED", help="print a short version of a program that differs")
    parser.add_argument("--print", type=int, metavar="SEED", help="print the program of a seed and stop")
    return parser.parse_args()


def seed_range(text):
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


def print_program(seed):
    sys.stdout.write(batch.prelude.source_text(batch.make_program(seed)))


def reduce_program(args, folder):
    """Prints a short version of the program; returns the exit code."""
    program = batch.make_program(args.reduce)
    text = Reducer(toolchain.Go(folder), toolchain.Gol(args.gol, args.flag), program, folder).reduce()
    print(text if text else f"seed {args.reduce} does not differ")
    return 0 if text else 1


def work(args, folder, seeds):
    go, gol = toolchain.Go(folder, args.race), toolchain.Gol(args.gol, args.flag)
    return batch.run_batch(go, gol, seeds, args.keep or folder)


def compare_all(args, folder):
    """Runs every batch and prints what differs; returns the number of differences."""
    seeds = seed_range(args.seeds)
    batches = [list(seeds[i:i + args.batch]) for i in range(0, len(seeds), args.batch)]
    started, found, done = time.time(), 0, 0
    with concurrent.futures.ProcessPoolExecutor(args.procs) as pool:
        for task in concurrent.futures.as_completed([pool.submit(work, args, folder, b) for b in batches]):
            done += 1
            for difference in task.result():
                found += 1
                print(f"seed {difference.seed} differs\n{difference.text}", flush=True)
    print(f"{len(seeds)} programs, {found} differences, {time.time() - started:.1f} s")
    return found


def main():
    args = parse_args()
    if args.print is not None:
        print_program(args.print)
        return 0
    if not toolchain.find_go():
        print("skipped: no go command is installed")
        return SKIPPED
    if args.keep:
        os.makedirs(args.keep, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="gol-differential-") as folder:
        if args.reduce is not None:
            return reduce_program(args, folder)
        return 1 if compare_all(args, folder) else 0


if __name__ == "__main__":
    sys.exit(main())
