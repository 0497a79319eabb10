package attribute

import "testing"

// What covers all that the encoder takes for it is expected to be right; what leaves
// half of it out, or takes in as much again, is not.
func TestOverlap(t *testing.T) {
	expected := func(in, out []float32) (o overlap, f1 int16) {
		for _, s := range in {
			o.count(s, true)
		}
		for _, s := range out {
			o.count(s, false)
		}
		return o, o.inputs(nil)[0]
	}
	sure := []float32{0.9, 0.9, 0.9, 0.9}
	unsure := []float32{0.1, 0.1, 0.1, 0.1}
	whole, best := expected(sure, unsure)
	short, cut := expected(sure[:2], append(sure[2:4:4], unsure...))
	long, run := expected(append(sure[:4:4], unsure...), nil)
	if cut >= best || run >= best {
		t.Errorf("expected F1 %d, cut short %d, run on %d: the whole should be the best", best, cut, run)
	}
	if whole.likely != 0 || short.likely != 2 || long.doubtful != 4 || long.weakest > 0.11 {
		t.Errorf("likely outside %d and %d, want 0 and 2; doubtful inside %d, want 4; weakest %v", whole.likely, short.likely, long.doubtful, long.weakest)
	}
	if n := len(whole.inputs(nil)); n != overlapInputs {
		t.Errorf("%d numbers, want %d", n, overlapInputs)
	}
}

// The confidence of what is found is the assessor's, and it has one for each that is
// neither nested nor found by layout; beyond its window nothing belongs to a draft.
func TestAssessable(t *testing.T) {
	f, err := New()
	if err != nil {
		t.Fatal(err)
	}
	doc := parsed(t, "“We will not leave Ansk,” said Mara Kyr, the navy minister, who claimed that the harbour was safe.\n\nIvo Dovrad said that the ferry would sail on Monday.")
	sure := map[int]float64{}
	found := f.Assessable(doc, func(inputs []int16, at int) {
		if len(inputs) != AssessInputs {
			t.Errorf("%d numbers, want %d", len(inputs), AssessInputs)
		}
		sure[at] = f.learned.Calibration.Of(f.learned.Assessor.Share(inputs))
	})
	for k, x := range f.Find(doc) {
		if x.ID != found[k].ID || x.Confidence != found[k].Confidence {
			t.Errorf("Find gives %v, Assessable %v", x, found[k])
		}
	}
	if len(sure) < 2 {
		t.Errorf("%d are assessed, want the two that are told outright", len(sure))
	}
	for at, want := range sure {
		if got := found[at].Confidence.Span; got != want {
			t.Errorf("%s: confidence %v, the assessor's is %v", found[at].Cue.Text(doc.Text), got, want)
		}
	}
	d := &desk{shares: []roleShares{{content: 0.5}}}
	if s := d.sharesAt(&draft{reach: reach{first: 3, n: 1}}, 4); s.content != 0 {
		t.Errorf("beyond its window a token has %v", s)
	}
}
