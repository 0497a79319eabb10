package main

// votes counts for every word how many parsers gave it which head.
// votes[d][h] is for the dependent d and the head h, both from 1; head 0 is the root.
type votes [][]int

func newVotes(n int) votes {
	v := make(votes, n+1)
	for i := range v {
		v[i] = make([]int, n+1)
	}
	return v
}

func (v votes) add(heads []int32, n int) {
	for i, h := range heads {
		v[i+1][h+1] += n
	}
}

// part is a cell of Eisner's chart: the best score of words s to t, with the
// head at the left end or the right, complete or still open, and where it was split.
type part struct{ score, split int }

// tree finds the projective tree with one root and the most votes (Eisner 1996).
// A root's vote costs so much that a second one is never taken.
func (v votes) tree() []int32 {
	n := len(v)
	const left, right = 0, 1
	chart := func() [][][2]part {
		c := make([][][2]part, n)
		for i := range c {
			c[i] = make([][2]part, n)
		}
		return c
	}
	open, done := chart(), chart()
	arc := func(d, h int) int {
		if h == 0 {
			return v[d][0] - 1000
		}
		return v[d][h]
	}
	for k := 1; k < n; k++ {
		for s := 0; s+k < n; s++ {
			t := s + k
			best := part{-1 << 30, 0}
			for r := s; r < t; r++ {
				if x := done[s][r][right].score + done[r+1][t][left].score; x > best.score {
					best = part{x, r}
				}
			}
			open[s][t][left] = part{-1 << 29, 0}
			if s > 0 {
				open[s][t][left] = part{best.score + arc(s, t), best.split}
			}
			open[s][t][right] = part{best.score + arc(t, s), best.split}
			l, r := part{-1 << 30, 0}, part{-1 << 30, 0}
			for m := s; m < t; m++ {
				if x := done[s][m][left].score + open[m][t][left].score; x > l.score {
					l = part{x, m}
				}
			}
			for m := s + 1; m <= t; m++ {
				if x := open[s][m][right].score + done[m][t][right].score; x > r.score {
					r = part{x, m}
				}
			}
			done[s][t] = [2]part{l, r}
		}
	}
	heads := make([]int32, n-1)
	var follow func(s, t, side int, complete bool)
	follow = func(s, t, side int, complete bool) {
		switch {
		case s == t:
		case complete && side == left:
			m := done[s][t][left].split
			follow(s, m, left, true)
			follow(m, t, left, false)
		case complete:
			m := done[s][t][right].split
			follow(s, m, right, false)
			follow(m, t, right, true)
		default:
			if side == left {
				heads[s-1] = int32(t - 1)
			} else {
				heads[t-1] = int32(s - 1)
			}
			m := open[s][t][side].split
			follow(s, m, right, true)
			follow(m+1, t, left, true)
		}
	}
	follow(0, n-1, right, true)
	return heads
}
