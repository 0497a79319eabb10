package web

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"hearsay"
	"hearsay/engine"
)

// filters are the limits of a list as the address of the page carries them.
type filters struct {
	Words, Speaker, Outlet, Act, Kind, Since, Until string
	// Called and Role are how articles call the speaker.
	Called, Role string
	// Article is an ID; the list is what this article reported.
	Article string
	// Sure is the least that each confidence may be, from 0 to 1.
	Sure string
	// Own leaves out what is only told of the speakers by somebody else.
	Own             bool
	Earlier, Oldest bool
	Cursor          string
}

// Kinds are all kinds there are, for the pages' lists.
var kinds = []hearsay.Kind{hearsay.Direct, hearsay.Indirect, hearsay.Mixed}

// filtersOf reads the address; what is too long to be meant is cut. The words may
// be called q, as many sites call them.
func filtersOf(v url.Values) filters {
	get := func(name string) string {
		return strings.TrimSpace(firstRunes(strings.ToValidUTF8(v.Get(name), "\uFFFD"), 500))
	}
	return filters{Words: cmp.Or(get("words"), get("q")), Speaker: get("speaker"), Outlet: get("outlet"), Act: get("act"), Kind: get("kind"),
		Since: get("since"), Until: get("until"), Sure: get("sure"), Called: get("called"), Role: get("role"), Article: get("article"), Own: v.Get("own") != "", Earlier: v.Get("earlier") != "", Oldest: v.Get("oldest") != "", Cursor: get("cursor")}
}

// values are the filters as an address carries them.
func (f filters) values() url.Values {
	v := url.Values{}
	for _, p := range [][2]string{{"words", f.Words}, {"speaker", f.Speaker}, {"outlet", f.Outlet}, {"act", f.Act}, {"kind", f.Kind},
		{"since", f.Since}, {"until", f.Until}, {"sure", f.Sure}, {"called", f.Called}, {"role", f.Role}, {"article", f.Article}, {"cursor", f.Cursor}} {
		if p[1] != "" {
			v.Set(p[0], p[1])
		}
	}
	if f.Own {
		v.Set("own", "1")
	}
	if f.Earlier {
		v.Set("earlier", "1")
	}
	if f.Oldest {
		v.Set("oldest", "1")
	}
	return v
}

// address is that of a page with these filters.
func (f filters) address(path string) string {
	if q := f.values().Encode(); q != "" {
		return path + "?" + q
	}
	return path
}

// with is the filters with one of them set anew; the list begins at its beginning.
func (f filters) with(name, value string) filters {
	v := f.values()
	v.Set(name, value)
	v.Del("cursor")
	return filtersOf(v)
}

// whole is the list from its beginning.
func (f filters) whole() filters {
	f.Cursor = ""
	return f
}

// none tells that nothing limits the list.
func (f filters) none() bool { return len(f.whole().values()) == 0 }

// query is what the filters ask the record for. said is what the reader has to
// know about it: that a name was taken for a like one.
func (f filters) query(ctx context.Context, s hearsay.Store) (q hearsay.Query, said string, err error) {
	q = hearsay.Query{Words: f.Words, Act: hearsay.Act(f.Act), Kind: hearsay.Kind(f.Kind), Article: f.Article, Own: f.Own, AllVersions: f.Earlier || f.Article != "", OldestFirst: f.Oldest, Cursor: f.Cursor}
	if f.Act != "" && !slices.Contains(hearsay.Acts, q.Act) {
		return q, "", refuse(http.StatusBadRequest, "There is no act %q.", f.Act)
	}
	if f.Kind != "" && !slices.Contains(kinds, q.Kind) {
		return q, "", refuse(http.StatusBadRequest, "There is no kind %q.", f.Kind)
	}
	if q.Sure, err = share(f.Sure); err != nil {
		return q, "", err
	}
	if err := f.days(&q); err != nil {
		return q, "", err
	}
	if q.Outlet, err = outletOf(ctx, s, f.Outlet); err != nil {
		return q, "", err
	}
	if f.Speaker == "" {
		q.Called = engine.WithoutThe(f.Called)
		return q, "", nil
	}
	ids, said, err := whoIsMeant(ctx, s, f.Speaker)
	q.Speakers, q.Called, q.Role = ids, f.Called, f.Role
	return q, said, err
}

