package known

import (
	"cmp"
	"slices"
	"strings"

	"hearsay"
	"hearsay/lang/en"
)

// Linker decides who the speakers of articles are in a directory. It holds an
// index of the directory in memory and adds to it what it links, so that the
// next article finds it; a lookup reads the few entries whose names sound
// alike, however many there are.
//
// What order does: whom an article's speaker is linked to depends on what the
// directory held before it, and so on the articles before it. A namesake who
// comes second gets the ID that names what tells them apart; a name spelled in
// several ways keeps the spelling that came first. Within one article order
// does nothing: full names are decided before family names, and the surest first.
type Linker struct {
	x     index
	made  recalls
	round surroundings
}

// New makes a Linker for an empty directory; [Linker.Add] fills it.
func New() *Linker { return &Linker{newIndex(), newRecalls(), newSurroundings()} }

// Add puts a speaker of the directory in, or more about one that is there:
// names, roles, country, organization. Of merged entries only the one that
// stays is to be added, with the names of the others as its aliases, as
// hearsay.Directory lists them.
func (l *Linker) Add(k hearsay.KnownSpeaker) {
	if k.ID != "" && k.MergedInto == "" {
		l.x.add(&k)
	}
}

// Len is how many speakers the Linker knows.
func (l *Linker) Len() int { return len(l.x.entries) }

// Link decides for every speaker of a reading who it is in the directory. A
// speaker without a link is unnamed, unclear, or cannot be told from another.
// Whoever is new is added to the Linker, not to the directory: recording the
// article with these links does that.
func (l *Linker) Link(r *hearsay.Reading) []hearsay.Link {
	a := newArticle(r, &l.made)
	var links []hearsay.Link
	for i := range a.cast {
		if p := &a.cast[i]; p.kind != hearsay.Person && p.isBody() {
			if name := a.issuer(p); name != "" {
				p.name, p.body, p.named = name, l.made.bodies.of(name, ParseBody), true
			}
			links = append(links, l.linkBody(a, p)...)
		}
	}
	persons := a.surestFirst(l)
	for _, p := range persons {
		links = append(links, l.linkPerson(a, p)...)
	}
	for _, p := range persons {
		links = append(links, l.linkRole(a, p)...)
	}
	for i := range a.cast {
		links = append(links, l.linkThrough(a, &a.cast[i])...)
	}
	for i := range a.cast {
		links = append(links, l.linkNear(a, &a.cast[i])...)
	}
	l.round.remember(a)
	slices.SortFunc(links, func(x, y hearsay.Link) int { return cmp.Compare(x.Local, y.Local) })
	return links
}

// article is what linking looks at of one reading.
type article struct {
	text   string
	id     string
	outlet string
	byline string
	cast   []player
	taken  map[int32]bool
	stems  map[string]bool // of its capitalised words, once asked for
	looked bool
	made   *recalls
	hour   int64
	named  *heard   // once asked for
	around []beside // the near articles, once asked for
	asked  bool
}

// player is one speaker of the article with all that is said of it.
type player struct {
	local, name string
	kind        hearsay.SpeakerType
	named       bool // by name at least once, rather than by a noun only
	parsed      Name
	body        Body
	roles       []role
	roleText    []string
	wikidata    string
	linked      bool
	to          int32    // the entry, once linked
	told        bool     // by near articles
	called      []string // the phrases by which attributions go back to it
	plain       bool     // a source says no more than such a phrase
}

// newArticle gathers the cast in the order of their local IDs.
func newArticle(r *hearsay.Reading, made *recalls) *article {
	a := &article{text: r.Article.Text, id: r.Article.ID, outlet: r.Article.Outlet, byline: r.Article.Byline, taken: map[int32]bool{}, made: made, hour: hour(r.Article.Published)}
	at := map[string]int{}
	for i := range r.Attributions {
		for j := range r.Attributions[i].Speakers {
			s := &r.Attributions[i].Speakers[j]
			if s.ID == "" || s.Name == "" {
				continue
			}
			n, met := at[s.ID]
			if !met {
				n = len(a.cast)
				at[s.ID] = n
				a.cast = append(a.cast, player{local: s.ID, name: s.Name, kind: s.Type})
			}
			a.cast[n].hear(s)
		}
	}
	slices.SortFunc(a.cast, func(x, y player) int { return cmp.Compare(x.local, y.local) })
	called, plain := calls(r)
	for i := range a.cast {
		a.cast[i].prepare(made)
		a.cast[i].called, a.cast[i].plain = called[a.cast[i].local], plain[a.cast[i].local]
	}
	return a
}

func (p *player) hear(s *hearsay.Speaker) {
	if s.How == hearsay.ByName || s.How == hearsay.BySurname {
		p.named = true
	}
	if len(s.Name) > len(p.name) {
		p.name = s.Name
	}
	if s.Wikidata != "" {
		p.wikidata = s.Wikidata
	}
	if s.Role != "" && !slices.Contains(p.roleText, s.Role) {
		p.roleText = append(p.roleText, s.Role)
	}
}

func (p *player) prepare(made *recalls) {
	slices.Sort(p.roleText)
	for _, t := range p.roleText {
		p.roles = append(p.roles, made.roles.of(t, parseRole))
	}
	p.parsed, p.body = made.names.of(p.name, Parse), made.bodies.of(p.name, ParseBody)
}

// knows reports whether the article's text has one of the words as part of a name.
func (a *article) knows(places []string) bool {
	if len(places) == 0 {
		return false
	}
	if !a.looked {
		a.looked, a.stems = true, map[string]bool{}
		for _, raw := range splitWords(a.text) {
			if startsUpper(raw) {
				for _, stem := range a.made.places.of(raw, placesOf) {
					a.stems[stem] = true
				}
			}
		}
	}
	for _, p := range places {
		if a.stems[p] {
			return true
		}
	}
	return false
}

// names is whom the article's text names, read once.
func (a *article) names() *heard {
	if a.named == nil {
		a.named = namedIn(a.text)
	}
	return a.named
}

// near are the articles near this one, looked up once.
func (a *article) near(l *Linker) []beside {
	if !a.asked {
		a.asked, a.around = true, l.round.near(a)
	}
	return a.around
}

// phrase reports a name that is a phrase of the language: a small letter
// begins one of its words, or "an" its first.
func phrase(name string) bool {
	for i, raw := range strings.Fields(name) {
		w := fold(raw)
		if w == "" || particles[w] || suffixes[w] != "" {
			continue
		}
		if !startsUpper(raw) && hasCase(raw) || i == 0 && en.English().Naming.Indefinite[w] || owned(raw) {
			return true
		}
	}
	return false
}

// owned reports "Halvek’s".
func owned(raw string) bool { return strings.HasSuffix(raw, "’s") || strings.HasSuffix(raw, "'s") }
