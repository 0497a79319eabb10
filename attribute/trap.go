package attribute

import "hearsay/parse"

// longestTerm is how many words a quoted term, title or nickname may have.
const longestTerm = 8

// trap reports a draft that is no statement: its content is nothing but a
// quoted nickname, title or term. A short quotation that somebody says or calls
// something ("called it “absurd”") is none.
func trap(doc *parse.Document, d *draft) bool {
	if unspoken(doc, d) || unnamed(doc, d.content) || claimsLives(doc, d) || moodAs(doc, d) || granted(doc, d) {
		return true
	}
	q := soleQuote(doc, d.content)
	if q < 0 {
		return false
	}
	open, close := int(doc.Quotes[q].Open), int(doc.Quotes[q].Close)
	if close < 0 {
		return false
	}
	words := 0
	for i := open + 1; i < close; i++ {
		if isWord(doc.Word(i)) {
			words++
		}
	}
	if words == 0 || words > longestTerm {
		return words == 0
	}
	return nickname(doc, open, close) || wordOf(doc, open) || soCalled(doc, open) || knownAs(doc, d, open) || titled(doc, open, close)
}

// unnamed reports the wish of a source not to be named ("who asked not to be
// identified"), which tells of the source and states nothing.
func unnamed(doc *parse.Document, content []Run) bool {
	if len(content) != 1 {
		return false
	}
	r := content[0]
	last := ""
	for i := r.First; i < r.End && i < r.First+4; i++ {
		switch last = doc.Tokens[i].Lemma; last {
		case "not", "to", "be", "their", "his", "her", "name":
		case "identify", "quote":
			return doc.Tokens[r.First].Lemma == "not"
		default:
			return false
		}
	}
	return last == "name" && doc.Tokens[r.First].Lemma == "not" && (r.End-r.First == 4 || doc.Language.Reported.Reasons[doc.Word(r.First+4)])
}

// soleQuote is the quotation that holds every word of the content but for
// names around a nickname and articles, or -1.
func soleQuote(doc *parse.Document, content []Run) int {
	q, outside := -1, 0
	for _, r := range content {
		for i := r.First; i < r.End; i++ {
			if !isWord(doc.Word(i)) {
				continue
			}
			switch k := quotedBy(doc, i); {
			case k < 0:
				if u := doc.Tokens[i].UPOS; u != parse.PropN && u != parse.Det && !soCalledWord(doc.Word(i)) {
					return -1
				}
				outside++
			case q >= 0 && k != q:
				return -1
			default:
				q = k
			}
		}
	}
	if outside > 4 {
		return -1
	}
	return q
}

// wordOf reports a word that is spoken of, and not said: withdrew the word “swindle”.
func wordOf(doc *parse.Document, open int) bool {
	if open < 2 || doc.Word(open-2) != "the" {
		return false
	}
	switch doc.Tokens[open-1].Lemma {
	case "word", "term", "expression":
		return true
	}
	return false
}

// nickname reports a quotation inside a name: Tony “the Hammer” Brask.
func nickname(doc *parse.Document, open, close int) bool {
	if open == 0 || close+1 >= len(doc.Tokens) {
		return false
	}
	before, after := &doc.Tokens[open-1], &doc.Tokens[close+1]
	return before.UPOS == parse.PropN && after.UPOS == parse.PropN && before.Sentence == after.Sentence && doc.Tokens[close-1].UPOS != parse.Punct
}

// soCalled reports "so-called" before the quotation.
func soCalled(doc *parse.Document, open int) bool {
	if open == 0 {
		return false
	}
	if w := doc.Word(open - 1); w == "so-called" || w == "So-called" {
		return true
	}
	return open >= 3 && doc.Word(open-1) == "called" && doc.Word(open-2) == "-"
}

func soCalledWord(w string) bool {
	return w == "so" || w == "So" || w == "called" || w == "so-called" || w == "So-called"
}

// knownAs reports a name or a mark that something bears: "known to locals as
// “Big Molly”", "marked “for official eyes”".
func knownAs(doc *parse.Document, d *draft, open int) bool {
	if open < 2 {
		return false
	}
	if t := &doc.Tokens[open-1]; doc.Language.Reported.Bearings[t.Lemma] && t.UPOS == parse.Verb {
		return len(d.source) == 0 || t.XPOS == parse.TagVBN && !d.spoken(open-1)
	}
	if doc.Word(open-1) != "as" {
		return false
	}
	first := int(doc.Sentences[doc.Tokens[open].Sentence].FirstToken)
	for i := open - 2; i >= first && i >= open-6; i-- {
		if doc.Word(i) == "known" {
			return true
		}
	}
	return false
}

// spoken reports that token i is the draft's cue.
func (d *draft) spoken(i int) bool { return d.cue.First <= i && i < d.cue.End }

// titled reports the title of a work or the name of a thing: every longer word
// of it has a capital, and a word for such a work ("novel", "titled") stands before it.
func titled(doc *parse.Document, open, close int) bool {
	first := int(doc.Sentences[doc.Tokens[open].Sentence].FirstToken)
	names := false
	for i := open - 1; i >= first && i >= open-3; i-- {
		l := doc.Tokens[i].Lemma
		if doc.Language.Reported.Works[l] && (i == open-1 || i == open-2 && doc.Tokens[open-1].UPOS == parse.Punct) || doc.Language.Reported.Namings[l] && i >= open-2 {
			names = true
			break
		}
	}
	if !names {
		return false
	}
	for i := open + 1; i < close; i++ {
		if w := doc.Word(i); len(w) > 3 && w[0] >= 'a' && w[0] <= 'z' {
			return false
		}
	}
	return true
}
