package cli

import (
	"bytes"
	"fmt"
	"strings"

	"quarterdeck/data/transfer"
	"quarterdeck/data/transfer/outline"
	"quarterdeck/ui/canvas"
)

// longestLine is how many cells a line of an outline may take, fewLeftOut how many lines that are left out for the same
// reason are told one by one.
const (
	longestLine = 100
	fewLeftOut  = 3
)

// printOutlines says of the lines of outlines what each becomes: O an objective, KR a key result, a box a module
// or what is expected, P a program, and T, L and C a track, a level and a competency.
func (e *env) printOutlines(plan *transfer.Plan, sources []*transfer.Source) {
	for _, s := range sources {
		if s.Outline == nil {
			continue
		}
		e.print("%s", s.Name)
		lines := s.Outline.Lines
		for i := 0; i < len(lines); i++ {
			if end := alike(lines, i); end-i > fewLeftOut {
				e.print("%5d  ·  %d lines up to line %d: %s", lines[i].First, end-i, lines[end-1].Last, lines[i].Why)
				i = end - 1
				continue
			}
			e.print("%s", outlined(plan, s, i))
		}
		e.print("")
	}
}

// alike is where the lines end that are left out for the same reason as the one at from.
func alike(lines []outline.Line, from int) int {
	end := from
	for end < len(lines) && lines[end].Kind == outline.LeftOut && lines[end].Why == lines[from].Why {
		end++
	}
	return end
}

// outlined is a line of an outline with what becomes of it.
func outlined(plan *transfer.Plan, s *transfer.Source, i int) string {
	l := s.Outline.Lines[i]
	mark, about := "·", l.Why
	switch l.Kind {
	case outline.Objective:
		mark, about = "O", ""
	case outline.KeyResult:
		mark, about = "KR", ""
	case outline.Section:
		mark, about = "§", s.Outline.Assigned(i).Due()
	case outline.Task:
		mark, about = "□", s.Outline.About(i)
	case outline.Program, outline.Track, outline.Level, outline.Competency:
		mark, about = strings.ToUpper(string(l.Kind)[:1]), l.Theme
	case outline.Expectation:
		mark, about = "□", l.Level
	}
	text := canvas.Truncate(fmt.Sprintf("%s%-2s %s", strings.Repeat("  ", l.Depth), mark, l.Words()), longestLine)
	if about != "" {
		text += "  (" + about + ")"
	}
	switch item, taken := plan.Becomes(s.Name, i); {
	case l.Kind == outline.LeftOut || l.Kind == outline.Section:
	case !taken:
		text += "  (skipped)"
	case item.Verdict == transfer.Same:
		text += "  (as it is)"
	case item.Verdict == transfer.Changes:
		text += "  (changes)"
	}
	if l.Score.Text != "" && l.Kind != outline.LeftOut {
		text += "  => " + canvas.Truncate(l.Score.Text, longestLine/3)
	}
	return fmt.Sprintf("%5d  %s", l.First, text)
}

// writeOutline writes what the one outline among the sources was understood as.
func (e *env) writeOutline(sources []*transfer.Source, file string) error {
	var found []*transfer.Source
	for _, s := range sources {
		if s.Outline != nil {
			found = append(found, s)
		}
	}
	if len(found) != 1 {
		return usage("--outline takes one source in Markdown, and here there are %d", len(found))
	}
	var b bytes.Buffer
	if err := found[0].Outline.Write(&b); err != nil {
		return err
	}
	if err := e.put(b.Bytes(), file); err != nil {
		return err
	}
	o := found[0].Outline
	e.say("It has %d objectives and %d key results. Correct them, and then: quarterdeck import okrs %s",
		o.Count(outline.Objective), o.Count(outline.KeyResult), quoted(file))
	return nil
}
