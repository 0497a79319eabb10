package web

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"hearsay"
	"hearsay/engine"
	"hearsay/format"
)

// claimView is a claim as lists show it.
type claimView struct {
	ID, Label string
	Contested string // in words
	hearsay.Counted
	First, Last string
	Stands      []standView
	// Relayed are stances that are only told of their speakers by somebody else.
	Relayed []standView
	// Own tells that the stances are those of the speaker whose page shows them.
	Own bool
}

// standView is one speaker's stance on a claim.
type standView struct {
	// Number and Wordings are filled on the claim's own page: its place there, and
	// the statements that show it, each with all its reports.
	Number   int
	Wordings []wordingView
	Speaker  speakerView
	// Told are those through whom it is told.
	Told   []tellerView
	Stance hearsay.Stance
	// Perhaps tells that it may be somebody else's.
	Perhaps bool
	// Glyph and Word say the stance: a sign, and what it means.
	Glyph, Word         string
	Strength, Condition string
	First, Last         string
	Sure                string
	hearsay.Counted
	// Row is the report that shows it first; nil where the record lost it. Clause
	// are the words in it that do, empty where none are kept.
	Row    *rowView
	Clause string
}

// Reports is how many reports the wordings have.
func (v standView) Reports() (n int) {
	for i := range v.Wordings {
		n += len(v.Wordings[i].Variants)
	}
	return n
}

// glyphs are the signs of stances, beside their words. They tell what words on
// record show, and not what is so.
var glyphs = map[hearsay.Stance]string{hearsay.Supports: "+", hearsay.Denies: "−", hearsay.Queries: "?", hearsay.Comments: "…"}

// stanceShown is the sign of a stance and its word.
func stanceShown(s hearsay.Stance) [2]string { return [2]string{glyphs[s], format.StanceInWords(s)} }

func viewOfStanding(s *hearsay.Standing) claimView {
	v := claimView{ID: s.Claim.ID, Label: s.Claim.Label, Contested: format.ContestedInWords(s), Counted: s.Counted, First: whenOf(s.First), Last: dayOf(s.Last)}
	for i := range s.Stands {
		v.Stands = append(v.Stands, viewOfStand(&s.Stands[i]))
	}
	for i := range s.Relayed {
		v.Relayed = append(v.Relayed, viewOfStand(&s.Relayed[i]))
	}
	return v
}

func viewOfStand(s *hearsay.Stand) standView {
	v := standView{Speaker: speakerView{Name: s.Name}, Stance: s.Stance, Glyph: glyphs[s.Stance], Word: format.StandInWords(s), Strength: s.Strength, Condition: s.Condition,
		First: whenOf(s.First), Last: dayOf(s.Last), Perhaps: format.PerhapsStand(s), Sure: inWords(s.Confidence), Counted: s.Counted}
	switch {
	case s.Speaker != "":
		v.Speaker.To = "/speaker/" + s.Speaker
	case s.Name == "":
		v.Speaker.Name, v.Speaker.Unclear = "somebody without a name", true
	}
	if s.Row != nil {
		row := viewOfRow(s.Row)
		v.Row, v.Told = &row, row.Told
	}
	if len(s.Shown) > 0 {
		v.Clause = format.Shown(&s.Shown[0])
	}
	return v
}

// claimsView is a list of claims.
type claimsView struct {
	filters
	Said string
	// Unlisted is what there is of others of the speaker's name.
	Unlisted  *unlistedView
	Contested bool
	List      []claimView
	Next      string
	// Weaker leads to the disputes that are left out as not sure enough.
	Weaker *link
}

// claimsPerPage is how many claims a page shows: each with all its stances.
const claimsPerPage = 20

