package theme

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"quarterdeck/ui/canvas"
)

// contrast is the ratio that the Web Content Accessibility Guidelines 2.2 define, from 1 to 21.
func contrast(a, b canvas.Color) float64 {
	light, dark := luminance(a), luminance(b)
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

func luminance(c canvas.Color) float64 {
	linear := func(v uint32) float64 {
		s := float64(v>>8) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	r, g, b, _ := c.Color().RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func TestContrastItself(t *testing.T) {
	if got := contrast(canvas.RGB(0), canvas.RGB(0xffffff)); math.Abs(got-21) > 1e-9 {
		t.Errorf("black on white is %.3f, want 21", got)
	}
	if got := contrast(canvas.RGB(0x777777), canvas.RGB(0xffffff)); math.Abs(got-4.48) > 0.01 {
		t.Errorf("#777 on white is %.3f, want 4.48", got)
	}
}

// roles are all styles of a theme by the name of their field.
func roles(t Theme) map[string]canvas.Style {
	found := map[string]canvas.Style{}
	for field, value := range reflect.ValueOf(t).Fields() {
		if !field.IsExported() {
			continue
		}
		if style, ok := reflect.TypeAssert[canvas.Style](value); ok {
			found[field.Name] = style
		}
	}
	return found
}

func TestEveryRoleCanBeRead(t *testing.T) {
	for _, test := range []struct {
		name   string
		isDark bool
		least  float64
	}{
		{"auto", true, 5.8}, {"auto", false, 5.8}, {"dark", true, 5.8}, {"light", false, 5.8},
		{"high-contrast", true, 7}, {"high-contrast", false, 7},
	} {
		ground := canvas.RGB(0xFFFFFF)
		if test.isDark {
			ground = canvas.RGB(0x1A1B1E)
		}
		theme, err := Named(test.name, test.isDark)
		if err != nil {
			t.Fatal(err)
		}
		for role, style := range roles(theme) {
			if style.Fg == 0 && test.name != "high-contrast" {
				continue // the terminal's own colour on the terminal's own ground
			}
			if got := contrast(style.Fg, ground); got < test.least {
				t.Errorf("%s (dark %v): %s stands off by %.3f, want %.1f",
					test.name, test.isDark, role, got, test.least)
			}
			if style.Bg != 0 || style.Attrs&canvas.Faint != 0 {
				t.Errorf("%s: %s has a ground of its own or is faint", test.name, role)
			}
		}
	}
}

func TestWithoutColourThereIsNone(t *testing.T) {
	for _, name := range []string{"mono", "ascii"} {
		theme, _ := Named(name, true)
		for role, style := range roles(theme) {
			if style.Fg != 0 || style.Bg != 0 {
				t.Errorf("%s: %s has a colour", name, role)
			}
		}
		if theme.ASCII != (name == "ascii") {
			t.Errorf("%s: ASCII is %v", name, theme.ASCII)
		}
		if theme.Select(theme.Text) == theme.Text {
			t.Errorf("%s: what is selected looks like what is not", name)
		}
	}
}

func TestEveryNameIsAThemeAndOthersAreNot(t *testing.T) {
	for _, name := range Names() {
		if theme, err := Named(name, false); err != nil || theme.Name != name {
			t.Errorf("%s: %q, %v", name, theme.Name, err)
		}
	}
	_, err := Named("solarized", true)
	want := `there is no theme "solarized"; choose one of auto, dark, light, high-contrast, mono, ascii`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestSuggest(t *testing.T) {
	for environment, want := range map[string]string{
		"":                                    "auto",
		"LANG=de_DE.UTF-8":                    "auto",
		"LANG=C.utf8 TERM=xterm-256color":     "auto",
		"LANG=C":                              "ascii",
		"LANG=de_DE.UTF-8 LC_ALL=POSIX":       "ascii",
		"LANG=POSIX LC_CTYPE=en_GB.UTF-8":     "auto",
		"LANG=de_DE.ISO-8859-1 NO_COLOR=1":    "ascii",
		"NO_COLOR=1 LANG=en_US.UTF-8":         "mono",
		"TERM=dumb LANG=en_US.UTF-8":          "ascii",
		"RUNEWIDTH_EASTASIAN=1 LANG=ja.UTF-8": "ascii",
	} {
		variables := map[string]string{}
		for _, pair := range strings.Fields(environment) {
			name, value, _ := strings.Cut(pair, "=")
			variables[name] = value
		}
		if got := Suggest(func(name string) string { return variables[name] }); got != want {
			t.Errorf("with %q: %s, want %s", environment, got, want)
		}
	}
}

func TestEveryStatusHasAShapeOfItsOwn(t *testing.T) {
	theme, _ := Named("ascii", true)
	shapes := map[string]string{}
	for _, status := range theme.Statuses() {
		if ansi.StringWidth(status.Shape) != 1 {
			t.Errorf("%s: %s is not one cell wide", status.Word, status.Shape)
		}
		c := canvas.New(1, 1, canvas.ASCII(true))
		c.Text(0, 0, status.Shape, theme.Text)
		if other, taken := shapes[c.Render()]; taken {
			t.Errorf("in ASCII %s and %s look the same", status.Word, other)
		}
		shapes[c.Render()] = status.Word
		if found := theme.Status(status.Word); found != status {
			t.Errorf("%s is found as %v", status.Word, found)
		}
	}
	if got := theme.Status("sleeping"); got.Word != "sleeping" || got.Shape != "?" {
		t.Errorf("an unknown status is shown as %v", got)
	}
}

func TestLipglossLooksLikeTheCanvas(t *testing.T) {
	style := canvas.Style{Fg: canvas.RGB(0xE69F00), Bg: canvas.RGB(0x010203), Attrs: canvas.Bold | canvas.Underline}
	c := canvas.New(2, 1)
	c.Block(0, 0, Lipgloss(style).Render("ab"))
	want := canvas.New(2, 1)
	want.Text(0, 0, "ab", style)
	if c.Render() != want.Render() {
		t.Errorf("Lip Gloss drew %q, want %q", c.Render(), want.Render())
	}
	if got := Lipgloss(canvas.Style{}).Render("x"); got != lipgloss.NewStyle().Render("x") {
		t.Errorf("no style drew %q", got)
	}
}
