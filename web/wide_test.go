package web_test

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// On a phone a table or picture that goes on to the side shows it: a shadow stays at
// the edge that it goes on behind, under a cover that moves with what is in it. The
// head of a page stands in one line on a screen of usual width.
func TestWhatGoesOnToTheSideInABrowser(t *testing.T) {
	_, c := disputed(t)
	b := browserOf(t, c.base)
	b.do(chromedp.EmulateViewport(390, 844, chromedp.EmulateMobile, chromedp.EmulatePortrait))
	b.open("/claim/" + crack)
	b.want("the page fits", "document.documentElement.scrollWidth <= 390")
	b.want("something goes on to the side", `[...document.querySelectorAll(".wide")].some(e => e.scrollWidth > e.clientWidth)`)
	b.want("all that can go on shows it", `[...document.querySelectorAll(".wide")].every(e => getComputedStyle(e).backgroundAttachment === "local, local, scroll, scroll" && getComputedStyle(e).backgroundImage.split("linear-gradient").length === 5)`)
	b.picture("claim-390")
	b.do(chromedp.EmulateViewport(1200, 900))
	for _, path := range []string{"/", "/check", "/claims"} {
		b.open(path)
		b.want(path+" has room for the search in its head", `document.querySelector("header .quick input").offsetWidth >= 90`)
		b.want(path+" has its head in one line", `document.querySelector("header .quick").getBoundingClientRect().top < document.querySelector("header nav").getBoundingClientRect().bottom && document.querySelector("header nav").offsetHeight < 50`)
	}
	b.picture("check-1200")
	b.quiet()
}
