package attribute

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"sync"

	"hearsay"
	"hearsay/internal/encoder"
	"hearsay/lang"
	"hearsay/lang/en"
	"hearsay/parse"
	"hearsay/weights"
)

// Finder finds attributions. It holds weights and tables only, which it never
// changes, and is safe for use by several goroutines at once.
type Finder struct {
	lang    *lang.Language
	learned *Learned
	encoder *encoder.Encoder
	desks   sync.Pool // of *desk
}

// embedded is the Finder with the weights that the program carries, opened when
// first asked for and shared from then on.
var embedded = sync.OnceValues(func() (*Finder, error) {
	e, err := encoder.Open(weights.Encoder())
	if err != nil {
		return nil, err
	}
	l, err := ReadLearned(weights.Attribute())
	if err != nil {
		return nil, err
	}
	return Make(en.English(), e, l), nil
})

// New gives the Finder for English with the weights that the program carries.
func New() (*Finder, error) {
	f, err := embedded()
	if err != nil {
		return nil, fmt.Errorf("opening the embedded weights of attribution: %w; build hearsay again from an unchanged checkout", err)
	}
	return f, nil
}

// Make makes a Finder of weights that are already read.
func Make(l *lang.Language, e *encoder.Encoder, learned *Learned) *Finder {
	f := &Finder{lang: l, learned: learned, encoder: e}
	f.desks.New = func() any { return f.newDesk() }
	return f
}

func (f *Finder) newDesk() *desk {
	return &desk{lang: f.lang, learned: f.learned, encoder: f.encoder, scene: newScene(f.lang)}
}

// fill reads a document for all that follows.
func (d *desk) fill(doc *parse.Document) {
	d.scene.fill(doc)
	d.encoded.fill(d.encoder, doc)
}

// Find finds the attributions of a document, in the order of the text, nested
// ones after their parents, with IDs and without speakers.
func (f *Finder) Find(doc *parse.Document) []hearsay.Attribution {
	d := f.desks.Get().(*desk)
	defer f.desks.Put(d)
	return f.at(d, doc)
}

// at finds the attributions of a document with the scratch space of one desk,
// whatever was read there before.
func (f *Finder) at(d *desk, doc *parse.Document) []hearsay.Attribution {
	return f.finish(doc, f.drafts(d, doc))
}

// drafts are the attributions of a document in tokens, each assessed.
func (f *Finder) drafts(d *desk, doc *parse.Document) []draft {
	d.fill(doc)
	d.drafts, d.shares = d.drafts[:0], d.shares[:0]
	for k := range doc.Paragraphs {
		d.paragraph(k)
	}
	d.drafts = unkick(doc, f.lang, d.drafts)
	kept := arrange(doc, f.lang, d.drafts, float64(f.learned.Least)/1000)
	kept = unlist(doc, d.nested(d.nouns(unnote(doc, f.layout(doc, kept)))))
	d.assess(kept)
	return kept
}

// layout adds what layout alone signals where the encoder found nothing.
func (f *Finder) layout(doc *parse.Document, kept []draft) []draft {
	unlabel(doc, kept)
	unnotice(doc, f.lang, kept)
	more := layoutDrafts(doc, f.lang, func(tok int) bool {
		for i := range kept {
			k := &kept[i]
			if tok >= k.cue.First && tok < k.cue.End || holds(k.source, tok) || k.parent < 0 && holds(k.content, tok) {
				return true
			}
		}
		return false
	})
	if len(more) == 0 {
		return kept
	}
	for i := range more {
		more[i].cueShare, more[i].roleShare = more[i].share, 1
	}
	return arrange(doc, f.lang, append(kept, more...), 0)
}

// finish turns drafts into attributions.
func (f *Finder) finish(doc *parse.Document, drafts []draft) []hearsay.Attribution {
	if len(drafts) == 0 {
		return nil
	}
	sum := sha256.Sum256([]byte(doc.Text))
	hash := hex.EncodeToString(sum[:])
	out := make([]hearsay.Attribution, len(drafts))
	ms := manners(doc, f.lang, drafts)
	for i := range drafts {
		d, a := &drafts[i], &out[i]
		a.Source, a.Content, a.Rule = passage(doc, d.source), passage(doc, d.content), d.rule
		if d.cue.End > d.cue.First {
			a.Cue = passage(doc, []Run{{d.cue.First, d.cue.End}})
		}
		a.Kind = kindOf(doc, d.content)
		a.Confidence.Span = f.confidence(d)
		a.Act, a.Polarity, a.Confidence.Stance = ms[i].act, ms[i].polarity, stanceShares[ms[i].why]
		a.Identify(hash)
		if d.parent >= 0 {
			a.Parent = out[d.parent].ID
		}
	}
	return out
}

// Candidates calls each for every draft of the encoder, before the judge and
// all that follows, with the numbers that the judge would see.
func (f *Finder) Candidates(doc *parse.Document, each func(inputs []int16, a hearsay.Attribution)) {
	d := f.desks.Get().(*desk)
	defer f.desks.Put(d)
	d.fill(doc)
	for k := range doc.Paragraphs {
		d.drafts = d.drafts[:0]
		d.paragraph(k)
		for i := range d.drafts {
			a := hearsay.Attribution{Source: passage(doc, d.drafts[i].source), Content: passage(doc, d.drafts[i].content),
				Cue: passage(doc, []Run{{d.drafts[i].cue.First, d.drafts[i].cue.End}})}
			d.inputs = d.scene.judgeInputs(d.inputs[:0], &d.drafts[i], d.drafts)
			each(d.inputs, a)
		}
	}
}

func passage(doc *parse.Document, runs []Run) hearsay.Passage {
	var p hearsay.Passage
	for _, r := range runs {
		start, end := span(doc, r)
		p = append(p, hearsay.Span{Start: start, End: end})
	}
	return p
}
