package resolve

import (
	"strings"

	"hearsay/parse"
)

// unsaid reports that a sentence takes back or leaves open that its subject is
// what the phrase headed at says: "is not a suspect", "denied that she was a
// suspect", "asked if she was a suspect", "Was she a suspect?". Nobody has a role
// by such words.
func (c *cast) unsaid(subject, head int32) bool {
	for t := min(subject, head) + 1; t < max(subject, head); t++ {
		if c.negates(t) {
			return true
		}
	}
	stop := c.sentenceEnd(head)
	for t := stop - 1; t >= head && t > stop-4; t-- {
		if c.word(t) == "?" {
			return true
		}
	}
	above := head
	for steps := 0; steps < 12 && above >= 0; steps++ {
		if c.withdrawn(above) || above != head && leavesOpen[c.lemmaOf(above)] {
			return true
		}
		above = c.tok(above).Head
	}
	return false
}

// withdrawn reports a word on which a negation hangs, or an "if" or "whether".
func (c *cast) withdrawn(head int32) bool {
	low, stop := c.sentenceStart(head), c.sentenceEnd(head)
	for t := max(low, head-12); t < min(stop, head+4); t++ {
		if c.tok(t).Head != head {
			continue
		}
		switch c.lower(t) {
		case "if", "whether", "unless":
			return true
		case "no":
			return t == head-1
		}
		if c.negates(t) && t < head {
			return true
		}
	}
	return false
}

// negates reports a word that takes back what follows it.
func (c *cast) negates(t int32) bool {
	switch w := c.lower(t); w {
	case "not", "never", "no", "neither", "nor", "hardly", "cannot":
		return true
	default:
		return strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t")
	}
}

func (c *cast) lemmaOf(t int32) string {
	if l := c.tok(t).Lemma; l != "" {
		return l
	}
	return c.lower(t)
}

// leavesOpen are words under which a clause is no fact of the article's: verbs of
// denial and question, and what a clause can be besides true.
var leavesOpen = map[string]bool{
	"deny": true, "denial": true, "dispute": true, "doubt": true, "reject": true, "dismiss": true, "refute": true, "question": true,
	"ask": true, "wonder": true, "disbelieve": true, "contest": true, "rule": true, "false": true, "untrue": true, "wrong": true,
	"lie": true, "untruth": true, "rebut": true, "retract": true, "pretend": true,
}

// takenBack reports an apposition that opens with a negation, from first to
// before its role: ", not the mayor,", ", no longer a suspect,", ", no doctor,".
func (c *cast) takenBack(first int32, r role) bool {
	for t := first; t <= r.first && t < r.end; t++ {
		if c.negates(t) {
			return true
		}
	}
	return false
}

// quoted reports a token between quotation marks: what stands there is somebody's
// word, and the article's own only by repeating it.
func (c *cast) quoted(t int32) bool { return c.tok(t).Quote >= 0 || c.tok(t).Mark != parse.NoMark }
