package main

import (
	"bufio"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"hearsay"
	"hearsay/ingest/entities"
	"hearsay/resolve/known"
)

type speakersImport struct {
	Files   []string `arg:"" help:"Files of entities, also packed with gzip; - is standard input."`
	NoMerge bool     `help:"Do not merge entries from articles with the imported ones of the same name."`
	signFlags
	JSON bool `name:"json" help:"Print the summary as JSON."`
	recordFlag
}

// Help is the end of the manual page.
func (speakersImport) Help() string {
	return `It reads entities of Wikidata (a dump, lines of one, or what Special:EntityData gives) and of
FollowTheMoney, one by one, so that a file may be of any size. People and bodies become entries
of the directory with their names in all spellings, their roles and country; hearsay add then
links speakers to them. Importing a file again changes nothing.

Where one entry from articles, and only one, shares a full name, and nothing known of the two
speaks against it, it is merged into the imported one, by a correction that hearsay undo takes
back; other namesakes are listed for you to decide.

Examples:

    hearsay speakers import people.jsonl.gz
    zcat latest-all.json.gz | grep '"Q212"' | hearsay speakers import -
    hearsay speakers import targets.ftm.json --no-merge`
}

// importing is one import under way.
type importing struct {
	c     console
	store hearsay.Store
	link  *known.Linker
	batch []hearsay.KnownSpeaker
	merge bool
	who   string
	why   string
	sum   importSummary
	count *counter
	// open are namesakes that are left for a person, as lines for people.
	open []string
}

// importBatch is how many entries are put into the record at once.
const importBatch = 500

// Run imports.
func (m *speakersImport) Run(ctx context.Context, c console) error {
	who, err := m.who()
	if err != nil {
		return err
	}
	s, err := m.toAdd(ctx, "")
	if err != nil {
		return err
	}
	w := &importing{c: c, store: s, merge: !m.NoMerge, who: who, why: m.Why}
	w.sum.Other = map[string]int{}
	err = w.all(ctx, m.Files)
	if closed := s.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	return w.end(m.JSON)
}

func (w *importing) all(ctx context.Context, files []string) (err error) {
	if w.link, err = readDirectory(ctx, w.store); err != nil {
		return err
	}
	w.count = newCounter(w.c, "entities", 0, true)
	defer w.count.done()
	for _, name := range files {
		if ctx.Err() != nil {
			break
		}
		if err := w.file(ctx, name); err != nil {
			return err
		}
	}
	return nil
}

// file imports one file. What cannot be opened or read is said, and the next is tried.
func (w *importing) file(ctx context.Context, name string) error {
	r, close, err := openEntities(w.c, name)
	if err != nil {
		w.fail(err)
		return nil
	}
	defer close()
	for e, err := range entities.Read(r) {
		if ctx.Err() != nil {
			break // what was read is put in
		}
		w.count.n.Add(1)
		switch {
		case err != nil:
			w.fail(fmt.Errorf("%s: %w", name, err))
		case e.Other != "":
			w.sum.Entities++
			w.sum.Other[e.Other]++
		default:
			w.sum.Entities++
			w.batch = append(w.batch, e.Speaker)
		}
		if len(w.batch) >= importBatch {
			if err := w.flush(ctx); err != nil {
				return err
			}
		}
	}
	return w.flush(context.WithoutCancel(ctx))
}

func (w *importing) fail(err error) {
	w.sum.Failed++
	if w.sum.Failed <= mostNamesakes {
		fmt.Fprintf(w.c.err, "hearsay: %v\n", err)
	}
}

// openEntities opens a file, unpacking it where its first bytes say that it is packed.
func openEntities(c console, name string) (io.Reader, func() error, error) {
	f := c.in
	if name != "-" {
		var err error
		if f, err = os.Open(name); err != nil {
			return nil, nil, fmt.Errorf("opening the file of entities: %w", err)
		}
	}
	b := bufio.NewReaderSize(f, 1<<16)
	if head, _ := b.Peek(2); string(head) != "\x1f\x8b" {
		return b, f.Close, nil
	}
	z, err := gzip.NewReader(b)
	if err != nil {
		f.Close()
		return nil, nil, fmt.Errorf("unpacking %s: %w", name, err)
	}
	return z, f.Close, nil
}

// flush puts a batch into the record, and then merges what it names again.
func (w *importing) flush(ctx context.Context) error {
	var merges [][2]hearsay.KnownSpeaker
	for i := range w.batch {
		k := &w.batch[i]
		switch ids := w.link.WithWikidata(k.Wikidata); {
		case k.Wikidata != "" && len(ids) > 0:
			k.ID = ids[0]
			w.sum.Known++
		case w.link.Has(k.ID):
			w.sum.Known++
		default:
			w.sum.Added++
			if from := w.namesake(k); from != "" {
				merges = append(merges, [2]hearsay.KnownSpeaker{*k, {ID: from}})
			}
		}
		w.link.Add(*k)
	}
	err := w.store.PutSpeakers(ctx, w.batch)
	w.batch = w.batch[:0]
	for _, m := range merges {
		if err != nil {
			return err
		}
		err = w.mergeInto(ctx, m[0], m[1].ID)
	}
	return err
}

// namesake is the one entry that a new one is to be merged with, or "".
func (w *importing) namesake(k *hearsay.KnownSpeaker) string {
	ids, sure := w.link.Namesakes(k)
	switch {
	case len(ids) == 0:
		return ""
	case sure && w.merge && !w.link.Imported(ids[0]):
		return ids[0]
	}
	w.sum.Namesakes++
	w.open = append(w.open, fmt.Sprintf("%s (%s) has a name of %s", brief(k.Name), k.ID, strings.Join(ids, ", ")))
	return ""
}

func (w *importing) mergeInto(ctx context.Context, k hearsay.KnownSpeaker, from string) error {
	why := w.why
	if why == "" {
		why = "imported under the same name"
	}
	_, err := w.store.Correct(ctx, hearsay.Correction{Kind: hearsay.MergeSpeakers, Speaker: k.ID, Other: from, Who: w.who, Why: why})
	if err == nil {
		w.sum.Merged++
	}
	return err
}
