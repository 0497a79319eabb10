package engine

import (
	"context"
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
	"hearsay/lang/en"
	"hearsay/relate"
	"hearsay/resolve/known"
)

// bearing is whom a name stands for in the directory.
type bearing struct {
	speakers []hearsay.KnownSpeaker
	// unsure: they have the name in another spelling only, and which of them is
	// meant cannot be told.
	unsure bool
}

// bearers are the directory's speakers that a name, or an ID, stands for. A title
// before the name is left off where nobody is listed with it.
// The roles that articles give are looked up only where somebody among the
// candidates goes by a role: of a speaker who is everywhere that takes a while.
func bearers(ctx context.Context, record Record, name string, candidates []hearsay.Recorded) (bearing, error) {
	if strings.ContainsAny(name, "0123456789") { // an ID has digits, a name has none
		one, err := SpeakerByID(ctx, record, name)
		if !errors.Is(err, hearsay.ErrNotFound) {
			return bearing{speakers: []hearsay.KnownSpeaker{one}}, err
		}
	}
	byRole := slices.ContainsFunc(candidates, func(c hearsay.Recorded) bool {
		return slices.ContainsFunc(c.Attribution.Speakers, func(s hearsay.Speaker) bool { return s.ID == "" && described(&s) })
	})
	for _, n := range []string{name, untitled(name)} {
		list, _, err := record.Speakers(ctx, hearsay.SpeakerQuery{Name: n, Limit: mostBearers})
		if err != nil {
			return bearing{}, err
		}
		for i := 0; byRole && i < len(list); i++ {
			if list[i], err = record.Speaker(ctx, list[i].ID); err != nil {
				return bearing{}, err
			}
		}
		if len(list) > 0 {
			return bearing{speakers: list}, nil
		}
	}
	return respelled(ctx, record, name, candidates)
}

// respelled looks for a name that nobody in the directory is listed with, in
// another spelling, among those who said what may bear on the quotation. A
// surname is surely somebody's only where it fits nobody else in the directory.
func respelled(ctx context.Context, record Record, name string, candidates []hearsay.Recorded) (b bearing, err error) {
	spelling := known.NewSpelling(untitled(name))
	looked := map[string]bool{}
	for i := range candidates {
		for _, s := range candidates[i].Attribution.Speakers {
			if s.ID == "" || s.Type != hearsay.Person || looked[s.ID] {
				continue
			}
			looked[s.ID] = true
			k, err := record.Speaker(ctx, s.ID)
			if err != nil && !errors.Is(err, hearsay.ErrNotFound) {
				return b, err
			}
			if err == nil && spelling.Fits(&k) {
				b.speakers = append(b.speakers, k)
			}
		}
	}
	if len(b.speakers) == 0 || spelling.Full() {
		return b, nil
	}
	all, err := Spelled(ctx, record, name, mostBearers)
	if len(all) > 1 {
		b = bearing{speakers: all, unsure: true}
	}
	return b, err
}

// untitled is a name without the title that it begins with ("Mr Kyr", "Navy
// Minister Mara Kyr"). What stands before a title goes only where two words
// follow, since titles are surnames too.
func untitled(name string) string {
	l := en.English()
	fields := strings.Fields(name)
	cut := 0
	for i, w := range fields {
		w = strings.ToLower(w)
		if _, title := l.Titles[w]; title && i+1 < len(fields) && (i == cut || i+2 < len(fields) || l.TitleParts[strings.ToLower(fields[cut])]) {
			cut = i + 1
		}
	}
	return strings.Join(fields[cut:], " ")
}

// asked is the one under whose name a quotation is shared.
type asked struct {
	ids    []string
	names  []string // folded
	people []known.Name
	bodies []known.Body
	roles  []string // folded, in the order of the alphabet
	unsure bool     // of the ids
	bare   string   // what was asked for, folded, where it is a surname; empty otherwise
	half   bool     // bare is of one word, and may be half of somebody's double surname
}

