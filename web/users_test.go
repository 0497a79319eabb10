package web_test

import (
	"encoding/base64"
	"fmt"
	"net/http"
	"net/netip"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"golang.org/x/crypto/argon2"

	"hearsay"
	"hearsay/web"
)

const sentence = "a ferry that does not sail"

// hash is that of the sentence, at the least cost: costs stand in the hash.
var hash = cheap(sentence)

func cheap(secret string) string {
	salt := []byte("salt of tests")
	b64 := base64.RawStdEncoding
	return fmt.Sprintf("$argon2id$v=%d$m=64,t=1,p=1$%s$%s", argon2.Version, b64.EncodeToString(salt), b64.EncodeToString(argon2.IDKey([]byte(secret), salt, 1, 64, 1, 32)))
}

// staffed is a record with one user of each role, all of whom have the same password.
func staffed(t *testing.T, a web.Access) (hearsay.Store, *client) {
	t.Helper()
	a.Users = true
	s, c := served(t, web.Options{Who: "server", Access: a})
	for name, role := range map[string]hearsay.Role{"rea": hearsay.Reader, "edi": hearsay.Editor, "ada": hearsay.Admin} {
		if err := s.AddUser(t.Context(), hearsay.User{Name: name, Role: role, Hash: hash}); err != nil {
			t.Fatal(err)
		}
	}
	return s, c
}

// logged is the cookie of somebody who logged in.
func (c *client) logged(name string, header ...string) (cookie string) {
	c.t.Helper()
	resp, body := c.do("POST", "/login", url.Values{"name": {name}, "password": {sentence}}, header...)
	if resp.StatusCode != http.StatusSeeOther {
		c.t.Fatalf("%s is not let in: %s\n%s", name, resp.Status, body)
	}
	cookie, _, _ = strings.Cut(resp.Header.Get("Set-Cookie"), ";")
	return cookie
}

// Each user may what their role may, from the log-in until they leave, and signs
// by their own name whatever they send.
func TestUsersLogInAndMayWhatTheirRoleMay(t *testing.T) {
	s, c := staffed(t, web.Access{})
	id := rows(t, s, hearsay.Query{})[0].Attribution.ID
	for _, u := range []struct {
		name                  string
		reads, corrects, runs int
	}{{"rea", 200, 403, 403}, {"edi", 200, 303, 403}, {"ada", 200, 303, 200}} {
		cookie := c.logged(u.name)
		for path, want := range map[string]int{"/search": u.reads, "/users": u.runs, "/log": u.runs, "/api/v1/log": u.runs, "/account": 200} {
			if resp, _ := c.do("GET", path, nil, "Cookie", cookie); resp.StatusCode != want {
				t.Errorf("%s at %s: %s", u.name, path, resp.Status)
			}
		}
		if resp, _ := c.do("POST", "/correct/"+id, url.Values{"do": {"confirm"}}, "Cookie", cookie); resp.StatusCode != u.corrects {
			t.Errorf("%s corrects: %s", u.name, resp.Status)
		} else if u.corrects == 303 && last(t, s).Who != u.name {
			t.Errorf("%s signs as %s", u.name, last(t, s).Who)
		}
		r, err := http.NewRequestWithContext(t.Context(), "POST", c.base+"/api/v1/corrections", strings.NewReader(`{"statement":"`+id+`","kind":"confirm","who":"somebody else"}`))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Cookie", cookie)
		r.Header.Set("Content-Type", "application/json")
		if resp, _ := c.answer(r); resp.StatusCode != map[int]int{403: 403, 303: 200}[u.corrects] || u.corrects == 303 && last(t, s).Who != u.name {
			t.Errorf("%s corrects by the API: %s, signed %s", u.name, resp.Status, last(t, s).Who)
		}
		c.do("POST", "/logout", url.Values{}, "Cookie", cookie)
		if resp, _ := c.do("GET", "/search", nil, "Cookie", cookie); resp.StatusCode != http.StatusSeeOther {
			t.Errorf("%s after leaving: %s", u.name, resp.Status)
		}
	}
	lines, _, err := s.Log(t.Context(), hearsay.LogQuery{What: "correction"})
	if err != nil || len(lines) != 4 || lines[0].Who != "ada" || lines[0].From != "127.0.0.1" {
		t.Errorf("the log has %+v, %v", lines, err)
	}
}

