package parse

import (
	"strings"

	"hearsay/lang"
)

// titleTable holds the words that stand as a title before a person's name.
type titleTable map[string]bool

// titleParts are words that a title may be made of beside the language's titles.
var titleParts = []string{"prime", "foreign", "vice", "deputy", "chief", "attorney", "general", "former", "acting",
	"defense", "defence", "interior", "finance", "press", "state", "associate", "assistant", "minister", "president",
	"secretary", "chairman", "chairwoman", "director", "executive", "spokesman", "spokeswoman", "spokesperson"}

func newTitleTable(l *lang.Language) titleTable {
	t := titleTable{}
	for title := range l.Titles {
		for _, part := range strings.Fields(title) {
			t[part] = true
		}
	}
	for _, part := range titleParts {
		t[part] = true
	}
	return t
}

// before gives the first token of the title that ends before token i, and not
// before token end; i if there is none.
func (t titleTable) before(d *Document, end, i int) int {
	from := i
	for k := i - 1; k >= end && t.has(d.Word(k)); k-- {
		from = k
	}
	return from
}

func (t titleTable) has(word string) bool {
	var buf [32]byte
	return t[string(fold(buf[:], word))]
}
