package attribute

import (
	"hearsay"
	"hearsay/lang"
	"hearsay/parse"
)

// undergone mends attributions in which somebody is called, accused or praised:
// who undergoes that is no source ("Berg was wrongly called a thief by the
// Herald"). The source is who stands behind "by", or nobody.
func undergone(doc *parse.Document, l *lang.Language, d *draft) {
	wasAsked(doc, d)
	outOfContent(doc, l, d)
	v := judgedIn(doc, l, d.cue)
	if v < 0 || len(d.source) == 0 {
		return
	}
	target := undergoer(doc, v)
	if target < 0 || !holds(d.source, target) {
		return
	}
	d.source = nil
	if agent := agentOf(doc, v); agent.End > agent.First && !holds(d.content, agent.First) {
		d.source = []Run{agent}
	}
}

// outOfContent makes who accuses, blames or praises the source where the encoder
// took them into the content and found none: "Torv was accused | by the dairy | of
// watering the milk".
func outOfContent(doc *parse.Document, l *lang.Language, d *draft) {
	if len(d.source) > 0 {
		return
	}
	v := judgedIn(doc, l, d.cue)
	if v < 0 || undergoer(doc, v) < 0 {
		return
	}
	agent := agentOf(doc, v)
	if agent.End == agent.First || !holds(d.content, agent.First) || doc.Tokens[agent.First].Quote >= 0 {
		return
	}
	d.source = []Run{agent}
	if rest := cut(d.content, []Run{{agent.First - 1, agent.End}}); len(rest) > 0 {
		d.content = rest
	}
}

// wasAsked takes who is asked or told something from the source ("Foss is asked
// whether she will stay"): who asks stands behind "by", or is not named. Who "is
// assured of" winning is told nothing.
func wasAsked(doc *parse.Document, d *draft) {
	if len(d.source) == 0 || d.cue.End == d.cue.First || d.source[0].First > d.cue.First {
		return
	}
	for v := d.cue.End - 1; v >= d.cue.First; v-- {
		t := &doc.Tokens[v]
		if t.UPOS != parse.Verb {
			continue
		}
		if !doc.Language.Reported.Asking[t.Lemma] && (!doc.Language.Reported.Receiving[t.Lemma] || doc.Word(d.cue.End-1) == "of") || !undergoes(doc, v) {
			return
		}
		d.source = nil
		if agent := agentOf(doc, v); agent.End > agent.First && !holds(d.content, agent.First) {
			d.source = []Run{agent}
		}
		return
	}
}

// judgedIn is the cue's last verb where it is a participle that judges somebody, or -1.
func judgedIn(doc *parse.Document, l *lang.Language, c Cue) int {
	for i := c.End - 1; i >= c.First; i-- {
		t := &doc.Tokens[i]
		if t.UPOS != parse.Verb {
			continue
		}
		r := l.Reporting[t.Lemma]
		if t.XPOS == parse.TagVBN && (r.Judging || r.Act == string(hearsay.Criticise) || r.Act == string(hearsay.Praise)) {
			return i
		}
		return -1
	}
	return -1
}

// undergoer is the passive subject of the participle, or -1.
func undergoer(doc *parse.Document, v int) int {
	subject, auxiliary, has, undergoes := -1, false, false, -1
	s := &doc.Sentences[doc.Tokens[v].Sentence]
	for i := int(s.FirstToken); i < int(s.EndToken); i++ {
		t := &doc.Tokens[i]
		if int(t.Head) != v {
			continue
		}
		switch {
		case t.Rel == parse.RelNsubjPass:
			undergoes = i
		case t.Rel.Main() == parse.RelNsubj:
			subject = i
		case t.Rel == parse.RelAuxPass:
			auxiliary = true
		case t.Rel.Main() == parse.RelAux && t.Lemma == "have":
			has = true
		}
		auxiliary = auxiliary || t.Lemma == "be" && i < v
	}
	if t := &doc.Tokens[v]; t.Rel == parse.RelAcl && t.Head >= 0 && int(t.Head) < v && headlineAt(doc, v) && blames(doc, v+1) {
		return int(t.Head) // "Dam operator blamed for flood"
	}
	if undergoes >= 0 && (auxiliary || !has) {
		return undergoes // "who had called" is no passive, whatever the parser says
	}
	if auxiliary && !has {
		return subject
	}
	return -1
}

// agentOf is the noun phrase behind "by" under the participle; empty where there is none.
func agentOf(doc *parse.Document, v int) Run {
	s := &doc.Sentences[doc.Tokens[v].Sentence]
	for i := v + 1; i+1 < int(s.EndToken); i++ {
		if doc.Word(i) != "by" {
			continue
		}
		noun := int(doc.Tokens[i].Head)
		if noun <= i || int(doc.Tokens[noun].Head) != v {
			continue
		}
		end := noun + 1
		for end < int(s.EndToken) && int(doc.Tokens[end].Head) == noun && doc.Tokens[end].Rel.Main() == parse.RelFlat {
			end++ // "by Dana Holt"
		}
		return Run{i + 1, end}
	}
	return Run{}
}

// blames reports the preposition that brings what somebody is blamed, praised or
// accused for.
func blames(doc *parse.Document, i int) bool {
	if i >= len(doc.Tokens) {
		return false
	}
	switch doc.Word(i) {
	case "for", "of", "over", "by", "after":
		return doc.Tokens[i-1].Lemma != "call"
	}
	return false
}
