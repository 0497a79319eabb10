package storetest

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"hearsay"
)

// reread is the bridge article read by other weights.
func reread(drop ...int) piece {
	p := bridge
	p.weights = "dd44" + strings.Repeat("x", len(drop))
	p.drop = map[int]bool{}
	for _, i := range drop {
		p.drop[i] = true
	}
	return p
}

func correct(t *testing.T, s hearsay.Store, c hearsay.Correction) hearsay.Correction {
	t.Helper()
	c.Who, c.Why = "ada", "heard the tape"
	done, err := s.Correct(t.Context(), c)
	must(t, err)
	return done
}

// kyr, vint and reports are the IDs of the bridge article's attributions.
func bridgeIDs() (kyr, vint, reports string) {
	a := bridge.make().Reading.Attributions
	return a[0].ID, a[1].ID, a[2].ID
}

var corrections = []test{
	{name: "another speaker, undone, and redone", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, bridge)
		must(t, s.PutSpeakers(t.Context(), []hearsay.KnownSpeaker{{ID: "slena", Name: "Lena Brook", Type: hearsay.Person, Wikidata: "Q900000001"}}))
		_, vint, _ := bridgeIDs()
		c := correct(t, s, hearsay.Correction{Kind: hearsay.CorrectSpeaker, Attribution: vint, Other: "sedovint", Speaker: "slena"})
		row := one(t, s, hearsay.Query{Name: "Lena Brook"})
		same(t, "speaker", []any{row.Attribution.Speakers[0].Name, row.Attribution.Speakers[0].Wikidata, row.Known, row.Corrected, row.Attribution.Confidence.Speaker},
			[]any{"Lena Brook", "Q900000001", []string{"slena"}, true, 1.0})
		same(t, "no longer", found(t, s, hearsay.Query{Name: "Vint"}), []string(nil))
		undo, err := s.Undo(t.Context(), c.ID, "bo", "it was him")
		must(t, err)
		same(t, "back", one(t, s, hearsay.Query{Name: "Vint"}).Corrected, false)
		same(t, "not Lena", found(t, s, hearsay.Query{Name: "Lena Brook"}), []string(nil))
		_, err = s.Undo(t.Context(), undo.ID, "ada", "it was her")
		must(t, err)
		same(t, "Lena again", len(found(t, s, hearsay.Query{Name: "Lena Brook"})), 1)
		list, err := s.Corrections(t.Context(), hearsay.CorrectionQuery{Attribution: vint})
		must(t, err)
		var got []any
		for _, c := range list {
			got = append(got, c.Kind, c.Who, c.InForce)
		}
		same(t, "log", got, []any{hearsay.CorrectSpeaker, "ada", true, hearsay.UndoCorrection, "bo", false, hearsay.UndoCorrection, "ada", true})
	}},
	{name: "the speaker who stands there keeps the role", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, bridge)
		kyr, _, _ := bridgeIDs()
		before := one(t, s, hearsay.Query{Words: "both banks"})
		correct(t, s, hearsay.Correction{Kind: hearsay.CorrectSpeaker, Attribution: kyr, Speaker: before.Known[0]})
		after := one(t, s, hearsay.Query{Words: "both banks"})
		was, is := before.Attribution.Speakers[0], after.Attribution.Speakers[0]
		same(t, "speaker", []any{is.Name, is.Role, is.RoleSpan, after.Corrected}, []any{was.Name, was.Role, was.RoleSpan, true})
		if was.Role == "" {
			t.Error("the article gives no role, so that there is nothing to keep")
		}
	}},
	{name: "not this speaker, and nobody knows who", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, bridge)
		kyr, _, _ := bridgeIDs()
		correct(t, s, hearsay.Correction{Kind: hearsay.CorrectSpeaker, Attribution: kyr})
		row := one(t, s, hearsay.Query{Words: "both banks"})
		same(t, "speaker", []any{row.Attribution.Speakers[0].Name, row.Attribution.Speakers[0].Type, row.Known}, []any{"", hearsay.Unknown, []string{""}})
	}},
	{name: "not a statement", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, bridge)
		_, _, reports := bridgeIDs()
		c := correct(t, s, hearsay.Correction{Kind: hearsay.NotAStatement, Attribution: reports})
		same(t, "gone by words", found(t, s, hearsay.Query{Words: "shelling"}), []string(nil))
		same(t, "gone from all", len(found(t, s, hearsay.Query{})), 2)
		r, err := s.Reading(t.Context(), bridge.make().Reading.Article.ID)
		must(t, err)
		same(t, "gone from the reading", len(r.Attributions), 2)
		_, err = s.Undo(t.Context(), c.ID, "ada", "it is one")
		must(t, err)
		same(t, "back", len(found(t, s, hearsay.Query{Words: "shelling"})), 1)
	}},
	{name: "act and spans", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, bridge)
		_, vint, _ := bridgeIDs()
		in := bridge.make().Reading
		correct(t, s, hearsay.Correction{Kind: hearsay.CorrectAct, Attribution: vint, Value: "question"})
		same(t, "by the new act", len(found(t, s, hearsay.Query{Act: hearsay.Question})), 1)
		same(t, "by the old act", len(found(t, s, hearsay.Query{Act: hearsay.Deny})), 0)
		at := strings.Index(in.Article.Text, "the bridge was lost")
		wide := hearsay.Passage{{Start: at + len("the bridge "), End: at + len("the bridge was lost")}}
		correct(t, s, hearsay.Correction{Kind: hearsay.CorrectSpans, Attribution: vint, Source: in.Attributions[1].Source, Cue: in.Attributions[1].Cue, Content: wide})
		row := one(t, s, hearsay.Query{Words: "lost"})
		same(t, "content", row.Attribution.Content.Text(row.Article.Text), "was lost")
		same(t, "ID stays", row.Attribution.ID, vint)
		same(t, "old words", found(t, s, hearsay.Query{Words: "bridge lost"}), []string(nil))
		chains, err := s.Explain(t.Context(), vint)
		must(t, err)
		same(t, "as read", []any{chains[0].AsRead.Act, chains[0].AsRead.Content.Text(row.Article.Text), len(chains[0].Corrections)},
			[]any{hearsay.Deny, "the bridge was lost", 2})
	}},
	{name: "corrections survive re-reading", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, bridge)
		kyr, vint, reports := bridgeIDs()
		correct(t, s, hearsay.Correction{Kind: hearsay.CorrectAct, Attribution: kyr, Value: "promise"})
		correct(t, s, hearsay.Correction{Kind: hearsay.NotAStatement, Attribution: reports})
		correct(t, s, hearsay.Correction{Kind: hearsay.CorrectSpeaker, Attribution: vint, Speaker: "smarakyr"})
		before := shownRows(t, s)
		same(t, "fate", fates(record(t, s, reread())), []hearsay.Fate{hearsay.Reread})
		same(t, "rows", shownRows(t, s), before)
	}},
	{name: "a reading that moves the spans a little keeps the correction", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, bridge)
		_, vint, _ := bridgeIDs()
		correct(t, s, hearsay.Correction{Kind: hearsay.CorrectAct, Attribution: vint, Value: "question"})
		again := reread().make()
		a := &again.Reading.Attributions[1]
		a.Content[0].Start += len("the ")
		a.Identify(again.Reading.Article.TextSHA256)
		_, err := s.Record(t.Context(), []hearsay.Addition{again})
		must(t, err)
		row := one(t, s, hearsay.Query{Words: "lost"})
		same(t, "act, words", []any{row.Attribution.Act, row.Attribution.Content.Text(row.Article.Text)}, []any{hearsay.Question, "bridge was lost"})
	}},
	{name: "a reading that misses a corrected row does not lose it", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, bridge)
		_, vint, reports := bridgeIDs()
		c := correct(t, s, hearsay.Correction{Kind: hearsay.CorrectAct, Attribution: vint, Value: "question"})
		correct(t, s, hearsay.Correction{Kind: hearsay.NotAStatement, Attribution: reports})
		record(t, s, reread(1, 2))
		row := one(t, s, hearsay.Query{Name: "Vint"})
		same(t, "act, rule, known", []any{row.Attribution.Act, row.Attribution.Rule, row.Known}, []any{hearsay.Question, "correction", []string{"sedovint"}})
		same(t, "what is no statement does not come back", found(t, s, hearsay.Query{Words: "shelling"}), []string(nil))
		_, err := s.Undo(t.Context(), c.ID, "ada", "never mind")
		must(t, err)
		same(t, "undone, the new reading holds", found(t, s, hearsay.Query{Name: "Vint"}), []string(nil))
		record(t, s, reread())
		same(t, "read again", len(found(t, s, hearsay.Query{Name: "Vint"})), 1)
	}},
	{name: "a correction holds for every article with the text", run: func(t *testing.T, s hearsay.Store) {
		copied := bridge
		copied.url = "https://copy.example/late"
		record(t, s, bridge)
		_, vint, _ := bridgeIDs()
		correct(t, s, hearsay.Correction{Kind: hearsay.CorrectAct, Attribution: vint, Value: "question"})
		record(t, s, copied)
		same(t, "rows", len(found(t, s, hearsay.Query{Act: hearsay.Question})), 2)
	}},
	{name: "confirming makes sure", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, bridge)
		_, _, reports := bridgeIDs()
		same(t, "before", len(found(t, s, hearsay.Query{Words: "shelling", Sure: 0.9})), 0)
		correct(t, s, hearsay.Correction{Kind: hearsay.ConfirmAsItIs, Attribution: reports})
		same(t, "after", len(found(t, s, hearsay.Query{Words: "shelling", Sure: 0.9})), 1)
	}},
	{name: "what cannot be right is refused", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, bridge)
		kyr, _, _ := bridgeIDs()
		for name, c := range map[string]hearsay.Correction{
			"nobody signs":        {Kind: hearsay.NotAStatement, Attribution: kyr},
			"no such kind":        {Kind: "shout", Attribution: kyr, Who: "ada"},
			"no such row":         {Kind: hearsay.NotAStatement, Attribution: "q0", Who: "ada"},
			"no such act":         {Kind: hearsay.CorrectAct, Attribution: kyr, Value: "mumble", Who: "ada"},
			"no such speaker":     {Kind: hearsay.CorrectSpeaker, Attribution: kyr, Speaker: "snobody", Who: "ada"},
			"not its speaker":     {Kind: hearsay.CorrectSpeaker, Attribution: kyr, Other: "sedovint", Who: "ada"},
			"spans outside":       {Kind: hearsay.CorrectSpans, Attribution: kyr, Content: hearsay.Passage{{Start: 0, End: 1 << 20}}, Who: "ada"},
			"merging with itself": {Kind: hearsay.MergeSpeakers, Speaker: "smarakyr", Other: "smarakyr", Who: "ada"},
			"no Wikidata ID":      {Kind: hearsay.LinkWikidata, Speaker: "smarakyr", Value: "42", Who: "ada"},
		} {
			if _, err := s.Correct(t.Context(), c); err == nil {
				t.Errorf("%s: no error", name)
			}
		}
		if _, err := s.Undo(t.Context(), "k0", "ada", ""); !errors.Is(err, hearsay.ErrNotFound) {
			t.Errorf("undoing nothing: %v", err)
		}
		list, err := s.Corrections(t.Context(), hearsay.CorrectionQuery{})
		must(t, err)
		same(t, "nothing was logged", len(list), 0)
	}},
}

