// Package recent remembers what was used last: keys with values go in, those that
// were used lately come out. It refuses to grow: what nobody asked for during two
// generations is forgotten, and has to be had from where it came from.
package recent

// Map remembers in two generations. It is not for several goroutines at once.
type Map[K comparable, V any] struct{ young, old map[K]V }

// New remembers nothing yet.
func New[K comparable, V any]() *Map[K, V] { return &Map[K, V]{map[K]V{}, map[K]V{}} }

// Get finds what is remembered; having been asked for keeps it young.
func (m *Map[K, V]) Get(key K) (v V, ok bool) {
	if v, ok = m.young[key]; ok {
		return v, true
	}
	if v, ok = m.old[key]; ok {
		m.young[key] = v
	}
	return v, ok
}

// Put remembers a value in place of the one before.
func (m *Map[K, V]) Put(key K, v V) { m.young[key] = v }

// Turn begins a generation where the young one has grown to so many. Nothing is
// forgotten between two turns, so that at most twice as many are remembered, and
// what came since the last turn.
func (m *Map[K, V]) Turn(most int) {
	if len(m.young) >= most {
		m.old, m.young = m.young, map[K]V{}
	}
}

// TurnAt is [Map.Turn] by weight, where values are of many sizes: a generation
// begins where the young one weighs so much, as weigh says of each value. They are
// weighed now, for what they hold may have grown since they were put.
func (m *Map[K, V]) TurnAt(most int, weigh func(V) int) {
	sum := 0
	for _, v := range m.young {
		if sum += weigh(v); sum >= most {
			m.old, m.young = m.young, map[K]V{}
			return
		}
	}
}
