package parse

import (
	"reflect"
	"strings"
	"sync"
	"testing"
)

func parser(t testing.TB) *Parser {
	t.Helper()
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// find gives the only token with the word, and checks that its span holds it.
func find(t *testing.T, d *Document, word string) int {
	t.Helper()
	for i := range d.Tokens {
		if d.Word(i) == word {
			if got := d.Text[d.Tokens[i].Start:d.Tokens[i].End]; got != word {
				t.Fatalf("the span of %q holds %q", word, got)
			}
			return i
		}
	}
	t.Fatalf("no token %q in %q", word, d.Text)
	return -1
}

func TestTagsOfPlainSentences(t *testing.T) {
	p := parser(t)
	tests := []struct{ text, want string }{
		{"The minister said on Monday that the bridge would be closed.",
			"The/DET/DT minister/NOUN/NN said/VERB/VBD on/ADP/IN Monday/PROPN/NNP that/SCONJ/IN the/DET/DT bridge/NOUN/NN would/AUX/MD be/AUX/VB closed/VERB/VBN ./PUNCT/."},
		{"She will close the mine.",
			"She/PRON/PRP will/AUX/MD close/VERB/VB the/DET/DT mine/NOUN/NN ./PUNCT/."},
		{"“We don’t know who did it,” she told reporters.",
			"“/PUNCT/`` We/PRON/PRP do/AUX/VBP n’t/PART/RB know/VERB/VB who/PRON/WP did/VERB/VBD it/PRON/PRP ,/PUNCT/, ”/PUNCT/'' she/PRON/PRP told/VERB/VBD reporters/NOUN/NNS ./PUNCT/."},
	}
	for _, test := range tests {
		d := p.Parse(test.text)
		var got []string
		for i, k := range d.Tokens {
			got = append(got, d.Word(i)+"/"+k.UPOS.String()+"/"+k.XPOS.String())
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("tags are\n%s, want\n%s", s, test.want)
		}
	}
}

func TestArcsOfPlainSentences(t *testing.T) {
	p := parser(t)
	type arc struct {
		word, rel, head string // an empty head is the root
	}
	tests := []struct {
		text string
		arcs []arc
	}{
		{"Mayor Ilse Kyr said the harbour would reopen in May.", []arc{
			{"said", "root", ""}, {"reopen", "ccomp", "said"}, {"harbour", "nsubj", "reopen"},
			{"would", "aux", "reopen"}, {"May", "obl", "reopen"}, {".", "punct", "said"}}},
		{"According to two officials, the army denied the report.", []arc{
			{"denied", "root", ""}, {"army", "nsubj", "denied"}, {"report", "obj", "denied"}, {"officials", "obl", "denied"}}},
		{"“We will not leave Ansk,” the navy minister, Mara Kyr, said on Monday.", []arc{
			{"said", "root", ""}, {"leave", "ccomp", "said"}, {"Ansk", "obj", "leave"}, {"minister", "nsubj", "said"}, {"Mara", "appos", "minister"}}},
		{"The plan was rejected by the council.", []arc{
			{"plan", "nsubj:pass", "rejected"}, {"was", "aux:pass", "rejected"}, {"council", "obl:agent", "rejected"}}},
	}
	for _, test := range tests {
		d := p.Parse(test.text)
		for _, a := range test.arcs {
			k, head := d.Tokens[find(t, d, a.word)], ""
			if k.Head >= 0 {
				head = d.Word(int(k.Head))
			}
			if k.Rel.String() != a.rel || head != a.head {
				t.Errorf("%q: %s is %s of %q, want %s of %q", test.text, a.word, k.Rel, head, a.rel, a.head)
			}
		}
	}
}

func TestEntitiesOfPlainSentences(t *testing.T) {
	p := parser(t)
	type name struct {
		text string
		typ  EntityType
	}
	tests := []struct {
		text string
		want []name
	}{
		{"President Daniel Okafor met John Reyes in Nairobi on Tuesday.", []name{
			{"President", TitleWord}, {"Daniel Okafor", PersonName}, {"John Reyes", PersonName}, {"Nairobi", PlaceName}}},
		{"The foreign minister Anna Lind spoke to the United Nations.", []name{
			{"foreign minister", TitleWord}, {"Anna Lind", PersonName}, {"United Nations", OrganizationName}}},
		{"French officials said nothing was signed.", []name{{"French", Nationality}}},
	}
	for _, test := range tests {
		d := p.Parse(test.text)
		var got []name
		for i, e := range d.Entities {
			got = append(got, name{e.In(d.Text), e.Type})
			if e.Share <= 0 || e.Share > 1 {
				t.Errorf("%q has share %v", e.In(d.Text), e.Share)
			}
			for k := e.FirstToken; k < e.EndToken; k++ {
				if int(d.Tokens[k].Entity) != i+1 {
					t.Errorf("token %q belongs to entity %d, want %d", d.Word(int(k)), d.Tokens[k].Entity, i+1)
				}
			}
		}
		if !reflect.DeepEqual(got, test.want) {
			t.Errorf("entities of %q are %v, want %v", test.text, got, test.want)
		}
	}
}

// Every sentence is a tree: one root, and every token reaches it.
func TestEverySentenceIsATree(t *testing.T) {
	d := parser(t).Parse(longText)
	for _, s := range d.Sentences {
		roots := 0
		for i := s.FirstToken; i < s.EndToken; i++ {
			k := i
			for steps := int32(0); d.Tokens[k].Head >= 0; steps++ {
				k = d.Tokens[k].Head
				if k < s.FirstToken || k >= s.EndToken || steps > s.EndToken-s.FirstToken {
					t.Fatalf("%q: the heads above %q leave the sentence or run in a circle", s.In(d.Text), d.Word(int(i)))
				}
			}
			if d.Tokens[i].Head < 0 {
				roots++
				if d.Tokens[i].Rel != RelRoot {
					t.Errorf("%q has no head but is %s", d.Word(int(i)), d.Tokens[i].Rel)
				}
			}
		}
		if roots != 1 {
			t.Errorf("%q has %d roots", s.In(d.Text), roots)
		}
	}
}

func TestAParagraphAtTheEndChangesNothingBefore(t *testing.T) {
	p := parser(t)
	before := p.Parse(longText)
	after := p.Parse(longText + "\n\nMr. Vane added: \"It was not us.\"")
	if len(after.Tokens) <= len(before.Tokens) {
		t.Fatal("the added paragraph has no tokens")
	}
	if !reflect.DeepEqual(after.Tokens[:len(before.Tokens)], before.Tokens) {
		t.Error("tokens before the added paragraph changed")
	}
	if !reflect.DeepEqual(after.Entities[:len(before.Entities)], before.Entities) {
		t.Error("entities before the added paragraph changed")
	}
}

func TestManyAtOnceAgree(t *testing.T) {
	p := parser(t)
	want := p.Parse(longText)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for range 5 {
				if !reflect.DeepEqual(p.Parse(longText), want) {
					t.Error("two readings of one text differ")
				}
			}
		})
	}
	wait.Wait()
}

