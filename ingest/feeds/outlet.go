package feeds

import (
	"net/url"
	"strings"
	"unicode"
)

// Outlet is what a list calls itself, as the outlet of a page that it lists and
// that names none: empty where the page is on another site, for a list of other
// people's pages is nobody's outlet. Of "World news | Coastwire" it is the part that
// is in the site's name, where one is.
func Outlet(title, list, page string) string {
	title = strings.Join(strings.Fields(title), " ")
	site := siteOf(page)
	if title == "" || site == "" || site != siteOf(list) {
		return ""
	}
	parts := []string{title}
	for _, separator := range []string{" | ", " - ", " – ", " — ", " » ", ": "} {
		if list := strings.Split(title, separator); len(list) > 1 {
			parts = list
			break
		}
	}
	for _, part := range parts {
		if name := letters(part); name != "" && strings.Contains(letters(site), name) {
			return strings.TrimSpace(part)
		}
	}
	return title
}

// siteOf is the host of an address without what stands before its last two parts
// ("feeds.coastwire.example" and "www.coastwire.example" are one site), or the whole
// host where the last is a number or there are no more.
func siteOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	host := strings.ToLower(u.Hostname())
	parts := strings.Split(host, ".")
	last := parts[len(parts)-1]
	if len(parts) < 3 || strings.Contains(host, ":") || strings.Trim(last, "0123456789") == "" {
		return host
	}
	keep := 2
	if len(last) == 2 && len(parts[len(parts)-2]) <= 3 {
		keep = 3 // co.uk, com.au
	}
	return strings.Join(parts[max(0, len(parts)-keep):], ".")
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
