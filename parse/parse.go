// Package parse turns an article's text into a Document: paragraphs, sentences,
// tokens, quotation marks, lemmas, tags, dependencies and named entities, each
// with its place in the text.
//
// It is pure: the same text and weights give the same Document. It refuses
// nothing: any string of valid UTF-8 has a Document, and every span in it lies
// inside the text on rune borders.
package parse
