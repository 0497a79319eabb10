package proposition

import (
	"testing"

	"hearsay/lang/en"
)

// A noun and the verb it is made of come to one concept, whichever the table or
// the ending that brings them there; so do a verb's participle and both spellings.
func TestNounsComeToTheirVerbs(t *testing.T) {
	r := New(en.English())
	for noun, verb := range r.p.Stems {
		if a, b := r.concept(noun), r.alone(verb); a != b {
			t.Errorf("%s comes to %q, but %s to %q", noun, a, verb, b)
		}
	}
	for a, b := range map[string]string{
		"contamination": "contaminate", "contaminated": "pollute", "payment": "pay", "closure": "close", "knowledge": "know",
		"legalization": "legalise", "vaccinate": "vaccination", "hospitalized": "hospitalise", "apologize": "apology",
		"authorization": "authorise", "authorized": "permit", "occupied": "occupation", "delayed": "postponement", "penalize": "penalise",
		"privatization": "privatise", "demobilization": "demobilise", "announcement": "announce", "analyze": "analyse", "harbour": "harbor",
		"mobilized": "mobilisation", "defence": "defend", "defense": "defence", "enrollment": "enrol", "redundancy": "layoff", "cease-fire": "truce",
	} {
		if x, y := r.concept(a), r.concept(b); x != y {
			t.Errorf("%s comes to %q, but %s to %q", a, x, b, y)
		}
	}
}

// The endings make one of a verb and its nouns, also behind a doubled consonant, and
// not of words that only look alike.
func TestEndings(t *testing.T) {
	r := New(en.English())
	for a, b := range map[string]string{
		"certification": "certify", "unification": "unify", "swimming": "swim", "digging": "dig", "committal": "commit", "celebration": "celebrate",
		"encouragement": "encourage", "questioning": "question", "packaging": "package", "signalling": "signal", "killing": "kill",
	} {
		if x, y := r.concept(a), r.alone(b); x != y {
			t.Errorf("%s comes to %q, but %s to %q", a, x, b, y)
		}
	}
	for a, b := range map[string]string{
		"department": "departure", "mission": "miss", "signal": "sign", "message": "mess", "portion": "port", "tradition": "trade", "station": "state",
		"importance": "import", "foundation": "create", "experience": "experiment", "pension": "pending", "tribunal": "tribune", "probation": "investigate",
	} {
		if r.concept(a) == r.concept(b) {
			t.Errorf("%s and %s both come to %q", a, b, r.concept(a))
		}
	}
	for w := range r.p.Whole {
		if r.p.Concepts[w] != "" || r.p.Stems[w] != "" {
			t.Errorf("%q is held to be whole, and stands in another table", w)
		}
	}
}

// alone is a verb's concept where nothing stands with it.
func (r *Reader) alone(verb string) string {
	for _, idiom := range r.p.Phrases[verb] {
		if len(idiom.Rest) == 0 {
			return r.listed(idiom.Concept)
		}
	}
	return r.concept(verb)
}

// Deeds have a name of their own, so that a clause about one can be met.
func TestDeedsHaveConcepts(t *testing.T) {
	r := New(en.English())
	for noun := range r.p.Deeds {
		if r.concept(noun) == "" {
			t.Errorf("the deed %q says nothing", noun)
		}
	}
	if n := len(r.p.Deeds); n < 400 {
		t.Errorf("only %d deeds", n)
	}
}

// What tells enough is looked up by concept: a word that another stands for
// would never be found.
func TestTellingWordsAreConcepts(t *testing.T) {
	r := New(en.English())
	for w := range r.p.Telling {
		if c := r.concept(w); c != w {
			t.Errorf("%q is told by %q", w, c)
		}
	}
}
