package ui

import (
	"errors"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/data/transfer"
	"quarterdeck/data/transfer/outline"
	"quarterdeck/model"
	"quarterdeck/model/due"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// outlining is an overlay that shows the outlines that are to be imported as a tree, with what each line becomes. Every
// line can be corrected before all of it is saved.
type outlining struct {
	sources []*transfer.Source
	p       *model.Portfolio // the whole of it
	with    transfer.With
	plan    *transfer.Plan
	way     reading
	save    func(*transfer.Plan) screen.Action
	reread  func() screen.Action // asks what else to read it as
	rows    []outlineRow
	list    widget.List
	wide    bool   // whether the details have most of the room
	edited  bool   // whether somebody has corrected something
	problem string // why it could not be saved
}

// outlineRow is a line of the outline of a source, or a remark on the whole.
type outlineRow struct {
	source *transfer.Source
	line   int
	remark string
}

func newOutlining(sources []*transfer.Source, p *model.Portfolio, with transfer.With, way reading) *outlining {
	o := &outlining{sources: sources, p: p, with: with, way: way}
	o.show(way.plan(sources, p, with))
	o.list.Select(max(slices.IndexFunc(o.rows, func(r outlineRow) bool {
		return r.source != nil && r.of().Kind != outline.LeftOut
	}), 0))
	return o
}

// show lays the lines out, and behind them what the plan says of the whole.
func (o *outlining) show(plan *transfer.Plan) {
	o.plan, o.rows = plan, nil
	brief := plan.Brief()
	for _, s := range o.sources {
		if s.Outline != nil {
			for i := range s.Outline.Lines {
				o.rows = append(o.rows, outlineRow{source: s, line: i})
			}
		}
	}
	for _, s := range plan.Skips {
		if o.lineAt(s) == nil {
			o.rows = append(o.rows, outlineRow{remark: brief.Replace(s.String())})
		}
	}
	for _, n := range plan.Notices {
		if !strings.Contains(n.Text, " left out: ") { // which the lines say themselves
			o.rows = append(o.rows, outlineRow{remark: brief.Replace(n.String())})
		}
	}
	o.list.Reload(len(o.rows), func() int { return -1 })
}

// of is the line of the outline.
func (r outlineRow) of() *outline.Line { return &r.source.Outline.Lines[r.line] }

// lineAt is the line that a skip is about, or nil.
func (o *outlining) lineAt(s transfer.Skip) *outline.Line {
	for _, source := range o.sources {
		if source.Outline == nil || source.Name != s.File {
			continue
		}
		for i, l := range source.Outline.Lines {
			if l.First == s.Line {
				return &source.Outline.Lines[i]
			}
		}
	}
	return nil
}

// resume shows again what could not be saved, and why. What would become of it is worked out anew for the portfolio as it
// is by now, where that could be read.
func (o *outlining) resume(p *model.Portfolio, why string) {
	if o.problem = why; p != nil {
		o.p = p
	}
	o.show(o.way.plan(o.sources, o.p, o.with))
}

// at is the row under the cursor, where it is a line.
func (o *outlining) at() (outlineRow, bool) {
	i := o.list.Cursor()
	if i < 0 || o.rows[i].source == nil {
		return outlineRow{}, false
	}
	return o.rows[i], true
}

func (o *outlining) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	rows, _ := share(sc.H-10, o.wide)
	o.list.Resize(rows)
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		key := screen.KeyName(msg)
		o.problem = ""
		switch key {
		case "esc", "q", "n":
			return o.leave()
		case "enter", "y":
			return o.finish(sc)
		case "a":
			return o.readAs()
		case "p":
			if o.ofOKRs() {
				return o.askPeriod()
			}
		case "right", "l":
			o.wide = true
		case "left", "h":
			o.wide = false
		}
		if o.move(key) {
			return nil
		}
		return o.correct(key)
	case screen.Mouse:
		return o.point(msg)
	}
	return nil
}

// finish saves what is shown. Where that is not possible, all of it stays.
func (o *outlining) finish(sc screen.Scene) screen.Action {
	switch {
	case len(o.plan.Change.Edits) == 0:
		return screen.Close{Then: screen.Tell{Text: "There was nothing to import"}}
	case sc.ReadOnly != "":
		o.problem = sentence(errors.New(sc.ReadOnly)) + stillHere
		return nil
	}
	return screen.Close{Then: o.save(o.plan)}
}

// stillHere is what people are told behind why an import was not saved.
const stillHere = " All of the import is still here."

// leave ends the import, after a question where work would be lost with it.
func (o *outlining) leave() screen.Action {
	leave := screen.Close{Then: screen.Tell{Text: "Nothing was imported"}}
	if !o.edited {
		return leave
	}
	return losing("Leave without importing?", "leave", leave)
}

// readAs reads the sources as something else, after a question where work would be lost with it.
func (o *outlining) readAs() screen.Action {
	if !o.edited {
		return o.reread()
	}
	return losing("Read it anew, as something else?", "read anew", o.reread())
}

