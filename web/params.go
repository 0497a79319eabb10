package web

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// What an address may ask for, after its path. A limit that is not known must not
// look as if it held: pages name it and say that it was not applied, feeds, exports
// and the API refuse it.
var (
	aList     = strings.Fields("words q speaker outlet act kind since until sure called role article own earlier oldest cursor")
	ofArticle = strings.Fields("words q outlet since until earlier oldest cursor")
	ofClaim   = strings.Fields("words q speaker called since until sure contested cursor")
	ofChange  = strings.Fields("speaker since until sure cursor")
	ofCheck   = strings.Fields("quotation speaker outlet since until")
	ofAudit   = strings.Fields("table name key rest alone from")
	ofRun     = strings.Fields("id fate cursor")
	ofLog     = strings.Fields("who what cursor")
)

// asksOf are those of each page; of one that is not here there are none. A list as
// a feed, or carried away, is asked as its page is.
var asksOf = map[string][]string{
	"/search": aList, "/audit": without(aList, "cursor"), "/review": without(aList, "sure", "earlier", "oldest"), "/speaker/{id}": without(aList, "speaker"), "/speaker/{id}/correct": without(aList, "speaker"),
	"/audit/rows": slices.Concat(without(aList, "cursor"), ofAudit), "/articles": ofArticle, "/claims": ofClaim, "/changes": ofChange, "/check": ofCheck, "/speakers": {"name", "type", "cursor"},
	"/corrections": {"speaker", "statement"}, "/run/{id}": {"fate", "cursor"}, "/feed": {"url", "only"}, "/alerts/{id}": {"state", "cursor"}, "/log": ofLog, "/login": {"to"},
}

// onPages are what every page may be asked: what was recorded before.
var onPages = []string{"done", "of"}

func without(list []string, names ...string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return slices.Contains(names, s) })
}

// asks are what the address of a request may ask for; file tells that it is a feed
// or an export. False where it asks for no page.
func asks(r *http.Request) (known []string, file, ok bool) {
	method, path, _ := strings.Cut(r.Pattern, " ")
	name, isFeed := strings.CutSuffix(path, ".atom")
	switch {
	case method != http.MethodGet:
		return nil, false, false
	case path == "/export/{format}":
		if list, is := carriedLists[r.PathValue("format")]; is {
			_, page, _ := strings.Cut(list.page, " ")
			if page == "/runs" {
				return ofRun, true, true
			}
			return asksOf[page], true, true
		}
		return aList, true, true
	case isFeed:
		return asksOf[name], true, true
	}
	return asksOf[path], false, true
}

// unknown are the parameters of an address that nothing is known of there, in order.
// What advertisers hang on to links is not meant for this site.
func unknown(known []string, get url.Values) (list []string) {
	for name := range get {
		if !slices.Contains(known, name) && !strings.HasPrefix(name, "utm_") && name != "fbclid" && name != "gclid" {
			list = append(list, firstRunes(strings.ToValidUTF8(name, "\uFFFD"), 60))
		}
	}
	slices.Sort(list)
	return list
}

// notApplied says of a page what of its address was passed over; empty where
// everything was applied.
func notApplied(r *http.Request) string {
	known, file, ok := asks(r)
	if !ok || file {
		return ""
	}
	list := unknown(slices.Concat(known, onPages), r.URL.Query())
	if len(list) == 0 {
		return ""
	}
	return saysUnknown(list, known) + " It was not applied."
}

// refuseUnknown refuses a feed or an export that is asked for what is not known: no
// program would read a line about it.
func refuseUnknown(r *http.Request) error {
	known, file, ok := asks(r)
	if !ok || !file {
		return nil
	}
	if list := unknown(known, r.URL.Query()); len(list) > 0 {
		return refuse(http.StatusBadRequest, "%s", saysUnknown(list, known))
	}
	return nil
}

// mostUnknown is how many are named.
const mostUnknown = 5

// saysUnknown names what is not known, with the nearest that is, and all that is.
func saysUnknown(list, known []string) string {
	var named []string
	for _, name := range list[:min(len(list), mostUnknown)] {
		one := fmt.Sprintf("“%s”", name)
		if near := nearest(name, known); near != "" {
			one += fmt.Sprintf(" (did you mean “%s”?)", near)
		}
		named = append(named, one)
	}
	says := "This address asks for " + strings.Join(named, ", ") + ", which is not known here."
	if len(known) == 0 {
		return says + " Nothing can be asked for here."
	}
	return says + " What can be asked for: " + strings.Join(without(known, "q"), ", ") + "."
}

// nearest is the known name that a name is most like: one of at most two letters
// more, fewer or others, or a beginning of it; empty where there is none.
func nearest(name string, known []string) string {
	best, least := "", 3
	name = strings.ToLower(name)
	for _, k := range known {
		d := letters(name, k)
		if len(name) > 2 && strings.HasPrefix(k, name) || len(k) > 2 && strings.HasPrefix(name, k) {
			d = min(d, 1)
		}
		if d < least && d < max(len(k), 2) {
			best, least = k, d
		}
	}
	return best
}

// letters is how many letters have to be put in, left out or changed to make one
// word of another (Levenshtein 1966).
func letters(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := before
			if a[i] != b[j] {
				change++
			}
			before, row[j+1] = row[j+1], min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
