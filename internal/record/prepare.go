package record

import (
	"errors"
	"fmt"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"hearsay"
)

// prepared is an article made ready for the tables, outside of any
// transaction: the one writer that SQLite allows has to do only what it must.
type prepared struct {
	article     hearsay.Article
	links       []hearsay.Link
	replace     bool
	keep        hearsay.Keep
	address     string
	day         int64
	outletKey   string
	capture     captureRow
	readingKey  string
	weights     string
	version     string
	atts        []attRow
	words       []string
	err         error
	restored    *hearsay.ArticleEntry
	earlier     bool // another version followed
	number      int64
	versionSeen int
	tombKeys    []string
}

type captureRow struct {
	sha, path, url, media, way string
	at                         any
	size                       int
	bytes                      []byte
}

// attRow is an attribution made ready.
type attRow struct {
	number               int64
	seq                  int
	att                  hearsay.Attribution
	source, cue, content []byte
	speakers             string
	links                []string
	linksJSON            string
	words                []string
	via                  bool // told through somebody
	voice                string
	dropped              bool
}

var speakerID = regexp.MustCompile(`^[a-z0-9]{1,64}$`)

// prepareAll uses all processors: meanwhile whoever waits for the transaction
// does nothing.
func (r *Tables) prepareAll(batch []hearsay.Addition) []*prepared {
	list := make([]*prepared, len(batch))
	var next atomic.Int64
	var working sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(batch)) {
		working.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(batch)); i = next.Add(1) - 1 {
				list[i] = r.prepare(&batch[i])
			}
		})
	}
	working.Wait()
	return list
}

// prepare never fails: what is wrong stands in err and makes a Refused outcome.
func (r *Tables) prepare(rec *hearsay.Addition) *prepared {
	p := &prepared{article: rec.Reading.Article, links: rec.Links, replace: rec.Replace, keep: r.keep}
	p.err = p.fill(r, rec)
	return p
}

func (p *prepared) fill(r *Tables, rec *hearsay.Addition) error {
	a := &p.article
	if a.ID == "" || a.TextSHA256 == "" {
		return errors.New("the article has no ID: it was not sealed")
	}
	if hash(a.Text) != a.TextSHA256 {
		return fmt.Errorf("article %s: its text does not have the hash that it carries", a.ID)
	}
	if err := checkLinks(rec.Links); err != nil {
		return fmt.Errorf("article %s: %w", a.ID, err)
	}
	p.frame(&rec.Reading.Provenance, r.readingKey)
	p.capture = packCapture(&rec.Capture, a, p.keep)
	if p.keep != hearsay.KeepPositions {
		p.words = words(a.Text)
	}
	return p.fillAttributions(rec.Reading.Attributions)
}

// frame fills what does not depend on the text.
func (p *prepared) frame(why *hearsay.Provenance, keyed func(*hearsay.Provenance) (key, weights string)) {
	a := &p.article
	p.address, p.day = clean(a.Address()), dayOf(a.Published.UTC())
	if folded := foldedName(a.Outlet); folded != "" {
		p.outletKey = outletKey(a.Outlet)
	}
	p.version = why.Version
	p.readingKey, p.weights = keyed(why)
	p.tombKeys = articleTombKeys(a.ID, p.address)
}

func (p *prepared) fillAttributions(list []hearsay.Attribution) error {
	p.atts = make([]attRow, len(list))
	known := make(map[string]*hearsay.Link, len(p.links))
	for i := range p.links {
		known[p.links[i].Local] = &p.links[i]
	}
	for i := range list {
		row, err := p.attribution(&list[i], known)
		if err != nil {
			return fmt.Errorf("article %s, attribution %d: %w", p.article.ID, i+1, err)
		}
		row.seq = i
		p.atts[i] = row
	}
	p.tell()
	return nil
}

// tell marks which of the attributions are told by others than their speakers.
func (p *prepared) tell() {
	list := make([]hearsay.Attribution, len(p.atts))
	for i := range p.atts {
		list[i] = p.atts[i].att
	}
	hearsay.Tell(list, func(i int) []string { return p.atts[i].links })
	for i := range p.atts {
		p.atts[i].att.Relayed, p.atts[i].via = list[i].Relayed, len(list[i].Via) > 0
	}
}

