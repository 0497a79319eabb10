package eval

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"hearsay"
	"hearsay/lang/en"
	"hearsay/relate"
)

// ownRecord is the project's own articles as a record.
func ownRecord(t testing.TB) []hearsay.Recorded {
	t.Helper()
	articles, err := ReadOwn("../testdata/articles")
	if err != nil {
		t.Fatal(err)
	}
	var all []hearsay.Recorded
	for _, o := range articles {
		a := &hearsay.Article{Title: o.Name, Outlet: o.Name, Text: o.Text}
		a.Seal()
		for _, g := range o.Gold {
			g.Speakers = slices.Clone(g.Speakers)
			for i := range g.Speakers {
				g.Speakers[i].ID = g.Speakers[i].Name
			}
			all = append(all, hearsay.Recorded{Attribution: g, Article: a})
		}
	}
	return all
}

// plainWords is a reader of words of its own, so that the check is not measured by itself.
func plainWords(s string) []string {
	s = strings.ReplaceAll(strings.ToLower(s), "’", "'")
	words := strings.FieldsFunc(s, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '\'' })
	for i := range words {
		words[i] = strings.Trim(words[i], "'")
	}
	return slices.DeleteFunc(words, func(w string) bool { return w == "" })
}

// onRecord tells whether the words stand in a row in a content of the speaker, or
// of anybody where no speaker is given.
func onRecord(recorded []hearsay.Recorded, contents []string, text, speaker string) bool {
	run := " " + strings.Join(plainWords(text), " ") + " "
	for i, r := range recorded {
		mine := speaker == "" || slices.ContainsFunc(r.Attribution.Speakers, func(s hearsay.Speaker) bool { return s.ID == speaker })
		if mine && strings.Contains(contents[i], run) {
			return true
		}
	}
	return false
}

// unstuttered takes out words that follow themselves; a doubled "the" changes nothing.
func unstuttered(text string) string { return strings.Join(slices.Compact(plainWords(text)), " ") }

func plainContents(recorded []hearsay.Recorded) []string {
	contents := make([]string, len(recorded))
	for i, r := range recorded {
		contents[i] = " " + strings.Join(plainWords(r.Attribution.Content.Text(r.Article.Text)), " ") + " "
	}
	return contents
}

// falsifier changes a quotation so that it says something else; ok is false where
// it finds nothing to change.
type falsifier struct {
	name string
	// strict: the verdict may be no better than meaning_changed.
	strict bool
	// cut: the words stay in a row on record, only too few of them.
	cut    bool
	change func(r *rand.Rand, words []string, o *falseWords) (string, bool)
}

// falseWords are what falsifiers put in.
type falseWords struct {
	content, names []string
	sentences      []string
}

var numberWords = strings.Fields(`two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million`)

var negativeWords = strings.Fields(`not no never nobody nothing none without neither nor hardly`)

func isNumber(w string) bool {
	_, err := strconv.Atoi(w)
	return err == nil || slices.Contains(numberWords, strings.ToLower(w))
}

// replaced puts another word in the place of one that fits.
func replaced(r *rand.Rand, words []string, fits func(i int, w string) bool, other func(old string) string) (string, bool) {
	var at []int
	for i, w := range words {
		if fits(i, w) {
			at = append(at, i)
		}
	}
	if len(at) == 0 {
		return "", false
	}
	i := at[r.IntN(len(at))]
	w := other(words[i])
	if strings.EqualFold(w, words[i]) || strings.EqualFold(w+"s", words[i]) || strings.EqualFold(w, words[i]+"s") {
		return "", false
	}
	changed := slices.Clone(words)
	changed[i] = w
	return strings.Join(strings.Fields(strings.Join(changed, " ")), " "), true
}

func inserted(words []string, at int, w string) string {
	return strings.Join(slices.Insert(slices.Clone(words), at, w), " ")
}

func isName(i int, w string) bool {
	return i > 0 && len(w) > 2 && unicode.IsUpper([]rune(w)[0]) && !strings.Contains(w, "'")
}

func pick(r *rand.Rand, words []string) string { return words[r.IntN(len(words))] }

