// Command hearsay-eval measures hearsay on gold data and writes eval/scores.txt.
//
//	hearsay-eval                measure everything, print it, write the file
//	hearsay-eval -only speakers measure the sections with this in their name
//	hearsay-eval -check         compare with the file instead of writing it
//
// Sections whose data are not at hand are left out, and keep their lines in
// the file. It exits with 1 when a section failed or, with -check, when a
// figure is worse than the file says.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
)

func main() {
	flags := flag.NewFlagSet("hearsay-eval", flag.ExitOnError)
	data := flags.String("data", "../shared/data", "the `folder` of the gold data")
	only := flags.String("only", "", "measure only sections with this `word` in their name")
	check := flags.Bool("check", false, "compare with the scores file, write nothing")
	scores := flags.String("scores", "eval/scores.txt", "the scores `file`")
	_ = flags.Parse(os.Args[1:])
	if err := run(os.Stdout, *data, *only, *scores, *check); err != nil {
		fmt.Fprintf(os.Stderr, "hearsay-eval: %v\n", err)
		os.Exit(1)
	}
}

func run(out io.Writer, data, only, path string, check bool) error {
	committed, err := readScores(path)
	if err != nil {
		return err
	}
	measured, err := measure(out, sections(), data, only)
	if err != nil {
		return err
	}
	if len(measured) == 0 {
		return fmt.Errorf("nothing was measured: no section has %q in its name, or the data are not in %s", only, data)
	}
	if check {
		return compare(out, committed, measured)
	}
	return os.WriteFile(path, []byte(layout(merge(committed, measured))), 0o644)
}

// measure runs the sections and prints each as it is done.
func measure(out io.Writer, all []section, data, only string) ([]result, error) {
	var done []result
	for _, s := range all {
		if !strings.Contains(s.name, only) {
			continue
		}
		lines, err := s.measure(data)
		if errors.Is(err, fs.ErrNotExist) {
			fmt.Fprintf(out, "[%s] left out: %v\n\n", s.name, err)
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("measuring %s: %w", s.name, err)
		}
		r := result{s.name, lines}
		fmt.Fprint(out, r.layout(), "\n")
		done = append(done, r)
	}
	return done, nil
}
