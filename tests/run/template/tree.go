// The trees of text/template/parse.
package main

import (
	"fmt"
	"strings"
	"text/template/parse"
)

var functions = map[string]any{"f": 1, "print": 1}

// list prints a node and those below it.
func list(n parse.Node, depth int) {
	fmt.Printf("%s%T %d at %d: %s\n", strings.Repeat("  ", depth), n, n.Type(), n.Position(), strings.TrimSpace(n.String()))
	all := func(nodes ...parse.Node) {
		for _, each := range nodes {
			list(each, depth+1)
		}
	}
	branch := func(b parse.BranchNode) {
		all(b.Pipe, b.List)
		if b.ElseList != nil {
			all(b.ElseList)
		}
	}
	switch n := n.(type) {
	case *parse.ListNode:
		all(n.Nodes...)
	case *parse.ActionNode:
		all(n.Pipe)
	case *parse.PipeNode:
		for _, v := range n.Decl {
			all(v)
		}
		for _, c := range n.Cmds {
			all(c)
		}
	case *parse.CommandNode:
		all(n.Args...)
	case *parse.ChainNode:
		all(n.Node)
	case *parse.IfNode:
		branch(n.BranchNode)
	case *parse.WithNode:
		branch(n.BranchNode)
	case *parse.RangeNode:
		branch(n.BranchNode)
	case *parse.TemplateNode:
		if n.Pipe != nil {
			all(n.Pipe)
		}
	case *parse.NumberNode:
		fmt.Println(n.IsInt, n.IsUint, n.IsFloat, n.IsComplex, n.Int64, n.Uint64, n.Float64, n.Complex128)
	}
}

func main() {
	const text = `text {{.X.Y | print 1 "s" nil true | f $.Z}}
{{- /* comment */ -}}
{{if $x := .A}}{{$x.B}}{{else if f}}{{(f .B).C.D}}{{else}}no{{end}}
{{range $i, $e := .L}}{{break}}{{continue}}{{else}}{{.}}{{end}}{{with f | print}}{{` + "`raw`" + `}}{{end}}
{{template "t" .}}{{block "b" 1}}block{{end}}{{template "u"}}{{define "t"}}T{{.}}{{end}}`
	t := parse.New("name")
	t.Mode = parse.ParseComments
	set := map[string]*parse.Tree{}
	tree, err := t.Parse(text, "", "", set, functions)
	fmt.Println(tree == t, err, len(set), set["t"].Root, set["b"].Root, set["b"].ParseName, set["b"].Name, set["name"] == t)
	list(t.Root, 0)

	copied := t.Copy()
	copied.Root.Nodes[0].(*parse.TextNode).Text[0] = 'T'
	copied.Root.Nodes = copied.Root.Nodes[:2]
	fmt.Println(len(t.Root.Nodes), copied.Root.String(), t.Root.Nodes[0])
	for _, n := range t.Root.Nodes {
		if n.Copy().String() != n.String() {
			fmt.Println("copy differs", n)
		}
	}
	location, context := t.ErrorContext(t.Root.Nodes[3].(*parse.IfNode).List.Nodes[0])
	fmt.Println(location, context)

	for _, number := range []string{"0", "-0", "1", "-1", "1.0", "1.5", "1e3", "0x10", "0b1", "0o7", "'a'", "'\\x41'", "18446744073709551615", "9223372036854775808", "1i", "1+2i", "1.5-0i", "-2i", "1_000", "0x1p4", "1e19", "1e30"} {
		trees, err := parse.Parse("n", "<<"+number+">>", "<<", ">>")
		if err != nil {
			fmt.Println(err)
			continue
		}
		list(trees["n"].Root.Nodes[0].(*parse.ActionNode).Pipe.Cmds[0].Args[0], 0)
	}

	for _, text := range []string{"", " \n", "x", "{{/* c */}} ", "{{.}}", "{{define \"a\"}}x{{end}}", "{{if 1}}{{end}}"} {
		trees, err := parse.Parse("e", text, "", "")
		fmt.Print(parse.IsEmptyTree(trees["e"].Root), err, " ")
	}
	fmt.Println(parse.IsEmptyTree(nil))

	t = parse.New("skip")
	t.Mode = parse.SkipFuncCheck
	_, err = t.Parse("{{unknown 1 | other}}", "", "", map[string]*parse.Tree{})
	fmt.Println(t.Root, err)
	_, err = parse.Parse("bad", "\n{{unknown}}", "", "", nil, functions)
	fmt.Println(err)
	id := parse.NewIdentifier("id").SetPos(3).SetTree(t)
	fmt.Println(id, id.Position(), id.Type() == parse.NodeIdentifier, parse.NodeText, parse.NodeContinue, parse.Pos(4).Position())
	chain := parse.ChainNode{Node: id}
	chain.Add(".Field")
	fmt.Println(chain.String(), chain.Field)
	func() {
		defer func() { fmt.Println(recover()) }()
		chain.Add("none")
	}()
}

