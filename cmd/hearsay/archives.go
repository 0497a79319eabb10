package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
	"strings"
	"time"

	"hearsay"
	"hearsay/engine"
	"hearsay/ingest"
	"hearsay/ingest/warc"
)

const warcEnding = ".warc"

// mayBeArchive tells by its name whether an input is worth a look before it is
// read as something else.
func mayBeArchive(name string) bool { return !single[ending(name)] && !corpus[ending(name)] }

// give yields an input by its name: itself or, where it is a web archive or a
// list of addresses, each of its pages, so that they are read side by side.
func (in *inputs) give(name string, yield taking) bool {
	if isAddress(name) && in.web != nil {
		return in.follow(name, 0, yield)
	}
	if err := refused(name); err != nil {
		return yield(failing(err))
	}
	if !mayBeArchive(name) {
		return yield(engine.Input{Articles: in.articles(name), Many: !single[ending(name)]})
	}
	reader, closer, err := in.open(name)
	if err != nil {
		return yield(failing(err))
	}
	b := bufio.NewReaderSize(&counted{reader, &in.taken}, 64<<10)
	if ending(name) != warcEnding && !warc.Sniff(b) {
		if list, more := in.listFile(name, b, yield); list {
			closer()
			return more
		}
		return yield(engine.Input{Articles: in.read(name, b, closer), Many: true})
	}
	defer closer()
	return in.archive(name, b, yield)
}

// archive yields the pages of a web archive.
func (in *inputs) archive(name string, from io.Reader, yield taking) bool {
	for c, err := range warc.Captures(from, name, warc.Options{Skip: func(why warc.Reason) { in.passOver(string(why)) }}) {
		page := failing(err)
		if err == nil {
			page = engine.Input{Articles: in.page(c)}
		}
		if !yield(page) {
			return false
		}
	}
	return true
}

// page reads a page of an archive, unless it is remembered what came of it.
func (in *inputs) page(c hearsay.Capture) iter.Seq2[hearsay.Captured, error] {
	read := ingest.Captured(bytes.NewReader(c.Bytes), c, in.options)
	if in.seen != nil {
		return in.seen.page(in, c, read)
	}
	return in.unchosen(read)
}

// read reads what is open, and closes it.
func (in *inputs) read(name string, from io.Reader, closer func()) iter.Seq2[hearsay.Captured, error] {
	return func(yield func(hearsay.Captured, error) bool) {
		defer closer()
		ingest.Captured(from, hearsay.Capture{Path: name, Time: time.Now()}, in.options)(yield)
	}
}

// noArticles is why a page of an archive or a feed is passed over and does not
// count as failed: nobody chose it.
var noArticles = []struct {
	err error
	why string
}{
	{ingest.ErrLanguage, "pages in another language"},
	{ingest.ErrNoArticle, "pages without an article"},
	{ingest.ErrEmpty, "pages without text"},
	{ingest.ErrBinary, string(warc.NotHTML)},
}

// unchosen is a page that nobody named: where it is no article it is passed over.
func (in *inputs) unchosen(page iter.Seq2[hearsay.Captured, error]) iter.Seq2[hearsay.Captured, error] {
	return func(yield func(hearsay.Captured, error) bool) {
		for a, err := range page {
			if why := noArticle(err); why != "" {
				in.passOver(why)
			} else if !yield(a, err) {
				return
			}
		}
	}
}

func noArticle(err error) string {
	for _, no := range noArticles {
		if errors.Is(err, no.err) {
			return no.why
		}
	}
	return ""
}

// passOver counts what archives and feeds have beside articles.
func (in *inputs) passOver(why string) {
	in.lock.Lock()
	defer in.lock.Unlock()
	if in.beside == nil {
		in.beside = map[string]int{}
	}
	in.beside[why]++
}

// besideInWords says what archives and feeds had beside articles, or "".
func (in *inputs) besideInWords() string {
	in.lock.Lock()
	defer in.lock.Unlock()
	all := 0
	var parts []string
	for _, why := range slices.Sorted(maps.Keys(in.beside)) {
		all += in.beside[why]
		parts = append(parts, fmt.Sprintf("%s %d", why, in.beside[why]))
	}
	switch all {
	case 0:
		return ""
	case 1:
		return "passed over 1 page of an archive or feed: " + parts[0]
	}
	return fmt.Sprintf("passed over %d pages of archives and feeds: %s", all, strings.Join(parts, ", "))
}
