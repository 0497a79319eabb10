package main

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/internal/nn"
)

func TestAppendTokens(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"“I don't know,” Kyr said.", "“ i* do n't know , ” kyr said ."},
		{"Kyr’s aides' plan: wait...", "kyr 's aides ' plan : wait* ..."},
		{`"We can't," she quipped.`, "“ we* ca n't , ” she quipped ."},
		{"Mr. Dovrad left the U.S. in 1987.", "mr. dovrad left the u.s. in 0000 ."},
		{"a well-known co-author of F-16s", "a well - known co-author of f-00s"},
		{"Tesmir—a port—fell (again).", "tesmir — a* port — fell* ( again* ) ."},
		{"He cannot. It's $5.2m; J. Orr", "he can not . it* 's $0.0m ; j.* orr"},
		{"the '80s, 5,000 people", "the '00s , 0,000 people"},
		{"", ""},
		{" \t \xff ", "\xff"},
	} {
		var got []string
		for i, token := range appendTokens(nil, test.text) {
			word := token.folded
			if token.initial && i > 0 {
				word += "*"
			}
			got = append(got, word)
		}
		want := strings.Fields(test.want)
		if strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%q:\n got %q\nwant %q", test.text, got, want)
		}
	}
}

func FuzzAppendTokens(f *testing.F) {
	f.Add("“I don’t,” Kyr’s—well-known—aide said (twice)...")
	f.Add("'' --- http://x/y \xe2\x80 A.")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		for _, token := range appendTokens(nil, text) {
			if token.folded == "" {
				t.Errorf("%q: an empty token", text)
			}
			if again := fold(token.folded); again != token.folded {
				t.Errorf("%q: folding %q again gives %q", text, token.folded, again)
			}
		}
	})
}

// corpus makes text of four kinds of word, two of which say and are said.
func corpus() string {
	random := rand.New(rand.NewPCG(7, 7))
	pick := func(words ...string) string { return words[random.IntN(len(words))] }
	var b strings.Builder
	for range 3000 {
		name := pick("Kyr", "Dovrad", "Tesmir", "Orr", "Halvek")
		fmt.Fprintf(&b, "“The %s is %s,” %s %s.\n", pick("plan", "law", "bridge", "border", "price"),
			pick("good", "bad", "old", "ready", "open"), name, pick("said", "quipped", "mused", "insisted", "scoffed"))
		fmt.Fprintf(&b, "%s %s the %s.\n", name, pick("built", "closed", "crossed", "bought", "left"),
			pick("plan", "law", "bridge", "border", "price"))
	}
	return b.String()
}

func small() settings {
	return settings{
		Words: 500, MinCount: 5, Fine: 12, Mid: 6, Coarse: 3, Near: 12, Dimensions: 16,
		NearCtx: 100, FarCtx: 100, Cap: 1000, Passes: 8, Seed: 1, Progress: func(string, ...any) {},
	}
}

func train(t *testing.T) (string, *nn.Clusters) {
	t.Helper()
	folder := t.TempDir()
	if err := os.MkdirAll(filepath.Join(folder, "unlabelled"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "unlabelled", "made-up.txt"), []byte(corpus()), 0o644); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(folder, "out")
	list := filepath.Join(folder, "list.tsv")
	if err := run(small(), folder, out, list); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(filepath.Join(out, "clusters.bin"))
	if err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(list); err != nil || !bytes.Contains(text, []byte("\nquipped\t")) {
		t.Errorf("the list does not name %q (%v)", "quipped", err)
	}
	c, err := nn.OpenClusters(string(b))
	if err != nil {
		t.Fatal(err)
	}
	return string(b), c
}

func TestTraining(t *testing.T) {
	first, c := train(t)
	if second, _ := train(t); first != second {
		t.Error("training twice on the same text gives different bytes")
	}
	verb, deed := c.Lookup("said", false), c.Lookup("built", false)
	if !verb.Known() || !deed.Known() || verb.Mid == deed.Mid || verb.Near == deed.Near {
		t.Errorf("said %+v and built %+v should be known and apart", verb, deed)
	}
	for _, word := range []string{"quipped", "mused", "insisted", "scoffed"} {
		if got := c.Lookup(word, false); got.Near != verb.Near || got.Mid != verb.Mid || got.Coarse != verb.Coarse {
			t.Errorf("%s is %+v, want the classes of said, %+v", word, got, verb)
		}
	}
	if c.Lookup("spokeswoman", false).Known() {
		t.Error("a word that is not in the text is known")
	}
	if name := c.Lookup("Kyr", false); name.Capital != 7 {
		t.Errorf("Kyr is %+v, want it always capitalised", name)
	}
}

func TestRunRefuses(t *testing.T) {
	folder := t.TempDir()
	if err := run(small(), folder, folder, ""); err == nil {
		t.Error("no text: no error")
	}
	if err := os.MkdirAll(filepath.Join(folder, "unlabelled"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "unlabelled", "a.txt"), []byte("Too little.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := run(small(), folder, folder, ""); err == nil {
		t.Error("three tokens: no error")
	}
}

func TestEigen(t *testing.T) {
	const d = 5
	random := rand.New(rand.NewPCG(3, 3))
	a := make([]float64, d*d)
	for i := range d {
		for j := range i + 1 {
			a[i*d+j] = random.NormFloat64()
			a[j*d+i] = a[i*d+j]
		}
	}
	values, columns := eigen(append([]float64(nil), a...), d)
	for k, value := range values {
		if k > 0 && value > values[k-1] {
			t.Errorf("values not in falling order: %v", values)
		}
		for i := range d {
			var s float64
			for j := range d {
				s += a[i*d+j] * columns[j*d+k]
			}
			if math.Abs(s-value*columns[i*d+k]) > 1e-9 {
				t.Errorf("vector %d is no eigenvector: row %d gives %g, want %g", k, i, s, value*columns[i*d+k])
			}
		}
	}
}
