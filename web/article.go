package web

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"hearsay"
)

// articleView is an article with what was found in it.
type articleView struct {
	articleHead
	Versions []versionView
	Origin   *originView
	// Story are the other articles on the same event.
	Story      []storyArticle
	Paragraphs []paragraph
	// Cards are all statements, where there is no text to put them beside.
	Cards []rowView
	// Count is how many there are, Textless that positions only are kept.
	Count    int
	Textless bool
	Reading  string
}

// articleHead is what lists show of an article.
type articleHead struct {
	ID, Title, Outlet, Byline, Published, Recorded string
	// Web is the address on the web, Path the file it was read from.
	Web, Path  string
	Statements int
	Version    int
	Current    bool
	SHA        string
}

func headOf(k *hearsay.KeptArticle) articleHead {
	a := &k.Article
	h := articleHead{ID: a.ID, Title: titleOf(a), Outlet: a.Outlet, Byline: a.Byline, Published: publishedOf(a), Recorded: timeOf(k.Recorded),
		Path: a.Path, Statements: k.Attributions, Version: k.Version, Current: k.Current, SHA: a.TextSHA256}
	if strings.HasPrefix(a.URL, "https://") || strings.HasPrefix(a.URL, "http://") {
		h.Web = a.URL
	}
	return h
}

// versionView is one text seen at the article's address, with what became of
// the quotations of the text before.
type versionView struct {
	articleHead
	Here bool
	// Compared is false for the first, and where one of two texts is not kept.
	Compared bool
	Changes  []changeView
}

type changeView struct {
	What, Who, ID, In string
	Edits             []hearsay.Edit
}

// originView says what the article is to another one.
type originView struct {
	Class  string
	Of     *articleHead
	Shared int // per cent of the text
}

// article is the page of one article.
func (s *site) article(w http.ResponseWriter, r *http.Request) error {
	ctx := r.Context()
	kept, err := s.store.Article(ctx, r.PathValue("id"))
	if err != nil {
		return err
	}
	reading, err := s.store.Reading(ctx, kept.Article.ID)
	if err != nil {
		return err
	}
	v := articleView{articleHead: headOf(&kept), Count: len(reading.Attributions), Reading: kept.Provenance.Key()}
	v.Cards, err = s.cards(ctx, &reading)
	if err != nil {
		return err
	}
	v.Textless = kept.Article.Text == "" && len(reading.Attributions) > 0
	if !v.Textless {
		v.Paragraphs = paragraphsOf(kept.Article.Text, reading.Attributions, v.Cards)
	}
	if v.Versions, err = s.versions(ctx, kept.Article.ID); err != nil {
		return err
	}
	if v.Origin, err = s.origin(ctx, &kept.Article); err != nil {
		return err
	}
	if v.Story, err = s.story(ctx, kept.Article.ID); err != nil {
		return err
	}
	f := filters{Article: kept.Article.ID}
	s.show(w, r, http.StatusOK, "article", view{Title: v.Title, Nav: "articles", Body: v, Feed: f.address("/search.atom"), Export: append(exports(f), link{"JSON", apiPath + "/articles/" + kept.Article.ID})})
	return nil
}

// cards are the statements of an article with their speakers' places in the directory.
func (s *site) cards(ctx context.Context, reading *hearsay.Reading) ([]rowView, error) {
	known := map[string]*hearsay.Row{}
	q := hearsay.Query{Article: reading.Article.ID, AllVersions: true, Limit: max(len(reading.Attributions), 1)}
	rows, _, err := s.store.Search(ctx, q)
	if err != nil {
		return nil, err
	}
	for i := range rows {
		known[rows[i].Attribution.ID] = &rows[i]
	}
	list := make([]rowView, len(reading.Attributions))
	for i := range reading.Attributions {
		a := &reading.Attributions[i]
		if row := known[a.ID]; row != nil {
			list[i] = viewOfRow(row)
		} else {
			list[i] = viewOf(a, nil, &reading.Article)
		}
		list[i].Number = i + 1
	}
	return list, nil
}

