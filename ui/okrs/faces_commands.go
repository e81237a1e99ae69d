package okrs

import "quarterdeck/ui/screen"

// ofAlign is what only the alignment's keys do.
func (v *view) ofAlign() []screen.Command {
	off := func(why func(*align, screen.Scene) string) func(screen.Scene) string {
		return func(sc screen.Scene) string {
			if a, here := v.now().(*align); here {
				return why(a, sc)
			}
			return "Only the alignment can do that; [ and ] lead there"
		}
	}
	always := off(func(*align, screen.Scene) string { return "" })
	return []screen.Command{
		{ID: "okrs.cell-left", Keys: []string{"left", "h"}, Title: "The team on the left, or all of them", Group: screen.Move,
			Run: in(v, aside(-1)), Off: always},
		{ID: "okrs.cell-right", Keys: []string{"right", "l"}, Title: "The team on the right", Group: screen.Move,
			Run: in(v, aside(1)), Off: always},
		{ID: "okrs.across", Keys: []string{"tab"}, Title: "To what moves no key result, and back", Hint: "adrift",
			Group: screen.Move, Run: in(v, (*align).across), Off: always},
		{ID: "okrs.work", Keys: []string{"enter"}, Title: "Go to the work behind the cell", Hint: "go to work",
			Group: screen.Look, Run: in(v, (*align).open), Off: off((*align).cannotOpen)},
		{ID: "okrs.align", Keys: []string{"d"}, Title: "Say what moves the objective, or what the work moves", Hint: "link",
			Group: screen.Edit, Run: in(v, (*align).link), Off: off((*align).cannotLinkHere)},
		{ID: "okrs.reason", Keys: []string{"w"}, Title: "Say why nothing works on it, or why it moves nothing", Hint: "say why",
			Group: screen.Edit, Run: in(v, (*align).reason), Off: off((*align).cannotReason)},
		{ID: "okrs.copy-matrix", Keys: []string{"y"}, Title: "Copy who carries what, as Markdown or Slack text",
			Words: "export", Group: screen.Share, Run: in(v, (*align).copyMatrix), Off: off((*align).nothingToCopy)},
	}
}

// ofClosing is what only the closing's keys do. By its name all of it can be done in every face.
func (v *view) ofClosing() []screen.Command {
	return []screen.Command{
		{ID: "okrs.score", Keys: []string{"enter", "s"}, Title: "Score it, and say what was learned", Hint: "score",
			Group: screen.Edit, OnRow: true, Run: v.score, Off: v.cannotChange},
		{ID: "okrs.score-all", Keys: []string{"W"}, Title: "Score all that have no score, one after the other", Hint: "score all",
			Group: screen.Edit, Run: v.scoreAll, Off: v.cannotScoreAll},
		{ID: "okrs.carry", Keys: []string{"w"}, Title: "Carry over what is unfinished …", Hint: "carry over",
			Group: screen.Edit, Run: v.carryOver, Off: v.cannotCarry},
		{ID: "okrs.summary", Keys: []string{"p"}, Title: "How the period ended, and what was learned", Hint: "summary",
			Group: screen.Look, Run: v.summary, Off: v.nothingToSum},
		{ID: "okrs.close", Keys: []string{"C"}, Title: "Close the period, or reopen it", Group: screen.Edit,
			Run: v.closePeriod, Off: v.cannotClose},
		{ID: "okrs.copy-summary", Keys: []string{"y"}, Title: "Copy how the period ended, as Markdown or Slack text",
			Words: "export", Group: screen.Share, Run: v.copySummary, Off: v.nothingToSum},
	}
}
