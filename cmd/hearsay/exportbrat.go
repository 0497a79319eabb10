package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"hearsay"
	"hearsay/carry"
)

// brat writes a folder of two files an article. It is filled under another
// name and gets its own when it is whole.
func (x *exporting) brat(ctx context.Context) error {
	q, err := x.query(ctx, x.c, x.store)
	if err != nil {
		return err
	}
	q.OldestFirst = true
	final := filepath.Clean(x.Out)
	if err := x.freeFolder(final); err != nil {
		return err
	}
	temporary := partialName(final)
	defer os.RemoveAll(temporary)
	f, err := newFolder(temporary)
	if err != nil {
		return err
	}
	b := &bratWriter{x: x, folder: f, bases: map[string]string{}}
	bar := newCounter(x.c, "statements", x.expected(ctx, q), true)
	defer bar.done()
	for row, err := range x.store.Rows(ctx, q) {
		if err == nil {
			err = b.add(ctx, q, &row)
		}
		if err != nil {
			return err
		}
		bar.n.Add(1)
	}
	if err := b.flush(ctx, q); err != nil {
		return err
	}
	manifest, err := x.bratManifest(temporary)
	if err != nil {
		return err
	}
	if err := x.nameFolder(temporary, final); err != nil {
		return err
	}
	bar.done()
	fmt.Fprintf(x.c.err, "hearsay: %s in %s, which %s describes\n", x.counted(), final, manifest)
	return nil
}

// freeFolder says whether the folder may be filled: it is not there, or empty,
// or one that an earlier export filled and --force gives away.
func (x *exporting) freeFolder(path string) error {
	entries, err := os.ReadDir(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0:
		return nil
	case err != nil:
		return fmt.Errorf("writing into the folder %s: %w", path, bare(err))
	case !x.Force:
		return fmt.Errorf("the folder %s is not empty; --force replaces an earlier export", path)
	}
	if _, err := os.Stat(filepath.Join(path, carry.ManifestName)); err != nil {
		return fmt.Errorf("the folder %s is no earlier export, as it has no %s: name another one", path, carry.ManifestName)
	}
	return nil
}

// nameFolder gives the folder its name; what was there goes after it.
func (x *exporting) nameFolder(temporary, final string) error {
	old := partialName(final)
	err := os.Rename(final, old)
	if errors.Is(err, fs.ErrNotExist) {
		err, old = nil, ""
	}
	if err == nil {
		err = os.Rename(temporary, final)
	}
	if err != nil {
		return fmt.Errorf("writing the folder %s: %w", final, err)
	}
	if old != "" {
		return os.RemoveAll(old)
	}
	return nil
}

// bratManifest describes the files of the folder; it returns where it stands.
func (x *exporting) bratManifest(folder string) (string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return "", err
	}
	files := []carry.File{}
	for _, e := range entries {
		f, err := fileSum(filepath.Join(folder, e.Name()), e.Name())
		if err != nil {
			return "", fmt.Errorf("describing %s: %w", e.Name(), err)
		}
		files = append(files, f)
	}
	m := x.manifest(files)
	b, err := m.JSON()
	if err != nil {
		return "", err
	}
	// Inside the folder the manifest also says that the folder is an export.
	if err := writeWhole(filepath.Join(folder, carry.ManifestName), b, false); err != nil {
		return "", err
	}
	if x.Manifest != "" {
		return x.Manifest, writeWhole(x.Manifest, b, x.Force)
	}
	return filepath.Join(filepath.Clean(x.Out), carry.ManifestName), nil
}

// bratWriter gathers the rows of one article, which come one after the other.
// Few come late, such as one that a correction keeps: then the article is
// written again.
type bratWriter struct {
	x       *exporting
	folder  *folder
	reading hearsay.Reading
	late    bool
	bases   map[string]string // names of files by article
}

func (b *bratWriter) add(ctx context.Context, q hearsay.Query, row *hearsay.Row) error {
	if row.Article.Text == "" && len(row.Attribution.Content) > 0 {
		return fmt.Errorf("article %s: its text is not kept, and brat cannot do without; --format jsonl can", titled(row.Article))
	}
	fresh := b.x.count.Row(row)
	if row.Article.ID != b.reading.Article.ID {
		if err := b.flush(ctx, q); err != nil {
			return err
		}
		b.reading = hearsay.Reading{Article: *row.Article}
		b.late = !fresh
	}
	b.reading.Attributions = append(b.reading.Attributions, row.Attribution)
	return nil
}

func (b *bratWriter) flush(ctx context.Context, q hearsay.Query) error {
	id := b.reading.Article.ID
	if id == "" {
		return nil
	}
	if b.late {
		if err := b.all(ctx, q); err != nil {
			return err
		}
	}
	base, ok := b.bases[id]
	if !ok {
		base = b.folder.base(&b.reading.Article)
		b.bases[id] = base
	}
	return b.folder.writeAs(base, &b.reading)
}

// all gathers the rows of the article that the query finds.
func (b *bratWriter) all(ctx context.Context, q hearsay.Query) error {
	q.Article, q.Limit, q.Cursor = b.reading.Article.ID, 1000, ""
	b.reading.Attributions = nil
	for {
		rows, cursor, err := b.x.store.Search(ctx, q)
		if err != nil {
			return err
		}
		for i := range rows {
			b.reading.Attributions = append(b.reading.Attributions, rows[i].Attribution)
		}
		if cursor == "" {
			return nil
		}
		q.Cursor = cursor
	}
}
