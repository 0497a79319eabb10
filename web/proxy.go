package web

import (
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"
)

// client is the address that a request comes from, and whether it came by TLS
// all the way. Servers in between are believed where they are named, and only
// the last that is not.
func (d *door) client(r *http.Request) (from string, secure bool) {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		host = r.RemoteAddr
	}
	if !d.trusted(host) {
		return host, r.TLS != nil
	}
	secure = r.TLS != nil || strings.EqualFold(lastOf(r.Header.Values("X-Forwarded-Proto")), "https")
	var hops []string
	for _, line := range r.Header.Values("X-Forwarded-For") {
		hops = append(hops, strings.Split(line, ",")...)
	}
	for _, hop := range slices.Backward(hops) {
		at, err := netip.ParseAddr(strings.TrimSpace(hop))
		if err != nil {
			return host, secure // whoever writes that is not believed further
		}
		if host = at.Unmap().String(); !d.trusted(host) {
			break
		}
	}
	return host, secure
}

func lastOf(values []string) string {
	if len(values) == 0 {
		return ""
	}
	all := strings.Split(values[len(values)-1], ",")
	return strings.TrimSpace(all[len(all)-1])
}

func (d *door) trusted(host string) bool {
	at, err := netip.ParseAddr(host)
	return err == nil && slices.ContainsFunc(d.Proxies, func(p netip.Prefix) bool { return p.Contains(at.Unmap()) })
}
