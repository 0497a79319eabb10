package parse

import (
	"fmt"

	"hearsay/internal/nn"
)

// Tagger decides XPOS and UPOS, left to right and greedily: XPOS first, from
// the words around and the tags before; then UPOS, from the XPOS on both sides.
type Tagger struct {
	Lexicon *Lexicon
	Tags    *nn.Table // labels are XPOS values
	Parts   *nn.Table // labels are UPOS values
	// OnlyPart is for each XPOS the one UPOS it goes with, or NoUPOS where it goes with several.
	OnlyPart [XPOSCount]UPOS
}

// mine is the word of that spelling. No treebank of ours has "close the mine" at a
// sentence's end, and behind an article it is never what belongs to me.
var _, mine = WordHashes("mine")

// Tag decides XPOS and UPOS of all words of the line.
func (t *Tagger) Tag(l *Line) {
	for i := range l.N {
		x := l.SureTag(i)
		if x == NoXPOS {
			x = t.tag(l, i)
		}
		l.SetTag(i, x)
	}
	for i := range l.N {
		u := t.OnlyPart[l.XPOS[i]]
		if u == NoUPOS {
			u = t.part(l, i)
		}
		l.SetPart(i, u)
	}
}

// tag decides the XPOS of word i.
func (t *Tagger) tag(l *Line, i int) XPOS {
	l.features = l.tagFirst(i, l.features[:0])
	top, sure := earlyTag.first(t.Tags, l.features, l.sums[:])
	if !sure {
		l.features = l.tagRest(i, l.features[:0])
		top = earlyTag.rest(t.Tags, l.features, l.sums[:])
	}
	if XPOS(top) == TagPRP && i > 0 && l.XPOS[i-1] == TagDT && l.at(i).lower == mine {
		return TagNN
	}
	return XPOS(top)
}

// part decides the UPOS of word i, whose XPOS goes with several.
func (t *Tagger) part(l *Line, i int) UPOS {
	l.features = l.partFirst(i, l.features[:0])
	top, sure := earlyPart.first(t.Parts, l.features, l.sums[:])
	if !sure {
		l.features = l.partRest(i, l.features[:0])
		top = earlyPart.rest(t.Parts, l.features, l.sums[:])
	}
	return UPOS(top)
}

// Bytes is the tagger as a weights file. The clusters are a file of their own.
func (t *Tagger) Bytes() []byte {
	var f nn.File
	f.Add("classes", t.Lexicon.Classes.AppendTo(nil))
	f.Add("sure", t.Lexicon.Sure.AppendTo(nil))
	f.Add("tags", t.Tags.AppendTo(nil))
	f.Add("parts", t.Parts.AppendTo(nil))
	only := make([]byte, XPOSCount)
	for x, u := range t.OnlyPart {
		only[x] = byte(u)
	}
	f.Add("onlypart", only)
	return f.Bytes()
}

// OpenTagger reads a tagger in place from what Bytes wrote.
func OpenTagger(b []byte, clusters *nn.Clusters) (*Tagger, error) {
	t := &Tagger{Lexicon: &Lexicon{Clusters: clusters}}
	f, err := nn.OpenFile(b)
	if err != nil {
		return nil, fmt.Errorf("opening the tagger: %w", err)
	}
	if t.Lexicon.Classes, err = section(f, "classes", nn.ReadCodes); err != nil {
		return nil, fmt.Errorf("opening the tagger: %w", err)
	}
	if t.Lexicon.Sure, err = section(f, "sure", nn.ReadCodes); err != nil {
		return nil, fmt.Errorf("opening the tagger: %w", err)
	}
	if top := t.Lexicon.Sure.Max(); top >= XPOSCount {
		return nil, fmt.Errorf("opening the tagger: a word has tag %d, which is none", top)
	}
	if t.Tags, err = section(f, "tags", nn.ReadTable); err != nil {
		return nil, fmt.Errorf("opening the tagger: %w", err)
	}
	if t.Parts, err = section(f, "parts", nn.ReadTable); err != nil {
		return nil, fmt.Errorf("opening the tagger: %w", err)
	}
	only, err := f.Section("onlypart")
	if err != nil {
		return nil, fmt.Errorf("opening the tagger: %w", err)
	}
	if len(only) != XPOSCount || t.Tags.Labels() != XPOSCount || t.Parts.Labels() != UPOSCount {
		return nil, fmt.Errorf("opening the tagger: it has %d and %d tags, this version %d and %d; train it again",
			t.Tags.Labels(), t.Parts.Labels(), XPOSCount, UPOSCount)
	}
	for x, u := range only {
		if t.OnlyPart[x] = UPOS(u); t.OnlyPart[x] >= UPOSCount {
			return nil, fmt.Errorf("opening the tagger: XPOS %d goes with UPOS %d, which is none", x, u)
		}
	}
	return t, nil
}

// section reads one table that fills a section of a weights file.
func section[T any](f *nn.File, name string, read func([]byte) (T, []byte, error)) (T, error) {
	var none T
	b, err := f.Section(name)
	if err != nil {
		return none, err
	}
	v, rest, err := read(b)
	switch {
	case err != nil:
		return none, fmt.Errorf("section %q: %w", name, err)
	case len(rest) > 0:
		return none, fmt.Errorf("section %q: %d bytes too many", name, len(rest))
	}
	return v, nil
}
