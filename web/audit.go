package web

import (
	"context"
	"math"
	"net/http"
	"sort"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// auditView says who is given a voice: shares of statements and of words, with
// and without copies.
type auditView struct {
	filters
	filterLists
	Said   string
	Tables []auditTable
	// Looked is how many statements were counted, More that there are others, and
	// All how many there are, or more than that.
	Looked int
	More   bool
	All    hearsay.Tally
	// Oldest is the day of the oldest that was counted, where there are others.
	Oldest string
}

// Search is the list of the statements that are counted.
func (v auditView) Search() string { return v.address("/search") }

type auditTable struct {
	Name  string
	Lines []auditLine
}

// auditLine is one share: of statements, of their words, and of the statements
// that stand in no copy.
type auditLine struct {
	// Rows and RowsAlone lead to the statements that are counted, with their words.
	Rows, RowsAlone          string
	Name, To                 string
	Statements, Words, Alone int
	// Rest tells that it is what all further lines have together.
	Rest             bool
	Share, WordShare float64
	AloneShare       float64
	Low, High        float64
	// Bar, From and Till draw the share and its interval, out of 100.
	Bar, From, Till int
}

// audited is how many statements one audit counts, the newest first; the page
// says so where there are more.
const audited = 20_000

// counted once per statement: what the audit asks of a row.
type voice struct {
	article string
	day     time.Time
	words   int
	relayed bool
	of      map[string]key // by the table's name
}

type key struct{ name, to string }

// ownOrTold is the one table that counts what is only told of a speaker by
// somebody else: the others count whose words are reported, and those are not his.
const ownOrTold = "Own or told by others"

// auditTables are the tables in their order.
var auditTables = []string{ownOrTold, "Named or not", "Type of speaker", "Outlet", "Kind", "Speaker", "Role"}

// audit is the page on whose words are reported.
func (s *site) audit(w http.ResponseWriter, r *http.Request) error {
	v, q, err := s.auditOf(r)
	if err != nil {
		return err
	}
	if v.filterLists, err = s.lists(r.Context()); err != nil {
		return err
	}
	if v.More {
		if v.All, err = s.store.Tally(r.Context(), q); err != nil {
			return err
		}
	}
	export := append([]link{{"These shares as CSV", v.address("/export/audit.csv")}}, exports(v.filters)...)
	s.show(w, r, http.StatusOK, "audit", view{Title: "Source audit", Nav: "audit", Body: v, Feed: v.address("/search.atom"), Export: export})
	return nil
}

// auditOf counts what an address asks for.
func (s *site) auditOf(r *http.Request) (v auditView, q hearsay.Query, err error) {
	f, ctx := filtersOf(r.URL.Query()).whole(), r.Context()
	v = auditView{filters: f}
	if q, v.Said, err = f.query(ctx, s.store); err != nil {
		return v, q, err
	}
	voices, more, err := s.voices(ctx, q, f)
	if err != nil {
		return v, q, err
	}
	copies, err := s.copies(ctx, voices)
	if err != nil {
		return v, q, err
	}
	if v.Looked, v.More = len(voices), more; more {
		v.Oldest = dayOf(voices[len(voices)-1].day)
	}
	for _, name := range auditTables {
		lines := auditLines(name, voices, copies)
		for i := range lines {
			lines[i].leads(f, name)
		}
		v.Tables = append(v.Tables, auditTable{name, lines})
	}
	return v, q, nil
}

// voices are the statements that a query finds, up to a bound.
func (s *site) voices(ctx context.Context, q hearsay.Query, f filters) (list []voice, more bool, err error) {
	to := newLeading(f)
	for row, err := range s.store.Rows(ctx, q) {
		if err != nil {
			return nil, false, err
		}
		if len(list) == audited {
			return list, true, nil
		}
		list = append(list, voiceOf(&row, to))
	}
	return list, false, nil
}

// leading are addresses of searches with one more filter, each made once for the
// thousands of rows that lead there.
type leading struct {
	f  filters
	by map[[2]string]string
}

func newLeading(f filters) leading { return leading{f, map[[2]string]string{}} }

func (l leading) to(field, value string) string {
	at, ok := l.by[[2]string{field, value}]
	if !ok {
		at = l.f.with(field, value).address("/search")
		l.by[[2]string{field, value}] = at
	}
	return at
}

func voiceOf(r *hearsay.Row, f leading) voice {
	a := &r.Attribution
	words, _ := wordsOf(a, r.Article)
	v := voice{article: r.Article.ID, day: r.Article.Published, words: len(strings.Fields(words)), relayed: a.Relayed, of: map[string]key{
		ownOrTold:         {whoTells(a), ""},
		"Outlet":          {orUnknown(r.Article.Outlet), ""},
		"Kind":            {string(a.Kind), f.to("kind", string(a.Kind))},
		"Named or not":    {howNamed(a), ""},
		"Type of speaker": {string(hearsay.Unknown), ""},
		"Speaker":         {"unknown", ""},
		"Role":            {"none given", ""},
	}}
	if r.Article.Outlet != "" {
		v.of["Outlet"] = key{r.Article.Outlet, f.to("outlet", r.Article.Outlet)}
	}
	if len(a.Speakers) == 0 {
		return v
	}
	first := &a.Speakers[0]
	v.of["Type of speaker"] = key{string(first.Type), ""}
	if first.Role != "" {
		v.of["Role"] = key{first.Role, ""}
	}
	if id := knownAs(r); id != "" {
		v.of["Speaker"] = key{first.Name, f.to("speaker", id)}
	} else if first.Name != "" {
		v.of["Speaker"] = key{first.Name, ""}
	}
	return v
}

// whoTells tells whether the article has it from the speaker.
func whoTells(a *hearsay.Attribution) string {
	switch {
	case a.Relayed:
		return "only told of the speaker by somebody else"
	case len(a.Via) > 0:
		return "told by an outlet, or by who speaks for the speaker"
	}
	return "the speaker’s own"
}

// counts tells whether a table counts a statement.
func (v *voice) counts(table string) bool { return !v.relayed || table == ownOrTold }

func knownAs(r *hearsay.Row) string {
	if len(r.Known) == 0 {
		return ""
	}
	return r.Known[0]
}

func orUnknown(s string) string {
	if s == "" {
		return "unknown"
	}
	return s
}

// howNamed tells whether the article says whose words they are.
func howNamed(a *hearsay.Attribution) string {
	switch {
	case a.Rule == ruleTurn && a.Act == hearsay.Question:
		return "a question’s turn"
	case len(a.Speakers) == 0:
		return "nobody is named"
	case a.Speakers[0].Type == hearsay.Anonymous:
		return "anonymous"
	case a.Speakers[0].Type == hearsay.Author:
		return "the article itself"
	case a.Speakers[0].Name == "" && len(a.Speakers[0].Candidates) > 0:
		return "unclear who"
	case strings.TrimSpace(a.Speakers[0].Name) == "":
		return "nobody is named"
	case !properName(&a.Speakers[0]):
		return "described, not named"
	}
	return "named"
}

// ruleTurn is what attribute calls an attribution of a turn ("NAME: text").
const ruleTurn = "turn"

// properName tells whether a speaker is called by a name of their own: not by what
// they do ("the governor"), nor as one of many ("villagers"), nor as somebody's
// ("Piet Marrow’s spokeswoman"). Names end with a capital, whatever is before.
func properName(s *hearsay.Speaker) bool {
	if s.Type == hearsay.Group {
		return false
	}
	words := strings.Fields(s.Name)
	first, _ := utf8.DecodeRuneInString(words[0])
	last, _ := utf8.DecodeRuneInString(words[len(words)-1])
	capital := func(c rune) bool {
		return unicode.IsUpper(c) || unicode.IsDigit(c) || unicode.IsLetter(c) && !unicode.IsLower(c)
	}
	return capital(first) && capital(last) || s.Type == hearsay.Organization && capital(first)
}

// copies are the articles whose words are another's.
func (s *site) copies(ctx context.Context, voices []voice) (map[string]bool, error) {
	const atOnce = 500
	copies, asked := map[string]bool{}, map[string]bool{}
	var ids []string
	ask := func() error {
		found, err := s.store.Origins(ctx, ids)
		for id, o := range found {
			copies[id] = o.Class == hearsay.OriginCopy
		}
		ids = ids[:0]
		return err
	}
	for i := range voices {
		if id := voices[i].article; !asked[id] {
			asked[id] = true
			ids = append(ids, id)
		}
		if len(ids) == atOnce {
			if err := ask(); err != nil {
				return nil, err
			}
		}
	}
	return copies, ask()
}

// leads sets the addresses of the rows.
func (l *auditLine) leads(f filters, table string) {
	values := f.values()
	values.Set("table", table)
	values.Set("name", l.Name)
	if l.Rest {
		values.Set("rest", "1")
	} else {
		values.Set("key", l.To)
	}
	l.Rows = "/audit/rows?" + values.Encode()
	values.Set("alone", "1")
	l.RowsAlone = "/audit/rows?" + values.Encode()
}

// mostAuditLines is how many lines a table has; the rest is one line.
const mostAuditLines = 15

func auditLines(table string, voices []voice, copies map[string]bool) []auditLine {
	list, all := linesByKey(table, voices, copies)
	if len(list) > mostAuditLines {
		rest := auditLine{Name: allOthers, Rest: true}
		for _, l := range list[mostAuditLines:] {
			rest.Statements, rest.Words, rest.Alone = rest.Statements+l.Statements, rest.Words+l.Words, rest.Alone+l.Alone
		}
		list = append(list[:mostAuditLines], rest)
	}
	for i := range list {
		list[i].shares(&all)
	}
	return list
}

// allOthers is the last line of a table, for those that have none of their own.
const allOthers = "all others"

// linesByKey are all lines that a table could have, the most statements first.
func linesByKey(table string, voices []voice, copies map[string]bool) ([]auditLine, auditLine) {
	by := map[key]*auditLine{}
	all := auditLine{Name: "all"}
	for i := range voices {
		v := &voices[i]
		if !v.counts(table) {
			continue
		}
		k := v.of[table]
		if by[k] == nil {
			by[k] = &auditLine{Name: k.name, To: k.to}
		}
		by[k].count(v, copies)
		all.count(v, copies)
	}
	list := make([]auditLine, 0, len(by))
	for _, l := range by {
		list = append(list, *l)
	}
	sort.Slice(list, func(i, j int) bool {
		if list[i].Statements != list[j].Statements {
			return list[i].Statements > list[j].Statements
		}
		return list[i].Name+list[i].To < list[j].Name+list[j].To
	})
	return list, all
}

func (l *auditLine) count(v *voice, copies map[string]bool) {
	l.Statements++
	l.Words += v.words
	if !copies[v.article] {
		l.Alone++
	}
}

func (l *auditLine) shares(all *auditLine) {
	l.Share, l.WordShare, l.AloneShare = percentOf(l.Statements, all.Statements), percentOf(l.Words, all.Words), percentOf(l.Alone, all.Alone)
	low, high := wilson(l.Statements, all.Statements)
	l.Low, l.High = 100*low, 100*high
	l.Bar, l.From, l.Till = int(l.Share+0.5), int(l.Low+0.5), int(l.High+0.5)
}

func percentOf(k, n int) float64 {
	if n == 0 {
		return 0
	}
	return 100 * float64(k) / float64(n)
}

// wilson is the score interval of a share at 95 % (Wilson 1927).
func wilson(k, n int) (low, high float64) {
	if n == 0 {
		return 0, 1
	}
	const z = 1.959964
	p, m := float64(k)/float64(n), float64(n)
	middle := (p + z*z/(2*m)) / (1 + z*z/m)
	half := z / (1 + z*z/m) * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return max(0, middle-half), min(1, middle+half)
}
