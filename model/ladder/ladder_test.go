package ladder_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/model/ladder"
)

// A theme comes where the first of its competencies does, and what is archived is gone.
func TestAGridIsLaidOutInOrder(t *testing.T) {
	c := newClimb(t)
	c.expects("senior", "talk", "Talks to customers.")
	c.do(c.p.Levels.Add(now, "intern", func(r *model.Level) { r.Title, r.Track = "intern", "core" }))
	c.do(c.p.Competencies.Add(now, "gone", func(r *model.Competency) { r.Title, r.Track, r.Theme = "gone", "core", "craft" }))
	c.do(c.p.Archive(now, model.ID[model.Competency]("gone").Ref()))
	b := c.book()
	if got := fmt.Sprint(b.Tracks[0].Title, b.Tracks[1].Title); got != "PathCore" {
		t.Errorf("the tracks are %s", got)
	}
	g := b.Track("core")
	var says []string
	for _, theme := range g.Themes() {
		says = append(says, theme.Name+":")
		for _, one := range theme.Competencies {
			says = append(says, one.Title)
		}
	}
	for _, l := range g.Levels { // what has no rank comes last
		says = append(says, l.Title)
	}
	if got := strings.Join(says, " "); got != "craft: talk plan people: lead junior senior lead intern" {
		t.Errorf("the grid is %s", got)
	}
	if x := g.Expects(g.Levels[1], g.Competencies[0]); x == nil || x.Text != "Talks to customers." {
		t.Errorf("senior expects %v", x)
	}
	if x := g.Expects(g.Levels[0], g.Competencies[0]); x != nil {
		t.Errorf("junior expects %v", x)
	}
	if g.Path() || !b.Track("path").Path() || b.Track("none") != nil {
		t.Error("a track without competencies is a path, and one with some is not")
	}
}

func TestWhoStandsWhere(t *testing.T) {
	c := newClimb(t)
	for _, row := range []struct{ who, level string }{{"bea", "junior"}, {"ann", "junior"}, {"cem", "lead"}} {
		label, edits := ladder.Place(c.p, now, model.ID[model.Person](row.who), model.ID[model.Level](row.level))
		if row.who == "bea" && label != "Put Bea Pym on junior (Core)" {
			t.Errorf("the change is called %q", label)
		}
		c.do(edits)
	}
	b := c.book()
	g := b.Track("core")
	on := b.On("junior")
	if len(on) != 2 || on[0].Name != "Ann Ode" || b.Where("cem") != g || b.Where("nobody") != nil {
		t.Errorf("on junior are %v", on)
	}
	if s := b.Standing(g, "ann"); s.Level.ID != "junior" || s.Next.ID != "senior" {
		t.Errorf("ann stands on %v, before %v", s.Level, s.Next)
	}
	if s := b.Standing(g, "cem"); s.Level.ID != "lead" || s.Next != nil {
		t.Errorf("cem stands on %v, before %v", s.Level, s.Next)
	}
	if s := b.Standing(b.Track("path"), "ann"); s.Level != nil || s.Next != nil {
		t.Errorf("ann stands on %v of a track that she is not on", s.Level)
	}
	label, edits := ladder.Place(c.p, now, "ann", "")
	if c.do(edits); label != "Take Ann Ode off their ladder" || c.book().Where("ann") != nil {
		t.Errorf("%s: ann is still on it", label)
	}
}

