// encoding/json: ten thousand levels can be decoded and encoded, more are an error.
package main

import (
	"encoding/json"
	"fmt"
	"strings"
)

func main() {
	deep := strings.Repeat("[", 10001) + strings.Repeat("]", 10001)
	var v any
	fmt.Println(json.Unmarshal([]byte(deep), &v))
	deep = strings.Repeat("[", 10000) + strings.Repeat("]", 10000)
	fmt.Println(json.Unmarshal([]byte(deep), &v))
	bb, err := json.Marshal(v)
	fmt.Println(string(bb) == deep, err)
}

// Output:
// invalid character '[' exceeded max depth
// <nil>
// true <nil>
