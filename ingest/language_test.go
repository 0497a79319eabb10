package ingest

import (
	"errors"
	"strings"
	"testing"

	"hearsay"
)

const russian = "<p>Мара Кир, министр, сказала, что корабли флота останутся в порту Анск ещё на одну неделю, несмотря на бури, которые закрыли гавани к югу от него с первых дней марта.</p>" +
	"<p>Иво Доврад, начальник гавани, сказал, что ни один корабль не затонул и что все команды находятся на берегу и получат плату за потерянные недели.</p>"

func TestEnglishIsReadWhateverItDeclares(t *testing.T) {
	const text = "Orla Vint said that the keeper of the lock had gone to the mill of Ansk, and that the gates were shut."
	for _, b := range []string{"{\"text\": \"" + text + "\", \"language\": \"de\"}\n"} {
		articles, errs := all(hearsay.Capture{Path: "a.jsonl", Bytes: []byte(b)}, Options{Languages: []string{"en"}})
		if len(articles) != 1 || articles[0].Language != "de" {
			t.Errorf("%d articles, %v", len(articles), errs)
		}
	}
}

func TestOtherLanguagesAreRefused(t *testing.T) {
	for declared, says := range map[string]string{
		"": "", "en": "", "en-GB": "", "en_US": "", "EN": "", "English": "", "und": "", "mul": "",
		"ru": "in Russian (ru); hearsay reads English only", "pt-BR": "in Portuguese (pt-BR);",
		"ko": "in Korean (ko);", "it-IT": "in Italian (it-IT);", "qzz": "in qzz;",
	} {
		for path, b := range map[string]string{
			"a.html":  "<!DOCTYPE html><html lang=\"" + declared + "\"><body><article>" + russian + "</article></body></html>",
			"a.jsonl": "{\"text\": \"Мара Кир сказала, что корабли останутся.\", \"language\": \"" + declared + "\"}\n",
		} {
			articles, errs := all(hearsay.Capture{Path: path, Bytes: []byte(b)}, Options{Languages: []string{"en"}})
			if says == "" {
				if len(articles) != 1 || len(errs) != 0 {
					t.Errorf("%s in %q: %v", path, declared, errs)
				}
				continue
			}
			if len(articles) != 0 || len(errs) != 1 || !errors.Is(errs[0], ErrLanguage) ||
				!strings.Contains(errs[0].Error(), says) || !strings.HasPrefix(errs[0].Error(), "cannot read "+path) {
				t.Errorf("%s in %q: %d articles, %v", path, declared, len(articles), errs)
			}
			if articles, _ := all(hearsay.Capture{Path: path, Bytes: []byte(b)}, Options{}); len(articles) != 1 {
				t.Errorf("%s in %q is refused without the option", path, declared)
			}
		}
	}
}
