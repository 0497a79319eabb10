package web

import (
	"math"
	"net/http"
	"net/url"
	"strconv"

	"hearsay"
)

// auditView says who is given a voice: shares of statements and of words, with
// and without copies.
type auditView struct {
	filters
	filterLists
	Said   string
	Tables []auditTable
	// Counted is how many statements were: all that there are.
	Counted int
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
	Rows, RowsAlone string
	Name, To        string
	hearsay.AuditSum
	Share, WordShare float64
	AloneShare       float64
	Low, High        float64
	// Bar, From and Till draw the share and its interval, out of 100.
	Bar, From, Till int
}

// auditNames are the tables as people call them, in their order.
var auditNames = []struct {
	by   hearsay.AuditBy
	name string
}{
	{hearsay.ByTeller, "Own or told by others"}, {hearsay.ByNaming, "Named or not"}, {hearsay.ByType, "Type of speaker"}, {hearsay.ByOutlet, "Outlet"},
	{hearsay.ByKind, "Kind"}, {hearsay.BySpeaker, "Speaker"}, {hearsay.ByRole, "Role"},
}

// auditWords are lines as people call them, by table and key.
var auditWords = map[hearsay.AuditBy]map[string]string{
	hearsay.ByTeller: {hearsay.ToldBySpeaker: "the speaker’s own", hearsay.ToldForThem: "told by an outlet, or by who speaks for the speaker", hearsay.ToldByOthers: "only told of the speaker by somebody else"},
	hearsay.ByNaming: {string(hearsay.IsNamed): "named", string(hearsay.IsDescribed): "described, not named", string(hearsay.IsAnonymous): "anonymous", string(hearsay.IsArticle): "the article itself",
		string(hearsay.IsUnclear): "unclear who", string(hearsay.IsNobody): "nobody is named", string(hearsay.IsQuestion): "a question’s turn"},
	hearsay.ByOutlet: {"": "unknown"}, hearsay.BySpeaker: {"": "unknown"}, hearsay.ByRole: {"": "none given"},
}

// mostAuditLines is how many lines a table has; the rest is one line.
const mostAuditLines = 15

// allOthers is the last line of a table, for those that have none of their own.
const allOthers = "all others"

// audit is the page on whose words are reported.
func (s *site) audit(w http.ResponseWriter, r *http.Request) error {
	v, err := s.auditOf(r)
	if err != nil {
		return err
	}
	if v.filterLists, err = s.lists(r.Context()); err != nil {
		return err
	}
	export := append([]link{{"These shares as CSV", v.address("/export/audit.csv")}}, exports(v.filters)...)
	s.show(w, r, http.StatusOK, "audit", view{Title: "Source audit", Nav: "audit", Body: v, Feed: v.address("/search.atom"), Export: export})
	return nil
}

// auditOf counts what an address asks for.
func (s *site) auditOf(r *http.Request) (v auditView, err error) {
	f := filtersOf(r.URL.Query()).whole()
	v = auditView{filters: f}
	q, said, err := f.query(r.Context(), s.store)
	if err != nil {
		return v, err
	}
	a, err := s.store.Audit(r.Context(), q, mostAuditLines)
	if err != nil {
		return v, err
	}
	v.Said, v.Counted = said, a.Statements
	for i := range a.Tables {
		v.Tables = append(v.Tables, tableOf(&a.Tables[i], f))
	}
	return v, nil
}

func tableOf(t *hearsay.AuditTable, f filters) auditTable {
	is := auditTable{}
	for _, n := range auditNames {
		if n.by == t.By {
			is.Name = n.name
		}
	}
	for i := range t.Lines {
		l := auditLine{Name: lineName(t.By, &t.Lines[i]), AuditSum: t.Lines[i].AuditSum}
		l.leads(f, t.By, t.Lines[i].Key, false)
		is.Lines = append(is.Lines, l)
	}
	if t.Further > 0 {
		l := auditLine{Name: allOthers, AuditSum: t.Rest}
		l.leads(f, t.By, "", true)
		is.Lines = append(is.Lines, l)
	}
	for i := range is.Lines {
		is.Lines[i].shares(&t.All)
	}
	return is
}

func lineName(by hearsay.AuditBy, l *hearsay.AuditLine) string {
	switch is := auditWords[by][l.Key]; {
	case is != "":
		return is
	case l.Name != "":
		return l.Name
	}
	return l.Key
}

// leads sets the addresses of the rows, and of the search for them where there is one.
func (l *auditLine) leads(f filters, by hearsay.AuditBy, key string, rest bool) {
	values := f.values()
	values.Set("table", string(by))
	values.Set("name", l.Name)
	if rest {
		values.Set("rest", "1")
	} else {
		values.Set("key", key)
	}
	l.Rows = "/audit/rows?" + values.Encode()
	values.Set("alone", "1")
	l.RowsAlone = "/audit/rows?" + values.Encode()
	known := key != "" && (by == hearsay.ByOutlet || by == hearsay.ByKind || by == hearsay.BySpeaker && key[0] != '=')
	if known && !rest {
		l.To = f.with(string(by), key).address("/search")
	}
}

// pickOf is the number of an audit that an address asks to open. Addresses once had
// the names of tables and lines in place of their keys.
func pickOf(get url.Values) (of hearsay.AuditPick, name string, err error) {
	of = hearsay.AuditPick{Key: get.Get("key"), Rest: get.Get("rest") != "", Alone: get.Get("alone") != "", Most: mostAuditLines}
	for _, n := range auditNames {
		if get.Get("table") == string(n.by) || get.Get("table") == n.name {
			of.By, name = n.by, n.name
		}
	}
	if of.By == "" {
		return of, "", refuse(http.StatusBadRequest, "The audit has no table %q.", firstRunes(get.Get("table"), 80))
	}
	if to, err := url.Parse(of.Key); err == nil && to.Path == "/search" {
		of.Key = to.Query().Get(string(of.By))
	}
	if _, given := get["key"]; !given || get.Get("table") == name && of.Key == "" {
		of.Key = keyOf(of.By, get.Get("name"))
	}
	return of, name, nil
}

// keyOf is the key of the line that people call so.
func keyOf(by hearsay.AuditBy, name string) string {
	for key, is := range auditWords[by] {
		if is == name {
			return key
		}
	}
	if by == hearsay.BySpeaker && name != "" {
		return "=" + name
	}
	return name
}

func (l *auditLine) shares(all *hearsay.AuditSum) {
	l.Share, l.WordShare, l.AloneShare = percentOf(l.Statements, all.Statements), percentOf(l.Words, all.Words), percentOf(l.Alone, all.Alone)
	low, high := wilson(l.Statements, all.Statements)
	l.Low, l.High = 100*low, 100*high
	l.Bar, l.From, l.Till = int(l.Share+0.5), int(l.Low+0.5), int(l.High+0.5)
}

// placeOf is how many rows of a list come before the page that is asked for.
func placeOf(get url.Values) (int, error) {
	from, err := strconv.Atoi(get.Get("from"))
	if get.Get("from") != "" && (err != nil || from < 0) {
		return 0, refuse(http.StatusBadRequest, "%q is no place in the list.", firstRunes(get.Get("from"), 80))
	}
	return from, nil
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
