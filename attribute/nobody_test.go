package attribute

import "testing"

func TestNobodySpeaks(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{
		{"The power in Ansk was switched off at eight, according to plan.", 0},
		{"The power in Ansk was switched off at eight, according to the harbour office.", 1},
		{"Nobody has said that the bridge is safe.", 0},
		{"Nobody in the ministry would say whether the bridge is safe.", 1},
		{"If somebody had said that the bridge was safe, the boats would have stayed.", 0},
		{"Somebody said that the bridge was safe.", 1},
	} {
		if got := find(t, c.text); len(got) != c.want {
			t.Errorf("%q: found %d attributions, want %d", c.text, len(got), c.want)
		}
	}
}
