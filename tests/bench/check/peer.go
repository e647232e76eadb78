// The peer of `gol check`: Go's own parser and type checker on one file, with what a checker has to remember.
package main

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
)

func main() {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, os.Args[1], nil, 0)
	if err == nil {
		config := types.Config{Importer: importer.ForCompiler(set, "gc", nil)}
		info := &types.Info{
			Types:      map[ast.Expr]types.TypeAndValue{},
			Defs:       map[*ast.Ident]types.Object{},
			Uses:       map[*ast.Ident]types.Object{},
			Selections: map[*ast.SelectorExpr]*types.Selection{},
		}
		_, err = config.Check("main", set, []*ast.File{file}, info)
	}
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}
