package web_test

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"hearsay"
	"hearsay/web"
)

// Disputes that are not sure enough are left out of lists, feeds, exports and the
// first page; the page says how many, and leads to them.
func TestWeakerDisputesAreAskedFor(t *testing.T) {
	s, c := disputed(t)
	claim, err := s.Claim(t.Context(), crack)
	if err != nil {
		t.Fatal(err)
	}
	listed := func(path string) bool {
		return strings.Contains(c.get(path), crack)
	}
	usual := []string{"/claims?contested=1", "/claims.atom?contested=1", "/export/claims.jsonl?contested=1", "/api/v1/disputes"}
	for _, sure := range []float64{hearsay.LeastDisputed, hearsay.LeastDisputed - 0.01, 0} {
		claim.Sure = sure
		if err := s.PutClaims(t.Context(), []hearsay.Claim{claim}); err != nil {
			t.Fatal(err)
		}
		for _, path := range usual {
			if got := listed(path); got != (sure >= hearsay.LeastDisputed) {
				t.Errorf("%s at %v: listed %v", path, sure, got)
			}
		}
		first, _, _ := strings.Cut(c.get("/"), `id="changed"`)
		if got := strings.Contains(first, crack); got != (sure >= hearsay.LeastDisputed) {
			t.Errorf("the first page at %v: listed %v", sure, got)
		}
		for _, path := range []string{"/claims?contested=1&sure=0", "/api/v1/disputes?sure=0", "/claims", "/api/v1/claims"} {
			if !listed(path) {
				t.Errorf("%s at %v does not list it", path, sure)
			}
		}
	}
	if page := c.get("/claims?contested=1&speaker=Reuk"); !regexp.MustCompile(`<a href="/claims\?contested=1&amp;speaker=Reuk&amp;sure=0">Show [1-9] weaker ones?</a>`).MatchString(page) {
		t.Errorf("nothing leads to what is left out:\n%s", page)
	}
	for _, path := range []string{"/claims?contested=1&sure=0", "/claims", "/claims?contested=1&words=zebra"} {
		if page := c.get(path); strings.Contains(page, "weaker one") {
			t.Errorf("%s leads to what it has", path)
		}
	}
}

// A tag of a struct cannot name a constant.
func TestTheAPIListsWhatPagesDo(t *testing.T) {
	field, ok := reflect.TypeFor[web.DisputesInput]().FieldByName("Sure")
	if want := fmt.Sprint(hearsay.LeastDisputed); !ok || field.Tag.Get("default") != want {
		t.Errorf("disputes are listed from %q in the API, from %s on elsewhere", field.Tag.Get("default"), want)
	}
}
