package storetest

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"hearsay"
)

// town is a small record: four articles, three outlets, four speakers.
var town = []piece{
	{url: "https://a.example/1", outlet: "Harbor Post", day: "2026-03-02 09:30", said: []said{
		{who: "Mara Kyr", what: "“The river gate stays closed”"},
		{who: "Edo Vint", what: "the gate would open on Sunday", act: hearsay.Promise, sure: 0.6}}},
	{url: "https://b.example/1", outlet: "Évening Star", day: "2026-03-03", said: []said{
		{who: "Mara Kyr", what: "“No river, no gate, no deal”", act: hearsay.Deny},
		{who: "Oskar Kyr", what: "“My cousin speaks for herself”"}}},
	{url: "https://c.example/1", outlet: "Harbor Post", day: "2026-03-05", said: []said{
		{who: "Lena Brook", cue: "warned", what: "the gate at the river gateway leaks", act: hearsay.Warn}}},
	{url: "https://d.example/1", outlet: "Tide", said: []said{
		{who: "Edo Vint", what: "“An undated river remark”"}}},
}

var searching = []test{
	{name: "words, phrases, prefixes and filters", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town...)
		const (
			closed, sunday = "“The river gate stays closed”", "the gate would open on Sunday"
			deal, cousin   = "“No river, no gate, no deal”", "“My cousin speaks for herself”"
			leaks, undated = "the gate at the river gateway leaks", "“An undated river remark”"
		)
		for _, c := range []struct {
			name string
			q    hearsay.Query
			want []string
		}{
			{"everything, newest first", hearsay.Query{}, []string{leaks, cousin, deal, sunday, closed, undated}},
			{"oldest first", hearsay.Query{OldestFirst: true}, []string{undated, closed, sunday, deal, cousin, leaks}},
			{"two words", hearsay.Query{Words: "river gate"}, []string{leaks, deal, closed}},
			{"case and punctuation", hearsay.Query{Words: "RIVER, Gate!"}, []string{leaks, deal, closed}},
			{"a phrase", hearsay.Query{Words: `"river gate"`}, []string{closed}},
			{"a phrase in curly marks", hearsay.Query{Words: "“the gate”"}, []string{leaks, sunday}},
			{"a prefix", hearsay.Query{Words: "gatew*"}, []string{leaks}},
			{"any of", hearsay.Query{Any: []string{"stays closed", "speaks for"}}, []string{cousin, closed}},
			{"any of, and a word", hearsay.Query{Words: "river", Any: []string{"no deal", "undated"}}, []string{deal, undated}},
			{"a word nobody said", hearsay.Query{Words: "submarine"}, nil},
			{"by ID", hearsay.Query{Speakers: []string{"smarakyr"}}, []string{deal, closed}},
			{"by name", hearsay.Query{Name: "mara KYR"}, []string{deal, closed}},
			{"by surname: both of that name", hearsay.Query{Name: "Kyr"}, []string{cousin, deal, closed}},
			{"by a name nobody has", hearsay.Query{Name: "Nobody"}, nil},
			{"by outlet", hearsay.Query{Outlet: "harbor post"}, []string{leaks, sunday, closed}},
			{"by outlet without accents", hearsay.Query{Outlet: "Evening Star"}, []string{cousin, deal}},
			{"by act", hearsay.Query{Act: hearsay.Deny}, []string{deal}},
			{"by kind", hearsay.Query{Kind: hearsay.Indirect}, []string{leaks, sunday}},
			{"since a day", hearsay.Query{Since: day("2026-03-03")}, []string{leaks, cousin, deal}},
			{"until a day", hearsay.Query{Until: day("2026-03-03")}, []string{sunday, closed}},
			{"since an hour", hearsay.Query{Since: day("2026-03-02 09:31"), Until: day("2026-03-05")}, []string{cousin, deal}},
			{"until an hour", hearsay.Query{Until: day("2026-03-02 09:31")}, []string{sunday, closed}},
			{"sure ones", hearsay.Query{Outlet: "Harbor Post", Sure: 0.8}, []string{leaks, closed}},
			{"sure of the speaker, whatever the act", hearsay.Query{Words: "deal", Sure: 0.88}, []string{deal}},
			{"not so sure of the act", hearsay.Query{Words: "deal", Sure: 0.88, Act: hearsay.Deny}, nil},
			{"in one article", hearsay.Query{Article: town[0].make().Reading.Article.ID, Words: "gate"}, []string{sunday, closed}},
			{"all at once", hearsay.Query{Words: "river gate", Name: "Kyr", Since: day("2026-03-03"), Act: hearsay.Deny, Kind: hearsay.Direct, Outlet: "Évening Star", Sure: .85}, []string{deal}},
		} {
			t.Run(c.name, func(t *testing.T) { same(t, fmt.Sprintf("%+v", c.q), found(t, s, c.q), c.want) })
		}
	}},
	{name: "queries that cannot be answered say why", run: func(t *testing.T, s hearsay.Store) {
		for _, q := range []hearsay.Query{{Words: "?!"}, {Words: "g*"}, {Any: []string{"--"}}, {Cursor: "no cursor!"}} {
			_, _, err := s.Search(t.Context(), q)
			var cannot *hearsay.QueryError
			if !errors.As(err, &cannot) || cannot.Doing == "" || cannot.Reason == "" {
				t.Errorf("%+v has the error %v", q, err)
			}
		}
		var cannot *hearsay.QueryError
		if _, _, err := s.Articles(t.Context(), hearsay.ArticleQuery{Cursor: "no cursor!"}); !errors.As(err, &cannot) {
			t.Errorf("articles: %v", err)
		}
		if _, _, err := s.Speakers(t.Context(), hearsay.SpeakerQuery{Cursor: "no cursor!"}); !errors.As(err, &cannot) {
			t.Errorf("speakers: %v", err)
		}
	}},
	{name: "a search cannot be broken by what is typed", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town...)
		for _, words := range []string{`river" OR "gate`, `river AND`, `NOT river`, `'river'`, `river:*`, `_sMaraKyr`, `river; DROP TABLE articles`, `\river`, `"river`, `(river`} {
			if _, _, err := s.Search(t.Context(), hearsay.Query{Words: words}); err != nil {
				t.Errorf("%q: %v", words, err)
			}
		}
		same(t, "a key typed as a word", found(t, s, hearsay.Query{Words: "_smarakyr"}), []string(nil))
	}},
	{name: "pages join without a gap or an overlap", run: func(t *testing.T, s hearsay.Store) {
		var batch []hearsay.Addition
		for i := range 37 {
			batch = append(batch, piece{url: fmt.Sprintf("https://p.example/%d", i), day: fmt.Sprintf("2026-03-%02d", 1+i%5),
				said: []said{{who: "Edo Vint", what: fmt.Sprintf("“remark %d on paging”", i)}}}.make())
		}
		_, err := s.Record(t.Context(), batch)
		must(t, err)
		for _, q := range []hearsay.Query{{}, {Words: "paging"}, {Name: "Vint", OldestFirst: true}, {Since: day("2026-03-02"), Words: "remark"}} {
			whole := q
			whole.Limit = 1000
			want := found(t, s, whole)
			var got []string
			q.Limit = 5
			for n := 0; ; n++ {
				rows, cursor, err := s.Search(t.Context(), q)
				must(t, err)
				got = append(got, contents(rows)...)
				if cursor == "" {
					break
				}
				if q.Cursor = cursor; n > 50 {
					t.Fatal("paging does not end")
				}
				// What is added meanwhile does not disturb the pages behind.
				if n == 1 {
					record(t, s, piece{url: "https://late.example/" + q.Words + q.Name, day: "2027-01-01", said: []said{{who: "Lena Brook", what: "“late on another matter”"}}})
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("%+v: pages give\n%q\nwant\n%q", q, got, want)
			}
		}
	}},
	{name: "articles by words, outlet, address and day", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town...)
		for _, c := range []struct {
			name string
			q    hearsay.ArticleQuery
			want []string
		}{
			{"all", hearsay.ArticleQuery{}, []string{"c", "b", "a", "d"}},
			{"oldest first", hearsay.ArticleQuery{OldestFirst: true}, []string{"d", "a", "b", "c"}},
			{"words", hearsay.ArticleQuery{Words: `gate "Mara Kyr"`}, []string{"b", "a"}},
			{"any", hearsay.ArticleQuery{Any: []string{"undated river", "gateway leaks"}}, []string{"c", "d"}},
			{"outlet", hearsay.ArticleQuery{Outlet: "Harbor Post"}, []string{"c", "a"}},
			{"address", hearsay.ArticleQuery{Address: "https://b.example/1"}, []string{"b"}},
			{"days", hearsay.ArticleQuery{Since: day("2026-03-02"), Until: day("2026-03-04")}, []string{"b", "a"}},
		} {
			list, _, err := s.Articles(t.Context(), c.q)
			must(t, err)
			var got []string
			for _, k := range list {
				got = append(got, k.Article.URL[8:9])
				if k.Article.Text != "" {
					t.Errorf("%s: a text came unasked", c.name)
				}
			}
			same(t, c.name, got, c.want)
		}
		list, cursor, err := s.Articles(t.Context(), hearsay.ArticleQuery{Limit: 3, WithText: true})
		must(t, err)
		same(t, "text", list[0].Article.Text, town[2].make().Reading.Article.Text)
		list, end, err := s.Articles(t.Context(), hearsay.ArticleQuery{Limit: 3, Cursor: cursor})
		must(t, err)
		same(t, "second page", []any{len(list), list[0].Article.URL, end}, []any{1, "https://d.example/1", ""})
	}},
	{name: "candidates for a quotation", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town...)
		out := record(t, s, bridge, bridgeEdited)
		must(t, s.PutStatements(t.Context(), []hearsay.Statement{{ID: "t5", Reports: []hearsay.Report{{Article: out[0].Article, Attribution: bridge.make().Reading.Attributions[0].ID}}}}))
		list, _, err := s.Candidates(t.Context(), []hearsay.Sought{
			{Phrase: []string{"both", "banks"}, Words: []string{"submarine"}},
			{Phrase: []string{"gate", "stays", "open"}, Words: []string{"stays", "gate"}}}, hearsay.Query{Limit: 1})
		must(t, err)
		var got []string
		for _, c := range list {
			got = append(got, c.Attribution.Content.Text(c.Article.Text))
		}
		same(t, "words", got, []string{"“We hold the bridge and both banks”", "“The river gate stays closed”"})
		same(t, "statement, latest, speaker", []any{list[0].Statement, list[0].Latest.ID, list[0].Attribution.Speakers[0].ID}, []any{"t5", out[1].Article, "smarakyr"})
		same(t, "the newest is its own latest", list[1].Latest == nil, true)
		none, _, err := s.Candidates(t.Context(), []hearsay.Sought{{}}, hearsay.Query{})
		must(t, err)
		same(t, "nothing sought", len(none), 0)
	}},
	{name: "candidates within limits", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town...)
		sought := []hearsay.Sought{{Phrase: []string{"the", "river", "gate"}, Words: []string{"river", "gate"}}}
		for _, c := range []struct {
			within hearsay.Query
			want   int
		}{
			{hearsay.Query{}, 5}, {hearsay.Query{Outlet: "harbor post"}, 3}, {hearsay.Query{Outlet: "Nowhere"}, 0},
			{hearsay.Query{Since: day("2026-03-03")}, 2}, {hearsay.Query{Until: day("2026-03-03")}, 2},
			{hearsay.Query{Since: day("2026-03-02 09:31"), Until: day("2026-03-05")}, 1},
			{hearsay.Query{Until: day("2026-03-02 09:31"), Outlet: "Harbor Post"}, 2},
		} {
			list, _, err := s.Candidates(t.Context(), sought, c.within)
			must(t, err)
			same(t, fmt.Sprintf("%+v", c.within), len(list), c.want)
		}
	}},
	{name: "candidates whose words the reading left out", run: func(t *testing.T, s hearsay.Store) {
		in := bridge.make()
		a := &in.Reading.Attributions[0]
		a.Kind = hearsay.Direct
		a.Content[0].Start = a.Content[0].End - len("both banks”")
		a.Identify(in.Reading.Article.TextSHA256)
		_, err := s.Record(t.Context(), []hearsay.Addition{in})
		must(t, err)
		list, texts, err := s.Candidates(t.Context(), []hearsay.Sought{{Phrase: []string{"we", "hold", "the", "bridge"}, Words: []string{"bridge", "hold"}}}, hearsay.Query{})
		must(t, err)
		same(t, "the one whose words were left out is there", slices.ContainsFunc(list, func(c hearsay.Recorded) bool { return c.Attribution.ID == a.ID }), true)
		same(t, "texts", len(texts), 1)
		same(t, "the text", texts[0].Text, in.Reading.Article.Text)
		none, texts, err := s.Candidates(t.Context(), []hearsay.Sought{{Phrase: []string{"we", "hold", "the", "ridge"}, Words: []string{"ridge", "hold"}}}, hearsay.Query{})
		must(t, err)
		same(t, "candidates and texts of other words", []int{len(none), len(texts)}, []int{0, 0})
	}},
	{name: "candidates among words that are everywhere", run: func(t *testing.T, s hearsay.Store) {
		oldest := piece{url: "https://o.example/1", day: "2020-01-01", said: []said{{who: "Edo Vint", what: "“we can hold as long”"}}}
		batch := []hearsay.Addition{oldest.make()}
		for i := range 1100 {
			batch = append(batch, piece{url: fmt.Sprintf("https://e.example/%d", i), day: "2026-03-02",
				said: []said{{who: "Mara Kyr", what: fmt.Sprintf("“as long as we can hold, number %d”", i)}}}.make())
		}
		_, err := s.Record(t.Context(), batch)
		must(t, err)
		seek := func(part hearsay.Sought) (list []string) {
			found, _, err := s.Candidates(t.Context(), []hearsay.Sought{part}, hearsay.Query{Limit: 20})
			must(t, err)
			for _, c := range found {
				list = append(list, c.Attribution.Content.Text(c.Article.Text))
			}
			return list
		}
		words := []string{"long", "hold", "can", "we"}
		same(t, "the one in this order", slices.Contains(seek(hearsay.Sought{Phrase: []string{"can", "hold", "as", "long"}, Words: words}), "“we can hold as long”"), true)
		same(t, "a rare word among them", slices.Contains(seek(hearsay.Sought{Phrase: []string{"can", "hold", "number", "77"}, Words: append([]string{"77"}, words...)}),
			"“as long as we can hold, number 77”"), true)
		if n := len(seek(hearsay.Sought{Phrase: []string{"as", "long", "as", "we", "can"}, Words: words})); n < 200 || n > 220 {
			t.Errorf("%d candidates for what stands everywhere", n)
		}
	}},
	{name: "the outlets are listed, the one with the most articles first", run: func(t *testing.T, s hearsay.Store) {
		none, err := s.Outlets(t.Context())
		must(t, err)
		same(t, "of an empty record", len(none), 0)
		record(t, s, town...)
		record(t, s, piece{url: "https://gone.example/1", said: []said{{who: "Ida Moss", what: "of no outlet"}}})
		names, err := s.Outlets(t.Context())
		must(t, err)
		same(t, "the first", names[0], "Harbor Post")
		slices.Sort(names)
		same(t, "all", names, []string{"Harbor Post", "Tide", "Évening Star"})
	}},
	{name: "the extent follows the limits", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town...)
		for _, c := range []struct {
			q    hearsay.Query
			want hearsay.Extent
		}{
			{hearsay.Query{}, hearsay.Extent{Articles: 4, Attributions: 6, Outlets: 3, Since: day("2026-03-02"), Until: day("2026-03-05")}},
			{hearsay.Query{Outlet: "Harbor Post"}, hearsay.Extent{Articles: 2, Attributions: 3, Outlets: 1, Since: day("2026-03-02"), Until: day("2026-03-05")}},
			{hearsay.Query{Since: day("2026-03-03")}, hearsay.Extent{Articles: 2, Attributions: 3, Outlets: 2, Since: day("2026-03-03"), Until: day("2026-03-05")}},
			{hearsay.Query{Outlet: "Nowhere"}, hearsay.Extent{}},
		} {
			e, err := s.Extent(t.Context(), c.q)
			must(t, err)
			same(t, fmt.Sprintf("%+v", c.q), e, c.want)
		}
	}},
}

