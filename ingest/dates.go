package ingest

import "strings"

// dateWords are the words of which lines with nothing but a date consist,
// apart from numbers.
var dateWords = set(`january february march april may june july august september october november december
	jan feb mar apr jun jul aug sep sept oct nov dec
	monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
	am pm a.m p.m gmt utc est edt et bst cet cest eet eest pst pdt pt cst cdt mst mdt ist msk aest jst local time
	published updated posted modified created date first last on at ago hours hour minutes minute mins min days day week weeks
	st nd rd th of the and`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

func dateWord(w string) bool { return w == "" || dateWords[strings.ToLower(w)] }

// dateOnly reports whether a line says when and nothing else.
func dateOnly(line string) bool {
	digits, other, all := 0, 0, 0
	for _, w := range wordsOf(line) {
		all++
		switch {
		case isDigit(w[0]):
			digits++
		case !dateWords[w]:
			other++
		}
	}
	return digits > 0 && all > 1 && all <= 24 && other*6 <= all
}
