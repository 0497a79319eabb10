package format

import (
	"fmt"
	"strings"
	"time"

	"hearsay"
)

// KnownText prints speakers of the directory for people. It may change at any time.
type KnownText struct{ Look }

// rolesListed and namesListed are how many the list shows of each; one entry by
// itself is shown whole.
const rolesListed, namesListed = 3, 4

// Append adds one speaker to a list: name and ID, then type, roles and mentions,
// then the other names.
func (t *KnownText) Append(b []byte, k *hearsay.KnownSpeaker) ([]byte, error) {
	p := t.page(b)
	p.line(0, p.style("1", oneLine(k.Name))+"  "+p.dim(k.ID))
	for _, line := range wrap(oneLine(strings.Join(t.about(k), " · ")), p.width-2) {
		p.line(2, line)
	}
	if names := otherNames(k); len(names) > 0 {
		if n := len(names); n > namesListed {
			names = append(names[:namesListed:namesListed], fmt.Sprintf("%d more", n-namesListed))
		}
		for _, line := range wrap("also "+strings.Join(names, ", "), p.width-2) {
			p.line(2, p.dim(line))
		}
	}
	return p.b, nil
}

// AppendWhole adds one speaker with every name and role and the days they were
// seen, and the corrections that made the entry what it is.
func (t *KnownText) AppendWhole(b []byte, k *hearsay.KnownSpeaker, corrections []hearsay.Correction) []byte {
	p := t.page(b)
	p.line(0, p.style("1", oneLine(k.Name))+"  "+p.dim(k.ID))
	about := []string{string(k.Type), count(k.Mentions, "mention")}
	for _, f := range []string{k.Country, k.Organization, k.Wikidata} {
		if f != "" {
			about = append(about, f)
		}
	}
	if k.Promoted {
		about = append(about, "promoted")
	}
	p.line(2, oneLine(strings.Join(about, " · ")))
	p.seenNames(k.Aliases)
	p.seenRoles(k.Roles)
	if len(corrections) > 0 {
		p.line(2, p.dim("corrections"))
	}
	for i := range corrections {
		p.line(4, oneLine(said(&corrections[i])))
	}
	return p.b
}

func (t *KnownText) page(b []byte) *page {
	p := &page{look: t.Look, width: max(t.Width, 30), b: b}
	if t.Width <= 0 {
		p.width = 80
	}
	return p
}

func (t *KnownText) about(k *hearsay.KnownSpeaker) []string {
	about := []string{string(k.Type)}
	shown := map[string]bool{}
	for _, r := range k.Roles {
		// The day's two apostrophes and capitals make no other role.
		if key := strings.ToLower(strings.ReplaceAll(r.Role, "’", "'")); !shown[key] && len(shown) < rolesListed {
			shown[key] = true
			about = append(about, r.Role)
		}
	}
	if k.Wikidata != "" {
		about = append(about, k.Wikidata)
	}
	if k.MergedInto != "" {
		about = append(about, "merged into "+k.MergedInto)
	}
	return append(about, count(k.Mentions, "mention"))
}

func otherNames(k *hearsay.KnownSpeaker) (names []string) {
	for _, a := range k.Aliases {
		if a.Name != k.Name {
			names = append(names, oneLine(a.Name))
		}
	}
	return names
}

func (p *page) seenNames(aliases []hearsay.Alias) {
	if len(aliases) > 0 {
		p.line(2, p.dim("names"))
	}
	for _, a := range aliases {
		p.line(4, oneLine(a.Name)+p.dim(" · "+whenSeen(a.Given, a.Mentions, a.First, a.Last)))
	}
}

func (p *page) seenRoles(roles []hearsay.TimedRole) {
	if len(roles) > 0 {
		p.line(2, p.dim("roles"))
	}
	for _, r := range roles {
		p.line(4, oneLine(r.Role)+p.dim(" · "+whenSeen(r.Given, r.Mentions, r.First, r.Last)))
	}
}

// whenSeen says how often and when articles used a name or role.
func whenSeen(given bool, mentions int, first, last time.Time) string {
	var parts []string
	if given {
		parts = append(parts, "given")
	}
	if mentions > 0 {
		parts = append(parts, count(mentions, "mention"))
	}
	from, to := first.UTC().Format(time.DateOnly), last.UTC().Format(time.DateOnly)
	switch {
	case first.IsZero() && mentions == 0 && !given:
		parts = append(parts, "not seen in an article")
	case first.IsZero():
	case from == to:
		parts = append(parts, from)
	default:
		parts = append(parts, from+" to "+to)
	}
	return strings.Join(parts, ", ")
}

// said is a correction in a line.
func said(c *hearsay.Correction) string {
	line := fmt.Sprintf("%s %s", c.ID, c.Kind)
	for _, f := range []string{c.Value, c.Other, c.Undoes} {
		if f != "" {
			line += " " + f
		}
	}
	if c.Kind != hearsay.UndoCorrection && !c.InForce {
		line += " (undone)"
	}
	line += ", " + c.Who + ", " + c.When.UTC().Format(time.DateOnly)
	if c.Why != "" {
		line += ": " + c.Why
	}
	return line
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
