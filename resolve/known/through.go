package known

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/lang/en"
)

// issuer is the name of the body that issued the article, where the article calls it
// by the kind of body alone: in a release of the Ministry of Defence of Ordova "the
// ministry" is that one. "" where neither byline nor outlet is such a body.
func (a *article) issuer(p *player) string {
	if p.body.proper || len(p.body.words) == 0 || p.body.acronym != "" {
		return ""
	}
	for _, name := range []string{a.byline, a.outlet} {
		name, _, _ = strings.Cut(name, ",") // "Ministry of Defence of Ordova, press service"
		if b := ParseBody(name); b.proper && len(b.words) > 1 && b.acronym == "" && within(p.body.words, b.words) && anyOf(p.body.words, bodyNouns) {
			return name
		}
	}
	return ""
}

// within reports that all words of one list stand in the other.
func within(words, all []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !has(all, w) })
}

// linkThrough links a body that the article calls by its kind alone ("the union") to
// the one that somebody in the article leads or speaks for, by what is known of them
// ("the secretary of the Dairy Hands' Union"), where there is one only and the
// article names no other of the kind.
func (l *Linker) linkThrough(a *article, p *player) []hearsay.Link {
	if p.linked || p.named || p.kind != hearsay.Organization || p.body.acronym != "" {
		return nil
	}
	if links := l.linkLed(a, p); links != nil {
		return links
	}
	if p.body.proper || len(p.body.words) != 1 || !led[p.body.words[0]] || a.namesKind(p.body.words[0]) {
		return nil
	}
	found := int32(-1)
	for at := range a.taken {
		for _, text := range l.x.entries[at].rolesSeen {
			to, ok := l.ledBody(text, p.body.words[0])
			if !ok {
				continue
			}
			if found >= 0 && found != to {
				return nil
			}
			found = to
		}
	}
	if found < 0 {
		return nil
	}
	return l.tie(a, p, found)
}

// linkLed links a body that the article describes ("the country's largest teachers'
// union") to the one whose head or voice somebody of this article is, by the role
// that it gives them ("the secretary of the Union of Secondary Teachers"), where all
// that the phrase says stands in its name and only one is so.
func (l *Linker) linkLed(a *article, p *player) []hearsay.Link {
	head, words := headOf(p.name), telling(p.body.words)
	if head == "" || len(words) < 2 || !definite(p.name) {
		return nil
	}
	name := ""
	for i := range a.cast {
		for _, role := range a.cast[i].roleText {
			_, of := ledIn(role)
			b := a.made.bodies.of(of, ParseBody)
			if of == "" || !b.proper || headOf(b.folded) != head || !within(words, b.words) {
				continue
			}
			if name != "" && name != of {
				return nil
			}
			name = of
		}
	}
	if name == "" {
		return nil
	}
	full := player{local: p.local, name: name, kind: hearsay.Organization, named: true}
	full.prepare(a.made)
	links := l.linkBody(a, &full)
	p.linked, p.to = full.linked, full.to
	return links
}

// ledIn is the office of a role, and the body that it is held in: "secretary" of
// "the Union of Lock Keepers".
func ledIn(role string) (office, body string) {
	if lower := strings.ToLower(role); strings.Contains(lower, "former") || strings.Contains(lower, "ex-") {
		return "", ""
	}
	for _, of := range []string{" of the ", " for the ", " of ", " for "} {
		if before, name, ok := strings.Cut(role, of); ok && heads[lastWord(before)] && startsUpper(name) {
			name, _, _ = strings.Cut(name, ",")
			return lastWord(before), name
		}
	}
	return "", ""
}

// ledBody is the known body of a kind whose head or voice the role is.
func (l *Linker) ledBody(role, kind string) (int32, bool) {
	lower := strings.ToLower(role)
	if strings.Contains(lower, "former") || strings.Contains(lower, "ex-") {
		return 0, false
	}
	for _, of := range []string{" of the ", " for the ", " of ", " for "} {
		before, name, ok := strings.Cut(role, of)
		if !ok || !heads[lastWord(before)] {
			continue
		}
		b := ParseBody(name)
		if !b.proper || !has(b.words, kind) {
			continue
		}
		for _, at := range append(l.x.look(bodyKeys(&b)), l.x.exact(b.folded)...) {
			if l.x.entries[at].kind == hearsay.Organization && l.bodyWorth(&player{body: b}, at) >= sameBody {
				return at, true
			}
		}
	}
	return 0, false
}

// lastWord is the last word of a text, folded.
func lastWord(s string) string {
	words := strings.Fields(fold(s))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// heads lead a body or speak for it.
var heads = set(`head chief director president chairman chairwoman chair chairperson secretary leader spokesman spokeswoman spokesperson executive commissioner
inspector chancellor rector dean founder`)

// led are kinds of bodies that people lead and speak for, of which one article seldom
// has two.
var led = set(`union agency association federation charity inspectorate institute commission council foundation club league authority ministry
watchdog committee party chamber society board`)

// namesKind reports a name in the article that ends with the kind of body: it may be
// the one that is meant.
func (a *article) namesKind(kind string) bool {
	words := splitWords(a.text)
	for i := 1; i < len(words); i++ {
		if startsUpper(words[i]) && fold(words[i]) == kind && startsUpper(words[i-1]) && !en.English().Starters[fold(words[i-1])] {
			return true
		}
	}
	return false
}