// claims is the list of claims, those spoken of last first.
func (s *site) claims(w http.ResponseWriter, r *http.Request) error {
	f := filtersOf(r.URL.Query())
	v := claimsView{filters: f, Contested: r.URL.Query().Get("contested") != ""}
	q, said, err := f.claimQuery(r.Context(), s.store)
	if err != nil {
		return err
	}
	q.Contested, q.Limit = v.Contested, claimsPerPage
	sure, err := leastOf(f.Sure, v.Contested)
	if err != nil {
		return err
	}
	if v.Contested {
		q.Sure = sure
	}
	list, next, err := engine.Standings(r.Context(), s.store, q, sure)
	if err != nil {
		return err
	}
	v.Said = said
	if f.Speaker != "" && f.Cursor == "" {
		if v.Unlisted, err = s.unlistedClaims(r.Context(), f, q); err != nil {
			return err
		}
	}
	for i := range list {
		v.List = append(v.List, viewOfStanding(&list[i]))
	}
	if v.Contested && f.Cursor == "" {
		if v.Weaker, err = s.weaker(r.Context(), f, q); err != nil {
			return err
		}
	}
	values := f.whole().values()
	if v.Contested {
		values.Set("contested", "1")
	}
	if next != "" {
		values.Set("cursor", next)
		v.Next = "/claims?" + values.Encode()
	}
	title := "Claims"
	if v.Contested {
		title = "Disputes"
	}
	s.show(w, r, http.StatusOK, "claims", view{Title: title, Nav: "claims", Body: v, Feed: "/claims.atom" + claimsAddress(f, v.Contested), Export: []link{{"JSON lines", "/export/claims.jsonl" + claimsAddress(f, v.Contested)}, {"JSON", claimsForPrograms(f, v.Contested)}}})
	return nil
}

// disputes leads to the contested claims, which the command and the API call so; what
// else was asked for goes along.
func (s *site) disputes(w http.ResponseWriter, r *http.Request) error {
	asked := r.URL.Query()
	asked.Set("contested", "1")
	http.Redirect(w, r, "/claims?"+asked.Encode(), http.StatusFound)
	return nil
}

// leastOf is how sure the claims of a list have to be in their stances, or in being
// disputes: of these only the surer ones are listed where nothing is asked for.
func leastOf(written string, contested bool) (float64, error) {
	if contested && written == "" {
		return hearsay.LeastDisputed, nil
	}
	return share(written)
}

// mostWeaker is how many disputes are counted that a list leaves out.
const mostWeaker = 50

// weaker leads to the disputes that are left out as not sure enough; nil where there
// are none.
func (s *site) weaker(ctx context.Context, f filters, q hearsay.ClaimQuery) (*link, error) {
	n, more, err := engine.Weaker(ctx, s.store, q, q.Sure, mostWeaker)
	if err != nil || n == 0 {
		return nil, err
	}
	many := plural(n, "weaker one")
	if more {
		many = "more than " + many
	}
	f.Sure = "0"
	return &link{"Show " + many, "/claims" + claimsAddress(f, true)}, nil
}

// claimsForPrograms is the address of the list in the API.
func claimsForPrograms(f filters, contested bool) string {
	path := apiPath + "/claims"
	if contested {
		path = apiPath + "/disputes"
	}
	return filters{Words: f.Words, Speaker: f.Speaker, Called: f.Called, Since: f.Since, Until: f.Until, Sure: f.Sure}.address(path)
}

// claimQuery is what the filters ask of a list of claims.
func (f filters) claimQuery(ctx context.Context, s hearsay.Store) (q hearsay.ClaimQuery, said string, err error) {
	var days hearsay.Query
	if err := f.days(&days); err != nil {
		return q, "", err
	}
	q = hearsay.ClaimQuery{Words: f.Words, Since: days.Since, Until: days.Until, Cursor: f.Cursor}
	if f.Speaker == "" {
		q.Called = engine.WithoutThe(f.Called)
	} else {
		q.Speakers, said, err = whoIsMeant(ctx, s, f.Speaker)
	}
	return q, said, err
}

// claimPage is one claim: who stands where, since when, in what words.
type claimPage struct {
	claimView
	Matrix matrix
	Lanes  lanes
	// Origins are whose reports the articles have.
	Origins []originGroup
	Changes []changeOfMind
}