// articleQuery is what the filters ask of a list of articles.
func (f filters) articleQuery(ctx context.Context, s hearsay.Store) (q hearsay.ArticleQuery, err error) {
	var days hearsay.Query
	if err := f.days(&days); err != nil {
		return q, err
	}
	q = hearsay.ArticleQuery{Words: f.Words, Since: days.Since, Until: days.Until, AllVersions: f.Earlier, OldestFirst: f.Oldest, Cursor: f.Cursor}
	q.Outlet, err = outletOf(ctx, s, f.Outlet)
	return q, err
}

func share(written string) (float64, error) {
	if written == "" {
		return 0, nil
	}
	x, err := strconv.ParseFloat(written, 64)
	if err != nil || !(x >= 0 && x <= 1) {
		return 0, refuse(http.StatusBadRequest, "%q is no share from 0 to 1.", written)
	}
	return x, nil
}

func (f filters) days(q *hearsay.Query) (err error) {
	if q.Since, _, err = engine.Stretch(f.Since); err == nil {
		_, q.Until, err = engine.Stretch(f.Until)
	}
	if err != nil {
		return refuse(http.StatusBadRequest, "%v.", err)
	}
	if !q.Since.IsZero() && !q.Until.IsZero() && !q.Since.Before(q.Until) {
		return refuse(http.StatusBadRequest, "%s is after %s.", f.Since, f.Until)
	}
	return nil
}

// outletOf is the outlet's name as the record has it; one that the record does
// not have is refused, because nothing found must not look like nothing printed.
func outletOf(ctx context.Context, s hearsay.Store, written string) (string, error) {
	name, err := engine.Outlet(ctx, s, written)
	if err != nil && ctx.Err() == nil {
		return "", refuse(http.StatusNotFound, "%s", sentence(err.Error()))
	}
	return name, err
}

// mostBearers is how many speakers of one name are looked for at once.
const mostBearers = 50

// whoIsMeant are the speakers of the directory that a name or an ID stands for:
// all who bear it, or the only one who bears it in another spelling.
func whoIsMeant(ctx context.Context, s hearsay.Store, written string) (ids []string, said string, err error) {
	if k, err := engine.SpeakerByID(ctx, s, written); err == nil {
		return []string{k.ID}, "", nil
	} else if !errors.Is(err, hearsay.ErrNotFound) {
		return nil, "", err
	}
	named, _, err := s.Speakers(ctx, hearsay.SpeakerQuery{Name: written, Limit: mostBearers})
	if err != nil {
		return nil, "", err
	}
	for i := range named {
		ids = append(ids, named[i].ID)
	}
	switch {
	case len(named) > 1:
		return ids, fmt.Sprintf("%d speakers bear the name %s; this is what all of them said.", len(named), written), nil
	case len(named) == 1:
		return ids, "", nil
	}
	spelled, err := engine.Spelled(ctx, s, written, 2)
	if err != nil {
		return nil, "", err
	}
	if len(spelled) != 1 {
		return nil, "", refuse(http.StatusNotFound, "Nobody called %q is in the directory of the record. The page Speakers lists who is.%s", written, orCalled(ctx, s, written))
	}
	return []string{spelled[0].ID}, fmt.Sprintf("Nobody is called %q; taken for %s.", written, spelled[0].Name), nil
}

// sentence begins with a capital and ends with a full stop.
func sentence(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return s
	}
	return strings.ToUpper(string(r[0])) + strings.TrimSuffix(string(r[1:]), ".") + "."
}
