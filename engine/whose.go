package engine

import (
	"context"
	"slices"
	"strings"

	"hearsay"
	"hearsay/lang/en"
	"hearsay/relate"
)

// bearers are the directory's speakers that a name stands for. A title before
// the name is left off where nobody is listed with it.
func bearers(ctx context.Context, record Record, name string) ([]hearsay.KnownSpeaker, error) {
	for _, n := range []string{name, untitled(name)} {
		list, _, err := record.Speakers(ctx, hearsay.SpeakerQuery{Name: n, Limit: mostBearers})
		if err != nil || len(list) > 0 {
			return list, err
		}
	}
	return nil, nil
}

// untitled is a name without the titles that it begins with ("Defence Minister Kyr").
func untitled(name string) string {
	l := en.English()
	fields := strings.Fields(name)
	for len(fields) > 1 {
		first := strings.ToLower(fields[0])
		_, title := l.Titles[first]
		if !title && !l.TitleParts[first] {
			break
		}
		fields = fields[1:]
	}
	return strings.Join(fields, " ")
}

// asked is the one under whose name a quotation is shared.
type asked struct {
	ids   []string
	names []string // folded
}

// whose compares speakers on record with the one asked for: by the directory
// where it has them, by name where it has not. A bare surname, and somebody
// unclear who may be the one, are perhaps theirs.
func whose(name string, known []hearsay.KnownSpeaker) func(hearsay.Speaker) relate.Whose {
	a := &asked{}
	a.add(name)
	for i := range known {
		a.ids = append(a.ids, known[i].ID)
		a.add(known[i].Name)
		for _, alias := range known[i].Aliases {
			a.add(alias.Name)
		}
	}
	return a.whose
}

func (a *asked) add(name string) {
	for _, n := range []string{name, untitled(name)} {
		if f := foldedName(n); f != "" && !slices.Contains(a.names, f) {
			a.names = append(a.names, f)
		}
	}
}

func (a *asked) whose(s hearsay.Speaker) relate.Whose {
	switch {
	case s.ID != "" && slices.Contains(a.ids, s.ID):
		return relate.TheirOwn
	case s.Name == "":
		return a.unclear(&s)
	case s.ID == "" && a.bears(s.Name):
		return relate.TheirOwn
	case a.surname(s.Name):
		return relate.Perhaps
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
		return n == full || n == foldedName(name) || !strings.Contains(n, " ") && lastWord(full) == n
	})
}

// surname tells whether the name is no more than the surname of the asked one.
func (a *asked) surname(name string) bool {
	bare := foldedName(untitled(name))
	return bare != "" && !strings.Contains(bare, " ") && slices.ContainsFunc(a.names, func(n string) bool { return lastWord(n) == bare })
}

func foldedName(name string) string { return strings.Join(relate.Words(name), " ") }

func lastWord(folded string) string { return folded[strings.LastIndexByte(folded, ' ')+1:] }
