package eval

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay"
	"hearsay/ingest"
)

const ownFolder = "../testdata/articles"

func readOwn(t *testing.T) []OwnArticle {
	t.Helper()
	articles, err := ReadOwn(ownFolder)
	if err != nil {
		t.Fatal(err)
	}
	return articles
}

// What the strings in a .gold file resolve to, told by the text at the spans.
func TestParseOwnPlaces(t *testing.T) {
	const text = "He left, said Odo. \"No,\" Reyes said. \"Never,\" Odo said, \"again.\"\n\nHe said there\nwas he."
	tests := []struct {
		name, gold            string
		content, cue, source  []string
		cueStart, sourceStart int
	}{
		{"cue before source", "content: He left\nsource: Odo\ncue: said\nkind: indirect\nact: assert",
			[]string{"He left"}, []string{"said"}, []string{"Odo"}, 9, 14},
		{"nearest pair, not nearest cue", "content: \"Never,\" || \"again.\"\nsource: Odo\ncue: said\nkind: direct\nact: assert",
			[]string{"\"Never,\"", "\"again.\""}, []string{"said"}, []string{"Odo"}, 50, 46},
		{"no word inside a word, a space for a line's end", "content: there was he\nsource: He\ncue: said\nkind: indirect\nact: assert",
			[]string{"there\nwas he"}, []string{"said"}, []string{"He"}, 69, 66},
		{"counted", "content: No\nsource: Odo @1\ncue: said @1\nkind: direct\nact: assert",
			[]string{"No"}, []string{"said"}, []string{"Odo"}, 9, 14},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, err := ParseOwn("x.gold", text, test.gold)
			if err != nil {
				t.Fatal(err)
			}
			g := a.Gold[0]
			checkPassage(t, text, "content", g.Content, test.content)
			checkPassage(t, text, "cue", g.Cue, test.cue)
			checkPassage(t, text, "source", g.Source, test.source)
			if g.Cue[0].Start != test.cueStart || g.Source[0].Start != test.sourceStart {
				t.Errorf("cue at %d, source at %d; want %d and %d", g.Cue[0].Start, g.Source[0].Start, test.cueStart, test.sourceStart)
			}
		})
	}
}

func checkPassage(t *testing.T, text, what string, got hearsay.Passage, want []string) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s has %d pieces, want %d", what, len(got), len(want))
	}
	for i, s := range got {
		if s.In(text) != want[i] {
			t.Errorf("%s piece %d is %q, want %q", what, i, s.In(text), want[i])
		}
	}
}

// A cue serves one attribution, and a block's content is sought inside its parent's.
func TestParseOwnUsedCueAndParent(t *testing.T) {
	const text = "so it is. He said \"so she said so\" and he said it."
	const gold = `
id: outer
content: "so she said so"
source: He
cue: said
kind: direct
act: assert
speaker: Odo Fenn | person | pronoun

content: so
source: she
cue: said
kind: direct
act: assert
speaker: Ada Fenn | person | pronoun
parent: outer

content: it @2
source: he
cue: said
kind: indirect
act: assert
polarity: negative
speaker: - | person | pronoun

not: it is
why: no statement
`
	a, err := ParseOwn("x.gold", text, gold)
	if err != nil {
		t.Fatal(err)
	}
	starts := [][3]int{{18, 10, 13}, {19, 22, 26}, {47, 39, 42}}
	for i, g := range a.Gold {
		if got := [3]int{g.Content[0].Start, g.Source[0].Start, g.Cue[0].Start}; got != starts[i] {
			t.Errorf("attribution %d: content, source, cue start at %v, want %v", i+1, got, starts[i])
		}
	}
	if a.Gold[1].Parent != "outer" || a.Gold[2].ID != "3" || a.Gold[2].Polarity != hearsay.Negative {
		t.Errorf("parent, label or polarity is wrong: %+v", a.Gold[1:])
	}
	if s := a.Gold[2].Speakers[0]; s.Name != "" || s.Type != hearsay.Person || s.How != hearsay.ByPronoun {
		t.Errorf("speaker is %+v", s)
	}
	if got := a.Traps[0].Span.In(text); got != "it is" || a.Traps[0].Why != "no statement" {
		t.Errorf("trap is %q, %q", got, a.Traps[0].Why)
	}
}

