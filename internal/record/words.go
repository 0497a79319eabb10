package record

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"hearsay"
)

// longestWord is where words are cut off in the index, in bytes.
const longestWord = 96

// words are the runs of letters and digits of a text, in lower case and
// without accents: what both indexes hold, so that both find the same.
func words(text string) []string {
	list := make([]string, 0, len(text)/6+1)
	plain := true
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			plain = false
			break
		}
	}
	if !plain {
		text = bare(text)
	}
	text = strings.ToLower(text)
	start := -1
	for i, c := range text {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			list = append(list, cut(text[start:i]))
			start = -1
		}
	}
	if start >= 0 {
		list = append(list, cut(text[start:]))
	}
	return list
}

// bare takes accents off.
func bare(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for _, c := range norm.NFKD.String(text) {
		if !unicode.Is(unicode.Mn, c) {
			b.WriteRune(c)
		}
	}
	return b.String()
}

func cut(word string) string {
	if len(word) <= longestWord {
		return word
	}
	end := longestWord
	for !utf8.RuneStart(word[end]) {
		end--
	}
	return word[:end]
}

// Term is one thing to find: words that stand one after the other, the last
// one as the start of a word where Prefix is set.
type Term struct {
	Words  []string
	Prefix bool
}

// Match is a full-text query: every term of All, one of Any, one key of each
// of Keys.
type Match struct {
	All, Any []Term
	Keys     [][]string
}

// Empty says that nothing is asked for.
func (m *Match) Empty() bool { return len(m.All)+len(m.Any)+len(m.Keys) == 0 }

// terms reads words, "phrases" and prefi*es.
func terms(query string) ([]Term, error) {
	var list []Term
	query = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`).Replace(query)
	for i, part := range strings.Split(query, `"`) {
		if i%2 == 1 {
			if w := words(part); len(w) > 0 {
				list = append(list, Term{Words: w})
			}
			continue
		}
		for _, field := range strings.Fields(part) {
			t := Term{Words: words(field), Prefix: strings.HasSuffix(field, "*")}
			if len(t.Words) == 0 {
				continue
			}
			if last := t.Words[len(t.Words)-1]; t.Prefix && utf8.RuneCountInString(last) < 2 {
				return nil, unmeant("searching for", field, "give at least two letters before the *")
			}
			list = append(list, t)
		}
	}
	if len(list) == 0 && strings.TrimSpace(query) != "" {
		return nil, unmeant("searching for", query, "there is no word in it")
	}
	return list, nil
}

// unmeant is the error for a query that cannot be meant.
func unmeant(doing string, what any, reason string) error {
	return &hearsay.QueryError{Doing: fmt.Sprintf("%s %q", doing, what), Reason: reason}
}

func anyTerms(phrases []string) ([]Term, error) {
	var list []Term
	for _, p := range phrases {
		if w := words(p); len(w) > 0 {
			list = append(list, Term{Words: w})
		}
	}
	if len(phrases) > 0 && len(list) == 0 {
		return nil, unmeant("searching for any of", phrases, "there is no word in them")
	}
	return list, nil
}

// foldedName is a name as the directory compares it: without case, accents and punctuation.
func foldedName(name string) string { return strings.Join(words(name), " ") }

func lastWord(folded string) string { return folded[strings.LastIndexByte(folded, ' ')+1:] }

// The keys of the index begin with a sign that no word has.
func speakerKey(id string) string      { return "_s" + id }
func outletKey(outlet string) string   { return "_o" + hash(foldedName(outlet))[:12] }
func actKey(act hearsay.Act) string    { return "_a" + strings.ReplaceAll(string(act), "_", "") }
func kindKey(kind hearsay.Kind) string { return "_k" + string(kind) }
