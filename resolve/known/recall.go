package known

import "strings"

// recall remembers what was made of a string: the same names, roles and places
// stand in article after article. It forgets all when it is full, so that it
// does not grow with what is read. What it gives is shared: it is not changed.
type recall[T any] map[string]T

// mostRecalled bounds what is remembered of one kind.
const mostRecalled = 1 << 14

func (r recall[T]) of(s string, made func(string) T) T {
	if v, met := r[s]; met {
		return v
	}
	s = strings.Clone(s) // what is kept must not keep the article that it is a slice of
	v := made(s)
	if len(r) >= mostRecalled {
		clear(r)
	}
	r[s] = v
	return v
}

// recalls are those of a Linker.
type recalls struct {
	names  recall[Name]
	bodies recall[Body]
	roles  recall[role]
	places recall[[]string]
}

func newRecalls() recalls {
	return recalls{recall[Name]{}, recall[Body]{}, recall[role]{}, recall[[]string]{}}
}
