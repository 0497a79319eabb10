// Package hearsay holds the nouns of hearsay: what was read (capture, article),
// what was found in it (attribution, speaker, passage, span) and why it is
// believed (provenance, reading).
//
// It imports nothing but the standard library, does no work beyond keeping its
// own values straight, and knows neither files nor networks. The verbs that
// fill these nouns live in the folders ingest, parse, attribute and resolve;
// engine puts them in order.
package hearsay
