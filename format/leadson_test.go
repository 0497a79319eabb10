package format

import (
	"strings"
	"testing"

	"hearsay"
)

// Whoever asks for a claim by an ID that is no longer there is told where what was said
// on it is now.
func TestAnOldClaimLeadsOn(t *testing.T) {
	for asked, leads := range map[string]bool{"cold": true, "cnew": false} {
		e := &Explained{Identity: hearsay.Identity{Kind: hearsay.ClaimID, ID: asked}, Claim: &hearsay.Claim{ID: "cnew", Label: "the port is shut"}}
		b, err := AppendExplainedText(nil, e, Look{})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(strings.Join(strings.Fields(string(b)), " "), "no longer there; what was said on it is in cnew now"); got != leads {
			t.Errorf("%s is told of as %s", asked, b)
		}
	}
}
