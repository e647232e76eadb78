#!/usr/bin/env python3
"""The CPU time of `gol check` on a file of 10,000 lines, beside Go's own parser and type checker (peer.go)."""

import argparse
import os
import statistics
import subprocess
import tempfile

PART = """type T@ struct {
	name   string
	values []int
	next   *T@
	index  map[string]int
}

func newT@(name string) *T@ {
	return &T@{name: name, index: map[string]int{}}
}

func (t *T@) add(v int) error {
	if v < 0 {
		return fmt.Errorf("negative: %d", v)
	}
	t.values = append(t.values, v)
	t.index[fmt.Sprint(v)] = len(t.values) - 1
	return nil
}

func (t *T@) sum() (total int) {
	for i, v := range t.values {
		switch {
		case v%2 == 0:
			total += v * i
		default:
			total -= v
		}
	}
	return total
}

func use@(names ...string) (string, error) {
	var parts []string
	for _, n := range names {
		t := newT@(strings.ToUpper(n))
		if err := t.add(len(n)); err != nil {
			return "", err
		}
		parts = append(parts, fmt.Sprintf("%s=%d", t.name, t.sum()))
	}
	sort.Strings(parts)
	if len(parts) == 0 {
		return "", errors.New("nothing")
	}
	return strings.Join(parts, ","), nil
}

"""


def write_program(path, lines):
    parts = lines // PART.count("\n")
    with open(path, "w", encoding="utf-8") as file:
        file.write('package main\n\nimport (\n\t"errors"\n\t"fmt"\n\t"sort"\n\t"strings"\n)\n\n')
        for number in range(parts):
            file.write(PART.replace("@", str(number)))
        file.write("func main() {\n")
        for number in range(parts):
            file.write(f'\tfmt.Println(use{number}("a", "bb"))\n')
        file.write("}\n")


def cpu_milliseconds(argv):
    child = os.posix_spawn(argv[0], argv, os.environ)
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        raise SystemExit(f"{argv[0]} ends with status {status}")
    return (usage.ru_utime + usage.ru_stime) * 1000


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gol", default="build/release/gol")
    parser.add_argument("--lines", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=15)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source, peer = os.path.join(folder, "big.go"), os.path.join(folder, "peer")
        write_program(source, args.lines)
        here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "peer.go")
        subprocess.run(["go", "build", "-o", peer, here], check=True)
        gol = [os.path.abspath(args.gol), "check", source]
        times = [(cpu_milliseconds(gol), cpu_milliseconds([peer, source])) for _ in range(args.rounds)]
    ours, theirs = (statistics.median(column) for column in zip(*times))
    print(f"gol check {ours:.1f} ms, go/parser and go/types {theirs:.1f} ms: ratio {ours / theirs:.2f}")


if __name__ == "__main__":
    main()
