package engine

import (
	"context"
	"slices"
	"strings"
	"testing"

	"hearsay"
)

// newsstand is a record with outlets and nothing else, as exact as a record is.
type newsstand []string

func (n newsstand) Outlets(context.Context) ([]string, error) { return n, nil }

func (n newsstand) Extent(_ context.Context, q hearsay.Query) (e hearsay.Extent, _ error) {
	if slices.ContainsFunc(n, func(name string) bool { return strings.EqualFold(name, q.Outlet) }) {
		e.Articles = 1
	}
	return e, nil
}

func TestOutlet(t *testing.T) {
	n := newsstand{"The Tesmir Courier", "Ansk Gazette", "The Gazette", "Gazette"}
	for written, want := range map[string]string{
		"": "", "The Tesmir Courier": "The Tesmir Courier", "Tesmir Courier": "The Tesmir Courier", "TESMIR  COURIER!": "The Tesmir Courier",
		"the ansk gazette": "Ansk Gazette", "ansk gazette": "ansk gazette", "Gazette": "Gazette", "the gazette": "the gazette",
	} {
		if got, err := Outlet(t.Context(), n, written); got != want || err != nil {
			t.Errorf("%q is %q (%v), want %q", written, got, err, want)
		}
	}
	for _, written := range []string{"Nope", "Courier", "The", "…"} {
		got, err := Outlet(t.Context(), n, written)
		if err == nil || !strings.HasSuffix(err.Error(), "there are The Tesmir Courier, Ansk Gazette, The Gazette, Gazette") {
			t.Errorf("%q is %q: %v", written, got, err)
		}
	}
	if _, err := Outlet(t.Context(), newsstand{}, "Nope"); err == nil || !strings.Contains(err.Error(), "none of its articles") {
		t.Errorf("no outlet at all: %v", err)
	}
	if _, err := Outlet(t.Context(), slices.Repeat(n, 6), "Nope"); err == nil || !strings.HasSuffix(err.Error(), "and 4 more") {
		t.Errorf("many outlets: %v", err)
	}
}
