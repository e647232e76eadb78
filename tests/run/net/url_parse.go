// url.Parse, the parts of URLs, String, and what is wrong with others.
package main

import (
	"errors"
	"fmt"
	"net/url"
)

func show(s string) {
	u, err := url.Parse(s)
	if err != nil {
		var e *url.Error
		fmt.Printf("%q: %v | %v %T\n", s, err, errors.As(err, &e), errors.Unwrap(err))
		return
	}
	fmt.Printf("%q: scheme=%q opaque=%q host=%q path=%q", s, u.Scheme, u.Opaque, u.Host, u.Path)
	if u.User != nil {
		password, set := u.User.Password()
		fmt.Printf(" user=%q/%q/%v", u.User.Username(), password, set)
	}
	if u.RawPath != "" {
		fmt.Printf(" rawpath=%q", u.RawPath)
	}
	if u.OmitHost || u.ForceQuery {
		fmt.Printf(" omit=%v force=%v", u.OmitHost, u.ForceQuery)
	}
	if u.RawQuery != "" || u.Fragment != "" || u.RawFragment != "" {
		fmt.Printf(" query=%q fragment=%q/%q", u.RawQuery, u.Fragment, u.RawFragment)
	}
	if u.Port() != "" || u.Hostname() != u.Host {
		fmt.Printf(" hostname=%q port=%q", u.Hostname(), u.Port())
	}
	fmt.Printf(" abs=%v request=%q\n", u.IsAbs(), u.RequestURI())
	if u.String() != s {
		fmt.Printf("   written %q, redacted %q\n", u, u.Redacted())
	}
}

