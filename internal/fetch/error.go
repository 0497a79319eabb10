package fetch

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"time"
)

// The reasons for which something is not fetched; test with errors.Is.
var (
	ErrAddress   = errors.New("it is no address of the web")
	ErrPrivate   = errors.New("it leads into a private network")
	ErrRobots    = errors.New("the site's robots.txt asks programs not to fetch it")
	ErrRedirects = errors.New("its redirects lead nowhere")
	ErrTooLarge  = errors.New("it is too large")
	ErrSlow      = errors.New("it is too slow")
	ErrBusy      = errors.New("the site asks to wait")
	ErrGone      = errors.New("there is no such page")
	ErrRefused   = errors.New("the site refuses it")
	ErrServer    = errors.New("the site failed")
)

// Error is one address that could not be fetched.
type Error struct {
	URL string
	// Until is when to try again, where the site says so; else zero.
	Until time.Time
	Err   error
}

// Error is a sentence with the address.
func (e *Error) Error() string {
	hint := ""
	switch {
	case errors.Is(e.Err, ErrRobots), errors.Is(e.Err, ErrRefused):
		hint = "; save the page in a browser and give the file"
	case errors.Is(e.Err, ErrTooLarge):
		hint = "; save it and give the file"
	case errors.Is(e.Err, ErrPrivate):
		hint = "; --allow names networks that may be fetched from"
	}
	return fmt.Sprintf("cannot fetch %s: %v%s", e.URL, e.Err, hint)
}

// Unwrap gives the reason.
func (e *Error) Unwrap() error { return e.Err }

// waiting is ErrBusy with a time.
type waiting struct {
	until time.Time
	why   string
}

func (w *waiting) Error() string {
	return fmt.Sprintf("%v until %s (%s)", ErrBusy, w.until.UTC().Format("2 January 2006 15:04:05 MST"), w.why)
}

func (w *waiting) Unwrap() error { return ErrBusy }

// failed is the error of one address, in words.
func failed(address string, err error) error {
	if err == nil {
		return nil
	}
	e := &Error{URL: address, Err: err}
	var wait *waiting
	var dns *net.DNSError
	var dial *net.OpError
	switch {
	case errors.As(err, &wait):
		e.Until = wait.until
	case errors.Is(err, ErrPrivate):
		e.Err = inner(err)
	case errors.As(err, &dns) && dns.IsNotFound:
		e.Err = &said{"there is no host called " + dns.Name, err}
	case errors.As(err, &dial) && dial.Op == "dial":
		e.Err = fmt.Errorf("its host cannot be reached: %w", dial.Err)
	}
	return e
}

// said is an error in better words.
type said struct {
	words string
	err   error
}

func (s *said) Error() string { return s.words }
func (s *said) Unwrap() error { return s.err }

// inner leaves off what the layers between say of where an address was refused.
func inner(err error) error {
	var dial *net.OpError
	if errors.As(err, &dial) {
		return dial.Err
	}
	return err
}

// refusal is what an answer without a page means.
func (c *Client) refusal(host string, got *http.Response) error {
	status := strconv.Itoa(got.StatusCode) + " " + http.StatusText(got.StatusCode)
	switch code := got.StatusCode; {
	case code == http.StatusTooManyRequests || code == http.StatusServiceUnavailable:
		until := c.retryAfter(got.Header.Get("Retry-After"))
		c.hosts.hold(host, until)
		return &waiting{until, status}
	case code == http.StatusNotFound || code == http.StatusGone:
		return fmt.Errorf("%w (%s)", ErrGone, status)
	case code >= 500:
		return fmt.Errorf("%w (%s)", ErrServer, status)
	}
	return fmt.Errorf("%w (%s)", ErrRefused, status)
}

// How long to leave a host alone that is busy: when it does not say, and at most.
const (
	usualWait = 10 * time.Minute
	mostWait  = 24 * time.Hour
)

// retryAfter reads a Retry-After header: seconds or a date (RFC 9110, 10.2.3).
func (c *Client) retryAfter(header string) time.Time {
	wait := usualWait
	if seconds, err := strconv.Atoi(header); err == nil && seconds >= 0 {
		wait = time.Duration(min(seconds, int(mostWait/time.Second))) * time.Second
	} else if at, err := http.ParseTime(header); err == nil {
		wait = max(at.Sub(c.now()), 0)
	}
	return c.now().Add(min(wait, mostWait))
}
