package web

import (
	"maps"
	"net/http"
	"slices"
	"strings"
	"unicode"

	"hearsay"
	"hearsay/format"
)

// checkView is a quotation with what the record says of it.
type checkView struct {
	filters
	Quotation string
	Outlets   []string
	// Asked tells that there is an outcome below.
	Asked            bool
	Verdict          hearsay.Verdict
	Name, Means, Who string
	Edits            []hearsay.Edit
	Matches          []matchView
	InText           []placeView
	Searched         string
	Known            []hearsay.KnownSpeaker
	// Link is the check's permanent address.
	Link string
}

type matchView struct {
	Row     rowView
	Verdict string
	Whose   string
	Earlier bool
	Words   string
	Edits   []hearsay.Edit
}

type placeView struct {
	Article articleHead
	Words   string
	Quoted  bool
}

// longest is how many characters of a quotation are checked.
const longest = 5000

var errTooLong = refuse(http.StatusBadRequest, "The quotation is longer than %d characters: check one quotation at a time.", longest)

// checked is the page that checks a quotation; its address carries all that was
// asked, so that the check can be shared.
func (s *site) checked(w http.ResponseWriter, r *http.Request) error {
	f, ctx := filtersOf(r.URL.Query()), r.Context()
	text := strings.TrimSpace(strings.ToValidUTF8(r.URL.Query().Get("quotation"), "\uFFFD"))
	if len([]rune(text)) > longest {
		return errTooLong
	}
	lists, err := s.lists(ctx)
	if err != nil {
		return err
	}
	v := checkView{filters: f, Quotation: text, Outlets: lists.Outlets}
	if text != "" {
		if err := s.fillCheck(r, &v); err != nil {
			return err
		}
	}
	page := view{Title: "Check a quotation", Nav: "check", Body: v}
	if v.Asked {
		values := v.whole().values()
		for _, name := range slices.Collect(maps.Keys(values)) {
			if !slices.Contains([]string{"speaker", "outlet", "since", "until"}, name) {
				values.Del(name)
			}
		}
		values.Set("quotation", v.Quotation)
		page.Title = v.Name + ": “" + firstWords(v.Quotation, cellWords) + "”"
		page.Feed, page.Export = "/check.atom?"+values.Encode(), []link{{"JSON", apiPath + "/check?" + values.Encode()}}
	}
	s.show(w, r, http.StatusOK, "check", page)
	return nil
}

func (s *site) fillCheck(r *http.Request, v *checkView) error {
	quoted, err := s.judge(r.Context(), v.Quotation, v.filters)
	if err != nil {
		return err
	}
	out := quoted.Check
	v.Asked, v.Verdict, v.Known = true, out.Verdict, out.Speakers
	v.Name, v.Means, v.Who = format.VerdictInWords(quoted)
	v.Searched = format.SearchedInWords(&out.Searched)
	if changed(out.Difference) {
		v.Edits = out.Difference
	}
	for i := range out.Matches {
		v.Matches = append(v.Matches, viewOfMatch(&out.Matches[i]))
	}
	for _, p := range out.InText {
		k := hearsay.KeptArticle{Article: *p.Article}
		v.InText = append(v.InText, placeView{headOf(&k), p.Span.In(p.Article.Text), p.Quoted})
	}
	v.Link = baseOf(r) + "/check?" + checkValues(v)
	return nil
}

// hasWord tells whether there is anything to look for.
func hasWord(text string) bool {
	return strings.ContainsFunc(text, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) })
}

func checkValues(v *checkView) string {
	values := v.whole().values()
	values.Set("quotation", v.Quotation)
	return values.Encode()
}

func changed(edits []hearsay.Edit) bool {
	for _, e := range edits {
		if e.Op != hearsay.Equal {
			return true
		}
	}
	return false
}

func viewOfMatch(m *hearsay.QuotationMatch) matchView {
	a := &m.Recorded.Attribution
	// The speakers' IDs are the directory's here.
	known := make([]string, len(a.Speakers))
	for i := range a.Speakers {
		known[i] = a.Speakers[i].ID
	}
	v := matchView{Row: viewOf(a, known, m.Recorded.Article), Verdict: format.MatchVerdictInWords(m.Verdict), Earlier: m.Recorded.Latest != nil}
	if fits(m.Spans, m.Recorded.Article.Text) {
		v.Words = strings.Join(pieces(m.Spans, m.Recorded.Article.Text), " … ")
	}
	if changed(m.Difference) {
		v.Edits = m.Difference
	}
	switch {
	case len(m.WordsOf) > 0:
		v.Whose = format.WordsOf(m)
	case m.Unclear && a.Relayed:
		v.Whose = "nothing here has it from the speaker directly"
	case m.Unclear:
		v.Whose = "it is unclear who spoke"
	case !m.Own:
		v.Whose = "somebody else said it"
	}
	return v
}
