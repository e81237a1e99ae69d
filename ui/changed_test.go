package ui_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/past"
	"quarterdeck/ui"
)

func TestGoldenChanged(t *testing.T) {
	for _, c := range []struct{ name, keys string }{
		{"first", "D"}, {"further", "D tab tab tab j j j"}, {"copying", "D y"}, {"asking", "D D '3 weeks ago'"},
		{"seen", "D A"}, {"marking", "D B"},
	} {
		for _, size := range [][2]int{{80, 24}, {100, 26}, {60, 16}} {
			t.Run(fmt.Sprintf("%s-%dx%d", c.name, size[0], size[1]), func(t *testing.T) {
				sampled(t, size[0], size[1]).press(c.keys).frame().IsGolden(t)
			})
		}
	}
}

func TestWhatChangedIsReadBesideTheDrawing(t *testing.T) {
	d := sampled(t, 100, 26)
	d.slow = true
	d.press("D").sees("Reading what has changed")
	d.letGo().sees("What changed since the 9 Nov review", "Net: 3 dates committed")
}

func TestEnterGoesToTheRowThatChanged(t *testing.T) {
	d := sampled(t, 100, 26).press("D j j enter")
	d.misses("What changed since")
	if !strings.Contains(d.frame().Row(t, "── "), "Checkout v2") {
		t.Errorf("the cursor is not on the row that changed:\n%s", d.frame())
	}
}

func TestAnotherDateIsAskedForInWords(t *testing.T) {
	d := sampled(t, 100, 26).press("D D '9 nov'").sees("the end of Mon 9 Nov 2026, 2 weeks ago")
	d.press("enter").sees("What changed since 9 Nov 2026", "14 days, up to 23 Nov 2026")
	d.press("D 'nov rev'").sees("9 Nov review, 9 Nov 2026").press("enter").sees("What changed since the 9 Nov review")
	d.press("D 'tomorrow' enter").sees("has yet to come").press("esc")
	d.press("D '1 jan' enter").sees("There was nothing here yet on 1 Jan 2026", "D picks another")
}

// What was acknowledged holds the next time as well, until a later review is marked; leaving is no acknowledgement.
func TestWhatWasAcknowledgedHoldsTheNextTime(t *testing.T) {
	acknowledged := func(at past.Point) func(*ui.Options) {
		return sighted(past.Point{Rev: at.Rev + 1, Day: at.Day}, at)
	}
	last := sampled(t, 100, 26).stored().Rev
	at := past.Point{Rev: last - 1, Day: model.NewDate(2026, 11, 22)}
	d := sampled(t, 100, 26, acknowledged(at)).press("D").sees("What changed since your acknowledgement on 22 Nov 2026", "1 day, up to 23 Nov 2026")
	d.press("B 'Board' enter esc esc D").sees("Nothing has changed since", "Board")
	sampled(t, 100, 26, acknowledged(past.Point{Rev: 1, Day: at.Day})).press("D").sees("What changed since the 9 Nov review")
}

// sighted is somebody who has seen the portfolio up to one point, and acknowledged it up to another.
func sighted(looked, acknowledged past.Point) func(*ui.Options) {
	return func(o *ui.Options) {
		o.Sights = func(*model.Portfolio) ui.Sights { return ui.Sights{Looked: looked, Acknowledged: acknowledged} }
	}
}

// Without a review it is the last look that counts, and without that two weeks, or all that there is.
func TestSinceWhenWithoutAReview(t *testing.T) {
	path := newFile(t, []model.Entry{{Change: model.Change{Actor: "Ana", Label: "Begin"}, Rev: 1}})
	opened(t, path, 80, 24).press("D").sees("Nothing has changed since")
	d := opened(t, path, 80, 24, sighted(past.Point{Rev: 1}, past.Point{})).press("D").sees("What changed since your last look")
	d.press("D 'last review' enter").sees("No review has been marked yet")
}

func TestWhatIsAcknowledgedIsNotToldAgain(t *testing.T) {
	var kept []ui.Sights
	d := sampled(t, 100, 26, func(o *ui.Options) {
		o.Saw = func(sights ui.Sights) error { kept = append(kept, sights); return nil }
	})
	d.press("D").sees("Checkout v2").press("A").sees("What changed since your acknowledgement", "Nothing has changed since")
	if want := d.stored().Rev; len(kept) != 1 || kept[0].Looked.Rev != want || kept[0].Acknowledged.Rev != want {
		t.Fatalf("what is kept as seen is %v, not %d", kept, want)
	}
	d.press("esc").to("Search rewrite").press(">")
	d.press("D").sees("What changed since your acknowledgement", "Search rewrite", "CHANGED  1")
}

