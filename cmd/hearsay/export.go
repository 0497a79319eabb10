package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"

	"hearsay"
	"hearsay/carry"
)

type exportCommand struct {
	filterFlags
	recordFlag
	Format   string `short:"f" default:"jsonl" enum:"jsonl,csv,parquet,annotation,brat,record" help:"What to write: ${enum}."`
	Out      string `short:"o" placeholder:"PATH" help:"The file, or a folder that is there or ends in /. Without it standard output."`
	Manifest string `placeholder:"FILE" help:"Write the manifest here. Without it it stands beside the output."`
	Force    bool   `help:"Replace what is there."`
}

// Help is the end of the manual page.
func (exportCommand) Help() string {
	return `It writes the statements of the record, the oldest first, with all corrections applied:

    jsonl       one statement a line, as read prints it, with what the record adds
    csv         the same in columns, for spreadsheets, R, pandas
    parquet     the same in columns with types, for DuckDB, pandas, Spark
    annotation  W3C Web Annotations (JSON-LD): positions, quotations, bodies
    brat        a folder with the text and the annotations of each article
    record      everything, for hearsay import: texts, versions, corrections, speakers

The words and limits are those of hearsay search; record takes none. A manifest says what was
written: counts, hashes, limits, weights, time. A name that ends in .gz is packed. A file gets
its name when it is whole; one that is there is left alone without --force.

Examples:

    hearsay export --speaker "Mara Kyr" > kyr.jsonl
    hearsay export --format parquet --out statements.parquet
    hearsay export --format csv --since 2033-05 --act deny --out denials.csv.gz
    hearsay export --format brat --outlet Coastwire --out coastwire/
    hearsay export --format record --out backup.jsonl.gz

It exits with 0 when all was written, 1 when something failed, 2 when called wrongly, 130 when
interrupted.`
}

// usualNames are how files are called in a folder that --out names.
var usualNames = map[string]string{"jsonl": "statements.jsonl", "csv": "statements.csv", "parquet": "statements.parquet",
	"annotation": "annotations.jsonld", "record": "record.jsonl"}

// Run writes what was asked for.
func (e *exportCommand) Run(ctx context.Context, c console) error {
	if err := e.check(c); err != nil {
		return err
	}
	s, err := e.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	x := exporting{exportCommand: e, c: c, store: s, count: carry.NewCount()}
	switch e.Format {
	case "record":
		return x.record(ctx)
	case "brat":
		return x.brat(ctx)
	}
	return x.rows(ctx)
}

// check refuses what cannot be meant before anything is read.
func (e *exportCommand) check(c console) error {
	if e.Out == "-" {
		e.Out = ""
	}
	switch {
	case e.Format == "record" && !reflect.ValueOf(e.filterFlags).IsZero():
		return usageError{errors.New("--format record writes everything, for hearsay import: it takes no words and no limits")}
	case e.Format == "brat" && e.Out == "":
		return usageError{errors.New("brat keeps each article in files of its own: add --out FOLDER")}
	case e.Format == "parquet" && e.Out == "" && c.width > 0:
		return usageError{errors.New("columns of Parquet are not for a terminal: add --out FILE, or send them on")}
	case strings.HasSuffix(e.Out, ".gz") && (e.Format == "parquet" || e.Format == "brat"):
		return usageError{fmt.Errorf("%s is not packed by its name: leave .gz off", e.Format)}
	}
	_, err := e.limits()
	return err
}

// filters are the limits as the manifest names them.
func (e *exportCommand) filters() carry.Filters {
	return carry.Filters{Words: strings.Join(e.Words, " "), Speaker: e.Speaker, Outlet: e.Outlet, Act: e.Act, Kind: e.Kind,
		Since: e.Since, Until: e.Until, Sure: e.Sure, Own: e.Own, AllVersions: e.AllVersions}
}

// places are the output's file and the manifest's; empty for standard output
// and for no manifest.
func (e *exportCommand) places() (file, manifest string, err error) {
	switch {
	case e.Out == "":
		return "", e.Manifest, nil
	case isFolder(e.Out):
		if err := os.MkdirAll(e.Out, 0o777); err != nil {
			return "", "", fmt.Errorf("making the folder %s: %w", e.Out, bare(err))
		}
		file, manifest = filepath.Join(e.Out, usualNames[e.Format]), filepath.Join(e.Out, carry.ManifestName)
	default:
		file, manifest = e.Out, e.Out+carry.ManifestEnding
	}
	if e.Manifest != "" {
		manifest = e.Manifest
	}
	return file, manifest, nil
}

// isFolder tells that a path means a folder: it is one, or ends as one.
func isFolder(path string) bool {
	if strings.HasSuffix(path, "/") || strings.HasSuffix(path, string(filepath.Separator)) {
		return true
	}
	at, err := os.Stat(path)
	return err == nil && at.IsDir()
}

// exporting is one export at work.
type exporting struct {
	*exportCommand
	c     console
	store hearsay.Store
	count *carry.Count
}
