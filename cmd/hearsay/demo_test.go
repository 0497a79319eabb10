package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"time"
)

// demo reads its story, says on one line where to look first, and leaves nothing
// behind: there somebody denies what another says, and says it himself later.
func TestDemo(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("TMPDIR", folder)
	began := time.Now()
	c, said := started(t, "demo")
	t.Logf("it was there after %v", time.Since(began))
	at := regexp.MustCompile(`^(http://127\.0\.0\.1:\d+/) is open; .* (http://127\.0\.0\.1:\d+/claim/c[0-9a-f]+)$`).FindStringSubmatch(said)
	if at == nil {
		t.Fatalf("it says %q", said)
	}
	claim := fetched(t, at[2])
	for _, want := range []string{"contested", "denies", "supports", "changed position", "<ins>", " · copy"} {
		if !strings.Contains(claim, want) {
			t.Errorf("where to look first there is no %q", want)
		}
	}
	if today := fetched(t, at[1]); !strings.Contains(today, "7 outlets") || !strings.Contains(today, "Newly contested") || !strings.Contains(today, "Newly changed") {
		t.Error("the first page does not show the story")
	}
	if check := fetched(t, at[1]+"check?quotation=I+will+ask+anyone+to+leave+their+home&speaker=Marend"); !strings.Contains(check, "Meaning changed") {
		t.Error("a misquotation is not told")
	}
	edited := regexp.MustCompile(`href="(/article/[^"]+)"`).FindStringSubmatch(fetched(t, at[1]+"articles?words=drawer"))
	if edited == nil {
		t.Fatal("there is no edited article")
	}
	page := fetched(t, strings.TrimSuffix(at[1], "/")+edited[1])
	for _, want := range []string{"Version 1</a>", "<strong>Version 2</strong>", "<del>", "did not publish"} {
		if !strings.Contains(page, want) {
			t.Errorf("the edited article does not show %q", want)
		}
	}
	outlet := regexp.MustCompile(`href="(http://127\.0\.0\.1:\d+/[^"]+)"[^>]*>at the outlet`).FindStringSubmatch(page)
	if outlet == nil || !strings.Contains(fetched(t, outlet[1]), "did not publish the report") {
		t.Errorf("the outlet's own page is not there: %q", outlet)
	}
	if feeds := fetched(t, at[1]+"runs"); strings.Count(feeds, "/feed.xml") != 7 || strings.Count(feeds, "<td>well</td>") != 8 || strings.Contains(feeds, "failures") {
		t.Errorf("not all feeds and their run are well:\n%s", feeds)
	}
	interrupted(t, c)
	if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
		t.Errorf("it leaves %v, %v", left, err)
	}
}
