package transfer

import (
	"pgregory.net/rapid"

	"quarterdeck/model"
)

// comesBack wants what the desk holds to be read back from every form that it is written in, by the ending of its file:
// equal where nothing of it was, unchanged where it was read before, and without an edit where it was written.
func (d *desk) comesBack(
	t *rapid.T, forms map[string]string, holds func([]*Source) bool,
	read func([]*Source, *model.Portfolio, With) *Plan, plain func(*desk) string,
) {
	t.Helper()
	want := plain(d)
	for ending, text := range forms {
		other := &desk{p: model.New()}
		for _, one := range []*desk{other, other, d} {
			s, err := Parse("written."+ending, []byte(text), nil)
			if err != nil {
				t.Fatalf("%v\n%s", err, text)
			}
			if !holds([]*Source{s}) {
				t.Fatalf("this is not taken for what it is:\n%s", text)
			}
			one.plan = read([]*Source{s}, one.p, one.with())
			if one == d && len(one.plan.Change.Edits) > 0 {
				t.Fatalf("it changes what it was written of:\n%s\n%s", edited(one.plan), text)
			}
			next, err := one.p.Apply(one.plan.Change)
			if err != nil {
				t.Fatal(err)
			}
			if one.p = next; len(one.plan.Skips) > 0 {
				t.Fatalf("%v is skipped of\n%s", one.plan.Skips, text)
			}
		}
		if got := plain(other); got != want {
			t.Fatalf("%s\nis read back from\n%s\nas\n%s", want, text, got)
		}
	}
}