// What was acknowledged by mistake is taken back, and nothing else is.
func TestWhatIsAcknowledgedIsTakenBack(t *testing.T) {
	kept := ui.Sights{}
	before := ui.Sights{Looked: past.Point{Rev: 60, Day: model.NewDate(2026, 11, 20)}}
	d := sampled(t, 100, 26, sighted(before.Looked, before.Acknowledged), func(o *ui.Options) {
		o.Saw = func(sights ui.Sights) error { kept = sights; return nil }
	})
	d.press("esc").to("Search rewrite").press(">")
	last := d.stored().Rev
	d.press("D A").sees("Seen; u takes it back", "since your acknowledgement").press("u")
	d.sees("Taken back", "What changed since the 9 Nov review", "Search rewrite")
	if kept != before || d.stored().Rev != last {
		t.Errorf("kept is %v, at revision %d", kept, d.stored().Rev)
	}
	d.press("A esc u").sees("Taken back") // and so it is after leaving
	if kept != before || d.stored().Rev != last {
		t.Errorf("kept is %v, at revision %d", kept, d.stored().Rev)
	}
	d.press("u").sees("Undo: ")
	d.press("D A B 'Board' enter").press("u").sees("Undo: Mark the review") // what was done last
	if kept == before {
		t.Error("the acknowledgement is gone as well")
	}
}

func TestThatItCouldNotBeKeptIsSaid(t *testing.T) {
	d := sampled(t, 100, 26, func(o *ui.Options) { o.Saw = func(ui.Sights) error { return errors.New("the disk is full") } })
	d.press("D A").sees("known only until you leave: The disk is full.")
}

func TestAReviewIsMarkedAndTakenBack(t *testing.T) {
	names := func(d *driver) string {
		var names []string
		for _, r := range past.Reviews(d.stored()) {
			names = append(names, r.Name)
		}
		return strings.Join(names, ", ")
	}
	d := sampled(t, 100, 26).press("D B").sees("23 Nov review")
	d.press("ctrl+u enter").sees("needs a name")
	before := d.stored().Rev
	d.press("'Board' enter").sees("Mark the review “Board”")
	if got := names(d); got != "Board, 9 Nov review" {
		t.Errorf("the reviews are %s", got)
	}
	if r := past.Reviews(d.stored())[0]; r.Rev() != before || r.Date.String() != "2026-11-23" || d.stored().Name(r.By.Ref()) != "Ana Duarte" {
		t.Errorf("the review is %+v", r)
	}
	d.press("esc D").sees("since the review “Board”", "Nothing has changed").press("u")
	if got := names(d); got != "9 Nov review" {
		t.Errorf("after taking it back the reviews are %s", got)
	}
}

// What is copied is on its way to others.
func TestNothingPrivateIsCopied(t *testing.T) {
	d := sampled(t, 100, 26)
	d.elsewhere(func(s model.Store) error {
		p, err := s.Load(context.Background(), model.Scope{All: true})
		if err != nil {
			return err
		}
		now := model.MomentOf(monday)
		edits := p.Initiatives.Add(now, "secret", func(i *model.Initiative) { i.Title, i.Status, i.Private = "Buy the rival", model.ToDo, true })
		edits = append(edits, p.Notes.Add(now, "note", func(n *model.Note) {
			n.Subject, n.Text = named(p, "Checkout v2").Ref(), "Ana is close to leaving"
		})...)
		_, err = s.Commit(context.Background(), model.Change{Actor: "Ben", Label: "Plan in secret", Reason: "The rival is for sale", Edits: edits})
		return err
	})
	for key, form := range map[string]string{"m": "## What changed since the 9 Nov review", "s": "*What changed since the 9 Nov review*"} {
		d.copied = ""
		d.press("esc D y " + key)
		d.sees("Copied What changed since the 9 Nov review, without 3 private ones, as") // two of them are in the sample
		if !strings.Contains(d.copied, form) || !strings.Contains(d.copied, "Checkout v2") {
			t.Errorf("%s copies %q", key, d.copied)
		}
		for _, secret := range []string{"rival", "leaving", "secret"} {
			if strings.Contains(d.copied, secret) {
				t.Errorf("%s copies %q: %s", key, secret, d.copied)
			}
		}
	}
}

