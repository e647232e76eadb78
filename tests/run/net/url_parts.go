// URLs put together and resolved, escapes, queries, users, errors.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
)

type slow struct{}

func (slow) Error() string   { return "slow" }
func (slow) Timeout() bool   { return true }
func (slow) Temporary() bool { return true }

func written() {
	for _, u := range []url.URL{
		{}, {Path: "a:b"}, {Path: "a/b:c"}, {Path: "*"}, {Path: "*", Scheme: "http"}, {Host: "h", Path: "p"}, {Host: "h", Path: "a:b"},
		{Scheme: "http", Opaque: "//h/%2f", Path: "ignored", RawQuery: "q"}, {Scheme: "http", Host: "h h", Path: "/ü /"},
		{Scheme: "s", Path: "/p"}, {Scheme: "s", Path: "/p", OmitHost: true}, {Scheme: "s", Path: "p"}, {Scheme: "s"},
		{Path: "/a/b", RawPath: "/a%2Fb"}, {Path: "/a/b", RawPath: "/a%2Fc"}, {Path: "/a b", RawPath: "/a b"}, {Path: "/a!b", RawPath: "/a%21b"},
		{Path: "/[x]", RawPath: "/[x]"}, {Fragment: "a b!", RawFragment: "a%20b%21"}, {Fragment: "x", RawFragment: "y"}, {ForceQuery: true},
		{User: url.User("me"), Path: "/x"}, {User: url.UserPassword("", ""), Host: "h"}, {User: url.UserPassword("a:b", "c@d/é"), Host: "h"},
		{User: url.User(""), Host: "h"}, {Host: "[::1%zone]:80"}, {Path: "//x/y"}, {Scheme: "http", Path: "//x/y"},
		{Scheme: "mailto", Opaque: "//x", RawQuery: "a"}, {Path: "?#%"},
	} {
		fmt.Printf("%q %q %q %q\n", u.String(), u.EscapedPath(), u.EscapedFragment(), u.RequestURI())
	}
	var none *url.URL
	fmt.Printf("%q\n", none.Redacted())
}

func resolved() {
	base, _ := url.Parse("http://a/b/c/d;p?q#base")
	for _, s := range []string{"g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g?y#s", ";x", "g;x", "g;x?y#s", "", ".", "./",
		"..", "../", "../g", "../..", "../../", "../../g", "../../../g", "../../../../g", "/./g", "/../g", "g.", ".g", "g..", "..g",
		"./../g", "./g/.", "g/./h", "g/../h", "g;x=1/./y", "g;x=1/../y", "g?y/./x", "g?y/../x", "g#s/./x", "http:g", "a//b", ".//a", "//h/../x/.",
		"%2e%2e/x", "a%2Fb/../c", "//u@h", "mailto:x", "..//../x", "/", "/..", "/a/../..//b"} {
		u, err := base.Parse(s)
		fmt.Printf("%q -> %v %v\n", s, u, err)
	}
	for _, pair := range [][2]string{{"", "x"}, {"a/b", "../../c"}, {"a", ".//b"}, {"http://h", "x"}, {"http://h", ""}, {"http://h/x", "//k"},
		{"/a/b/", ".."}, {"http://u:p@h/a", "b"}, {"/a/%2F/b", "c%2Fd"}, {"./a", "./.."}, {".", "x"}, {"..", ".//x"}} {
		base, _ := url.Parse(pair[0])
		ref, _ := url.Parse(pair[1])
		got := base.ResolveReference(ref)
		fmt.Printf("%q %q -> %q %v\n", pair[0], pair[1], got, got != base && got != ref)
	}
	_, err := base.Parse("%")
	fmt.Println(err)

	for _, args := range [][]string{{"http://h"}, {"http://h", "a"}, {"http://h/", "a"}, {"http://h/a/", "../b/", "/c"}, {"http://h", "../../x"},
		{"a/b", "../../../c"}, {"http://h/a%2Fb", "c%2Fd", "e f"}, {"/a?q#f", "b/"}, {"", "a"}, {"", ""}, {"http://h/a/"}, {"http://h", ""}, {"%"},
		{"http://h/a", "./"}, {"http://h//a", "b"}, {"http://h/a", "%zz"}} {
		s, err := url.JoinPath(args[0], args[1:]...)
		fmt.Printf("%q %q %v\n", args, s, err)
	}
}

