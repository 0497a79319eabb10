package attribute

import (
	"strings"

	"hearsay/parse"
)

// longestWithout is how many words a phrase with "without" has at most.
const longestWithout = 6

// mendWithout gives content that follows its cue the "without" that hangs on it and
// closes its clause, for the sense is another one where it is left out: Orlen, who
// had accused the firm of digging | without a permit |, conceded that it had one.
func mendWithout(doc *parse.Document, d *draft) {
	r := &d.content[len(d.content)-1]
	if r.First < d.cue.End || r.End >= len(doc.Tokens) || doc.Tokens[r.End-1].UPOS == parse.Punct || !strings.EqualFold(doc.Word(r.End), "without") {
		return
	}
	end, _ := clauseRest(doc, d, r.End)
	if n := end - r.End; n < 2 || n > longestWithout || doc.Tokens[end].UPOS != parse.Punct || verbBetween(doc, r.End, end) {
		return
	}
	if thing := int(doc.Tokens[r.End].Head); thing > r.End && thing < end && covered(d.content, int(doc.Tokens[thing].Head)) {
		r.End = end
	}
}
