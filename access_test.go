package hearsay

import "testing"

func TestRolesMayWhatLesserOnesMay(t *testing.T) {
	for _, c := range []struct {
		has, needs Role
		may        bool
	}{
		{Anyone, Anyone, true}, {Anyone, Reader, false}, {Reader, Reader, true}, {Reader, Editor, false}, {Editor, Reader, true},
		{Editor, Admin, false}, {Admin, Editor, true}, {Admin, "owner", false}, {"owner", Anyone, false}, {"owner", "owner", false},
	} {
		if c.has.May(c.needs) != c.may {
			t.Errorf("%q may what needs %q: %v", c.has, c.needs, !c.may)
		}
	}
}
