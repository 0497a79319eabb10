package weights

import (
	"embed"
	"io/fs"
	"path"
	"strings"
)

//go:embed */*.sha256
var checksums embed.FS

// Checksums maps the name of every weights file to its SHA-256 in lower-case
// hexadecimal, as provenance records it.
func Checksums() (map[string]string, error) {
	names, err := fs.Glob(checksums, "*/*.sha256")
	if err != nil {
		return nil, err
	}
	sums := make(map[string]string, len(names))
	for _, name := range names {
		b, err := checksums.ReadFile(name)
		if err != nil {
			return nil, err
		}
		sum, _, _ := strings.Cut(strings.TrimSpace(string(b)), " ")
		sums[strings.TrimSuffix(path.Base(name), ".sha256")] = sum
	}
	return sums, nil
}
