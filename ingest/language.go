package ingest

import (
	"slices"
	"strings"
)

// undeclared are the tags of BCP 47 that name no language.
var undeclared = set("und mul mis zxx")

// frequent are words that make a quarter of English prose and hardly occur in
// any other language's.
var frequent = set("the of and to that with for was said")

// leastFrequent is the share of frequent words from which a text is English
// whatever it declares: templates leave wrong languages behind (two English
// pages of the 18 in the article-extraction benchmark that declare another).
const leastFrequent = 0.1

// checkLanguage refuses a page or record that declares, by a tag of
// [languageTag]'s form, a language which the options do not let through,
// unless they let English through and the text is plainly that.
func (o Options) checkLanguage(what, tag, text string) error {
	first, _, _ := strings.Cut(tag, "-")
	if tag == "" || o.Languages == nil || undeclared[first] || slices.Contains(o.Languages, first) ||
		slices.Contains(o.Languages, "en") && plainlyEnglish(text) {
		return nil
	}
	read := make([]string, len(o.Languages))
	for i, l := range o.Languages {
		read[i] = languageName(l)
	}
	named := tag
	if n := languageName(tag); n != tag {
		named = n + " (" + tag + ")"
	}
	return &otherLanguage{what: what, in: named, read: strings.Join(read, " and ")}
}

// plainlyEnglish asks for several frequent words: where words are not parted by
// spaces a text counts as few, and a foreign name among them weighs much.
func plainlyEnglish(text string) bool {
	words, english, different := frequentIn(text)
	return different >= 4 && float64(english) >= leastFrequent*float64(words)
}

// frequentIn counts the words of a text, the frequent ones of English among them,
// and how many different ones these are.
func frequentIn(text string) (words, english, different int) {
	seen := map[string]bool{}
	for w := range strings.FieldsSeq(text) {
		words++
		if w = strings.ToLower(w); frequent[w] {
			english++
			seen[w] = true
		}
	}
	return words, english, len(seen)
}

// namesOfLanguages has the English names of languages by the first part of their
// tags (ISO 639-1). The names of golang.org/x/text would add two megabytes.
var namesOfLanguages = map[string]string{
	"af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian",
	"bn": "Bangla", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German",
	"el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish",
	"fr": "French", "ga": "Irish", "gl": "Galician", "gu": "Gujarati", "ha": "Hausa", "he": "Hebrew", "hi": "Hindi",
	"hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "is": "Icelandic", "it": "Italian",
	"ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "km": "Khmer", "kn": "Kannada", "ko": "Korean", "ku": "Kurdish",
	"ky": "Kyrgyz", "lo": "Lao", "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "ml": "Malayalam",
	"mn": "Mongolian", "mr": "Marathi", "ms": "Malay", "my": "Burmese", "nb": "Norwegian", "ne": "Nepali", "nl": "Dutch",
	"nn": "Norwegian", "no": "Norwegian", "or": "Odia", "pa": "Punjabi", "pl": "Polish", "ps": "Pashto",
	"pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "si": "Sinhala", "sk": "Slovak", "sl": "Slovenian",
	"so": "Somali", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu",
	"tg": "Tajik", "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek",
	"vi": "Vietnamese", "yo": "Yoruba", "zh": "Chinese", "zu": "Zulu",
}

// languageName is the English name of a language, or its tag where it has none here.
func languageName(tag string) string {
	first, _, _ := strings.Cut(tag, "-")
	if n := namesOfLanguages[first]; n != "" {
		return n
	}
	return tag
}
