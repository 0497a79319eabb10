package nn

// StepScale is how much one unit of [Paths.Sums] is worth, in nats, to a chain
// made by [Steps].
const StepScale = 0.01

// Steps makes a chain that knows nothing but which steps between labels may be
// taken: its caller fills [Paths.Sums] with log probabilities from elsewhere, in
// units of StepScale. A path opens with what may follow label 0.
func Steps(names []string, forbid func(from, to int) bool) *Chain {
	n := len(names)
	c := &Chain{Names: names, Table: NewTable(n, nil, StepScale), Start: make([]int32, n), Trans: make([]int32, n*n)}
	for from := range n {
		for to := range n {
			if forbid(from, to) {
				c.Trans[from*n+to] = Forbidden
			}
		}
	}
	copy(c.Start, c.Trans[:n])
	return c
}
