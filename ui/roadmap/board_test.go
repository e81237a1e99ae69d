package roadmap

import (
	"testing"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/screentest"
)

// limited is the sample with limits to the columns.
func limited(t testing.TB, w, h, now, next int) *screentest.Stage {
	d := sampled(t, w, h)
	edits := d.P.Settings.Edit(monday, model.TheSettings, func(s *model.Settings) {
		s.NowLimit, s.NextLimit = model.Num(float64(now)), model.Num(float64(next))
	})
	p, err := d.P.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	d.P = p
	return d.Press("]")
}

func TestCardsMoveBetweenColumns(t *testing.T) {
	d := limited(t, 120, 40, 11, 6).To("Audit log").Sees("NOW", "10 of 11", "6 of 6")
	d.Press("<").Says("Move Audit log to now")
	if i := item(d, "Audit log"); i.Horizon != model.Now {
		t.Errorf("it is in %s", i.Horizon)
	}
	d.Sees("11 of 11").To("Usage billing").Press("<").Sees("Move Usage billing to now?", "NOW already holds 11 of 11")
	if len(d.Changes) != 1 {
		t.Fatal("moved without an answer")
	}
	d.Press("y").Says("Move Usage billing to now").Sees("12 of 11")
}

func TestFinishingByMovingAndTakingBack(t *testing.T) {
	d := sampled(t, 120, 40).Press("]").To("Theme builder").Press(">").Says("Finish Theme builder")
	if item(d, "Theme builder").Status != model.Done {
		t.Error("it is not done")
	}
	d.Press("<").Says("Move Theme builder to later")
	if i := item(d, "Theme builder"); i.Status != model.ToDo || !i.Closed.IsZero() {
		t.Errorf("%s, closed %s", i.Status, i.Closed)
	}
}

func TestRanks(t *testing.T) {
	d := sampled(t, 120, 40).Press("]").To("SSO + SCIM").Press("K").Says("Move SSO + SCIM up")
	if a, b := item(d, "SSO + SCIM").Rank.Or(0), item(d, "Checkout v2").Rank.Or(0); a >= b {
		t.Errorf("ranks %v and %v", a, b)
	}
	d.Press("J J").Says("down")
	if a, b := item(d, "SSO + SCIM").Rank.Or(0), item(d, "Search rewrite").Rank.Or(0); a <= b {
		t.Errorf("ranks %v and %v", a, b)
	}
	d.Press("o t J").Says("o orders them by rank")
}

// However often a card goes up and down, and whatever the ranks were, the order comes out as it was asked for.
func TestRanksNeverRunOut(t *testing.T) {
	p := model.New()
	for _, rank := range []model.Number{model.Num(1), model.Num(1), {}, model.Num(1 + 1e-15), {}} {
		p = grown(t, p, func(i *model.Initiative) { i.Title, i.Horizon, i.Rank = "Item", model.Now, rank })
	}
	d := drive(t, p, 100, 40).Press("]")
	for range 80 {
		d.Press("K J J K")
		items, at := viewOf(d).neighbours(d.Scene())
		want := items[at].ID
		d.Press("J")
		if items, now := viewOf(d).neighbours(d.Scene()); at+1 < len(items) && (now != at+1 || items[now].ID != want) {
			t.Fatalf("%s went from %d to %d", want, at, now)
		}
		d.Press("K")
	}
}

func TestCarryingACard(t *testing.T) {
	d := limited(t, 120, 40, 11, 6).To("Audit log").Press("m left").Sees("Move Audit log to now", "11 of 11")
	d.Press("esc").Sees("10 of 11").Press("m left enter").Says("Move Audit log to now")
	d.To("Checkout v2").Press("m down down enter").Says("Move Checkout v2 to now")
	for at, title := range []string{"Audit log", "SSO + SCIM", "Search rewrite", "Checkout v2"} {
		d.To(title)
		if _, is := viewOf(d).neighbours(d.Scene()); is != at {
			t.Errorf("%s is at %d, not %d", title, is, at)
		}
	}
}

func TestDraggingACard(t *testing.T) {
	d := sampled(t, 120, 40).Press("]")
	d.Mouse(screen.Click, "Audit log", 2).Mouse(screen.Drag, "Search rewrite", 2).Mouse(screen.Drop, "Search rewrite", 2)
	d.Says("Move Audit log to now")
	if len(d.Changes) != 1 || item(d, "Audit log").Horizon != model.Now {
		t.Errorf("%v", d.Changes)
	}
}

func TestColumnsWithoutHorizon(t *testing.T) {
	p := dated(t, func(i *model.Initiative) { i.Title = "Lost" })
	drive(t, p, 100, 24).Press("]").Sees("NO HORIZON", "Lost").Press("<").Says("Move Lost to later").Misses("NO HORIZON")
}

// A column without a card is no wider than its head.
func TestEmptyColumnsAreNarrow(t *testing.T) {
	p := dated(t, func(i *model.Initiative) { i.Title, i.Horizon = "Bring the customer data together", model.Next })
	d := drive(t, p, 60, 16).Press("]").Sees("NOW  0  NEXT", "LATER  0", "Bring the customer data together")
	d.Press("m right").Sees("NEXT  0", "Bring the customer data together")
}

// In a narrow column what is above and below is counted in short, and not cut.
func TestCountsFitNarrowColumns(t *testing.T) {
	sampled(t, 60, 16).Press("] g j j j j j").Sees("↑ ").Misses("above, +")
}
