package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"sync"

	"hearsay"
)

// addSummary is what became of everything that was added. Its JSON is a public
// contract: docs/format.md.
type addSummary struct {
	Articles    int      `json:"articles"`
	Added       int      `json:"added"`
	Unchanged   int      `json:"unchanged"`
	NewVersions int      `json:"new_versions"`
	Reread      int      `json:"reread"`
	TakenDown   int      `json:"taken_down"`
	Failed      int      `json:"failed"`
	Failures    []string `json:"failures"`
	lock        sync.Mutex
}

// mostFailures is how many reasons a summary repeats; all of them have been
// said on standard error.
const mostFailures = 100

func (s *addSummary) fail(err error) {
	s.lock.Lock()
	defer s.lock.Unlock()
	if s.Failed++; len(s.Failures) < mostFailures {
		s.Failures = append(s.Failures, err.Error())
	}
}

func (s *addSummary) count(_ *hearsay.Addition, o *hearsay.Outcome) {
	s.lock.Lock()
	defer s.lock.Unlock()
	s.Articles++
	switch o.Fate {
	case hearsay.Added:
		s.Added++
	case hearsay.Unchanged:
		s.Unchanged++
	case hearsay.NewVersion:
		s.NewVersions++
	case hearsay.Reread:
		s.Reread++
	case hearsay.TakenDown:
		s.TakenDown++
	}
}

// changed is how many articles the record did not have so before.
func (s *addSummary) changed() int { return s.Added + s.NewVersions + s.Reread }

func (s *addSummary) print(out io.Writer, asJSON bool) error {
	if asJSON {
		if s.Failures == nil {
			s.Failures = []string{}
		}
		line, err := json.Marshal(s)
		if err != nil {
			return fmt.Errorf("printing the summary: %w", err)
		}
		_, err = fmt.Fprintf(out, "%s\n", line)
		return err
	}
	_, err := fmt.Fprintln(out, s.inWords())
	return err
}

func (s *addSummary) inWords() string {
	var parts []string
	for _, p := range []struct {
		n    int
		what string
	}{
		{s.Added, "added"}, {s.NewVersions, "new version"}, {s.Reread, "read again"},
		{s.Unchanged, "unchanged"}, {s.TakenDown, "taken down before"}, {s.Failed, "failed"},
	} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.what))
		}
	}
	if len(parts) == 0 {
		return "Nothing was added."
	}
	return strings.Join(parts, ", ") + "."
}
