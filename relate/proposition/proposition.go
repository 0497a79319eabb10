// Package proposition reads what an attribution says. A document goes in with
// its attributions and who speaks in them; out comes, for each attribution, a
// [Report]: its propositions in a normal form that can be compared across
// articles and kept as JSON, each with the stance that the source takes to it.
//
// It takes a stance from words only, and refuses to give one for what the
// source merely relays, asks, hopes or declines to say. A proposition is what
// one clause says: a deed under the word that stands for it and its like
// ("surround", "encirclement": "encircle"), what takes part in it, a negation,
// a modality, a day, quantities. Denials are read by their frames: "dismissed
// reports of P as disinformation", "said P was untrue", "no evidence that P",
// and by what they point back to: "rejected the claim", "said it had not".
package proposition

import (
	"time"

	"hearsay"
	"hearsay/lang"
)

// Proposition is what one clause says, apart from who says it. The zero value
// says nothing.
type Proposition struct {
	// Predicate is the word that stands for the deed or state.
	Predicate string `json:"predicate"`
	// Against are the predicates that cannot be so where this one is ("unsafe":
	// "safe"), as far as the stance to it allows to tell.
	Against []string `json:"against,omitempty"`
	// Arguments are what takes part, names first.
	Arguments []Argument `json:"arguments,omitempty"`
	// Modality is what will be, can be or must be; empty for what is or was.
	Modality Modality `json:"modality,omitempty"`
	// Quantities are the numbers in it.
	Quantities []Quantity `json:"quantities,omitempty"`
	// Day is the day it is about, as 2026-03-09; empty where it names none.
	Day string `json:"day,omitempty"`
	// Month is the month that it is about, from 1, where it names one without a day.
	Month int `json:"month,omitempty"`
	// By is the day on which it was said of what is or was: it cannot be about
	// a later one.
	By string `json:"by,omitempty"`
	// Scene is the place that the article is about, as far as one is.
	Scene string `json:"scene,omitempty"`
	// Telling is true where the predicate tells enough for a single name beside
	// it to say what is meant ("encircle"), unlike "win" or "help".
	Telling bool `json:"telling,omitempty"`
	// Weak is true where the predicate tells next to nothing ("be", "know").
	Weak bool `json:"weak,omitempty"`
	// Unmeant is true where its subject is a pronoun of which nobody knows whom it means.
	Unmeant bool `json:"unmeant,omitempty"`
	// Lent is true where what takes part was said of the same deed elsewhere in
	// the article ("reports of encirclement").
	Lent bool `json:"lent,omitempty"`
}

// Modality tells how a proposition is meant.
type Modality string

// The modalities.
const (
	Will Modality = "will"
	Can  Modality = "can"
	Must Modality = "must"
	// Wish is of what somebody wants: who does not want to win may yet say that he will.
	Wish Modality = "wish"
)

// Argument is one thing that takes part.
type Argument struct {
	Role Role `json:"role"`
	// Term is a name folded, or the word that stands for a noun and its like.
	Term string `json:"term"`
	// Name is true for names of people, places and bodies.
	Name bool `json:"name,omitempty"`
	// Also are shorter forms of the name ("norvan" of Norvane Steel), Given is a
	// person's given name where the article has it.
	Also  []string `json:"also,omitempty"`
	Given string   `json:"given,omitempty"`
	// Loose is true for nouns that stand for a name said before ("the town")
	// where it is not known for which.
	Loose bool `json:"loose,omitempty"`
	// Only is true where the article has but one such thing ("the bridge"): whoever
	// in it speaks of one means that one, though another article may mean another.
	Only bool `json:"only,omitempty"`
}

// Role is how an argument takes part.
type Role string

// The roles: who does it, whom or what it is done to, anything else.
const (
	Subject Role = "subject"
	Object  Role = "object"
	Beside  Role = "beside"
)

// Quantity is a number of something.
type Quantity struct {
	Value float64 `json:"value"`
	Of    string  `json:"of,omitempty"`
	// Least is true for a lower bound ("at least 60").
	Least bool `json:"least,omitempty"`
	// Most is true for an upper bound ("only 40", "no more than 40").
	Most bool `json:"most,omitempty"`
}

