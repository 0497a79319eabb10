package format

import "testing"

func TestAreMany(t *testing.T) {
	for name, want := range map[string]bool{
		"Some employees": true, "two of the former presidents": true, "Four men": true, "residents of Ansk": true,
		"Ansk police": true, "critics": true, "a group of residents": false, "one of the pilots": false,
		"the harbour board": false, "the crew's families": true, "the witness": false, "": false,
	} {
		if got := areMany(name); got != want {
			t.Errorf("areMany(%q) is %v, want %v", name, got, want)
		}
	}
}