func TestVerdicts(t *testing.T) {
	const x = "senior/talk"
	for name, row := range map[string]struct {
		told func(*climb)
		want ladder.Verdict
		says string
	}{
		"nothing": {func(*climb) {}, ladder.NothingSaid, "nothing said yet"},
		"their own word": {func(c *climb) { c.finds("1", x, "bea", model.Fully, 5) }, ladder.OwnWord,
			"so far only Bea’s own word: met, on 11 Nov"},
		"met": {func(c *climb) { c.finds("1", x, "ann", model.Fully, 5) }, ladder.Met, "last seen as met by Ann on 11 Nov"},
		"the newest holds": {func(c *climb) {
			c.finds("1", x, "ann", model.Fully, 5)
			c.finds("2", x, "cem", model.Partly, 3)
		}, ladder.Partly, "last seen as partly by Cem on 13 Nov"},
		"whatever was written down first": {func(c *climb) {
			c.finds("1", x, "cem", model.Fully, 3)
			c.finds("2", x, "ann", model.NotYet, 5)
		}, ladder.Met, "last seen as met by Cem on 13 Nov"},
		"of one day, the last one": {func(c *climb) {
			c.finds("2", x, "cem", model.NotYet, 3)
			c.finds("1", x, "ann", model.Fully, 3)
		}, ladder.NotYet, "not yet, as Cem saw it on 13 Nov"},
		"their own word since alters nothing": {func(c *climb) {
			c.finds("1", x, "ann", model.Partly, 5)
			c.finds("2", x, "bea", model.Fully, 1)
		}, ladder.Partly, "last seen as partly by Ann on 11 Nov"},
		"nor does their own doubt": {func(c *climb) {
			c.finds("1", x, "ann", model.Fully, 400)
			c.finds("2", x, "bea", model.NotYet, 1)
		}, ladder.Met, "last seen as met by Ann on 12 Oct 2025"},
		"what is dated ahead says nothing yet": {func(c *climb) {
			c.finds("1", x, "ann", model.Partly, 5)
			c.finds("2", x, "cem", model.Fully, -1)
		}, ladder.Partly, "last seen as partly by Ann on 11 Nov"},
		"what was taken away": {func(c *climb) {
			c.finds("1", x, "ann", model.Fully, 5)
			c.do(c.p.Archive(now, model.ID[model.Assessment]("1").Ref()))
		}, ladder.NothingSaid, "nothing said yet"},
	} {
		t.Run(name, func(t *testing.T) {
			c := newClimb(t)
			c.expects("senior", "talk", "Talks.")
			row.told(c)
			if got := c.verdict(x); got != row.want {
				t.Errorf("it is %s, not %s", got, row.want)
			}
			b := c.book()
			s := b.Standing(b.Track("core"), "bea")
			if got := s.Tells(s.Finding(c.p.Expectations.Get(x))); got != row.says {
				t.Errorf("it says %q, not %q", got, row.says)
			}
		})
	}
}

func TestGapsAreNamedInWords(t *testing.T) {
	c := newClimb(t)
	c.expects("junior", "talk", "Listens.")
	c.expects("senior", "talk", "Talks to\ncustomers.")
	c.expects("senior", "plan", "Plans a quarter")
	c.expects("senior", "lead", "Leads two")
	_, edits := ladder.Place(c.p, now, "bea", "junior")
	c.do(edits)
	c.finds("1", "junior/talk", "ann", model.Partly, 13)
	c.finds("2", "senior/plan", "ann", model.Fully, 13)
	c.finds("3", "senior/lead", "bea", model.Fully, 2)
	b := c.book()
	s := b.Standing(b.Track("core"), "bea")
	for _, row := range []struct {
		level *model.Level
		want  []string
	}{
		{s.Level, []string{"talk: expected “Listens”; last seen as partly by Ann on 3 Nov"}},
		{s.Next, []string{
			"talk: expected “Talks to customers”; nothing said yet, and as junior last seen as partly by Ann on 3 Nov",
			"lead: expected “Leads two”; so far only Bea’s own word: met, on 14 Nov",
		}},
		{nil, nil},
	} {
		var says []string
		for _, gap := range s.Gaps(row.level) {
			says = append(says, gap.Says())
		}
		if !slices.Equal(says, row.want) {
			t.Errorf("what is open is\n%s\nnot\n%s", strings.Join(says, "\n"), strings.Join(row.want, "\n"))
		}
	}
}

func TestAnAssessmentIsWrittenDown(t *testing.T) {
	c := newClimb(t)
	c.expects("senior", "talk", "Talks.")
	a := model.Assessment{Person: "bea", Expectation: "senior/talk", Finding: model.Partly, By: "ann", Evidence: "Three talks"}
	a.ID = "new"
	label, edits := ladder.Assess(c.p, now, a)
	if c.do(edits); label != "Assess Bea Pym: talk as senior" {
		t.Errorf("the change is called %q", label)
	}
	got := c.p.Assessments.Get("new")
	if got.Date != today || got.Evidence != "Three talks" || got.Finding != model.Partly || got.Self() {
		t.Errorf("what is written down is %+v", got)
	}
}