// Output:
// true <nil> 3 T{{.}} block name b true
// *parse.ListNode 11 at 0: text {{.X.Y | print 1 "s" nil true | f $.Z}}{{/* comment */}}{{if $x := .A}}{{$x.B}}{{else}}{{if f}}{{(f .B).C.D}}{{else}}no{{end}}{{end}}
// {{range $i, $e := .L}}{{break}}{{continue}}{{else}}{{.}}{{end}}{{with f | print}}{{`raw`}}{{end}}
// {{template "t" .}}{{template "b" 1}}{{template "u"}}
//   *parse.TextNode 0 at 0: text
//   *parse.ActionNode 1 at 7: {{.X.Y | print 1 "s" nil true | f $.Z}}
//     *parse.PipeNode 14 at 7: .X.Y | print 1 "s" nil true | f $.Z
//       *parse.CommandNode 4 at 7: .X.Y
//         *parse.FieldNode 8 at 9: .X.Y
//       *parse.CommandNode 4 at 14: print 1 "s" nil true
//         *parse.IdentifierNode 9 at 14: print
//         *parse.NumberNode 13 at 20: 1
// true true true false 1 1 1 (0+0i)
//         *parse.StringNode 16 at 22: "s"
//         *parse.NilNode 12 at 26: nil
//         *parse.BoolNode 2 at 30: true
//       *parse.CommandNode 4 at 37: f $.Z
//         *parse.IdentifierNode 9 at 37: f
//         *parse.VariableNode 18 at 40: $.Z
//   *parse.CommentNode 20 at 49: {{/* comment */}}
//   *parse.IfNode 10 at 72: {{if $x := .A}}{{$x.B}}{{else}}{{if f}}{{(f .B).C.D}}{{else}}no{{end}}{{end}}
//     *parse.PipeNode 14 at 72: $x := .A
//       *parse.VariableNode 18 at 72: $x
//       *parse.CommandNode 4 at 78: .A
//         *parse.FieldNode 8 at 78: .A
//     *parse.ListNode 11 at 82: {{$x.B}}
//       *parse.ActionNode 1 at 84: {{$x.B}}
//         *parse.PipeNode 14 at 84: $x.B
//           *parse.CommandNode 4 at 84: $x.B
//             *parse.VariableNode 18 at 86: $x.B
//     *parse.ListNode 11 at 97: {{if f}}{{(f .B).C.D}}{{else}}no{{end}}
//       *parse.IfNode 10 at 100: {{if f}}{{(f .B).C.D}}{{else}}no{{end}}
//         *parse.PipeNode 14 at 100: f
//           *parse.CommandNode 4 at 100: f
//             *parse.IdentifierNode 9 at 100: f
//         *parse.ListNode 11 at 103: {{(f .B).C.D}}
//           *parse.ActionNode 1 at 105: {{(f .B).C.D}}
//             *parse.PipeNode 14 at 105: (f .B).C.D
//               *parse.CommandNode 4 at 105: (f .B).C.D
//                 *parse.ChainNode 3 at 111: (f .B).C.D
//                   *parse.PipeNode 14 at 106: f .B
//                     *parse.CommandNode 4 at 106: f .B
//                       *parse.IdentifierNode 9 at 106: f
//                       *parse.FieldNode 8 at 108: .B
//         *parse.ListNode 11 at 125: no
//           *parse.TextNode 0 at 125: no
//   *parse.TextNode 0 at 134:
//   *parse.RangeNode 15 at 143: {{range $i, $e := .L}}{{break}}{{continue}}{{else}}{{.}}{{end}}
//     *parse.PipeNode 14 at 143: $i, $e := .L
//       *parse.VariableNode 18 at 143: $i
//       *parse.VariableNode 18 at 147: $e
//       *parse.CommandNode 4 at 153: .L
//         *parse.FieldNode 8 at 153: .L
//     *parse.ListNode 11 at 157: {{break}}{{continue}}
//       *parse.BreakNode 21 at 159: {{break}}
//       *parse.ContinueNode 22 at 168: {{continue}}
//     *parse.ListNode 11 at 186: {{.}}
//       *parse.ActionNode 1 at 188: {{.}}
//         *parse.PipeNode 14 at 188: .
//           *parse.CommandNode 4 at 188: .
//             *parse.DotNode 5 at 188: .
//   *parse.WithNode 19 at 205: {{with f | print}}{{`raw`}}{{end}}
//     *parse.PipeNode 14 at 205: f | print
//       *parse.CommandNode 4 at 205: f
//         *parse.IdentifierNode 9 at 205: f
//       *parse.CommandNode 4 at 209: print
//         *parse.IdentifierNode 9 at 209: print
//     *parse.ListNode 11 at 216: {{`raw`}}
//       *parse.ActionNode 1 at 218: {{`raw`}}
//         *parse.PipeNode 14 at 218: `raw`
//           *parse.CommandNode 4 at 218: `raw`
//             *parse.StringNode 16 at 218: `raw`
//   *parse.TextNode 0 at 232:
//   *parse.TemplateNode 17 at 244: {{template "t" .}}
//     *parse.PipeNode 14 at 248: .
//       *parse.CommandNode 4 at 248: .
//         *parse.DotNode 5 at 248: .
//   *parse.TemplateNode 17 at 259: {{template "b" 1}}
//     *parse.PipeNode 14 at 263: 1
//       *parse.CommandNode 4 at 263: 1
//         *parse.NumberNode 13 at 263: 1
// true true true false 1 1 1 (0+0i)
//   *parse.TemplateNode 17 at 289: {{template "u"}}
// 11 Text {{.X.Y | print 1 "s" nil true | f $.Z}} text
// name:3:17 {{$x.B}}
// *parse.NumberNode 13 at 2: 0
// true true true false 0 0 0 (0+0i)
// *parse.NumberNode 13 at 2: -0
// true true true false 0 0 0 (0+0i)
// *parse.NumberNode 13 at 2: 1
// true true true false 1 1 1 (0+0i)
// *parse.NumberNode 13 at 2: -1
// true false true false -1 0 -1 (0+0i)
// *parse.NumberNode 13 at 2: 1.0
// true true true false 1 1 1 (0+0i)
// *parse.NumberNode 13 at 2: 1.5
// false false true false 0 0 1.5 (0+0i)
// *parse.NumberNode 13 at 2: 1e3
// true true true false 1000 1000 1000 (0+0i)
// *parse.NumberNode 13 at 2: 0x10
// true true true false 16 16 16 (0+0i)
// *parse.NumberNode 13 at 2: 0b1
// true true true false 1 1 1 (0+0i)
// *parse.NumberNode 13 at 2: 0o7
// true true true false 7 7 7 (0+0i)
// *parse.NumberNode 13 at 2: 'a'
// true true true false 97 97 97 (0+0i)
// *parse.NumberNode 13 at 2: '\x41'
// true true true false 65 65 65 (0+0i)
// *parse.NumberNode 13 at 2: 18446744073709551615
// false true true false 0 18446744073709551615 1.8446744073709552e+19 (0+0i)
// *parse.NumberNode 13 at 2: 9223372036854775808
// false true true false 0 9223372036854775808 9.223372036854776e+18 (0+0i)
// *parse.NumberNode 13 at 2: 1i
// false false false true 0 0 0 (0+1i)
// *parse.NumberNode 13 at 2: 1+2i
// false false false true 0 0 0 (1+2i)
// *parse.NumberNode 13 at 2: 1.5-0i
// false false true true 0 0 1.5 (1.5-0i)
// *parse.NumberNode 13 at 2: -2i
// false false false true 0 0 0 (0-2i)
// *parse.NumberNode 13 at 2: 1_000
// true true true false 1000 1000 1000 (0+0i)
// *parse.NumberNode 13 at 2: 0x1p4
// true true true false 16 16 16 (0+0i)
// *parse.NumberNode 13 at 2: 1e19
// false true true false 0 10000000000000000000 1e+19 (0+0i)
// *parse.NumberNode 13 at 2: 1e30
// false false true false 0 0 1e+30 (0+0i)
// true <nil> true <nil> false <nil> true <nil> false <nil> true <nil> false <nil> true
// {{unknown 1 | other}} <nil>
// template: bad:2: function "unknown" not defined
// id 3 true 0 22 4
// id.Field [Field]
// no dot in field
