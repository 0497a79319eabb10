package relate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// passage is one recorded content, or the quotation, as words.
type passage struct {
	text  string
	words []word
	ids   []int32
	// quoted marks the words that the article gives as the speaker's own.
	quoted []bool
	// inner marks the words that the speaker quotes: those inside quotation marks
	// that stand inside others.
	inner []bool
	// denied marks words that the speaker does not say: content of a denial, of a
	// question not answered, of a negated cue.
	denied []bool
	// opens[i] is true where a sentence or a quoted fragment begins with word i.
	// opens[len(words)] is true.
	opens []bool
	// pieces are the words that the pieces of a content begin with.
	pieces []int
}

func (p *passage) number(x *lexicon) {
	p.ids = make([]int32, 0, len(p.words))
	for i := range p.words {
		p.ids = append(p.ids, x.number(p.words[i].norm))
	}
}

// quotation makes a passage of what somebody shares.
func (c *Checker) quotation(text string, x *lexicon) *passage {
	p := &passage{text: text, words: c.split(nil, text, 0, len(text))}
	p.number(x)
	c.sentences(p, 0)
	p.quoted = make([]bool, len(p.words))
	p.openings()
	return p
}

// bytesPerWord is a guess on the low side, so that words seldom have to move.
const bytesPerWord = 5

// recorded makes a passage of a content on record.
func (c *Checker) recorded(r *hearsay.Recorded, x *lexicon) *passage {
	p := &passage{text: r.Article.Text, words: make([]word, 0, r.Attribution.Content.Bounds().Len()/bytesPerWord+8)}
	for _, s := range speech(r) {
		p.pieces = append(p.pieces, len(p.words))
		p.words = c.split(p.words, p.text, s.Start, s.End)
	}
	p.number(x)
	p.quoted, p.inner = quotedWords(p, r.Attribution)
	p.denied = c.deniedWords(p, r)
	for i, first := range p.pieces {
		next := len(p.words)
		if i+1 < len(p.pieces) {
			next = p.pieces[i+1]
		}
		c.sentences(&passage{text: p.text, words: p.words[:next], ids: p.ids}, first)
	}
	p.openings()
	return p
}

// sentences marks the words from the given one on that end sentences: a full
// stop, question or exclamation mark or a new paragraph follows, and then a word
// that may begin one.
func (c *Checker) sentences(p *passage, from int) {
	for i := from; i+1 < len(p.words); i++ {
		w, next := &p.words[i], &p.words[i+1]
		between := p.text[w.end:next.start]
		switch {
		case len(between) < 2:
		case strings.Contains(between, "\n\n"):
			w.ends = true
		case strings.ContainsAny(between, "?!"):
			w.ends = mayOpen(p.text, next)
		case strings.Contains(between, ".") || strings.Contains(between, "…"):
			w.ends = mayOpen(p.text, next) && !c.abbreviates(w, between)
		}
	}
}

// mayOpen: a capital, a digit, or a letter of a script without capitals.
func mayOpen(text string, w *word) bool {
	first, _ := utf8.DecodeRuneInString(text[w.start:])
	return !unicode.IsLower(first)
}

// abbreviates tells whether the full stop after a word belongs to it.
func (c *Checker) abbreviates(w *word, between string) bool {
	if !strings.HasPrefix(between, ".") {
		return false
	}
	letters := utf8.RuneCountInString(w.norm)
	return letters == 1 && w.upper && w.norm != "i" || c.l.Abbreviations[w.norm+"."] != 0
}

// openings finds where sentences and fragments begin. A sentence goes on over an
// interposed "he said" where the next piece begins with a small letter.
func (p *passage) openings() {
	n := len(p.words)
	p.opens = make([]bool, n+1)
	p.opens[0], p.opens[n] = true, true
	for i := 1; i < n; i++ {
		p.opens[i] = p.words[i-1].ends || p.quoted[i] != p.quoted[i-1]
	}
	for _, first := range p.pieces {
		if first > 0 && first < n && mayOpen(p.text, &p.words[first]) {
			p.opens[first] = true
			p.words[first-1].ends = true
		}
	}
}

// deniedWords marks what the record has without the speaker having said it: all
// of a content under a negated cue; what is not quoted of a question or of a
// comment refused; and of a thing denied also what is quoted, unless the speaker
// calls it so.
func (c *Checker) deniedWords(p *passage, r *hearsay.Recorded) []bool {
	a := r.Attribution
	denied := make([]bool, len(p.words))
	never := a.Polarity == hearsay.Negative && a.Act != hearsay.RefuseComment
	if !never && a.Kind == hearsay.Direct {
		return denied
	}
	unspoken := a.Act == hearsay.RefuseComment || a.Act == hearsay.Question
	denying := !unspoken && c.denying(r)
	for i := range p.words {
		denied[i] = never || unspoken && !p.quoted[i] || denying && !c.named(p, i)
	}
	return denied
}

// denying tells whether the cue says that the content is not so.
func (c *Checker) denying(r *hearsay.Recorded) bool {
	if r.Attribution.Act == hearsay.Confirm {
		return false // "did not dispute"
	}
	for _, s := range r.Attribution.Cue {
		if s.Check(r.Article.Text) != nil {
			continue
		}
		for _, w := range c.split(nil, r.Article.Text, s.Start, s.End) {
			if c.q.Denying[w.norm] {
				return true
			}
		}
	}
	return false
}

// named tells whether the quoted fragment that word i stands in is what the
// speaker calls the thing denied ("dismissed the report as “a fable”").
func (c *Checker) named(p *passage, i int) bool {
	if !p.quoted[i] {
		return false
	}
	for i > 0 && p.quoted[i-1] {
		i--
	}
	return i > 0 && p.words[i-1].norm == c.q.Naming || i == 0 && strings.HasPrefix(p.text[p.words[0].start:], c.q.Naming+" ")
}
