package parse

import (
	"testing"

	"hearsay/lang/en"
)

func TestLemma(t *testing.T) {
	for _, c := range []struct {
		word string
		upos UPOS
		xpos XPOS
		want string
	}{
		{"said", Verb, TagVBD, "say"},
		{"Says", Verb, TagVBZ, "say"},
		{"denied", Verb, TagVBD, "deny"},
		{"denies", Verb, TagVBZ, "deny"},
		{"warning", Verb, TagVBG, "warn"},
		{"stating", Verb, TagVBG, "state"},
		{"announced", Verb, TagVBD, "announce"},
		{"admitting", Verb, TagVBG, "admit"},
		{"calling", Verb, TagVBG, "call"},
		{"cancelled", Verb, TagVBN, "cancel"},
		{"controlled", Verb, TagVBN, "control"},
		{"urged", Verb, TagVBD, "urge"},
		{"emphasised", Verb, TagVBD, "emphasise"},
		{"reiterated", Verb, TagVBD, "reiterate"},
		{"repeated", Verb, TagVBD, "repeat"},
		{"hoping", Verb, TagVBG, "hope"},
		{"developing", Verb, TagVBG, "develop"},
		{"lying", Verb, TagVBG, "lie"},
		{"agreed", Verb, TagVBD, "agree"},
		{"watches", Verb, TagVBZ, "watch"},
		{"found", Verb, TagVBD, "find"},
		{"found", Verb, TagVB, "found"},
		{"re-elected", Verb, TagVBN, "re-elect"},
		{"reread", Verb, TagVBD, "reread"},
		{"’re", Aux, TagVBP, "be"},
		{"'ll", Aux, TagMD, "will"},
		{"wo", Aux, TagMD, "will"},
		{"n’t", Part, TagRB, "not"},
		{"'d", Aux, TagVBD, "have"},
		{"'d", Aux, TagMD, "would"},
		{"Them", Pron, TagPRP, "they"},
		{"her", Pron, TagPRP, "she"},
		{"her", Pron, TagPRPS, "her"},
		{"I", Pron, TagPRP, "I"},
		{"these", Det, TagDT, "this"},
		{"ministers", Noun, TagNNS, "minister"},
		{"Countries", Noun, TagNNS, "country"},
		{"congresswomen", Noun, TagNNS, "congresswoman"},
		{"crises", Noun, TagNNS, "crisis"},
		{"lives", Noun, TagNNS, "life"},
		{"losses", Noun, TagNNS, "loss"},
		{"houses", Noun, TagNNS, "house"},
		{"allies", Noun, TagNNS, "ally"},
		{"brothers-in-law", Noun, TagNNS, "brothers-in-law"},
		{"news", Noun, TagNN, "news"},
		{"Nations", PropN, TagNNPS, "Nation"},
		{"Reyes", PropN, TagNNP, "Reyes"},
		{"worse", Adj, TagJJR, "bad"},
		{"biggest", Adj, TagJJS, "big"},
		{"easier", Adj, TagJJR, "easy"},
		{"larger", Adj, TagJJR, "large"},
		{"Russian", Adj, TagJJ, "Russian"},
		{"former", Adj, TagJJ, "former"},
		{"Better", Adv, TagRBR, "well"},
		{"ÉLÈVES", Noun, TagNN, "élèves"},
		{"“", Punct, TagOpenQuote, "“"},
	} {
		if got := Lemma(c.word, c.upos, c.xpos, en.English()); got != c.want {
			t.Errorf("Lemma(%q, %v, %v) = %q, want %q", c.word, c.upos, c.xpos, got, c.want)
		}
	}
}

func FuzzLemma(f *testing.F) {
	f.Add("running", uint8(Verb), uint8(TagVBG))
	f.Add("", uint8(Noun), uint8(TagNNS))
	f.Add("-s", uint8(Noun), uint8(TagNNS))
	f.Add("\xe2\x80", uint8(Adj), uint8(TagJJS))
	l := en.English()
	f.Fuzz(func(t *testing.T, word string, u, x uint8) {
		got := Lemma(word, UPOS(u%UPOSCount), XPOS(x%XPOSCount), l)
		if word != "" && got == "" {
			t.Fatalf("%q has an empty lemma", word)
		}
	})
}
