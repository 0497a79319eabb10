package ingest

import (
	"errors"
	"strings"
	"testing"

	"hearsay"
)

func TestOtherLanguagesAreRefused(t *testing.T) {
	for declared, says := range map[string]string{
		"": "", "en": "", "en-GB": "", "en_US": "", "EN": "", "English": "", "und": "", "mul": "",
		"ru": "in Russian (ru); hearsay reads English only", "pt-BR": "in Brazilian Portuguese (pt-BR);",
		"ko": "in Korean (ko);", "qzz": "in qzz;",
	} {
		for path, b := range map[string]string{
			"a.html":  "<!DOCTYPE html><html lang=\"" + declared + "\"><body><article>" + prose + "</article></body></html>",
			"a.jsonl": "{\"text\": \"Orla Vint said no.\", \"language\": \"" + declared + "\"}\n",
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
