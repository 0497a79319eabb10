package story

import (
	"cmp"
	"encoding/binary"
	"errors"
	"math"
	"slices"
	"time"
)

// Story is one event's articles as far as they have come, as new ones are
// compared with it.
type Story struct {
	Number int64
	ID     string
	// First and Last are zero where no article has a time.
	First, Last time.Time
	// Size is how many articles are in the sum; edited versions are not.
	Size int

	sum    []weighed // by key
	square float64   // the sum's length, squared
}

// weighed is a word of a sum. It takes twelve bytes in a record.
type weighed struct {
	key    uint64
	weight float32
}

func (st *Story) widen(at time.Time) {
	if at.IsZero() {
		return
	}
	if st.First.IsZero() || at.Before(st.First) {
		st.First = at
	}
	if at.After(st.Last) {
		st.Last = at
	}
}

// add adds an article to the sum.
func (st *Story) add(v Vector) {
	byKey := slices.Clone(v)
	slices.SortFunc(byKey, func(a, b term) int { return cmp.Compare(a.key, b.key) })
	sum, old := make([]weighed, 0, len(st.sum)+len(v)), st.sum
	for _, t := range byKey {
		for len(old) > 0 && old[0].key < t.key {
			sum, old = append(sum, old[0]), old[1:]
		}
		was := float32(0)
		if len(old) > 0 && old[0].key == t.key {
			was, old = old[0].weight, old[1:]
		}
		now := was + float32(t.weight)
		sum = append(sum, weighed{t.key, now})
		st.square += float64(now)*float64(now) - float64(was)*float64(was)
	}
	st.sum = append(sum, old...)
	if len(st.sum) > 2*maxTerms {
		st.cut()
	}
}

// cut leaves the heaviest words, so that a story that goes on for long costs no more.
func (st *Story) cut() {
	slices.SortFunc(st.sum, func(a, b weighed) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.key, b.key))
	})
	st.sum = st.sum[:maxTerms:maxTerms]
	slices.SortFunc(st.sum, func(a, b weighed) int { return cmp.Compare(a.key, b.key) })
	st.square = 0
	for _, w := range st.sum {
		st.square += float64(w.weight) * float64(w.weight)
	}
}

// AppendSum writes the sum for a record.
func (st *Story) AppendSum(b []byte) []byte {
	b = binary.LittleEndian.AppendUint64(b, math.Float64bits(st.square))
	for _, w := range st.sum {
		b = binary.LittleEndian.AppendUint64(b, w.key)
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(w.weight))
	}
	return b
}

var errSum = errors.New("the sum of a story in the record is damaged")

// ReadSum reads what AppendSum wrote. Nothing is the sum of no article.
func (st *Story) ReadSum(b []byte) error {
	st.sum, st.square = nil, 0
	if len(b) == 0 {
		return nil
	}
	if len(b)%12 != 8 {
		return errSum
	}
	st.square = math.Float64frombits(binary.LittleEndian.Uint64(b))
	st.sum = make([]weighed, 0, len(b)/12)
	for b = b[8:]; len(b) > 0; b = b[12:] {
		st.sum = append(st.sum, weighed{binary.LittleEndian.Uint64(b), math.Float32frombits(binary.LittleEndian.Uint32(b[8:]))})
	}
	return nil
}
