package web_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// errNoBrowser says what to install.
var errNoBrowser = errors.New("no Chromium found: install the Debian package chromium (apt-get install -y chromium), or put chromium on the path")

// browserAt is the browser's program. In CI the browser tests must not be left
// out; elsewhere they are where there is none.
func browserAt(t testing.TB) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if at, err := exec.LookPath(name); err == nil {
			return at
		}
	}
	if os.Getenv("CI") != "" {
		t.Fatal(errNoBrowser)
	}
	t.Skip("leaving out a test that needs a browser: ", errNoBrowser)
	return ""
}

// browser is one window; what goes wrong in it is in the list of complaints.
type browser struct {
	context.Context
	t          testing.TB
	base       string
	lock       sync.Mutex
	complaints []string
}

func browserOf(t testing.TB, base string) *browser {
	t.Helper()
	// As root, as tests run in containers, Chromium only starts without its sandbox.
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(browserAt(t)), chromedp.NoSandbox, chromedp.WindowSize(1280, 900), chromedp.Flag("force-color-profile", "srgb"))
	allocated, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	timed, cancel := context.WithTimeout(allocated, 8*time.Minute)
	t.Cleanup(cancel)
	ctx, leave := chromedp.NewContext(timed)
	t.Cleanup(leave)
	b := &browser{Context: ctx, t: t, base: base}
	if err := chromedp.Listen(ctx, b.hear); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, log.Enable, cdp.Empty{}); err != nil {
		t.Fatal(err)
	}
	return b
}

// hear notes errors on the console, exceptions, and reports of the Content-Security-Policy.
func (b *browser) hear(event any) {
	said := ""
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		said = e.ExceptionDetails.Text + " " + e.ExceptionDetails.URL
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning {
			said = fmt.Sprint("console: ", e.Args)
		}
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			said = e.Entry.Text + " " + e.Entry.URL
		}
	}
	if said != "" {
		b.lock.Lock()
		b.complaints = append(b.complaints, said)
		b.lock.Unlock()
	}
}

func (b *browser) do(actions ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b, actions...); err != nil {
		b.t.Fatal(err)
	}
}

// open goes to a page.
func (b *browser) open(path string) {
	b.t.Helper()
	b.do(chromedp.Navigate(b.base+path), chromedp.WaitReady(chromedp.CSS("footer")))
}

// press presses keys, one after the other.
func (b *browser) press(keys ...string) {
	b.t.Helper()
	for _, k := range keys {
		b.do(chromedp.KeyEvent(k))
	}
}

// js runs a script in the page.
func (b *browser) js(script string) {
	b.t.Helper()
	if _, err := chromedp.Run(b, chromedp.Evaluate[bool](script+"; true")); err != nil {
		b.t.Fatal(err)
	}
}

// want fails unless a condition of the page holds before long.
func (b *browser) want(what, js string) {
	b.t.Helper()
	for range 100 {
		// While the page changes there is nothing to ask.
		if ok, err := chromedp.Run(b, chromedp.Evaluate[bool](js)); err == nil && ok {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	at, err := chromedp.Run(b, chromedp.Evaluate[string]("location.href + ' ' + document.body.innerText.slice(0, 500)"))
	if err != nil {
		at = err.Error()
	}
	b.t.Fatalf("%s: %s does not hold at %s", what, js, at)
}

// quiet fails where the browser complained.
func (b *browser) quiet() {
	b.t.Helper()
	b.lock.Lock()
	defer b.lock.Unlock()
	for _, c := range b.complaints {
		b.t.Error("the browser complains: ", c)
	}
	b.complaints = nil
}

// axe is the accessibility checker: the file that npm's package axe-core has,
// fetched by make browser; "" where it is not there. In CI it must not be left out.
func axe(t testing.TB) string {
	t.Helper()
	b, err := os.ReadFile("../bin/axe-core/package/axe.min.js")
	if errors.Is(err, os.ErrNotExist) && os.Getenv("CI") != "" {
		t.Fatal("there is no ../bin/axe-core/package/axe.min.js, and in CI the pages must not go unchecked: make browser fetches it, by npm")
	}
	if errors.Is(err, os.ErrNotExist) {
		t.Log("leaving out the check by axe-core: CI=1 make browser fetches it")
		return ""
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// What axe-core looks at: the rules of WCAG 2.2 A and AA; and, for a page that
// only changed its colours, their contrast.
const (
	wholePage  = `["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]`
	itsColours = `{type: "rule", values: ["color-contrast"]}`
)

// accessible fails where axe-core finds a violation.
func (b *browser) accessible(script, page, rules string) {
	b.t.Helper()
	if script == "" {
		return
	}
	for _, f := range b.violations(script, rules) {
		b.t.Errorf("%s is not accessible: %s", page, f)
	}
}

// violations are what axe-core finds on the page.
func (b *browser) violations(script, rules string) []string {
	b.t.Helper()
	b.js(script)
	found, err := chromedp.Run(b, chromedp.Evaluate[[]string](`axe.run({runOnly: `+rules+`}).then(r => r.violations.map(v => v.id + ": " + v.help + " at " + v.nodes.slice(0, 3).map(n => n.html).join(" ; ")))`, chromedp.EvalAwaitPromise))
	if err != nil {
		b.t.Fatal(err)
	}
	return found
}

// picture keeps a picture of the whole page where HEARSAY_PICTURES says where.
func (b *browser) picture(name string) {
	b.t.Helper()
	b.keep(name, chromedp.FullScreenshot(100))
}

// window keeps a picture of what a window of usual size shows of the page, in light.
func (b *browser) window(name string) {
	b.t.Helper()
	if os.Getenv("HEARSAY_PICTURES") == "" {
		return
	}
	b.scheme("light")
	b.do(chromedp.EmulateViewport(1200, 760))
	b.keep(name, chromedp.CaptureScreenshot())
	b.do(chromedp.EmulateViewport(1280, 900))
}

func (b *browser) keep(name string, picture chromedp.Action[[]byte]) {
	b.t.Helper()
	folder := os.Getenv("HEARSAY_PICTURES")
	if folder == "" {
		return
	}
	png, err := chromedp.Run(b, picture)
	if err != nil {
		b.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, name+".png"), png, 0o644); err != nil {
		b.t.Fatal(err)
	}
}

// scheme asks for pages in light or dark.
func (b *browser) scheme(is string) {
	b.t.Helper()
	if _, err := chromedp.Call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: is}}}); err != nil {
		b.t.Fatal(err)
	}
}

// walk looks at one page: in light, in the dark and on a phone.
func (b *browser) walk(script, name, path string) {
	b.t.Helper()
	b.scheme("light")
	b.open(path)
	b.accessible(script, name, wholePage)
	b.picture(name + "-light")
	b.scheme("dark")
	b.accessible(script, name+" in the dark", itsColours)
	b.picture(name + "-dark")
	b.do(chromedp.EmulateViewport(360, 780, chromedp.EmulateMobile, chromedp.EmulatePortrait))
	b.want(name+" on a phone", "document.documentElement.scrollWidth <= 360")
	b.picture(name + "-phone")
	b.do(chromedp.EmulateViewport(1280, 900))
	b.quiet()
}
