package eval

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"hearsay"
)

const ownStories = "../testdata/stories"

// ownStoryNames are the stories there; the README beside them says which are
// held out and since when the others are read.
var ownStoryNames, heldOutStories = []string{"B", "C", "D", "E", "F", "G"}, []string{"F", "G"}

// goldStory is a story's gold.json, whole.
type goldStory struct {
	Set                    string
	HeldOut                bool `json:"held_out"`
	Outlets                map[string]struct{ Name string }
	Articles               []goldArticle
	Persons, Organizations []goldActor
	Attributions           []goldAttribution
	Statements             []goldStatement
	Claims                 []goldClaim
	Changes                []goldChange `json:"position_changes"`
	Decoys                 []struct {
		Actor    json.RawMessage
		Kind     string
		Evidence []string
	} `json:"position_change_decoys"`
	Traps []struct {
		Article, Text, Kind string
		Span                [2]int
	} `json:"non_attributions"`

	texts        map[string][]rune
	articles     map[string]goldArticle
	actors       map[string]goldActor
	attributions map[string]goldAttribution
}

type goldArticle struct {
	ID, File, URL, Outlet, Title, Origin string
	TextFile                             string     `json:"text_file"`
	OutletID                             string     `json:"outlet_id"`
	OriginOf                             string     `json:"origin_of"`
	VersionOf                            string     `json:"version_of"`
	TextChars                            int        `json:"text_chars"`
	Published                            time.Time  `json:"published"`
	Modified                             *time.Time `json:"modified"`
}

// seen is when the article's text was first to be read.
func (a *goldArticle) seen() time.Time {
	if a.VersionOf != "" {
		return *a.Modified
	}
	return a.Published
}

type goldActor struct {
	ID, Name, Kind string
	MemberOf       string   `json:"member_of"`
	NotSameAs      []string `json:"not_same_as"`
	Aliases, Roles []struct {
		Text     string
		Articles []string
	}
}

type goldAttribution struct {
	ID, Article, Kind string
	Act               hearsay.Act
	SourceText        string          `json:"source_text"`
	CueText           string          `json:"cue_text"`
	ContentText       []string        `json:"content_text"`
	SourceSpans       [][2]int        `json:"source_spans"`
	CueSpans          [][2]int        `json:"cue_spans"`
	ContentSpans      [][2]int        `json:"content_spans"`
	Speaker           json.RawMessage `json:"speaker"`
	OnBehalfOf        string          `json:"on_behalf_of"`
	NestedIn          string          `json:"nested_in"`
	SharedWith        string          `json:"source_shared_with"`
	OriginRoot        string          `json:"origin_root"`
	Statements        []string
}

type goldStatement struct {
	ID, Gist     string
	Speaker      json.RawMessage
	AsAttributed []json.RawMessage `json:"speakers_as_attributed"`
	Attributions []string
	Origins      int       `json:"independent_origins"`
	Roots        []string  `json:"origin_roots"`
	First        time.Time `json:"first_published"`
}

type goldStance struct {
	Actor    json.RawMessage
	Stance   string
	Evidence []string
	First    time.Time `json:"first_date"`
	Optional bool
}

type goldClaim struct {
	ID, Proposition string
	Contested       bool
	First           time.Time `json:"first_date"`
	Actors          []goldStance
}

type goldChange struct {
	Actor       json.RawMessage
	Claim, Kind string
	From, To    goldStance
}

// side is one end of a change, whose dates are days.
func (s *goldStance) UnmarshalJSON(b []byte) error {
	var raw struct {
		Actor    json.RawMessage
		Stance   string
		Evidence []string
		First    string `json:"first_date"`
		Optional bool
	}
	if err := json.Unmarshal(b, &raw); err != nil {
		return err
	}
	layout := time.RFC3339
	if len(raw.First) == len(time.DateOnly) {
		layout = time.DateOnly
	}
	first, err := time.Parse(layout, raw.First)
	*s = goldStance{raw.Actor, raw.Stance, raw.Evidence, first, raw.Optional}
	return err
}

