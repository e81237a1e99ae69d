package changes_test

import (
	"fmt"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/diff"
	"quarterdeck/model/past"
	"quarterdeck/model/sample"
	"quarterdeck/ui/changes"
	"quarterdeck/ui/home"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/screentest"
)

// moved is what has changed where 4 actions have come and as many have gone.
func moved(day model.Date) *diff.Diff {
	d := &diff.Diff{From: past.Point{Rev: 1, Day: day.Add(-7)}, To: past.Point{Rev: 9, Day: day}}
	for n := range 8 {
		verdict := diff.Added
		if n >= 4 {
			verdict = diff.Dropped
		}
		d.Others = append(d.Others, diff.Item{
			Ref: model.Ref{Kind: "action", ID: fmt.Sprint(n)}, Verdict: verdict, Name: fmt.Sprintf("Task %d", n),
			Lines: []diff.Line{{After: string(verdict)}},
		})
	}
	return d
}

// Of groups that are called alike, the one under the cursor is listed, and stays under it.
func TestTheGroupUnderTheCursorIsListed(t *testing.T) {
	s := screentest.New(t, home.New(), sample.Portfolio(screentest.Monday()), 100, 30)
	s.Do(changes.Show(&screen.Compared{Diff: moved(s.Now.Today)}, ""))
	s.Press("j space").Sees("Task 4", "Task 7").Misses("Task 3   added")
	s.Press("space").Sees("▸ 4 actions").Misses("▾").Press("k space")
	s.Sees("▾ 4 actions", "▸ 4 actions")
	if s.Row("Task 0") == "" {
		t.Error("the first group is not listed")
	}
}

// An answer that comes late does not take the place of what was asked for since.
func TestALateAnswerIsPassedOver(t *testing.T) {
	s := screentest.New(t, home.New(), sample.Portfolio(screentest.Monday()), 100, 30)
	late, other := moved(s.Now.Today), moved(s.Now.Today)
	for row := range s.P.Actions.Live() {
		other.Others = []diff.Item{{Ref: row.Ref(), Verdict: diff.Changed, Name: "Asked for since", Lines: []diff.Line{{After: "done"}}}}
		break
	}
	s.Compared = func(screen.Compare) screen.Compared { return screen.Compared{Diff: other} }
	s.Do(changes.Show(&screen.Compared{Diff: other}, ""))
	s.Press("enter") // and back, while the answer is on its way
	back := s.Gone[0].Back.(screen.All)
	again := back[1].(screen.Compare)
	s.Do(back[0])
	s.Press("D '10 nov' enter").Sees("Asked for since")
	s.Do(again.Done(screen.Compared{Diff: late}))
	s.Sees("Asked for since").Misses("4 actions")
}
