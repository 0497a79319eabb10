package eval

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"hearsay"
	"hearsay/resolve/known"
)

// linkedStory is as much of a made-up story's gold.json as tells how each
// article calls its people and bodies.
type linkedStory struct {
	Articles []struct {
		ID       string
		TextFile string `json:"text_file"`
	}
	Persons, Organizations []calledActor
}

type calledActor struct {
	ID, Name, Kind string
	Aliases, Roles []struct {
		Text     string
		Articles []string
	}
}

// LinkStory links the people and bodies of a story's articles by the names and
// roles that the articles give them, without what reading an article makes of
// them: one entry for each of them in each article.
func LinkStory(folder string) (said []Said, err error) {
	raw, err := os.ReadFile(filepath.Join(folder, "gold.json"))
	if err != nil {
		return nil, fmt.Errorf("reading a story's people: %w", err)
	}
	var gold linkedStory
	if err := json.Unmarshal(raw, &gold); err != nil {
		return nil, fmt.Errorf("reading a story's people in %s: %w", folder, err)
	}
	l := known.New()
	for _, a := range gold.Articles {
		text, err := os.ReadFile(filepath.Join(folder, a.TextFile))
		if err != nil {
			return nil, fmt.Errorf("reading a story's article: %w", err)
		}
		r := hearsay.Reading{Article: hearsay.Article{Text: string(text), Path: a.ID}}
		r.Article.Seal()
		for _, actor := range slices.Concat(gold.Persons, gold.Organizations) {
			if s, there := actor.in(a.ID); there {
				r.Attributions = append(r.Attributions, hearsay.Attribution{Speakers: []hearsay.Speaker{s}})
			}
		}
		said = append(said, linkedActors(l, &r)...)
	}
	return said, nil
}

func linkedActors(l *known.Linker, r *hearsay.Reading) (said []Said) {
	to := map[string]string{}
	for _, k := range l.Link(r) {
		to[k.Local] = k.To.ID
	}
	for i := range r.Attributions {
		s := r.Attributions[i].Speakers[0]
		one := Said{Type: s.Type, Gold: s.ID, Found: to[s.ID], Linked: to[s.ID] != ""}
		if !one.Linked {
			one.Found = r.Article.Path + "\x00" + s.ID
		}
		said = append(said, one)
	}
	return said
}

// in is the actor as an article has them: by the longest name there, with the
// longest role.
func (a *calledActor) in(article string) (hearsay.Speaker, bool) {
	s := hearsay.Speaker{ID: a.ID, Type: hearsay.Organization, How: hearsay.ByName}
	if a.Kind == "person" {
		s.Type = hearsay.Person
	}
	for _, alias := range a.Aliases {
		if slices.Contains(alias.Articles, article) && len(alias.Text) > len(s.Name) {
			s.Name = alias.Text
		}
	}
	for _, role := range a.Roles {
		if slices.Contains(role.Articles, article) && len(role.Text) > len(s.Role) {
			s.Role = role.Text
		}
	}
	return s, s.Name != ""
}
