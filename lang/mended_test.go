package lang

import "testing"

func TestMended(t *testing.T) {
	for broken, want := range map[string]string{
		"FranÃ§ois Dumont":             "François Dumont",
		"JosÃ© MuÃ±oz":                 "José Muñoz",
		"MarÃ\u00adaa":                 "Maríaa",
		"NovÃƒÂ¡k":                     "Novák", // twice
		"KovaÄ‡":                       "Kovać",
		"José Muñoz":                   "José Muñoz",
		"FranA\u0303\u0083A\u0302§ois": "François", // twice, and taken apart
		"São Ângelo":                   "São Ângelo",
		"Åsa Ærø":                      "Åsa Ærø",
		"Зеленський":                   "Зеленський",
		"SÃ¸ren Kjærgaard":             "Søren Kjærgaard",
		"Kyr":                          "Kyr",
	} {
		if got := Mended(broken); got != want {
			t.Errorf("%q is mended to %q, want %q", broken, got, want)
		}
	}
}
