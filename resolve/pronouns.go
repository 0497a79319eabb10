package resolve

import (
	"math"
	"strings"

	"hearsay/lang"
	"hearsay/parse"
)

// reach bounds how many mentions back an antecedent is looked for.
const reach = 120

// linkPronoun ties a pronoun to the entity it most likely goes back to.
func (c *cast) linkPronoun(i int32) {
	m := &c.mentions[i]
	p, personal := c.lang.Pronouns[m.lemma]
	switch {
	case !personal:
		c.linkRelative(i)
	case p.Person != 3:
		if c.whole {
			c.linkSelf(i)
		}
	case c.reported(m), c.eitherSex(m):
	case (p.Gender == lang.Neuter || p.Plural) && c.accused(i):
	case c.whole && p.Gender == lang.Neuter:
		if c.tok(m.head).Rel != parse.RelExpl && !c.pleonastic(m.head) {
			c.rankBack(i, thingKind)
		}
	case c.whole && p.Plural:
		c.rankBack(i, thingsKind)
	case p.Gender == lang.Neuter:
		c.rankBack(i, neuterKind)
	case p.Plural:
		c.rankBack(i, pluralKind)
	default:
		if c.goesOnInside(i) || c.denies(i) || c.accused(i) {
			return
		}
		if _, source := c.owner[i]; source {
			c.rankBack(i, speakingKind)
		} else {
			c.rankBack(i, genderedKind)
		}
		if c.nearerStranger(i) {
			m.doubt = max(m.doubt, otherEnding*m.share)
		}
		c.stayOpen(i)
		c.leave(i)
		c.noSurer(i)
	}
}

func contains(list []int32, e int32) bool {
	for _, have := range list {
		if have == e {
			return true
		}
	}
	return false
}

// agrees reports whether an entity has the number, gender and sort that the pronoun asks for.
func (c *cast) agrees(e int32, m *mention, kind anaphor) bool {
	n := &c.entities[e]
	gender := n.gender
	if m.form == byNominal {
		gender = c.leaning(n)
	}
	switch kind {
	case genderedKind, speakingKind:
		return !c.likened(n) && (n.sort == person || n.sort == unsorted && n.named && n.nameEnd-n.nameFirst > 1 && (n.spoke > 0 || n.gender != lang.AnyGender)) && !n.plural && !clash(gender, m.gender)
	case neuterKind:
		return !n.dateline && (n.sort == body || n.sort == document || n.sort == place || n.sort == unsorted && !n.full) && !n.plural
	case thingKind:
		return n.sort != person && n.sort != group && !n.plural && !n.self
	case thingsKind:
		return n.plural || n.sort == group || n.sort == joined || n.sort == body
	case pluralKind:
		return !n.dateline && (n.sort == group || n.sort == joined || n.sort == body || n.plural || n.sort == unsorted && !n.full)
	}
	return true
}

// choose ranks the candidates for mention i, ties it to the best and keeps the
// shares of the best two.
func (c *cast) choose(i int32, list []int32, kind anaphor) {
	m := &c.mentions[i]
	var buf [50]float32
	scores := buf[:0]
	ctx := c.context(i, list)
	for _, e := range list {
		f := c.cues(i, e, &ctx)
		scores = append(scores, c.rank.score(kind, &f))
	}
	if m.form == byPronoun {
		f := c.nobodyCues(&ctx)
		scores = append(scores, c.rank.score(kind, &f))
	}
	softmax(scores)
	known := float32(1) // the share of those whom the article names
	if len(scores) > len(list) {
		known -= scores[len(list)]
	}
	best, second := -1, -1
	for k := range list {
		switch {
		case best < 0 || scores[k] > scores[best]:
			best, second = k, best
		case second < 0 || scores[k] > scores[second]:
			second = k
		}
	}
	m.entity, m.share = list[best], scores[best]/known
	if second >= 0 {
		m.second, m.rest = list[second], scores[second]/known
	}
	m.doubt = max(m.doubt, m.share*(1-known))
	if c.whole && kind != thingKind && kind != thingsKind && 1-known > scores[best] && c.teach == nil {
		m.entity = none // whoever is meant is none of them
		return
	}
	if (kind == genderedKind || kind == speakingKind) && c.endingFits(&c.entities[m.entity], m.gender) < 0 {
		m.doubt = max(m.doubt, otherEnding*m.share)
	}
	if kind == neuterKind || kind == pluralKind {
		m.doubt = max(0, m.share-c.bodySure(m))
	}
	if c.teach != nil {
		c.learn(i, list, kind)
	}
}