func TestParseOwnErrors(t *testing.T) {
	const text = "Odo Fenn said no."
	const good = "content: no\nsource: Odo Fenn\ncue: said\nkind: indirect\nact: deny\n"
	tests := []struct{ name, gold, want string }{
		{"string not found", "\ncontent: yes\nsource: Odo Fenn\ncue: said\nkind: indirect\nact: deny", `x.gold:2: content "yes" does not stand`},
		{"cue inside a word", "content: no\nsource: Odo Fenn\ncue: sai\nkind: indirect\nact: deny", `x.gold:3: cue "sai" does not stand`},
		{"too few occurrences", good + "parent: 1", `x.gold:6: parent "1" is no earlier block`},
		{"n too high", "content: no @2\nkind: indirect\nact: deny", `x.gold:1: content "no @2"`},
		{"cue used up", good + "\n" + good, `x.gold:9: every occurrence of cue "said"`},
		{"unknown key", "contents: no", `x.gold:1: "contents: no" begins with none`},
		{"empty value", "content:", `x.gold:1: key "content" has no value`},
		{"repeated key", "content: no\ncontent: no", `x.gold:2: key "content" a second time`},
		{"bad kind", "content: no\nkind: odd\nact: deny", `x.gold:2: kind "odd"`},
		{"bad act", "content: no\nkind: mixed\nact: sing", `x.gold:3: act "sing"`},
		{"bad polarity", good + "polarity: none", `x.gold:6: polarity "none"`},
		{"bad speaker", good + "speaker: Odo | person", `x.gold:6: speaker "Odo | person"`},
		{"role not in the text", good + "speaker: Odo | person | name | mayor", `x.gold:6: role "mayor"`},
		{"no content", "kind: mixed\nact: deny", `x.gold:1: the block has no content`},
		{"trap without reason", "not: no", `x.gold:1: a trap says why`},
		{"label twice", "id: a\n" + good + "\nid: a\n" + good, `x.gold:8: id "a" a second time`},
		{"child outside its parent", "id: a\n" + good + "\nparent: a\ncontent: Odo\nkind: indirect\nact: deny", `x.gold:9: content "Odo" does not stand inside`},
	}
	for _, test := range tests {
		_, err := ParseOwn("x.gold", text, test.gold)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error is %v, want one with %q", test.name, err, test.want)
		}
	}
}

func FuzzParseOwn(f *testing.F) {
	f.Add("Odo said no.", "content: no\nsource: Odo\ncue: said\nkind: indirect\nact: deny\nspeaker: Odo | person | name | Odo")
	f.Add("“Ä,” said\nOdo.", "content: “Ä,” || Odo\ncue: said @1\nkind: direct\nact: assert\n\nnot: Ä\nwhy: x")
	f.Fuzz(func(t *testing.T, text, gold string) {
		a, err := ParseOwn("x.gold", text, gold)
		if err != nil {
			return
		}
		for _, g := range a.Gold {
			for _, p := range []hearsay.Passage{g.Content, g.Cue, g.Source} {
				for _, s := range p {
					if s.Start < 0 || s.End > len(text) || s.Empty() {
						t.Fatalf("span %v in a text of %d bytes", s, len(text))
					}
				}
			}
		}
	})
}

// Every pair reads, and every span stands in the text where the rules of an
// annotation allow it to.
func TestOwnArticles(t *testing.T) {
	articles := readOwn(t)
	if len(articles) < 32 {
		t.Errorf("%d articles, want at least 32", len(articles))
	}
	for _, a := range articles {
		contents := map[string]hearsay.Passage{}
		for _, g := range a.Gold {
			checkOwnSpans(t, a, g)
			contents[g.ID] = g.Content
			if g.Parent != "" && !contents[g.Parent].Bounds().Contains(g.Content.Bounds()) {
				t.Errorf("%s, block %s: %q stands outside its parent's content", a.Name, g.ID, g.Content.Text(a.Text))
			}
			for _, trap := range a.Traps {
				if trap.Span.Contains(g.Content.Bounds()) {
					t.Errorf("%s, block %s: content %q is also a trap", a.Name, g.ID, g.Content.Text(a.Text))
				}
			}
		}
	}
}

func checkOwnSpans(t *testing.T, a OwnArticle, g hearsay.Attribution) {
	t.Helper()
	for _, p := range []hearsay.Passage{g.Content, g.Cue, g.Source} {
		for i, s := range p {
			if err := s.Check(a.Text); err != nil {
				t.Errorf("%s, block %s: %v", a.Name, g.ID, err)
			}
			if i > 0 && s.Start < p[i-1].End {
				t.Errorf("%s, block %s: pieces out of order in %q", a.Name, g.ID, p.Text(a.Text))
			}
			if strings.Contains(s.In(a.Text), "\n\n") {
				t.Errorf("%s, block %s: %q runs over a paragraph's end", a.Name, g.ID, s.In(a.Text))
			}
		}
	}
	if g.Kind == hearsay.Indirect && strings.ContainsAny(g.Content.Text(a.Text), "\"“”«»") {
		t.Errorf("%s, block %s: indirect content %q has quotation marks", a.Name, g.ID, g.Content.Text(a.Text))
	}
	if g.Kind != hearsay.Indirect && g.Parent == "" && !strings.ContainsAny(g.Content.Text(a.Text), "\"“”«»‘’") {
		t.Errorf("%s, block %s: %s content %q has no quotation marks", a.Name, g.ID, g.Kind, g.Content.Text(a.Text))
	}
}

var ownPronouns = map[string]bool{
	"i": true, "you": true, "he": true, "she": true, "it": true, "we": true, "they": true,
	"who": true, "which": true, "neither": true, "another": true, "someone": true, "no one": true,
}