// losing asks before something that loses what was corrected.
func losing(ask, yes string, then screen.Action) screen.Action {
	return screen.Open{Overlay: form.NewConfirm(form.Confirmation{
		Ask: ask, Says: "What you have corrected here is lost.", Final: true, Yes: yes,
		OnYes: func(screen.Scene) screen.Action { return then },
	})}
}

// move moves the cursor, where the key does that. (k makes a line a key result.)
func (o *outlining) move(key string) bool {
	switch key {
	case "up":
		o.list.Move(-1)
	case "down", "j":
		o.list.Move(1)
	case "pgup", "ctrl+u":
		o.list.Page(-1)
	case "pgdown", "ctrl+d":
		o.list.Page(1)
	case "home", "g":
		o.list.Home()
	case "end", "G":
		o.list.End()
	default:
		return false
	}
	return true
}

// correct alters the line under the cursor as the key says.
func (o *outlining) correct(key string) screen.Action {
	r, ok := o.at()
	if !ok {
		return nil
	}
	lines := r.source.Outline
	okrs := o.ofOKRs()
	switch {
	case key == "o" && okrs:
		lines.Make(r.line, outline.Objective)
	case key == "k" && okrs:
		lines.Make(r.line, outline.KeyResult)
	case (key == "d" || key == "w") && r.of().Kind == outline.Program:
		return nil
	case key == "d" && lines.Form == outline.Checklist:
		return o.askDue(r)
	case key == "w" && lines.Form == outline.Checklist:
		lines.PassOn(r.line)
	default:
		return o.arrange(r, key)
	}
	o.replan()
	return nil
}

// arrange moves the line, leaves it out, takes it in, or gives it other words, as the key says.
func (o *outlining) arrange(r outlineRow, key string) screen.Action {
	lines := r.source.Outline
	switch key {
	case "space":
		lines.Toggle(r.line)
	case "<":
		lines.Indent(r.line, -1)
	case ">":
		lines.Indent(r.line, 1)
	case "r":
		return screen.Open{Overlay: form.NewPrompt(form.Question{
			Label: "Title", Text: r.of().Words(),
			OnEnter: func(_ screen.Scene, text string) screen.Action {
				lines.Retitle(r.line, text)
				o.replan()
				return nil
			},
		})}
	default:
		return nil
	}
	o.replan()
	return nil
}

// replan works out anew what would become of the lines.
func (o *outlining) replan() {
	o.edited = true
	o.show(o.way.plan(o.sources, o.p, o.with))
}

// ofOKRs says whether the lines are objectives and key results.
func (o *outlining) ofOKRs() bool {
	return slices.ContainsFunc(o.sources, func(s *transfer.Source) bool { return s.Outline != nil && s.Outline.Form == outline.OKRs })
}

// askDue asks when a line of a checklist is due, in words.
func (o *outlining) askDue(r outlineRow) screen.Action {
	return screen.Open{Overlay: form.NewPrompt(form.Question{
		Label: "Due", Text: r.source.Outline.Assigned(r.line).When, Help: "day 3, first week, within 30 days, 2 weeks before",
		Echo: func(_ screen.Scene, text string) string {
			day, err := due.Typed(text)
			switch {
			case model.CleanLine(text) == "":
				return "on no day"
			case err != nil:
				return "no day; kept in words"
			}
			return outline.DayInWords(day)
		},
		OnEnter: func(_ screen.Scene, text string) screen.Action {
			r.source.Outline.DueOn(r.line, text)
			o.replan()
			return nil
		},
	})}
}

// point answers the mouse: a click puts the cursor on a line, a second one leaves it out or takes it in.
func (o *outlining) point(m screen.Mouse) screen.Action {
	at, hit := m.Zone.(outlineZone)
	if m.Point(&o.list, int(at), hit) {
		return o.correct("space")
	}
	return nil
}

// outlineZone is the zone of a row.
type outlineZone int

func (o *outlining) Hints(screen.Scene) []screen.Hint {
	hints := []screen.Hint{{Key: "enter", Label: "save"}, {Key: "esc", Label: "leave"}, rereadHint()}
	if r, ok := o.at(); ok {
		toggle := screen.Hint{Key: "space", Label: "out"}
		if r.of().Kind == outline.LeftOut {
			toggle.Label = "in"
		}
		hints = append(hints, toggle)
		switch {
		case r.source.Outline.Form == outline.OKRs:
			hints = append(hints, screen.Hint{Key: "o", Label: "objective"}, screen.Hint{Key: "k", Label: "KR"})
		case r.source.Outline.Form == outline.Checklist && r.of().Kind != outline.Program:
			hints = append(hints, screen.Hint{Key: "d", Label: "due"}, screen.Hint{Key: "w", Label: "who"})
		}
		hints = append(hints, screen.Hint{Key: "<", Label: "left"}, screen.Hint{Key: ">", Label: "right"},
			screen.Hint{Key: "r", Label: "retitle"})
	}
	if o.ofOKRs() {
		hints = append(hints, screen.Hint{Key: "p", Label: "period"})
	}
	return hints
}