// context is what the cues of all candidates for one mention share.
type context struct {
	nearest, mostFrequent int32
	first                 int32 // the one whom the article brought in first
	source                bool
	owner                 int32 // the speaker of the content that holds the mention, or none
	// above are the words that the mention hangs on by the parse, the nearest first.
	above [12]int32
	deep  int
	// ahead is who the sentence names as its subject behind the mention, or none.
	ahead int32
	// own are the cues that all candidates share.
	own cues
	// near are the candidates' last mentions, the latest first.
	near  [48]int32
	count int
}

func (ctx *context) over(t int32) bool {
	for _, a := range ctx.above[:ctx.deep] {
		if a == t {
			return true
		}
	}
	return false
}

func (c *cast) context(i int32, list []int32) context {
	ctx := context{nearest: none, mostFrequent: none, owner: none, first: none}
	for _, e := range list {
		if ctx.first == none || e < ctx.first {
			ctx.first = e
		}
		n := &c.entities[e]
		if ctx.nearest == none || n.lastMention > c.entities[ctx.nearest].lastMention {
			ctx.nearest = e
		}
		if ctx.mostFrequent == none || n.count > c.entities[ctx.mostFrequent].count {
			ctx.mostFrequent = e
		}
	}
	_, ctx.source = c.owner[i]
	for t := c.tok(c.mentions[i].head).Head; t >= 0 && ctx.deep < len(ctx.above); t = c.tok(t).Head {
		ctx.above[ctx.deep] = t
		ctx.deep++
	}
	ctx.ahead = c.subjectAhead(i)
	if c.mentions[i].form == byPronoun {
		c.ownCues(i, list, &ctx)
	}
	return ctx
}

// subjectAhead is the person whom the sentence names as its subject behind a
// pronoun that stands before its main clause: "In his report, Kyr said".
func (c *cast) subjectAhead(i int32) int32 {
	m := &c.mentions[i]
	if m.form != byPronoun || m.subject && c.tok(c.tok(m.head).Head).Rel == parse.RelRoot {
		return none
	}
	at := c.tok(m.head).Sentence
	for j := i + 1; int(j) < len(c.mentions) && c.tok(c.mentions[j].head).Sentence == at; j++ {
		n := &c.mentions[j]
		if n.form != byName || n.sort != person && n.sort != unsorted {
			continue
		}
		for t := n.first; t < n.end; t++ {
			if k := c.tok(t); k.Rel.Main() == parse.RelNsubj && k.Head >= 0 && c.tok(k.Head).Rel == parse.RelRoot {
				return c.nameAhead(j)
			}
		}
	}
	return none
}

// nameAhead is whom a name means that is not linked yet, or none.
func (c *cast) nameAhead(j int32) int32 {
	n := &c.mentions[j]
	if n.entity != none {
		return n.entity
	}
	if found := c.bearers(n); len(found) == 1 {
		return found[0]
	}
	return none
}

// endingFits is 1 where the ending of an unlisted given name speaks for the
// gender, -1 where it speaks for the other, 0 where it says nothing. Of the
// listed names in -a nine in ten are women's, of those in -o all are men's.
func (c *cast) endingFits(n *entity, g lang.Gender) float32 {
	if !n.full || n.gender != lang.AnyGender {
		return 0
	}
	ending := c.leaning(n)
	for _, e := range givenEndings {
		if ending == lang.AnyGender && strings.HasSuffix(c.lower(n.nameFirst), e.letters) {
			ending = e.gender
			break
		}
	}
	switch {
	case ending == lang.AnyGender || g == lang.AnyGender:
		return 0
	case ending == g:
		return 1
	}
	return -1
}

var givenEndings = []struct {
	letters string
	gender  lang.Gender
}{
	{"a", lang.Feminine}, {"ne", lang.Feminine}, {"elle", lang.Feminine}, {"ette", lang.Feminine}, {"o", lang.Masculine},
}

// speakerOf is the entity that attribution i is so far traced to, or none.
func (c *cast) speakerOf(i int32) int32 {
	if parts := c.heads[i]; len(parts) > 0 && parts[0].mention != none {
		return c.mentions[parts[0].mention].entity
	}
	return none
}

// reports reports whether the mention is the subject of a reporting verb.
func (c *cast) reports(m *mention) bool {
	h := c.tok(m.head).Head
	if h < 0 {
		return false
	}
	_, ok := c.lang.Reporting[c.tok(h).Lemma]
	return ok
}

func logOf(n int32) float32 {
	if n < 0 {
		n = 0
	}
	if int(n) < len(logs) {
		return logs[n]
	}
	return float32(math.Log1p(float64(n)))
}

var logs = func() (t [256]float32) {
	for i := range t {
		t[i] = float32(math.Log1p(float64(i)))
	}
	return t
}()
