package format

import (
	"fmt"
	"time"

	"hearsay"
)

// wireKnown is a speaker of the directory.
type wireKnown struct {
	ID           string      `json:"id"`
	Name         string      `json:"name"`
	Type         string      `json:"type"`
	Wikidata     *string     `json:"wikidata"`
	Country      *string     `json:"country"`
	Organization *string     `json:"organization"`
	Promoted     bool        `json:"promoted"`
	MergedInto   *string     `json:"merged_into"`
	Mentions     int         `json:"mentions"`
	Aliases      []wireAlias `json:"aliases"`
	Roles        []wireTimed `json:"roles"`
}

type wireAlias struct {
	Name string `json:"name"`
	wireSeen
}

type wireTimed struct {
	Role string `json:"role"`
	wireSeen
}

type wireSeen struct {
	Given    bool    `json:"given"`
	Mentions int     `json:"mentions"`
	First    *string `json:"first"`
	Last     *string `json:"last"`
}

// AppendKnown adds a speaker of the directory as one line of JSON.
func AppendKnown(b []byte, k *hearsay.KnownSpeaker) ([]byte, error) {
	w := wireKnown{ID: k.ID, Name: k.Name, Type: string(k.Type), Wikidata: known(k.Wikidata), Country: known(k.Country),
		Organization: known(k.Organization), Promoted: k.Promoted, MergedInto: known(k.MergedInto), Mentions: k.Mentions,
		Aliases: []wireAlias{}, Roles: []wireTimed{}}
	for _, a := range k.Aliases {
		w.Aliases = append(w.Aliases, wireAlias{a.Name, wireSeen{a.Given, a.Mentions, knownDay(a.First), knownDay(a.Last)}})
	}
	for _, r := range k.Roles {
		w.Roles = append(w.Roles, wireTimed{r.Role, wireSeen{r.Given, r.Mentions, knownDay(r.First), knownDay(r.Last)}})
	}
	line, err := encode(w)
	if err != nil {
		return b, fmt.Errorf("printing speaker %s as JSON: %w", k.ID, err)
	}
	return append(b, line...), nil
}

func knownDay(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	return known(t.UTC().Format(time.DateOnly))
}

// wireDirectoryChange is a correction of the directory as the command that made it prints it.
type wireDirectoryChange struct {
	Correction  string  `json:"correction"`
	Kind        string  `json:"kind"`
	Speaker     *string `json:"speaker"`
	Other       *string `json:"other"`
	Attribution *string `json:"attribution"`
	Value       *string `json:"value"`
	Who         string  `json:"who"`
	When        *string `json:"when"`
	Why         *string `json:"why"`
}

// AppendChange adds a correction as one line of JSON.
func AppendChange(b []byte, c *hearsay.Correction) ([]byte, error) {
	line, err := encode(wireDirectoryChange{c.ID, string(c.Kind), known(c.Speaker), known(c.Other), known(c.Attribution), known(c.Value), c.Who, knownTime(c.When), known(c.Why)})
	if err != nil {
		return b, fmt.Errorf("printing correction %s as JSON: %w", c.ID, err)
	}
	return append(b, line...), nil
}
