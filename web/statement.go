package web

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"hearsay"
	"hearsay/engine"
)

// statementPage is one statement of an article with where it comes from, and
// what people corrected.
type statementPage struct {
	ID     string
	Chains []chainView
	Fixes  []fixView
	// Hidden tells that a person said that it is none.
	Hidden bool
	Acts   []hearsay.Act
	// Wording is the statement with all its reports; nil where it was not placed,
	// or is reported here only. Claims are what it bears on.
	Wording *wordingView
	Claims  []link
}

// heading is the statement on one line; its ID where nothing of it is left.
func (v *statementPage) heading() string {
	if len(v.Chains) == 0 {
		return "Statement " + v.ID
	}
	return v.Chains[0].Row.heading()
}

// chainView leads from a row back to the bytes.
type chainView struct {
	Row         rowView
	Source, Cue string
	// Before and After are what stands around the words, where everybody sees it:
	// elsewhere the article itself shows it.
	Before, After string
	Rule          string
	Version       string
	Weights       []link
	CaptureHash   string
	MediaType     string
	Read          string
	TextSHA       string
	Content       [][2]int
	Head          articleHead
	Raw           []hearsay.Speaker
	Form          fixForm
}

// fixForm is what the forms that correct a statement begin with.
type fixForm struct {
	ID    string
	Act   hearsay.Act
	Parts []speakerPart
	// Words, Source and Cue are the article's; Textless tells that it keeps none.
	Words, Source, Cue string
	Textless           bool
}

func fixFormOf(r *hearsay.Row) fixForm {
	a, text := &r.Attribution, r.Article.Text
	return fixForm{ID: a.ID, Act: a.Act, Parts: speakerParts(r), Words: shownWords(a.Content, text), Source: shownWords(a.Source, text),
		Cue: shownWords(a.Cue, text), Textless: text == ""}
}

// speakerPart is one of a statement's speakers as a form names one.
type speakerPart struct{ Key, Name, Known string }

// statement is the page of one statement.
func (s *site) statement(w http.ResponseWriter, r *http.Request) error {
	ctx := r.Context()
	if id, feed := strings.CutSuffix(r.PathValue("id"), ".atom"); feed {
		return s.statementFeed(w, r, id)
	}
	chains, err := s.store.Explain(ctx, r.PathValue("id"))
	if err != nil {
		return err
	}
	v := statementPage{ID: r.PathValue("id"), Acts: hearsay.Acts}
	for i := range chains {
		v.Chains = append(v.Chains, viewOfChain(&chains[i]))
		if s.door.Public {
			c := &v.Chains[i]
			c.Before, c.After = around(&chains[i].Row)
		}
	}
	list, err := s.store.Corrections(ctx, hearsay.CorrectionQuery{Attribution: v.ID})
	if err != nil {
		return err
	}
	for i := range list {
		v.Hidden = v.Hidden || list[i].Kind == hearsay.NotAStatement && list[i].InForce
		fix, err := s.viewOfFix(ctx, &list[i])
		if err != nil {
			return err
		}
		v.Fixes = append(v.Fixes, fix)
	}
	slices.Reverse(v.Fixes)
	if err := s.elsewhere(ctx, chains, &v); err != nil {
		return err
	}
	s.show(w, r, http.StatusOK, "statement", view{Title: v.heading(), Nav: "search", Body: v, Feed: "/statement/" + v.ID + ".atom", Export: []link{{"JSON", apiPath + "/statements/" + v.ID}}})
	return nil
}

// elsewhere adds in what words others report the same statement, and the claims
// that it bears on.
func (s *site) elsewhere(ctx context.Context, chains []hearsay.Chain, v *statementPage) error {
	for i := range chains {
		for _, id := range chains[i].Statements {
			t, err := engine.Variants(ctx, s.store, id)
			if err != nil {
				return err
			}
			if w := viewOfTold(&t); len(w.Variants) > 1 {
				v.Wording = &w
			}
			positions, err := s.store.StancesIn(ctx, id)
			if err != nil {
				return err
			}
			for _, p := range positions {
				c, err := s.store.Claim(ctx, p.Claim)
				if err != nil {
					return err
				}
				words := stanceShown(c.Toward(p.Stance))
				at := link{words[0] + " " + words[1] + " “" + c.Label + "”", "/claim/" + c.ID}
				if !slices.Contains(v.Claims, at) {
					v.Claims = append(v.Claims, at)
				}
			}
		}
	}
	return nil
}

func viewOfChain(c *hearsay.Chain) chainView {
	a, article := &c.Row.Attribution, c.Row.Article
	v := chainView{Row: viewOfRow(&c.Row), Rule: a.Rule, Version: c.Row.Provenance.Version, CaptureHash: c.CaptureHash, MediaType: c.Capture.MediaType,
		Read: timeOf(c.Capture.Time), TextSHA: article.TextSHA256, Head: headOf(&c.Kept), Form: fixFormOf(&c.Row)}
	if fits(a.Source, article.Text) && fits(a.Cue, article.Text) {
		v.Source, v.Cue = strings.Join(pieces(a.Source, article.Text), " … "), strings.Join(pieces(a.Cue, article.Text), " … ")
	}
	if fits(a.Content, article.Text) {
		o := hearsay.NewOffsets(article.Text)
		for _, p := range a.Content {
			v.Content = append(v.Content, [2]int{o.CodePoint(p.Start), o.CodePoint(p.End)})
		}
	}
	for name, sum := range c.Row.Provenance.Weights {
		v.Weights = append(v.Weights, link{name, sum})
	}
	slices.SortFunc(v.Weights, func(a, b link) int { return strings.Compare(a.Name, b.Name) })
	return v
}

// speakerParts are the speakers that a correction can put another in place of,
// by their IDs of the directory or else of the article.
func speakerParts(r *hearsay.Row) (list []speakerPart) {
	for i := range r.Attribution.Speakers {
		sp := &r.Attribution.Speakers[i]
		key, known := sp.ID, ""
		if i < len(r.Known) && r.Known[i] != "" {
			key, known = r.Known[i], r.Known[i]
		}
		list = append(list, speakerPart{key, viewOfSpeaker(sp, "").Name, known})
	}
	return list
}
