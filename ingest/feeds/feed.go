package feeds

import (
	"bytes"
	"fmt"
	"time"

	"github.com/mmcdole/gofeed"
)

// readFeed reads RSS, Atom and JSON Feed in all their versions.
func readFeed(b []byte, base string) (l List, err error) {
	defer func() {
		// The library is foreign code on foreign bytes; its failure is this feed's only.
		if r := recover(); r != nil {
			l, err = List{}, fmt.Errorf("reading the feed failed: %v", r)
		}
	}()
	f, err := gofeed.NewParser().Parse(bytes.NewReader(b))
	if err != nil {
		return List{}, err
	}
	l.Title = f.Title
	if base == "" { // a feed from a file says itself where it is
		base = f.Link
	}
	for _, i := range f.Items {
		if i == nil {
			continue
		}
		item := Item{URL: absolute(link(i), base), Title: i.Title, Published: when(i.PublishedParsed), Modified: when(i.UpdatedParsed)}
		l.Items = append(l.Items, item)
	}
	return l, nil
}

// link is where an item's page is: its link or, where it has none, an ID that
// is an address.
func link(i *gofeed.Item) string {
	if i.Link != "" {
		return i.Link
	}
	return absolute(i.GUID, "")
}

func when(t *time.Time) time.Time {
	if t == nil {
		return time.Time{}
	}
	return t.UTC()
}