// shownRows are all rows as they show, in order.
func shownRows(t *testing.T, s hearsay.Store) []hearsay.Attribution {
	t.Helper()
	rows, _, err := s.Search(t.Context(), hearsay.Query{AllVersions: true, Limit: 1000})
	must(t, err)
	var list []hearsay.Attribution
	for _, r := range rows {
		list = append(list, r.Attribution)
	}
	slices.SortFunc(list, func(a, b hearsay.Attribution) int { return strings.Compare(a.ID, b.ID) })
	return list
}

var takedown = []test{
	{name: "an article goes with all versions and stays out", run: func(t *testing.T, s hearsay.Store) {
		out := record(t, s, bridge, bridgeEdited, town[0])
		kyr, _, _ := bridgeIDs()
		correct(t, s, hearsay.Correction{Kind: hearsay.CorrectAct, Attribution: kyr, Value: "promise"})
		_, err := s.TakeDownArticle(t.Context(), out[1].Article, "ada", "asked by the outlet")
		must(t, err)
		same(t, "rows left", found(t, s, hearsay.Query{Words: "bridge", AllVersions: true}), []string(nil))
		list, _, err := s.Articles(t.Context(), hearsay.ArticleQuery{Words: "bridge", AllVersions: true})
		must(t, err)
		same(t, "articles left", len(list), 0)
		third := bridge
		third.said = append([]said{{who: "Edo Vint", what: "something else"}}, bridge.said...)
		same(t, "adding again", fates(record(t, s, bridge, bridgeEdited, third)), []hearsay.Fate{hearsay.TakenDown, hearsay.TakenDown, hearsay.TakenDown})
		same(t, "others stay", len(found(t, s, hearsay.Query{})), 2)
		e, err := s.Extent(t.Context(), hearsay.Query{})
		must(t, err)
		same(t, "extent", []int{e.Articles, e.Attributions}, []int{1, 2})
		left, err := s.Corrections(t.Context(), hearsay.CorrectionQuery{})
		must(t, err)
		same(t, "corrections left", len(left), 0)
		stones, err := s.Tombstones(t.Context())
		must(t, err)
		same(t, "tombstones", []any{len(stones), stones[0].Kind, stones[0].Who, stones[0].Why}, []any{1, hearsay.TombstoneArticle, "ada", "asked by the outlet"})
	}},
	{name: "a person goes and stays out", run: func(t *testing.T, s hearsay.Store) {
		joint := piece{url: "https://e.example/1", said: []said{{who: "Edo Vint", what: "“we both agree”"}}}.make()
		a := &joint.Reading.Attributions[0]
		a.Speakers = append(a.Speakers, hearsay.Speaker{ID: "marakyr", Name: "Mara Kyr", Type: hearsay.Person, How: hearsay.ByName})
		joint.Links = append(joint.Links, hearsay.Link{Local: "marakyr", To: hearsay.KnownSpeaker{ID: "smarakyr", Name: "Mara Kyr", Type: hearsay.Person}})
		record(t, s, town...)
		_, err := s.Record(t.Context(), []hearsay.Addition{joint})
		must(t, err)
		_, err = s.TakeDownPerson(t.Context(), "smarakyr", "ada", "her right")
		must(t, err)
		check := func(when string) {
			same(t, when+": by name", found(t, s, hearsay.Query{Name: "Mara Kyr", AllVersions: true}), []string(nil))
			same(t, when+": by words", found(t, s, hearsay.Query{Words: "gate", AllVersions: true}), []string{"the gate at the river gateway leaks", "the gate would open on Sunday"})
			same(t, when+": the cousin stays", len(found(t, s, hearsay.Query{Name: "Oskar Kyr"})), 1)
			row := one(t, s, hearsay.Query{Words: "both agree"})
			same(t, when+": the other of two stays", []any{len(row.Attribution.Speakers), row.Attribution.Speakers[0].Name, row.Known}, []any{1, "Edo Vint", []string{"sedovint"}})
			if _, err := s.Speaker(t.Context(), "smarakyr"); !errors.Is(err, hearsay.ErrNotFound) {
				t.Errorf("%s: the entry is there: %v", when, err)
			}
		}
		check("taken down")
		for i, p := range town {
			p.weights = "ee55"
			p.linkless = i == 0 // whoever links need not know her any more
			record(t, s, p)
		}
		joint.Replace = true
		_, err = s.Record(t.Context(), []hearsay.Addition{joint})
		must(t, err)
		check("read again")
		must(t, s.PutSpeakers(t.Context(), []hearsay.KnownSpeaker{{ID: "snew", Name: "MARA KYR", Type: hearsay.Person}}))
		list, _, err := s.Speakers(t.Context(), hearsay.SpeakerQuery{Name: "Mara Kyr"})
		must(t, err)
		same(t, "entries of that name", len(list), 0)
	}},
	{name: "a person goes where no link leads: by name, and as a candidate", run: func(t *testing.T, s hearsay.Store) {
		unlinked := piece{url: "https://g.example/1", linkless: true, said: []said{{who: "Mara Kyr", what: "“nobody linked this”"}, {who: "Edo Vint", what: "“nor this”"}}}
		unclear := piece{url: "https://g.example/2", said: []said{{who: "She", what: "“unclear who”"}, {who: "Edo Vint", what: "“clear”"}}}.make()
		unclear.Reading.Attributions[0].Speakers = []hearsay.Speaker{{Type: hearsay.Person, How: hearsay.ByPronoun,
			Candidates: []hearsay.Candidate{{Name: "Mara Kyr", Share: 0.5}, {Name: "Ida Moss", Share: 0.3}}}}
		unclear.Links = unclear.Links[1:]
		record(t, s, town[0], unlinked)
		_, err := s.Record(t.Context(), []hearsay.Addition{unclear})
		must(t, err)
		who := one(t, s, hearsay.Query{Words: "unclear who"}).Attribution.ID
		correct(t, s, hearsay.Correction{Kind: hearsay.CorrectAct, Attribution: who, Value: "promise"})
		before, err := s.Extent(t.Context(), hearsay.Query{})
		must(t, err)
		all := len(found(t, s, hearsay.Query{}))
		_, err = s.TakeDownPerson(t.Context(), "smarakyr", "ada", "")
		must(t, err)
		same(t, "without a link", found(t, s, hearsay.Query{Words: "nobody linked"}), []string(nil))
		same(t, "others there", len(found(t, s, hearsay.Query{Words: "nor this"})), 1)
		row := one(t, s, hearsay.Query{Words: "unclear who"})
		same(t, "candidates, act", []any{row.Attribution.Speakers[0].Candidates, row.Attribution.Act, row.Corrected},
			[]any{[]hearsay.Candidate{{Name: "Ida Moss", Share: 0.3}}, hearsay.Promise, true})
		for _, line := range everything(t, s) {
			if strings.Contains(line, `"Name":"Mara Kyr"`) {
				t.Errorf("the name is carried away in %s", line)
			}
		}
		after, err := s.Extent(t.Context(), hearsay.Query{})
		must(t, err)
		same(t, "counted", before.Attributions-after.Attributions, all-len(found(t, s, hearsay.Query{})))
	}},
	{name: "somebody else of the same name stays in", run: func(t *testing.T, s hearsay.Store) {
		two := map[string]string{"Mara Kyr": "smaratwo"}
		other := piece{url: "https://f.example/1", links: two, wikidata: map[string]string{"Mara Kyr": "Q900000002"}, said: []said{{who: "Mara Kyr", what: "“I play the cello”"}}}
		record(t, s, town[0], other)
		_, err := s.TakeDownPerson(t.Context(), "smarakyr", "ada", "")
		must(t, err)
		same(t, "the namesake", found(t, s, hearsay.Query{Name: "Mara Kyr"}), []string{"“I play the cello”"})
		other.weights = "ff66"
		record(t, s, other)
		same(t, "the namesake, read again", found(t, s, hearsay.Query{Name: "Mara Kyr"}), []string{"“I play the cello”"})
	}},
	{name: "a takedown is signed", run: func(t *testing.T, s hearsay.Store) {
		out := record(t, s, bridge)
		if _, err := s.TakeDownArticle(t.Context(), out[0].Article, "", ""); err == nil {
			t.Error("nobody signed and the article went")
		}
		if _, err := s.TakeDownPerson(t.Context(), "snobody", "ada", ""); !errors.Is(err, hearsay.ErrNotFound) {
			t.Errorf("taking nobody down: %v", err)
		}
		same(t, "rows", len(found(t, s, hearsay.Query{})), 3)
	}},
}