// versions are the texts at the article's address; nil where there is one only.
func (s *site) versions(ctx context.Context, id string) ([]versionView, error) {
	list, err := s.store.Versions(ctx, id)
	if err != nil || len(list) < 2 {
		return nil, err
	}
	views := make([]versionView, len(list))
	for i := range list {
		views[i] = versionView{articleHead: headOf(&list[i]), Here: list[i].Article.ID == id}
		if i == 0 || textless(&list[i-1]) || textless(&list[i]) {
			continue
		}
		changes, err := s.store.Difference(ctx, list[i-1].Article.ID, list[i].Article.ID)
		if err != nil {
			return nil, err
		}
		views[i].Compared = true
		for j := range changes {
			views[i].Changes = append(views[i].Changes, viewOfChange(&changes[j], list[i-1].Article.ID, list[i].Article.ID))
		}
	}
	return views, nil
}

func textless(k *hearsay.KeptArticle) bool { return k.Article.Text == "" && k.Attributions > 0 }

func viewOfChange(d *hearsay.Difference, before, after string) changeView {
	v := changeView{What: d.What, Edits: d.Edits()}
	a := d.After
	v.In = after
	if a == nil {
		a, v.In = d.Before, before
	}
	v.ID = a.ID
	names := make([]string, len(a.Speakers))
	for i := range a.Speakers {
		names[i] = viewOfSpeaker(&a.Speakers[i], "").Name
	}
	v.Who = strings.Join(names, " and ")
	return v
}

// origin is what the record knows of where an article derives from; nil where
// nobody looked, or where it reports by itself.
func (s *site) origin(ctx context.Context, a *hearsay.Article) (*originView, error) {
	o, err := s.store.Origin(ctx, a.ID)
	if errors.Is(err, hearsay.ErrNotFound) || err == nil && o.Class == "" {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	v := &originView{Class: o.Class}
	for _, p := range o.Shared {
		v.Shared += p.Len()
	}
	if len(a.Text) > 0 {
		v.Shared = v.Shared * 100 / len(a.Text)
	}
	if v.Shared == 0 {
		v.Shared = o.Tenths * 10
	}
	if o.Of == "" {
		return v, nil
	}
	of, err := s.store.Article(ctx, o.Of)
	if errors.Is(err, hearsay.ErrNotFound) {
		return v, nil
	}
	h := headOf(&of)
	v.Of = &h
	return v, err
}

// articlesView is a list of articles.
type articlesView struct {
	filters
	Outlets []string
	List    []articleHead
	Next    string
	Extent  hearsay.Extent
}

// Within is the list of everything that was searched.
func (v articlesView) Within() string {
	return filters{Outlet: v.Outlet, Since: v.Since, Until: v.Until}.address("/articles")
}

// articles is the list of what was added.
func (s *site) articles(w http.ResponseWriter, r *http.Request) error {
	f, ctx := filtersOf(r.URL.Query()), r.Context()
	lists, err := s.lists(ctx)
	if err != nil {
		return err
	}
	q, err := f.articleQuery(ctx, s.store)
	if err != nil {
		return err
	}
	q.Limit = perPage
	list, next, err := s.store.Articles(ctx, q)
	if err != nil {
		return err
	}
	v := articlesView{filters: f, Outlets: lists.Outlets}
	for i := range list {
		v.List = append(v.List, headOf(&list[i]))
	}
	if next != "" {
		on := f
		on.Cursor = next
		v.Next = on.address("/articles")
	}
	if len(list) == 0 { // it says what was searched in vain
		if v.Extent, err = s.store.Extent(ctx, hearsay.Query{Outlet: q.Outlet, Since: q.Since, Until: q.Until}); err != nil {
			return err
		}
	}
	s.show(w, r, http.StatusOK, "articles", view{Title: "Articles", Nav: "articles", Body: v, Feed: asked("/articles.atom", r), Export: []link{{"JSON lines", asked("/export/articles.jsonl", r)}}})
	return nil
}
