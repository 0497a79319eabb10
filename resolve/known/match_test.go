package known

import (
	"slices"
	"testing"

	"hearsay"
)

// named is a speaker from a file of entities.
func named(id, name string, aliases ...string) *hearsay.KnownSpeaker {
	k := &hearsay.KnownSpeaker{ID: id, Name: name, Type: hearsay.Person}
	for _, a := range aliases {
		k.Aliases = append(k.Aliases, hearsay.Alias{Name: a, Given: true})
	}
	return k
}

func TestNamesakes(t *testing.T) {
	l := New()
	l.Add(hearsay.KnownSpeaker{ID: "sa", Name: "Maryk Oldenskyy", Type: hearsay.Person, Aliases: []hearsay.Alias{{Name: "Марик Олденський"}, {Name: "Oldenskyy"}}})
	l.Add(hearsay.KnownSpeaker{ID: "sb", Name: "Tova Brandt", Type: hearsay.Person, Roles: []hearsay.TimedRole{{Role: "the mayor of Ansk"}}})
	l.Add(hearsay.KnownSpeaker{ID: "sc", Name: "Ordova Harbour Board", Type: hearsay.Organization, Aliases: []hearsay.Alias{{Name: "OHB"}}})
	l.Add(hearsay.KnownSpeaker{ID: "sd", Name: "Rian Solbek", Type: hearsay.Person, Wikidata: "Q5"})
	body := func(name string, aliases ...string) *hearsay.KnownSpeaker {
		k := named("sq9", name, aliases...)
		k.Type = hearsay.Organization
		return k
	}
	singer := named("sq9", "Tova Brandt")
	singer.Roles = []hearsay.TimedRole{{Role: "a singer", Given: true}}
	other := named("sq6", "Rian Solbek")
	other.Wikidata = "Q6"
	for _, c := range []struct {
		what string
		k    *hearsay.KnownSpeaker
		want []string
		sure bool
	}{
		{"the same main name", named("sq9", "Maryk Oldenskyy"), []string{"sa"}, true},
		{"another spelling, an alias shared", named("sq9", "Maryk Oldensky", "Марик Олденський"), []string{"sa"}, true},
		{"the alias is a main name", named("sq9", "Марик Олденський"), []string{"sa"}, true},
		{"the main name is an alias", named("sq9", "Maryk Oldensky", "Maryk Oldenskyy"), []string{"sa"}, true},
		{"an alias shared by somebody of another name", named("sq9", "Jon Pell", "Марик Олденський"), []string{"sa"}, false},
		{"a family name alone", named("sq9", "Piet Oldenskyy", "Oldenskyy"), nil, false},
		{"two bear its names", named("sq9", "Maryk Oldenskyy", "Tova Brandt"), []string{"sa", "sb"}, false},
		{"another office", singer, []string{"sb"}, false},
		{"another Wikidata ID", other, nil, false},
		{"a body of the same name", body("Ordova Harbour Board"), []string{"sc"}, true},
		{"a body with the name among others", body("Harbour Trust", "Ordova Harbour Board"), []string{"sc"}, false},
		{"a body of the same letters", body("Ordova Housing Bank", "OHB"), nil, false},
	} {
		ids, sure := l.Namesakes(c.k)
		if !slices.Equal(ids, c.want) || sure != c.sure {
			t.Errorf("%s: %v, %v; want %v, %v", c.what, ids, sure, c.want, c.sure)
		}
	}
}
