package walls

import "strings"

// Markdown is the table as ARCHITECTURE.md shows it.
func Markdown() string {
	var b strings.Builder
	b.WriteString("| room | may import | and these libraries |\n|---|---|---|\n")
	for _, r := range Table {
		b.WriteString("| " + called(r.Path) + " | " + list(r.Rooms) + " | " + list(r.Libraries) + " |\n")
	}
	return b.String()
}

func list(names []string) string {
	if len(names) == 0 {
		return "nothing"
	}
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = called(n)
	}
	return strings.Join(out, ", ")
}

func called(path string) string {
	if path == "." {
		return "the root"
	}
	return path
}