// A role that is taken away, a new password and a removal hold at once, and a
// session ends by itself.
func TestSessionsEnd(t *testing.T) {
	s, c := staffed(t, web.Access{})
	ctx := t.Context()
	at := func(cookie, path string) int {
		resp, _ := c.do("GET", path, nil, "Cookie", cookie)
		return resp.StatusCode
	}
	ada, edi, rea := c.logged("ada"), c.logged("edi"), c.logged("rea")
	for _, err := range []error{s.SetRole(ctx, "ada", hearsay.Editor), s.SetPassword(ctx, "edi", hash), s.DropUser(ctx, "rea")} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if at(ada, "/users") != 403 || at(ada, "/search") != 200 || at(edi, "/search") != 303 || at(rea, "/search") != 303 {
		t.Errorf("an admin no more: %d, %d; a new password: %d; removed: %d", at(ada, "/users"), at(ada, "/search"), at(edi, "/search"), at(rea, "/search"))
	}
	short := clientOf(t, s, web.Options{Access: web.Access{Users: true, Stay: time.Second}})
	cookie := short.logged("ada")
	if resp, _ := short.do("GET", "/search", nil, "Cookie", cookie); resp.StatusCode != 200 {
		t.Errorf("at once: %s", resp.Status)
	}
	time.Sleep(1100 * time.Millisecond)
	if resp, _ := short.do("GET", "/search", nil, "Cookie", cookie); resp.StatusCode != 303 {
		t.Errorf("after its time: %s", resp.Status)
	}
}

// A session cannot be brought along: logging in gives another one, and ends it.
func TestSessionsAreNotFixed(t *testing.T) {
	_, c := staffed(t, web.Access{})
	first := c.logged("rea")
	again := c.logged("ada", "Cookie", first)
	if first == again {
		t.Error("a log-in keeps the cookie that there was")
	}
	if resp, _ := c.do("GET", "/search", nil, "Cookie", first); resp.StatusCode != 303 {
		t.Errorf("the session before: %s", resp.Status)
	}
	brought := c.logged("ada", "Cookie", "hearsay=known-to-somebody-else")
	if brought == "hearsay=known-to-somebody-else" {
		t.Error("a cookie that was brought along is taken")
	}
}

// The cookie is for TLS alone where the request came by it, which only servers
// that are named may say.
func TestCookiesBehindTLS(t *testing.T) {
	_, c := staffed(t, web.Access{Proxies: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}})
	in := url.Values{"name": {"ada"}, "password": {sentence}}
	resp, _ := c.do("POST", "/login", in, "X-Forwarded-Proto", "https", "X-Forwarded-For", "198.51.100.3, 203.0.113.9")
	if got := resp.Header.Get("Set-Cookie"); !strings.HasPrefix(got, "__Host-hearsay=") || !strings.Contains(got, "Secure") || !strings.Contains(got, "HttpOnly") || !strings.Contains(got, "SameSite=Lax") {
		t.Errorf("behind TLS: %s", got)
	}
	s, plain := staffed(t, web.Access{})
	resp, _ = plain.do("POST", "/login", in, "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.9")
	cookie := resp.Header.Get("Set-Cookie")
	if !strings.HasPrefix(cookie, "hearsay=") || strings.Contains(cookie, "Secure") {
		t.Errorf("where nobody may say so: %s", cookie)
	}
	name, _, _ := strings.Cut(cookie, ";")
	plain.do("POST", "/correct/"+rows(t, s, hearsay.Query{})[0].Attribution.ID, url.Values{"do": {"confirm"}}, "Cookie", name, "X-Forwarded-For", "203.0.113.9")
	lines, _, err := s.Log(t.Context(), hearsay.LogQuery{What: "correction"})
	if err != nil || len(lines) != 1 || lines[0].From != "127.0.0.1" {
		t.Errorf("somebody says where they are from, and is believed: %+v, %v", lines, err)
	}
}