var falsifiers = []falsifier{
	{"number changed", true, false, func(r *rand.Rand, words []string, _ *falseWords) (string, bool) {
		return replaced(r, words, func(_ int, w string) bool { return isNumber(w) }, func(old string) string {
			if n, err := strconv.Atoi(old); err == nil {
				return strconv.Itoa(n + 1 + r.IntN(50))
			}
			return pick(r, numberWords)
		})
	}},
	{"negation taken out", true, false, func(r *rand.Rand, words []string, _ *falseWords) (string, bool) {
		inner := func(i int, w string) bool {
			return i > 0 && i < len(words)-1 && slices.Contains(negativeWords, strings.ToLower(w))
		}
		return replaced(r, words, inner, func(string) string { return "" })
	}},
	{"negation put in", true, false, func(r *rand.Rand, words []string, _ *falseWords) (string, bool) {
		return inserted(words, 1+r.IntN(len(words)-1), pick(r, []string{"not", "never", "hardly"})), true
	}},
	{"name changed", true, false, func(r *rand.Rand, words []string, o *falseWords) (string, bool) {
		return replaced(r, words, isName, func(string) string { return pick(r, o.names) })
	}},
	{"modal put in", true, false, func(r *rand.Rand, words []string, _ *falseWords) (string, bool) {
		return inserted(words, 1+r.IntN(len(words)-1), pick(r, []string{"might", "may", "should", "would"})), true
	}},
	{"word changed", true, false, func(r *rand.Rand, words []string, o *falseWords) (string, bool) {
		return replaced(r, words, func(_ int, w string) bool { return len(w) > 4 }, func(string) string { return pick(r, o.content) })
	}},
	{"word left out", false, false, func(r *rand.Rand, words []string, _ *falseWords) (string, bool) {
		i := 1 + r.IntN(len(words)-2)
		return strings.Join(slices.Delete(slices.Clone(words), i, i+1), " "), true
	}},
	{"words in another order", false, false, func(r *rand.Rand, words []string, _ *falseWords) (string, bool) {
		w := slices.Clone(words)
		r.Shuffle(len(w), func(i, j int) { w[i], w[j] = w[j], w[i] })
		return strings.Join(w, " "), true
	}},
	{"two joined", true, false, func(r *rand.Rand, words []string, o *falseWords) (string, bool) {
		return strings.Join(words, " ") + pick(r, []string{" ", ". ", ", and "}) + pick(r, o.sentences), true
	}},
	{"halves joined", true, false, func(r *rand.Rand, words []string, o *falseWords) (string, bool) {
		other := strings.Fields(pick(r, o.sentences))
		return strings.Join(words[:(len(words)+1)/2], " ") + " " + strings.Join(other[len(other)/2:], " "), true
	}},
	{"negation cut off", true, true, func(r *rand.Rand, words []string, _ *falseWords) (string, bool) {
		for i, w := range words[:len(words)-3] {
			if slices.Contains(negativeWords, strings.ToLower(w)) {
				return strings.Join(words[i+1:], " "), true
			}
		}
		return "", false
	}},
	{"negation or number swallowed", true, false, func(r *rand.Rand, words []string, _ *falseWords) (string, bool) {
		return replaced(r, words, func(i int, w string) bool {
			inner := i > 0 && i < len(words)-1
			return inner && (isNumber(w) || slices.Contains(negativeWords, strings.ToLower(w)))
		}, func(string) string { return pick(r, []string{"…", "...", "[…]"}) })
	}},
	{"invented", true, false, func(r *rand.Rand, words []string, o *falseWords) (string, bool) {
		var w []string
		for range 5 + r.IntN(8) {
			w = append(w, pick(r, o.content))
		}
		return strings.Join(w, " "), true
	}},
}

// quotedSentences are the sentences of direct contents with five words or more.
func quotedSentences(recorded []hearsay.Recorded) (all []string) {
	for _, r := range recorded {
		if r.Attribution.Kind != hearsay.Direct || r.Attribution.Polarity == hearsay.Negative {
			continue
		}
		for _, s := range r.Attribution.Content {
			for _, sentence := range strings.SplitAfter(strings.Trim(s.In(r.Article.Text), "\"“”«»‘’',"), ". ") {
				if w := strings.Fields(sentence); len(w) >= 5 {
					all = append(all, strings.Join(w, " "))
				}
			}
		}
	}
	return all
}

func wordsToPutIn(recorded []hearsay.Recorded) *falseWords {
	o := &falseWords{sentences: quotedSentences(recorded)}
	for _, r := range recorded {
		for i, w := range strings.Fields(r.Attribution.Content.Text(r.Article.Text)) {
			w = strings.TrimFunc(w, func(c rune) bool { return !unicode.IsLetter(c) })
			switch {
			case isName(i, w):
				o.names = append(o.names, w)
			case len(w) > 5 && !strings.ContainsAny(w, "-'’"):
				o.content = append(o.content, w)
			}
		}
	}
	return o
}

// withoutArticles takes out the articles: halves of two quotations that come upon a
// third but for an "a" are that one, altered.
func withoutArticles(text string) string {
	return strings.Join(slices.DeleteFunc(strings.Fields(text), func(w string) bool { return w == "a" || w == "an" || w == "the" }), " ")
}

func TestTenThousandFalseQuotations(t *testing.T) {
	recorded := ownRecord(t)
	contents, o := plainContents(recorded), wordsToPutIn(recorded)
	c := relate.NewChecker(en.English())
	index := c.NewIndex(recorded)
	r := rand.New(rand.NewPCG(1, 2))
	verdicts := map[string]map[hearsay.Verdict]int{}
	for done := 0; done < 10400; {
		f := falsifiers[done%len(falsifiers)]
		text, ok := f.change(r, strings.Fields(pick(r, o.sentences)), o)
		if !ok || !f.cut && (onRecord(recorded, contents, unstuttered(text), "") || onRecord(recorded, contents, withoutArticles(text), "")) {
			continue
		}
		done++
		got := c.Check(relate.Quotation{Text: text}, index.Candidates(text, 50))
		if verdicts[f.name] == nil {
			verdicts[f.name] = map[hearsay.Verdict]int{}
		}
		verdicts[f.name][got.Verdict]++
		switch got.Verdict {
		case hearsay.Verbatim, hearsay.Trimmed:
			t.Errorf("%s: %q gets %s: %q", f.name, text, got.Verdict, got.Difference)
		case hearsay.Altered, hearsay.ParaphraseOnly:
			if f.strict {
				t.Errorf("%s: %q gets %s: %q", f.name, text, got.Verdict, got.Difference)
			}
		}
	}
	for name, v := range verdicts {
		t.Logf("%-24s %v", name, v)
	}
}

