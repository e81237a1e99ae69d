package roadmap

import (
	"slices"
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/ui/screentest"
)

// headings is what the headings on the screen say, from the top.
func headings(d *screentest.Stage) []string {
	var titles []string
	for _, line := range d.Frame().Lines() {
		if rest, ok := strings.CutPrefix(strings.TrimLeft(line, "▌ "), "▾ "); ok {
			title, _, _ := strings.Cut(rest, "  ")
			titles = append(titles, strings.TrimSpace(title))
		}
	}
	return titles
}

// What has an order is in it, words are in that of the alphabet, and what has none comes last.
func TestHeadingsAreInOrder(t *testing.T) {
	p := model.New()
	for _, row := range []struct {
		status            model.Status
		stage, kind, tags string
	}{
		{model.Dropped, "", "", ""}, {model.OffTrack, "live", "change", "payments, beta"},
		{model.ToDo, "build", "feature", "Apps"}, {model.OnTrack, "beta", "experiment", "payments"},
	} {
		p = grown(t, p, func(i *model.Initiative) {
			i.Title, i.Status, i.Stage, i.Tags = "Row", row.status, row.stage, model.Tags(row.tags)
			i.Kind = model.InitiativeKind(row.kind)
		})
	}
	for _, layout := range []string{"", "["} {
		d := drive(t, p, 80, 40).Press(layout)
		for _, c := range []struct {
			key  string
			want []string
		}{
			{"s", []string{"TO DO", "ON TRACK", "OFF TRACK", "DROPPED"}},
			{"a", []string{"BETA", "BUILD", "LIVE", "NO STAGE"}},
			{"k", []string{"FEATURE", "EXPERIMENT", "CHANGE", "NO KIND"}},
			{"g", []string{"APPS", "PAYMENTS", "NO TAG"}},
			{"n", nil},
		} {
			if got := headings(d.Press("O " + c.key)); !slices.Equal(got, c.want) {
				t.Errorf("%q, O %s: %q, want %q:\n%s", layout, c.key, got, c.want, d.Frame())
			}
		}
	}
}

// What is added joins the group that the cursor is in, whatever makes the groups.
func TestAddingToAGroup(t *testing.T) {
	for key, has := range map[string]func(*model.Initiative) bool{
		"s": func(i *model.Initiative) bool { return i.Status == model.OffTrack },
		"a": func(i *model.Initiative) bool { return i.Stage == "build" },
		"k": func(i *model.Initiative) bool { return i.Kind == "feature" },
		"g": func(i *model.Initiative) bool { return i.Tags == "payments" },
		"h": func(i *model.Initiative) bool { return i.Horizon == model.Now },
	} {
		d := sampled(t, 120, 60).To("Checkout v2").Press("O " + key + " n 'Vouchers' enter").Sees("Vouchers · ")
		if i := item(d, "Vouchers"); !has(i) {
			t.Errorf("O %s: %+v", key, i)
		}
	}
}

func TestTheMenuSaysThatOneTagDecides(t *testing.T) {
	sampled(t, 80, 24).Press("O").Sees("tag, the first of several").Press("g").Sees("by tag")
}
