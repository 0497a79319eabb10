package entities

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"hearsay"
)

// moneySchemas are the schemas of FollowTheMoney that speak. The rest are
// things, events and relations.
var moneySchemas = map[string]hearsay.SpeakerType{
	"Person": hearsay.Person, "Organization": hearsay.Organization, "Company": hearsay.Organization,
	"PublicBody": hearsay.Organization, "LegalEntity": hearsay.Organization,
}

// money is an entity of FollowTheMoney; every property has a list of values.
type money struct {
	ID, Schema string
	Caption    string
	Properties map[string][]string
}

func parseMoney(b []byte) (Entity, error) {
	var m money
	if err := json.Unmarshal(b, &m); err != nil {
		return Entity{}, fmt.Errorf("this is no entity of FollowTheMoney: %w", err)
	}
	kind, speaks := moneySchemas[m.Schema]
	switch {
	case !speaks && m.Schema != "" && len(m.Schema) < 40 && strings.Trim(m.Schema, letters) == "":
		return Entity{Other: m.Schema}, nil
	case !speaks:
		return Entity{}, fmt.Errorf("%.40q is no schema of FollowTheMoney", m.Schema)
	}
	names := m.all("name")
	for i := range names {
		names[i] = clean(names[i])
	}
	if caption := clean(m.Caption); len(names) == 0 && caption != "" {
		names = []string{caption}
	}
	if m.ID == "" || len(names) == 0 {
		return Entity{}, errors.New("this entity has no ID or no name")
	}
	k := hearsay.KnownSpeaker{Name: names[0], Type: kind, Country: strings.ToUpper(m.first("nationality", "country", "jurisdiction")),
		ID: idFrom("ftm", m.ID)}
	if w := m.first("wikidataId"); isWikidata(w) {
		k.Wikidata, k.ID = w, WikidataID(w)
	}
	for _, name := range append(append(names[1:], m.all("alias")...), m.all("previousName")...) {
		addAlias(&k, name)
	}
	for _, role := range m.all("position") {
		addRole(&k, role)
	}
	return Entity{Speaker: k}, nil
}

func (m *money) all(property string) []string {
	return slices.DeleteFunc(slices.Clone(m.Properties[property]), func(s string) bool { return clean(s) == "" })
}

func (m *money) first(properties ...string) string {
	for _, p := range properties {
		if v := m.all(p); len(v) > 0 {
			return v[0]
		}
	}
	return ""
}

// Bounds of what one entry takes in: more is seldom a name.
const (
	mostAliases = 64
	mostRoles   = 12
	longestName = 200
)

func addAlias(k *hearsay.KnownSpeaker, name string) {
	name = clean(name)
	if name == "" || name == k.Name || len(name) > longestName || len(k.Aliases) >= mostAliases ||
		slices.ContainsFunc(k.Aliases, func(a hearsay.Alias) bool { return a.Name == name }) {
		return
	}
	k.Aliases = append(k.Aliases, hearsay.Alias{Name: name, Given: true})
}

func addRole(k *hearsay.KnownSpeaker, role string) {
	role = clean(role)
	if role == "" || len(role) > longestName || len(k.Roles) >= mostRoles ||
		slices.ContainsFunc(k.Roles, func(r hearsay.TimedRole) bool { return r.Role == role }) {
		return
	}
	k.Roles = append(k.Roles, hearsay.TimedRole{Role: role, Given: true})
}

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

// clean makes white space single and takes out what does not show.
func clean(s string) string {
	s = strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) {
			return ' '
		}
		if !unicode.IsGraphic(c) {
			return -1
		}
		return c
	}, strings.ToValidUTF8(s, ""))
	return strings.Join(strings.Fields(s), " ")
}

func idFrom(kind, id string) string {
	sum := sha256.Sum256([]byte(kind + "\x00" + id))
	return "s" + hex.EncodeToString(sum[:])[:16]
}

// WikidataID is the ID in the directory of what has a Wikidata ID.
func WikidataID(q string) string { return "s" + strings.ToLower(q) }

func isWikidata(s string) bool {
	return len(s) > 1 && len(s) < 16 && s[0] == 'Q' && strings.Trim(s[1:], "0123456789") == ""
}
