// A pool with a fixed number of workers. Tasks and results travel on channels; results are of several types,
// which a type switch tells apart. The workers serve without end: main leaves when it has all results.
package main

import (
	"fmt"
	"sort"
	"strings"
)

const (
	workerNumber   = 10
	maxTaskCache   = 100
	maxResultCache = 100
)

type task struct {
	id     int
	input  interface{}
	result chan<- result
}

type result struct {
	id    int
	value interface{}
}

// do handles a task: numbers are squared, words are shouted.
func (t *task) do() {
	switch v := t.input.(type) {
	case int:
		t.result <- result{t.id, v * v}
	case string:
		t.result <- result{t.id, strings.ToUpper(v)}
	default:
		t.result <- result{t.id, fmt.Errorf("no rule for %T", v)}
	}
}

func generateTasks(tasks chan<- task, results chan<- result) int {
	inputs := []interface{}{1, "two", 3, 4.5, "six", 7}
	for i, input := range inputs {
		tasks <- task{i, input, results}
	}
	return len(inputs)
}

func generateWorkers(tasks <-chan task) {
	for i := 0; i < workerNumber; i++ {
		go processTasks(tasks)
	}
}

func processTasks(tasks <-chan task) {
	for t := range tasks {
		t.do()
	}
}

func main() {
	tasks := make(chan task, maxTaskCache)
	results := make(chan result, maxResultCache)

	count := generateTasks(tasks, results)
	go generateWorkers(tasks)

	lines := []string{}
	for i := 0; i < count; i++ {
		r := <-results
		switch v := r.value.(type) {
		case error:
			lines = append(lines, fmt.Sprintf("%d failed: %v", r.id, v))
		case int, string:
			lines = append(lines, fmt.Sprintf("%d gave %v", r.id, v))
		}
	}
	sort.Strings(lines)
	fmt.Println(strings.Join(lines, "\n"))
}

// Output:
// 0 gave 1
// 1 gave TWO
// 2 gave 9
// 3 failed: no rule for float64
// 4 gave SIX
// 5 gave 49
