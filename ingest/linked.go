package ingest

import (
	"encoding/json"
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html"
)

// linkedFacts reads the page's JSON-LD: the first object that describes an
// article, wherever it stands (in lists, in @graph, below another object).
func (t *tree) linkedFacts() facts {
	var best map[string]any
	rank := 0
	var publisher string
	named := map[string]string{} // by @id, for what is only referred to
	for _, script := range t.jsonLD {
		for _, v := range looseJSON(script) {
			walkObjects(v, 0, func(o map[string]any) {
				id, _ := o["@id"].(string)
				if name, ok := o["name"].(string); ok && id != "" && named[id] == "" {
					named[id] = name
				}
				if r := articleRank(o); r > rank {
					best, rank = o, r
				}
				if kindOfObject(o) == "NewsMediaOrganization" && publisher == "" {
					publisher, _ = o["name"].(string)
				}
			})
		}
	}
	if best == nil {
		return t.brokenFacts()
	}
	get := func(key string) string { return html.UnescapeString(linkedText(best[key], named)) }
	return facts{
		title: first(get("headline"), get("name")), byline: get("author"),
		outlet:    first(get("publisher"), html.UnescapeString(publisher)),
		url:       first(addressIn(best["url"]), addressIn(best["mainEntityOfPage"]), addressIn(best["@id"])),
		language:  languageTag(get("inLanguage")),
		published: firstTime(parseTime(get("datePublished")), parseTime(get("dateCreated"))),
		modified:  parseTime(get("dateModified")),
	}
}

// linkedText is the text of a JSON-LD value: strings, names of objects and of
// objects referred to by their @id, joined by commas.
func linkedText(v any, named map[string]string) string {
	switch v := v.(type) {
	case string:
		if name, ok := named[v]; ok {
			return name
		}
		return v
	case []any:
		var parts []string
		for _, e := range v {
			if s := linkedText(e, named); s != "" {
				parts = append(parts, s)
			}
		}
		return strings.Join(parts, ", ")
	case map[string]any:
		for _, key := range []string{"name", "legalName", "@value"} {
			if s := linkedText(v[key], nil); s != "" {
				return s
			}
		}
		id, _ := v["@id"].(string)
		return named[id]
	}
	return valueText(v, ", ")
}

// addressIn is the address that a JSON-LD value gives, plain or as {"@id": ...}.
func addressIn(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		for _, key := range []string{"@id", "url"} {
			if s, ok := v[key].(string); ok {
				return s
			}
		}
	}
	return ""
}

// brokenFacts takes single fields out of JSON-LD that cannot be mended.
func (t *tree) brokenFacts() facts {
	var f facts
	for _, s := range t.jsonLD {
		if !strings.Contains(s, "headline") && !strings.Contains(s, "datePublished") {
			continue
		}
		f.title = first(f.title, html.UnescapeString(fieldIn(s, "headline")))
		f.published = firstTime(f.published, parseTime(fieldIn(s, "datePublished")))
		f.modified = firstTime(f.modified, parseTime(fieldIn(s, "dateModified")))
		if _, author, ok := strings.Cut(s, `"author"`); ok {
			f.byline = first(f.byline, html.UnescapeString(fieldIn(author[:min(len(author), 300)], "name")))
		}
		if _, publisher, ok := strings.Cut(s, `"publisher"`); ok {
			f.outlet = first(f.outlet, html.UnescapeString(fieldIn(publisher[:min(len(publisher), 500)], "name")))
		}
	}
	return f
}

// fieldIn is the string after the first "key": in s.
func fieldIn(s, key string) string {
	_, s, found := strings.Cut(s, `"`+key+`"`)
	if !found {
		return ""
	}
	s = strings.TrimLeft(s, " \t\r\n")
	if !strings.HasPrefix(s, ":") {
		return ""
	}
	s = strings.TrimLeft(s[1:], " \t\r\n[")
	if !strings.HasPrefix(s, `"`) {
		return ""
	}
	for i := 1; i < len(s) && s[i] != '\n'; i++ {
		switch s[i] {
		case '\\':
			i++
		case '"':
			var text string
			if json.Unmarshal([]byte(s[:i+1]), &text) == nil {
				return text
			}
			return s[1:i]
		}
	}
	return ""
}

// looseJSON reads the values of a script, mending what pages often get wrong:
// comments around it, line ends inside strings, commas before a closing bracket.
func looseJSON(script string) []any {
	if values, err := jsonValues(script); err == nil {
		return values
	}
	script = strings.Trim(wrappers.Replace(script), " \t\r\n/*;")
	if values, err := jsonValues(script); err == nil {
		return values
	}
	values, _ := jsonValues(mendJSON(script))
	return values
}

// wrappers hide a script from programs that do not know it.
var wrappers = strings.NewReplacer("<!--", "", "-->", "", "<![CDATA[", "", "]]>", "")

func jsonValues(s string) ([]any, error) {
	d := json.NewDecoder(strings.NewReader(s))
	var values []any
	for {
		var v any
		err := d.Decode(&v)
		if errors.Is(err, io.EOF) {
			return values, nil
		}
		if err != nil {
			return values, err
		}
		values = append(values, v)
		if more := strings.TrimLeft(s[d.InputOffset():], " \t\r\n;"); more == "" {
			return values, nil
		}
	}
}

// mendJSON drops line ends and control characters inside strings and commas
// before a closing bracket.
func mendJSON(s string) string {
	var b strings.Builder
	inString, comma := false, false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case inString && c == '\\' && i+1 < len(s):
			if strings.IndexByte(`"\/bfnrtu`, s[i+1]) >= 0 {
				b.WriteByte(c)
			}
			i++
			c = s[i]
		case inString && c < ' ':
			c = ' '
		case c == '"':
			inString = !inString
		}
		if !inString && c == ',' {
			if comma {
				continue
			}
			comma = true
			continue
		}
		if comma && !strings.ContainsRune(" \t\r\n", rune(c)) {
			if c != '}' && c != ']' {
				b.WriteByte(',')
			}
			comma = false
		}
		b.WriteByte(c)
	}
	return b.String()
}

// walkObjects calls visit for every object inside v. encoding/json bounds the depth.
func walkObjects(v any, depth int, visit func(map[string]any)) {
	if depth > 40 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			walkObjects(e, depth+1, visit)
		}
	case map[string]any:
		visit(v)
		for _, key := range sortedKeys(v) {
			walkObjects(v[key], depth+1, visit)
		}
	}
}

func kindOfObject(o map[string]any) string {
	switch k := o["@type"].(type) {
	case string:
		return k
	case []any:
		for _, e := range k {
			if s, ok := e.(string); ok && strings.Contains(s, "Article") {
				return s
			}
		}
		if len(k) > 0 {
			s, _ := k[0].(string)
			return s
		}
	}
	return ""
}

// articleRank says how surely an object describes the page's article: kinds of
// article first, then posts, then the page itself. Among equals the first wins,
// and one with a headline wins over one without.
func articleRank(o map[string]any) int {
	kind := kindOfObject(o)
	kind = kind[strings.LastIndexByte(kind, '/')+1:]
	rank := 0
	switch {
	case strings.HasSuffix(kind, "NewsArticle") || kind == "LiveBlogPosting":
		rank = 6
	case strings.HasSuffix(kind, "Article") || strings.HasSuffix(kind, "BlogPosting") || kind == "Report" || kind == "PressRelease":
		rank = 4
	case kind == "WebPage" && o["datePublished"] != nil:
		rank = 2
	}
	if rank > 0 && o["headline"] != nil {
		rank++
	}
	return rank
}
