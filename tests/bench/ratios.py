#!/usr/bin/env python3
"""Ratios of CPU time: each program of a folder under gol and under its peers, contenders interleaved.

ratios.py [--gol PATH] [--runs N] [--go] FOLDER [NAME...]

x.go is run by gol and, with --go, built and run by Go; x.lua, where it stands beside, is run by lua5.4. Outputs (without
the layout of numbers) have to agree before anything is measured. Prints medians of user and system time in seconds,
and gol's ratio to each peer.
"""
import argparse, os, pathlib, re, resource, statistics, subprocess, sys, tempfile


def run(words, env):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, env=env)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(f"{' '.join(words)}: exit code {done.returncode}\n{done.stderr.decode()}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, (done.stdout + done.stderr).decode()


def numbers(text):
    return [float(word) if re.fullmatch(r"[-+.\de]+", word) else word for word in text.split()]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--gol", default="build/release/gol")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--go", action="store_true")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    env = dict(os.environ)
    with tempfile.TemporaryDirectory() as scratch:
        for source in sorted(options.folder.glob("*.go")):
            if options.names and source.stem not in options.names:
                continue
            contenders = {"gol": [options.gol, str(source)]}
            lua = source.with_suffix(".lua")
            if lua.exists():
                contenders["lua5.4"] = ["lua5.4", str(lua)]
            if options.go:
                built = os.path.join(scratch, source.stem)
                subprocess.run(["go", "build", "-o", built, str(source)], check=True)
                contenders["go"] = [built]
            times = {name: [] for name in contenders}
            outputs = {}
            for _ in range(options.runs):
                for name, words in contenders.items():
                    cpu, outputs[name] = run(words, env)
                    times[name].append(cpu)
            for name, output in outputs.items():
                if numbers(output) != numbers(outputs["gol"]):
                    sys.exit(f"{source}: {name} printed {output!r}, gol {outputs['gol']!r}")
            medians = {name: statistics.median(values) for name, values in times.items()}
            least = {name: min(values) for name, values in times.items()}
            line = f"{source.stem:12}"
            for name in contenders:
                line += f"  {name} {medians[name]:.3f}"
                if name != "gol":
                    line += f" (x{medians['gol'] / medians[name]:.3f}, of minima x{least['gol'] / least[name]:.3f})"
            print(line, flush=True)


main()
