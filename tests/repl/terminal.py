#!/usr/bin/env python3
"""Drives a program on a pseudo terminal by the cases of a file. README.md beside this file explains it."""

import argparse
import importlib.util
import os
import sys
import tempfile

import harness

SKIPPED = 77   # the exit code by which CTest knows a test that could not run


def parse_args():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", help="the file of cases")
    parser.add_argument("--only", default="", metavar="WORD", help="cases whose name contains it")
    parser.add_argument("program", nargs=argparse.REMAINDER, help="-- and the program with its arguments")
    return parser.parse_args()


def load(path):
    specification = importlib.util.spec_from_file_location("cases", path)
    specification.loader.exec_module(importlib.util.module_from_spec(specification))


def main():
    args = parse_args()
    command = [word for word in args.program if word != "--"]
    command[0] = os.path.abspath(command[0])
    try:
        os.close(os.openpty()[1])
    except OSError as error:
        print(f"no pseudo terminal: {error}")
        return SKIPPED
    load(args.cases)
    failed = count = 0
    for name, function in harness.CASES:
        if args.only not in name:
            continue
        count += 1
        with tempfile.TemporaryDirectory() as folder:
            failure = harness.run_case(function, command, folder)
        if failure:
            failed += 1
            print(f"FAILED {name}\n{failure}\n")
    print(f"{count} cases, {harness.Session.interactions} interactions, {failed} failed")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
