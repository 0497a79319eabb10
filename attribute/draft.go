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
	// and roleShare are what the encoder says, of the cue alone and of the roles
	// given the cue.
	share, cueShare, roleShare float64
	// view is how sure the encoder is, part by part.
	view view
	// reach is where the encoder's shares of its tokens stand; assessed is the
	// probability that it is right when all is decided, 0 where nobody asks.
	reach    reach
	assessed float64
	// rule names what found it.
	rule string
	// parent is the index of the draft whose content holds this one, or -1.
	parent int
}

// ruleWeights names what the encoder found.
const ruleWeights = "weights"