// Nobody learns who is a user, and whoever is wrong too often has to wait.
func TestGuessingIsSlow(t *testing.T) {
	_, c := staffed(t, web.Access{})
	said := map[string]bool{}
	for _, form := range []url.Values{{"name": {"ada"}, "password": {"wrong"}}, {"name": {"nobody"}, "password": {"wrong"}}, {"name": {""}, "password": {""}}, {"name": {"ada"}}} {
		resp, body := c.do("POST", "/login", form)
		if resp.StatusCode != http.StatusForbidden || resp.Header.Get("Set-Cookie") != "" {
			t.Errorf("%v: %s", form, resp.Status)
		}
		if !strings.Contains(body, `role="alert"`) || !strings.Contains(body, `name="password"`) {
			t.Errorf("%v: the page says not what was wrong, or has no form to try again: %s", form, body)
		}
		said[strings.ReplaceAll(body, `value="`+form.Get("name")+`"`, `value=""`)] = true // what they wrote themselves
	}
	if len(said) != 1 {
		t.Errorf("%d different answers tell who is a user", len(said))
	}
	waits := 0
	for range 10 {
		resp, _ := c.do("POST", "/login", url.Values{"name": {"nobody"}, "password": {"wrong"}})
		if resp.StatusCode == http.StatusTooManyRequests && resp.Header.Get("Retry-After") != "" {
			waits++
		}
	}
	if waits < 3 {
		t.Errorf("after 14 wrong tries in a row %d had to wait", waits)
	}
	if resp, _ := c.do("POST", "/login", url.Values{"name": {"ada"}, "password": {sentence}}); resp.StatusCode != http.StatusTooManyRequests {
		t.Errorf("the right password, guessed after them: %s", resp.Status)
	}
	for range 15 {
		c.do("GET", "/api/v1/statements", nil, "Authorization", "Bearer guessed")
	}
	if resp, _ := c.do("GET", "/api/v1/statements", nil, "Authorization", "Bearer guessed"); resp.StatusCode != http.StatusTooManyRequests || resp.Header.Get("Content-Type") != "application/problem+json" {
		t.Errorf("guessed tokens: %s", resp.Status)
	}
}

// A password that is right is counted as no wrong try.
func TestRightPasswordsAreNoTries(t *testing.T) {
	_, c := staffed(t, web.Access{})
	for range 12 {
		c.logged("rea")
	}
}

