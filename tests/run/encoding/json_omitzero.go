// encoding/json: omitzero leaves out what is zero, or says so itself.
package main

import (
	"encoding/json"
	"fmt"
	"time"
)

type never int

func (never) IsZero() bool { return false }

type odd struct{ N int }

func (o *odd) IsZero() bool { return o.N == 7 }

type record struct {
	T time.Time          `json:",omitzero"`
	I int                `json:"i,omitzero"`
	S struct{ A, B int } `json:",omitzero"`
	N never              `json:",omitzero"`
	O odd                `json:",omitzero"`
	P *odd               `json:",omitzero"`
	L []int              `json:",omitzero"`
}

func main() {
	show := func(v any) {
		b, err := json.Marshal(v)
		fmt.Println(string(b), err)
	}
	show(record{})
	show(&record{})
	show(&record{I: 1, O: odd{7}, P: &odd{7}, L: []int{}})
	show(record{T: time.Unix(0, 0).UTC(), O: odd{7}, P: &odd{1}})
}

// Output:
// {"N":0} <nil>
// {"N":0,"O":{"N":0}} <nil>
// {"i":1,"N":0,"L":[]} <nil>
// {"T":"1970-01-01T00:00:00Z","N":0,"O":{"N":7},"P":{"N":1}} <nil>
