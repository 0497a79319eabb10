package attribute

import (
	"slices"
	"testing"
)

// "asked by Vint: is it ready?": the agent, from token 6, may stand before the
// content, inside it or behind it.
func TestEndBefore(t *testing.T) {
	for _, test := range []struct {
		name          string
		content, want []Run
	}{
		{"none", nil, nil},
		{"before the agent", []Run{{1, 4}}, []Run{{1, 4}}},
		{"over the agent", []Run{{1, 9}}, []Run{{1, 5}}},
		{"behind the agent", []Run{{8, 12}}, []Run{{8, 12}}},
		{"on both sides", []Run{{1, 4}, {8, 12}}, []Run{{1, 4}}},
	} {
		if got := endBefore(test.content, 5); !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