// Users make tokens for programs, which may no more than they were made for,
// and nothing that only a person should.
func TestTokensOfUsers(t *testing.T) {
	s, c := staffed(t, web.Access{})
	ada := c.logged("ada")
	_, page := c.do("POST", "/account/tokens", url.Values{"for": {"the desk's script"}, "role": {"reader"}, "days": {"30"}}, "Cookie", ada)
	secret := regexp.MustCompile(`hearsay_[A-Z2-7]{20,}`).FindString(page)
	list, err := s.Tokens(t.Context())
	if err != nil || len(list) != 1 || secret == "" || strings.Contains(fmt.Sprint(list), secret) {
		t.Fatalf("%q is made, and kept as %+v, %v", secret, list, err)
	}
	bearer := "Bearer " + secret
	id := rows(t, s, hearsay.Query{})[0].Attribution.ID
	for _, k := range []struct {
		method, path string
		want         int
	}{{"GET", "/api/v1/statements", 200}, {"GET", "/search", 200}, {"GET", "/api/v1/log", 403}, {"POST", "/correct/" + id, 403}, {"GET", "/account", 403}, {"POST", "/account/tokens", 403}} {
		if resp, _ := c.do(k.method, k.path, url.Values{"role": {"reader"}, "do": {"confirm"}}, "Authorization", bearer); resp.StatusCode != k.want {
			t.Errorf("%s %s by the token: %s", k.method, k.path, resp.Status)
		}
	}
	if resp, _ := c.do("GET", "/api/v1/statements?token="+secret, nil); resp.StatusCode != http.StatusUnauthorized {
		t.Errorf("a token in the address: %s", resp.Status)
	}
	if resp, _ := c.do("POST", "/account/tokens/"+list[0].ID+"/remove", url.Values{}, "Cookie", c.logged("edi")); resp.StatusCode != http.StatusNotFound {
		t.Errorf("somebody else removes it: %s", resp.Status)
	}
	c.do("POST", "/account/tokens/"+list[0].ID+"/remove", url.Values{}, "Cookie", ada)
	if resp, _ := c.do("GET", "/api/v1/statements", nil, "Authorization", bearer); resp.StatusCode != http.StatusUnauthorized {
		t.Errorf("after it was removed: %s", resp.Status)
	}
	if resp, _ := c.do("POST", "/account/tokens", url.Values{"role": {"admin"}}, "Cookie", c.logged("rea")); resp.StatusCode != http.StatusBadRequest {
		t.Errorf("a reader makes an admin's token: %s", resp.Status)
	}
}

// Admins say who may come in, and the log says what they did; nobody locks
// themselves out, and another site's page does it for nobody.
func TestAdminsHaveUsers(t *testing.T) {
	s, c := staffed(t, web.Access{})
	ada := c.logged("ada")
	post := func(path string, form url.Values, header ...string) int {
		resp, _ := c.do("POST", path, form, append([]string{"Cookie", ada}, header...)...)
		return resp.StatusCode
	}
	for _, k := range []struct {
		path string
		form url.Values
		want int
	}{
		{"/users", url.Values{"name": {"io"}, "role": {"reader"}, "password": {sentence}}, 303},
		{"/users", url.Values{"name": {"io"}, "role": {"reader"}, "password": {sentence}}, 409},
		{"/users", url.Values{"name": {"Io"}, "role": {"reader"}, "password": {sentence}}, 400},
		{"/users", url.Values{"name": {"ko"}, "role": {"owner"}, "password": {sentence}}, 400},
		{"/users", url.Values{"name": {"ko"}, "role": {"reader"}, "password": {"short"}}, 400},
		{"/users/io/role", url.Values{"role": {"editor"}}, 303},
		{"/users/io/role", url.Values{"role": {"owner"}}, 400},
		{"/users/io/password", url.Values{"password": {sentence + "!"}}, 303},
		{"/users/ada/role", url.Values{"role": {"reader"}}, 409},
		{"/users/ada/remove", nil, 409},
		{"/users/nobody/role", url.Values{"role": {"reader"}}, 404},
		{"/users/io/remove", nil, 303},
	} {
		if got := post(k.path, k.form); got != k.want {
			t.Errorf("%s %v: %d", k.path, k.form, got)
		}
	}
	if got := post("/users", url.Values{"name": {"eve"}, "role": {"admin"}, "password": {sentence}}, "Origin", "https://elsewhere.example"); got != http.StatusForbidden {
		t.Errorf("another site adds an admin: %d", got)
	}
	lines, _, err := s.Log(t.Context(), hearsay.LogQuery{Who: "ada", What: "user"})
	if err != nil || len(lines) != 4 || lines[3].What != "user added" || lines[3].From != "127.0.0.1" {
		t.Errorf("the log has %+v, %v", lines, err)
	}
	if _, page := c.do("GET", "/log?who=ada", nil, "Cookie", ada); !strings.Contains(page, "user removed") || !strings.Contains(page, "127.0.0.1") {
		t.Error("the page of the log does not show it")
	}
	if _, page := c.do("GET", "/users", nil, "Cookie", ada); !strings.Contains(page, "edi") || strings.Contains(page, "argon2id") {
		t.Error("the page of users does not show them, or shows hashes")
	}
}