func TestSpeakersSwapped(t *testing.T) {
	recorded := ownRecord(t)
	contents := plainContents(recorded)
	var speakers []string
	for _, r := range recorded {
		for _, s := range r.Attribution.Speakers {
			if s.ID != "" {
				speakers = append(speakers, s.ID)
			}
		}
	}
	c := relate.NewChecker(en.English())
	index := c.NewIndex(recorded)
	r := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		text, speaker := pick(r, quotedSentences(recorded)), pick(r, speakers)
		if onRecord(recorded, contents, text, speaker) {
			continue
		}
		q := relate.Quotation{Text: text, Speaker: relate.SpeakerIDs(speaker)}
		switch got := c.Check(q, index.Candidates(text, 50)); got.Verdict {
		case hearsay.Verbatim, hearsay.Trimmed, hearsay.Altered, hearsay.ParaphraseOnly:
			t.Errorf("%q as %s's gets %s", text, speaker, got.Verdict)
		}
	}
}

// restyle writes a quotation with other marks, dashes, capitals and spaces.
func restyle(r *rand.Rand, s string) string {
	var b strings.Builder
	quotes := []string{`"`, "“", "”", "«", "»"}
	for _, c := range s {
		switch {
		case strings.ContainsRune("\"“”«»", c):
			b.WriteString(pick(r, quotes))
		case c == '’' || c == '\'':
			b.WriteString(pick(r, []string{"'", "’"}))
		case c == '—':
			b.WriteString(pick(r, []string{" — ", " – ", "—", " -- "}))
		case c == ' ':
			b.WriteString(pick(r, []string{" ", "  ", "\u00a0", "\n", "\t"}))
		case c == ',' || c == ';':
			b.WriteString(pick(r, []string{",", ";", " —"}))
		case r.IntN(8) == 0:
			b.WriteString(strings.ToUpper(string(c)))
		default:
			b.WriteRune(c)
		}
	}
	return pick(r, quotes) + b.String() + pick(r, quotes)
}

func TestStyleDoesNotMatter(t *testing.T) {
	recorded := ownRecord(t)
	c := relate.NewChecker(en.English())
	index := c.NewIndex(recorded)
	r := rand.New(rand.NewPCG(5, 6))
	tested := 0
	for _, rec := range recorded {
		a := rec.Attribution
		said := a.Content.Text(rec.Article.Text)
		// What stands before the first mark, and what somebody in a quotation is
		// said to have said, is not given in their own words.
		at := strings.IndexAny(said, "“‘\"'«»„")
		if a.Kind != hearsay.Direct || a.Polarity == hearsay.Negative || at > 0 && !unicode.IsLetter(rune(said[at-1])) || at != 0 && a.Parent != "" {
			continue
		}
		for range 3 {
			text := restyle(r, said)
			tested++
			if got := c.Check(relate.Quotation{Text: text}, index.Candidates(text, 50)); got.Verdict != hearsay.Verbatim {
				t.Errorf("%q gets %s: %q", text, got.Verdict, got.Difference)
			}
		}
	}
	if tested < 300 {
		t.Errorf("only %d quotations tested", tested)
	}
}

// Two hundred candidates as they come, and two hundred of the longest that all have the words.
func BenchmarkCheckTwoHundred(b *testing.B) {
	recorded := ownRecord(b)
	c := relate.NewChecker(en.English())
	sentences := quotedSentences(recorded)
	b.Run("any", func(b *testing.B) {
		b.ReportAllocs()
		for i := range b.N {
			c.Check(relate.Quotation{Text: sentences[i%len(sentences)]}, recorded[:200])
		}
	})
	longest := slices.MaxFunc(recorded, func(x, y hearsay.Recorded) int {
		return len(x.Attribution.Content.Text(x.Article.Text)) - len(y.Attribution.Content.Text(y.Article.Text))
	})
	copies := slices.Repeat([]hearsay.Recorded{longest}, 200)
	words := strings.Fields(longest.Attribution.Content.Text(longest.Article.Text))
	text := strings.Join(words[:min(20, len(words))], " ")
	for name, text := range map[string]string{"copies": text, "changed": "But " + text} {
		b.Run(name, func(b *testing.B) {
			for range b.N {
				c.Check(relate.Quotation{Text: text}, copies)
			}
			b.ReportMetric(float64(len(words)), "words")
		})
	}
}
