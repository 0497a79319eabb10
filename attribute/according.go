package attribute

import "hearsay/parse"

// ruleAccording names attributions by "according to" whose roles the encoder left open.
const ruleAccording = "according"

// accordingShare is what such an attribution is given: they are too rare for a
// count (in PolNeAR two of six are right, where a chain of words had read the others).
const accordingShare = 0.5

// surelyPlain is how sure the roles of "according to" must be for it to have
// accordingShare at least: the judge, who learned from whole articles, doubts
// it in a text of one line.
const surelyPlain = 0.95

// byAccord reports the cue "according to" with a source.
func (s *scene) byAccord(d *draft) bool {
	return len(d.source) > 0 && d.cue.End-d.cue.First == 2 && s.doc.Tokens[d.cue.First].Lemma == "accord"
}

// mendAccording gives an apposition behind "According to Kyr," to the source where
// it was taken for what he says: "According to Kyr, the council leader, the ferry had
// failed". The content is what has a verb, up to the sentence's end.
func mendAccording(doc *parse.Document, d *draft) {
	sent := doc.Sentences[doc.Tokens[d.cue.First].Sentence]
	if d.cue.End-d.cue.First != 2 || doc.Tokens[d.cue.First].Lemma != "accord" && doc.Tokens[d.cue.First].Lemma != "according" || d.cue.First != int(sent.FirstToken) || len(d.source) != 1 || len(d.content) != 1 {
		return
	}
	first, end := d.content[0].First, int(sent.EndToken)
	for end > first && doc.Tokens[end-1].UPOS == parse.Punct && doc.Tokens[end-1].Mark == parse.NoMark {
		end--
	}
	if d.source[0].End > first || first == 0 || doc.Word(first-1) != "," {
		return
	}
	from := first
	for comma := from; comma < end; comma++ {
		switch u := doc.Tokens[comma].UPOS; {
		case u == parse.Verb || u == parse.Aux || doc.Tokens[comma].Mark != parse.NoMark:
			if from > first && end > d.content[0].End-1 {
				d.source[0].End, d.content[0] = from-1, Run{from, end}
			}
			return
		case doc.Word(comma) == ",":
			from = comma + 1
		}
	}
}

// according labels "According to X, Y" and "Y, according to X" by their form:
// the source runs to the next comma or the sentence's end, the rest of the
// sentence is content. It reports false for other cues.
func (s *scene) according(d *draft) bool {
	doc := s.doc
	if c := d.cue; c.End-c.First != 2 || doc.Tokens[c.First].Lemma != "accord" && doc.Tokens[c.First].Lemma != "according" {
		return false
	}
	sent := s.sentence(d.cue.First)
	first, end := int(sent.FirstToken), int(sent.EndToken)
	for end > first && doc.Tokens[end-1].UPOS == parse.Punct && doc.Tokens[end-1].Mark == parse.NoMark {
		end--
	}
	comma := d.cue.End
	for comma < end && doc.Word(comma) != "," {
		comma++
	}
	if comma == d.cue.End {
		return false
	}
	content := Run{first, trimmed(doc, first, d.cue.First)}
	if d.cue.First == first {
		content = Run{comma + 1, end}
	}
	if content.End-content.First < 2 {
		return false
	}
	d.source, d.content, d.rule = []Run{{d.cue.End, comma}}, []Run{content}, ruleAccording
	return true
}
