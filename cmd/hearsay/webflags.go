package main

import (
	"fmt"
	"net/netip"
	"strings"
	"time"

	"hearsay/internal/fetch"
)

// webFlags are embedded by every command that fetches from the web.
type webFlags struct {
	Contact string        `env:"HEARSAY_CONTACT" placeholder:"ADDRESS" help:"An address of mail or the web that servers are told with every request, so that they can reach you."`
	Allow   []string      `env:"HEARSAY_ALLOW" placeholder:"NETWORK" help:"Private networks that may be fetched from, as 10.1.0.0/16; none without it."`
	Pace    time.Duration `default:"1s" help:"The least time between two requests to one host; up to as much again is added by chance."`
}

// client makes what fetches; it dials nothing yet.
func (f *webFlags) client() (*fetch.Client, error) {
	o := fetch.Options{Contact: strings.TrimSpace(f.Contact), Pace: f.Pace}
	if strings.ContainsAny(o.Contact, "\r\n()") {
		return nil, usageError{fmt.Errorf("--contact: %q has a bracket or a line break in it; an address such as desk@courier.example is meant", o.Contact)}
	}
	if f.Pace <= 0 {
		return nil, usageError{fmt.Errorf("--pace: %v is no time to wait; 1s is usual", f.Pace)}
	}
	allow, err := networks("--allow", f.Allow)
	if err != nil {
		return nil, err
	}
	o.Allow = allow
	return fetch.New(o), nil
}

// network reads a network, or an address as the network of itself.
func network(s string) (netip.Prefix, error) {
	s = strings.TrimSpace(s)
	if at, err := netip.ParseAddr(s); err == nil {
		return netip.PrefixFrom(at.Unmap(), at.Unmap().BitLen()), nil
	}
	p, err := netip.ParsePrefix(s)
	return p.Masked(), err
}

// isAddress tells a web address from the name of a file.
func isAddress(name string) bool {
	scheme, _, found := strings.Cut(name, "://")
	scheme = strings.ToLower(scheme)
	return found && (scheme == "http" || scheme == "https")
}
