package relate

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// normal is the word as compared.
func normal(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < 'a' || c > 'z') && c != '\'' {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	var last rune
	flush := func() {
		if last != 0 {
			b.WriteRune(last)
		}
	}
	for i, c := range s {
		switch {
		case isInvisible(c) || c == ']':
			continue
		case isApostrophe(c):
			c = '\''
		case c == ',' && thousands(s, i):
			continue
		case isMinus(c):
			c = '-'
		case unicode.IsMark(c):
			if both := compose(last, c); both != 0 {
				last = both
				continue
			}
		}
		flush()
		last = unicode.ToLower(c)
	}
	flush()
	return b.String()
}

// thousands tells whether the comma at s[i] parts exactly three digits from others.
func thousands(s string, i int) bool {
	n := 0
	for n < len(s)-i-1 && '0' <= s[i+1+n] && s[i+1+n] <= '9' {
		n++
	}
	return n == 3 && i <= 3+4*strings.Count(s[:i], ",") && s[0] != '0'
}

// accents lists, for each combining mark, base letters and what they make with
// it, taken from the canonical decompositions of the Unicode character database.
var accents = map[rune]string{
	0x300: "aàeèiìoòuùnǹwẁyỳ",
	0x301: "aáeéiíoóuúyýcćnńsśzźlĺrŕgǵkḱmḿpṕwẃгѓкќ",
	0x302: "aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷzẑ",
	0x303: "aãnñoõiĩuũeẽyỹvṽ",
	0x304: "aāeēiīoōuūyȳиӣуӯ",
	0x306: "aăeĕgğiĭoŏuŭийуўжӂ",
	0x307: "cċeėgġzżaȧoȯsṡnṅ",
	0x308: "aäeëiïoöuüyÿеёіїwẅ",
	0x30A: "aåuůwẘ",
	0x30B: "oőuű",
	0x30C: "cčdďeěnňrřsštťzžaǎiǐoǒuǔgǧkǩlľ",
	0x323: "aạeẹiịoọuụyỵhḥsṣtṭzẓ",
	0x326: "sștț",
	0x327: "cçsştţgģkķlļnņrŗeȩ",
	0x328: "aąeęiįuųoǫ",
}

// compose is base with the mark as one letter, or 0 where there is none.
func compose(base, mark rune) rune {
	letters := accents[mark]
	for i, c := range letters {
		if c == base {
			next := i + utf8.RuneLen(c)
			both, _ := utf8.DecodeRuneInString(letters[next:])
			return both
		}
	}
	return 0
}

// plainLetters takes each accented letter to its base.
var plainLetters = func() map[rune]rune {
	m := map[rune]rune{'ø': 'o', 'đ': 'd', 'ł': 'l', 'ħ': 'h', 'ı': 'i'}
	for _, letters := range accents {
		pair := []rune(letters)
		for i := 0; i+1 < len(pair); i += 2 {
			m[pair[i+1]] = pair[i]
		}
	}
	return m
}()

// plain is the word without accents.
func plain(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return strings.Map(func(c rune) rune {
				if base, ok := plainLetters[c]; ok {
					return base
				}
				return c
			}, s)
		}
	}
	return s
}
