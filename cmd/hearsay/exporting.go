package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"hearsay"
	"hearsay/carry"
)

// toStandardOutput says why writing failed as the other commands do.
type toStandardOutput struct{ io.Writer }

func (w toStandardOutput) Write(p []byte) (int, error) { return len(p), put(w.Writer, p) }

// into has do write to the output, and gives it its name and its manifest
// where all went well.
func (x *exporting) into(do func(w io.Writer) error) error {
	file, manifest, err := x.places()
	if err != nil {
		return err
	}
	if manifest != "" && !x.Force {
		if _, err := os.Lstat(manifest); err == nil {
			return fmt.Errorf("%s is there already; --force replaces it", manifest)
		}
	}
	if file == "" {
		if err := do(toStandardOutput{x.c.out}); err != nil {
			return err
		}
		return x.writeManifest(manifest, nil)
	}
	out, err := createOut(file, x.Force)
	if err != nil {
		return err
	}
	defer out.abandon()
	if err := do(out); err != nil {
		return err
	}
	// An old manifest must not stand beside a new file.
	if err := os.Remove(manifest); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("replacing %s: %w", manifest, bare(err))
	}
	written, err := out.commit()
	if err != nil {
		return err
	}
	if err := x.writeManifest(manifest, []carry.File{written}); err != nil {
		return err
	}
	fmt.Fprintf(x.c.err, "hearsay: %s in %s (%s), which %s describes\n", x.counted(), file, sizeShown(written.Bytes), manifest)
	return nil
}

func (x *exporting) writeManifest(path string, files []carry.File) error {
	if path == "" {
		return nil
	}
	b, err := x.manifest(files).JSON()
	if err != nil {
		return err
	}
	return writeWhole(path, b, x.Force)
}

func (x *exporting) manifest(files []carry.File) *carry.Manifest {
	m := carry.NewManifest(x.Format, time.Now(), x.filters(), x.count)
	if files != nil {
		m.Files = files
	}
	return m
}

// rows writes statements in the order of time.
func (x *exporting) rows(ctx context.Context) error {
	q, err := x.query(ctx, x.c, x.store)
	if err != nil {
		return err
	}
	q.OldestFirst = true
	return x.into(func(out io.Writer) error {
		w, err := carry.NewRowWriter(x.Format, out)
		if err != nil {
			return err
		}
		bar := newCounter(x.c, "statements", x.expected(ctx, q), x.c.width == 0 || x.Out != "")
		defer bar.done()
		for row, err := range x.store.Rows(ctx, q) {
			if err != nil {
				return err
			}
			if err := w.Write(&row); err != nil {
				return err
			}
			x.count.Row(&row)
			bar.n.Add(1)
		}
		return w.Close()
	})
}

// expected is how many statements there will be, 0 where words or a speaker
// make that unknown.
func (x *exporting) expected(ctx context.Context, q hearsay.Query) int {
	if q.Words != "" || x.Speaker != "" || q.Act != "" || q.Kind != "" || q.Sure > 0 || q.Own || q.AllVersions || !x.c.errTerminal {
		return 0
	}
	e, err := x.store.Extent(ctx, q)
	if err != nil {
		return 0 // the bar does without
	}
	return e.Attributions
}

// record writes everything.
func (x *exporting) record(ctx context.Context) error {
	return x.into(func(out io.Writer) error {
		w, err := carry.NewEntryWriter(out, x.count)
		if err != nil {
			return err
		}
		bar := newCounter(x.c, "entries", 0, x.c.width == 0 || x.Out != "")
		defer bar.done()
		for e, err := range x.store.Entries(ctx) {
			if err != nil {
				return err
			}
			if err := w.Write(&e); err != nil {
				return err
			}
			bar.n.Add(1)
		}
		return w.Close()
	})
}

// counted says what was written: "12 statements of 3 articles".
func (x *exporting) counted() string {
	if x.Format == "record" {
		return kindsInWords(x.count.Entries())
	}
	n, articles := x.count.Rows(), x.count.Articles()
	return fmt.Sprintf("%d statement%s of %d article%s", n, plural(n), articles, plural(articles))
}

// kindsInWords says how many entries of which kinds: "3 articles, 2 speakers".
func kindsInWords(counts map[string]int) string {
	kinds := []string{"article", "speaker", "correction", "tombstone", "statement", "claim", "position", "origin", "feed", "run"}
	var parts []string
	for _, kind := range kinds {
		if n := counts[kind]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s%s", n, kind, plural(n)))
		}
	}
	if len(parts) == 0 {
		return "nothing"
	}
	if len(parts) > 1 {
		parts = slices.Concat(parts[:len(parts)-2], []string{parts[len(parts)-2] + " and " + parts[len(parts)-1]})
	}
	return strings.Join(parts, ", ")
}

// sizeShown is a number of bytes for people.
func sizeShown(n int64) string {
	switch {
	case n < 1000:
		return fmt.Sprintf("%d bytes", n)
	case n < 1000_000:
		return fmt.Sprintf("%.1f kB", float64(n)/1000)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/1e6)
}