// longText is three paragraphs of news about people who do not exist.
var longText = strings.Join([]string{
	"TESMIR, March 9 — Deputy Energy Minister Oskar Vane said on Friday that the Lorran pipeline would stay shut for at least six weeks, blaming what he called “a careless repair” by the operator.",
	"“Nobody told us the valve was old,” said Marta Ellison, a spokeswoman for Norrland Gas, which has run the line since 2011. The company denied that its engineers had ignored warnings, and it promised to pay 4.5 million crowns to families who'd lost heating.",
	"Asked whether talks with neighbouring Ordova had failed, Vane replied: \"I wouldn't say failed. I'd say they have not begun.\" Opposition lawmakers, including former President Helga Strom, demanded an inquiry.",
}, "\n\n")

func BenchmarkParse(b *testing.B) {
	p := parser(b)
	text := strings.Repeat(longText+"\n\n", 50)
	n := len(p.Parse(text).Tokens)
	b.ReportAllocs()
	for b.Loop() {
		p.Parse(text)
	}
	b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// The stages one by one, over the same lines.
func BenchmarkStages(b *testing.B) {
	p := parser(b)
	d := Segment(longText, p.lang)
	var lines []*Line
	n := 0
	for _, s := range d.Sentences {
		l := &Line{}
		var words []string
		for i := s.FirstToken; i < s.EndToken; i++ {
			words = append(words, d.Word(int(i)))
		}
		p.Fill(l, words)
		p.Analyse(l, nil)
		lines = append(lines, l)
		n += l.N
	}
	var found []Found
	words := make([][]string, 0)
	for _, s := range d.Sentences {
		var ws []string
		for i := s.FirstToken; i < s.EndToken; i++ {
			ws = append(ws, d.Word(int(i)))
		}
		words = append(words, ws)
	}
	stages := []struct {
		name string
		do   func(i int, l *Line)
	}{
		{"segment", func(i int, l *Line) {
			if i == 0 {
				Segment(longText, p.lang)
			}
		}},
		{"fill", func(i int, l *Line) { p.Fill(l, words[i]) }},
		{"tag", func(i int, l *Line) { p.Fill(l, words[i]); p.tagger.Tag(l) }},
		{"parse", func(_ int, l *Line) { p.deps.Parse(l) }},
		{"names", func(_ int, l *Line) { found = p.namer.Find(l, found[:0]) }},
	}
	for _, s := range stages {
		b.Run(s.name, func(b *testing.B) {
			for b.Loop() {
				for i, l := range lines {
					s.do(i, l)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(n*b.N), "ns/token")
		})
	}
}
