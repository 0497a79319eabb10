package proposition

import "testing"

// Names are one where one is a shorter form of the other, and not where each
// says something that the other does not.
func TestNamesOfDifferentLength(t *testing.T) {
	steel := Argument{Term: "norvan steel", Name: true, Also: []string{"norvan"}}
	mining := Argument{Term: "norvan mining", Name: true, Also: []string{"norvan"}}
	short := Argument{Term: "norvan", Name: true}
	mara, edo := Argument{Term: "kir", Name: true, Given: "mar"}, Argument{Term: "kir", Name: true, Given: "edo"}
	surname := Argument{Term: "kir", Name: true}
	for _, c := range []struct {
		a, b Argument
		same bool
	}{
		{steel, short, true}, {mining, short, true}, {steel, mining, false}, {steel, Argument{Term: "steel"}, false},
		{mara, surname, true}, {edo, surname, true}, {mara, edo, false},
	} {
		if c.a.same(&c.b) != c.same || c.b.same(&c.a) != c.same {
			t.Errorf("%+v and %+v: want %v", c.a, c.b, c.same)
		}
	}
}
