//go:build linux

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"

	"hearsay/storetest"
)

// crawl adds a made-up web archive of so many megabytes, as CC-NEWS has them, to
// a record in one run of the built command, and looks at its memory meanwhile.
func crawl(r *report, binary string, megabytes int) error {
	if megabytes == 0 {
		return nil
	}
	folder, err := os.MkdirTemp("", "hearsay-bench-")
	if err != nil {
		return fmt.Errorf("making an archive to measure: %w", err)
	}
	defer os.RemoveAll(folder)
	archive, db := filepath.Join(folder, "made.warc.gz"), filepath.Join(folder, "record.db")
	made, err := writeCrawl(archive, int64(megabytes)<<20)
	if err != nil {
		return err
	}
	first, err := crawled(binary, archive, db)
	if err != nil {
		return err
	}
	again, err := crawled(binary, archive, db)
	if err != nil {
		return err
	}
	read := made.New + made.Changed
	r.section(fmt.Sprintf("hearsay add, a web archive of %d MB with %d answers: %d articles to read, %d fetched again", made.Size>>20, made.Answers, read, made.Same))
	r.line("megabytes of the archive a second", float64(made.Size>>20)/first.wall.Seconds(), "on the clock, on the processors there are")
	r.line("articles read and recorded a second", perSecond(read, first.wall), fmt.Sprintf("%.0f s in all", first.wall.Seconds()))
	r.line("adding's time to adding it again", float64(first.processor)/float64(again.processor), "processor time; how much quicker it gets to where it stopped")
	for i, of := range eighths(first.resident) {
		r.line(fmt.Sprintf("memory, eighth %d of the run, MiB", i+1), mib(of), "resident, the most")
	}
	info, err := os.Stat(db)
	if err != nil {
		return err
	}
	r.line("size of the record, MiB", mib(info.Size()), fmt.Sprintf("%d failed records of %d broken", first.failed, made.Broken))
	return nil
}

func writeCrawl(path string, size int64) (*storetest.Crawl, error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, fmt.Errorf("making an archive to measure: %w", err)
	}
	w := bufio.NewWriterSize(f, 1<<20)
	made, err := storetest.MakeCrawl(w, size, 1)
	return made, errors.Join(err, w.Flush(), f.Close())
}

// crawlRun is one run over an archive.
type crawlRun struct {
	spent
	resident []int64
	failed   int
}

// crawled runs the command to its end, which is exit code 1 where records of the
// archive could not be read.
func crawled(binary, archive, db string) (run crawlRun, err error) {
	c := exec.Command(binary, "add", "--json", "--db", db, archive)
	var out bytes.Buffer
	c.Stdout = &out
	began := time.Now()
	if err := c.Start(); err != nil {
		return run, fmt.Errorf("starting %s: %w; \"make build\" makes it", binary, err)
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	for tick := time.NewTicker(100 * time.Millisecond); ; {
		select {
		case <-tick.C:
			if now := ofStatus(c.Process.Pid, "VmRSS:"); now > 0 {
				run.resident = append(run.resident, now)
			}
			continue
		case err = <-ended:
			tick.Stop()
		}
		break
	}
	run.wall, run.processor = time.Since(began), c.ProcessState.UserTime()+c.ProcessState.SystemTime()
	var said struct{ Failed, Articles int }
	if bad := json.Unmarshal(out.Bytes(), &said); bad != nil || said.Articles == 0 {
		return run, fmt.Errorf("adding %s: %w", archive, errors.Join(err, bad))
	}
	run.failed = said.Failed
	return run, nil
}

// eighths are the largest values of the eight parts of a list.
func eighths(list []int64) (of []int64) {
	for i := range 8 {
		if part := list[len(list)*i/8 : len(list)*(i+1)/8]; len(part) > 0 {
			of = append(of, slices.Max(part))
		}
	}
	return of
}
