package main

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// row is one token of CoreNLP's table: its place in code points and its chains.
type row struct {
	start, end int
	chains     []int
}

// readTables reads the table of a whole part: article name to rows.
func readTables(path string) (map[string][]row, error) {
	z, done, err := unzip(path)
	if err != nil {
		return nil, err
	}
	defer done()
	return parseTables(z)
}

func parseTables(in io.Reader) (map[string][]row, error) {
	tables := map[string][]row{}
	name := ""
	s := bufio.NewScanner(in)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		line := s.Text()
		switch {
		case strings.HasPrefix(line, "# doc "):
			name = line[6:]
		case line != "" && name != "":
			r, err := parseRow(line)
			if err != nil {
				return nil, fmt.Errorf("reading the table of %s: %w", name, err)
			}
			tables[name] = append(tables[name], r)
		}
	}
	return tables, s.Err()
}

func parseRow(line string) (r row, err error) {
	f := strings.Split(line, "\t")
	if len(f) < 10 {
		return r, fmt.Errorf("line %q has %d fields, want 10", line, len(f))
	}
	var err1, err2 error
	r.start, err1 = strconv.Atoi(f[3])
	r.end, err2 = strconv.Atoi(f[4])
	if err1 != nil || err2 != nil {
		return r, fmt.Errorf("line %q has a place that is no number", line)
	}
	for id := range strings.SplitSeq(f[9], ",") {
		if n, err := strconv.Atoi(id); err == nil {
			r.chains = append(r.chains, n)
		}
	}
	return r, nil
}