// claim is the page of one claim.
func (s *site) claim(w http.ResponseWriter, r *http.Request) error {
	ctx := r.Context()
	if id, feed := strings.CutSuffix(r.PathValue("id"), ".atom"); feed {
		return s.claimFeed(w, r, id)
	}
	standing, err := engine.OneClaim(ctx, s.store, r.PathValue("id"), 0)
	if err != nil {
		return err
	}
	if id := standing.Claim.ID; id != r.PathValue("id") {
		http.Redirect(w, r, id, http.StatusFound) // what was said on it is there now
		return nil
	}
	told, err := s.toldOf(ctx, &standing)
	if err != nil {
		return err
	}
	v := claimPage{claimView: viewOfStanding(&standing), Matrix: matrixOf(&standing, told), Lanes: lanesOf(&standing, told)}
	number(v.Stands, standing.Stands, told, 0)
	number(v.Relayed, standing.Relayed, told, len(v.Stands))
	if v.Origins, err = s.originsOf(ctx, wordings(&standing, told)); err != nil {
		return err
	}
	if v.Changes, err = s.changesOn(ctx, &standing); err != nil {
		return err
	}
	s.show(w, r, http.StatusOK, "claim", view{Title: "“" + strings.TrimSpace(v.Label) + "”", Nav: "claims", Body: v, Feed: "/claim/" + v.ID + ".atom", Export: []link{{"JSON", apiPath + "/claims/" + v.ID}}})
	return nil
}

// number gives stances their places on the page and all their wordings.
func number(views []standView, stands []hearsay.Stand, told map[string]*hearsay.Told, before int) {
	for i := range stands {
		views[i].Number = before + i + 1
		for _, id := range stands[i].Statements {
			if t := told[id]; t != nil {
				views[i].Wordings = append(views[i].Wordings, viewOfTold(t))
			}
		}
	}
}

// everyStand are all stances on a claim, those last that are only told.
func everyStand(s *hearsay.Standing) []hearsay.Stand { return slices.Concat(s.Stands, s.Relayed) }

// toldOf are the statements that show the stances on a claim, by ID.
func (s *site) toldOf(ctx context.Context, standing *hearsay.Standing) (map[string]*hearsay.Told, error) {
	told := map[string]*hearsay.Told{}
	for _, st := range everyStand(standing) {
		for _, id := range st.Statements {
			if told[id] != nil {
				continue
			}
			t, err := engine.Variants(ctx, s.store, id)
			if err != nil {
				return nil, err
			}
			if len(t.Reports) > 0 {
				told[id] = &t
			}
		}
	}
	return told, nil
}

// changeOfMind is a speaker's position on a claim at two times.
type changeOfMind struct {
	Speaker              speakerView
	Claim                link
	From, To             string
	FromStance, ToStance hearsay.Stance
	FromGlyph            string
	ToGlyph              string
	FromDay              string
	ToDay                string
}

// changesOn are the changes of position on a claim by those who stand on it.
func (s *site) changesOn(ctx context.Context, standing *hearsay.Standing) (list []changeOfMind, err error) {
	changes, err := engine.ChangesOn(ctx, s.store, standing.Claim)
	for i := range changes {
		c := &changes[i]
		at := slices.IndexFunc(standing.Stands, func(st hearsay.Stand) bool { return st.Speaker == c.Speaker })
		if at >= 0 {
			list = append(list, viewOfChangeOfMind(c, standing.Stands[at].Name))
		}
	}
	return list, err
}

func viewOfChangeOfMind(c *hearsay.PositionChange, name string) changeOfMind {
	from, to := stanceShown(c.From.Stance), stanceShown(c.To.Stance)
	v := changeOfMind{Speaker: speakerView{Name: name, To: "/speaker/" + c.Speaker}, Claim: link{c.Claim.Label, "/claim/" + c.Claim.ID},
		From: from[1], To: to[1], FromStance: c.From.Stance, ToStance: c.To.Stance, FromGlyph: from[0], ToGlyph: to[0], FromDay: dayOf(c.From.At), ToDay: dayOf(c.To.At)}
	if c.From.Condition != "" {
		v.From += " (" + c.From.Condition + ")"
	}
	if c.To.Condition != "" {
		v.To += " (" + c.To.Condition + ")"
	}
	return v
}
