package fetch

import (
	"context"
	"fmt"
	"net/netip"
	"syscall"
)

// closed are networks that no page of the public web is in and that
// [netip.Addr] has no question for. From the special-purpose registries of IANA
// (RFC 6890).
var closed = prefixes(
	"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
	"::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fec0::/10",
)

// nat64 has an address of IPv4 in its last four bytes (RFC 6052).
var nat64 = netip.MustParsePrefix("64:ff9b::/96")

func prefixes(list ...string) (p []netip.Prefix) {
	for _, s := range list {
		p = append(p, netip.MustParsePrefix(s))
	}
	return p
}

// public tells an address of the public internet from those inside of somebody's network.
func public(ip netip.Addr) bool {
	ip = ip.Unmap().WithZone("")
	if nat64.Contains(ip) {
		b := ip.As16()
		return public(netip.AddrFrom4([4]byte(b[12:])))
	}
	if !ip.IsGlobalUnicast() || ip.IsPrivate() {
		return false
	}
	for _, p := range closed {
		if p.Contains(ip) {
			return false
		}
	}
	return true
}

// guard is asked right before every connection, with the address that the name
// was resolved to: a name that resolves otherwise the second time gains nothing.
func guard(allow []netip.Prefix) func(context.Context, string, string, syscall.RawConn) error {
	return func(_ context.Context, network, address string, _ syscall.RawConn) error {
		at, err := netip.ParseAddrPort(address)
		if err != nil || network != "tcp4" && network != "tcp6" {
			return fmt.Errorf("%w: %s %s", ErrPrivate, network, address)
		}
		ip := at.Addr().Unmap().WithZone("")
		for _, p := range allow {
			if p.Contains(ip) {
				return nil
			}
		}
		if !public(ip) {
			return fmt.Errorf("%w: %s", ErrPrivate, ip)
		}
		return nil
	}
}
