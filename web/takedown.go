package web

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"hearsay"
)

// takedownView is what is to go for good.
type takedownView struct {
	// Kind and ID are those of its address, Name is what people call it.
	Kind, ID, Name string
	// Articles are the versions that go, Says what goes besides.
	Articles []articleHead
	Says     string
}

// takedowns find what a kind of takedown is about, and do it.
var takedowns = map[string]struct {
	look func(s *site, ctx context.Context, v *takedownView) error
	do   func(s *site, ctx context.Context, id, who, why string) (hearsay.Tombstone, error)
}{
	"article": {(*site).articleToGo, func(s *site, ctx context.Context, id, who, why string) (hearsay.Tombstone, error) {
		return s.store.TakeDownArticle(ctx, id, who, why)
	}},
	"speaker": {(*site).speakerToGo, func(s *site, ctx context.Context, id, who, why string) (hearsay.Tombstone, error) {
		return s.store.TakeDownPerson(ctx, id, who, why)
	}},
}

// takedown asks whether something is to go for good.
func (s *site) takedown(w http.ResponseWriter, r *http.Request) error {
	v, err := s.toGo(r)
	if err != nil {
		return err
	}
	s.show(w, r, http.StatusOK, "takedown", view{Title: "Take down", Body: v})
	return nil
}

func (s *site) toGo(r *http.Request) (v takedownView, err error) {
	v.Kind, v.ID = r.PathValue("kind"), r.PathValue("id")
	of, ok := takedowns[v.Kind]
	if !ok {
		return v, refuse(http.StatusNotFound, "An article or a speaker can be taken down, and no %q.", v.Kind)
	}
	return v, of.look(s, r.Context(), &v)
}

func (s *site) articleToGo(ctx context.Context, v *takedownView) error {
	list, err := s.store.Versions(ctx, v.ID)
	if err != nil {
		return err
	}
	n := 0
	for i := range list {
		v.Articles = append(v.Articles, headOf(&list[i]))
		n += list[i].Attributions
	}
	if len(list) == 0 {
		return hearsay.ErrNotFound
	}
	v.Name = v.Articles[len(list)-1].Title
	v.Says = fmt.Sprintf("%s with %s, and what was corrected in them.", plural(len(list), "version"), plural(n, "statement"))
	return nil
}

func (s *site) speakerToGo(ctx context.Context, v *takedownView) error {
	k, err := s.store.Speaker(ctx, v.ID)
	if err != nil {
		return err
	}
	v.ID, v.Name = k.ID, k.Name
	v.Says = fmt.Sprintf("The entry with all its names, and what is attributed to it (%s). The articles' own texts stay, and have to be taken down by themselves.", plural(k.Mentions, "mention"))
	return nil
}

// takeDown does it. Whoever asked may leave: what has begun is finished, since a
// record that was half rewritten keeps traces.
func (s *site) takeDown(w http.ResponseWriter, r *http.Request) error {
	if s.ReadOnly {
		return hearsay.ErrReadOnly
	}
	v, err := s.toGo(r)
	if err != nil {
		return err
	}
	if r.PostFormValue("sure") != "yes" {
		return refuse(http.StatusBadRequest, "Nothing was taken down: whoever is sure says so on the page before, since it cannot be undone.")
	}
	why := strings.TrimSpace(firstRunes(strings.ToValidUTF8(r.PostFormValue("why"), "\uFFFD"), 1000))
	if _, err := takedowns[v.Kind].do(s, context.WithoutCancel(r.Context()), v.ID, visitorOf(r.Context()).name, why); err != nil {
		return err
	}
	http.Redirect(w, r, "/log?what=takedown", http.StatusSeeOther)
	return nil
}
