package web

import (
	"embed"
	"fmt"
	"html/template"
	"path"
	"strings"

	"hearsay"
)

//go:embed templates
var templateFiles embed.FS

// pages are the templates by the name of the page.
type pages map[string]*template.Template

// shared are the templates that every page may use.
var shared = []string{"templates/layout.html", "templates/parts.html"}

// inTemplates are the functions that templates call.
var inTemplates = template.FuncMap{
	"act":     actName,
	"plural":  plural,
	"grouped": grouped,
	"quoted":  inQuotes,
	"count":   count,
	"dict":    dict,
	"acts":    func() []hearsay.Act { return hearsay.Acts },
	// sures are the least confidences that a form offers.
	"sures": func() []choice {
		return []choice{{"0.5", "more likely right than wrong"}, {"0.75", "likely right"}, {"0.9", "very likely right"}}
	},
	"surewords": func() (list []choice) {
		for _, s := range sureWords {
			list = append(list, choice{fmt.Sprint(s.from * 100), s.words})
		}
		return list
	},
}

// choice is a value with its name.
type choice struct{ Value, Name string }

// navEntry is one of the pages that every page leads to.
type navEntry struct{ Key, Name, To string }

var navigation = []navEntry{
	{"today", "Today", "/"}, {"claims", "Claims", "/claims"}, {"search", "Search", "/search"}, {"articles", "Articles", "/articles"}, {"speakers", "Speakers", "/speakers"},
	{"check", "Check a quotation", "/check"}, {"review", "Review", "/review"}, {"audit", "Audit", "/audit"}, {"runs", "Feeds", "/runs"}, {"method", "Method", "/method"},
}

// entries are the pages that somebody may ask for.
func (s *site) entries(v visitor) (list []navEntry) {
	for _, e := range navigation {
		if s.lets(v, "GET "+e.To) || e.To == "/" {
			list = append(list, e)
		}
	}
	return list
}

// foot are the pages that fewer look at, of which somebody may ask for.
var foot = []navEntry{{"corrections", "Corrections", "/corrections"}, {"users", "Users", "/users"}, {"log", "Log", "/log"}}

func (s *site) footEntries(v visitor) (list []navEntry) {
	for _, e := range foot {
		if s.lets(v, "GET "+e.To) {
			list = append(list, e)
		}
	}
	return list
}

// lets tells whether somebody may ask for an address.
func (s *site) lets(v visitor, pattern string) bool {
	n, ok := s.gate.by[pattern]
	return ok && v.role.May(n.role) && (n.public || !s.door.Public)
}

// dict hands several named values to a template.
func dict(pairs ...any) (map[string]any, error) {
	m := map[string]any{}
	for i := 0; i+1 < len(pairs); i += 2 {
		name, ok := pairs[i].(string)
		if !ok {
			return nil, fmt.Errorf("the name of value %d is no string", i)
		}
		m[name] = pairs[i+1]
	}
	return m, nil
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%s %ss", grouped(n), what)
}

// inQuotes puts words in quotation marks, unless they bring their own.
func inQuotes(words string) string {
	if r := []rune(words); len(r) > 0 && strings.ContainsRune("“‘\"'«„", r[0]) {
		return words
	}
	return "“" + words + "”"
}

// count is a number of things as a link to them; the pieces of the address are
// one after the other, and lead to a page of this site.
func count(n int, what string, to ...string) (template.HTML, error) {
	at := strings.Join(to, "")
	if !strings.HasPrefix(at, "/") && !strings.HasPrefix(at, "#") || strings.HasPrefix(at, "//") {
		return "", fmt.Errorf("%d %ss lead to %q, which is no page of this site", n, what, at)
	}
	name := grouped(n)
	if what != "" {
		name = plural(n, what)
	}
	return template.HTML(`<a class="count" href="` + template.HTMLEscapeString(at) + `">` + template.HTMLEscapeString(name) + `</a>`), nil
}

// grouped writes a number in groups of three digits.
func grouped(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "\u202f" + s[i:]
	}
	return s
}

// parsePages reads all templates.
func parsePages() (pages, error) {
	files, err := templateFiles.ReadDir("templates")
	if err != nil {
		return nil, err
	}
	list := pages{}
	for _, f := range files {
		name := strings.TrimSuffix(f.Name(), ".html")
		if name == "layout" || name == "parts" {
			continue
		}
		t, err := template.New(name).Funcs(inTemplates).Option("missingkey=error").ParseFS(templateFiles, append(shared, path.Join("templates", f.Name()))...)
		if err != nil {
			return nil, fmt.Errorf("reading the template of the page %s: %w", name, err)
		}
		list[name] = t
	}
	return list, nil
}
