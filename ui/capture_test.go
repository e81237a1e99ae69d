package ui_test

import (
	"context"
	"testing"

	"quarterdeck/model"
)

// loaded is all that the file holds.
func (d *driver) loaded() (p *model.Portfolio) {
	d.Helper()
	d.elsewhere(func(s model.Store) (err error) {
		p, err = s.Load(context.Background(), model.Scope{All: true})
		return err
	})
	return p
}

// captured is the decision, risk or action that is called so, or nil.
func (d *driver) captured(name string) model.Record {
	d.Helper()
	p := d.loaded()
	for _, kind := range []string{"decision", "risk", "action"} {
		for row := range p.Table(kind).Records() {
			if p.Name(row.Ref()) == name {
				return row
			}
		}
	}
	return nil
}

func TestJottingDownFromAnywhere(t *testing.T) {
	d := sampled(t, 120, 40).to("Checkout v2").press("i").sees("Action · about Checkout v2 · no owner yet · no day yet")
	d.press("'Decide: pricing tiers @be'").sees("▸ Decide: pricing tiers @Ben", "Decision · decider Ben Adéyẹmí · about Checkout v2")
	d.press("tab 'due:fri #gr' tab").sees("› Decide: pricing tiers @Ben due:fri #Growth", "by Fri 27 Nov 2026, in 4 days · for Growth")
	d.misses("yet").press("enter").sees("✓ Add the decision pricing tiers  u undo")
	decision := d.captured("pricing tiers").(*model.Decision)
	if decision.Due.String() != "2026-11-27" || d.loaded().Name(decision.About) != "Checkout v2" || decision.Type != model.ToDecide {
		t.Errorf("%+v", decision)
	}
	d.press("u").sees("Undo: Add the decision pricing tiers")
	if d.captured("pricing tiers") != nil {
		t.Error("it is still there")
	}
}

// Tab goes through the kinds, and ⇧Tab keeps the row under the cursor out of it.
func TestTurningWhatIsJottedDown(t *testing.T) {
	d := sampled(t, 80, 24).to("Checkout v2").press("i 'it rains' tab tab tab").sees("› Risk: it rains", "Risk · about Checkout v2")
	d.press("shift+tab").sees("Risk · about nothing · no owner yet").misses("about Checkout v2").press("enter")
	risk := d.captured("it rains").(*model.Risk)
	if risk.State != model.RiskOpen || !risk.About.IsZero() {
		t.Errorf("%+v", risk)
	}
}

// What cannot be understood stays on the line until it can, and so does what could not be saved.
func TestNothingJottedDownIsLost(t *testing.T) {
	full := &trouble{}
	d := sampled(t, 80, 24, through(full)).press("i 'call @zoe'").sees(`▲ nobody here is called "zoe"`)
	d.press("enter").sees("› call @zoe", `▲ Nobody here is called "zoe"`)
	full.full = errFull
	d.press("backspace backspace backspace 'chi' enter").sees("the disk is full", "› call @chi")
	full.full = nil
	d.press("enter").sees("✓ Add the action call")
	if action := d.captured("call").(*model.Action); action.Owner == "" {
		t.Errorf("%+v", action)
	}
	d.press("i enter").sees("Say in a few words what it is").press("esc").misses("Jot down")
}

// What is about something private is private as well, and a note stands for what it is on.
func TestJottingDownAboutWhatIsPrivate(t *testing.T) {
	d := sampled(t, 80, 24).to("Project Heron").press("i 'todo call the lawyer'").sees("Action · about nothing")
	d.press("shift+tab").sees("Action · private, about Project Heron").press("enter")
	d.sees("✓ Add the action call the lawyer, private, about Project Heron")
	if action := d.captured("call the lawyer").(*model.Action); !action.Private {
		t.Errorf("%+v", action)
	}
	d.to("Note on Checkout v2").press("i").sees("about Checkout v2").press("esc")
	d.press(": 'go to stale after' enter i").sees("Action · no owner yet")
}

// What somebody jots down while the cursor happens to be on how a person does is no secret, unless they say so.
func TestJottingDownBesideAPerson(t *testing.T) {
	d := sampled(t, 60, 16).press("1 g i 'Decide: pricing tiers @ben due:fri #growth'").sees("Decision · about nothing · decider Ben")
	d.press("shift+tab").sees("Decision · private, about Lu Moreau on PM core").press("shift+tab enter")
	if decision := d.captured("pricing tiers").(*model.Decision); bool(decision.Private) || !decision.About.IsZero() {
		t.Errorf("%+v", decision)
	}
}
