//go:build race

package main

// raced is true where the race detector makes everything ten times slower: records
// are then smaller.
const raced = true
