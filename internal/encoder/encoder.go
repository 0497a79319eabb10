// Package encoder is the small neural network of hearsay's attribution room. In
// go the tokens of a stretch of text, each with its word, what the parse says of
// it and its head; out come, for each, a state, from it how likely the token
// begins or goes on a cue, and, given a cue, how likely it belongs to source or
// content. It refuses weights whose sizes do not fit together.
//
// Words are told by word pieces (Schuster and Nakajima 2012; the greedy split
// of Devlin et al. 2019), whose vectors come from a pretrained encoder; blocks of
// dilated convolution (van den Oord et al. 2016) that also see the token's head
// give the states. Weights and states are whole numbers of a byte and
// sums are exact, so that every processor gives the same result.
package encoder

// Width is the length of a state.
const Width = 128

// What the heads tell of a token.
const (
	Cues  = 3 // outside, begins a cue, goes on
	Roles = 5 // outside, begins a source, goes on, begins content, goes on
)

// Kinds of features of a token, each with how many values it has; 0 is a break's.
var features = [...]int{52, 54, 10, 16, 8}

// Features are tag, relation, kind of name, quotation marks and shape of a
// token, each from 1; all 0 for a break.
type Features [len(features)]uint8

// How many places a token can have to a cue: see [Place].
const (
	places    = 48
	sentences = 28
)

// States are whole numbers from -mostState to mostState, in steps of
// 1/stateSteps; what is between the layers of a block goes from 0 to mostInner,
// in steps of 1/innerSteps. Both fit into a byte, and of PolNeAR's dev part 8 of
// 10,000 states would go farther. They stand in 16 bits, which is what
// most kernels multiply.
const (
	stateSteps = 32
	innerSteps = 32
	mostState  = 127
	mostInner  = 255
)

// Encoder holds weights only, which it never changes, and is safe for use by
// several goroutines at once.
type Encoder struct {
	pieces *pieces
	// table has a row of Width bytes for each piece, in steps of its own.
	table    []int8
	steps    []float32
	bias     []float32
	features [len(features)][]float32 // rows of Width
	blocks   []block
	norm     layerNorm
	cue      *dense
	// The role head: of the token, of the cue, of how they stand to each other.
	token, about    *dense
	place, sentence []float32
	middle, role    *dense
}

// block lets each token see the tokens at a distance on either side, and its head.
type block struct {
	norm      layerNorm
	distance  int
	near, out *dense
}
