package transfer

import (
	"bytes"
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

// outlined is the objectives of every period as WriteOutline writes them.
func (d *desk) outlined() string {
	d.Helper()
	var books []*okr.Book
	for r := range d.p.Periods.Live() {
		books = append(books, okr.Of(d.p, r.ID, d.with().Now.Today))
	}
	var b bytes.Buffer
	if err := WriteOutline(&b, d.p, books); err != nil {
		d.Fatal(err)
	}
	return b.String()
}

// everything is a desk with objectives of two periods, in which everything stands that an outline can say.
func everything(t *testing.T) *desk {
	d := newDesk(t).okrs("okrs.csv", `Objective,Key Result,Owner,Start,Target,Team,Quarter
Delight new customers,Activation,Ana,38%,45%,Growth,Q4 2026
,NPS,Ben Okri,40,55,,
,Time to value,Cleo,10 days,5 days,,
Win back lost ones,Reactivated,Ana,0,200,Sales,Q1 2027
,Win-back revenue,Ana,$0,$1.5M,,
Tidy up,,,,,Platform,Q3 2026
`)
	var ana model.ID[model.Person]
	for r := range d.p.People.All() {
		if r.Name == "Ana" {
			ana = r.ID
		}
	}
	now := d.with().Now
	for o := range d.p.Objectives.All() {
		d.apply(d.p.Objectives.Edit(now, o.ID, func(o *model.Objective) {
			o.Source, o.Imported, o.Owner = "", "", ana
			if o.Title == "Tidy up" {
				o.Title, o.Why, o.State, o.Score, o.Learned = "Tidy *up* | fast", "First <this>\nthen that", model.Missed, model.Num(0.655), "Less is more"
				o.Type = model.CommittedObjective
			}
		}))
	}
	for k := range d.p.KeyResults.All() {
		d.apply(d.p.KeyResults.Edit(now, k.ID, func(k *model.KeyResult) {
			k.Source, k.Imported = "", ""
			switch k.Title {
			case "NPS":
				k.Kind, k.Steps, k.Start, k.Target = model.ByMilestones, "Ask\nListen [3]\nAct", model.Number{}, model.Number{}
			case "Reactivated":
				k.Kind, k.TargetZone, k.Start, k.Target, k.Weight = model.ByZones, "A third · or more", model.Number{}, model.Number{}, model.Num(2)
			}
		}))
	}
	for k := range d.p.KeyResults.All() {
		d.apply(d.p.CheckIns.Add(now, model.ID[model.CheckIn]("c-"+string(k.ID)), func(c *model.CheckIn) {
			c.KeyResult, c.Date, c.Note, c.Confidence = k.ID, now.Today.Add(-3), "Slow, but *steady*", model.Num(7)
			switch k.Kind {
			case model.ByMilestones:
				c.Value = model.Num(2)
			case model.ByZones:
				c.Zone = model.TargetZone
			default:
				c.Value, c.Health = model.Num(12.3456), model.Ailing
			}
		}))
	}
	return d
}

func TestAnOutlineOfOursIsReadBack(t *testing.T) {
	d := everything(t)
	text := d.outlined()
	d.okrs("out.md", text)
	is(t, d.says(), "0 to add, 0 to change, 13 as they are, 0 skipped")

	fresh := newDesk(t).okrs("out.md", text)
	is(t, fresh.tree(), d.tree())
	is(t, fresh.plan.Summary(), "3 objectives, 5 key results and 5 check-ins to add, 0 to change, 0 as they are, 0 skipped")
	if fresh.okrs("out.md", text); len(fresh.plan.Change.Edits) > 0 {
		t.Errorf("a second import edits\n%s", edited(fresh.plan))
	}
	if again := fresh.outlined(); again != text {
		t.Errorf("it is written as\n%s\nand was\n%s", again, text)
	}
}

func TestAnOutlineOfOursIsReadBackEdited(t *testing.T) {
	d := everything(t)
	text := strings.NewReplacer("target 45", "target 50", "owner Ben Okri", "owner Dee").Replace(d.outlined())
	d.okrs("out.md", text+"\n## 9 One more\n\nScore –\n\n- **9.1 Shops**: – → 3\n  - Measured: increase · start 0 · target 3\n")
	is(t, d.says(), "1 objective and 1 key result to add, 2 key results to change, 11 as they are, 0 skipped")
	is(t, strings.Join(d.plan.Tells(d.plan.Items[4]), "; "), "target 45 → 50")
}
