package hearsay

import (
	"sort"
	"strings"
	"unicode"
)

// Difference is what became of one quotation, or of one statement told indirectly,
// between two versions of an article.
type Difference struct {
	// What is QuotationAdded, QuotationChanged or QuotationDropped.
	What string
	// Before and After are the attributions; nil on the side that has none.
	Before, After *Attribution
	// BeforeText and AfterText are the contents' words.
	BeforeText, AfterText string
}

// Quoted tells a quotation from a statement that is told indirectly.
func (d *Difference) Quoted() bool {
	return d.Before != nil && d.Before.Kind != Indirect || d.After != nil && d.After.Kind != Indirect
}

// What can become of a quotation.
const (
	QuotationAdded   = "added"
	QuotationChanged = "changed"
	QuotationDropped = "dropped"
)

// Differences compares the quotations (direct and mixed contents) of two
// versions of an article: those with the same words are the same, wherever
// they stand; of the others, two that share at least half of their words are
// one that changed. White space, case and punctuation do not matter. After them
// come the statements told indirectly, other than those inside another one: they
// are the same if act and polarity are, too ("said" is not "denied"), and one that
// stands in both texts as it is, with source and cue, is no edit however it was read.
func Differences(before, after *Reading) []Difference {
	told, tells := indirect(before, after), indirect(after, before)
	return append(compared(quotations(before), quotations(after)), compared(told, tells)...)
}

func compared(was, is []*quotation) (found []Difference) {
	dropSame(was, is)
	for _, p := range likeliest(was, is) {
		was[p.before].taken, is[p.after].taken = true, true
		found = append(found, Difference{What: QuotationChanged,
			Before: was[p.before].of, After: is[p.after].of,
			BeforeText: was[p.before].text, AfterText: is[p.after].text})
	}
	for _, q := range is {
		if !q.taken {
			found = append(found, Difference{What: QuotationAdded, After: q.of, AfterText: q.text})
		}
	}
	for _, q := range was {
		if !q.taken {
			found = append(found, Difference{What: QuotationDropped, Before: q.of, BeforeText: q.text})
		}
	}
	return found
}

// quotation is a content of one version; as is what it has beside its words in
// common with what is the same.
type quotation struct {
	of    *Attribution
	text  string
	words []string
	as    string
	taken bool
}

func quotations(r *Reading) []*quotation {
	var list []*quotation
	for i := range r.Attributions {
		a := &r.Attributions[i]
		if a.Kind == Indirect || a.Content.Bounds().End > len(r.Article.Text) {
			continue
		}
		list = append(list, contentOf(a, r))
	}
	return list
}

func contentOf(a *Attribution, r *Reading) *quotation {
	text := a.Content.Text(r.Article.Text)
	words := strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	return &quotation{of: a, text: text, words: words}
}

// indirect are the statements told indirectly that an edit may have touched.
func indirect(r, other *Reading) (list []*quotation) {
	for i := range r.Attributions {
		a := &r.Attributions[i]
		whole := Span{len(r.Article.Text), 0}
		for _, p := range []Passage{a.Source, a.Cue, a.Content} {
			if len(p) > 0 {
				whole.Start, whole.End = min(whole.Start, p.Bounds().Start), max(whole.End, p.Bounds().End)
			}
		}
		if a.Kind != Indirect || a.Parent != "" || len(a.Content) == 0 || whole.End > len(r.Article.Text) {
			continue
		}
		q := contentOf(a, r)
		q.as = string(a.Act) + " " + string(a.Polarity)
		q.taken = strings.Contains(other.Article.Text, whole.In(r.Article.Text))
		list = append(list, q)
	}
	return list
}

func dropSame(was, is []*quotation) {
	at := map[string][]*quotation{}
	for _, q := range was {
		if k := q.key(); !q.taken {
			at[k] = append(at[k], q)
		}
	}
	for _, q := range is {
		if q.taken {
			continue
		}
		k := q.key()
		if same := at[k]; len(same) > 0 {
			same[0].taken, q.taken = true, true
			at[k] = same[1:]
		}
	}
}

func (q *quotation) key() string { return strings.Join(q.words, " ") + "\x00" + q.as }

type likely struct {
	before, after int
	share         float64
}

// likeliest pairs what is left, the most alike first, each at most once.
func likeliest(was, is []*quotation) []likely {
	var all []likely
	for i, b := range was {
		for j, a := range is {
			if b.taken || a.taken {
				continue
			}
			if s := sharedWords(b.words, a.words); s >= 0.5 {
				all = append(all, likely{i, j, s})
			}
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].share > all[j].share })
	usedB, usedA := map[int]bool{}, map[int]bool{}
	var chosen []likely
	for _, p := range all {
		if !usedB[p.before] && !usedA[p.after] {
			usedB[p.before], usedA[p.after] = true, true
			chosen = append(chosen, p)
		}
	}
	return chosen
}

// sharedWords is Dice's coefficient over two bags of words.
func sharedWords(a, b []string) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	count := map[string]int{}
	for _, w := range a {
		count[w]++
	}
	shared := 0
	for _, w := range b {
		if count[w] > 0 {
			count[w]--
			shared++
		}
	}
	return 2 * float64(shared) / float64(len(a)+len(b))
}
