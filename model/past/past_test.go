package past_test

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"quarterdeck/data"
	"quarterdeck/model"
	"quarterdeck/model/past"
	"quarterdeck/model/sample"
)

var (
	ctx    = context.Background()
	monday = time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC)
)

// sampled is a store with the sample quarter in it, and what it holds.
func sampled(t *testing.T) (model.Store, *model.Portfolio) {
	t.Helper()
	opts := data.Options{Now: func() time.Time { return monday }}
	s, err := data.Create(ctx, filepath.Join(t.TempDir(), "plan.db"), opts, sample.History(model.MomentOf(monday)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	p, err := s.Load(ctx, model.Scope{All: true})
	if err != nil {
		t.Fatal(err)
	}
	return s, p
}

func finder(s model.Store) past.Finder { return past.Finder{Store: s, Today: model.DateOf(monday)} }

// said is the point that words mean, or the error.
func said(t *testing.T, f past.Finder, p *model.Portfolio, text string) (past.Point, error) {
	t.Helper()
	ask, err := past.Read(p, f.Today, text)
	if err != nil {
		return past.Point{}, err
	}
	return f.Find(ctx, ask)
}

// revOf is the revision that a change of the sample led to.
func revOf(t *testing.T, label string) int64 {
	t.Helper()
	for _, e := range sample.History(model.MomentOf(monday)) {
		if e.Label == label {
			return e.Rev
		}
	}
	t.Fatalf("the sample has no %q", label)
	return 0
}

func TestPointsAsPeopleCallThem(t *testing.T) {
	s, p := sampled(t)
	f := finder(s)
	f.Looked = past.Point{Rev: 5}
	review := revOf(t, "Agree the dates of the roadmap review")
	for text, want := range map[string]past.Point{
		"2":            {Rev: 2, Day: model.NewDate(2026, 11, 2)},
		"r2":           {Rev: 2, Day: model.NewDate(2026, 11, 2)},
		"mon 2 nov":    {Rev: 2, Day: model.NewDate(2026, 11, 2)},
		"9 nov":        {Rev: review + 3, Day: model.NewDate(2026, 11, 9)},
		"2 weeks ago":  {Rev: review + 3, Day: model.NewDate(2026, 11, 9)},
		"today":        {Rev: p.Rev, Day: model.DateOf(monday)},
		"last-review":  {Rev: review, Day: model.NewDate(2026, 11, 9), Name: "9 Nov review"},
		"Last review":  {Rev: review, Day: model.NewDate(2026, 11, 9), Name: "9 Nov review"},
		"9 nov review": {Rev: review, Day: model.NewDate(2026, 11, 9), Name: "9 Nov review"},
		"rev":          {Rev: review, Day: model.NewDate(2026, 11, 9), Name: "9 Nov review"},
		"last-look":    {Rev: 5, Day: model.NewDate(2026, 11, 3), Look: true},
	} {
		if got, err := said(t, f, p, text); err != nil || got != want {
			t.Errorf("%q is %+v, not %+v (%v)", text, got, want, err)
		}
	}
	for text, want := range map[string]string{
		"2": "r2", "9 nov": "2026-11-09", "2 weeks ago": "2026-11-09", "Last review": "last-review", "rev": "9 Nov review", "last look": "last-look",
	} {
		ask, err := past.Read(p, f.Today, text)
		if err != nil || ask.String() != want {
			t.Errorf("%q is kept as %s, not %s (%v)", text, ask, want, err)
		}
		if again, err := past.Read(p, f.Today.Add(30), ask.String()); err != nil || again.String() != want {
			t.Errorf("%s is read as %s (%v)", want, again, err)
		}
	}
	for text, want := range map[string]string{
		"0":           "revisions begin at 1",
		"999":         "there is no revision 999 yet; the newest is ",
		"tomorrow":    "24 Nov 2026 has yet to come",
		"1 jan 2027":  "1 Jan 2027 has yet to come",
		"1 nov":       "there was nothing here yet on 1 Nov 2026: the portfolio begins on 2 Nov 2026",
		"12/10/2026":  "12/10 could be 12 October or 10 December",
		"the kickoff": "\"the kickoff\" is not a day such as 12 oct or +2w; last-review, the name of a review, or a revision such as 31",
	} {
		if _, err := said(t, f, p, text); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
	f.Looked = past.Point{Rev: 5, Day: model.NewDate(2026, 11, 20)}
	if got, err := said(t, f, p, "last look"); err != nil || got.Rev != 5 || got.Day != f.Looked.Day || got.String() != "your last look" {
		t.Errorf("the last look is %+v, not on the day on which it was (%v)", got, err)
	}
	f.Looked = past.Point{}
	if _, err := said(t, f, p, "last look"); err == nil || !strings.HasPrefix(err.Error(), "it is not known when you last looked") {
		t.Errorf("without a last look: %v", err)
	}
}

// A day ends at midnight where the person is.
func TestADayEndsWhereThePersonIs(t *testing.T) {
	s, p := sampled(t)
	agreed := revOf(t, "Agree the dates of the roadmap review")
	at, err := s.When(ctx, agreed)
	if err != nil {
		t.Fatal(err)
	}
	f := finder(s)
	f.Zone = time.FixedZone("far east", 14*3600) // where it was the evening of the 9th
	west := finder(s)
	west.Zone = time.FixedZone("far west", -12*3600) // and here of the 8th
	if at.Time().In(f.Zone).Day() != 9 || at.Time().In(west.Zone).Day() != 8 {
		t.Fatalf("the sample agrees at %v", at)
	}
	if got, err := said(t, f, p, "8 nov"); err != nil || got.Rev >= agreed {
		t.Errorf("in the far east, the 8th ends at %d (%v)", got.Rev, err)
	}
	if got, err := said(t, west, p, "8 nov"); err != nil || got.Rev < agreed {
		t.Errorf("in the far west, the 8th ends at %d (%v)", got.Rev, err)
	}
}

func TestTheLastReviewIsOneThatWasHeldHere(t *testing.T) {
	s, p := sampled(t)
	f := finder(s)
	mark := func(id, name string, rev int64, undo bool) {
		t.Helper()
		edits := p.Reviews.Add(model.MomentOf(monday), model.ID[model.Review](id), func(r *model.Review) {
			r.Name, r.Date, r.Revision = name, model.DateOf(monday), model.Num(float64(rev))
		})
		if _, err := s.Commit(ctx, model.Change{Actor: "Ana", Label: "Mark", Edits: edits}); err != nil {
			t.Fatal(err)
		}
		var err error
		if undo {
			if _, err = s.Undo(ctx, "Ana"); err != nil {
				t.Fatal(err)
			}
		}
		if p, err = s.Load(ctx, model.Scope{}); err != nil {
			t.Fatal(err)
		}
	}
	last := func() string {
		t.Helper()
		got, err := said(t, f, p, past.LastReview)
		if err != nil {
			return err.Error()
		}
		return got.Name
	}
	mark("r2", "Taken back", 30, true)
	mark("r3", "From elsewhere", 4000, false)
	if got := last(); got != "9 Nov review" {
		t.Errorf("the last review is %s", got)
	}
	if _, err := said(t, f, p, "from elsewhere"); err == nil || err.Error() != "From elsewhere was held in another portfolio, so nothing here can be compared with it" {
		t.Errorf("a review from elsewhere: %v", err)
	}
	mark("r4", "Friday", p.Rev, false)
	if got := last(); got != "Friday" {
		t.Errorf("then the last review is %s", got)
	}
	if _, err := past.Read(model.New(), f.Today, past.LastReview); err != nil {
		t.Error(err)
	}
	if _, err := said(t, f, model.New(), past.LastReview); !errors.Is(err, past.ErrNoReview) {
		t.Errorf("without reviews: %v", err)
	}
}

// markReview marks a revision as reviewed on a day, and gives what is there then.
func markReview(t *testing.T, s model.Store, p *model.Portfolio, name string, rev int64, day model.Date) *model.Portfolio {
	t.Helper()
	_, edits := p.MarkReview(model.MomentOf(monday), model.ID[model.Review](name+day.String()), model.Review{
		Name: name, Date: day, Revision: model.Num(float64(rev)),
	})
	if _, err := s.Commit(ctx, model.Change{Actor: "Ana", Label: "Mark", Edits: edits}); err != nil {
		t.Fatal(err)
	}
	p, err := s.Load(ctx, model.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Of what was acknowledged and what was reviewed, the later one counts, also where nothing has changed in between.
func TestTheLaterOfReviewAndAcknowledgementCounts(t *testing.T) {
	s, p := sampled(t)
	rev, day := p.Rev, model.NewDate(2026, 11, 20)
	p = markReview(t, s, p, "Board", rev, day)
	for _, c := range []struct {
		rev  int64
		on   int // days after the review
		want string
	}{
		{rev, -3, "the review “Board”"}, {rev, 0, "the review “Board”"}, {rev, 1, "your acknowledgement"},
		{rev + 1, 0, "your acknowledgement"}, {rev - 1, 1, "the review “Board”"}, {0, 0, "the review “Board”"},
	} {
		f := finder(s)
		if c.rev > 0 {
			f.Acknowledged = past.Point{Rev: c.rev, Day: day.Add(c.on)}
		}
		_, at, err := f.Usual(ctx, p, past.Point{Rev: p.Rev, Day: f.Today})
		if err != nil || at.String() != c.want {
			t.Errorf("acknowledged at %d, %d days after the review at %d, it is %s (%v)", c.rev, c.on, rev, at, err)
		}
	}
}

// People call reviews as they like: as a number, the same twice, or nearly the same.
func TestReviewsThatAreCalledAlike(t *testing.T) {
	s, p := sampled(t)
	f := finder(s)
	for n, name := range []string{"Board", "31", "Board", "Steering May", "Steering June"} {
		p = markReview(t, s, p, name, int64(40+n), f.Today.Add(n-10))
	}
	for text, want := range map[string]int64{"board": 42, "bo": 42, "31": 41, "r31": 31, "steering j": 44} {
		if got, err := said(t, f, p, text); err != nil || got.Rev != want {
			t.Errorf("%s is %+v, not at %d (%v)", text, got, want, err)
		}
	}
	const several = "several reviews are called so: “Steering June” or “Steering May”; say more of the name"
	if _, err := said(t, f, p, "steering"); err == nil || err.Error() != several {
		t.Errorf("a name that two begin with: %v", err)
	}
}

// That the reviews cannot be read is not that there are none.
func TestALastReviewThatCannotBeRead(t *testing.T) {
	s, p := sampled(t)
	gone, cancel := context.WithCancel(ctx)
	cancel()
	ask, err := past.Read(p, model.DateOf(monday), past.LastReview)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := finder(s).Find(gone, ask); !errors.Is(err, context.Canceled) {
		t.Errorf("the last review is said to be %v", err)
	}
}

func TestTheStoreOfThePastHasNoFuture(t *testing.T) {
	s, p := sampled(t)
	why := "this is how it was on 3 Nov 2026"
	then := past.At(s, past.Point{Rev: 5, Day: model.NewDate(2026, 11, 3)}, why)
	was, err := then.Load(ctx, model.Scope{Brief: true})
	if err != nil || was.Rev != 5 || !was.Scope.All {
		t.Fatalf("it is %+v, %v", was, err)
	}
	if found, err := then.History(ctx, model.Query{}); err != nil || len(found) != 5 || found[0].Rev != 5 {
		t.Errorf("%d entries, %v", len(found), err)
	}
	if found, err := then.History(ctx, model.Query{Before: 3}); err != nil || len(found) != 2 {
		t.Errorf("%d entries before the third, %v", len(found), err)
	}
	if found, err := then.Since(ctx, 3); err != nil || len(found) != 2 {
		t.Errorf("%d entries since the third, %v", len(found), err)
	}
	if n, err := then.CountSince(ctx, 3, model.Besides{}); err != nil || n != 2 {
		t.Errorf("%d changes since the third, %v", n, err)
	}
	if found, err := then.Since(ctx, 5); err != nil || found != nil {
		t.Errorf("%d entries since then, %v", len(found), err)
	}
	if rev, err := then.RevAt(ctx, model.StampOf(monday)); err != nil || rev != 5 {
		t.Errorf("today it is at %d, %v", rev, err)
	}
	if was, err := then.AsOf(ctx, 4); err != nil || was.Rev != 4 {
		t.Errorf("before that it was at %v, %v", was, err)
	}
	_, ahead := then.AsOf(ctx, p.Rev)
	_, undated := then.When(ctx, p.Rev)
	for _, err := range []error{ahead, undated} {
		if none, ok := errors.AsType[*model.NoRevision](err); !ok || none.Newest != 5 {
			t.Errorf("what comes is %v", err)
		}
	}
	_, changed := then.Commit(ctx, model.Change{})
	_, undone := then.Undo(ctx, "Ana")
	_, redone := then.Redo(ctx, "Ana")
	for _, err := range []error{changed, undone, redone} {
		if !errors.Is(err, model.ErrReadOnly) || err.Error() != why {
			t.Errorf("a change is %v", err)
		}
	}
	if info := then.Info(); info.ReadOnly != why || info.Path != s.Info().Path {
		t.Errorf("it says of itself %+v", info)
	}
}