func main() {
	for _, s := range []string{
		"http://example.com", "http://example.com/", "HTTP://Example.COM/A%20b?q=go+language#frag", "http://host/a%2Fb/c",
		"http://user:pass@host:8080/p?x=1&y=2#f%20g", "ftp://webmaster@www.google.com/", "http://u%20v:p%3Aq@h/",
		"http://a:b:c@h/", "http://:p@h/", "http://user:@h", "http://@h/", "http://:@h/", "mailto:joe@example.com",
		"mailto:/webmaster@golang.org", "//foo/bar", "///threeslashes", "/foo?bar", "foo", "a/b:c", "./a:b", "", "*", "/*",
		"?", "?q", "http://h?", "http://h/?", "http://h??", "http://h?a?", "http:?q", "magnet:?xt=urn:btih:c12fe&dn=x",
		"http:", "http:/", "http:/a/b", "http:a/b", "http:///a", "file:///etc/passwd", "file:/etc", "file://C:/x", "x://",
		"http://[fe80::1]/", "http://[fe80::1]:8080/", "http://[fe80::1%25en0]:80/", "http://[fe80::1%25%65n%201]/",
		"http://192.168.0.1:80/", "http://h:/", "http://[::1]:", "http://hello.世界.com/foo", "http://h%C3%A9/",
		"/foo/%E4%B8%96", "/a b/[x]!$&'()*+,;=:@-_.~", "/%7Efoo%2A", "http://a/%2f%2F", "/#", "/#a#b", "#frag%2Fx", "/#%41!()*[]",
		"custom+scheme-1.0:opaque", "1http://h", "a_b:c", "h.com:80/x", "cache_object:foo/bar", "http://a@b@c/", "/a;b=c?d;e",
		"http://h/\u00e9?\u00e9#\u00e9", "http://h?q=%zz", "http://x.y:1/%3f?%3f#%3f", "tel:+1-816-555-1212", "http://a$&'()*+,;=b/",
		"http://h\"<>/", "javascript:alert(1)", "//user@h", "//:80", "a//b", "http://h//x",
		// wrong ones
		":foo", "://x", "http://h:port/", "http://[::1/", "http://[::1]x/", "http://[::1]:a", "http://h:80:90x/", "http://a b/",
		"http://%41/", "http://%zz/", "http://h%/", "http://h/%", "http://h/%4", "http://h/%zz%", "/#%zz", "/a#%2", "a:b:c/d%",
		"http://u ser@h/", "http://u%zz@h/", "http://u:%z@h/", "http://\x7f/", "/a\nb", "http://h|x/", "http://h^/", "http://h`/",
		"http://[fe80::1%en0]/", "http://[fe80::%2541]/", "http://[fe80::1%25%41%00]/", "http://[a%25b]%41/", "1:2", "a:1/b:2", "-:a/b",
		"http://h\\x/", "http://[]x]/",
	} {
		show(s)
	}
	for _, s := range []string{"http://h/p?q#f", "/p?q", "//h/p", "///p", "*", "", "foo", "foo/bar:x", "http:opaque", "/%zz", "/a b",
		"192.168.0.1:80", "#f", "?q", "/?", "http://h:x/"} {
		u, err := url.ParseRequestURI(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%q: %q %q %q %q %q %q\n", s, u.Scheme, u.Host, u.Path, u.RawQuery, u.Fragment, u)
	}
}

// Output:
// "http://example.com": scheme="http" opaque="" host="example.com" path="" abs=true request="/"
// "http://example.com/": scheme="http" opaque="" host="example.com" path="/" abs=true request="/"
// "HTTP://Example.COM/A%20b?q=go+language#frag": scheme="http" opaque="" host="Example.COM" path="/A b" query="q=go+language" fragment="frag"/"" abs=true request="/A%20b?q=go+language"
//    written "http://Example.COM/A%20b?q=go+language#frag", redacted "http://Example.COM/A%20b?q=go+language#frag"
// "http://host/a%2Fb/c": scheme="http" opaque="" host="host" path="/a/b/c" rawpath="/a%2Fb/c" abs=true request="/a%2Fb/c"
// "http://user:pass@host:8080/p?x=1&y=2#f%20g": scheme="http" opaque="" host="host:8080" path="/p" user="user"/"pass"/true query="x=1&y=2" fragment="f g"/"" hostname="host" port="8080" abs=true request="/p?x=1&y=2"
// "ftp://webmaster@www.google.com/": scheme="ftp" opaque="" host="www.google.com" path="/" user="webmaster"/""/false abs=true request="/"
// "http://u%20v:p%3Aq@h/": scheme="http" opaque="" host="h" path="/" user="u v"/"p:q"/true abs=true request="/"
// "http://a:b:c@h/": scheme="http" opaque="" host="h" path="/" user="a"/"b:c"/true abs=true request="/"
//    written "http://a:b%3Ac@h/", redacted "http://a:xxxxx@h/"
// "http://:p@h/": scheme="http" opaque="" host="h" path="/" user=""/"p"/true abs=true request="/"
// "http://user:@h": scheme="http" opaque="" host="h" path="" user="user"/""/true abs=true request="/"
// "http://@h/": scheme="http" opaque="" host="h" path="/" user=""/""/false abs=true request="/"
// "http://:@h/": scheme="http" opaque="" host="h" path="/" user=""/""/true abs=true request="/"
// "mailto:joe@example.com": scheme="mailto" opaque="joe@example.com" host="" path="" abs=true request="joe@example.com"
// "mailto:/webmaster@golang.org": scheme="mailto" opaque="" host="" path="/webmaster@golang.org" omit=true force=false abs=true request="/webmaster@golang.org"
// "//foo/bar": scheme="" opaque="" host="foo" path="/bar" abs=false request="/bar"
// "///threeslashes": scheme="" opaque="" host="" path="///threeslashes" abs=false request="///threeslashes"
// "/foo?bar": scheme="" opaque="" host="" path="/foo" query="bar" fragment=""/"" abs=false request="/foo?bar"
// "foo": scheme="" opaque="" host="" path="foo" abs=false request="foo"
// "a/b:c": scheme="" opaque="" host="" path="a/b:c" abs=false request="a/b:c"
// "./a:b": scheme="" opaque="" host="" path="./a:b" abs=false request="./a:b"
// "": scheme="" opaque="" host="" path="" abs=false request="/"
// "*": scheme="" opaque="" host="" path="*" abs=false request="*"
// "/*": scheme="" opaque="" host="" path="/*" rawpath="/*" abs=false request="/*"
// "?": scheme="" opaque="" host="" path="" omit=false force=true abs=false request="/?"
// "?q": scheme="" opaque="" host="" path="" query="q" fragment=""/"" abs=false request="/?q"
// "http://h?": scheme="http" opaque="" host="h" path="" omit=false force=true abs=true request="/?"
// "http://h/?": scheme="http" opaque="" host="h" path="/" omit=false force=true abs=true request="/?"
// "http://h??": scheme="http" opaque="" host="h" path="" query="?" fragment=""/"" abs=true request="/??"
// "http://h?a?": scheme="http" opaque="" host="h" path="" query="a?" fragment=""/"" abs=true request="/?a?"
// "http:?q": scheme="http" opaque="" host="" path="" query="q" fragment=""/"" abs=true request="/?q"
// "magnet:?xt=urn:btih:c12fe&dn=x": scheme="magnet" opaque="" host="" path="" query="xt=urn:btih:c12fe&dn=x" fragment=""/"" abs=true request="/?xt=urn:btih:c12fe&dn=x"
// "http:": scheme="http" opaque="" host="" path="" abs=true request="/"
// "http:/": scheme="http" opaque="" host="" path="/" omit=true force=false abs=true request="/"
// "http:/a/b": scheme="http" opaque="" host="" path="/a/b" omit=true force=false abs=true request="/a/b"
// "http:a/b": scheme="http" opaque="a/b" host="" path="" abs=true request="a/b"
// "http:///a": scheme="http" opaque="" host="" path="/a" abs=true request="/a"
// "file:///etc/passwd": scheme="file" opaque="" host="" path="/etc/passwd" abs=true request="/etc/passwd"
// "file:/etc": scheme="file" opaque="" host="" path="/etc" omit=true force=false abs=true request="/etc"
// "file://C:/x": scheme="file" opaque="" host="C:" path="/x" hostname="C" port="" abs=true request="/x"
// "x://": scheme="x" opaque="" host="" path="" abs=true request="/"
//    written "x:", redacted "x:"
// "http://[fe80::1]/": scheme="http" opaque="" host="[fe80::1]" path="/" hostname="fe80::1" port="" abs=true request="/"
// "http://[fe80::1]:8080/": scheme="http" opaque="" host="[fe80::1]:8080" path="/" hostname="fe80::1" port="8080" abs=true request="/"
// "http://[fe80::1%25en0]:80/": scheme="http" opaque="" host="[fe80::1%en0]:80" path="/" hostname="fe80::1%en0" port="80" abs=true request="/"
// "http://[fe80::1%25%65n%201]/": scheme="http" opaque="" host="[fe80::1%en 1]" path="/" hostname="fe80::1%en 1" port="" abs=true request="/"
//    written "http://[fe80::1%25en%201]/", redacted "http://[fe80::1%25en%201]/"
// "http://192.168.0.1:80/": scheme="http" opaque="" host="192.168.0.1:80" path="/" hostname="192.168.0.1" port="80" abs=true request="/"
// "http://h:/": scheme="http" opaque="" host="h:" path="/" hostname="h" port="" abs=true request="/"
// "http://[::1]:": scheme="http" opaque="" host="[::1]:" path="" hostname="::1" port="" abs=true request="/"
// "http://hello.世界.com/foo": scheme="http" opaque="" host="hello.世界.com" path="/foo" abs=true request="/foo"
//    written "http://hello.%E4%B8%96%E7%95%8C.com/foo", redacted "http://hello.%E4%B8%96%E7%95%8C.com/foo"
// "http://h%C3%A9/": scheme="http" opaque="" host="hé" path="/" abs=true request="/"
// "/foo/%E4%B8%96": scheme="" opaque="" host="" path="/foo/世" abs=false request="/foo/%E4%B8%96"
// "/a b/[x]!$&'()*+,;=:@-_.~": scheme="" opaque="" host="" path="/a b/[x]!$&'()*+,;=:@-_.~" rawpath="/a b/[x]!$&'()*+,;=:@-_.~" abs=false request="/a%20b/%5Bx%5D%21$&%27%28%29%2A+,;=:@-_.~"
//    written "/a%20b/%5Bx%5D%21$&%27%28%29%2A+,;=:@-_.~", redacted "/a%20b/%5Bx%5D%21$&%27%28%29%2A+,;=:@-_.~"
// "/%7Efoo%2A": scheme="" opaque="" host="" path="/~foo*" rawpath="/%7Efoo%2A" abs=false request="/%7Efoo%2A"
// "http://a/%2f%2F": scheme="http" opaque="" host="a" path="///" rawpath="/%2f%2F" abs=true request="/%2f%2F"
// "/#": scheme="" opaque="" host="" path="/" abs=false request="/"
//    written "/", redacted "/"
// "/#a#b": scheme="" opaque="" host="" path="/" query="" fragment="a#b"/"a#b" abs=false request="/"
//    written "/#a%23b", redacted "/#a%23b"
// "#frag%2Fx": scheme="" opaque="" host="" path="" query="" fragment="frag/x"/"frag%2Fx" abs=false request="/"
// "/#%41!()*[]": scheme="" opaque="" host="" path="/" query="" fragment="A!()*[]"/"%41!()*[]" abs=false request="/"
// "custom+scheme-1.0:opaque": scheme="custom+scheme-1.0" opaque="opaque" host="" path="" abs=true request="opaque"
// "1http://h": parse "1http://h": first path segment in URL cannot contain colon | true *errors.errorString
// "a_b:c": parse "a_b:c": first path segment in URL cannot contain colon | true *errors.errorString
// "h.com:80/x": scheme="h.com" opaque="80/x" host="" path="" abs=true request="80/x"
// "cache_object:foo/bar": parse "cache_object:foo/bar": first path segment in URL cannot contain colon | true *errors.errorString
// "http://a@b@c/": scheme="http" opaque="" host="c" path="/" user="a@b"/""/false abs=true request="/"
//    written "http://a%40b@c/", redacted "http://a%40b@c/"
// "/a;b=c?d;e": scheme="" opaque="" host="" path="/a;b=c" query="d;e" fragment=""/"" abs=false request="/a;b=c?d;e"
// "http://h/é?é#é": scheme="http" opaque="" host="h" path="/é" rawpath="/é" query="é" fragment="é"/"é" abs=true request="/%C3%A9?é"
//    written "http://h/%C3%A9?é#%C3%A9", redacted "http://h/%C3%A9?é#%C3%A9"
// "http://h?q=%zz": scheme="http" opaque="" host="h" path="" query="q=%zz" fragment=""/"" abs=true request="/?q=%zz"
// "http://x.y:1/%3f?%3f#%3f": scheme="http" opaque="" host="x.y:1" path="/?" rawpath="/%3f" query="%3f" fragment="?"/"%3f" hostname="x.y" port="1" abs=true request="/%3f?%3f"
// "tel:+1-816-555-1212": scheme="tel" opaque="+1-816-555-1212" host="" path="" abs=true request="+1-816-555-1212"
// "http://a$&'()*+,;=b/": scheme="http" opaque="" host="a$&'()*+,;=b" path="/" abs=true request="/"
// "http://h\"<>/": scheme="http" opaque="" host="h\"<>" path="/" abs=true request="/"
// "javascript:alert(1)": scheme="javascript" opaque="alert(1)" host="" path="" abs=true request="alert(1)"
// "//user@h": scheme="" opaque="" host="h" path="" user="user"/""/false abs=false request="/"
// "//:80": scheme="" opaque="" host=":80" path="" hostname="" port="80" abs=false request="/"
// "a//b": scheme="" opaque="" host="" path="a//b" abs=false request="a//b"
// "http://h//x": scheme="http" opaque="" host="h" path="//x" abs=true request="//x"
// ":foo": parse ":foo": missing protocol scheme | true *errors.errorString
// "://x": parse "://x": missing protocol scheme | true *errors.errorString
// "http://h:port/": parse "http://h:port/": invalid port ":port" after host | true *errors.errorString
// "http://[::1/": parse "http://[::1/": missing ']' in host | true *errors.errorString
// "http://[::1]x/": parse "http://[::1]x/": invalid port "x" after host | true *errors.errorString
// "http://[::1]:a": parse "http://[::1]:a": invalid port ":a" after host | true *errors.errorString
// "http://h:80:90x/": parse "http://h:80:90x/": invalid port ":90x" after host | true *errors.errorString
// "http://a b/": parse "http://a b/": invalid character " " in host name | true url.InvalidHostError
// "http://%41/": parse "http://%41/": invalid URL escape "%41" | true url.EscapeError
// "http://%zz/": parse "http://%zz/": invalid URL escape "%zz" | true url.EscapeError
// "http://h%/": parse "http://h%/": invalid URL escape "%" | true url.EscapeError
// "http://h/%": parse "http://h/%": invalid URL escape "%" | true url.EscapeError
// "http://h/%4": parse "http://h/%4": invalid URL escape "%4" | true url.EscapeError
// "http://h/%zz%": parse "http://h/%zz%": invalid URL escape "%zz" | true url.EscapeError
// "/#%zz": parse "/#%zz": invalid URL escape "%zz" | true url.EscapeError
// "/a#%2": parse "/a#%2": invalid URL escape "%2" | true url.EscapeError
// "a:b:c/d%": scheme="a" opaque="b:c/d%" host="" path="" abs=true request="b:c/d%"
// "http://u ser@h/": parse "http://u ser@h/": net/url: invalid userinfo | true *errors.errorString
// "http://u%zz@h/": parse "http://u%zz@h/": invalid URL escape "%zz" | true url.EscapeError
// "http://u:%z@h/": parse "http://u:%z@h/": invalid URL escape "%z" | true url.EscapeError
// "http://\x7f/": parse "http://\x7f/": net/url: invalid control character in URL | true *errors.errorString
// "/a\nb": parse "/a\nb": net/url: invalid control character in URL | true *errors.errorString
// "http://h|x/": parse "http://h|x/": invalid character "|" in host name | true url.InvalidHostError
// "http://h^/": parse "http://h^/": invalid character "^" in host name | true url.InvalidHostError
// "http://h`/": parse "http://h`/": invalid character "`" in host name | true url.InvalidHostError
// "http://[fe80::1%en0]/": parse "http://[fe80::1%en0]/": invalid URL escape "%en" | true url.EscapeError
// "http://[fe80::%2541]/": scheme="http" opaque="" host="[fe80::%41]" path="/" hostname="fe80::%41" port="" abs=true request="/"
// "http://[fe80::1%25%41%00]/": parse "http://[fe80::1%25%41%00]/": invalid URL escape "%00" | true url.EscapeError
// "http://[a%25b]%41/": parse "http://[a%25b]%41/": invalid port "%41" after host | true *errors.errorString
// "1:2": parse "1:2": first path segment in URL cannot contain colon | true *errors.errorString
// "a:1/b:2": scheme="a" opaque="1/b:2" host="" path="" abs=true request="1/b:2"
// "-:a/b": parse "-:a/b": first path segment in URL cannot contain colon | true *errors.errorString
// "http://h\\x/": parse "http://h\\x/": invalid character "\\" in host name | true url.InvalidHostError
// "http://[]x]/": scheme="http" opaque="" host="[]x]" path="/" hostname="]x" port="" abs=true request="/"
// "http://h/p?q#f": "http" "h" "/p" "q#f" "" "http://h/p?q#f"
// "/p?q": "" "" "/p" "q" "" "/p?q"
// "//h/p": "" "" "//h/p" "" "" "//h/p"
// "///p": "" "" "///p" "" "" "///p"
// "*": "" "" "*" "" "" "*"
// parse "": empty url
// parse "foo": invalid URI for request
// parse "foo/bar:x": invalid URI for request
// "http:opaque": "http" "" "" "" "" "http:opaque"
// parse "/%zz": invalid URL escape "%zz"
// "/a b": "" "" "/a b" "" "" "/a%20b"
// parse "192.168.0.1:80": invalid URI for request
// parse "#f": invalid URI for request
// parse "?q": invalid URI for request
// "/?": "" "" "/" "" "" "/?"
// parse "http://h:x/": invalid port ":x" after host
