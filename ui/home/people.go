package home

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/screen"
)

// people is who is being onboarded, by program.
func people() *pane {
	return &pane{
		id: "people", title: "ONBOARDING", draw: drawCounted, empty: "Nobody is on a program. 5 leads there, and n enrols somebody.",
		of: func(k *known) content {
			var c content
			total, stuck := 0, 0
			for _, program := range k.hires.Programs {
				on, held := 0, 0
				for _, l := range program.Plans {
					if !l.Active() || k.whose != "" && k.whose != l.Buddy && k.whose != l.Manager && k.whose != l.Person {
						continue
					}
					on++
					if l.Verdict() == onboarding.Stuck {
						held++
					}
				}
				if on == 0 {
					continue
				}
				total, stuck = total+on, stuck+held
				l := line{row: program.Ref(), status: string(model.OnTrack), title: model.CleanLine(program.Title), what: fmt.Sprint(on)}
				l.to = screen.Go{View: "onboarding", Row: program.Ref()}
				l.why = counted(on, "person", "people") + " on this program"
				if held > 0 {
					l.status = string(model.OffTrack)
					l.what = fmt.Sprintf("%d stuck · %d", held, on)
					l.why += fmt.Sprintf("; %d with something overdue or blocked", held)
				}
				c.lines = append(c.lines, l)
			}
			if stuck > 0 {
				c.heads = append(c.heads, head{status: string(model.OffTrack), text: fmt.Sprintf("%d stuck", stuck)})
			}
			if total > 0 {
				c.heads = append(c.heads, head{text: counted(total, "person", "people")})
			}
			return c
		},
	}
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
