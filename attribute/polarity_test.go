package attribute

import (
	"testing"

	"hearsay"
	"hearsay/lang/en"
)

// TestNotSo holds that a negation that is what was said does not deny that it was said.
func TestNotSo(t *testing.T) {
	for text, want := range map[string]hearsay.Polarity{
		`Not so, {said} [Torv]: <“We heard on Sunday.”>`:            hearsay.Positive,
		`Never, {said} [Torv], <who had heard it on a Sunday>.`:     hearsay.Positive,
		`Never did [Torv] {say} <that the bridge would hold>.`:      hearsay.Negative,
		`[Torv] never {said} <that the bridge would hold so long>.`: hearsay.Negative,
	} {
		doc, d := marked(t, text)
		if _, polarity, _ := manner(doc, en.English(), d); polarity != want {
			t.Errorf("%s: got %s, want %s", text, polarity, want)
		}
	}
}
