package eval

import (
	"fmt"
	"math"

	"hearsay"
)

// Reliability compares confidences with how often they were right, in ten
// steps of a tenth. The zero value is ready for use.
type Reliability struct {
	n, right [10]int
	sum      [10]float64
}

// Add counts one thing that was said with this confidence (0 to 1).
func (r *Reliability) Add(confidence float64, right bool) {
	k := min(max(int(confidence*10), 0), 9)
	r.n[k]++
	r.sum[k] += confidence
	if right {
		r.right[k]++
	}
}

// Error is the expected calibration error (Naeini, Cooper, Hauskrecht 2015): the mean
// distance between confidence and share of right ones over the steps, weighted
// by how many stand in each, 0 to 1.
func (r *Reliability) Error() float64 {
	all, sum := 0, 0.0
	for k, n := range r.n {
		all += n
		sum += math.Abs(r.sum[k] - float64(r.right[k]))
	}
	if all == 0 {
		return 0
	}
	return sum / float64(all)
}

// Lines are the error in percent and of each step the share that was right.
func (r *Reliability) Lines(name string) []Line {
	lines := []Line{{name + " confidence, calibration error", 100 * r.Error(), "0 is best"}}
	for k, n := range r.n {
		if n > 0 {
			lines = append(lines, Line{fmt.Sprintf("%s confidence .%d to .%d, right", name, k, k+1), percent(r.right[k], n),
				fmt.Sprintf("%d found, mean confidence %.2f", n, r.sum[k]/float64(n))})
		}
	}
	return lines
}

func outermost(as []hearsay.Attribution) []hearsay.Attribution {
	var out []hearsay.Attribution
	for _, a := range as {
		if a.Parent == "" {
			out = append(out, a)
		}
	}
	return out
}
