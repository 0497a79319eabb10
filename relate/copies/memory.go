package copies

import (
	"slices"

	"hearsay"
)

// Index is a shelf in memory. It is not for several goroutines at once.
type Index struct {
	articles []*hearsay.Article
	placed   []hearsay.Placed
	byID     map[string]int64
	holders  map[uint64][]int64
}

// New is an index without articles.
func New() *Index {
	return &Index{byID: map[string]int64{}, holders: map[uint64][]int64{}}
}

// Len is how many articles were added.
func (x *Index) Len() int { return len(x.articles) }

// Add is [Place] on the index. An article that is there already changes nothing
// and gives nothing.
func (x *Index) Add(a *hearsay.Article) []hearsay.Origin {
	if _, there := x.byID[a.ID]; there {
		return nil
	}
	number := int64(len(x.articles))
	x.articles = append(x.articles, a)
	origins, _ := Place(x, number, Read(a)) // nothing fails in memory
	return origins
}

// Origin is what is known of an article by ID; false where it was never added.
func (x *Index) Origin(article string) (hearsay.Origin, bool) {
	n, ok := x.byID[article]
	if !ok {
		return hearsay.Origin{}, false
	}
	o := x.placed[n].Origin
	o.Shared = slices.Clone(o.Shared)
	return o, true
}

// Root is [Root] on the index.
func (x *Index) Root(article string) string {
	root, _ := Root(x, article)
	return root
}

// Holders implements Shelf.
func (x *Index) Holders(prints []uint64) ([][]int64, error) {
	list := make([][]int64, len(prints))
	for i, p := range prints {
		list[i] = x.holders[p]
	}
	return list, nil
}

// Hold implements Shelf.
func (x *Index) Hold(prints []uint64, number int64) error {
	for _, p := range prints {
		list := append(x.holders[p], number)
		if len(list) > MaxHolders {
			list = slices.Delete(list, FirstHolders, FirstHolders+1)
		}
		x.holders[p] = list
	}
	return nil
}

// PlacedAs implements Shelf.
func (x *Index) PlacedAs(article string) (hearsay.Placed, bool, error) {
	n, ok := x.byID[article]
	if !ok {
		return hearsay.Placed{}, false, nil
	}
	return x.placed[n], true, nil
}

// Entry implements Shelf.
func (x *Index) Entry(number int64) (*Entry, error) { return Read(x.articles[number]), nil }

// PutOrigin implements Shelf.
func (x *Index) PutOrigin(o hearsay.Origin) error {
	n, there := x.byID[o.Article]
	if !there { // the one that is being added
		n = int64(len(x.placed))
		x.byID[o.Article] = n
		x.placed = append(x.placed, hearsay.Placed{ID: o.Article, Published: x.articles[n].Published})
	}
	x.placed[n].Origin = o
	return nil
}
