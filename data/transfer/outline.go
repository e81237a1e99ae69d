package transfer

import (
	"fmt"
	"io"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

// What an outline calls what it says, in which it is read again.
const (
	between  = " · "
	scored   = "Scored "
	ownedBy  = "owner "
	teamIs   = "team "
	serves   = "Serves "
	byHand   = "Health by hand: "
	learned  = "Learned: "
	measured = "Measured: "
	unsaid   = "Nobody has checked it in yet."
)

// WriteOutline writes the objectives of periods as Markdown for people to read: under each period its objectives, under
// each of these its key results, how far they have come, how they are measured, and what was last said of them. OKRs
// reads it back, but for what is worked out.
func WriteOutline(w io.Writer, p *model.Portfolio, books []*okr.Book) error {
	var b strings.Builder
	for i, book := range books {
		if i > 0 {
			b.WriteString("\n")
		}
		r := book.Period
		fmt.Fprintf(&b, "# %s\n\n%s to %s, %s", markdownHeading(r.Name), r.Start.Long(), r.End.Long(), r.State)
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
	fmt.Fprintf(b, "\n## %s %s\n\n", o.Number, markdownHeading(o.Title))
	about := []string{"Score " + okr.Percent(o.Final())}
	if share, known := o.Score.Get(); known { // it was given, to the decimal
		about = []string{scored + model.Num(rounded(100*share)).String() + "%"}
	}
	if o.State != model.ActiveObjective && o.State != "" {
		about = append(about, string(o.State))
	}
	for _, text := range []string{
		string(o.Type), string(o.Stands()), named(ownedBy, p.Name(o.Owner.Ref())), named(teamIs, p.Name(o.Team.Ref())),
	} {
		if text != "" {
			about = append(about, markdownText(text))
		}
	}
	b.WriteString(strings.Join(about, between) + "\n")
	for _, said := range []struct{ what, text string }{
		{"", o.Why}, {serves, p.Name(o.Parent.Ref())}, {byHand, o.HealthReason}, {learned, o.Learned},
	} {
		if said.text != "" {
			b.WriteString("\n" + markdownLine(said.what+said.text) + "\n")
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
		about = append(about, named(ownedBy, owner))
	}
	fmt.Fprintf(b, "- **%s %s**: %s\n", r.Number, markdownText(r.Title), markdownText(strings.Join(about, between)))
	outlineMeasure(b, p, r)
	c := r.Latest()
	if c == nil {
		b.WriteString("  - Nobody has checked it in yet.\n")
		return
	}
	value := c.Says(r.KeyResult)
	if c.Zone == "" && exactly(value) != c.Value {
		value += " (" + c.Value.String() + ")" // which says all of it
	}
	said := append([]string{value}, c.Beside()...)
	fmt.Fprintf(b, "  - %s: %s\n", c.Date.Long(), markdownText(strings.Join(said, ", ")))
	if c.Note != "" {
		b.WriteString("    " + markdownText(c.Note) + "\n")
	}
}

// outlineMeasure writes how a key result is measured: its numbers on one line, and each of its texts on one.
func outlineMeasure(b *strings.Builder, p *model.Portfolio, r *okr.Result) {
	kind := p.KeyResults.Kind()
	about := []string{string(r.Kind)}
	for _, name := range measureNumbers() {
		if f, ok := kind.Field(name); ok && f.Text(r.KeyResult) != "" {
			about = append(about, name+" "+f.Text(r.KeyResult))
		}
	}
	fmt.Fprintf(b, "  - %s%s\n", measured, markdownText(strings.Join(about, between)))
	for _, name := range measureTexts() {
		if f, ok := kind.Field(name); ok && f.Text(r.KeyResult) != "" {
			fmt.Fprintf(b, "  - %s: %s\n", f.Title, markdownText(f.Text(r.KeyResult)))
		}
	}
}

// measureNumbers and measureTexts are the fields, beside the kind, that say how a key result is measured.
func measureNumbers() []string {
	return []string{"start", "commit", "target", "stretch", "unit", "band", "weight", "every"}
}

func measureTexts() []string {
	return []string{"steps", "commit_zone", "target_zone", "stretch_zone", "details"}
}

// named is a name behind what it is, or nothing where there is none.
func named(what, name string) string {
	if name == "" {
		return ""
	}
	return what + name
}