// The first frame of Home waits for nothing; what has changed comes behind it, and again when something does.
func TestHomeTellsWhatChanged(t *testing.T) {
	home := func(o *ui.Options) { o.View = "home" }
	d := closed(t, newSample(t), home, soon)
	t.Cleanup(func() { _ = d.app.Close() })
	d.slow = true
	d.start(120, 40).turn().turn().sees("NEEDS YOU", "Reading what has changed")
	d.letGo().sees("CHANGED SINCE 9 NOV REVIEW", "+   2 added         Audit log, Usage billing")
	d.press("2").to("Rate limits").press("> 1").sees("~   6 changed")
	d.press("D A esc").sees("CHANGED SINCE ACKNOWLEDGEMENT", "Nothing has changed since your")
}

// Rows that are told together are named, listed where Enter or Space asks for that, and then lead to their places.
func TestRowsToldTogetherAreListed(t *testing.T) {
	d := sampled(t, 100, 40).press("D G k").sees("ACTIONS  9", "▸ 8 actions", "added: Find a second tester", "list them")
	d.press("enter").sees("▾ 8 actions", "Draw the icons of dark mode", "fold").misses("added: Find")
	d.press("space").sees("▸ 8 actions").press("space j").sees("go to it").press("enter")
	d.misses("What changed since").sees("── ■ Find a second tester for the checkout")
}

// On a narrow screen no value and no key is cut.
func TestWhatChangedOnANarrowScreen(t *testing.T) {
	for _, theme := range []string{"dark", "ascii"} {
		d := sampled(t, 60, 24, func(o *ui.Options) { o.Theme = theme }).press("D").sees("7 Dec", "25 Jan", "A seen", "B review", "Esc", "~ changed")
		d.sees("grew by 15 person-weeks")
	}
	sampled(t, 60, 16).press("D").sees("7 Dec → 25 Jan", "grew by 15 person-weeks")
}

// Since when Home tells of changes is chosen there, holds for D as well, and is remembered by person.
func TestSinceWhenHomeTellsIsChosenThere(t *testing.T) {
	kept := map[string]string{}
	home := func(who string) func(*ui.Options) {
		return func(o *ui.Options) {
			o.View, o.Me, o.State = "home", who, kept
			o.Sights = func(*model.Portfolio) ui.Sights {
				return ui.Sights{Looked: past.Point{Rev: 40, Day: model.NewDate(2026, 11, 19)}}
			}
			o.Save = func(left ui.Left) error { kept = left.State; return nil }
		}
	}
	path := newSample(t)
	d := opened(t, path, 120, 40, home("Ana"), soon).sees("CHANGED SINCE 9 NOV REVIEW", "d since")
	d.press("d l").sees("CHANGED SINCE LAST LOOK").press("D").sees("What changed since your last look on 19 Nov 2026")
	d.press("esc d d '10 nov'").sees("the end of Tue 10 Nov 2026").press("enter").sees("CHANGED SINCE 10 NOV 2026")
	d.press("D").sees("What changed since 10 Nov 2026", "13 days, up to 23 Nov 2026")
	d.press("esc ctrl+c")

	opened(t, path, 120, 40, home("Ben"), soon).sees("CHANGED SINCE 9 NOV REVIEW")
	d = opened(t, path, 120, 40, home("Ana"), soon).sees("CHANGED SINCE 10 NOV 2026")
	d.press(": 'changes since the last rev' enter").sees("CHANGED SINCE 9 NOV REVIEW")
	d.press("d u").sees("CHANGED SINCE 9 NOV REVIEW")
}

// What was chosen and is not found gives way, and it is said why.
func TestAPointThatHomeCannotFindGivesWay(t *testing.T) {
	d := sampled(t, 120, 40, func(o *ui.Options) { o.View = "home" }, soon)
	d.press("d l").sees("It is not known when you last looked").press("esc")
	d.press("d d '1 nov' enter").sees("the portfolio begins on 2 Nov 2026. So changes are told since the 9 Nov", "CHANGED SINCE 9 NOV REVIEW")
	d.press("D").sees("What changed since the 9 Nov review")
}

// What u takes back while changes are told is seen below them, and not hidden behind what they were before.
func TestUndoShowsWhatItAlters(t *testing.T) {
	d := sampled(t, 100, 26, home).press("D").sees("What changed since").press("u")
	d.misses("What changed since").sees("NEEDS YOU")
}
