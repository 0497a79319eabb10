package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"hearsay"
	"hearsay/postgres"
	"hearsay/sqlite"
)

// recordFlag is embedded by every command that uses the record: it says where
// the record is, and opens it.
type recordFlag struct {
	DB string `name:"db" env:"HEARSAY_DB" placeholder:"RECORD" help:"The record: a file, or a postgres:// address. Without it ${record}."`
}

// toRead opens a record that is there and changes nothing of it.
func (f recordFlag) toRead(ctx context.Context) (hearsay.Store, error) {
	return f.open(ctx, opening{readOnly: true})
}

// toChange opens a record that has to be there, for reading and writing.
func (f recordFlag) toChange(ctx context.Context) (hearsay.Store, error) {
	s, err := f.open(ctx, opening{})
	if err != nil {
		return nil, err
	}
	return placingAnew{s}, nil
}

// cacheToAdd is enough for what is looked up while articles are added: single rows.
const cacheToAdd = 8 << 10

// toAdd opens the record for reading and writing, and makes it where there is none.
func (f recordFlag) toAdd(ctx context.Context, keep hearsay.Keep) (hearsay.Store, error) {
	return f.open(ctx, opening{make: true, keep: keep, cache: cacheToAdd})
}

// opening is how a record is opened.
type opening struct {
	readOnly, make bool
	keep           hearsay.Keep
	cache          int // of what reads, in KiB; 0: as much as pays off for searching
}

func (f recordFlag) open(ctx context.Context, how opening) (hearsay.Store, error) {
	s, err := f.store(ctx, how)
	if errors.Is(err, hearsay.ErrNoRecord) {
		return nil, noRecord(f.shown())
	}
	return s, err
}

func (f recordFlag) store(ctx context.Context, how opening) (hearsay.Store, error) {
	if f.onServer() {
		s, err := postgres.Open(ctx, f.DB, postgres.Options{Keep: how.keep, ReadOnly: how.readOnly})
		if err != nil {
			return nil, err
		}
		return s, nil
	}
	path, err := f.path()
	if err != nil {
		return nil, err
	}
	if how.make {
		err = f.makeFolder(path)
	} else if !there(path) {
		err = hearsay.ErrNoRecord
	}
	if err != nil {
		return nil, err
	}
	s, err := sqlite.Open(ctx, path, sqlite.Options{Keep: how.keep, ReadOnly: how.readOnly, ReaderCache: how.cache})
	if err != nil {
		return nil, err
	}
	return s, nil
}

// there says whether a file that may hold a record is at path: an empty one is
// what a program leaves that was stopped while it made one.
func there(path string) bool {
	at, err := os.Stat(path)
	return !errors.Is(err, fs.ErrNotExist) && (err != nil || at.Size() > 0)
}

func noRecord(path string) error {
	return fmt.Errorf("there is no record at %s yet: hearsay add FILE makes one, and --db says where another one is", path)
}

func (f recordFlag) onServer() bool {
	return strings.HasPrefix(f.DB, "postgres://") || strings.HasPrefix(f.DB, "postgresql://")
}

// path is the file of the record.
func (f recordFlag) path() (string, error) {
	if scheme, _, ok := strings.Cut(f.DB, "://"); ok {
		return "", usageError{fmt.Errorf("--db does not know the address %s://…: give the path of a file, or a postgres:// address", scheme)}
	}
	if f.DB != "" {
		return f.DB, nil
	}
	return usualRecord()
}

// shown names the record for people; a password is not shown.
func (f recordFlag) shown() string {
	if f.onServer() {
		if at, err := url.Parse(f.DB); err == nil {
			return at.Redacted()
		}
		return "the PostgreSQL record"
	}
	path, err := f.path()
	if err != nil {
		return f.DB
	}
	return homely(path)
}

// makeFolder makes the folder of the usual record. One that a person named
// has to be there: its name may be mistyped.
func (f recordFlag) makeFolder(path string) error {
	if f.DB != "" {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("making the folder of the record: %w; --db says where else it may be", err)
	}
	return nil
}

// usualRecord is where the record is if nobody says otherwise: in the folder
// for data of programs, by the XDG rules on Unix.
func usualRecord() (string, error) {
	folder, err := usualFolder()
	if err != nil {
		return "", fmt.Errorf("finding the usual place of the record: %w; say where it is by --db FILE", err)
	}
	return filepath.Join(folder, "hearsay", "hearsay.db"), nil
}

func usualFolder() (string, error) {
	// XDG Base Directory Specification 0.8: a relative path counts as none.
	if folder := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(folder) {
		return folder, nil
	}
	if folder := os.Getenv("LocalAppData"); runtime.GOOS == "windows" && folder != "" {
		return folder, nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	if runtime.GOOS == "darwin" {
		return filepath.Join(home, "Library", "Application Support"), nil
	}
	return filepath.Join(home, ".local", "share"), nil
}

// usualRecordShown is the usual place as help shows it.
func usualRecordShown() string {
	path, err := usualRecord()
	if err != nil {
		return "hearsay.db in your data folder"
	}
	return homely(path)
}

// homely writes the home folder as people do.
func homely(path string) string {
	if home, err := os.UserHomeDir(); err == nil && strings.HasPrefix(path, home+string(filepath.Separator)) {
		return "~" + strings.TrimPrefix(path, home)
	}
	return path
}