// laid is the competencies and the levels in order.
func laid(g *ladder.Grid) string {
	var says []string
	for _, one := range g.Competencies {
		says = append(says, one.Title)
	}
	for _, l := range g.Levels {
		says = append(says, l.Title)
	}
	return strings.Join(says, " ")
}

func TestRowsAndColumnsChangePlaces(t *testing.T) {
	for _, row := range []struct {
		id   string
		by   int
		want string // of craft: talk plan people: lead, junior senior lead
	}{
		{"talk", 1, "plan talk lead junior senior lead"},
		{"plan", -1, "plan talk lead junior senior lead"},
		{"plan", 1, "lead talk plan junior senior lead"}, // over the end of a theme, the whole theme
		{"lead", -1, "lead talk plan junior senior lead"},
		{"lead", 1, "talk plan lead junior senior lead"},
		{"none", 1, "talk plan lead junior senior lead"},
	} {
		c := newClimb(t)
		c.do(c.book().Track("core").MoveCompetency(c.p, now, model.ID[model.Competency](row.id), row.by))
		if got := laid(c.book().Track("core")); got != row.want {
			t.Errorf("%s by %d: %s, not %s", row.id, row.by, got, row.want)
		}
	}
	c := newClimb(t)
	c.do(c.book().Track("core").MoveLevel(c.p, now, "junior", 1))
	if got := laid(c.book().Track("core")); got != "talk plan lead senior junior lead" {
		t.Errorf("the levels are %s", got)
	}
	if edits := c.book().Track("core").MoveLevel(c.p, now, "senior", -1); edits != nil {
		t.Errorf("the first level is moved up: %v", edits)
	}
	if got := ladder.NextRank([]model.Number{model.Num(30), {}, model.Num(10)}); got != model.Num(40) {
		t.Errorf("the next one comes at %v", got)
	}
}

func TestWhatBelongsTogetherIsArchivedTogether(t *testing.T) {
	c := newClimb(t)
	c.expects("junior", "talk", "Listens.")
	c.expects("senior", "talk", "Talks.")
	c.expects("senior", "plan", "Plans.")
	g := c.book().Track("core")
	for _, row := range []struct {
		of   model.Ref
		want string
	}{
		{g.Levels[1].Ref(), "senior senior/talk senior/plan"},
		{g.Competencies[0].Ref(), "talk junior/talk senior/talk"},
		{g.Ref(), "core junior senior lead talk junior/talk senior/talk plan senior/plan lead"},
	} {
		var ids []string
		for _, ref := range g.Parts(row.of) {
			ids = append(ids, ref.ID)
		}
		if got := strings.Join(ids, " "); got != row.want {
			t.Errorf("with %s go %s, not %s", row.of.ID, got, row.want)
		}
	}
}

// Whatever people say of themselves, and in whatever order: that alone never makes anything met, and never alters what
// others have found.
func TestNobodyGrantsThemselvesAnything(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		c := newClimb(t)
		c.expects("senior", "talk", "Talks.")
		judgement := rapid.SampledFrom([]model.Judgement{model.NotYet, model.Partly, model.Fully})
		say := func(by []string, n int) {
			c.finds(fmt.Sprintf("%s%d", rapid.StringMatching(`[a-z]`).Draw(r, "id"), n), "senior/talk",
				rapid.SampledFrom(by).Draw(r, "by"), judgement.Draw(r, "finding"), rapid.IntRange(0, 9).Draw(r, "ago"))
		}
		for n := range rapid.IntRange(0, 4).Draw(r, "own") {
			say([]string{"bea"}, n)
		}
		if got := c.verdict("senior/talk"); got != ladder.NothingSaid && got != ladder.OwnWord {
			r.Fatalf("by their own word alone it is %s", got)
		}
		others := rapid.IntRange(1, 3).Draw(r, "others")
		for n := range others {
			say([]string{"ann", "cem"}, 10+n)
		}
		before := c.verdict("senior/talk")
		for n := range rapid.IntRange(1, 3).Draw(r, "more") {
			say([]string{"bea"}, 20+n)
		}
		if got := c.verdict("senior/talk"); got != before {
			r.Fatalf("their own word made %s of %s", got, before)
		}
	})
}
