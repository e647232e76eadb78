package other // ERROR "found packages mixed \(a.go\) and other \(b.go\) in .*mixed"
