package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"hearsay"
	"hearsay/web"
)

// Without a token only this computer's own names are answered: a page of
// another site whose name leads here must not read the record.
func TestOnlyOwnNamesAreAnswered(t *testing.T) {
	_, c := served(t, web.Options{})
	for host, want := range map[string]int{"localhost:8413": 200, "127.0.0.1": 200, "[::1]:80": 200, "elsewhere.example": 403, "127.0.0.1.elsewhere.example": 403, "192.168.0.1": 403} {
		if resp, _ := c.do("GET", "/search", nil, "Host", host); resp.StatusCode != want {
			t.Errorf("%s: %s", host, resp.Status)
		}
	}
}

// With a token nobody comes in without it, and whoever shows it signs by name.
func TestTheTokenLetsIn(t *testing.T) {
	token := web.NewToken()
	s, c := served(t, web.Options{Who: "server", Access: web.Access{Token: web.HashSecret(token)}})
	id := rows(t, s, hearsay.Query{})[0].Attribution.ID
	resp, _ := c.do("GET", "/search?words=ferry", nil, "Host", "news.example")
	if resp.StatusCode != http.StatusSeeOther || resp.Header.Get("Location") != "/login?to="+url.QueryEscape("/search?words=ferry") {
		t.Fatalf("without a token: %s to %s", resp.Status, resp.Header.Get("Location"))
	}
	for _, path := range []string{"/correct/" + id, "/undo/k1"} {
		if resp, _ := c.do("POST", path, url.Values{"do": {"confirm"}}); resp.StatusCode != http.StatusUnauthorized {
			t.Errorf("%s without a token: %s", path, resp.Status)
		}
	}
	if resp, _ := c.do("GET", "/search", nil, "Authorization", "Bearer wrong"); resp.StatusCode == http.StatusOK {
		t.Error("a wrong token lets in")
	}
	if resp, page := c.do("POST", "/login", url.Values{"token": {"wrong"}}); resp.StatusCode != http.StatusForbidden || resp.Header.Get("Set-Cookie") != "" || !strings.Contains(page, `name="token"`) {
		t.Errorf("a wrong token at the door: %s", resp.Status)
	}
	if resp, _ := c.do("GET", "/search", nil, "Authorization", "Bearer "+token); resp.StatusCode != http.StatusOK {
		t.Errorf("the token of a program: %s", resp.Status)
	}
	resp, _ = c.do("POST", "/login", url.Values{"token": {token}, "who": {"lio"}, "to": {"/search?words=ferry"}})
	cookie := resp.Header.Get("Set-Cookie")
	if resp.StatusCode != http.StatusSeeOther || resp.Header.Get("Location") != "/search?words=ferry" || !strings.Contains(cookie, "HttpOnly") || !strings.Contains(cookie, "SameSite=Lax") {
		t.Fatalf("the token at the door: %s, %s", resp.Status, cookie)
	}
	name, _, _ := strings.Cut(cookie, ";")
	if resp, _ := c.do("POST", "/correct/"+id, url.Values{"do": {"confirm"}}, "Cookie", name); resp.StatusCode != http.StatusSeeOther || last(t, s).Who != "lio" {
		t.Errorf("a correction by whoever came in: %s, signed %q", resp.Status, last(t, s).Who)
	}
	c.do("POST", "/logout", url.Values{}, "Cookie", name)
	if resp, _ := c.do("GET", "/search", nil, "Cookie", name); resp.StatusCode != http.StatusSeeOther {
		t.Errorf("after leaving: %s", resp.Status)
	}
}

// A damaged hash is found before anybody relies on it.
func TestDamagedHashesAreRefused(t *testing.T) {
	good := web.HashSecret("x")
	if err := web.CheckHash(good); err != nil {
		t.Error(err)
	}
	for _, wrong := range []string{"", "secret", strings.Replace(good, "argon2id", "argon2i", 1), strings.Replace(good, "m=65536", "m=99999999", 1), strings.Replace(good, "t=3", "t=0", 1), good[:len(good)-30], good + "$"} {
		if web.CheckHash(wrong) == nil {
			t.Errorf("%q is taken for a hash", wrong)
		}
	}
}
