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

// ranker holds the learned weight of each cue for each kind of anaphor.
type ranker struct{ weight [anaphorCount]cues }

func (r *ranker) score(k anaphor, f *cues) (s float32) {
	for i, v := range f {
		s += v * r.weight[k][i]
	}
	return s
}

var rankTable = sync.OnceValues(func() (*ranker, error) { return parseRanker(weights.SpeakerRank) })

func readRanker() (*ranker, error) { return rankTable() }

// parseRanker reads lines of kind, feature and weight; "#" opens a comment.
func parseRanker(text string) (*ranker, error) {
	r := &ranker{}
	for line := range strings.SplitSeq(text, "\n") {
		f := strings.Fields(line)
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		if len(f) != 3 {
			return nil, fmt.Errorf("reading the speaker ranker: line %q is not kind, feature and weight", line)
		}
		k, ok := indexOf(anaphorNames[:], f[0])
		i, ok2 := indexOf(featureNames[:], f[1])
		if !ok || !ok2 {
			return nil, fmt.Errorf("reading the speaker ranker: line %q names a kind or feature that this program does not have", line)
		}
		w, err := strconv.ParseFloat(f[2], 32)
		if err != nil {
			return nil, fmt.Errorf("reading the speaker ranker: weight in line %q: %w", line, err)
		}
		r.weight[k][i] = float32(w)
	}
	return r, nil
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
