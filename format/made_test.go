package format

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hearsay"
)

// madeText has characters outside ASCII and outside the basic plane before
// and inside the spans, a line break inside one, and an escape sequence.
const madeText = "🚢 Ordova’s fleet leaves Ansk\n" +
	"\n" +
	"“We will go,” Mara Kyr, the navy minister, said, “and we\nwill not come back.”\n" +
	"She and Ivo Dovrad denied that the port had been shelled.\n" +
	"Officials say Kyr had claimed \x1b[31mvictory, \"twice\".\n" +
	"The town was reported empty. He did not say when.\n"

// find is the nth occurrence (from 1) of words in the made text.
func find(t *testing.T, words string, n int) hearsay.Span {
	t.Helper()
	at := 0
	for ; ; n-- {
		i := strings.Index(madeText[at:], words)
		if i < 0 {
			t.Fatalf("the made text has no %q", words)
		}
		at += i
		if n == 1 {
			return hearsay.Span{Start: at, End: at + len(words)}
		}
		at += len(words)
	}
}

func made(t *testing.T) *hearsay.Reading {
	t.Helper()
	at := func(words ...string) (p hearsay.Passage) {
		for _, w := range words {
			p = append(p, find(t, w, 1))
		}
		return p
	}
	r := &hearsay.Reading{
		Article: hearsay.Article{
			Path: "pages/ansk.txt", Title: "Ordova’s fleet leaves Ansk", Outlet: "Tesmir Courier", Byline: "Lio Ferrant",
			Published: time.Date(2031, 3, 9, 7, 30, 0, 0, time.UTC), Language: "en", Text: madeText,
		},
		Provenance: hearsay.Provenance{Version: "9.9.9", Weights: map[string]string{"cues": "ab12"}},
	}
	r.Article.Seal()
	kyr := hearsay.Speaker{ID: "s1", Name: "Mara Kyr", Type: hearsay.Person, How: hearsay.ByName, Role: "the navy minister", RoleSpan: find(t, "the navy minister", 1)}
	she := kyr
	she.How = hearsay.ByPronoun
	r.Attributions = []hearsay.Attribution{
		{
			Kind: hearsay.Direct, Act: hearsay.Promise, Polarity: hearsay.Positive,
			Source: at("Mara Kyr, the navy minister,"), Cue: at("said"), Content: at("“We will go,”", "“and we\nwill not come back.”"),
			Speakers: []hearsay.Speaker{kyr}, Confidence: hearsay.Confidence{Span: 0.98765, Speaker: 0.99, Stance: 0.8}, Rule: "weights",
		},
		{
			Kind: hearsay.Indirect, Act: hearsay.Deny, Polarity: hearsay.Positive,
			Source: at("She and Ivo Dovrad"), Cue: at("denied"), Content: at("that the port had been shelled"),
			Speakers: []hearsay.Speaker{she, {ID: "s2", Name: "Ivo Dovrad", Type: hearsay.Person, How: hearsay.ByName}}, Rule: "weights",
		},
		{
			Kind: hearsay.Mixed, Act: hearsay.Assert, Polarity: hearsay.Positive,
			Source: at("Officials"), Cue: at("say"), Content: at("Kyr had claimed \x1b[31mvictory, \"twice\""),
			Speakers: []hearsay.Speaker{{ID: "s3", Name: "Officials", Type: hearsay.Group, How: hearsay.ByNominal}}, Rule: "weights",
		},
		{
			Kind: hearsay.Mixed, Act: hearsay.Assert, Polarity: hearsay.Positive,
			Source: hearsay.Passage{find(t, "Kyr", 2)}, Cue: at("had claimed"), Content: at("victory, \"twice\""),
			Speakers: []hearsay.Speaker{kyr}, Rule: "weights",
		},
		{
			Kind: hearsay.Indirect, Act: hearsay.Assert, Polarity: hearsay.Positive,
			Cue: at("was reported"), Content: at("The town", "empty"), Rule: "weights",
		},
		{
			Kind: hearsay.Indirect, Act: hearsay.Assert, Polarity: hearsay.Negative,
			Source: at("He"), Cue: at("did not say"), Content: at("when"),
			Speakers: []hearsay.Speaker{{ID: "u1", Type: hearsay.Unknown, How: hearsay.ByPronoun, Candidates: []hearsay.Candidate{
				{ID: "s2", Name: "Ivo Dovrad", Share: 0.45}, {Name: "an official", Share: 0.3}}}},
			Confidence: hearsay.Confidence{Span: 0.5, Speaker: 0.45, Stance: 0.75}, Rule: "weights",
		},
	}
	r.Attributions[3].Speakers[0].How = hearsay.BySurname
	for i := range r.Attributions {
		r.Attributions[i].Identify(r.Article.TextSHA256)
	}
	r.Attributions[3].Parent = r.Attributions[2].ID
	return r
}

// golden compares with a file in testdata; HEARSAY_UPDATE=1 rewrites it.
func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", file)
	if os.Getenv("HEARSAY_UPDATE") != "" {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("it prints\n%s\nand %s holds\n%s", got, path, want)
	}
}
