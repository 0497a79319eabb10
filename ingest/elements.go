package ingest

import "golang.org/x/net/html/atom"

// trait is what the tree builder needs to know of an element.
type trait uint16

const (
	void         trait = 1 << iota // never has content
	block                          // a start tag closes an open paragraph
	special                        // an inline end tag does not close it
	headOnly                       // stays in the head when met there
	hidden                         // its content is no text of the page
	cellular                       // a table's part: end tags inside do not close elements outside
	heading                        // h1 to h6
	ownParagraph                   // its text is a block of its own in the article
	endOptional                    // pages may leave its end tag out
)

// traits follow the HTML standard's section on tree construction, in short.
var traits = map[atom.Atom]trait{
	atom.Area: void, atom.Base: void | headOnly, atom.Br: void, atom.Col: void, atom.Embed: void,
	atom.Frame: void, atom.Hr: void | block | special | ownParagraph, atom.Img: void, atom.Image: void, atom.Input: void,
	atom.Keygen: void, atom.Link: void | headOnly, atom.Meta: void | headOnly, atom.Param: void,
	atom.Source: void, atom.Track: void, atom.Wbr: void,

	atom.Title:  headOnly | special,
	atom.Script: headOnly | hidden | special, atom.Style: headOnly | hidden | special,
	atom.Noscript: headOnly | hidden | special, atom.Template: headOnly | hidden | special,
	atom.Iframe: hidden | special, atom.Noembed: hidden | special, atom.Noframes: headOnly | hidden | special,
	atom.Svg: hidden, atom.Math: hidden, atom.Canvas: hidden, atom.Audio: hidden, atom.Video: hidden,
	atom.Object: hidden | special, atom.Select: hidden | special, atom.Textarea: hidden | special,
	atom.Datalist: hidden, atom.Dialog: block | special | ownParagraph,

	atom.Address: block | special | ownParagraph, atom.Article: block | special | ownParagraph,
	atom.Aside: block | special | ownParagraph, atom.Blockquote: block | special | ownParagraph,
	atom.Center: block | special | ownParagraph, atom.Details: block | special | ownParagraph,
	atom.Dir: block | special | ownParagraph, atom.Div: block | special | ownParagraph,
	atom.Dl: block | special | ownParagraph, atom.Fieldset: block | special | ownParagraph,
	atom.Figcaption: block | special | ownParagraph, atom.Figure: block | special | ownParagraph,
	atom.Footer: block | special | ownParagraph, atom.Form: block | special | ownParagraph,
	atom.H1: block | special | heading | ownParagraph, atom.H2: block | special | heading | ownParagraph,
	atom.H3: block | special | heading | ownParagraph, atom.H4: block | special | heading | ownParagraph,
	atom.H5: block | special | heading | ownParagraph, atom.H6: block | special | heading | ownParagraph,
	atom.Header: block | special | ownParagraph, atom.Hgroup: block | special | ownParagraph,
	atom.Main: block | special | ownParagraph, atom.Menu: block | special | ownParagraph,
	atom.Nav: block | special | ownParagraph, atom.Ol: block | special | ownParagraph,
	atom.P: endOptional | block | special | ownParagraph, atom.Pre: block | special | ownParagraph,
	atom.Section: block | special | ownParagraph, atom.Summary: block | special | ownParagraph,
	atom.Ul: block | special | ownParagraph,
	atom.Li: endOptional | special | ownParagraph, atom.Dt: endOptional | special | ownParagraph, atom.Dd: endOptional | special | ownParagraph,
	atom.Table: block | special | cellular | ownParagraph, atom.Caption: special | cellular | ownParagraph,
	atom.Td: endOptional | special | cellular | ownParagraph, atom.Th: endOptional | special | cellular | ownParagraph,
	atom.Tr: endOptional | special | ownParagraph, atom.Tbody: endOptional | special, atom.Thead: endOptional | special, atom.Tfoot: endOptional | special,
	atom.Colgroup: endOptional | special, atom.Button: special, atom.Marquee: special, atom.Applet: hidden | special,
}

// kept are the attributes that are read later: by the main-text library, by
// the rules for blocks, and for what the page says about itself.
var kept = map[string]bool{
	"class": true, "id": true, "role": true, "hidden": true, "style": true, "lang": true, "dir": true,
	"href": true, "rel": true, "name": true, "property": true, "content": true, "itemprop": true,
	"itemtype": true, "itemscope": true, "datetime": true, "type": true, "charset": true, "http-equiv": true,
	"aria-hidden": true, "aria-modal": true, "src": true, "data-testid": true, "data-component": true, "pubdate": true,
	"title": true, "data-author": true, "data-published": true, "aria-label": true,
}
