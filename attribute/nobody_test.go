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
		{"“It was only a bridge,” they will tell you at the inquiry.", 0},
		{"“It is only a bridge,” some wise man will shortly declare.", 0},
		{"“It is only a bridge,” some wise men in Ansk declared.", 1},
		{"On the door a magnet says that patience is a virtue.", 0},
		{"Over the gate the motto of the school declares that truth needs no key.", 0},
	} {
		if got := find(t, c.text); len(got) != c.want {
			t.Errorf("%q: found %d attributions, want %d", c.text, len(got), c.want)
		}
	}
}
