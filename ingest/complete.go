package ingest

import "hearsay"

// complete fills in what an article does not declare: with what whoever reads it
// says of it, or else with the day that its own words give it.
func (o Options) complete(a *hearsay.Article, c *hearsay.Capture) {
	if a.Outlet == "" {
		a.Outlet = o.Outlet
	}
	if a.Published.IsZero() {
		a.Published = o.Published
	}
	if a.Published.IsZero() {
		a.Published, a.Dated = datedByText(a.Text, c)
	}
}
