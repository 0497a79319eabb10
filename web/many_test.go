package web_test

import (
	"fmt"
	"io"
	"net/http"
	"sync"
	"testing"

	"hearsay/web"
)

// Two hundred readers at once are all answered.
func TestManyReadersAtOnce(t *testing.T) {
	_, c := served(t, web.Options{})
	paths := []string{"/", "/search?words=ferry", "/articles", "/speakers", "/check?quotation=I+will+take+four+hundred+people", "/review", "/claims", "/api/v1/statements", "/search.atom", "/export/csv"}
	reader := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 200}}
	defer reader.CloseIdleConnections()
	wrong := make(chan error, 200*len(paths))
	var all sync.WaitGroup
	for i := range 200 {
		all.Go(func() {
			for k := range 3 {
				path := paths[(i+k)%len(paths)]
				resp, err := reader.Get(c.base + path)
				if err != nil {
					wrong <- err
					return
				}
				_, err = io.Copy(io.Discard, resp.Body)
				resp.Body.Close()
				if err != nil || resp.StatusCode != http.StatusOK {
					wrong <- fmt.Errorf("%s: %s, %v", path, resp.Status, err)
				}
			}
		})
	}
	all.Wait()
	close(wrong)
	for err := range wrong {
		t.Error(err)
	}
}
