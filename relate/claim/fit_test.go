package claim

import (
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"hearsay"
)

// judged is a dispute that a reader judged, by what tells how sure it is.
type judged struct {
	sample, verdict string
	way             way
	// signs are those beside the way, and last what is told of the label.
	signs [signs + 1]float64
}

var wayNames = []string{"inside", "noun", "that", "pronoun", "answer", "thing", "words", "loose words", "outright", "outright apart", "negated", "negated apart"}

// readJudged reads testdata/judged.tsv: the disputes of samples of news that a reader
// judged right, half right or wrong, without their words.
func readJudged(t *testing.T) (list []judged) {
	t.Helper()
	b, err := os.ReadFile("testdata/judged.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if f[0] == "sample" {
			continue
		}
		j := judged{sample: f[0], verdict: f[1], way: way(slices.Index(wayNames, f[2]))}
		if len(f) != 4+signs || j.way < 0 {
			t.Fatalf("testdata/judged.tsv: %q is no judged dispute", line)
		}
		for i := range j.signs {
			if j.signs[i], err = strconv.ParseFloat(f[3+i], 64); err != nil {
				t.Fatal(err)
			}
		}
		list = append(list, j)
	}
	return list
}

// What is expected before anything is counted, and how much it weighs: the shares of
// earlier readings (docs/errors.md), in logits.
var (
	expectedWay  = [ways]float64{1.5, 0.8, 0.8, -1.5, -0.3, 0.8, 0, -1.5, 0.6, -1.5, 0, -1.5}
	expectedSign = [signs + 1]float64{0.8, 0.5, 0.5, -1, -0.5, 0.4, -0.8, -0.3, -0.4, -0.5, 0.3, 0.4, 0.6, -1, -1, -0.4}
)

const weighs = 0.5

// fit is logistic regression towards what is expected, by gradient descent: what is
// right counts as one, half right and wrong as none.
func fit(list []judged) (w [ways]float64, s [signs + 1]float64) {
	w, s = expectedWay, expectedSign
	for range 4000 {
		var gw [ways]float64
		var gs [signs + 1]float64
		for i := range w {
			gw[i] = weighs * (w[i] - expectedWay[i])
		}
		for i := range s {
			gs[i] = weighs * (s[i] - expectedSign[i])
		}
		for _, j := range list {
			off := j.odds(&w, &s)
			if j.verdict == "right" {
				off--
			}
			gw[j.way] += off
			for i, x := range j.signs {
				gs[i] += off * x
			}
		}
		for i := range w {
			w[i] -= 0.02 * gw[i]
		}
		for i := range s {
			s[i] -= 0.02 * gs[i]
		}
	}
	return w, s
}

func (j *judged) odds(w *[ways]float64, s *[signs + 1]float64) float64 {
	sum := w[j.way]
	for i, x := range j.signs {
		sum += s[i] * x
	}
	return 1 / (1 + math.Exp(-sum))
}

// The weights are those that the judged disputes give.
func TestTheWeightsAreFitted(t *testing.T) {
	w, s := fit(readJudged(t))
	for i := range w {
		if math.Abs(w[i]-ofWay[i]) > 0.01 {
			t.Errorf("%s weighs %.2f, and is fitted as %.2f", wayNames[i], ofWay[i], w[i])
		}
	}
	weights := append(ofSign[:], ofLabel)
	for i := range s {
		if math.Abs(s[i]-weights[i]) > 0.01 {
			t.Errorf("sign %d weighs %.2f, and is fitted as %.2f", i, weights[i], s[i])
		}
	}
}

// Fitted without the sample that it is tried on, the sureness still means what it says:
// of those that are listed seven in ten are right, and most of those that are right are
// listed; of those without a "perhaps" eight in ten are, and not one in ten is wrong.
func TestSurenessHoldsOnASampleApart(t *testing.T) {
	list := readJudged(t)
	samples := map[string]bool{}
	for _, j := range list {
		samples[j.sample] = true
	}
	for _, c := range []struct{ least, right, wrong, found float64 }{
		{hearsay.LeastDisputed, 0.69, 0.15, 0.8},
		{hearsay.SurelyDisputed, 0.8, 0.1, 0.45},
	} {
		n, right, wrong, all := 0.0, 0.0, 0.0, 0.0
		for name := range samples {
			w, s := fit(slices.DeleteFunc(slices.Clone(list), func(j judged) bool { return j.sample == name }))
			for _, j := range list {
				if j.sample != name {
					continue
				}
				is := j.odds(&w, &s) >= c.least
				all += one(j.verdict == "right")
				n += one(is)
				right += one(is && j.verdict == "right")
				wrong += one(is && j.verdict == "wrong")
			}
		}
		if right < c.right*n || wrong > c.wrong*n || right < c.found*all {
			t.Errorf("at %.2f and more, of %.0f %.0f are right and %.0f wrong, of %.0f right ones", c.least, n, right, wrong, all)
		}
		t.Logf("at %.2f and more, of %.0f %.0f are right and %.0f wrong, of %.0f right ones", c.least, n, right, wrong, all)
	}
}
