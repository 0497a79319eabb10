package relate

import (
	"strings"

	"hearsay"
)

// ruleTurn is what attribute calls an attribution of a turn ("NAME: text").
const ruleTurn = "turn"

// turnPrinted tells whether a content is a turn of a transcript or an interview:
// what is printed behind the label of its speaker are the speaker's words, without
// marks. A label that opens one paragraph alone may head a summary ("Ministry:
// talks went well").
func turnPrinted(text string, a *hearsay.Attribution) bool {
	if a.Rule != ruleTurn || a.Parent != "" || len(a.Source) != 1 || a.Source[0].Check(text) != nil {
		return false
	}
	label := text[a.Source[0].Start:a.Source[0].End]
	return label != "" && strings.Count("\n"+text, "\n"+label+":") > 1
}
