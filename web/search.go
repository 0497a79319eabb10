package web

import (
	"context"
	"maps"
	"net/http"
	"slices"
	"sort"

	"hearsay"
)

// How many statements a page shows, and how many of those found are counted
// for the facets beside them.
const (
	perPage = 50
	counted = 300
)

// searchView is a list of statements with the filters that chose it.
type searchView struct {
	filters
	filterLists
	// Said is what the reader has to know about the filters.
	Said  string
	Rows  []rowView
	First bool
	Next  string
	// Facets count the first Counted rows found; More says that there are more.
	Facets  []facet
	Counted int
	More    bool
	Extent  hearsay.Extent
	// Path is the page's own, Fixed the speaker whose page it is, None tells
	// that nothing limits the list.
	Path  string
	Fixed string
	None  bool
}

// Hidden are the filters as a form carries them on.
func (v searchView) Hidden() (list []link) {
	values := v.whole().values()
	for _, name := range slices.Sorted(maps.Keys(values)) {
		list = append(list, link{name, values.Get(name)})
	}
	return list
}

// filterLists are what the forms offer.
type filterLists struct {
	Acts    []hearsay.Act
	Kinds   []hearsay.Kind
	Outlets []string
}

// facet is one way to narrow a list, with how many rows each way leaves.
type facet struct {
	Name string
	Ways []way
}

type way struct {
	Name, To string
	N        int
	On       bool
}

// mostOutlets is how many outlets a form offers by name.
const mostOutlets = 300

func (s *site) lists(ctx context.Context) (filterLists, error) {
	outlets, err := s.store.Outlets(ctx)
	if len(outlets) > mostOutlets {
		outlets = outlets[:mostOutlets]
	}
	return filterLists{Acts: hearsay.Acts, Kinds: kinds, Outlets: outlets}, err
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
	q.Limit = perPage
	if v.First {
		q.Limit = counted
	}
	rows, next, err := s.store.Search(ctx, q)
	if err != nil {
		return v, err
	}
	if v.First {
		v.Facets, v.Counted, v.More = facets(rows, f, path, fixed), len(rows), next != ""
	}
	if len(rows) > perPage {
		// The page goes on where it ends, not where the counting did.
		q.Limit = perPage
		if rows, next, err = s.store.Search(ctx, q); err != nil {
			return v, err
		}
	}
	v.Rows = viewsOfRows(rows)
	if next != "" {
		on := f
		on.Cursor = next
		v.Next = on.address(path)
	}
	v.Extent, err = s.store.Extent(ctx, hearsay.Query{Outlet: q.Outlet, Since: q.Since, Until: q.Until})
	return v, err
}

// mostWays is how many ways a facet shows.
const mostWays = 12

// facets count rows by outlet, act, kind and speaker.
func facets(rows []hearsay.Row, f filters, path, fixed string) (list []facet) {
	by := []struct {
		name, field string
		of          func(*hearsay.Row) (keys, names []string)
	}{
		{"Speaker", "speaker", speakersOf},
		{"Outlet", "outlet", func(r *hearsay.Row) (k, n []string) { return one(r.Article.Outlet, r.Article.Outlet) }},
		{"Act", "act", func(r *hearsay.Row) (k, n []string) {
			return one(string(r.Attribution.Act), actName(r.Attribution.Act))
		}},
		{"Kind", "kind", func(r *hearsay.Row) (k, n []string) {
			return one(string(r.Attribution.Kind), string(r.Attribution.Kind))
		}},
	}
	for _, b := range by {
		if fixed != "" && b.field == "speaker" {
			continue
		}
		counts, names := map[string]int{}, map[string]string{}
		for i := range rows {
			keys, called := b.of(&rows[i])
			for j, k := range keys {
				counts[k]++
				names[k] = called[j]
			}
		}
		if w := ways(counts, names, f, path, b.field); len(w) > 1 || len(w) == 1 && w[0].On {
			list = append(list, facet{b.name, w})
		}
	}
	return list
}

func one(key, name string) (keys, names []string) {
	if key == "" {
		return nil, nil
	}
	return []string{key}, []string{name}
}

// speakersOf are the speakers of the directory, each once.
func speakersOf(r *hearsay.Row) (ids, names []string) {
	for i, id := range r.Known {
		if id == "" || i >= len(r.Attribution.Speakers) || slices.Contains(ids, id) {
			continue
		}
		ids, names = append(ids, id), append(names, r.Attribution.Speakers[i].Name)
	}
	return ids, names
}

func ways(counts map[string]int, names map[string]string, f filters, path, field string) (list []way) {
	on := f.values().Get(field)
	for k, n := range counts {
		w := way{Name: names[k], N: n, On: k == on}
		if w.On {
			w.To = f.with(field, "").address(path)
		} else {
			w.To = f.with(field, k).address(path)
		}
		list = append(list, w)
	}
	sort.Slice(list, func(i, j int) bool {
		if list[i].N != list[j].N {
			return list[i].N > list[j].N
		}
		return list[i].Name < list[j].Name
	})
	return list[:min(len(list), mostWays)]
}
