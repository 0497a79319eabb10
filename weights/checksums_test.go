package weights

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path"
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
	files, err := filepath.Glob("*/*")
	if err != nil {
		t.Fatal(err)
	}
	checked := 0
	for _, file := range files {
		ending := path.Ext(file)
		if ending == ".sha256" || ending == ".md" {
			continue
		}
		checked++
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(b)
		name := strings.TrimSuffix(filepath.Base(file), ending)
		if got := hex.EncodeToString(sum[:]); got != sums[name] {
			t.Errorf("%s hashes to %s, its checksum file says %q", file, got, sums[name])
		}
		if _, err := os.Stat(filepath.Join(filepath.Dir(file), "CARD.md")); err != nil {
			t.Errorf("%s has no card: %v", file, err)
		}
	}
	if checked == 0 || checked != len(sums) {
		t.Errorf("there are %d weights files and %d checksums", checked, len(sums))
	}
}
