package main

import (
	"os"
	"strings"
	"testing"
)

// docs/config.md names every variable that sets a flag, and its example holds.
func TestSettingsAreDocumented(t *testing.T) {
	page, err := os.ReadFile("../../docs/config.md")
	if err != nil {
		t.Fatal(err)
	}
	k := modelOf(t)
	variables := map[string]bool{settingsVariable: true}
	for _, leaf := range k.Model.Leaves(false) {
		for _, f := range flagsOf(leaf) {
			for _, name := range f.Envs {
				variables[name] = true
			}
		}
	}
	for name := range variables {
		if !strings.Contains(string(page), "| `"+name+"` |") {
			t.Errorf("docs/config.md does not name %s", name)
		}
	}
	if len(variables) < 4 {
		t.Errorf("only %v were found", variables)
	}
	_, example, _ := strings.Cut(string(page), "```toml\n")
	example, _, _ = strings.Cut(example, "```")
	file := t.TempDir() + "/config.toml"
	if err := os.WriteFile(file, []byte(example), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Setenv(settingsVariable, file)
	s, err := readSettings()
	if err != nil || !s.found {
		t.Fatalf("%+v, %v", s, err)
	}
	if err := s.Validate(k.Model); err != nil {
		t.Error(err)
	}
	if v, key := s.value("add", "columns"); v != "text=body" || key != "add.columns" {
		t.Errorf("columns are %v by %s", v, key)
	}
}