// ownTitles open a name that is title and surname, the fullest the article gives.
var ownTitles = map[string]bool{"farmer": true, "abbé": true, "lord": true, "baroness": true}

// How a speaker is named agrees with the words of the source.
func TestOwnSpeakersAgreeWithSources(t *testing.T) {
	for _, a := range readOwn(t) {
		for _, g := range a.Gold {
			if len(g.Speakers) == 0 {
				t.Errorf("%s, block %s has no speaker line", a.Name, g.ID)
			}
			source := strings.ToLower(g.Source.Text(a.Text))
			for _, s := range g.Speakers {
				words := strings.Fields(strings.ToLower(s.Name))
				named := s.Name != "" && (strings.Contains(source, words[len(words)-1]) || strings.Contains(source, words[0]))
				switch {
				case (source == "") != (s.How == hearsay.Implicit):
					t.Errorf("%s, block %s: source %q, but how is %s", a.Name, g.ID, source, s.How)
				case ownPronouns[source] && s.How != hearsay.ByPronoun:
					t.Errorf("%s, block %s: source %q, but how is %s", a.Name, g.ID, source, s.How)
				case s.Type == hearsay.Person && (s.How == hearsay.ByName || s.How == hearsay.BySurname) && s.Name != "" && !named:
					t.Errorf("%s, block %s: source %q does not hold the name %q", a.Name, g.ID, source, s.Name)
				case s.Type == hearsay.Person && s.How == hearsay.ByName && !strings.Contains(source, words[0]):
					t.Errorf("%s, block %s: source %q holds less than the name %q", a.Name, g.ID, source, s.Name)
				case s.Type == hearsay.Person && s.How == hearsay.BySurname && len(words) > 1 && !ownTitles[words[0]] && strings.Contains(source, strings.ToLower(s.Name)):
					t.Errorf("%s, block %s: source %q holds the whole name", a.Name, g.ID, source)
				}
			}
		}
	}
}

// Every kind, act, polarity, type and how occurs, so that none goes untested.
func TestOwnArticlesCoverTheContract(t *testing.T) {
	seen := map[string]int{}
	for _, a := range readOwn(t) {
		for _, g := range a.Gold {
			seen["kind "+string(g.Kind)]++
			seen["act "+string(g.Act)]++
			seen["polarity "+string(g.Polarity)]++
			for _, s := range g.Speakers {
				seen["type "+string(s.Type)]++
				seen["how "+string(s.How)]++
			}
		}
	}
	for _, table := range []struct {
		what   string
		values map[string]bool
	}{{"kind", ownKinds}, {"act", ownActs}, {"type", ownTypes}, {"how", ownHows}} {
		for v := range table.values {
			if seen[table.what+" "+v] < 5 {
				t.Errorf("%s %s occurs %d times, want at least 5", table.what, v, seen[table.what+" "+v])
			}
		}
	}
	if seen["polarity negative"] < 20 {
		t.Errorf("%d negative attributions, want at least 20", seen["polarity negative"])
	}
}

// Every article has its expectations and the other way round, and the odd
// layouts are still what they are meant to be.
func TestOwnFolderIsWhole(t *testing.T) {
	texts, err := filepath.Glob(filepath.Join(ownFolder, "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	articles := readOwn(t)
	if len(texts) != len(articles) {
		t.Errorf("%d .txt files and %d .gold files", len(texts), len(articles))
	}
	pages, carriage := 0, 0
	for _, a := range articles {
		if a.Page != "" {
			pages++
			if _, err := os.ReadFile(a.Page); err != nil {
				t.Error(err)
			}
		}
		if strings.Contains(a.Text, "\r\n") {
			carriage++
		}
	}
	if pages < 3 || carriage < 1 {
		t.Errorf("%d pages and %d articles with CRLF, want at least 3 and 1", pages, carriage)
	}
}

// The pages read to a text that holds every word annotated in them, and nothing
// of the comments, captions and promotions around it.
func TestOwnPagesHoldTheArticles(t *testing.T) {
	around := []string{"They said the same thing last year", "looks tired", "posts record profit", "WIN A CARAVAN", "llama", "parrot", "Reproduction permitted"}
	for _, a := range readOwn(t) {
		if a.Page == "" {
			continue
		}
		page, err := os.ReadFile(a.Page)
		if err != nil {
			t.Fatal(err)
		}
		for read, err := range ingest.Read(hearsay.Capture{Path: a.Page, Bytes: page}, ingest.Options{}) {
			if err != nil {
				t.Fatal(err)
			}
			for _, g := range a.Gold {
				for _, s := range g.Content {
					if !strings.Contains(read.Text, s.In(a.Text)) {
						t.Errorf("%s: the page's text lacks %q", a.Page, s.In(a.Text))
					}
				}
			}
			for _, words := range around {
				if strings.Contains(read.Text, words) {
					t.Errorf("%s: the page's text holds %q from around the article", a.Page, words)
				}
			}
		}
	}
}
