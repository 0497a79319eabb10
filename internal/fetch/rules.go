package fetch

import (
	"bytes"
	"strconv"
	"strings"
	"time"
)

// rules are what a robots.txt says to one program.
type rules struct {
	list  []rule
	delay time.Duration
}

// rule allows or forbids the paths that a pattern fits.
type rule struct {
	pattern string
	allow   bool
}

var forbidAll = &rules{list: []rule{{pattern: "/"}}}

// mostRobots is how much of a robots.txt is read: RFC 9309, 2.5, asks for at
// least 500 kibibytes.
const mostRobots = 512 << 10

// readRobots gives the rules for the program by its product token, or those for
// all. Groups of one program are one; lines that mean nothing are passed over.
func readRobots(page []byte, token string) *rules {
	own, all := &rules{}, &rules{}
	named, opening := false, false // whether a group names the token, and whether its names go on
	var into []*rules
	page = page[:min(len(page), mostRobots)]
	page = bytes.ReplaceAll(bytes.TrimPrefix(page, []byte("\ufeff")), []byte("\r"), []byte("\n"))
	for line := range bytes.SplitSeq(page, []byte("\n")) {
		line, _, _ = bytes.Cut(line, []byte("#"))
		key, value, found := strings.Cut(string(line), ":")
		key, value = strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value)
		if !found {
			continue
		}
		if key == "user-agent" {
			if !opening {
				into, opening = nil, true
			}
			switch product(value) {
			case token:
				into, named = append(into, own), true
			case "*":
				into = append(into, all)
			}
			continue
		}
		opening = opening && key != "allow" && key != "disallow" && key != "crawl-delay"
		for _, r := range into {
			r.add(key, value)
		}
	}
	if named {
		return own
	}
	return all
}

// product is the token of a user agent: letters, hyphens and underscores.
func product(agent string) string {
	if agent == "*" {
		return agent
	}
	end := strings.IndexFunc(agent, func(c rune) bool {
		return c != '-' && c != '_' && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z')
	})
	if end >= 0 {
		agent = agent[:end]
	}
	return strings.ToLower(agent)
}

func (r *rules) add(key, value string) {
	switch key {
	case "allow", "disallow":
		if value != "" { // an empty Disallow forbids nothing
			r.list = append(r.list, rule{value, key == "allow"})
		}
	case "crawl-delay":
		if seconds, err := strconv.ParseFloat(value, 64); err == nil && seconds > 0 && seconds < 1e6 {
			r.delay = time.Duration(seconds * float64(time.Second))
		}
	}
}

// allows tells whether a path with its query may be fetched: the longest
// pattern that fits decides, and of two as long the one that allows.
func (r *rules) allows(path string) bool {
	longest, allow := -1, true
	for _, rule := range r.list {
		n := len(rule.pattern)
		if n >= longest && fits(rule.pattern, path) {
			allow = rule.allow || n == longest && allow
			longest = n
		}
	}
	return allow
}

// fits matches the beginning of a path; * stands for anything, and $ at the end
// of a pattern for the end.
func fits(pattern, path string) bool {
	pattern, whole := strings.CutSuffix(pattern, "$")
	parts := strings.Split(pattern, "*")
	if !strings.HasPrefix(path, parts[0]) {
		return false
	}
	path = path[len(parts[0]):]
	for i, part := range parts[1:] {
		if whole && i == len(parts)-2 {
			return strings.HasSuffix(path, part)
		}
		at := strings.Index(path, part)
		if at < 0 {
			return false
		}
		path = path[at+len(part):]
	}
	return !whole || path == ""
}
