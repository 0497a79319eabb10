package known

import (
	"strings"
	"testing"
)

func TestSurname(t *testing.T) {
	for name, want := range map[string]string{
		"Ingrid Halvorsen-Pike": "Halvorsen-Pike halvorsen pike", "Carlos de la Torre": "de la Torre", "Mara Kyr": "Kyr", "Kyr": "Kyr",
		"Ahmed el-Sisi": "el-Sisi", "Tom Ask Jr.": "Ask", "": "", "Ana Le-Roux–Brandt": "Le-Roux–Brandt roux brandt", "Ki-moon": "Ki-moon ki moon",
	} {
		s := Surname(name)
		if got := strings.TrimSpace(s + " " + strings.Join(Double(s), " ")); got != want {
			t.Errorf("the surname of %q is %q, want %q", name, got, want)
		}
	}
}