func readGoldStory(t *testing.T, folder string) *goldStory {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(folder, "gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	g := goldStory{texts: map[string][]rune{}, articles: map[string]goldArticle{}, actors: map[string]goldActor{}, attributions: map[string]goldAttribution{}}
	if err := json.Unmarshal(raw, &g); err != nil {
		t.Fatalf("%s: %v", folder, err)
	}
	for _, a := range g.Articles {
		text, err := os.ReadFile(filepath.Join(folder, a.TextFile))
		if err != nil {
			t.Fatal(err)
		}
		if !utf8.Valid(text) || strings.Contains(string(text), "\r") {
			t.Errorf("%s is no UTF-8 with plain line ends: its offsets would not hold everywhere", a.TextFile)
		}
		g.texts[a.ID], g.articles[a.ID] = []rune(string(text)), a
	}
	for _, p := range slices.Concat(g.Persons, g.Organizations) {
		g.actors[p.ID] = p
	}
	for _, a := range g.Attributions {
		g.attributions[a.ID] = a
	}
	if len(g.articles) != len(g.Articles) || len(g.actors) != len(g.Persons)+len(g.Organizations) || len(g.attributions) != len(g.Attributions) {
		t.Errorf("%s: an ID stands for two articles, actors or attributions", g.Set)
	}
	return &g
}

func TestGoldOfOwnStories(t *testing.T) {
	for _, name := range ownStoryNames {
		g := readGoldStory(t, filepath.Join(ownStories, name))
		if g.Set != name || len(g.Articles) < 9 || len(g.Attributions) < 100 || len(g.Claims) < 5 || len(g.Changes) == 0 || len(g.Decoys) == 0 {
			t.Errorf("story %s is not whole: %d articles, %d attributions, %d claims, %d changes, %d decoys",
				name, len(g.Articles), len(g.Attributions), len(g.Claims), len(g.Changes), len(g.Decoys))
		}
		if want := slices.Contains(heldOutStories, name); g.HeldOut != want {
			t.Errorf("story %s: held out is %v, want %v; it was opened, or it is to stay unread: see the README beside it", name, g.HeldOut, want)
		}
		t.Run(name+" articles", g.checkArticles)
		t.Run(name+" actors", g.checkActors)
		t.Run(name+" attributions", g.checkAttributions)
		t.Run(name+" nesting", g.checkNesting)
		t.Run(name+" statements", g.checkStatements)
		t.Run(name+" claims", g.checkClaims)
		t.Run(name+" changes", g.checkChanges)
		t.Run(name+" traps", g.checkTraps)
	}
}

func (g *goldStory) checkArticles(t *testing.T) {
	files := map[string]string{}
	for _, a := range g.Articles {
		text := string(g.texts[a.ID])
		title, _, _ := strings.Cut(text, "\n")
		if title != a.Title || len(g.texts[a.ID]) != a.TextChars {
			t.Errorf("%s: title %q and %d characters; the text has %q and %d", a.ID, a.Title, a.TextChars, title, len(g.texts[a.ID]))
		}
		if o := g.Outlets[a.OutletID]; o.Name != a.Outlet || a.Outlet == "" {
			t.Errorf("%s: outlet %q is not the %q of %s", a.ID, a.Outlet, o.Name, a.OutletID)
		}
		if files[a.TextFile] != "" {
			t.Errorf("%s and %s are one file", a.ID, files[a.TextFile])
		}
		files[a.TextFile] = a.ID
		of, derives := g.articles[a.OriginOf], a.Origin == "copy" || a.Origin == "partial" || a.Origin == "rewrite"
		if derives != (a.OriginOf != "") || !derives && a.Origin != "original" || derives && (of.ID == "" || !of.Published.Before(a.Published)) {
			t.Errorf("%s: origin %q of %q is no class, or no earlier article", a.ID, a.Origin, a.OriginOf)
		}
		if before, ok := g.articles[a.VersionOf]; a.VersionOf != "" && (!ok || before.URL != a.URL || a.Modified == nil || !a.Modified.After(before.Published)) {
			t.Errorf("%s is no later version of %q at the same address", a.ID, a.VersionOf)
		}
	}
}

func (g *goldStory) checkActors(t *testing.T) {
	for _, p := range g.actors {
		if p.Name == "" || p.Kind == "" || len(p.Aliases) == 0 {
			t.Errorf("%s has no name, kind or alias", p.ID)
		}
		if p.MemberOf != "" && g.actors[p.MemberOf].ID == "" {
			t.Errorf("%s is a member of %q, whom nobody knows", p.ID, p.MemberOf)
		}
		for _, other := range p.NotSameAs {
			if !slices.Contains(g.actors[other].NotSameAs, p.ID) {
				t.Errorf("%s is not the same as %q, but not the other way round", p.ID, other)
			}
		}
		for _, n := range slices.Concat(p.Aliases, p.Roles) {
			for _, a := range n.Articles {
				if !strings.Contains(string(g.texts[a]), n.Text) {
					t.Errorf("%s: %q does not stand in %s", p.ID, n.Text, a)
				}
			}
			if len(n.Articles) == 0 {
				t.Errorf("%s: %q stands in no article", p.ID, n.Text)
			}
		}
	}
}

// slices of an article's text at spans, that are in order and do not overlap.
func (g *goldStory) at(t *testing.T, id, article string, spans [][2]int) (pieces []string) {
	last := 0
	for _, s := range spans {
		if s[0] < last || s[0] >= s[1] || s[1] > len(g.texts[article]) {
			t.Errorf("%s: the span %v is outside of %s, empty, or before the one that it follows", id, s, article)
			return nil
		}
		pieces, last = append(pieces, string(g.texts[article][s[0]:s[1]])), s[1]
	}
	return pieces
}

func (g *goldStory) checkAttributions(t *testing.T) {
	for _, a := range g.Attributions {
		if g.articles[a.Article].ID == "" {
			t.Errorf("%s is of %q, which is no article", a.ID, a.Article)
			continue
		}
		source, cue := strings.Join(g.at(t, a.ID, a.Article, a.SourceSpans), " … "), strings.Join(g.at(t, a.ID, a.Article, a.CueSpans), " … ")
		if content := g.at(t, a.ID, a.Article, a.ContentSpans); source != a.SourceText || cue != a.CueText || !slices.Equal(content, a.ContentText) || len(content) == 0 {
			t.Errorf("%s: at its spans stand %q, %q, %q; want %q, %q, %q", a.ID, source, cue, content, a.SourceText, a.CueText, a.ContentText)
		}
		for _, s := range slices.Concat(a.SourceSpans, a.CueSpans, a.ContentSpans) {
			if text := string(g.texts[a.Article][s[0]:s[1]]); text != strings.TrimSpace(text) || strings.Contains(text, "\n\n") {
				t.Errorf("%s: the piece %q has white space at its ends, or runs over a paragraph", a.ID, text)
			}
		}
		if !ownKinds[a.Kind] || !ownActs[string(a.Act)] || g.articles[a.OriginRoot].ID == "" {
			t.Errorf("%s: kind %q, act %q or origin %q is none", a.ID, a.Kind, a.Act, a.OriginRoot)
		}
		g.mustBeSomebody(t, a.ID, a.Speaker)
		if a.OnBehalfOf != "" && g.actors[a.OnBehalfOf].ID == "" {
			t.Errorf("%s is on behalf of %q, whom nobody knows", a.ID, a.OnBehalfOf)
		}
		if o := g.attributions[a.SharedWith]; a.SharedWith != "" && (o.Article != a.Article || o.SourceText != a.SourceText) {
			t.Errorf("%s does not share its source with %q", a.ID, a.SharedWith)
		}
	}
}

// mustBeSomebody checks a speaker: an ID that is known, or an object with words for somebody unnamed.
func (g *goldStory) mustBeSomebody(t *testing.T, of string, speaker json.RawMessage) {
	var id string
	if json.Unmarshal(speaker, &id) == nil {
		if g.actors[id].ID == "" {
			t.Errorf("%s: the speaker %q is nobody", of, id)
		}
		return
	}
	var unnamed struct{ Anonymous string }
	if err := json.Unmarshal(speaker, &unnamed); err != nil || unnamed.Anonymous == "" {
		t.Errorf("%s has no speaker: %s", of, speaker)
	}
}

func (g *goldStory) checkNesting(t *testing.T) {
	done := map[string]bool{}
	nested := 0
	for _, a := range g.Attributions {
		done[a.ID] = true
		if a.NestedIn == "" {
			continue
		}
		nested++
		parent := g.attributions[a.NestedIn]
		if !done[a.NestedIn] || parent.Article != a.Article {
			t.Errorf("%s is nested in %q, which is no earlier attribution of its article", a.ID, a.NestedIn)
			continue
		}
		for _, s := range a.ContentSpans {
			if !slices.ContainsFunc(parent.ContentSpans, func(p [2]int) bool { return p[0] <= s[0] && s[1] <= p[1] }) {
				t.Errorf("%s: content %v is not inside that of %s", a.ID, s, parent.ID)
			}
		}
	}
	if nested == 0 {
		t.Error("nothing is nested")
	}
}

func (g *goldStory) checkStatements(t *testing.T) {
	reported := map[string][]string{}
	for _, a := range g.Attributions {
		for _, s := range a.Statements {
			reported[s] = append(reported[s], a.ID)
		}
	}
	for _, s := range g.Statements {
		g.mustBeSomebody(t, s.ID, s.Speaker)
		if !slices.Equal(reported[s.ID], s.Attributions) || s.Gist == "" {
			t.Errorf("%s: %v report it, and it lists %v", s.ID, reported[s.ID], s.Attributions)
		}
		delete(reported, s.ID)
		var roots, speakers []string
		for _, id := range s.Attributions {
			roots, speakers = append(roots, g.attributions[id].OriginRoot), append(speakers, string(g.attributions[id].Speaker))
		}
		slices.Sort(roots)
		if roots = slices.Compact(roots); !slices.Equal(roots, s.Roots) || s.Origins != len(roots) {
			t.Errorf("%s: origins %v, and it lists %d, %v", s.ID, roots, s.Origins, s.Roots)
		}
		for _, who := range append(s.AsAttributed, s.Speaker) {
			if !slices.ContainsFunc(speakers, func(x string) bool { return alike(x, string(who)) }) {
				t.Errorf("%s: nothing is attributed to %s", s.ID, who)
			}
		}
		if first := g.earliest(s.Attributions); !first.Equal(s.First) {
			t.Errorf("%s: first on %v, and it says %v", s.ID, first, s.First)
		}
	}
	for s, by := range reported {
		t.Errorf("%v report %q, which is no statement", by, s)
	}
}

// alike compares JSON but for its white space.
func alike(a, b string) bool {
	return strings.Join(strings.Fields(a), "") == strings.Join(strings.Fields(b), "")
}

func (g *goldStory) earliest(ids []string) (first time.Time) {
	for _, id := range ids {
		article := g.articles[g.attributions[id].Article]
		if seen := article.seen(); first.IsZero() || seen.Before(first) {
			first = seen
		}
	}
	return first
}

func (g *goldStory) checkClaims(t *testing.T) {
	for _, c := range g.Claims {
		sides := map[string]bool{}
		var all []string
		for _, s := range c.Actors {
			if !slices.Contains([]string{"support", "deny", "query", "comment"}, s.Stance) {
				t.Errorf("%s: %q is no stance", c.ID, s.Stance)
			}
			g.mustBeSomebody(t, c.ID, s.Actor)
			g.mustSay(t, c.ID, s)
			sides[s.Stance] = sides[s.Stance] || !s.Optional
			all = append(all, s.Evidence...)
			if first := g.earliest(s.Evidence); !first.Equal(s.First) {
				t.Errorf("%s: %s first on %v, and it says %v", c.ID, s.Actor, first, s.First)
			}
		}
		if contested := sides["support"] && sides["deny"]; contested != c.Contested || c.Proposition == "" {
			t.Errorf("%s: contested is %v, by its actors %v", c.ID, c.Contested, contested)
		}
		if first := g.earliest(all); !first.Equal(c.First) {
			t.Errorf("%s: first on %v, and it says %v", c.ID, first, c.First)
		}
	}
}

// mustSay checks that the evidence of a stance is the actor's own words, or
// those of a body that the actor belongs to, or of somebody who speaks for it.
func (g *goldStory) mustSay(t *testing.T, claim string, s goldStance) {
	if len(s.Evidence) == 0 {
		t.Errorf("%s: %s has no evidence", claim, s.Actor)
	}
	actor := strings.Trim(string(s.Actor), `"`)
	for _, id := range s.Evidence {
		a, ok := g.attributions[id]
		who := strings.Trim(string(a.Speaker), `"`)
		one := alike(string(a.Speaker), string(s.Actor)) || g.actors[who].MemberOf == actor || g.actors[actor].MemberOf == who || a.OnBehalfOf == actor
		if !ok || !one || len(a.Statements) == 0 {
			t.Errorf("%s: %s (by %s) is no evidence for %s", claim, id, a.Speaker, s.Actor)
		}
	}
}

func (g *goldStory) checkChanges(t *testing.T) {
	for _, c := range g.Changes {
		g.mustBeSomebody(t, "a change in "+c.Claim, c.Actor)
		i := slices.IndexFunc(g.Claims, func(x goldClaim) bool { return x.ID == c.Claim })
		if i < 0 || c.From.Stance == c.To.Stance || !g.earliest(c.From.Evidence).Before(g.earliest(c.To.Evidence)) {
			t.Errorf("%s of %s: no claim, no other stance, or not later", c.Claim, c.Actor)
			continue
		}
		if c.Kind != "genuine" {
			continue
		}
		for _, side := range []goldStance{c.From, c.To} {
			if !slices.ContainsFunc(g.Claims[i].Actors, func(s goldStance) bool {
				return alike(string(s.Actor), string(c.Actor)) && s.Stance == side.Stance && subset(side.Evidence, s.Evidence)
			}) {
				t.Errorf("%s: the claim does not have %s of %s with this evidence", c.Claim, side.Stance, c.Actor)
			}
		}
	}
	for _, d := range g.Decoys {
		g.mustBeSomebody(t, "a decoy", d.Actor)
		if d.Kind == "" || !subset(d.Evidence, g.ids()) || len(d.Evidence) < 2 {
			t.Errorf("decoy %s %q needs a kind and two attributions that are there", d.Actor, d.Kind)
		}
	}
}

func (g *goldStory) ids() (ids []string) {
	for _, a := range g.Attributions {
		ids = append(ids, a.ID)
	}
	return ids
}

func subset(few, many []string) bool {
	return !slices.ContainsFunc(few, func(x string) bool { return !slices.Contains(many, x) })
}

func (g *goldStory) checkTraps(t *testing.T) {
	for _, trap := range g.Traps {
		if got := g.at(t, trap.Kind, trap.Article, [][2]int{trap.Span}); len(got) != 1 || got[0] != trap.Text {
			t.Errorf("the trap %q stands elsewhere in %s: there is %q", trap.Text, trap.Article, got)
		}
		for _, a := range g.Attributions {
			for _, s := range a.CueSpans {
				if a.Article == trap.Article && s[0] >= trap.Span[0] && s[1] <= trap.Span[1] {
					t.Errorf("the trap %q holds the cue of %s", trap.Text, a.ID)
				}
			}
		}
	}
}