// Said is a proposition as one attribution has it.
type Said struct {
	Proposition
	// Stance is the source's to the proposition taken as positive: "it is not
	// so" denies.
	Stance hearsay.Stance `json:"stance"`
	// Strength and Condition are the article's own words ("ready to", "if …").
	Strength  string `json:"strength,omitempty"`
	Condition string `json:"condition,omitempty"`
	// Text is the clause, a slice of the article.
	Text string `json:"text"`
	// Words are where the words stand that show the stance: the clause, with the
	// verdict or the cue that turns it; of what is pointed to, the pointing words.
	Words hearsay.Span `json:"words,omitzero"`
	// Negative is true where Text itself says that it is not so.
	Negative bool `json:"negative,omitempty"`
	// Clear is true where Text can be understood by itself and takes no side:
	// it is a candidate for a claim's label.
	Clear bool `json:"clear,omitempty"`
	// Whatever is true where Text has words that only a denial has ("that anybody had
	// ever been hurt").
	Whatever bool `json:"whatever,omitempty"`
	// Whole is true where Text is a clause with a subject of its own.
	Whole bool `json:"whole,omitempty"`
	// Minor is true for what is only presupposed ("troops reportedly surrounded").
	Minor bool `json:"minor,omitempty"`
	// Pointed is true where the source points to what another one said ("rejects
	// the claim"): Text is the other's.
	Pointed bool `json:"pointed,omitempty"`
	// How is how it points.
	How Way `json:"how,omitempty"`
	// Alike is the share of the denial's words of weight that what it answers has,
	// where it was found by words.
	Alike float64 `json:"alike,omitempty"`
	// Aim is how what it points to lies to it.
	Aim Aim `json:"aim,omitzero"`
	// Framed is true where the cue denies or confirms, or a noun like "claim"
	// does: then what it is about may have been said before.
	Framed bool `json:"framed,omitempty"`
	// Own is what a denial that answers another one says itself, where that can be
	// found again: Proposition is then what it answers.
	Own *Proposition `json:"own,omitempty"`
	// Accuses is true for what the source holds against somebody in so many words,
	// Retracts for what it said before and no longer stands by.
	Accuses  bool `json:"accuses,omitempty"`
	Retracts bool `json:"retracts,omitempty"`
	// Grants is true for what the source admits or confirms, Recants where it says only
	// that it was wrong: what it said before is then not its view any more.
	Grants  bool `json:"grants,omitempty"`
	Recants bool `json:"recants,omitempty"`
	// Figure is a number that the source gave before, and stands by or takes back: of
	// what it is the number stands there.
	Figure float64 `json:"figure,omitempty"`
	// noun is true where a noun alone names the deed.
	noun bool
	// definite is true for a deed that was told before ("the injections").
	definite bool
	// such is true for "no such offer": what it is about was said before.
	such bool
	// suchOf is the noun that it says "such" of.
	suchOf string
	// ends are the words of two things that are said to have nothing to do with one another.
	ends [2][]string
	// outright is true where the words say that something said is not so, rather
	// than turn down what is asked for or proposed.
	outright bool
	// own is true for the source's own hand in something ("denied any part in it").
	own bool
	// vague is true where a noun that says next to nothing is all that is said of
	// something ("he is someone who listens", "it is a sad time").
	vague bool
	// every is true for what is denied of everybody or everything ("nobody was hurt",
	// "no figure was agreed"), of the noun where it is denied of all that one names
	// ("no player of the club").
	every bool
	of    string
	// absent is true for "there is no such letter".
	absent bool
	// bag are the words of the clause that tell what it is about.
	bag []string
}

// Way is how a denial or confirmation points to what another one said.
type Way string

// The ways: by a noun for what is said ("the accusation"), by a pronoun where it
// can but have been said ("denied it", "that is untrue") or not ("dismissed it"), by an answer without a verb of its own ("it had not"), by the words that
// both share, by the thing itself (a number, one's own deed, what is relayed).
const (
	ByNoun    Way = "noun"
	ByThat    Way = "that"
	ByPronoun Way = "pronoun"
	ByAnswer  Way = "answer"
	ByWords   Way = "words"
	ByThing   Way = "thing"
)

// Voice is who speaks, as far as telling speakers apart goes.
type Voice struct {
	// ID is the directory's; empty for whoever it does not have.
	ID string `json:"id,omitempty"`
	// Name is the article's name or phrase for the speaker, folded.
	Name string `json:"name,omitempty"`
	// Body is true for bodies and states.
	Body bool `json:"body,omitempty"`
	// Sides are the names in name and role, folded to what a place and its
	// adjective share: a spokesman of the Ketharan army has "kethar" as Kethara does.
	Sides []string `json:"sides,omitempty"`
}

// Known tells whether anybody is named or described at all.
func (v *Voice) Known() bool { return v.ID != "" || v.Name != "" }

// Key is the same for the same speaker: the ID, or else the name.
func (v *Voice) Key() string {
	if v.ID != "" {
		return v.ID
	}
	if v.Name == "" {
		return ""
	}
	return "~" + v.Name
}

// Report is one attribution in the form in which it is compared with others.
type Report struct {
	Article     string `json:"article"`
	Attribution string `json:"attribution"`
	// Address is the article's: two versions of one page share it.
	Address string `json:"address,omitempty"`
	// Root is the article in which the words stood first, as far as is known.
	Root string `json:"root"`
	// At is when the article was published; zero where unknown.
	At     time.Time `json:"at"`
	Voices []Voice   `json:"voices,omitempty"`
	// Words are the content's words of weight, normal form, in order.
	Words []string `json:"words,omitempty"`
	// Quoted is true where some of the content stands between quotation marks.
	Quoted bool   `json:"quoted,omitempty"`
	Said   []Said `json:"said,omitempty"`
	// Relayed is true for what is only told of the speaker by somebody else
	// ([hearsay.Attribution.Relayed]).
	Relayed bool `json:"relayed,omitempty"`
	// Speaker and Sure are the confidences that the attribution's speaker and
	// stance are right.
	Speaker float64 `json:"speaker,omitempty"`
	Sure    float64 `json:"sure,omitempty"`
}

// Speakers are the keys of who speaks, as far as they are known.
func (r *Report) Speakers() (keys []string) {
	for i := range r.Voices {
		if key := r.Voices[i].Key(); key != "" {
			keys = append(keys, key)
		}
	}
	return keys
}

// Reader reads propositions in one language. It holds nothing but tables and may
// be used by many goroutines at once.
type Reader struct {
	l *lang.Language
	p *lang.Proposition
	// contradictory and contrary predicates of each.
	contradictory, contrary map[string][]string
	// blamed are the concepts of deeds that nobody wants to have done.
	blamed map[string]bool
	// classes are the words that stand for others.
	classes map[string]bool
}

// New reads the language's tables.
func New(l *lang.Language) *Reader {
	r := &Reader{l: l, p: &l.Proposition}
	r.contradictory, r.contrary = r.opposites(l.Proposition.Contradictory), r.opposites(l.Proposition.Contrary)
	r.classes = map[string]bool{}
	for _, c := range l.Proposition.Concepts {
		r.classes[c] = true
	}
	r.blamed = map[string]bool{}
	for w := range l.Proposition.Blamed {
		r.blamed[r.concept(w)] = true
	}
	return r
}
