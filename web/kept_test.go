package web_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"hearsay"
	"hearsay/sqlite"
	"hearsay/web"
)

// countedStore counts searches, and lets a test hold one up.
type countedStore struct {
	hearsay.Store
	n    atomic.Int64
	hold func(ctx context.Context)
	// listed counts how often its outlets were listed.
	listed atomic.Int64
}

func (s *countedStore) Outlets(ctx context.Context) ([]string, error) {
	s.listed.Add(1)
	return s.Store.Outlets(ctx)
}

func (s *countedStore) Search(ctx context.Context, q hearsay.Query) ([]hearsay.Row, string, error) {
	s.n.Add(1)
	if s.hold != nil {
		s.hold(ctx)
	}
	return s.Store.Search(ctx, q)
}

func countedOf(t *testing.T, o web.Options) (*countedStore, *client) {
	t.Helper()
	list, err := readOnce()
	if err != nil {
		t.Fatal(err)
	}
	s := &countedStore{Store: recordOf(t, list...)}
	return s, clientOf(t, s, o)
}

// What was answered is answered again without asking the record, to the byte, and
// pages, lists of the API and answers that programs have already are alike.
func TestTheSameQuestionIsAnsweredFromWhatIsKept(t *testing.T) {
	s, c := countedOf(t, web.Options{})
	for _, path := range []string{"/", "/search?words=ferry", "/api/v1/statements?words=ferry"} {
		first, body := c.do("GET", path, nil)
		asked := s.n.Load()
		if asked == 0 {
			t.Fatalf("%s did not search", path)
		}
		again, same := c.do("GET", path, nil)
		if s.n.Load() != asked {
			t.Errorf("%s searched again", path)
		}
		if same != body || again.StatusCode != 200 {
			t.Errorf("%s is another page the second time", path)
		}
		for _, name := range []string{"Content-Type", "Cache-Control", "Content-Length", "Etag", "Content-Security-Policy", "X-Content-Type-Options"} {
			if first.Header.Get(name) != again.Header.Get(name) {
				t.Errorf("%s: %s was %q and is %q", path, name, first.Header.Get(name), again.Header.Get(name))
			}
		}
		s.n.Store(0)
	}
	resp, _ := c.do("GET", "/api/v1/statements?words=ferry", nil)
	if resp, _ := c.do("GET", "/api/v1/statements?words=ferry", nil, "If-None-Match", resp.Header.Get("Etag")); resp.StatusCode != http.StatusNotModified {
		t.Errorf("who has it already is answered %s", resp.Status)
	}
	if resp, _ := c.do("HEAD", "/search?words=ferry", nil); resp.StatusCode != http.StatusOK || resp.Header.Get("Content-Length") == "" {
		t.Errorf("who asks for the head only is answered %s", resp.Status)
	}
}

// The outlets that forms offer are listed once for all pages, and again when the
// record has another article.
func TestOutletsAreListedOncePerRevision(t *testing.T) {
	list, err := readOnce()
	if err != nil {
		t.Fatal(err)
	}
	last := len(list) - 1
	late := list[last]
	late.Reading.Article.Outlet = "Late Herald"
	s := &countedStore{Store: recordOf(t, list[:last]...)}
	c := clientOf(t, s, web.Options{})
	offers := func() (all bool) {
		all = true
		for _, path := range []string{"/search?words=ferry", "/search?words=bridge", "/articles", "/audit"} {
			all = strings.Contains(c.get(path), "Late Herald") && all
		}
		return all
	}
	if offers() || s.listed.Load() != 1 {
		t.Errorf("four pages listed the outlets %d times", s.listed.Load())
	}
	if _, err := s.Record(t.Context(), []hearsay.Addition{late}); err != nil {
		t.Fatal(err)
	}
	if !offers() || s.listed.Load() != 2 {
		t.Errorf("with another article the pages do not all offer its outlet; it was listed %d times", s.listed.Load())
	}
}

