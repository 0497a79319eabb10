package web_test

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"hearsay"
	"hearsay/web"
)

// The main path through every page, in a real browser, without an error on the
// console or a report of the Content-Security-Policy; each page is accessible in
// light and dark, and fits a phone.
func TestWalkInABrowser(t *testing.T) {
	s, c := busy(t)
	b := browserOf(t, c.base)
	script := axe(t)
	row := rows(t, s, hearsay.Query{Speakers: []string{"sinesvaldor"}})[0]
	for name, path := range map[string]string{
		"today": "/", "search": "/search?words=ferry", "articles": "/articles", "article": "/article/" + row.Article.ID,
		"statement": "/statement/" + row.Attribution.ID, "speakers": "/speakers", "speaker": "/speaker/sinesvaldor", "entry": "/speaker/sinesvaldor/correct", "outlets": "/outlets", "auditrows": "/audit/rows?table=Kind&name=direct&key=%2Fsearch%3Fkind%3Ddirect",
		"check":  "/check?" + url.Values{"quotation": {"I will take four hundred people out on a hull"}, "speaker": {"Ines Valdor"}}.Encode(),
		"review": "/review", "audit": "/audit", "corrections": "/corrections", "runs": "/runs", "method": "/method", "login": "/login", "users": "/users", "log": "/log",
		"run": "/run/r6ca2fff40aca", "feed": "/feed?url=https%3A%2F%2Fcoastwire.example%2Ffeed.xml%3Fa%3D1%26b%3D2", "alerts": "/alerts", "alert": "/alerts/l8b08",
	} {
		b.walk(script, name, path)
	}
}

// On paper a page is what it says, black on white and no wider than a sheet: without
// what leads to other pages, and with what is folded away on a screen.
func TestPrintInABrowser(t *testing.T) {
	s, c := servedOf(t, demoRead, web.Options{})
	placed(t, s)
	b := browserOf(t, c.base)
	const sheet = 718 // A4 without a margin of a centimetre on each side, at 96 to the inch
	for _, path := range []string{"/", "/claim/" + found(t, s), "/audit", "/search?words=dam", "/speaker/" + rows(t, s, hearsay.Query{Name: "Reuk"})[0].Known[0]} {
		b.do(chromedp.EmulateViewport(sheet, 1000))
		b.scheme("dark")
		b.open(path)
		if _, err := chromedp.Call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}); err != nil {
			t.Fatal(err)
		}
		b.want(path+" on paper has no navigation", `["header", "footer", ".away"].every(s => [...document.querySelectorAll(s)].every(e => e.offsetParent === null))`)
		b.want(path+" on paper has its title", `document.querySelector("main h1").offsetHeight > 0`)
		b.want(path+" is black on white", `getComputedStyle(document.documentElement).backgroundColor === "rgb(255, 255, 255)" && getComputedStyle(document.querySelector("main h1")).color === "rgb(0, 0, 0)"`)
		b.want(path+" fits a sheet", `document.documentElement.scrollWidth <= 718`)
		if _, err := chromedp.Call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{}); err != nil {
			t.Fatal(err)
		}
	}
	b.quiet()
}

