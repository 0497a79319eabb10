package format

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"hash"
	"strings"

	"hearsay"
)

// Annotations prints rows as one W3C Web Annotation collection in JSON-LD (the
// recommendation of 23 February 2017), each row an annotation on a line: the
// target is the content in the article's text, the bodies say who speaks, the
// act and the kind, and hold the row as [RowLines] prints it.
type Annotations struct {
	n    int
	seen hash.Hash // of the annotations' IDs: the collection's own comes of it
}

// annotationContext is the recommendation's JSON-LD context.
const annotationContext = "http://www.w3.org/ns/anno.jsonld"

type annotation struct {
	ID         string   `json:"id"`
	Type       string   `json:"type"`
	Motivation []string `json:"motivation"`
	Generator  agent    `json:"generator"`
	Body       []body   `json:"body"`
	Target     any      `json:"target"`
}

type agent struct {
	Type string `json:"type"`
	Name string `json:"name"`
}

type body struct {
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
	Format  string `json:"format,omitempty"`
	Value   string `json:"value,omitempty"`
	Source  string `json:"source,omitempty"`
}

// Head opens the collection. What depends on the annotations stands in the tail.
func (*Annotations) Head() []byte {
	return []byte(`{"@context":"` + annotationContext + `","type":"AnnotationCollection","label":"Statements and who made them, by hearsay ` +
		hearsay.Version + `","first":{"type":"AnnotationPage","startIndex":0,"items":[`)
}

// Append adds the row's annotation.
func (p *Annotations) Append(b []byte, r *hearsay.Row) ([]byte, error) {
	w, _, err := wireOfRow(r)
	if err != nil {
		return b, err
	}
	row, err := encode(w)
	if err != nil {
		return b, fmt.Errorf("printing attribution %s as JSON: %w", r.Attribution.ID, err)
	}
	a := annotation{
		ID: uuid("annotation", r.Article.ID, r.Attribution.ID), Type: "Annotation",
		Motivation: []string{"identifying", "classifying"},
		Generator:  agent{"Software", "hearsay " + r.Provenance.Version},
		Body:       bodies(&r.Attribution, textOf(r), string(bytes.TrimSpace(row))), Target: targets(r),
	}
	line, err := encode(a)
	if err != nil {
		return b, fmt.Errorf("printing attribution %s as JSON: %w", r.Attribution.ID, err)
	}
	if p.n > 0 {
		b = append(b, ',')
	} else {
		p.seen = sha256.New()
	}
	p.n++
	p.seen.Write([]byte(a.ID))
	return append(append(b, '\n'), bytes.TrimSpace(line)...), nil
}

// Tail closes the collection with its ID, which is the same for the same annotations.
func (p *Annotations) Tail() []byte {
	sum := ""
	if p.n > 0 {
		sum = fmt.Sprintf("%x", p.seen.Sum(nil))
	}
	all := uuid("collection", sum, "")
	return fmt.Appendf(nil, "\n],\"id\":\"%s\",\"partOf\":\"%s\"},\"id\":\"%s\",\"total\":%d}\n", uuid("page", sum, ""), all, all, p.n)
}

// bodies say in words, in names, in classes and in JSON what the row says.
func bodies(a *hearsay.Attribution, text, row string) []body {
	list := []body{{Type: "TextualBody", Purpose: "describing", Format: "text/plain", Value: sentence(a, text)}}
	for i := range a.Speakers {
		s := &a.Speakers[i]
		if s.Name != "" {
			list = append(list, body{Type: "TextualBody", Purpose: "identifying", Format: "text/plain", Value: oneLine(s.Name)})
		}
		if s.Wikidata != "" {
			list = append(list, body{Type: "SpecificResource", Purpose: "identifying", Source: "http://www.wikidata.org/entity/" + s.Wikidata})
		}
	}
	for _, class := range []string{"act:" + string(a.Act), "kind:" + string(a.Kind), "polarity:" + string(a.Polarity)} {
		list = append(list, body{Type: "TextualBody", Purpose: "classifying", Format: "text/plain", Value: class})
	}
	return append(list, body{Type: "TextualBody", Purpose: "describing", Format: "application/json", Value: row})
}

// sentence is who did what: "Mara Kyr, the navy minister, denied".
func sentence(a *hearsay.Attribution, text string) string {
	who := "Nobody named"
	for i := range a.Speakers {
		name := oneLine(speakerWords(&a.Speakers[i]))
		if i == 0 {
			who = name
		} else {
			who += " and " + name
		}
	}
	return strings.TrimSuffix(toldBy(who, a), ",") + ": " + actWord(a, text)
}

func speakerWords(s *hearsay.Speaker) string {
	if s.Name == "" && len(s.Candidates) > 0 {
		return "Unclear who (" + unclear(s) + ")"
	}
	if s.Name == "" {
		return "Somebody unnamed"
	}
	return who(s)
}

// uuid names a thing by what it is made of: a UUID of version 8 (RFC 9562) of
// the SHA-256.
func uuid(parts ...string) string {
	h := sha256.New()
	h.Write([]byte("hearsay"))
	for _, p := range parts {
		fmt.Fprintf(h, "\x00%s", p)
	}
	b := h.Sum(nil)[:16]
	b[6], b[8] = b[6]&0x0f|0x80, b[8]&0x3f|0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", b[0:4], b[4:6], b[6:8], b[8:10], b[10:16])
}
