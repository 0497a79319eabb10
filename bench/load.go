//go:build linux

package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"hearsay"
	"hearsay/storetest"
)

// How many ask at once, and for how long.
const (
	loadAtOnce = 200
	loadFor    = time.Minute
)

// asked is what readers ask of one kind of page.
type asked struct {
	name string
	path func(i int) string
}

// loading starts hearsay serve on a record that was made up, lets so many readers
// ask it at once, and measures how long each waits. What counts is the slow end,
// that no answer is an error, and that memory is bounded.
func loading(ctx context.Context, r *report, s hearsay.Store, m *storetest.Maker, binary, db string, atOnce int, long time.Duration) error {
	kinds, err := readers(ctx, s, m)
	if err != nil {
		return err
	}
	c := exec.Command(binary, "serve", "--db", db, "--listen", "127.0.0.1:0", "--read-only")
	c.Stderr = os.Stderr
	out, err := c.StdoutPipe()
	if err == nil {
		err = c.Start()
	}
	if err != nil {
		return fmt.Errorf("starting %s serve: %w; \"make build\" makes it", binary, err)
	}
	defer c.Process.Kill() // where something failed; otherwise it has ended
	at, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		return fmt.Errorf("%s serve does not say where it listens: %w", binary, err)
	}
	times, failed, err := ask(ctx, strings.TrimSuffix(strings.TrimSpace(at), "/"), kinds, atOnce, long)
	if err != nil {
		return err
	}
	if err := c.Process.Signal(os.Interrupt); err != nil {
		return err
	}
	_ = c.Wait() // it says that it was interrupted
	used := c.ProcessState.SysUsage().(*syscall.Rusage)
	r.answers(kinds, times, failed, atOnce, long)
	n := len(slices.Concat(times...))
	r.line("processor time an answer, ms", (c.ProcessState.UserTime()+c.ProcessState.SystemTime()).Seconds()*1e3/float64(n), "of the server; holds beside other work, unlike waiting")
	r.line("peak memory, MiB", float64(used.Maxrss)/1024, "resident, of the server")
	return nil
}

// answers writes what was measured.
func (r *report) answers(kinds []asked, times [][]time.Duration, failed, atOnce int, long time.Duration) {
	all := slices.Concat(times...)
	slices.Sort(all)
	r.section(fmt.Sprintf("hearsay serve on that record, %d readers at once for %s", atOnce, long))
	r.line("answers a second", float64(len(all))/long.Seconds(), fmt.Sprintf("on the processors there are; %d answers, %d errors", len(all), failed))
	r.times("any page", all, "")
	for i, k := range kinds {
		if slices.Sort(times[i]); len(times[i]) > 0 {
			r.times(k.name, times[i], fmt.Sprintf("%d answers", len(times[i])))
		}
	}
}

// readers are the pages that are asked for, of articles and speakers that are there.
func readers(ctx context.Context, s hearsay.Store, m *storetest.Maker) ([]asked, error) {
	articles, _, err := s.Articles(ctx, hearsay.ArticleQuery{Limit: 200})
	if err != nil {
		return nil, err
	}
	if len(articles) == 0 {
		return nil, fmt.Errorf("there are no articles to ask for: %w", hearsay.ErrNotFound)
	}
	words := func(i int) string {
		q := m.Query(i)
		return url.Values{"words": {q.Words}, "since": {q.Since.Format(time.DateOnly)}, "until": {q.Until.Format(time.DateOnly)}}.Encode()
	}
	return []asked{
		{"/ (today)", func(int) string { return "/" }},
		{"/search, two words", func(i int) string { return "/search?" + words(i) }},
		{"/search, one common word", func(i int) string { return "/search?words=" + strings.Fields(m.Query(i).Words)[0] }},
		{"/article/ID", func(i int) string { return "/article/" + articles[i%len(articles)].Article.ID }},
		{"/speaker/ID", func(i int) string { return "/speaker/s" + strconv.Itoa(i%50) }},
		{"/articles", func(int) string { return "/articles" }},
		{"/speakers", func(int) string { return "/speakers" }},
		{"/claims", func(int) string { return "/claims" }},
		{"/outlets", func(int) string { return "/outlets" }},
		{"/audit", func(int) string { return "/audit" }},
		{"/check, word for word", func(i int) string {
			said, _ := said(m, i*37%len(articles), i)
			return "/check?" + url.Values{"quotation": {strings.Join(said, " ")}}.Encode()
		}},
		{"/api/v1/statements, two words", func(i int) string { return "/api/v1/statements?" + words(i) }},
	}, nil
}

// ask lets readers ask, each for one page after the other, and returns how long
// each kind took.
func ask(ctx context.Context, base string, kinds []asked, atOnce int, long time.Duration) (times [][]time.Duration, failed int, err error) {
	ctx, stop := context.WithTimeout(ctx, long)
	defer stop()
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: atOnce, MaxConnsPerHost: atOnce}}
	defer client.CloseIdleConnections()
	times = make([][]time.Duration, len(kinds))
	var lock sync.Mutex
	var all sync.WaitGroup
	for reader := range atOnce {
		all.Go(func() {
			for turn := 0; ctx.Err() == nil; turn++ {
				k, i := (reader+turn)%len(kinds), reader+turn*atOnce // one kind after the other, whatever their number
				began := time.Now()
				wrong := get(ctx, client, base+kinds[k].path(i/len(kinds)))
				took := time.Since(began)
				lock.Lock()
				switch {
				case ctx.Err() != nil: // the time is over in the middle of it
				case wrong != nil:
					failed++
					err = wrong
				default:
					times[k] = append(times[k], took)
				}
				lock.Unlock()
			}
		})
	}
	all.Wait()
	if len(slices.Concat(times...)) == 0 {
		return times, failed, fmt.Errorf("nothing was answered: %w", err)
	}
	return times, failed, nil
}

func get(ctx context.Context, client *http.Client, at string) error {
	q, err := http.NewRequestWithContext(ctx, http.MethodGet, at, nil)
	if err != nil {
		return err
	}
	resp, err := client.Do(q)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if _, err = io.Copy(io.Discard, resp.Body); err == nil && resp.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s: %s", at, resp.Status)
	}
	return err
}
