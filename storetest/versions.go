package storetest

import (
	"testing"

	"hearsay"
)

var bridgeEdited = piece{url: bridge.url, outlet: bridge.outlet, day: bridge.day, said: []said{
	{who: "Mara Kyr", what: "“We hold the bridge and one of the banks”"},
	{who: "Edo Vint", what: "“Come and see for yourselves”"},
}}

var versions = []test{
	{name: "an edited page is a new version with its difference", run: func(t *testing.T, s hearsay.Store) {
		first := record(t, s, bridge)[0]
		second := record(t, s, bridgeEdited)[0]
		same(t, "fate", second.Fate, hearsay.NewVersion)
		same(t, "version and before", []any{second.Version, second.Before}, []any{2, first.Article})
		var got []string
		for _, d := range second.Difference {
			got = append(got, d.What+": "+d.BeforeText+" > "+d.AfterText)
		}
		same(t, "difference", got, []string{
			"changed: “We hold the bridge and both banks” > “We hold the bridge and one of the banks”",
			"added:  > “Come and see for yourselves”",
			"dropped: the bridge was lost > ",
			"dropped: shelling went on at night > "})
		d, err := s.Difference(t.Context(), first.Article, second.Article)
		must(t, err)
		same(t, "difference again", len(d), 4)
	}},
	{name: "versions are listed in order", run: func(t *testing.T, s hearsay.Store) {
		a := record(t, s, bridge, bridgeEdited)
		list, err := s.Versions(t.Context(), a[0].Article)
		must(t, err)
		var got []any
		for _, k := range list {
			got = append(got, k.Article.ID, k.Version, k.Current)
		}
		same(t, "versions", got, []any{a[0].Article, 1, false, a[1].Article, 2, true})
	}},
	{name: "search finds the current version, and earlier ones when asked", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, bridge, bridgeEdited)
		same(t, "current", found(t, s, hearsay.Query{Words: "bridge banks"}), []string{"“We hold the bridge and one of the banks”"})
		same(t, "all", len(found(t, s, hearsay.Query{Words: "bridge banks", AllVersions: true})), 2)
		same(t, "current, without words", len(found(t, s, hearsay.Query{})), 2)
		same(t, "all, without words", len(found(t, s, hearsay.Query{AllVersions: true})), 5)
		e, err := s.Extent(t.Context(), hearsay.Query{})
		must(t, err)
		same(t, "extent", []int{e.Articles, e.Attributions, e.Outlets}, []int{1, 2, 1})
	}},
	{name: "adding the first version again changes nothing", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, bridge, bridgeEdited)
		before := everything(t, s)
		same(t, "fates", fates(record(t, s, bridge, bridgeEdited)), []hearsay.Fate{hearsay.Unchanged, hearsay.Unchanged})
		same(t, "record", everything(t, s), before)
	}},
	{name: "an earlier version read again stays an earlier one", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, bridge, bridgeEdited)
		again := bridge
		again.weights = "cc33"
		same(t, "fate", fates(record(t, s, again)), []hearsay.Fate{hearsay.Reread})
		same(t, "current", len(found(t, s, hearsay.Query{Words: "bridge banks"})), 1)
		same(t, "all", len(found(t, s, hearsay.Query{Words: "bridge banks", AllVersions: true})), 2)
	}},
	{name: "a file has versions by its absolute path only", run: func(t *testing.T, s hearsay.Store) {
		for _, c := range []struct {
			path string
			want hearsay.Fate
		}{
			{"/news/a.txt", hearsay.NewVersion}, {"a.txt", hearsay.Added}, {"-", hearsay.Added}, {"/news/corpus.jsonl:17", hearsay.Added},
		} {
			one := piece{path: c.path, said: []said{{who: "Edo Vint", what: "“first of " + c.path + "”"}}}
			two := piece{path: c.path, said: []said{{who: "Edo Vint", what: "“second of " + c.path + "”"}}}
			same(t, c.path, fates(record(t, s, one, two)), []hearsay.Fate{hearsay.Added, c.want})
		}
	}},
	{name: "both versions in one batch", run: func(t *testing.T, s hearsay.Store) {
		out, err := s.Record(t.Context(), []hearsay.Addition{bridge.make(), bridgeEdited.make(), bridge.make()})
		must(t, err)
		same(t, "fates", fates(out), []hearsay.Fate{hearsay.Added, hearsay.NewVersion, hearsay.Unchanged})
	}},
}