// From where two names of bodies, and of persons, are one's in two spellings;
// the linker's own thresholds (resolve/known).
const sameBody, sameName = 0.88, 0.9

// whose compares speakers on record with the one asked for: by the directory
// where it has them, by name where it has not. A bare surname, somebody unclear
// who may be the one, an unnamed person, and whoever has the name of one in the
// directory without a link to that one are perhaps theirs.
func whose(name string, b bearing) func(hearsay.Speaker, *hearsay.Article) relate.Whose {
	a := &asked{unsure: b.unsure}
	a.add(name)
	if n := untitled(name); known.Surname(n) == n {
		a.bare = foldedName(n)
		a.half = !strings.Contains(a.bare, " ")
	}
	for i := range b.speakers {
		k := &b.speakers[i]
		a.ids = append(a.ids, k.ID)
		a.add(k.Name)
		for _, alias := range k.Aliases {
			a.add(alias.Name)
		}
		for _, r := range k.Roles {
			if r := foldedRole(r.Role); r != "" {
				a.roles = append(a.roles, r)
			}
		}
	}
	return a.whose
}

func (a *asked) add(name string) {
	for _, n := range []string{name, untitled(name)} {
		if f := foldedName(n); f != "" && !slices.Contains(a.names, f) {
			a.names = append(a.names, f)
			a.people = append(a.people, known.Parse(n))
			a.bodies = append(a.bodies, known.ParseBody(n))
		}
	}
}

func (a *asked) whose(s hearsay.Speaker, in *hearsay.Article) relate.Whose {
	if s.ID != "" && slices.Contains(a.ids, s.ID) {
		if a.unsure {
			return relate.Perhaps
		}
		return relate.TheirOwn
	}
	// Whoever is in the directory beside the one asked for is somebody else,
	// whatever the name.
	unknown := s.ID == "" || len(a.ids) == 0
	switch {
	case s.Name == "":
		return a.unclear(&s)
	case s.Type == hearsay.Anonymous || s.Type == hearsay.Author:
		return relate.SomebodyElse
	case unknown && (a.bears(s.Name) || a.likeness(&s)):
		if len(a.ids) == 0 || a.asBare(s.Name) {
			return relate.TheirOwn
		}
		return relate.Perhaps // linking saw the name and left it open: a namesake, maybe
	case a.surname(s.Name), unknown && a.halfOf(s.Name):
		return relate.Perhaps
	case s.ID == "" && described(&s):
		return a.byRole(&s, in)
	}
	return relate.SomebodyElse
}

// unclear: nobody is named, so that it may be the one, unless the author speaks,
// or only others come into question.
func (a *asked) unclear(s *hearsay.Speaker) relate.Whose {
	if s.Type == hearsay.Author {
		return relate.SomebodyElse
	}
	for _, c := range s.Candidates {
		if a.bears(c.Name) || a.surname(c.Name) {
			return relate.Perhaps
		}
	}
	if len(s.Candidates) > 0 {
		return relate.SomebodyElse
	}
	return relate.Perhaps
}

// bears tells whether the name is one of the asked speaker's, or, where a
// surname was asked for, ends with it.
func (a *asked) bears(name string) bool {
	full := foldedName(untitled(name))
	if full == "" {
		return false
	}
	return slices.ContainsFunc(a.names, func(n string) bool {
		return n == full || n == foldedName(name) || n == a.bare && a.ends(name)
	})
}

// ends tells whether the surname that was asked for is the one of a name, with
// or without what stands before it ("de la Torre", "Torre"), and not half of it.
func (a *asked) ends(name string) bool {
	surname := known.Surname(untitled(name))
	return a.bare != "" && (a.bare == foldedName(surname) || a.half && known.Double(surname) == nil && a.bare == lastWord(foldedName(surname)))
}

