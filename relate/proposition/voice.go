package proposition

import (
	"slices"
	"strings"
	"unicode"

	"hearsay"
)

// voice is a speaker of the article as compared.
func (p *page) voice(s *hearsay.Speaker) Voice {
	v := Voice{ID: p.g.Known[s.ID], Name: folded(s.Name)}
	switch s.Type {
	case hearsay.Organization, hearsay.Group:
		v.Body = true
	case hearsay.Author:
		// Nobody whom a stance could be given to.
		return Voice{ID: v.ID}
	}
	if words := strings.Fields(v.Name); len(words) > 0 && p.r.p.Everybody[words[len(words)-1]] {
		return Voice{} // "the whole world", "another": nobody in particular
	}
	v.Sides = p.sides[s.ID]
	return v
}

// findSides gathers, for each speaker, the names in name and roles.
func (p *page) findSides() {
	p.sides = map[string][]string{}
	for i := range p.g.Reading.Attributions {
		for _, s := range p.g.Reading.Attributions[i].Speakers {
			words := s.Role
			if s.Type != hearsay.Person {
				words += " " + s.Name
			}
			for _, side := range p.sidesIn(words) {
				if !slices.Contains(p.sides[s.ID], side) {
					p.sides[s.ID] = append(p.sides[s.ID], side)
				}
			}
		}
	}
	for _, list := range p.sides {
		slices.Sort(list)
	}
}

// sidesIn are the capitalised words of a phrase, but for titles and the words
// for kinds of bodies.
func (p *page) sidesIn(phrase string) (sides []string) {
	for _, w := range strings.FieldsFunc(phrase, func(c rune) bool { return unicode.IsSpace(c) || c == ',' || c == '-' }) {
		w = withoutPossessive(strings.Trim(w, `"“”‘’'().`))
		c := []rune(w)
		if len(c) < 3 || !unicode.IsUpper(c[0]) {
			continue
		}
		low := strings.ToLower(w)
		if _, title := p.r.l.Titles[low]; title || p.r.l.TitleParts[low] || p.r.l.Naming.Bodies[low] || p.r.l.Naming.Nouns[low].Class != 0 || p.r.l.Starters[low] {
			continue
		}
		if m, ok := p.r.l.Naming.Metonyms[low]; ok {
			low = strings.ToLower(m.For)
		}
		sides = append(sides, p.r.placeStem(low))
	}
	return sides
}

// Side tells whether two voices speak for one side: one is a body, and a name
// in its name or role is in the other's.
func Side(a, b *Voice) bool {
	if !a.Body && !b.Body {
		return false
	}
	for _, s := range a.Sides {
		if slices.Contains(b.Sides, s) {
			return true
		}
	}
	return false
}

// SameVoice tells whether two voices are the same speaker.
func SameVoice(a, b *Voice) bool {
	if a.ID != "" || b.ID != "" {
		return a.ID == b.ID
	}
	return a.Name != "" && a.Name == b.Name
}

// folded is a name in lower case without articles and with single spaces.
func folded(name string) string {
	words := strings.Fields(strings.ToLower(strings.Map(straight, name)))
	for len(words) > 1 && (words[0] == "the" || words[0] == "a" || words[0] == "an") {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

func straight(c rune) rune {
	if c == '’' || c == '‘' {
		return '\''
	}
	return c
}

func withoutPossessive(w string) string {
	w = strings.Map(straight, w)
	w, _ = strings.CutSuffix(w, "'s")
	return strings.TrimSuffix(w, "'")
}

// placeStem is what a place and its adjective share: by the table of
// nationalities, or else by their endings ("Ordova", "Ordovan").
func (r *Reader) placeStem(low string) string {
	if state := r.l.Naming.Demonyms[low]; state != "" {
		low = strings.ToLower(state)
	}
	low = spelled(low)
	for _, ending := range []string{"ians", "ian", "ans", "ese", "ish", "an", "ia", "is", "i", "a", "e", "n", "s"} {
		if len(low)-len(ending) >= 4 && strings.HasSuffix(low, ending) {
			return low[:len(low)-len(ending)]
		}
	}
	return low
}

// spelled takes letters that transliterations of one name change between to one.
func spelled(w string) string {
	if len(w) < 5 {
		return w
	}
	var b strings.Builder
	last := rune(0)
	for _, c := range w {
		switch c {
		case 'y', 'j':
			c = 'i'
		case 'q':
			c = 'k'
		case 'w':
			c = 'v'
		}
		if c != 'i' || last != 'i' {
			b.WriteRune(c)
		}
		last = c
	}
	return b.String()
}
