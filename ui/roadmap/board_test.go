package roadmap

import (
	"testing"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// limited is the sample with limits to the columns.
func limited(t testing.TB, w, h, now, next int) *driver {
	d := sampled(t, w, h)
	edits := d.p.Settings.Edit(monday, model.TheSettings, func(s *model.Settings) {
		s.NowLimit, s.NextLimit = model.Num(float64(now)), model.Num(float64(next))
	})
	p, err := d.p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	d.p = p
	return d.press("]")
}

func TestCardsMoveBetweenColumns(t *testing.T) {
	d := limited(t, 120, 40, 11, 6).at("Audit log").sees("NOW", "10 of 11", "6 of 6")
	d.press("<").says("Move Audit log to now")
	if i := d.item("Audit log"); i.Horizon != model.Now {
		t.Errorf("it is in %s", i.Horizon)
	}
	d.sees("11 of 11").at("Usage billing").press("<").sees("Move Usage billing to now?", "NOW already holds 11 of 11")
	if len(d.changes) != 1 {
		t.Fatal("moved without an answer")
	}
	d.press("y").says("Move Usage billing to now").sees("12 of 11")
}

func TestFinishingByMovingAndTakingBack(t *testing.T) {
	d := sampled(t, 120, 40).press("]").at("Theme builder").press(">").says("Finish Theme builder")
	if d.item("Theme builder").Status != model.Done {
		t.Error("it is not done")
	}
	d.press("<").says("Move Theme builder to later")
	if i := d.item("Theme builder"); i.Status != model.ToDo || !i.Closed.IsZero() {
		t.Errorf("%s, closed %s", i.Status, i.Closed)
	}
}

func TestRanks(t *testing.T) {
	d := sampled(t, 120, 40).press("]").at("SSO + SCIM").press("K").says("Move SSO + SCIM up")
	if a, b := d.item("SSO + SCIM").Rank.Or(0), d.item("Checkout v2").Rank.Or(0); a >= b {
		t.Errorf("ranks %v and %v", a, b)
	}
	d.press("J J").says("down")
	if a, b := d.item("SSO + SCIM").Rank.Or(0), d.item("Search rewrite").Rank.Or(0); a <= b {
		t.Errorf("ranks %v and %v", a, b)
	}
	d.press("o t J").says("o orders them by rank")
}

// However often a card goes up and down, and whatever the ranks were, the order comes out as it was asked for.
func TestRanksNeverRunOut(t *testing.T) {
	p := model.New()
	for _, rank := range []model.Number{model.Num(1), model.Num(1), {}, model.Num(1 + 1e-15), {}} {
		p = grown(t, p, func(i *model.Initiative) { i.Title, i.Horizon, i.Rank = "Item", model.Now, rank })
	}
	d := drive(t, p, 100, 40).press("]")
	for range 80 {
		d.press("K J J K")
		items, at := d.view.neighbours(d.scene())
		want := items[at].ID
		d.press("J")
		if items, now := d.view.neighbours(d.scene()); at+1 < len(items) && (now != at+1 || items[now].ID != want) {
			t.Fatalf("%s went from %d to %d", want, at, now)
		}
		d.press("K")
	}
}

func TestCarryingACard(t *testing.T) {
	d := limited(t, 120, 40, 11, 6).at("Audit log").press("m left").sees("Move Audit log to now", "11 of 11")
	d.press("esc").sees("10 of 11").press("m left enter").says("Move Audit log to now")
	d.at("Checkout v2").press("m down down enter").says("Move Checkout v2 to now")
	for at, title := range []string{"Audit log", "SSO + SCIM", "Search rewrite", "Checkout v2"} {
		d.at(title)
		if _, is := d.view.neighbours(d.scene()); is != at {
			t.Errorf("%s is at %d, not %d", title, is, at)
		}
	}
}

func TestDraggingACard(t *testing.T) {
	d := sampled(t, 120, 40).press("]")
	d.mouse(screen.Click, "Audit log", 2).mouse(screen.Drag, "Search rewrite", 2).mouse(screen.Drop, "Search rewrite", 2)
	d.says("Move Audit log to now")
	if len(d.changes) != 1 || d.item("Audit log").Horizon != model.Now {
		t.Errorf("%v", d.changes)
	}
}

func TestColumnsWithoutHorizon(t *testing.T) {
	p := dated(t, func(i *model.Initiative) { i.Title = "Lost" })
	drive(t, p, 100, 24).press("]").sees("NO HORIZON", "Lost").press("<").says("Move Lost to later").misses("NO HORIZON")
}
