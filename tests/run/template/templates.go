// Associated templates, options, functions, files and the errors of text/template.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"sync"
	"text/template"
	"text/template/parse"
)

var errOwn = errors.New("own error")

type failing struct{}

func (failing) Write(p []byte) (int, error) { return 0, errOwn }

func run(t *template.Template, name string, data any) {
	var b strings.Builder
	err := t.ExecuteTemplate(&b, name, data)
	fmt.Printf("%s: %q %v\n", name, b.String(), err)
}

func try(what string, f func()) {
	defer func() { fmt.Println(what+":", recover()) }()
	f()
}

func names(t *template.Template) (list []string) {
	for _, each := range t.Templates() {
		list = append(list, each.Name())
	}
	sort.Strings(list)
	return list
}

func main() {
	// Associated templates.
	root := template.New("root")
	fmt.Println(root.Name(), root.Tree == nil, root.DefinedTemplates() == "", names(root), root.Lookup("root"))
	fmt.Println(root.Execute(io.Discard, nil))
	run(root, "root", nil)
	a := template.Must(root.New("a").Parse("A{{template \"b\" .}}"))
	run(root, "a", 1)
	template.Must(root.New("b").Parse("B{{.}}"))
	run(root, "a", 1)
	run(a, "b", 2)
	template.Must(root.Parse(`{{define "b"}}new {{.}}{{end}}`))
	run(a, "a", 3)
	template.Must(root.New("b").Parse(" \n "))
	run(a, "a", 4)
	fmt.Println(names(a), root.Lookup("b").Name(), root.Lookup("zzz") == nil, root.Tree != nil)
	fmt.Println(a.Tree.Root, a.Root.Nodes[0])
	run(root, "zzz", nil)

	// Clones.
	clone := template.Must(a.Clone())
	template.Must(clone.Parse(`{{define "b"}}cloned{{end}}A2 {{template "b"}}`))
	run(clone, "a", 5)
	run(a, "a", 5)
	fmt.Println(clone.Name(), names(clone))
	added, err := clone.AddParseTree("added", clone.Lookup("b").Tree)
	fmt.Println(added.Name(), err, names(clone), names(root))
	run(clone, "added", nil)
	empty, err := (&template.Template{}).Clone()
	fmt.Println(empty.Name(), err, empty.Templates())

	// Functions.
	funcs := template.FuncMap{"fail": func() (string, error) { return "", errOwn }, "join": strings.Join, "len": func(any) string { return "own len" }, "_x1é": func() int { return 1 }}
	t := template.Must(template.New("f").Funcs(funcs).Parse(`{{join . ","}} {{len 1}} {{_x1é}} {{fail}}`))
	var b strings.Builder
	err = t.Execute(&b, []string{"a", "b"})
	fmt.Println(b.String(), err, errors.Is(err, errOwn))
	var execError template.ExecError
	fmt.Println(errors.As(err, &execError), execError.Name, execError.Err == errors.Unwrap(err), execError.Error() == err.Error())
	fmt.Println(t.Execute(failing{}, []string{"a"}) == errOwn)
	try("name", func() { t.Funcs(template.FuncMap{"a-b": func() int { return 1 }}) })
	try("empty name", func() { t.Funcs(template.FuncMap{"": func() int { return 1 }}) })
	try("no function", func() { t.Funcs(template.FuncMap{"x": 1}) })
	try("good", func() { t.Funcs(template.FuncMap{"x": func() (int, error) { return 1, nil }}) })

	// Options.
	m := map[string]int{"a": 1}
	for _, option := range []string{"missingkey=default", "missingkey=invalid", "missingkey=zero", "missingkey=error"} {
		t := template.Must(template.New("o").Option(option).Parse("{{.a}} {{.b}} {{with .b}}{{else}}none{{end}}"))
		run(t, "o", m)
		run(t, "o", map[string]any{"a": 1})
		run(t, "o", nil)
	}
	for _, option := range []string{"", "x", "x=y", "missingkey=", "missingkey"} {
		try("option", func() { template.New("").Option(option) })
	}
	try("must", func() { template.Must(template.New("bad").Parse("{{")) })

	// Files.
	dir, err := os.MkdirTemp("", "templates")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	for name, text := range map[string]string{"one.tmpl": "1 {{template `two.tmpl` .}}", "two.tmpl": "2{{.}}", "bad.txt": "\n{{.X", "sub/three.tmpl": "3 {{define `inner`}}in{{end}}"} {
		file := filepath.Join(dir, filepath.FromSlash(name))
		os.MkdirAll(filepath.Dir(file), 0o777)
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			panic(err)
		}
	}
	t, err = template.ParseFiles(filepath.Join(dir, "one.tmpl"), filepath.Join(dir, "two.tmpl"))
	fmt.Println(t.Name(), err, names(t))
	run(t, "one.tmpl", "x")
	t, err = template.New("own").ParseGlob(filepath.Join(dir, "*.tmpl"))
	fmt.Println(t.Name(), err, names(t))
	t, err = template.ParseGlob(filepath.Join(dir, "*.tmpl"))
	fmt.Println(t.Name(), err, names(t))
	t, err = template.ParseFS(os.DirFS(dir), "*.tmpl", "sub/*")
	fmt.Println(t.Name(), err, names(t))
	t, err = template.New("three.tmpl").ParseFS(os.DirFS(dir), "sub/three.tmpl")
	fmt.Println(t.Name(), err, names(t))
	run(t, "inner", nil)
	t, err = template.New("x").ParseFiles(filepath.Join(dir, "two.tmpl"))
	fmt.Println(err, t.Execute(io.Discard, nil))
	for _, f := range []func() (*template.Template, error){
		func() (*template.Template, error) { return template.ParseFiles() },
		func() (*template.Template, error) { return template.ParseGlob("/no/such/*") },
		func() (*template.Template, error) { return template.ParseGlob("[") },
		func() (*template.Template, error) { return template.ParseFS(os.DirFS(dir), "nothing") },
		func() (*template.Template, error) { return template.ParseFS(os.DirFS(dir)) },
		func() (*template.Template, error) { return template.ParseFiles(filepath.Join(dir, "bad.txt")) },
	} {
		t, err := f()
		fmt.Println(t == nil, err)
	}
	_, err = template.ParseFiles("/no/such/file")
	fmt.Println(errors.Is(err, fs.ErrNotExist))

	// A panic of a writer goes through; names with percent signs do no harm.
	run(template.Must(template.New("100%d").Parse("{{.X.Y}}")), "100%d", 1)
	run(template.Must(template.New("q").Parse("{{printf \"%d%%\" .X}}")), "q", struct{}{})

	// Templates may be executed by several goroutines at once.
	t = template.Must(template.New("p").Parse("{{range $i, $x := .}}{{$i}}{{$x}}{{template \"q\" $x}}{{end}}{{define \"q\"}}{{if gt . 5}}big{{end}}{{end}}"))
	outputs := make([]strings.Builder, 8)
	var group sync.WaitGroup
	for i := range outputs {
		i := i
		group.Add(1)
		go func() {
			defer group.Done()
			if err := t.Execute(&outputs[i], []int{i, 2 * i}); err != nil {
				panic(err)
			}
		}()
	}
	group.Wait()
	for i := range outputs {
		fmt.Print(outputs[i].String(), " ")
	}
	fmt.Println()
	fmt.Println(parse.IsEmptyTree(t.Tree.Root))
}