// What checks the pages can say no: a field without a label, and an error on the
// console, are found.
func TestTheBrowserCanComplain(t *testing.T) {
	_, c := served(t, web.Options{})
	b := browserOf(t, c.base)
	b.open("/method")
	b.js(`document.querySelector("main").innerHTML = "<input>"; document.querySelector("main").setAttribute("style", "color: red"); const s = document.createElement("script"); s.textContent = "1"; document.body.append(s)`)
	for range 100 {
		b.lock.Lock()
		n := len(b.complaints)
		b.lock.Unlock()
		if n > 0 {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	b.lock.Lock()
	if !strings.Contains(strings.Join(b.complaints, " "), "Content Security Policy") {
		t.Errorf("a script in the page is no complaint: %q", b.complaints)
	}
	b.lock.Unlock()
	if script := axe(t); script != "" && len(b.violations(script, wholePage)) == 0 {
		t.Error("axe-core does not find a field without a label")
	}
}

// The keys lead from a list to the words in their article.
func TestKeysInABrowser(t *testing.T) {
	_, c := served(t, web.Options{})
	b := browserOf(t, c.base)
	b.open("/search?words=ferry")
	b.press("j", "j", "k")
	b.want("the first statement has the focus", `document.activeElement === document.querySelector(".row")`)
	b.press("/")
	b.want("the search field has the focus", `document.activeElement.id === "quick"`)
	b.press("j")
	b.want("a letter in a field is a letter", `document.activeElement.value.endsWith("j")`)
	b.js("document.activeElement.blur()")
	b.press("?")
	b.want("the help is open", `document.getElementById("keys").open`)
	b.press(kb.Escape)
	b.want("the help is shut", `!document.getElementById("keys").open`)
	b.js(`document.querySelectorAll(".row")[0].focus()`)
	b.press("o")
	b.want("the words are shown in their article", `location.pathname.startsWith("/article/") && document.querySelector(".mark:target") !== null && document.querySelectorAll(".mark.on").length > 0`)
	b.quiet()
}

// A statement is confirmed by a key and the confirmation taken back, as a
// person does it in the browser.
func TestCorrectInABrowser(t *testing.T) {
	s, c := served(t, web.Options{})
	b := browserOf(t, c.base)
	b.open("/review")
	b.press("j", "c")
	b.want("it says what was recorded", `document.querySelector(".told")?.innerText.includes("Recorded")`)
	list, err := s.Corrections(t.Context(), hearsay.CorrectionQuery{})
	if err != nil || len(list) != 1 || list[0].Kind != hearsay.ConfirmAsItIs || list[0].Who != "ada" {
		t.Fatalf("on record are %+v, %v", list, err)
	}
	b.js(`document.querySelector(".told button").click()`)
	b.want("the undo is recorded", `!(document.querySelector(".told")?.innerText ?? "`+list[0].ID+`").includes("`+list[0].ID+`")`)
	if list, err = s.Corrections(t.Context(), hearsay.CorrectionQuery{}); err != nil || len(list) != 2 || list[0].InForce {
		t.Fatalf("after the undo there are %+v, %v", list, err)
	}
	b.quiet()
}

// Every correction of the queue is made by the keys alone, and the last one
// taken back by u.
func TestReviewByKeys(t *testing.T) {
	s, c := served(t, web.Options{})
	b := browserOf(t, c.base)
	last := func(kind hearsay.CorrectionKind) {
		t.Helper()
		b.want("it says what was recorded", `document.readyState === "complete" && document.querySelector(".told")?.innerText.includes("Recorded")`)
		list, err := s.Corrections(t.Context(), hearsay.CorrectionQuery{Limit: 1})
		if err != nil || len(list) != 1 || list[0].Kind != kind {
			t.Fatalf("instead of %s there is %+v, %v", kind, list, err)
		}
		b.press("u")
		b.want("the undo is told", `document.querySelector(".told")?.innerText.includes("Recorded") && !document.querySelector(".told").innerText.includes("`+list[0].ID+`")`)
	}
	for _, k := range []struct {
		keys []string
		kind hearsay.CorrectionKind
	}{
		{[]string{"c"}, hearsay.ConfirmAsItIs},
		{[]string{"x"}, hearsay.NotAStatement},
		{[]string{"a", kb.End, kb.Tab, kb.Enter}, hearsay.CorrectAct},
		{[]string{"s", kb.Backspace, "n", "o", "n", "e", kb.Enter}, hearsay.CorrectSpeaker}, // the protocol's s is typed too

	} {
		b.open("/review")
		b.press("j")
		b.press(k.keys...)
		last(k.kind)
	}
	b.open("/review")
	b.press("j", "j", "w")
	b.want("the words are open", `document.activeElement.name === "content"`)
	b.js(`document.activeElement.value = document.activeElement.defaultValue.split(" ").slice(0, -1).join(" ")`)
	b.press(kb.Tab, kb.Tab, kb.Tab, kb.Enter)
	last(hearsay.CorrectSpans)
	b.want("the list goes on where it was", `document.readyState === "complete" && location.pathname === "/review"`)

	b.open("/review?speaker=sinesvaldor")
	b.press("j", "p")
	b.want("the statements can be split", `document.readyState === "complete" && location.hash === "#split" && location.pathname.endsWith("/correct")`)
	b.js(`document.querySelector("[name=statement]").click(); const to = document.querySelector("[name=to]"); to.value = "Somebody Else"; to.focus()`)
	b.press(kb.Enter)
	last(hearsay.CorrectSpeaker)
	b.open("/review?speaker=sinesvaldor")
	b.press("j", "m")
	b.want("the entry can be merged", `document.readyState === "complete" && location.hash === "#merge"`)
	b.js(`const o = document.querySelector("[name=other][required]"); o.value = "Halvard Sune"; o.focus()`)
	b.press(kb.Enter)
	last(hearsay.MergeSpeakers)
	b.quiet()
}