var explaining = []test{
	{name: "the chain leads back to the bytes", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, bridge)
		id := one(t, s, hearsay.Query{Name: "Kyr"}).Attribution.ID
		chains, err := s.Explain(t.Context(), id)
		must(t, err)
		in := bridge.make()
		c := chains[0]
		same(t, "chains", len(chains), 1)
		same(t, "content", c.Row.Attribution.Content.Text(c.Kept.Article.Text), "“We hold the bridge and both banks”")
		same(t, "page", string(c.Capture.Bytes), string(in.Capture.Bytes))
		same(t, "hash", c.CaptureHash, in.Capture.SHA256())
		same(t, "provenance", c.Kept.Provenance, in.Reading.Provenance)
		same(t, "speaker", c.Speakers[0].Name, "Mara Kyr")
		same(t, "capture", []any{c.Capture.URL, c.Capture.MediaType, c.Capture.Time}, []any{in.Capture.URL, "text/html", epoch})
		again, hash, err := s.Capture(t.Context(), in.Reading.Article.ID)
		must(t, err)
		same(t, "hash by article", hash, c.CaptureHash)
		same(t, "capture by article", again, c.Capture)
	}},
	{name: "an ID is found by how it begins", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, bridge)
		place(t, s)
		row := one(t, s, hearsay.Query{Name: "Kyr"})
		c, err := s.Correct(t.Context(), hearsay.Correction{Kind: hearsay.CorrectAct, Attribution: row.Attribution.ID, Value: "warn", Who: "Lio"})
		must(t, err)
		for _, want := range []hearsay.Identity{{Kind: hearsay.AttributionID, ID: row.Attribution.ID}, {Kind: hearsay.ArticleID, ID: row.Article.ID},
			{Kind: hearsay.SpeakerID, ID: "smarakyr"}, {Kind: hearsay.StatementID, ID: "t2"}, {Kind: hearsay.ClaimID, ID: "c1"}, {Kind: hearsay.CorrectionID, ID: c.ID}} {
			for _, begins := range []string{want.ID, want.ID[:max(2, len(want.ID)*2/3)]} {
				list, err := s.Identify(t.Context(), begins, 5)
				must(t, err)
				same(t, begins, list, []hearsay.Identity{want})
			}
		}
		list, err := s.Identify(t.Context(), "s", 1)
		must(t, err)
		same(t, "the first that begin with s", list, []hearsay.Identity{{Kind: hearsay.SpeakerID, ID: "sedovint"}})
		for _, none := range []string{"s0", "q%", "", "Smara", "s'"} {
			list, err := s.Identify(t.Context(), none, 5)
			must(t, err)
			same(t, none, list, []hearsay.Identity(nil))
		}
	}},
	{name: "a plain text is its own page", run: func(t *testing.T, s hearsay.Store) {
		in := bridge.make()
		in.Capture.Bytes = []byte(in.Reading.Article.Text)
		_, err := s.Record(t.Context(), []hearsay.Addition{in})
		must(t, err)
		chains, err := s.Explain(t.Context(), in.Reading.Attributions[0].ID)
		must(t, err)
		same(t, "bytes", string(chains[0].Capture.Bytes), in.Reading.Article.Text)
	}},
	{name: "the same text twice has two chains", run: func(t *testing.T, s hearsay.Store) {
		copied := bridge
		copied.url = "https://copy.example/x"
		record(t, s, bridge, copied)
		chains, err := s.Explain(t.Context(), bridge.make().Reading.Attributions[0].ID)
		must(t, err)
		same(t, "chains", len(chains), 2)
	}},
}
