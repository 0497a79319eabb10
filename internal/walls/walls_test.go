package walls

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const root = "../.."

// file is one Go file with what it imports.
type file struct {
	path, room string
	test       bool
	imports    []string
}

func TestEveryImportIsInTheTable(t *testing.T) {
	files := goFiles(t)
	if len(files) < 20 {
		t.Fatalf("only %d Go files found below %s", len(files), root)
	}
	for _, f := range files {
		row, ok := rowOf(f.room)
		if !ok {
			t.Errorf("%s: the folder %s has no row in the table", f.path, f.room)
			continue
		}
		for _, imported := range f.imports {
			if err := allowed(row, f, imported); err != nil {
				t.Errorf("%s: %v", f.path, err)
			}
		}
	}
}

// The table must be able to say no.
func TestForbiddenArrowsAreRefused(t *testing.T) {
	for _, c := range []struct{ room, imported string }{
		{".", "hearsay/parse"},
		{"attribute", "hearsay/resolve"},
		{"resolve", "hearsay/attribute"},
		{"parse", "hearsay/engine"},
		{"ingest", "hearsay/parse"},
		{"engine", "hearsay/eval"},
		{"cmd/hearsay", "hearsay/train/fit"},
		{"parse", "github.com/alecthomas/kong"},
		{"parse", "github.com/rogpeppe/go-internal/testscript"},
	} {
		row, ok := rowOf(c.room)
		if !ok {
			t.Fatalf("no row for %s", c.room)
		}
		if allowed(row, file{room: c.room}, c.imported) == nil {
			t.Errorf("%s may import %s", c.room, c.imported)
		}
	}
	row, _ := rowOf("attribute")
	if err := allowed(row, file{room: "attribute"}, "hearsay/parse"); err != nil {
		t.Errorf("attribute may not import parse: %v", err)
	}
}

func TestArchitectureShowsTheTable(t *testing.T) {
	page, err := os.ReadFile(filepath.Join(root, "ARCHITECTURE.md"))
	if err != nil {
		t.Fatal(err)
	}
	if want := Markdown(); !strings.Contains(string(page), want) {
		t.Errorf("ARCHITECTURE.md does not show the import table; it must hold\n\n%s", want)
	}
}

func allowed(row Room, f file, imported string) error {
	if !strings.Contains(strings.Split(imported, "/")[0], ".") && imported != "hearsay" && !strings.HasPrefix(imported, "hearsay/") {
		return nil // the standard library
	}
	rooms, libraries := row.Rooms, row.Libraries
	if f.test {
		rooms = slices.Concat(rooms, Tests.Rooms, OwnTests[row.Path].Rooms)
		libraries = slices.Concat(libraries, Tests.Libraries, OwnTests[row.Path].Libraries)
	}
	if imported == "hearsay" {
		imported = "hearsay/."
	}
	if inside, ok := strings.CutPrefix(imported, "hearsay/"); ok {
		to, known := rowOf(inside)
		if !known || to.Path != row.Path && !slices.Contains(rooms, to.Path) {
			return fmt.Errorf("%s may not import %s; a new arrow changes internal/walls, ARCHITECTURE.md and the reason there in one commit", row.Path, inside)
		}
		return nil
	}
	for _, library := range libraries {
		if imported == library || strings.HasPrefix(imported, library+"/") {
			return nil
		}
	}
	return fmt.Errorf("%s may not import the library %s; a new one needs a row in internal/walls and a line in docs/decisions", row.Path, imported)
}

// rowOf is the row of the nearest folder that has one; the root's holds for the root only.
func rowOf(room string) (Room, bool) {
	for at := room; ; at = path.Dir(at) {
		for _, r := range Table {
			if r.Path == at && (at != "." || room == ".") {
				return r, true
			}
		}
		if at == "." {
			return Room{}, false
		}
	}
}

func goFiles(t *testing.T) []file {
	t.Helper()
	var files []file
	err := filepath.WalkDir(root, func(at string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			name := d.Name()
			// A folder with its own go.mod is another module.
			_, err := os.Stat(filepath.Join(at, "go.mod"))
			if at != root && (err == nil || strings.HasPrefix(name, ".") || name == "testdata" || name == "bin") {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(at, ".go") {
			return nil
		}
		syntax, err := parser.ParseFile(token.NewFileSet(), at, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(root, at)
		if err != nil {
			return err
		}
		f := file{path: relative, room: filepath.ToSlash(filepath.Dir(relative)), test: strings.HasSuffix(at, "_test.go")}
		for _, i := range syntax.Imports {
			p, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				return err
			}
			f.imports = append(f.imports, p)
		}
		files = append(files, f)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
