package proposition

import (
	"slices"
	"time"

	"hearsay"
	"hearsay/parse"
)

// Given is an article as it was read.
type Given struct {
	Document *parse.Document
	Reading  *hearsay.Reading
	// Known maps the speakers' IDs in the article to those of the directory;
	// whoever is not in it is in no directory.
	Known map[string]string
	// Chains are the mentions that mean the same, as resolve gives them; with
	// them pronouns and phrases stand for the names they mean. May be nil.
	Chains [][]hearsay.Span
	// Root tells in which article a passage stood first; nil where every
	// article is its own.
	Root func(hearsay.Passage) string
}

// Read gives a report for each attribution, in their order. Of a headline and
// of nested attributions too: what a source denies or relays is told apart.
func (r *Reader) Read(g Given) []Report {
	p := r.open(g)
	reports := make([]Report, len(g.Reading.Attributions))
	p.told, p.frames = make([][]string, len(reports)), make([]frame, len(reports))
	for i := range g.Reading.Attributions {
		reports[i] = p.report(i)
	}
	for i := range reports {
		for s := range reports[i].Said {
			said := &reports[i].Said[s]
			said.Accuses = said.Stance == hearsay.Supports && !said.Minor && p.accuses(i)
			said.Grants = said.Stance == hearsay.Supports && !said.Minor && p.frames[i].answers
			said.Retracts = said.Stance == hearsay.Denies && p.frames[i].retracts
			said.Telling, said.Scene = r.p.Telling[said.Predicate], p.scene
			said.Weak = r.p.Weak[said.Predicate] || said.Predicate == "be" || said.vague
		}
	}
	p.nextDoor(reports)
	p.denyAll(reports)
	p.inherit(reports)
	p.pointBack(reports)
	p.contradicted(reports)
	p.recounted(reports)
	p.inherit(reports)
	p.atScene(reports)
	p.hinted(reports)
	p.answered(reports)
	for i := range reports {
		reports[i].Said = settled(reports[i].Said)
		for s := range reports[i].Said {
			reports[i].Said[s].Against = p.r.against(&reports[i].Said[s])
		}
	}
	return reports
}

// page is one article while it is read.
type page struct {
	r *Reader
	d *parse.Document
	g Given
	// children of each token.
	children [][]int32
	// vague nouns and the names that they stand for in this article.
	vague map[string]string
	// single tells of nouns that stand for things whether the article has but one.
	single map[string]bool
	// full are the fullest forms of names, by their terms.
	full map[string]fullName
	// sides of each speaker, by the ID in the article.
	sides map[string][]string
	// means are the names that pronouns and phrases stand for, by their last token.
	means map[int32]string
	// pending are the stances that point back, by attribution.
	pending map[int][]pointer
	// rejecting are the attributions that call what somebody said untrue.
	rejecting map[int]bool
	// told are the telling words of each attribution, frames what their cues do.
	told   [][]string
	frames []frame
	// words are those of the attributions behind each concept, true for nouns; kinds
	// what each concept is a kind of, as far as it was asked.
	words map[string]map[string]bool
	kinds map[string][]string
	at    time.Time
	// scene is the place that the article names most.
	scene string
}

func (r *Reader) open(g Given) *page {
	d := verbed(r.joined(g.Document))
	p := &page{r: r, d: d, g: g, children: make([][]int32, len(d.Tokens)), pending: map[int][]pointer{}, rejecting: map[int]bool{},
		words: map[string]map[string]bool{}, kinds: map[string][]string{}, at: g.Reading.Article.Published}
	for i := range d.Tokens {
		if h := d.Tokens[i].Head; h >= 0 {
			p.children[h] = append(p.children[h], int32(i))
		}
	}
	p.findNames()
	p.findVague()
	p.findThings()
	p.findMeant()
	p.findSides()
	return p
}

// report reads one attribution.
func (p *page) report(i int) Report {
	a, article := &p.g.Reading.Attributions[i], &p.g.Reading.Article
	r := Report{Article: article.ID, Attribution: a.ID, Address: article.Address(), Root: article.ID, At: p.at,
		Quoted: a.Kind != hearsay.Indirect, Relayed: a.Relayed, Speaker: a.Confidence.Speaker, Sure: a.Confidence.Stance}
	if p.g.Root != nil {
		r.Root = p.g.Root(a.Content)
	}
	for k := range a.Speakers {
		r.Voices = append(r.Voices, p.voice(&a.Speakers[k]))
	}
	u := p.utter(i)
	r.Words = u.weighty()
	u.read()
	r.Said = u.said
	p.told[i], p.frames[i] = u.bag(u.tokens), u.frame
	return r
}

// settled drops what says nothing that could be compared, and what is said twice.
func settled(list []Said) []Said {
	var kept []Said
	seen := map[string]bool{}
	for _, s := range list {
		if s.Recants || s.Figure > 0 {
			kept = append(kept, s)
			continue
		}
		key := s.Exact() + "|" + string(s.Stance)
		if !s.comparable() {
			continue
		}
		if seen[key] {
			if i := slices.IndexFunc(kept, func(o Said) bool { return o.Exact() == s.Exact() && o.Stance == s.Stance }); s.Pointed && !kept[i].Pointed {
				kept[i].Pointed, kept[i].How = true, s.How // it says itself whose claim it denies
			}
			continue
		}
		seen[key] = true
		kept = append(kept, s)
	}
	return kept
}
