package fetch

import (
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"
)

var here = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("::1/128")}

func poster(t *testing.T, allow []netip.Prefix) *Client {
	t.Helper()
	c := New(Options{Allow: allow, Timeout: 500 * time.Millisecond, Contact: "desk@courier.example"})
	t.Cleanup(c.Close)
	return c
}

func receiver(t *testing.T, h http.HandlerFunc) string {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}

func TestPostSendsBodyAndHeaders(t *testing.T) {
	var got *http.Request
	var body string
	at := receiver(t, func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		got, body = r, string(b)
		w.WriteHeader(http.StatusAccepted)
	})
	answer, err := poster(t, here).Post(t.Context(), Post{URL: at + "/hook?key=1", Header: map[string]string{"webhook-id": "e1"}, Body: []byte(`{"a":1}`)})
	if err != nil || answer.Status != http.StatusAccepted {
		t.Fatal(answer, err)
	}
	if got.Method != "POST" || got.URL.String() != "/hook?key=1" || body != `{"a":1}` || got.Header.Get("webhook-id") != "e1" || got.Header.Get("Content-Type") != "application/json" || !strings.Contains(got.UserAgent(), "desk@courier.example") {
		t.Errorf("it got %s %s %v %s", got.Method, got.URL, got.Header, body)
	}
}

func TestPostRefusesPrivateNetworks(t *testing.T) {
	asked := false
	at := receiver(t, func(http.ResponseWriter, *http.Request) { asked = true })
	_, err := poster(t, nil).Post(t.Context(), Post{URL: at + "/secret-path"})
	if !errors.Is(err, ErrPrivate) || asked {
		t.Errorf("it was asked: %v, %v", asked, err)
	}
	if strings.Contains(err.Error(), "secret-path") {
		t.Errorf("the error tells the address: %v", err)
	}
}

// Redirects stay on the host and keep the body, or are not followed.
func TestPostRedirects(t *testing.T) {
	other := receiver(t, func(http.ResponseWriter, *http.Request) { t.Error("another host was asked") })
	asked := 0
	at := receiver(t, func(w http.ResponseWriter, r *http.Request) {
		asked++
		to := map[string]string{"/same": "/end", "/other": other, "/metadata": "http://169.254.169.254/latest", "/loop": "/loop", "/get": "/end", "/nowhere": ""}[r.URL.Path]
		switch {
		case r.URL.Path == "/end":
			b, _ := io.ReadAll(r.Body)
			if r.Method != http.MethodPost || string(b) != "body" {
				t.Errorf("the end got %s %q", r.Method, b)
			}
		case r.URL.Path == "/get":
			w.Header().Set("Location", to)
			w.WriteHeader(http.StatusFound)
		default:
			w.Header().Set("Location", to)
			w.WriteHeader(http.StatusTemporaryRedirect)
		}
	})
	for path, want := range map[string]int{"/same": 2, "/other": 1, "/metadata": 1, "/loop": mostPostRedirects + 1, "/get": 1, "/nowhere": 1} {
		asked = 0
		got, err := poster(t, here).Post(t.Context(), Post{URL: at + path, Body: []byte("body")})
		if asked != want {
			t.Errorf("%s: asked %d times, not %d", path, asked, want)
		}
		switch path {
		case "/same":
			if err != nil || got.Status != 200 {
				t.Errorf("%s: %v %v", path, got, err)
			}
		case "/get":
			if err != nil || got.Status != http.StatusFound {
				t.Errorf("%s: %v %v", path, got, err)
			}
		default:
			if !errors.Is(err, ErrRedirects) {
				t.Errorf("%s: %v %v", path, got, err)
			}
		}
	}
}

func TestPostRetryAfter(t *testing.T) {
	at := receiver(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", "120")
		w.WriteHeader(http.StatusTooManyRequests)
	})
	got, err := poster(t, here).Post(t.Context(), Post{URL: at})
	if wait := time.Until(got.Until); err != nil || got.Status != 429 || wait < 110*time.Second || wait > 121*time.Second {
		t.Errorf("%+v %v", got, err)
	}
}

// A receiver that drips its head is too slow; what it drips after the head is
// not waited for.
func TestPostToWhoDrips(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer c.Close()
				if _, err := c.Read(make([]byte, 4096)); err != nil { // the request
					return
				}
				for _, b := range []byte("HTTP/1.1 200 OK\r\nX-Slow: 0123456789012345678901234567890123456789\r\n\r\n") {
					if _, err := c.Write([]byte{b}); err != nil {
						return
					}
					time.Sleep(20 * time.Millisecond)
				}
			}()
		}
	}()
	began := time.Now()
	if _, err := poster(t, here).Post(t.Context(), Post{URL: "http://" + l.Addr().String()}); !errors.Is(err, ErrSlow) || time.Since(began) > 3*time.Second {
		t.Errorf("after %v: %v", time.Since(began), err)
	}
	over := make(chan struct{})
	at := receiver(t, func(w http.ResponseWriter, r *http.Request) {
		w.(http.Flusher).Flush()
		<-over
	})
	defer close(over)
	if got, err := poster(t, here).Post(t.Context(), Post{URL: at}); err != nil || got.Status != 200 {
		t.Errorf("%v %v", got, err)
	}
}

func TestPostTellsNoAddress(t *testing.T) {
	for _, url := range []string{"ftp://hooks.example/secret-path", "http://user:secret-path@hooks.example/", "http://[::1/secret-path", "https:///secret-path", "http://127.0.0.1:1/secret-path", "http://nobody.invalid/secret-path"} {
		if _, err := poster(t, here).Post(t.Context(), Post{URL: url}); err == nil || strings.Contains(err.Error(), "secret-path") {
			t.Errorf("%s: %v", url, err)
		}
	}
}