// Output:
// root true true [] <nil>
// template: root: "root" is an incomplete or empty template
// root: "" template: no template "root" associated with template "root"
// a: "A" template: a:1:12: executing "a" at <{{template "b" .}}>: template "b" not defined
// a: "AB1" <nil>
// b: "B2" <nil>
// a: "Anew 3" <nil>
// a: "Anew 4" <nil>
// [a b root] b true true
// A{{template "b" .}} A
// zzz: "" template: no template "zzz" associated with template "root"
// a: "A2 cloned" <nil>
// a: "Anew 5" <nil>
// a [a b root]
// added <nil> [a added b root] [a b root]
// added: "cloned" <nil>
//  <nil> []
// a,b own len 1  template: f:1:37: executing "f" at <fail>: error calling fail: own error true
// true f true true
// true
// name: function name "a-b" is not a valid identifier
// empty name: function name "" is not a valid identifier
// no function: value for x not a function
// good: <nil>
// o: "1 <no value> none" <nil>
// o: "1 <no value> none" <nil>
// o: "<no value> <no value> none" <nil>
// o: "1 <no value> none" <nil>
// o: "1 <no value> none" <nil>
// o: "<no value> <no value> none" <nil>
// o: "1 0 none" <nil>
// o: "1 <no value> none" <nil>
// o: "<no value> <no value> none" <nil>
// o: "1 " template: o:1:9: executing "o" at <.b>: map has no entry for key "b"
// o: "1 " template: o:1:9: executing "o" at <.b>: map has no entry for key "b"
// o: "" template: o:1:2: executing "o" at <.a>: nil data; no entry for key "a"
// option: empty option string
// option: unrecognized option: x
// option: unrecognized option: x=y
// option: unrecognized option: missingkey=
// option: unrecognized option: missingkey
// must: template: bad:1: unclosed action
// one.tmpl <nil> [one.tmpl two.tmpl]
// one.tmpl: "1 2x" <nil>
// own <nil> [one.tmpl two.tmpl]
// one.tmpl <nil> [one.tmpl two.tmpl]
// one.tmpl <nil> [inner one.tmpl three.tmpl two.tmpl]
// three.tmpl <nil> [inner three.tmpl]
// inner: "in" <nil>
// <nil> template: x: "x" is an incomplete or empty template
// true template: no files named in call to ParseFiles
// true template: pattern matches no files: `/no/such/*`
// true syntax error in pattern
// true template: pattern matches no files: `nothing`
// true template: no files named in call to ParseFiles
// true template: bad.txt:2: unclosed action
// true
// 100%d: "" template: 100%!d(string=X):1:4: executing "100%d" at <.X.Y>: can't evaluate field int in type %!s(MISSING)
// q: "" template: q:1:16: executing "q" at <.X>: can't evaluate field X in type struct {}
// 0010 0112 0214 0316big 0418big 05110big 06big112big 07big114big
// false
