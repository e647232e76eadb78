// Copyright nobody.

// +build linux darwin
// +build !race

// Package tags has constraints.
package tags
