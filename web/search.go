package web

import (
	"context"
	"fmt"
	"maps"
	"net/http"
	"slices"

	"hearsay"
	"hearsay/format"
)

// perPage is how many statements a page shows.
const perPage = 50

// searchView is a list of statements with the filters that chose it.
type searchView struct {
	filters
	filterLists
	// Said is what the reader has to know about the filters.
	Said string
	// Unlisted is what there is of others of the name.
	Unlisted *unlistedView
	Rows     []rowView
	First    bool
	Next     string
	// Facets count what is found on all pages, as Tally says how far.
	Facets []facet
	Tally  hearsay.Tally
	// Unsure is how many rows of this page may be of another act than the one that was
	// asked for.
	Unsure int
	// Extent is what was searched where nothing was found.
	Extent hearsay.Extent
	// Path is the page's own, Fixed the speaker whose page it is, None tells
	// that nothing limits the list.
	Path  string
	Fixed string
	None  bool
}

// Whole is the list from its beginning, Within what it was searched over.
func (v searchView) Whole() string { return v.whole().address(v.Path) }

// Surely is the list without what is not sure.
func (v searchView) Surely() string {
	return v.with("sure", fmt.Sprint(format.ToldFrom)).address(v.Path)
}

// OwnOnly is the list without what is only told of the speakers by somebody else.
func (v searchView) OwnOnly() string { return v.with("own", "1").address(v.Path) }

// Within is the list of everything that was searched.
func (v searchView) Within(path string) string {
	return filters{Outlet: v.Outlet, Since: v.Since, Until: v.Until}.address(path)
}

// Hidden are the filters as a form carries them on.
func (v searchView) Hidden() (list []link) {
	values := v.whole().values()
	for _, name := range slices.Sorted(maps.Keys(values)) {
		list = append(list, link{name, values.Get(name)})
	}
	return list
}

// facet is one way to narrow a list, with how many rows each way leaves.
type facet struct {
	Name string
	Ways []way
	// Of is how many statements, the newest, it counts; 0 where it is all.
	Of int
}

type way struct {
	Name, To string
	N        int
	On       bool
	// Relayed is how many of them are only told of the speaker by somebody else.
	Relayed int
}

// search is the page that finds statements.
func (s *site) search(w http.ResponseWriter, r *http.Request) error {
	f := filtersOf(r.URL.Query())
	v, err := s.find(r.Context(), f, "/search", "")
	if err != nil {
		return err
	}
	title := "Search"
	if f.Words != "" {
		title = f.Words + " – search"
	}
	s.show(w, r, http.StatusOK, "search", view{Title: title, Nav: "search", Body: v, Feed: f.whole().address("/search.atom"), Export: exports(f)})
	return nil
}

// find is a list of statements; fixed is the speaker whose page asks.
func (s *site) find(ctx context.Context, f filters, path, fixed string) (v searchView, err error) {
	asked := f
	if fixed != "" {
		asked.Speaker = fixed
	}
	v = searchView{filters: f, First: f.Cursor == "", Path: path, Fixed: fixed, None: f.none()}
	if v.filterLists, err = s.lists(ctx); err != nil {
		return v, err
	}
	q, said, err := asked.query(ctx, s.store)
	if err != nil {
		return v, err
	}
	v.Said = said
	if v.First && f.Speaker != "" && fixed == "" {
		if v.Unlisted, err = s.unlistedSaid(ctx, f, f.Speaker, q); err != nil {
			return v, err
		}
	}
	q.Limit = perPage
	rows, next, err := s.store.Search(ctx, q)
	if err != nil {
		return v, err
	}
	if v.First {
		if v.Tally, err = s.store.Tally(ctx, q); err != nil {
			return v, err
		}
		v.Facets = facets(&v.Tally, f, path, fixed)
	}
	v.Rows = viewsOfRows(rows)
	for i := range v.Rows {
		if f.Act != "" && v.Rows[i].Perhaps != "" {
			v.Unsure++
		}
	}
	if next != "" {
		on := f
		on.Cursor = next
		v.Next = on.address(path)
	}
	if len(rows) == 0 { // it says what was searched in vain
		v.Extent, err = s.store.Extent(ctx, hearsay.Query{Outlet: q.Outlet, Since: q.Since, Until: q.Until})
	}
	return v, err
}

// mostWays is how many ways a facet shows.
const mostWays = 12

// facets are the ways to narrow a list by speaker, outlet, act and kind.
func facets(t *hearsay.Tally, f filters, path, fixed string) (list []facet) {
	for _, by := range []struct {
		name, field string
		lines       []hearsay.TallyLine
		counted     int
	}{{"Speaker", "speaker", t.Speakers, t.SpeakersCounted}, {"Outlet", "outlet", t.Outlets, t.Counted}, {"Act", "act", t.Acts, t.Counted}, {"Kind", "kind", t.Kinds, t.Counted}} {
		if fixed != "" && by.field == "speaker" {
			continue
		}
		one := facet{Name: by.name, Ways: ways(by.lines, f, path, by.field)}
		if t.More || by.counted < t.All {
			one.Of = by.counted
		}
		if len(one.Ways) > 1 || len(one.Ways) == 1 && one.Ways[0].On {
			list = append(list, one)
		}
	}
	return list
}

func ways(lines []hearsay.TallyLine, f filters, path, field string) (list []way) {
	on := f.values().Get(field)
	for _, l := range lines[:min(len(lines), mostWays)] {
		w := way{Name: l.Name, N: l.N, On: l.Key == on, Relayed: l.Relayed}
		if field == "act" {
			w.Name = actName(hearsay.Act(l.Key))
		}
		if w.On {
			w.To = f.with(field, "").address(path)
		} else {
			w.To = f.with(field, l.Key).address(path)
		}
		list = append(list, w)
	}
	return list
}