// halfOf tells whether what was asked for is half of a name's double surname, or
// the last words of one that is written without hyphens ("Ana Ruiz Marro").
func (a *asked) halfOf(name string) bool {
	if a.half {
		return slices.Contains(known.Double(known.Surname(untitled(name))), a.bare)
	}
	full := foldedName(untitled(name))
	return slices.ContainsFunc(a.names, func(n string) bool { return strings.Contains(n, " ") && strings.HasSuffix(full, " "+n) })
}

// likeness tells whether the name is one of the asked speaker's in another
// spelling, or another form of a body's ("the Tesmiri presidency").
func (a *asked) likeness(s *hearsay.Speaker) bool {
	if s.Type == hearsay.Person {
		name := known.Parse(untitled(s.Name))
		return slices.ContainsFunc(a.people, func(n known.Name) bool {
			l := known.Compare(&n, &name)
			return l.Score >= sameName && !l.Weak
		})
	}
	body := known.ParseBody(s.Name)
	return body.Proper() && slices.ContainsFunc(a.bodies, func(b known.Body) bool {
		return b.Proper() && known.CompareBodies(&b, &body) >= sameBody
	})
}

// asBare tells whether a surname was asked for and the article has no more either.
func (a *asked) asBare(name string) bool {
	bare := foldedName(untitled(name))
	return bare != "" && bare == a.bare
}

// surname tells whether the name is no more than the surname of the asked one, or
// that surname in another spelling: where the article, or whoever asks, has no more.
func (a *asked) surname(name string) bool {
	bare := foldedName(untitled(name))
	if bare == "" {
		return false
	}
	if !strings.Contains(bare, " ") && slices.ContainsFunc(a.names, func(n string) bool { return lastWord(n) == bare }) {
		return true
	}
	n := known.Parse(untitled(name))
	double := a.half && known.Double(known.Surname(untitled(name))) != nil
	return !double && slices.ContainsFunc(a.people, func(p known.Name) bool {
		return (!n.Full() || a.bare != "" && !p.Full()) && known.Compare(&p, &n).Family >= known.FamilySpelledAs
	})
}

// described tells whether a person goes by what they are and not by a name
// ("Ansk's mayor").
func described(s *hearsay.Speaker) bool {
	words := strings.Fields(s.Name)
	if s.Type != hearsay.Person || len(words) == 0 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(words[len(words)-1])
	return unicode.IsLower(first)
}

// byRole: a person described by an office of one place that the asked speaker is
// known to hold is the one where the article names them too; an office changes
// hands, so that the description alone says only that it may be. Whoever holds
// another office than the asked speaker is known by is somebody else.
func (a *asked) byRole(s *hearsay.Speaker, in *hearsay.Article) relate.Whose {
	switch r := foldedRole(s.Name); {
	case r == "" || len(a.roles) == 0 || in == nil:
		return relate.Perhaps
	case !slices.Contains(a.roles, r):
		return relate.SomebodyElse
	}
	text := " " + foldedName(in.Text) + " "
	if slices.ContainsFunc(a.names, func(n string) bool { return strings.Contains(n, " ") && strings.Contains(text, " "+n+" ") }) {
		return relate.TheirOwn
	}
	return relate.Perhaps
}

// foldedRole is a role as the set of its words of content; empty where it names
// no place or body, for "the mayor" is many.
func foldedRole(role string) string {
	function := en.English().Quotation.Function
	named := false
	var list []string
	for i, raw := range strings.FieldsFunc(role, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
		first, _ := utf8.DecodeRuneInString(raw)
		w := foldedName(raw)
		if w == "" || function[w] {
			continue
		}
		named = named || unicode.IsUpper(first) && (i > 0 || strings.HasPrefix(strings.TrimPrefix(role, raw), "’s") || strings.HasPrefix(strings.TrimPrefix(role, raw), "'s"))
		list = append(list, w)
	}
	if !named || len(list) < 2 {
		return ""
	}
	slices.Sort(list)
	return strings.Join(slices.Compact(list), " ")
}

func foldedName(name string) string { return strings.Join(relate.Words(name), " ") }

func lastWord(folded string) string { return folded[strings.LastIndexByte(folded, ' ')+1:] }