func escaped() {
	all := ""
	for c := rune(0); c < 0x84; c++ {
		all += string(c)
	}
	fmt.Println(url.QueryEscape(all + "é世"))
	fmt.Println(url.PathEscape(all + "\xff"))
	fmt.Println((&url.URL{Path: all}).EscapedPath())
	fmt.Println((&url.URL{Fragment: all}).EscapedFragment())
	fmt.Println(url.UserPassword(all, all))
	fmt.Println((&url.URL{Host: all}).String())
	for _, s := range []string{"", "a+b%20c", "%41%c3%A9", "%", "a%", "%4", "%zz", "%4z%", "100%25", "+%2B", "%e"} {
		q, err := url.QueryUnescape(s)
		p, err2 := url.PathUnescape(s)
		fmt.Printf("%q: %q %v %q %v\n", s, q, err, p, err2)
	}
	_, err := url.QueryUnescape("x%y")
	var escape url.EscapeError
	fmt.Println(errors.As(err, &escape), string(escape), url.InvalidHostError("<"))
}

func queries() {
	for _, s := range []string{"", "a=1&b=2", "a=1&a=2&a=banana", "a", "=", "=x", "a=", "&&a=1&", "a=1;b=2", "a=1;b&c=3", "a=1&b=%zz&c=%&d=4", "%zz=1",
		"a+b=c+d&%C3%A9=x%26y", "a==b", "a=b=c"} {
		v, err := url.ParseQuery(s)
		fmt.Printf("%q: %v %v %q\n", s, v, err, v.Encode())
	}
	v := url.Values{}
	v.Set("name", "Ava")
	v.Add("friend", "Jess & Co")
	v.Add("friend", "Zoe")
	fmt.Println(v.Get("name"), v.Get("friend"), v["friend"], v.Has("none"), v.Has("name"), v.Get("none") == "", v.Encode())
	v.Del("name")
	v.Set("friend", "")
	v["empty"] = nil
	fmt.Println(v.Encode(), v.Has("empty"), url.Values(nil).Encode() == "", url.Values(nil).Get("x") == "")
	u, _ := url.Parse("http://h/?x=1&y=%zz&x=2;3&z")
	fmt.Println(u.Query())
}

func main() {
	written()
	resolved()
	escaped()
	queries()

	u, _ := url.Parse("http://me:secret@h/x")
	b, err := u.MarshalBinary()
	fmt.Println(string(b), err, u.Redacted())
	var copied url.URL
	fmt.Println(copied.UnmarshalBinary(b), copied.User, copied.Host, copied.UnmarshalBinary([]byte(":")))
	text, err := json.Marshal(url.Values{"a": {"1"}})
	fmt.Println(string(text), err)
	var nobody *url.Userinfo
	password, set := nobody.Password()
	fmt.Println(nobody.Username() == "", password == "", set)
	for _, cause := range []error{errors.New("x"), slow{}} {
		e := &url.Error{Op: "Get", URL: "http://h/\"", Err: cause}
		fmt.Println(e, e.Timeout(), e.Temporary(), errors.Is(e, cause))
	}
}

