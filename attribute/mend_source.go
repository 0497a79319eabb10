package attribute

import "hearsay/parse"

// mendEdges takes from a source what stands at its end and belongs to no name:
// a comma ("Ana Torv, a spokeswoman | , took exception"), or the "neither" of
// the cue.
func mendEdges(doc *parse.Document, d *draft) {
	if len(d.source) == 0 {
		return
	}
	r := &d.source[len(d.source)-1]
	if r.End-r.First == 1 && r.End == d.cue.First && doc.Word(r.First) == "neither" {
		d.source = d.source[:len(d.source)-1]
		if len(d.source) == 0 {
			return
		}
		r = &d.source[len(d.source)-1]
	}
	for r.End-1 > r.First && r.End <= d.cue.First {
		switch t := &doc.Tokens[r.End-1]; {
		case doc.Word(r.End-1) == ",", doc.Word(r.End-1) == "neither" && r.End == d.cue.First, isDash(doc.Word(r.End-1)) && t.UPOS == parse.Punct:
			r.End--
		default:
			return
		}
	}
}

// mendAsked takes who is asked out of the content ("Torv | is asked | whether
// she will stay"): the stretch before the cue that is the subject of its passive.
func mendAsked(doc *parse.Document, d *draft) {
	if len(d.content) < 2 || d.content[0].End > d.cue.First || d.cue.First == d.cue.End {
		return
	}
	v := d.cue.End - 1
	if t := &doc.Tokens[v]; !doc.Language.Reported.Asking[t.Lemma] && !doc.Language.Reported.Receiving[t.Lemma] || !undergoes(doc, v) {
		return
	}
	if s := undergoer(doc, v); s >= d.content[0].First && s < d.content[0].End {
		d.content = d.content[1:]
	}
}

// mendQuoted makes who "was quoted as saying" something the source where the
// encoder took them for content, and who quotes them, for source; the cue goes on
// to "saying".
func mendQuoted(doc *parse.Document, d *draft) {
	if len(d.content) < 2 || d.content[0].End > d.cue.First {
		return
	}
	for i := d.content[0].First; i < d.content[0].End; i++ {
		t := &doc.Tokens[i]
		h := int(t.Head)
		if t.Rel != parse.RelNsubjPass || h < d.cue.First || h >= d.cue.End || doc.Tokens[h].Lemma != "quote" {
			continue
		}
		d.source, d.content = d.content[:1:1], d.content[1:]
		if at := d.content[0].First - 1; at >= d.cue.End && doc.Tokens[at].Lemma == "say" && doc.Tokens[at].Sentence == t.Sentence {
			d.cue.End = at + 1
		}
		return
	}
}

// asSaying takes the "saying" from content into the cue: was quoted by the Post as
// saying | that the mill would close.
func asSaying(doc *parse.Document, d *draft) {
	r := &d.content[0]
	if f := r.First; f > d.cue.End && f-d.cue.End < longestName && r.End > f+1 && doc.Word(f) == "saying" && doc.Word(f-1) == "as" && doc.Tokens[d.cue.End-1].Lemma == "quote" {
		d.cue.End, r.First = f+1, f+1
	}
}

// mendGap fills a short gap without marks in content behind the cue, where it is
// the phrase that a noun stands before its clause with ("a report | in the
// Courier | that the ferry had been sold").
func mendGap(doc *parse.Document, d *draft) {
	for k := 0; k+1 < len(d.content); k++ {
		a, b := &d.content[k], d.content[k+1]
		if a.First >= d.cue.End && b.First-a.End <= longestReceiver && b.First > a.End && unmarked(doc, a.End, b.First) && !holds(d.source, a.End) && doc.Word(b.First) == "that" {
			a.End = b.End
			d.content = append(d.content[:k+1:k+1], d.content[k+2:]...)
			k--
		}
	}
}

// unmarked reports tokens of one sentence without punctuation.
func unmarked(doc *parse.Document, from, to int) bool {
	for i := from; i < to; i++ {
		if doc.Tokens[i].UPOS == parse.Punct {
			return false
		}
	}
	return doc.Tokens[from].Sentence == doc.Tokens[to-1].Sentence
}

// mendParenthetical gives a "said" between commas inside a quotation the name
// behind it, which was taken for content: “Not a single official, said | Rex
// Stone, | had called.”
func mendParenthetical(doc *parse.Document, d *draft) {
	if len(d.source) > 0 || d.cue.End != d.cue.First+1 || d.cue.First == 0 || d.cue.End >= len(doc.Tokens) {
		return
	}
	cue := &doc.Tokens[d.cue.First]
	r := &d.content[len(d.content)-1]
	if cue.Lemma != "say" || cue.XPOS != parse.TagVBD || cue.Quote < 0 || doc.Word(d.cue.First-1) != "," || r.First != d.cue.End {
		return
	}
	end := r.First
	for end < min(r.End-1, r.First+longestName) && doc.Word(end) != "," {
		end++
	}
	if doc.Word(end) != "," || end == r.First || doc.Tokens[end-1].UPOS != parse.PropN || !onlyNames(doc, r.First, end) {
		return
	}
	d.source = []Run{{r.First, end}}
	r.First = end + 1
}
