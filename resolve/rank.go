package resolve

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"

	"hearsay/weights"
)

// anaphor is the kind of mention that is ranked: each has weights of its own.
type anaphor uint8

const (
	genderedKind anaphor = iota // he, she
	speakingKind                // he, she as a source
	neuterKind                  // it
	pluralKind                  // they
	surnameKind                 // a surname that several people bear
	thingKind                   // it, where things that cannot speak are mentions too
	thingsKind                  // they, likewise
	anaphorCount
)

var anaphorNames = [anaphorCount]string{"gendered", "speaking", "neuter", "plural", "surname", "thing", "things"}

// feature is one cue for or against a candidate. The cues are those of the
// pronoun literature (Lappin and Leass 1994; mention ranking after Denis and
// Baldridge 2008) and what reported speech adds: who spoke last.
type feature uint8

const (
	sameSentence feature = iota
	previousSentence
	twoSentences
	sentenceDistance
	mentionDistance
	asSubject
	subjectNear
	lastSpeaker
	lastSpeakerParagraph
	asObject
	asPossessor
	frequency
	genderKnown
	asPronoun
	asName
	asNominal
	insideQuote
	sameParagraph
	opensSentence
	nearest
	mostFrequent
	parallel
	inContent
	ownContent
	inHeadline
	opensParagraph
	sourceAndSpeaker
	subjectOfPrevious
	pairOrGroup
	named
	isDocument
	reporter
	spokeBefore
	isAnonymous
	endingFits
	bareBefore
	namedFirst
	ancestorSubject
	boundByVerb
	rootSubject
	asConjunct
	asAgent
	bothPossessive
	ahead
	subjectHere
	subjectBefore
	unsortedName
	// These are told of the mention and are the same for all candidates: they count
	// only together with others.
	always
	nobody
	asSource
	withinQuote
	asOwnSubject
	asOwnPossessor
	withinContent
	opensOwnSentence
	behindContent
	ofDirect
	rivals
	ofWoman
	leftBefore
	early
	// These are of the candidate again.
	secondNearest
	nearness
	sinceName
	unsureBefore
	genderOpen
	genderLeans
	looseBefore
	fullName
	spokeInParagraphBefore
	depth
	inRelative
	sameQuote
	behindPreposition
	asApposition
	sameContent
	asPassive
	firstPlaces
	featureCount = firstPlaces + placeCount
)

// placeCount is how many pairs of places there are: of the pronoun (subject,
// possessor, other), of the candidate (subject of the sentence, other subject,
// object, possessor, other), in one sentence or in two.
const placeCount = 3 * 5 * 2

var placeNames = [3]string{"subject", "possessor", "other"}

var candidatePlaceNames = [5]string{"main", "subject", "object", "possessor", "other"}

var featureNames = withPlaces([featureCount]string{
	"sameSentence", "previousSentence", "twoSentences", "sentenceDistance", "mentionDistance", "asSubject", "subjectNear",
	"lastSpeaker", "lastSpeakerParagraph", "asObject", "asPossessor", "frequency", "genderKnown", "asPronoun", "asName",
	"asNominal", "insideQuote", "sameParagraph", "opensSentence", "nearest", "mostFrequent", "parallel", "inContent",
	"ownContent", "inHeadline", "opensParagraph", "sourceAndSpeaker", "subjectOfPrevious", "pairOrGroup", "named", "isDocument", "reporter", "spokeBefore", "isAnonymous", "endingFits", "bareBefore", "namedFirst",
	"ancestorSubject", "boundByVerb", "rootSubject", "asConjunct", "asAgent", "bothPossessive", "ahead", "subjectHere", "subjectBefore", "unsortedName",
	"always", "nobody", "asSource", "withinQuote", "asOwnSubject", "asOwnPossessor", "withinContent", "opensOwnSentence", "behindContent", "ofDirect", "rivals", "ofWoman", "leftBefore", "early",
	"secondNearest", "nearness", "sinceName", "unsureBefore", "genderOpen", "genderLeans", "looseBefore", "fullName", "spokeInParagraphBefore", "depth", "inRelative", "sameQuote", "behindPreposition", "asApposition", "sameContent", "asPassive",
})

// withPlaces names the pairs of places: "subject-possessor-near".
func withPlaces(names [featureCount]string) [featureCount]string {
	k := firstPlaces
	for _, own := range placeNames {
		for _, other := range candidatePlaceNames {
			for _, far := range []string{"near", "far"} {
				names[k] = own + "-" + other + "-" + far
				k++
			}
		}
	}
	return names
}

type cues [featureCount]float32

// Units is how many units the hidden layer of a kind has.
const Units = 12

// layer holds what was learned for one kind of anaphor: what each cue counts by
// itself, and what the cues count together, by units that add up cues and pass on
// what is above zero. The hidden part of a kind may be zero.
type layer struct {
	direct cues
	in     [featureCount][Units]float32
	out    [Units]float32
}

// ranker holds the layer of each kind of anaphor.
type ranker struct{ of [anaphorCount]layer }

// score is what the cues say for a candidate. Products are rounded before they are
// added, so that every processor gives the same.
func (r *ranker) score(k anaphor, f *cues) (s float32) {
	l := &r.of[k]
	var h [Units]float32
	for i, v := range f {
		if v == 0 {
			continue
		}
		s += float32(v * l.direct[i])
		for j, w := range &l.in[i] {
			h[j] += float32(v * w)
		}
	}
	for j, v := range h {
		if v > 0 {
			s += float32(v * l.out[j])
		}
	}
	return s
}

var rankTable = sync.OnceValues(func() (*ranker, error) { return parseRanker(weights.SpeakerRank) })

func readRanker() (*ranker, error) { return rankTable() }

// parseRanker reads lines of kind, feature and weights: the feature's own, then
// one for each unit where the kind has any. The feature "units" has what each unit
// passes on. "#" opens a comment.
func parseRanker(text string) (*ranker, error) {
	r := &ranker{}
	for line := range strings.SplitSeq(text, "\n") {
		f := strings.Fields(line)
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		if err := r.line(f); err != nil {
			return nil, fmt.Errorf("reading the speaker ranker: line %q: %w", line, err)
		}
	}
	return r, nil
}

func (r *ranker) line(f []string) error {
	k, ok := indexOf(anaphorNames[:], f[0])
	if !ok || len(f) != 3 && len(f) != 3+Units {
		return fmt.Errorf("not a kind of this program, a feature and 1 or %d weights", 1+Units)
	}
	var w [1 + Units]float32
	for n, number := range f[2:] {
		v, err := strconv.ParseFloat(number, 32)
		if err != nil {
			return fmt.Errorf("weight %d: %w", n+1, err)
		}
		w[n] = float32(v)
	}
	l := &r.of[k]
	if f[1] == "units" {
		copy(l.out[:], w[1:])
		return nil
	}
	i, ok := indexOf(featureNames[:], f[1])
	if !ok {
		return fmt.Errorf("%q is no feature of this program", f[1])
	}
	l.direct[i] = w[0]
	copy(l.in[i][:], w[1:])
	return nil
}

func indexOf(names []string, name string) (int, bool) {
	for i, n := range names {
		if n == name {
			return i, true
		}
	}
	return 0, false
}

// softmax turns scores into shares that sum to one, in place.
func softmax(scores []float32) {
	if len(scores) == 0 {
		return
	}
	top := scores[0]
	for _, s := range scores {
		top = max(top, s)
	}
	sum := float32(0)
	for i, s := range scores {
		scores[i] = float32(math.Exp(float64(s - top)))
		sum += scores[i]
	}
	for i := range scores {
		scores[i] /= sum
	}
}
