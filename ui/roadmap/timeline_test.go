package roadmap

import (
	"strings"
	"testing"

	"quarterdeck/model"
)

// dated is a portfolio with one initiative.
func dated(t testing.TB, fill func(*model.Initiative)) *model.Portfolio {
	return grown(t, model.New(), fill)
}

// grown is the portfolio with another initiative.
func grown(t testing.TB, p *model.Portfolio, fill func(*model.Initiative)) *model.Portfolio {
	id := model.ID[model.Initiative](string(rune('a' + p.Initiatives.Len())))
	edits := p.Initiatives.Add(monday, id, func(i *model.Initiative) {
		i.Status, i.Confidence = model.OnTrack, model.High
		fill(i)
	})
	next, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	next.Rev++
	return next
}

func day(t testing.TB, text string) model.Date {
	d, err := model.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// A week is three cells, the picture begins with the week in which the quarter does, and a bar ends with the cell that
// its last day lies in.
func TestWhereABarLies(t *testing.T) {
	d := drive(t, dated(t, func(i *model.Initiative) {
		i.Title, i.Start, i.Target = "Checkout", day(t, "2026-10-12"), day(t, "2026-12-14")
		i.Baseline = day(t, "2026-11-30")
	}), 120, 40)
	d.Press("up") // off the row, which then says no date of its own
	line := []rune(d.Row("Checkout"))
	const first = 40 + 2*3 // two weeks after 28 September
	for x, want := range map[int]rune{first - 1: ' ', first: '█', 66: '█', 67: '╎', 68: '█', 72: '█', 73: ' '} {
		if line[x] != want {
			t.Errorf("column %d is %q, want %q:\n%s", x, line[x], want, string(line))
		}
	}
	if !strings.HasSuffix(strings.TrimRight(string(line), " ·"), "+2 wk") {
		t.Errorf("no slip beside the bar: %s", string(line))
	}
}

func TestWhatLiesOutsideThePicture(t *testing.T) {
	p := dated(t, func(i *model.Initiative) {
		i.Title, i.Start, i.Target = "Before", day(t, "2026-05-01"), day(t, "2026-06-30")
	})
	p = grown(t, p, func(i *model.Initiative) {
		i.Title, i.Start, i.Target = "Across", day(t, "2026-05-01"), day(t, "2027-12-31")
	})
	p = grown(t, p, func(i *model.Initiative) { i.Title, i.Target = "After", day(t, "2027-05-31") })
	p = grown(t, p, func(i *model.Initiative) { i.Title, i.Timeframe = "Someday", "2027 H2" })
	p = grown(t, p, func(i *model.Initiative) { i.Title = "Never" })
	d := drive(t, p, 80, 24)
	for title, want := range map[string]string{
		"Before": "◂ 30 Jun", "After": "31 May ▸", "Someday": "2027 H2", "Never": "no date",
	} {
		if line := d.Row(title); !strings.Contains(line, want) {
			t.Errorf("%s: %q, want %s", title, line, want)
		}
	}
	if line := d.Row("Across"); !strings.Contains(line, "◂███") || !strings.Contains(line, "██▸") {
		t.Errorf("across: %q", line)
	}
}

func TestHowFarThePictureReaches(t *testing.T) {
	for _, c := range []struct {
		w    int
		last string
	}{{80, "27 Dec"}, {120, "28 Mar 2027"}, {200, "26 Sep 2027"}} {
		d := sampled(t, c.w, 40)
		if last := viewOf(d).axis(d.Scene()).last(); last.Before(day(t, map[int]string{80: "2026-12-27", 120: "2027-03-28", 200: "2027-09-26"}[c.w])) {
			t.Errorf("%d columns end on %s, before %s", c.w, last, c.last)
		}
	}
}

func TestZoomScrollAndToday(t *testing.T) {
	d := sampled(t, 120, 40)
	d.Sees("weeks · 28 Sep 2026", "today 23 Nov")
	d.Press("-").Sees("months · 28 Sep 2026", "Q2 2027").Press("-").Sees("quarters · 28 Sep 2026", "┃2028")
	d.Press("- + +").Sees("weeks")
	d.To("Checkout v2").Press("right").Sees("weeks · 5 Oct 2026").Press("left left").Sees("21 Sep 2026")
	d.Press("L").Misses("today 23 Nov").Press("t").Sees("weeks · 28 Sep 2026", "today 23 Nov")
}

func TestLookingBackBringsInWhatWasDoneThen(t *testing.T) {
	d := sampled(t, 80, 40).Misses("Pricing page test")
	p := *d.P
	p.Scope = model.Scope{Since: monday.Today.Add(-60)}
	d.P = &p
	d.Press("H H").Sees("Pricing page test")
	if len(d.Widened) == 0 || d.Widened[0].Since != day(t, "2026-07-01") {
		t.Errorf("it asked for %v", d.Widened)
	}
	d.Press("t").Misses("Pricing page test").To("Pricing page test").Sees("Pricing page test · done")
}

func TestGroupsFold(t *testing.T) {
	d := sampled(t, 120, 60)
	d.Press("g").Sees("Launch playbook").Press("left").Misses("Launch playbook").Sees("▸ GO-TO-MARKET")
	d.Press("right").Sees("Launch playbook").Press("space").Misses("Launch playbook").Press("enter").Sees("Launch playbook")
	d.To("Checkout v2").Press("Z").Misses("Checkout v2", "Audit log").Sees("▸ GROWTH", "▸ TRUST")
	if viewOf(d).cursor.Kind != headingKind {
		t.Errorf("the cursor is on %v", viewOf(d).cursor)
	}
	d.Press("Z").Sees("Checkout v2", "Audit log")
}

func TestTheCursorStaysWithItsRow(t *testing.T) {
	d := sampled(t, 120, 24)
	d.To("SSO + SCIM").Sees("SSO + SCIM · on track")
	for _, keys := range []string{"O h", "O n", "o t", "o i", "O t", "o s", "]", "]", "]", ". .", "/ 'scim' enter", "esc"} {
		d.Press(keys).Sees("● SSO + SCIM · on track")
	}
	d.Press("x").Misses("SSO + SCIM").Sees("SOC 2 evidence · at risk") // its neighbour
}

func TestMilestonesHaveLinesOfTheirOwn(t *testing.T) {
	d := sampled(t, 120, 40)
	d.Sees("▸ MILESTONES").Press("M").Sees("▾ MILESTONES").Press("down").Sees("◆ Board")
	d.Press(">").Says("Move Board to 17 Dec 2026")
	d.Press("M").Sees("▸ MILESTONES")
}

// What has a day to start on and a timeframe in place of a target reaches from the one to the end of the other.
func TestAStartAndATimeframe(t *testing.T) {
	p := model.New()
	for _, c := range []struct{ title, start, timeframe string }{
		{"Half", "2027-01-05", "2027 H1"}, {"Quarter", "2026-10-12", "Q4 2026"}, {"Version", "2026-10-12", "v1.33"},
		{"Before", "2027-01-05", "Q4 2026"}, {"Only", "2026-10-12", ""}, {"Gone", "2026-01-05", "2026 H1"},
		{"Behind", "2027-06-07", "2027 H2"}, {"Long", "2026-05-04", "2027"},
	} {
		p = grown(t, p, func(i *model.Initiative) {
			i.Title, i.Start, i.Timeframe = c.title, day(t, c.start), c.timeframe
		})
	}
	d := drive(t, p, 120, 40)
	for title, want := range map[string]string{
		"Half":    "█╌╌╌╌╌╌╌╌╌╌╌╌╌ 2027 H1 ╌╌╌╌╌╌╌╌╌╌╌╌╌▸",
		"Quarter": "█╌╌╌╌╌╌╌╌╌╌╌╌ Q4 2026 ╌╌╌╌╌╌╌╌╌╌╌╌·",
		"Version": "█╌╌╌ v1.33", "Before": "█╌╌╌ Q4 2026", "Only": "█╌╌╌ ", "Gone": "◂ 2026 H1", "Behind": "7 Jun ▸",
		"Long": "◂╌╌╌╌╌",
	} {
		if line := d.Row(title); !strings.Contains(line, want) {
			t.Errorf("%s: %q, want %s", title, line, want)
		}
	}
	d.To("Half").Sees("from 5 Jan 2027, 2027 H1").Press("down")
	line := []rune(d.Row("Half"))
	const fifth = 40 + 14*3 // 5 January is the second day of the fifteenth week from 28 September on, in its first cell
	if line[fifth] != '█' || line[fifth-1] == '█' {
		t.Errorf("it does not start on 5 January: %s", string(line))
	}
}

// A wide screen shows what a narrow one has to cut, and the time begins further right by as much.
func TestTitlesAndOwnersGrowWithTheWidth(t *testing.T) {
	const long = "Bring the customer data in"
	p := dated(t, func(i *model.Initiative) {
		i.Title, i.Owner, i.Start, i.Target = long, "p", day(t, "2026-10-12"), day(t, "2026-12-14")
	})
	edits := p.People.Add(monday, "p", func(r *model.Person) { r.Name = "Maximiliane Oberhuber" })
	drive(t, p, 120, 40).With(edits).Sees("Bring the customer d…", "Maxi… ")
	d := drive(t, p, 200, 60).With(edits).Sees(long, "Maximiliane ")
	if x, _ := d.At("██"); x < 48 {
		t.Errorf("the bar begins at %d, over its title", x)
	}
	d.Press("] ]").Sees(long, "Maximiliane Oberhuber")
}

// What a narrow legend has no room for is left out whole, and the states are what stays.
func TestTheLegendIsNeverCut(t *testing.T) {
	for w := 60; w <= 160; w++ {
		d := sampled(t, w, 44)
		row := d.Row("● on track  ▲ at risk  ■ off track")
		if w >= 142 {
			d.Sees("─▸ blocks  ◆ milestone")
		}
		for _, part := range strings.Split(strings.TrimSpace(row), "  ") {
			if !strings.Contains("█ sure,▓ likely,░ maybe,╎ agreed end,─▸ blocks,◆ milestone,○ to do,● on track,▲ at risk,"+
				"■ off track,✓ done,‖ parked,× dropped,", part+",") {
				t.Errorf("at %d columns it says %q", w, part)
			}
		}
	}
}

func TestNothingHasNoHeading(t *testing.T) {
	d := drive(t, model.New(), 120, 40)
	for range 3 {
		lines := d.Frame().Lines()
		for y := 7; y < len(lines); y++ {
			if strings.Contains(lines[y], "──────") {
				t.Errorf("a rule stands under nothing:\n%s", d.Frame())
			}
		}
		d.Press("]")
	}
}
