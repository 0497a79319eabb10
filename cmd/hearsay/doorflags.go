package main

import (
	"context"
	"fmt"
	"net"
	"net/netip"
	"os"
	"strings"
	"time"

	"hearsay"
	site "hearsay/web"
)

// doorFlags are embedded by commands that others ask over HTTP: who may come in,
// and how much they may ask.
type doorFlags struct {
	TokenFile string        `placeholder:"FILE" help:"The hash of the token that people and programs have to show, as hearsay token made it."`
	Proxy     []string      `placeholder:"NETWORK" help:"Servers in between whose X-Forwarded-For and X-Forwarded-Proto are believed, as 127.0.0.1 or 10.0.0.0/8; none without it."`
	Rate      float64       `default:"20" help:"How many requests a second one user, token or address may send over time; heavy ones count as several. 0 for any number. It does not bound whoever sits at this computer."`
	Burst     int           `default:"200" help:"How many of them may come at once."`
	Stay      time.Duration `default:"12h" help:"How long a log-in lasts."`
}

// access is who may come in, as far as the flags say.
func (f *doorFlags) access() (a site.Access, err error) {
	switch {
	case f.Rate < 0:
		return a, usageError{fmt.Errorf("--rate: %v is no number of requests", f.Rate)}
	case f.Rate > 0 && f.Burst < 1:
		return a, usageError{fmt.Errorf("--burst: %d is no number of requests", f.Burst)}
	case f.Stay < time.Minute:
		return a, usageError{fmt.Errorf("--stay: %v is too short to do anything; 12h is usual", f.Stay)}
	}
	a.Limits, a.Stay = site.Limits{Rate: f.Rate, Burst: f.Burst}, f.Stay
	if a.Proxies, err = f.proxies(); err != nil || f.TokenFile == "" {
		return a, err
	}
	b, err := os.ReadFile(f.TokenFile)
	if err != nil {
		return a, fmt.Errorf("cannot read the token's hash in %s: %w; hearsay token --out FILE makes one", f.TokenFile, bare(err))
	}
	a.Token = strings.TrimSpace(string(b))
	if err := site.CheckHash(a.Token); err != nil {
		return a, fmt.Errorf("%s holds no hash of a token: %w; hearsay token --out FILE makes one", f.TokenFile, err)
	}
	return a, nil
}

func (f *doorFlags) proxies() (list []netip.Prefix, err error) {
	for _, s := range f.Proxy {
		p, err := network(s)
		if err != nil {
			return nil, usageError{fmt.Errorf("--proxy: %q is neither a network, as 10.0.0.0/8, nor an address, as 127.0.0.1", s)}
		}
		list = append(list, p)
	}
	return list, nil
}

// hasUsers tells whether anybody can log in.
func hasUsers(ctx context.Context, s hearsay.Door) (bool, error) {
	list, err := s.Users(ctx)
	return len(list) > 0, err
}

// hostOf is the host of an address to listen on.
func hostOf(listen string) (string, error) {
	host, _, err := net.SplitHostPort(listen)
	if err != nil {
		return "", usageError{fmt.Errorf("--listen: %q is no address; write it as 127.0.0.1:8413", listen)}
	}
	return host, nil
}

// nobodyMay says why nothing is served where others could reach it.
func nobodyMay(listen string) error {
	return usageError{fmt.Errorf("others can reach %s, and nobody may without users, a token or --public: hearsay users add NAME adds a user; hearsay token --out FILE makes a token, and --token-file FILE asks for it", listen)}
}
