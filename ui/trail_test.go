package ui_test

import (
	"strings"
	"testing"

	"quarterdeck/ui"
)

func TestEscLeadsBackToTheLineOfHome(t *testing.T) {
	d := sampled(t, 120, 40, soon, func(o *ui.Options) { o.View = "home" }).press("j j")
	home := d.frame()
	d.press("enter").misses("NEEDS YOU").sees("Esc back").press("esc")
	if d.frame() != home {
		t.Errorf("Esc leads back to\n%s\nnot to\n%s", d.frame(), home)
	}
	d.press("esc").sees("NEEDS YOU")
}

// A review is a walk from change to change and back.
func TestEscLeadsBackToTheLineThatChanged(t *testing.T) {
	for _, from := range []string{"1", "2", "3"} {
		d := sampled(t, 120, 40, soon).press(from + " D j j")
		page := d.frame()
		d.press("enter").misses("What changed since").sees("Esc back").press("esc")
		if d.frame() != page {
			t.Errorf("from %s Esc leads back to\n%s\nnot to\n%s", from, d.frame(), page)
		}
		d.press("enter 3 esc").misses("What changed since")
	}
}

// What was altered on the way is told, on the line that it began from.
func TestTheChangesAreReadAnewOnTheWayBack(t *testing.T) {
	d := sampled(t, 120, 40, soon).press("D j j enter s").write("done").press("esc esc")
	d.sees("What changed since the 9 Nov review", "on track → ✓ done")
	if row := d.frame().Row(t, "Checkout v2"); !strings.Contains(row, "✓") {
		t.Errorf("the row is told as %q", row)
	}
}

func TestEscLetsGoOfAFilterFirst(t *testing.T) {
	d := sampled(t, 120, 40, soon).press("D j j enter / 'checkout' enter").misses("Trial nudges")
	d.press("esc").sees("Trial nudges").misses("What changed since").press("esc").sees("What changed since")
}

func TestTheWayBackEndsWithTheVisitToThePast(t *testing.T) {
	d := sampled(t, 120, 40, soon).then("16 nov").press("D j enter").sees("AS IT WAS", "Esc back")
	d.press("esc").sees("AS IT WAS", "What changed since").press("esc esc").misses("AS IT WAS", "Esc back")
}
