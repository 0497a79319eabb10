package weights

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Every weights file has its checksum and its card beside it, and the checksum is its own.
func TestEveryFileHasItsChecksumAndCard(t *testing.T) {
	sums, err := Checksums()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("*/*.bin")
	if err != nil || len(files) == 0 {
		t.Fatalf("no weights files found: %v", err)
	}
	tables, _ := filepath.Glob("*/*.txt")
	files = append(files, tables...)
	if len(sums) != len(files) {
		t.Errorf("there are %d weights files and %d checksums", len(files), len(sums))
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(b)
		name := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
		if got := hex.EncodeToString(sum[:]); got != sums[name] {
			t.Errorf("%s hashes to %s, its checksum file says %q", file, got, sums[name])
		}
		if _, err := os.Stat(filepath.Join(filepath.Dir(file), "CARD.md")); err != nil {
			t.Errorf("%s has no card: %v", file, err)
		}
	}
}
