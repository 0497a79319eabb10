package attribute

import "hearsay/parse"

// longestRest is how many words of a sentence are no more than what content
// forgot to take in.
const longestRest = 2

// mendRest lets content that stops a word or two before its sentence does, or
// before the comma behind which its cue or source follows, go on to there: said
// that the ferry was never | full.
func mendRest(doc *parse.Document, d *draft) {
	r := &d.content[len(d.content)-1]
	last := &doc.Tokens[r.End-1]
	if last.UPOS == parse.Punct || last.Mark != parse.NoMark {
		return
	}
	end, sentence := r.End, int(doc.Sentences[last.Sentence].EndToken)
	for end < sentence && !covered(d.source, end) && (end < d.cue.First || end >= d.cue.End) {
		end++
	}
	if end < sentence && doc.Word(end-1) != "," {
		return
	}
	for end > r.End && doc.Tokens[end-1].UPOS == parse.Punct {
		end--
	}
	if end == r.End || end-r.End > longestRest {
		return
	}
	for i := r.End; i < end; i++ {
		if t := &doc.Tokens[i]; t.UPOS == parse.Punct || t.Quote != last.Quote {
			return
		}
	}
	r.End = end
}

// mendArticle gives a source that is an article alone the noun it belongs to:
// the | board rejected it and denied that.
func mendArticle(doc *parse.Document, d *draft) {
	if len(d.source) != 1 {
		return
	}
	r := &d.source[0]
	t := &doc.Tokens[r.First]
	if h := int(t.Head); r.End == r.First+1 && t.UPOS == parse.Det && t.Rel.Main() == parse.RelDet && h > r.First && h-r.First < longestName && !covered(d.content, h) && (h < d.cue.First || h >= d.cue.End) {
		r.End = h + 1
	}
}

// mendPlea leaves to the content what somebody pleads, where the cue took it in:
// pleads | not guilty to fraud.
func mendPlea(doc *parse.Document, d *draft) {
	for i := d.cue.First; i+1 < d.cue.End; i++ {
		if doc.Tokens[i].Lemma == "plead" && d.content[0].First == d.cue.End {
			d.cue.End, d.content[0].First = i+1, i+1
			return
		}
	}
}
