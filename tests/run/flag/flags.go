package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"time"
)

type list []string

func (l *list) String() string     { return fmt.Sprint(*l) }
func (l *list) Set(s string) error { *l = append(*l, s); return nil }

func main() {
	n := flag.Int("n", 5, "number of `things`")
	name := flag.String("name", "gol", "a name")
	verbose := flag.Bool("v", false, "say more")
	wait := flag.Duration("wait", time.Second, "how long")
	ratio := flag.Float64("ratio", 0, "a ratio")
	var items list
	flag.Var(&items, "item", "an item; may be repeated")
	flag.Parse()
	fmt.Println(*n, *name, *verbose, *wait, *ratio, items, flag.Args(), flag.NArg(), flag.NFlag())
	flag.Visit(func(f *flag.Flag) { fmt.Print(f.Name, "=", f.Value, " ") })
	fmt.Println()

	fs := flag.NewFlagSet("tool", flag.ContinueOnError)
	fs.SetOutput(os.Stdout)
	fs.Int("count", 0, "how many")
	fs.Uint64("size", 10, "a size\nin bytes")
	fs.Bool("q", true, "quiet")
	fs.String("s", "", "short")
	fs.Func("f", "a function", func(s string) error {
		if s == "bad" {
			return errors.New("refused")
		}
		return nil
	})
	for _, args := range [][]string{{"-count", "x"}, {"-count"}, {"-none"}, {"-q=perhaps"}, {"-f", "bad"}, {"--=x"},
		{"-count=99999999999999999999"}, {"-h"}, {"-q=false", "-count", "0x10", "-", "rest"}, {"--", "-q"}} {
		err := fs.Parse(args)
		fmt.Println("=>", err, err == flag.ErrHelp, fs.Args())
	}
	fmt.Println(fs.Lookup("count").Value, fs.Set("count", "7"), fs.Lookup("count").Value, fs.Set("zzz", "1"))
}

// Args: -n 7 --name=x -v -item a -item=b rest -n

// Output:
// 7 x true 1s 0 [a b] [rest -n] 2 4
// item=[a b] n=7 name=x v=true
// invalid value "x" for flag -count: parse error
// Usage of tool:
//   -count int
//     	how many
//   -f value
//     	a function
//   -q	quiet (default true)
//   -s string
//     	short
//   -size uint
//     	a size
//     	in bytes (default 10)
// => invalid value "x" for flag -count: parse error false []
// flag needs an argument: -count
// Usage of tool:
//   -count int
//     	how many
//   -f value
//     	a function
//   -q	quiet (default true)
//   -s string
//     	short
//   -size uint
//     	a size
//     	in bytes (default 10)
// => flag needs an argument: -count false []
// flag provided but not defined: -none
// Usage of tool:
//   -count int
//     	how many
//   -f value
//     	a function
//   -q	quiet (default true)
//   -s string
//     	short
//   -size uint
//     	a size
//     	in bytes (default 10)
// => flag provided but not defined: -none false []
// invalid boolean value "perhaps" for -q: parse error
// Usage of tool:
//   -count int
//     	how many
//   -f value
//     	a function
//   -q	quiet (default true)
//   -s string
//     	short
//   -size uint
//     	a size
//     	in bytes (default 10)
// => invalid boolean value "perhaps" for -q: parse error false []
// invalid value "bad" for flag -f: refused
// Usage of tool:
//   -count int
//     	how many
//   -f value
//     	a function
//   -q	quiet (default true)
//   -s string
//     	short
//   -size uint
//     	a size
//     	in bytes (default 10)
// => invalid value "bad" for flag -f: refused false []
// bad flag syntax: --=x
// Usage of tool:
//   -count int
//     	how many
//   -f value
//     	a function
//   -q	quiet (default true)
//   -s string
//     	short
//   -size uint
//     	a size
//     	in bytes (default 10)
// => bad flag syntax: --=x false [--=x]
// invalid value "99999999999999999999" for flag -count: value out of range
// Usage of tool:
//   -count int
//     	how many
//   -f value
//     	a function
//   -q	quiet (default true)
//   -s string
//     	short
//   -size uint
//     	a size
//     	in bytes (default 10)
// => invalid value "99999999999999999999" for flag -count: value out of range false []
// Usage of tool:
//   -count int
//     	how many
//   -f value
//     	a function
//   -q	quiet (default true)
//   -s string
//     	short
//   -size uint
//     	a size
//     	in bytes (default 10)
// => flag: help requested true []
// => <nil> false [- rest]
// => <nil> false [-q]
// 7 <nil> 7 no such flag -zzz
