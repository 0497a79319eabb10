package known

import (
	"testing"

	"hearsay"
)

func TestSpelling(t *testing.T) {
	k := &hearsay.KnownSpeaker{Name: "Yevhen Dorzhynskyi", Type: hearsay.Person, Aliases: []hearsay.Alias{{Name: "Zhenya Dorzhynskyi"}}}
	for written, want := range map[string]bool{
		"Yevgen Dorzhinskiy": true, "Євген Доржинський": true, "Dorzhinsky": true, "Доржинський": true, "Zhenia Dorzhinsky": true,
		"Oskar Dorzhynskyi": false, "Y. Dorzhinsky": false, "Yevhen": false, "Dorn": false, "Yevgen Marenko": false, "": false, "…": false,
	} {
		s := NewSpelling(written)
		if got := s.Fits(k); got != want {
			t.Errorf("%q fits: %v, want %v", written, got, want)
		}
	}
	for family, other := range map[string]string{"Olden": "Holden", "Jansen": "Hansen", "Miller": "Muller", "Harrow": "Barrow"} {
		s := NewSpelling(family)
		if s.Fits(&hearsay.KnownSpeaker{Name: "Ada " + other, Type: hearsay.Person}) {
			t.Errorf("%s fits %s", family, other)
		}
	}
	body := &hearsay.KnownSpeaker{Name: "Yevhen Dorzhynskyi", Type: hearsay.Organization}
	if s := NewSpelling("Yevgen Dorzhinskiy"); s.Fits(body) {
		t.Error("a body fits the name of a person")
	}
}