// A log-in leads nowhere else, whatever the address before says.
func TestLogInLeadsNowhereElse(t *testing.T) {
	_, c := staffed(t, web.Access{})
	for _, to := range []string{"https://elsewhere.example/", "//elsewhere.example/", `/\elsewhere.example`, "/\t/elsewhere.example", "javascript:alert(1)", "/\r\nSet-Cookie: a=b", "elsewhere.example", "http:elsewhere.example", "///elsewhere.example", "/../..//elsewhere.example"} {
		resp, _ := c.do("POST", "/login", url.Values{"name": {"ada"}, "password": {sentence}, "to": {to}})
		at := resp.Header.Get("Location")
		if u, err := url.Parse(at); err != nil || u.Host != "" || u.Scheme != "" || !strings.HasPrefix(at, "/") || strings.HasPrefix(at, "//") || strings.HasPrefix(at, `/\`) || len(resp.Header.Values("Set-Cookie")) != 1 {
			t.Errorf("%q leads to %q, with %v", to, at, resp.Header.Values("Set-Cookie"))
		}
	}
}

// An admin takes an article and a speaker down, who says that they are sure; it
// is gone, and the log says by whom and names nobody.
func TestAdminsTakeDown(t *testing.T) {
	s, c := staffed(t, web.Access{})
	row := rows(t, s, hearsay.Query{Speakers: []string{"sinesvaldor"}})[0]
	ada := c.logged("ada")
	for _, k := range []struct{ at, name string }{{"/takedown/article/" + row.Article.ID, row.Article.Title}, {"/takedown/speaker/sinesvaldor", "Ines Valdor"}} {
		if resp, page := c.do("GET", k.at, nil, "Cookie", ada); resp.StatusCode != 200 || !strings.Contains(page, k.name) {
			t.Errorf("%s: %s, without %s", k.at, resp.Status, k.name)
		}
		if resp, _ := c.do("POST", k.at, url.Values{"sure": {"yes"}}, "Cookie", c.logged("edi")); resp.StatusCode != 403 {
			t.Errorf("an editor takes down: %s", resp.Status)
		}
		if resp, _ := c.do("POST", k.at, url.Values{}, "Cookie", ada); resp.StatusCode != 400 {
			t.Errorf("nobody said that they are sure: %s", resp.Status)
		}
		if resp, body := c.do("POST", k.at, url.Values{"sure": {"yes"}, "why": {"asked for"}}, "Cookie", ada); resp.StatusCode != 303 {
			t.Errorf("%s: %s\n%s", k.at, resp.Status, body)
		}
		if resp, _ := c.do("GET", k.at, nil, "Cookie", ada); resp.StatusCode != 404 {
			t.Errorf("%s after it was taken down: %s", k.at, resp.Status)
		}
	}
	if resp, _ := c.do("GET", "/takedown/feed/x", nil, "Cookie", ada); resp.StatusCode != 404 {
		t.Errorf("a feed: %s", resp.Status)
	}
	lines, _, err := s.Log(t.Context(), hearsay.LogQuery{What: "takedown"})
	if err != nil || len(lines) != 2 || lines[0].What != "takedown person" || lines[1].What != "takedown article" || lines[0].Who != "ada" || strings.Contains(fmt.Sprint(lines), "valdor") {
		t.Errorf("the log has %+v, %v", lines, err)
	}
	stones, err := s.Tombstones(t.Context())
	if err != nil || len(stones) != 2 || stones[0].Who != "ada" || stones[0].Why != "asked for" {
		t.Errorf("the tombstones are %+v, %v", stones, err)
	}
}
