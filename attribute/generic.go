package attribute

import "hearsay/parse"

// generic reports a draft inside a quotation that is nobody's statement: its
// source is a "you" that means anybody ("if you know that ...", "you may say
// that ..."), or it only says that who speaks knows or thinks nothing ("I don't
// know what ..."). What the one spoken to is told to have said or promised stays one.
func generic(doc *parse.Document, d *draft) bool {
	if d.cue.First < d.cue.End && doc.Language.Reported.Idle[doc.Tokens[d.cue.End-1].Lemma] {
		return true
	}
	if hypothetical(doc, d) {
		return true
	}
	if len(d.content) == 1 && d.content[0].End == d.content[0].First+1 && doc.Tokens[d.content[0].First].Lemma == "nothing" {
		return true // "I promised nothing" is no promise
	}
	if len(d.source) != 1 || d.source[0].End != d.source[0].First+1 || d.cue.First == d.cue.End {
		return false
	}
	subject, head := d.source[0].First, d.cue.End-1
	switch doc.Tokens[subject].Lemma {
	case "you", "ye":
		return doc.Language.Reported.Mental[doc.Tokens[head].Lemma] || !hasTold(doc, subject, head)
	case "nobody", "none":
		return doc.Language.Reported.Mental[doc.Tokens[head].Lemma]
	case "who": // of a question: "Who would have believed ..."
		return subject == int(doc.Sentences[doc.Tokens[subject].Sentence].FirstToken) || doc.Tokens[subject-1].Mark == parse.OpenMark
	case "what", "whoever", "anyone", "anybody", "everyone", "everybody", "whatever":
		return true
	case "I", "i", "we", "one":
		if doc.Tokens[head].Lemma == "mean" {
			return true // "I mean, ..."
		}
		return doc.Language.Reported.Mental[doc.Tokens[head].Lemma] && (denied(doc, subject, head) || subject > 0 && doc.Tokens[subject-1].Lemma == "do")
	}
	return false
}

// hypothetical reports what would only be done: "evidence that would confirm
// that"; who "would say" something says it in the same breath.
func hypothetical(doc *parse.Document, d *draft) bool {
	verb := d.cue.End - 1
	if verb < d.cue.First || doc.Language.Reported.Sayings[doc.Tokens[verb].Lemma] && !toldOf(doc, verb) {
		return false
	}
	for i := d.cue.First; i < verb; i++ {
		switch doc.Tokens[i].Lemma {
		case "would", "could", "might", "may", "'d":
			return doc.Tokens[i].XPOS == parse.TagMD && doc.Word(verb) != "like"
		case "will":
			return toldOf(doc, verb) // "will be asked to swim"
		}
	}
	return false
}

// hasTold reports a verb said without "if", "when", "may" or "not": "You promised
// me that ...", "You say that ...".
func hasTold(doc *parse.Document, subject, head int) bool {
	first := int(doc.Sentences[doc.Tokens[head].Sentence].FirstToken)
	for i := max(first, subject-2); i < head; i++ {
		switch doc.Tokens[i].Lemma {
		case "if", "when", "whenever", "unless", "once", "time":
			return false
		}
	}
	return !denied(doc, subject, head) && !might(doc, subject, head)
}

// denied reports a negation between subject and verb.
func denied(doc *parse.Document, subject, head int) bool {
	for i := min(subject, head) + 1; i < head; i++ {
		switch doc.Word(i) {
		case "not", "n't", "n’t", "never", "hardly", "cannot":
			return true
		}
	}
	return false
}

func might(doc *parse.Document, subject, head int) bool {
	for i := min(subject, head) + 1; i < head; i++ {
		if doc.Tokens[i].XPOS == parse.TagMD {
			return true
		}
	}
	return false
}
