package parse

import "hearsay/lang"

// title gives the first token of the title that ends before token i, and not
// before token end; i if there is none. Its last word is one of the language's
// titles, the words before it are titles or go with them ("deputy prime minister").
func title(l *lang.Language, d *Document, end, i int) int {
	from := i
	for k := i - 1; k >= end; k-- {
		var buf [32]byte
		word := fold(buf[:], d.Word(k))
		if _, ok := l.Titles[string(word)]; !ok && (from == i || !l.TitleParts[string(word)]) {
			break
		}
		from = k
	}
	return from
}
