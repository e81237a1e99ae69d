package transfer

import (
	"fmt"
	"io"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

// WriteOutline writes the objectives of periods as Markdown for people to read: under each period its objectives, under
// each of these its key results, how far they have come, and what was last said of them.
func WriteOutline(w io.Writer, p *model.Portfolio, books []*okr.Book) error {
	var b strings.Builder
	for i, book := range books {
		if i > 0 {
			b.WriteString("\n")
		}
		r := book.Period
		fmt.Fprintf(&b, "# %s\n\n%s to %s, %s", markdownCell(r.Name), r.Start.Long(), r.End.Long(), r.State)
		if book.Expected > 0 && book.Expected < 1 {
			fmt.Fprintf(&b, "; %s of it has passed", okr.Percent(model.Num(book.Expected)))
		}
		b.WriteString("\n")
		for _, o := range book.All() {
			outlineObjective(&b, p, o)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func outlineObjective(b *strings.Builder, p *model.Portfolio, o *okr.Objective) {
	fmt.Fprintf(b, "\n## %s %s\n\n", o.Number, markdownCell(o.Title))
	about := []string{"Score " + okr.Percent(o.Final())}
	if !o.State.Open() {
		about = append(about, string(o.State))
	}
	for _, text := range []string{string(o.Type), string(o.Stands()), p.Name(o.Owner.Ref()), p.Name(o.Team.Ref())} {
		if text != "" {
			about = append(about, markdownCell(text))
		}
	}
	b.WriteString(strings.Join(about, " · ") + "\n")
	for _, said := range []struct{ what, text string }{
		{"", o.Why}, {"Serves ", p.Name(o.Parent.Ref())}, {"Health by hand: ", o.HealthReason}, {"Learned: ", o.Learned},
	} {
		if said.text != "" {
			b.WriteString("\n" + said.what + markdownCell(said.text) + "\n")
		}
	}
	if len(o.Results) > 0 {
		b.WriteString("\n")
	}
	for _, r := range o.Results {
		outlineResult(b, p, r)
	}
}

func outlineResult(b *strings.Builder, p *model.Portfolio, r *okr.Result) {
	about := []string{r.Way(), "progress " + okr.Percent(r.Progress), string(r.Pace())}
	if owner := p.Name(r.Owner.Ref()); owner != "" {
		about = append(about, owner)
	}
	fmt.Fprintf(b, "- **%s %s**: %s\n", r.Number, markdownCell(r.Title), markdownCell(strings.Join(about, " · ")))
	c := r.Latest()
	if c == nil {
		b.WriteString("  - Nobody has checked it in yet.\n")
		return
	}
	said := append([]string{c.Says(r.KeyResult)}, c.Beside()...)
	fmt.Fprintf(b, "  - %s: %s\n", c.Date.Long(), markdownCell(strings.Join(said, ", ")))
	if c.Note != "" {
		b.WriteString("    " + markdownCell(c.Note) + "\n")
	}
}