// The next request sees what was corrected, taken back, or written by another program.
func TestWhatChangedIsSeenAtOnce(t *testing.T) {
	list, err := readOnce()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "shared.db")
	var stores [2]hearsay.Store // as of two programs
	for i := range stores {
		s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		stores[i] = s
	}
	if _, err := stores[0].Record(t.Context(), list); err != nil {
		t.Fatal(err)
	}
	c := clientOf(t, stores[0], web.Options{})
	row := rows(t, stores[0], hearsay.Query{Words: `"four hundred people"`})[0]
	id := row.Attribution.ID
	watched := []string{"/", "/search", "/statement/" + id, "/article/" + row.Article.ID, "/speaker/shalvardsune", "/speakers", "/review", "/audit",
		"/api/v1/statements", "/api/v1/statements/" + id, "/api/v1/articles/" + row.Article.ID}
	seen := func() (all []string) {
		for _, at := range watched {
			_, body := c.do("GET", at, nil)
			all = append(all, body)
		}
		return all
	}
	before := seen()
	resp, _ := c.do("POST", "/correct/"+id, url.Values{"do": {"act"}, "act": {"threaten"}})
	if resp.StatusCode != http.StatusSeeOther {
		t.Fatal(resp.Status)
	}
	if page := c.get("/statement/" + id); !strings.Contains(page, "threaten") {
		t.Error("the next page does not show the correction")
	}
	if resp, body := c.do("GET", "/api/v1/statements/"+id, nil); !strings.Contains(body, `"act":"threaten"`) {
		t.Errorf("nor does the API: %s %s", resp.Status, body)
	}
	c.do("POST", "/undo/"+last(t, stores[0]).ID, url.Values{})
	for i, body := range seen() {
		if i != 2 && i != 9 && body != before[i] { // these two list what was corrected
			t.Errorf("%s is not as it was", watched[i])
		}
	}
	if _, err := stores[1].Correct(t.Context(), hearsay.Correction{Kind: hearsay.NotAStatement, Attribution: id, Who: "lio"}); err != nil {
		t.Fatal(err)
	}
	if _, body := c.do("GET", "/api/v1/articles/"+row.Article.ID, nil); strings.Contains(body, id) {
		t.Error("what another program corrected is not seen")
	}
	if _, err := stores[1].TakeDownArticle(t.Context(), row.Article.ID, "lio", ""); err != nil {
		t.Fatal(err)
	}
	for _, at := range []string{"/article/" + row.Article.ID, "/api/v1/articles/" + row.Article.ID} {
		if resp, _ := c.do("GET", at, nil); resp.StatusCode != http.StatusNotFound {
			t.Errorf("%s was taken down and is answered %s", at, resp.Status)
		}
	}
}

// Nobody gets the page of another role, or of another person, whoever asked first;
// who left, or was let in never, gets none.
func TestPagesOfOthersAreNobodys(t *testing.T) {
	s, c := staffed(t, web.Access{})
	id := rows(t, s, hearsay.Query{})[0].Attribution.ID
	names := []string{"ada", "edi", "rea"}
	cookies := map[string]string{}
	for _, name := range names {
		cookies[name] = c.logged(name)
	}
	for _, path := range []string{"/statement/" + id, "/search", "/"} {
		for range 2 {
			for _, name := range names {
				resp, page := c.do("GET", path, nil, "Cookie", cookies[name])
				if resp.StatusCode != http.StatusOK {
					t.Fatalf("%s as %s: %s", path, name, resp.Status)
				}
				if edits := strings.Contains(page, `action="/correct/`); edits != (name != "rea" && strings.HasPrefix(path, "/statement/")) {
					t.Errorf("%s as %s: forms %v", path, name, edits)
				}
				if runs := strings.Contains(page, `href="/users"`); runs != (name == "ada") {
					t.Errorf("%s as %s: pages of admins %v", path, name, runs)
				}
				for _, other := range names {
					if shown := strings.Contains(page, `href="/account">`+other+`<`); shown != (other == name) {
						t.Errorf("%s as %s: it says %s %v", path, name, other, shown)
					}
				}
			}
		}
		if resp, _ := c.do("GET", path, nil); resp.StatusCode != http.StatusSeeOther {
			t.Errorf("%s as nobody: %s", path, resp.Status)
		}
	}
	c.get200("/api/v1/statements", cookies["ada"])
	if resp, _ := c.do("GET", "/api/v1/statements", nil); resp.StatusCode != http.StatusUnauthorized {
		t.Errorf("the API as nobody: %s", resp.Status)
	}
	if err := s.SetRole(t.Context(), "edi", hearsay.Reader); err != nil {
		t.Fatal(err)
	}
	if resp, page := c.do("GET", "/statement/"+id, nil, "Cookie", cookies["edi"]); resp.StatusCode == http.StatusOK && strings.Contains(page, `action="/correct/`) {
		t.Error("who is a reader now gets an editor's page")
	}
	c.do("POST", "/logout", url.Values{}, "Cookie", cookies["ada"])
	if resp, _ := c.do("GET", "/search", nil, "Cookie", cookies["ada"]); resp.StatusCode != http.StatusSeeOther {
		t.Errorf("who left is answered %s", resp.Status)
	}
}

func (c *client) get200(path, cookie string) {
	c.t.Helper()
	if resp, _ := c.do("GET", path, nil, "Cookie", cookie); resp.StatusCode != http.StatusOK {
		c.t.Fatalf("%s: %s", path, resp.Status)
	}
}

// Everybody is never shown what was made for people of the house: not the text of
// an article, though one record is behind both.
func TestWhatIsPublicIsKeptApart(t *testing.T) {
	s, own := servedOf(t, readOnce, web.Options{})
	public := clientOf(t, s, web.Options{Access: web.Access{Public: true}})
	row := rows(t, s, hearsay.Query{})[0]
	for _, path := range []string{"/article/" + row.Article.ID, "/statement/" + row.Attribution.ID, "/api/v1/articles/" + row.Article.ID, "/search"} {
		for range 2 {
			_, private := own.do("GET", path, nil)
			_, shown := public.do("GET", path, nil)
			if private == shown {
				t.Errorf("%s is the same for everybody", path)
			}
		}
	}
	if shown := public.get("/article/" + row.Article.ID); strings.Contains(shown, `action="/correct/`) || strings.Contains(shown, "/review") {
		t.Error("everybody gets the page of the house")
	}
}

