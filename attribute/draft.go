package attribute

// Run is a half-open range of tokens.
type Run struct{ First, End int }

// draft is an attribution in the making, in tokens.
type draft struct {
	// cue is empty (First == End) where a layout rule knows of no cue.
	cue Cue
	// source and content are runs in text order.
	source, content []Run
	// share is the probability that cue, source and content are right; cueShare
	// and roleShare are what the chains say, of the cue alone and of the roles
	// given the cue.
	share, cueShare, roleShare float64
	// views is what chains and encoder say each by itself.
	views views
	// rule names what found it.
	rule string
	// parent is the index of the draft whose content holds this one, or -1.
	parent int
}

// ruleWeights names what the chains found.
const ruleWeights = "weights"

// views tells how sure chain and encoder are of a draft, each by itself, and
// whether they would have drawn the same borders.
type views struct {
	// cueChain and cueEncoder are log odds that the cue begins where it does.
	cueChain, cueEncoder float64
	// source and content: bit 0 the chain alone labels the same tokens, bit 1
	// the encoder alone does.
	source, content uint8
	// weakest is the encoder's lowest log probability of a token of content or
	// source, mean that of all labels.
	weakest, mean float64
}
