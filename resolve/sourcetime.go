package resolve

// withoutTime is where a source ends before a time that was taken into it: "the
// Supreme Court this month", "the ministry on Monday".
func (c *cast) withoutTime(first, end int32) int32 {
	t := end - 1
	switch w := c.lower(t); {
	case t > first && nowadays[c.word(t)] && c.tok(t).Space:
	case t-1 > first && timeNouns[w] && timeOpens[c.lower(t-1)]:
		t--
	case t > first && days[w]:
		for t-1 > first && (c.word(t-1) == "on" || c.word(t-1) == "late" || c.word(t-1) == "early") {
			t--
		}
	default:
		return end
	}
	if !c.nominalTag(t - 1) {
		return end // "a poll published on Friday"
	}
	return t
}

var timeNouns = map[string]bool{"month": true, "week": true, "year": true, "morning": true, "evening": true, "afternoon": true, "weekend": true, "night": true}

// nowadays are the adverbs of time that stand between a subject and its verb.
var nowadays = map[string]bool{
	"today": true, "yesterday": true, "tonight": true, "tomorrow": true, "meanwhile": true, "earlier": true, "later": true, "now": true, "then": true,
	"recently": true, "also": true, "again": true,
}

var timeOpens = map[string]bool{"this": true, "last": true, "next": true, "that": true}