// What is answered from what is kept counts as asked.
func TestWhatIsKeptIsNoWayAroundTheLimits(t *testing.T) {
	for _, path := range []string{"/search", "/api/v1/statements"} {
		_, c := served(t, web.Options{Access: web.Access{Public: true, Limits: web.Limits{Rate: 0.01, Burst: 3}}})
		for i := range 5 {
			resp, _ := c.do("GET", path, nil)
			if want := map[bool]int{true: 200, false: 429}[i < 3]; resp.StatusCode != want {
				t.Errorf("%s, the %d. time: %s", path, i+1, resp.Status)
			}
			if resp.StatusCode == 429 && resp.Header.Get("Retry-After") == "" {
				t.Errorf("%s: nobody says when to ask again", path)
			}
		}
	}
}

// What many ask for at once is made once; where the one who asked first goes away,
// the others are answered all the same.
func TestManyWhoAskTheSameAtOnce(t *testing.T) {
	s, c := countedOf(t, web.Options{})
	begun, goOn := make(chan struct{}, 100), make(chan struct{})
	s.hold = func(ctx context.Context) {
		begun <- struct{}{}
		select {
		case <-goOn:
		case <-ctx.Done():
		}
	}
	gone, leave := context.WithCancel(t.Context())
	left := make(chan struct{})
	go func() {
		defer close(left)
		r, _ := http.NewRequestWithContext(gone, "GET", c.base+"/search?words=ferry", nil)
		if resp, err := http.DefaultClient.Do(r); err == nil {
			resp.Body.Close()
		}
	}()
	<-begun
	var all sync.WaitGroup
	var right atomic.Int64
	for range 50 {
		all.Go(func() {
			resp, err := http.Get(c.base + "/search?words=ferry")
			if err != nil {
				t.Error(err)
				return
			}
			resp.Body.Close()
			if resp.StatusCode == http.StatusOK {
				right.Add(1)
			}
		})
	}
	leave()
	<-left
	<-begun // one of the fifty
	close(goOn)
	all.Wait()
	if right.Load() != 50 || s.n.Load() != 2 {
		t.Errorf("%d of 50 are answered, by %d searches", right.Load(), s.n.Load())
	}
}

// Two hundred who ask for different things at once are worked on a few at a time,
// and all answered; a change waits for none of them.
func TestAFewAreWorkedOnAtATime(t *testing.T) {
	s, c := countedOf(t, web.Options{})
	var at, most atomic.Int64
	slow := make(chan struct{})
	s.hold = func(context.Context) {
		n := at.Add(1)
		for was := most.Load(); n > was && !most.CompareAndSwap(was, n); was = most.Load() {
		}
		<-slow
		at.Add(-1)
	}
	var all sync.WaitGroup
	var right atomic.Int64
	for i := range 200 {
		all.Go(func() {
			if resp, _ := c.do("GET", "/search?outlet=&words=ferry+"+strconv.Itoa(i), nil); resp.StatusCode == http.StatusOK {
				right.Add(1)
			}
		})
	}
	for at.Load() == 0 {
		time.Sleep(time.Millisecond)
	}
	id := rows(t, s, hearsay.Query{})[0].Attribution.ID
	if resp, _ := c.do("POST", "/correct/"+id, url.Values{"do": {"confirm"}}); resp.StatusCode != http.StatusSeeOther {
		t.Errorf("a change in the middle of it: %s", resp.Status)
	}
	close(slow)
	all.Wait()
	if right.Load() != 200 || most.Load() > int64(web.AtOnce()) {
		t.Errorf("%d of 200 are answered, %d were worked on at once, of %d", right.Load(), most.Load(), web.AtOnce())
	}
}

// Who reads slowly holds up nobody.
func TestWhoReadsSlowlyHoldsUpNobody(t *testing.T) {
	list, err := readOnce()
	if err != nil {
		t.Fatal(err)
	}
	h, err := web.New(recordOf(t, list...), web.Options{})
	if err != nil {
		t.Fatal(err)
	}
	stuck := make(chan struct{})
	var all sync.WaitGroup
	for range web.AtOnce() + 3 {
		all.Go(func() {
			r := httptest.NewRequestWithContext(t.Context(), "GET", "http://localhost/corrections", nil)
			h.ServeHTTP(&slowWriter{httptest.NewRecorder(), stuck}, r)
		})
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		for range 3 {
			h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequestWithContext(t.Context(), "GET", "http://localhost/runs", nil))
		}
	}()
	select {
	case <-done:
	case <-time.After(20 * time.Second):
		t.Error("others wait for whoever reads slowly")
	}
	close(stuck)
	all.Wait()
}

// slowWriter takes nothing until it is let go on.
type slowWriter struct {
	*httptest.ResponseRecorder
	stuck chan struct{}
}

func (w *slowWriter) Write(b []byte) (int, error) {
	<-w.stuck
	return w.ResponseRecorder.Write(b)
}