// Output:
// "" "" "" "/"
// "./a:b" "a:b" "" "a:b"
// "a/b:c" "a/b:c" "" "a/b:c"
// "*" "*" "" "*"
// "http://*" "*" "" "*"
// "//h/p" "p" "" "p"
// "//h/a:b" "a:b" "" "a:b"
// "http://h/%2f?q" "ignored" "" "http://h/%2f?q"
// "http://h%20h/%C3%BC%20/" "/%C3%BC%20/" "" "/%C3%BC%20/"
// "s:///p" "/p" "" "/p"
// "s:/p" "/p" "" "/p"
// "s://p" "p" "" "p"
// "s:" "" "" "/"
// "/a%2Fb" "/a%2Fb" "" "/a%2Fb"
// "/a/b" "/a/b" "" "/a/b"
// "/a%20b" "/a%20b" "" "/a%20b"
// "/a%21b" "/a%21b" "" "/a%21b"
// "/[x]" "/[x]" "" "/[x]"
// "#a%20b%21" "" "a%20b%21" "/"
// "#x" "" "x" "/"
// "?" "" "" "/?"
// "//me@/x" "/x" "" "/x"
// "//:@h" "" "" "/"
// "//a%3Ab:c%40d%2F%C3%A9@h" "" "" "/"
// "//@h" "" "" "/"
// "//[::1%25zone]:80" "" "" "/"
// "//x/y" "//x/y" "" "//x/y"
// "http:////x/y" "//x/y" "" "//x/y"
// "mailto://x?a" "" "" "mailto://x?a"
// "%3F%23%25" "%3F%23%25" "" "%3F%23%25"
// ""
// "g:h" -> g:h <nil>
// "g" -> http://a/b/c/g <nil>
// "./g" -> http://a/b/c/g <nil>
// "g/" -> http://a/b/c/g/ <nil>
// "/g" -> http://a/g <nil>
// "//g" -> http://g <nil>
// "?y" -> http://a/b/c/d;p?y <nil>
// "g?y" -> http://a/b/c/g?y <nil>
// "#s" -> http://a/b/c/d;p?q#s <nil>
// "g#s" -> http://a/b/c/g#s <nil>
// "g?y#s" -> http://a/b/c/g?y#s <nil>
// ";x" -> http://a/b/c/;x <nil>
// "g;x" -> http://a/b/c/g;x <nil>
// "g;x?y#s" -> http://a/b/c/g;x?y#s <nil>
// "" -> http://a/b/c/d;p?q#base <nil>
// "." -> http://a/b/c/ <nil>
// "./" -> http://a/b/c/ <nil>
// ".." -> http://a/b/ <nil>
// "../" -> http://a/b/ <nil>
// "../g" -> http://a/b/g <nil>
// "../.." -> http://a/ <nil>
// "../../" -> http://a/ <nil>
// "../../g" -> http://a/g <nil>
// "../../../g" -> http://a/g <nil>
// "../../../../g" -> http://a/g <nil>
// "/./g" -> http://a/g <nil>
// "/../g" -> http://a/g <nil>
// "g." -> http://a/b/c/g. <nil>
// ".g" -> http://a/b/c/.g <nil>
// "g.." -> http://a/b/c/g.. <nil>
// "..g" -> http://a/b/c/..g <nil>
// "./../g" -> http://a/b/g <nil>
// "./g/." -> http://a/b/c/g/ <nil>
// "g/./h" -> http://a/b/c/g/h <nil>
// "g/../h" -> http://a/b/c/h <nil>
// "g;x=1/./y" -> http://a/b/c/g;x=1/y <nil>
// "g;x=1/../y" -> http://a/b/c/y <nil>
// "g?y/./x" -> http://a/b/c/g?y/./x <nil>
// "g?y/../x" -> http://a/b/c/g?y/../x <nil>
// "g#s/./x" -> http://a/b/c/g#s/./x <nil>
// "http:g" -> http:g <nil>
// "a//b" -> http://a/b/c/a//b <nil>
// ".//a" -> http://a/b/c//a <nil>
// "//h/../x/." -> http://h/x/ <nil>
// "%2e%2e/x" -> http://a/b/c/%2e%2e/x <nil>
// "a%2Fb/../c" -> http://a/b/c/c <nil>
// "//u@h" -> http://u@h <nil>
// "mailto:x" -> mailto:x <nil>
// "..//../x" -> http://a/b/x <nil>
// "/" -> http://a/ <nil>
// "/.." -> http://a/ <nil>
// "/a/../..//b" -> http://a/b <nil>
// "" "x" -> "/x" true
// "a/b" "../../c" -> "/c" true
// "a" ".//b" -> "//b" true
// "http://h" "x" -> "http://h/x" true
// "http://h" "" -> "http://h" true
// "http://h/x" "//k" -> "http://k" true
// "/a/b/" ".." -> "/a/" true
// "http://u:p@h/a" "b" -> "http://u:p@h/b" true
// "/a/%2F/b" "c%2Fd" -> "/a/%2F/c%2Fd" true
// "./a" "./.." -> "/" true
// "." "x" -> "/x" true
// ".." ".//x" -> "//x" true
// parse "%": invalid URL escape "%"
// ["http://h"] "http://h/" <nil>
// ["http://h" "a"] "http://h/a" <nil>
// ["http://h/" "a"] "http://h/a" <nil>
// ["http://h/a/" "../b/" "/c"] "http://h/b/c" <nil>
// ["http://h" "../../x"] "http://h/x" <nil>
// ["a/b" "../../../c"] "c" <nil>
// ["http://h/a%2Fb" "c%2Fd" "e f"] "http://h/a/b/c/d/e%20f" <nil>
// ["/a?q#f" "b/"] "/a/b/?q#f" <nil>
// ["" "a"] "a" <nil>
// ["" ""] "" <nil>
// ["http://h/a/"] "http://h/a/" <nil>
// ["http://h" ""] "http://h" <nil>
// ["%"] "" parse "%": invalid URL escape "%"
// ["http://h/a" "./"] "http://h/a/" <nil>
// ["http://h//a" "b"] "http://h/a/b" <nil>
// ["http://h/a" "%zz"] "http://h/a" <nil>
// %00%01%02%03%04%05%06%07%08%09%0A%0B%0C%0D%0E%0F%10%11%12%13%14%15%16%17%18%19%1A%1B%1C%1D%1E%1F+%21%22%23%24%25%26%27%28%29%2A%2B%2C-.%2F0123456789%3A%3B%3C%3D%3E%3F%40ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~%7F%C2%80%C2%81%C2%82%C2%83%C3%A9%E4%B8%96
// %00%01%02%03%04%05%06%07%08%09%0A%0B%0C%0D%0E%0F%10%11%12%13%14%15%16%17%18%19%1A%1B%1C%1D%1E%1F%20%21%22%23$%25&%27%28%29%2A+%2C-.%2F0123456789:%3B%3C=%3E%3F@ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~%7F%C2%80%C2%81%C2%82%C2%83%FF
// %00%01%02%03%04%05%06%07%08%09%0A%0B%0C%0D%0E%0F%10%11%12%13%14%15%16%17%18%19%1A%1B%1C%1D%1E%1F%20%21%22%23$%25&%27%28%29%2A+,-./0123456789:;%3C=%3E%3F@ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~%7F%C2%80%C2%81%C2%82%C2%83
// %00%01%02%03%04%05%06%07%08%09%0A%0B%0C%0D%0E%0F%10%11%12%13%14%15%16%17%18%19%1A%1B%1C%1D%1E%1F%20!%22%23$%25&%27()*+,-./0123456789:;%3C=%3E?@ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~%7F%C2%80%C2%81%C2%82%C2%83
// %00%01%02%03%04%05%06%07%08%09%0A%0B%0C%0D%0E%0F%10%11%12%13%14%15%16%17%18%19%1A%1B%1C%1D%1E%1F%20%21%22%23$%25&%27%28%29%2A+,-.%2F0123456789%3A;%3C=%3E%3F%40ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~%7F%C2%80%C2%81%C2%82%C2%83:%00%01%02%03%04%05%06%07%08%09%0A%0B%0C%0D%0E%0F%10%11%12%13%14%15%16%17%18%19%1A%1B%1C%1D%1E%1F%20%21%22%23$%25&%27%28%29%2A+,-.%2F0123456789%3A;%3C=%3E%3F%40ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~%7F%C2%80%C2%81%C2%82%C2%83
// //%00%01%02%03%04%05%06%07%08%09%0A%0B%0C%0D%0E%0F%10%11%12%13%14%15%16%17%18%19%1A%1B%1C%1D%1E%1F%20!"%23$%25&'()*+,-.%2F0123456789:;<=>%3F%40ABCDEFGHIJKLMNOPQRSTUVWXYZ[%5C]%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~%7F%C2%80%C2%81%C2%82%C2%83
// "": "" <nil> "" <nil>
// "a+b%20c": "a b c" <nil> "a+b c" <nil>
// "%41%c3%A9": "Aé" <nil> "Aé" <nil>
// "%": "" invalid URL escape "%" "" invalid URL escape "%"
// "a%": "" invalid URL escape "%" "" invalid URL escape "%"
// "%4": "" invalid URL escape "%4" "" invalid URL escape "%4"
// "%zz": "" invalid URL escape "%zz" "" invalid URL escape "%zz"
// "%4z%": "" invalid URL escape "%4z" "" invalid URL escape "%4z"
// "100%25": "100%" <nil> "100%" <nil>
// "+%2B": " +" <nil> "++" <nil>
// "%e": "" invalid URL escape "%e" "" invalid URL escape "%e"
// true %y invalid character "<" in host name
// "": map[] <nil> ""
// "a=1&b=2": map[a:[1] b:[2]] <nil> "a=1&b=2"
// "a=1&a=2&a=banana": map[a:[1 2 banana]] <nil> "a=1&a=2&a=banana"
// "a": map[a:[]] <nil> "a="
// "=": map[:[]] <nil> "="
// "=x": map[:[x]] <nil> "=x"
// "a=": map[a:[]] <nil> "a="
// "&&a=1&": map[a:[1]] <nil> "a=1"
// "a=1;b=2": map[] invalid semicolon separator in query ""
// "a=1;b&c=3": map[c:[3]] invalid semicolon separator in query "c=3"
// "a=1&b=%zz&c=%&d=4": map[a:[1] d:[4]] invalid URL escape "%zz" "a=1&d=4"
// "%zz=1": map[] invalid URL escape "%zz" ""
// "a+b=c+d&%C3%A9=x%26y": map[a b:[c d] é:[x&y]] <nil> "a+b=c+d&%C3%A9=x%26y"
// "a==b": map[a:[=b]] <nil> "a=%3Db"
// "a=b=c": map[a:[b=c]] <nil> "a=b%3Dc"
// Ava Jess & Co [Jess & Co Zoe] false true true friend=Jess+%26+Co&friend=Zoe&name=Ava
// friend= true true true
// map[x:[1] z:[]]
// http://me:secret@h/x <nil> http://me:xxxxx@h/x
// <nil> me:secret h parse ":": missing protocol scheme
// {"a":["1"]} <nil>
// true true false
// Get "http://h/\"": x false false true
// Get "http://h/\"": slow true true true
