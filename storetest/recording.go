package storetest

import (
	"errors"
	"fmt"
	"testing"

	"hearsay"
)

var bridge = piece{url: "https://harbor.example/bridge", outlet: "Harbor Post", day: "2026-03-02", said: []said{
	{who: "Mara Kyr", what: "“We hold the bridge and both banks”", role: "the navy minister"},
	{who: "Edo Vint", cue: "denied", what: "the bridge was lost", act: hearsay.Deny},
	{who: "", cue: "According to reports", what: "shelling went on at night", sure: 0.3},
}}

var recording = []test{
	{name: "what was recorded comes back whole", run: func(t *testing.T, s hearsay.Store) {
		in := bridge.make()
		in.Reading.Article.Dated = hearsay.DatedByDateline
		in.Reading.Article.Page = []hearsay.PagePiece{
			{Text: hearsay.Span{Start: 0, End: 4}, Page: hearsay.Span{Start: 3, End: 7}},
			{Text: hearsay.Span{Start: 4, End: 9}, Page: hearsay.Span{Start: 12, End: 19}}}
		in.Reading.Attributions[1].Parent = in.Reading.Attributions[0].ID
		in.Reading.Attributions[2].Speakers = []hearsay.Speaker{{ID: "unclear", Type: hearsay.Group, How: hearsay.ByPronoun,
			Candidates: []hearsay.Candidate{{ID: "marakyr", Name: "Mara Kyr", Share: 0.6}, {Name: "the guards", Share: 0.25}}}}
		_, err := s.Record(t.Context(), []hearsay.Addition{in})
		must(t, err)
		out, err := s.Reading(t.Context(), in.Reading.Article.ID)
		must(t, err)
		hearsay.Tell(in.Reading.Attributions, knownTo(&in))
		same(t, "reading", out, in.Reading)
	}},
	{name: "adding the same twice changes nothing", run: func(t *testing.T, s hearsay.Store) {
		same(t, "first", fates(record(t, s, bridge)), []hearsay.Fate{hearsay.Added})
		before := everything(t, s)
		same(t, "second", fates(record(t, s, bridge)), []hearsay.Fate{hearsay.Unchanged})
		same(t, "record", everything(t, s), before)
	}},
	{name: "what is known need not be read again", run: func(t *testing.T, s hearsay.Store) {
		in := bridge.make()
		later := in.Reading.Provenance
		later.Version += "-later"
		for _, want := range []bool{false, true} {
			known, err := s.Known(t.Context(), in.Reading.Provenance)
			must(t, err)
			is, err := known(in.Reading.Article.ID)
			must(t, err)
			same(t, "known", is, want)
			is, err = known("a0")
			must(t, err)
			same(t, "another article", is, false)
			known, err = s.Known(t.Context(), later)
			must(t, err)
			is, err = known(in.Reading.Article.ID)
			must(t, err)
			same(t, "known to another version", is, false)
			record(t, s, bridge)
		}
		other := piece{url: "https://harbor.example/3", said: []said{{who: "Edo Vint", what: "fine"}}}.make()
		other.Reading.Provenance = later
		_, err := s.Record(t.Context(), []hearsay.Addition{other})
		must(t, err)
		known, err := s.Known(t.Context(), later)
		must(t, err)
		is, err := known(in.Reading.Article.ID)
		must(t, err)
		same(t, "known to a version that read others", is, false)
	}},
	{name: "the same article twice in one batch is one", run: func(t *testing.T, s hearsay.Store) {
		out, err := s.Record(t.Context(), []hearsay.Addition{bridge.make(), bridge.make()})
		must(t, err)
		same(t, "fates", fates(out), []hearsay.Fate{hearsay.Added, hearsay.Unchanged})
		same(t, "rows", len(found(t, s, hearsay.Query{})), 3)
	}},
	{name: "the same text at two addresses is two articles", run: func(t *testing.T, s hearsay.Store) {
		copied := bridge
		copied.url = "https://copy.example/bridge"
		same(t, "fates", fates(record(t, s, bridge, copied)), []hearsay.Fate{hearsay.Added, hearsay.Added})
		same(t, "rows", len(found(t, s, hearsay.Query{Words: "bridge lost"})), 2)
	}},
	{name: "a wrong span refuses one article and not its neighbours", run: func(t *testing.T, s hearsay.Store) {
		wrong, other := bridge.make(), piece{url: "https://harbor.example/2", said: []said{{who: "Edo Vint", what: "fine"}}}.make()
		wrong.Reading.Attributions[1].Content = hearsay.Passage{{Start: 5, End: 1 << 20}}
		out, err := s.Record(t.Context(), []hearsay.Addition{wrong, other})
		must(t, err)
		same(t, "fates", fates(out), []hearsay.Fate{hearsay.Refused, hearsay.Added})
		if out[0].Err == nil {
			t.Error("the refused article has no reason")
		}
		if _, err := s.Article(t.Context(), wrong.Reading.Article.ID); !errors.Is(err, hearsay.ErrNotFound) {
			t.Errorf("the refused article can be found: %v", err)
		}
	}},
	{name: "a text that does not have its hash is refused", run: func(t *testing.T, s hearsay.Store) {
		in := bridge.make()
		in.Reading.Article.Text = "X" + in.Reading.Article.Text[1:]
		out, err := s.Record(t.Context(), []hearsay.Addition{in})
		must(t, err)
		same(t, "fates", fates(out), []hearsay.Fate{hearsay.Refused})
	}},
	{name: "new weights replace the rows", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, bridge)
		again := bridge
		again.weights, again.drop = "bb22", map[int]bool{1: true}
		again.said = append([]said{}, bridge.said...)
		again.said[0].sure = 0.5
		same(t, "fate", fates(record(t, s, again)), []hearsay.Fate{hearsay.Reread})
		same(t, "rows", found(t, s, hearsay.Query{Name: "Vint"}), []string(nil))
		same(t, "sure", one(t, s, hearsay.Query{Name: "Kyr"}).Attribution.Confidence.Speaker, 0.5)
		same(t, "rows by words", len(found(t, s, hearsay.Query{Words: "bridge"})), 1)
		k, err := s.Speaker(t.Context(), "sedovint")
		must(t, err)
		same(t, "mentions left", k.Mentions, 0)
	}},
	{name: "zero bytes and odd characters are kept", run: func(t *testing.T, s hearsay.Store) {
		in := piece{path: "/tmp/odd.txt", said: []said{{who: "Ève O’Dáire", what: "“naïve\x00 café 🦉 Зеленський”"}}}.make()
		in.Reading.Article.Title = "zero \x00 and \xff"
		out, err := s.Record(t.Context(), []hearsay.Addition{in})
		must(t, err)
		same(t, "fate", fates(out), []hearsay.Fate{hearsay.Added})
		row := one(t, s, hearsay.Query{Words: "NAIVE cafe зеленський"})
		same(t, "text", row.Article.Text, in.Reading.Article.Text)
		same(t, "by name without accents", len(found(t, s, hearsay.Query{Name: "eve o'daire"})), 1)
	}},
	{name: "an empty batch is fine", run: func(t *testing.T, s hearsay.Store) {
		out, err := s.Record(t.Context(), nil)
		must(t, err)
		same(t, "outcomes", len(out), 0)
	}},
	{name: "a large batch is recorded as one", run: func(t *testing.T, s hearsay.Store) {
		var batch []hearsay.Addition
		for i := range 450 {
			batch = append(batch, piece{url: fmt.Sprintf("https://many.example/%d", i), outlet: "Many", day: fmt.Sprintf("2026-03-%02d", 1+i%28),
				said: []said{{who: "Mara Kyr", what: fmt.Sprintf("“number %d is mine”", i)}}}.make())
		}
		out, err := s.Record(t.Context(), batch)
		must(t, err)
		for i := range out {
			if out[i].Fate != hearsay.Added {
				t.Fatalf("article %d: %v", i, out[i])
			}
		}
		must(t, s.Settle(t.Context()))
		e, err := s.Extent(t.Context(), hearsay.Query{})
		must(t, err)
		same(t, "extent", e, hearsay.Extent{Articles: 450, Attributions: 450, Outlets: 1, Since: day("2026-03-01"), Until: day("2026-03-28")})
	}},
}

func fates(out []hearsay.Outcome) []hearsay.Fate {
	var list []hearsay.Fate
	for _, o := range out {
		list = append(list, o.Fate)
	}
	return list
}
