package web

import (
	"encoding/json"
	"reflect"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"hearsay"
	"hearsay/format"
)

// printed is one object of the contract, as package format printed it: what
// the API answers is byte for byte what the commands print. T is the type of
// the contract that describes it.
type printed[T any] struct{ bytes []byte }

// MarshalJSON is what format printed.
func (p printed[T]) MarshalJSON() ([]byte, error) { return p.bytes, nil }

// Schema describes the type.
func (printed[T]) Schema(r huma.Registry) *huma.Schema { return schemaOf(reflect.TypeFor[T](), r) }

// listed is a page of a list, with the cursor of the next one.
type listed[T any] struct {
	Items []printed[T] `json:"items"`
	Next  *string      `json:"next"`
}

// Schema describes the page.
func (listed[T]) Schema(r huma.Registry) *huma.Schema {
	return object(map[string]*huma.Schema{
		"items": {Type: "array", Items: schemaOf(reflect.TypeFor[T](), r)},
		"next":  {Type: "string", Nullable: true, Description: "the cursor of the next page; null after the last one"},
	})
}

var (
	_ huma.SchemaProvider = printed[format.CheckObject]{}
	_ json.Marshaler      = printed[format.CheckObject]{}
)

func object(properties map[string]*huma.Schema) *huma.Schema {
	s := &huma.Schema{Type: "object", Properties: properties, AdditionalProperties: true}
	for name := range properties {
		s.Required = append(s.Required, name)
	}
	return s
}

// called are the names of the contract's types in the document, where they are
// not those of the code.
var called = map[string]string{"Row": "Statement", "RowArticle": "StatementArticle", "RowPassage": "Passage", "RowSpeaker": "StatementSpeaker", "Kept": "Article", "Known": "KnownSpeaker", "Standing": "Claim", "Stand": "Stance", "Variants": "StatementInVariants", "Article": "ArticleRead"}

// enums are fields that have one of few values.
var enums = map[string][]any{
	"act": anyOf(hearsay.Acts), "polarity": {"positive", "negative"}, "op": {"equal", "insert", "delete", "replace"},
	"verdict": {"verbatim", "trimmed", "altered", "meaning_changed", "spliced", "other_speaker", "paraphrase_only", "edited_at_source", "speaker_unclear", "not_in_record"},
	"how":     {"name", "surname", "pronoun", "nominal", "implicit"},
}

func anyOf[T ~string](list []T) (values []any) {
	for _, v := range list {
		values = append(values, string(v))
	}
	return values
}

// nullableLists are lists that are null where the record keeps no text.
var nullableLists = map[string]bool{"Passage.spans": true, "Wording.spans": true, "Variant.spans": true, "Event.stances": true, "Event.difference": true}

// schemaOf describes a type of the contract as JSON prints it. The library's
// own way leaves out embedded structs whose names are not exported, and knows
// no objects that may be null.
func schemaOf(t reflect.Type, r huma.Registry) *huma.Schema {
	switch t.Kind() {
	case reflect.Pointer:
		return orNull(schemaOf(t.Elem(), r))
	case reflect.Slice:
		return &huma.Schema{Type: "array", Items: schemaOf(t.Elem(), r)}
	case reflect.Array:
		n := t.Len()
		return &huma.Schema{Type: "array", Items: schemaOf(t.Elem(), r), MinItems: &n, MaxItems: &n}
	case reflect.Struct:
		return component(t, r)
	case reflect.Bool:
		return &huma.Schema{Type: "boolean"}
	case reflect.Int:
		return &huma.Schema{Type: "integer"}
	case reflect.Float64:
		return &huma.Schema{Type: "number"}
	}
	return &huma.Schema{Type: "string"}
}

func orNull(s *huma.Schema) *huma.Schema {
	if s.Ref != "" {
		return &huma.Schema{AnyOf: []*huma.Schema{s, {Type: "null"}}}
	}
	s.Nullable = true
	return s
}

// component describes a struct once, under its name.
func component(t reflect.Type, r huma.Registry) *huma.Schema {
	name := strings.TrimPrefix(t.Name(), "wire")
	if other, ok := called[name]; ok {
		name = other
	}
	ref := &huma.Schema{Ref: "#/components/schemas/" + name}
	if r.Map()[name] != nil {
		return ref
	}
	s := &huma.Schema{Type: "object", Properties: map[string]*huma.Schema{}, AdditionalProperties: true}
	r.Map()[name] = s // before its fields, which may lead back to it
	fields(t, name, s, r)
	return ref
}

func fields(t reflect.Type, name string, s *huma.Schema, r huma.Registry) {
	for f := range t.Fields() {
		json, more, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && json == "":
			fields(f.Type, name, s, r)
			continue
		case json == "" || json == "-":
			continue
		}
		is := schemaOf(f.Type, r)
		if is.Type == "string" && enums[json] != nil {
			is.Enum = enums[json]
		}
		if nullableLists[name+"."+json] {
			is.Nullable = true
		}
		s.Properties[json] = is
		if !strings.Contains(more, "omitempty") {
			s.Required = append(s.Required, json)
		}
	}
}
