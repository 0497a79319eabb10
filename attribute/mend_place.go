package attribute

import "hearsay/parse"

// mendPlace takes from the front of a source the place that a preposition
// and a comma set apart from it ("In | Osk, | Varania's finance
// minister, Dana Kolt, dismissed"): where somebody speaks is not who speaks.
func mendPlace(doc *parse.Document, d *draft) {
	if len(d.source) < 2 || d.source[0].First == 0 || d.source[0].First >= d.cue.First {
		return
	}
	at, place, next := d.source[0].First-1, d.source[0], d.source[1]
	apart := next.First == place.End+1 && doc.Word(place.End) == ","
	if apart && placing(doc, at) && doc.Tokens[at].Sentence == doc.Tokens[place.First].Sentence {
		d.source = d.source[1:]
	}
}

// placing reports a preposition of place at i.
func placing(doc *parse.Document, i int) bool {
	switch doc.Tokens[i].Lemma {
	case "in", "at", "outside", "inside", "near":
		return doc.Tokens[i].XPOS == parse.TagIN
	}
	return false
}
