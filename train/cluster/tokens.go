package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is one word or mark, folded as the table's keys are.
type token struct {
	folded           string
	capital, initial bool
}

// appendTokens splits a paragraph roughly as the treebanks do: marks apart,
// clitics apart ("do|n't", "kyr|'s"), most hyphens apart. It is kept simpler than
// parse's tokenizer on purpose: the clusters need many words, not every last one.
func appendTokens(out []token, text string) []token {
	for _, field := range strings.Fields(text) {
		out = appendField(out, field)
	}
	initial := true
	for i := range out {
		out[i].initial = initial
		initial = opensSentence(out[i].folded, initial)
	}
	return out
}

// opensSentence tells whether the word after this one may be capitalised for its place alone.
func opensSentence(folded string, initial bool) bool {
	switch folded {
	case ".", "?", "!", ":", "“", "•", "—", "–", "...", ";", "*":
		return true
	case "”", "\"", "(", "'", ")", "]", "[", "-":
		return initial || folded == "\"" || folded == "("
	}
	return false
}

// appendField splits what stands between white space.
func appendField(out []token, field string) []token {
	for len(field) > 0 {
		r, size := utf8.DecodeRuneInString(field)
		if isWordRune(r) || startsWord(field) {
			break
		}
		out = append(out, token{folded: openingMark(r, field[:size])})
		field = field[size:]
	}
	end := len(field)
	var tail []token
	for end > 0 {
		r, size := utf8.DecodeLastRuneInString(field[:end])
		if isWordRune(r) || r == '.' && keepsStop(field[:end]) {
			break
		}
		mark := closingMark(r, field[end-size:end])
		if strings.HasSuffix(field[:end], "...") {
			size, mark = 3, "..."
		}
		tail = append(tail, token{folded: mark})
		end -= size
	}
	out = appendInner(out, field[:end])
	for i := len(tail) - 1; i >= 0; i-- {
		out = append(out, tail[i])
	}
	return out
}

// appendInner splits a word at marks inside it (dashes, slashes, hyphens) and takes off its clitics.
func appendInner(out []token, word string) []token {
	for i, r := range word {
		size := utf8.RuneLen(r)
		if size < 0 {
			continue
		}
		if splitsAt(word, i, r) {
			out = appendField(out, word[:i])
			mark := word[i : i+size]
			if quote := closingMark(r, mark); quote != mark {
				mark = quote
			}
			out = append(out, token{folded: mark})
			return appendField(out, word[i+size:])
		}
	}
	return appendClitics(out, word)
}

// splitsAt tells whether a word is two words around the rune at i.
func splitsAt(word string, i int, r rune) bool {
	switch r {
	case '—', '–', '/', '“', '”', '"', '(', ')', '[', ']', '…', ';', '!', '?':
		return !strings.Contains(word, "://") || r != '/'
	case '-':
		return i > 0 && !prefixes[strings.ToLower(word[:i])] && !hasDigit(word)
	}
	return false
}

// prefixes stay with the word after the hyphen, as in the Universal Dependencies treebanks.
var prefixes = map[string]bool{
	"anti": true, "co": true, "e": true, "ex": true, "mid": true, "multi": true, "non": true,
	"post": true, "pre": true, "pro": true, "re": true, "semi": true, "sub": true, "un": true,
	"al": true, "el": true, "bi": true, "counter": true, "inter": true, "intra": true, "cross": true,
}

// clitics that are tokens of their own.
var clitics = []string{"n't", "'s", "'re", "'ve", "'ll", "'d", "'m", "s'"}

func appendClitics(out []token, word string) []token {
	if word == "" {
		return out
	}
	first, _ := utf8.DecodeRuneInString(word)
	capital := unicode.IsUpper(first)
	folded := fold(word)
	switch folded {
	case "cannot":
		return append(out, token{folded: "can", capital: capital}, token{folded: "not"})
	case "n't", "'s", "'re", "'ve", "'ll", "'d", "'m":
		return append(out, token{folded: folded})
	}
	if strings.IndexByte(folded, '\'') > 0 {
		for _, c := range clitics {
			if stem := len(folded) - len(c); stem > 0 && folded[stem:] == c {
				if c == "s'" {
					stem, c = stem+1, "'"
				}
				return append(out, token{folded: folded[:stem], capital: capital}, token{folded: c})
			}
		}
	}
	return append(out, token{folded: folded, capital: capital})
}

// fold gives the key of a word: lower case, digits alike, apostrophes straight.
func fold(word string) string {
	same := true
	for i := 0; i < len(word) && same; i++ {
		b := word[i]
		same = b < utf8.RuneSelf && !('A' <= b && b <= 'Z') && !('1' <= b && b <= '9')
	}
	if same {
		return word
	}
	return strings.Map(func(r rune) rune {
		switch {
		case '0' <= r && r <= '9':
			return '0'
		case r == '’':
			return '\''
		}
		return unicode.ToLower(r)
	}, word)
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '%' || r == '$' || r == '#' || r == '@' || r == '&' || r == '+'
}

// startsWord holds for the marks that open a clitic or a cut-off year.
func startsWord(field string) bool {
	folded := fold(field)
	return folded == "'s" || folded == "'re" || folded == "'ve" || folded == "'ll" || folded == "'d" || folded == "'m" ||
		len(folded) > 2 && folded[0] == '\'' && folded[1] == '0'
}

// keepsStop tells whether a word keeps its final full stop: initials, "U.S.", known abbreviations.
func keepsStop(word string) bool {
	stem := strings.TrimLeft(word[:len(word)-1], "(“\"'‘[")
	if len(stem) == 1 {
		return 'A' <= stem[0] && stem[0] <= 'Z' && stem[0] != 'I'
	}
	if i := strings.IndexByte(stem, '.'); i > 0 && !hasDigit(stem) {
		return len(stem)-i <= 2 && i <= 2 // U.S., p.m., Ph.D.
	}
	return abbreviations[strings.ToLower(stem)]
}

var abbreviations = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "sen": true, "rep": true, "gov": true, "gen": true,
	"lt": true, "col": true, "sgt": true, "capt": true, "st": true, "jr": true, "sr": true, "prof": true,
	"hon": true, "rev": true, "inc": true, "corp": true, "co": true, "ltd": true, "vs": true, "etc": true,
	"jan": true, "feb": true, "aug": true, "sept": true, "oct": true, "nov": true, "dec": true,
	"maj": true, "adm": true, "messrs": true, "cmdr": true, "det": true, "reps": true, "sens": true,
}

func openingMark(r rune, mark string) string {
	switch r {
	case '"', '«', '„':
		return "“"
	case '`', '‘', '’', '\'':
		return "‘"
	}
	return mark
}

func closingMark(r rune, mark string) string {
	switch r {
	case '"', '»':
		return "”"
	case '’', '\'', '‘':
		return "'"
	case '…':
		return "..."
	}
	return mark
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }
