package place

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"hearsay"
)

// In whatever order positions come and are changed, those on a claim are its own, the
// oldest first, those of one time by statement and speaker, and each as it was kept last.
func TestPositionsComeByTime(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 8))
	m, last := NewMemory(), map[string]hearsay.Position{}
	for i := range 3000 {
		q := hearsay.Position{Claim: fmt.Sprint("c", random.IntN(3)), Statement: fmt.Sprint("s", random.IntN(40)), Speaker: fmt.Sprint("p", random.IntN(3)),
			At: time.Unix(int64(random.IntN(20)), 0), Confidence: float64(i)}
		m.Keep(Placed{Positions: []hearsay.Position{q}})
		last[q.Claim+q.Statement+q.Speaker] = q
	}
	kept := 0
	for _, claim := range []string{"c0", "c1", "c2", "of nobody"} {
		list := m.Positions(claim)
		kept += len(list)
		for i, q := range list {
			if q.Claim != claim || q != last[q.Claim+q.Statement+q.Speaker] {
				t.Errorf("on %s stands %+v, want %+v", claim, q, last[q.Claim+q.Statement+q.Speaker])
			}
			if i == 0 {
				continue
			}
			if p := list[i-1]; p.At.After(q.At) || p.At.Equal(q.At) && slices.Compare([]string{p.Statement, p.Speaker}, []string{q.Statement, q.Speaker}) >= 0 {
				t.Errorf("on %s %+v stands before %+v", claim, p, q)
			}
		}
		for i := range list {
			list[i] = hearsay.Position{} // the index does not hand out its own
		}
		if again := m.Positions(claim); len(again) > 0 && again[0].Claim != claim {
			t.Errorf("who changes the list of %s changes the index", claim)
		}
	}
	if kept != len(last) {
		t.Errorf("%d positions are kept, want %d", kept, len(last))
	}
}