func (p *prepared) attribution(a *hearsay.Attribution, known map[string]*hearsay.Link) (row attRow, err error) {
	if err = checkSpans(a, &p.article); err != nil {
		return row, err
	}
	row.att = *a
	if a.ID == "" {
		row.att.Identify(p.article.TextSHA256)
	}
	row.source, row.cue, row.content = packSpans(a.Source), packSpans(a.Cue), packSpans(a.Content)
	row.link(known)
	if err = row.packPeople(); err != nil {
		return row, err
	}
	text := ""
	if p.keep != hearsay.KeepPositions {
		text = p.article.Text
		row.words = words(a.Content.Text(text))
	}
	row.voice = voiceOf(&row.att, row.links, text)
	return row, nil
}

// toldByOthers is how sure it is who a speaker is whom other articles tell, at the
// most: of such links 19 in 20 and more were right in news (docs/decisions/linking.md).
const toldByOthers = 0.95

// link notes who the speakers are in the directory, and by which article that was
// told where their own left it open: then it is the less sure.
func (row *attRow) link(known map[string]*hearsay.Link) {
	row.links = make([]string, len(row.att.Speakers))
	for i := range row.att.Speakers {
		l := known[row.att.Speakers[i].ID]
		if l == nil {
			continue
		}
		if row.links[i] = l.To.ID; l.By != "" {
			row.att.Speakers = slices.Clone(row.att.Speakers)
			row.att.Speakers[i].LinkedBy = l.By
			row.att.Confidence.Speaker = min(row.att.Confidence.Speaker, toldByOthers)
		}
	}
}

func (row *attRow) packPeople() (err error) {
	if row.speakers, err = packSpeakers(row.att.Speakers); err != nil {
		return err
	}
	row.linksJSON, err = jsonList(row.links)
	return err
}

func checkSpans(a *hearsay.Attribution, article *hearsay.Article) error {
	text := article.Text
	if text == "" && article.TextSHA256 != hash("") {
		return nil // restored without its text
	}
	for _, p := range []hearsay.Passage{a.Source, a.Cue, a.Content} {
		for _, s := range p {
			if err := s.Check(text); err != nil {
				return err
			}
		}
	}
	for i := range a.Speakers {
		if err := a.Speakers[i].RoleSpan.Check(text); err != nil {
			return fmt.Errorf("role of %q: %w", a.Speakers[i].Name, err)
		}
	}
	return nil
}

func checkLinks(links []hearsay.Link) error {
	for _, l := range links {
		if err := checkKnown(&l.To); err != nil {
			return err
		}
	}
	return nil
}

func checkKnown(k *hearsay.KnownSpeaker) error {
	if !speakerID.MatchString(k.ID) {
		return fmt.Errorf("%q is no ID for a speaker: small letters and digits only", k.ID)
	}
	if strings.TrimSpace(k.Name) == "" {
		return fmt.Errorf("speaker %s has no name", k.ID)
	}
	return nil
}

func packCapture(c *hearsay.Capture, a *hearsay.Article, keep hearsay.Keep) captureRow {
	sha := c.SHA256()
	row := captureRow{
		sha: sha, path: clean(c.Path), url: clean(c.URL), media: clean(c.MediaType),
		at: micros(c.Time), size: len(c.Bytes), way: bytesNone,
	}
	switch {
	case keep != hearsay.KeepAll || len(c.Bytes) == 0:
	case string(c.Bytes) == a.Text:
		row.way = bytesAsText
	default:
		row.bytes, row.way = packBytes(c.Bytes)
	}
	return row
}

// indexKeys are what the index finds a row by beside its words.
func indexKeys(a *hearsay.Attribution, links []string, outlet string) []string {
	keys := make([]string, 0, 4)
	for _, id := range links {
		if id != "" && !slices.Contains(keys, speakerKey(id)) {
			keys = append(keys, speakerKey(id))
		}
	}
	if outlet != "" {
		keys = append(keys, outlet)
	}
	if a.Act != "" {
		keys = append(keys, actKey(a.Act))
	}
	if a.Kind != "" {
		keys = append(keys, kindKey(a.Kind))
	}
	return keys
}

// least is how sure it is that these are the words of this speaker: what a query's
// Sure asks for. The act's confidence is asked only where the query names an act.
func least(c hearsay.Confidence) float64 { return min(c.Span, c.Speaker) }
