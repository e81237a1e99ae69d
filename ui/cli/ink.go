package cli

import (
	"strings"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/theme"
)

// ink colours the shapes in a text, as far as the terminal can. The zero ink leaves everything as it is.
type ink struct {
	theme.Theme
	profile colorprofile.Profile
}

// ink is what --color asks for; by itself, colours on a terminal that has them and where NO_COLOR is not set. Whether
// the terminal is dark is not asked of it: the answer may never come, and what was typed meanwhile would be lost.
func (e *env) ink() ink {
	if e.heard() || e.color == "never" || e.color == "auto" && (!e.OutTerminal || theme.Suggest(e.Getenv) != "auto") {
		return ink{}
	}
	var environment []string
	for _, name := range []string{"TERM", "COLORTERM", "WT_SESSION", "GOOGLE_CLOUD_SHELL"} {
		environment = append(environment, name+"="+e.Getenv(name))
	}
	look, err := theme.Named("auto", !lightGround(e.Getenv("COLORFGBG")))
	if err != nil {
		return ink{}
	}
	return ink{look, max(colorprofile.Env(environment), colorprofile.ANSI)}
}

// lightGround reads what some terminals say of their colours: the palette's numbers of the text and, last, the ground.
func lightGround(colours string) bool {
	ground := colours[strings.LastIndexByte(colours, ';')+1:]
	return ground == "7" || ground == "15"
}

// paint colours a text as something that has a role.
func (i ink) paint(role func(theme.Theme) canvas.Style, text string) string {
	if i.profile == colorprofile.Unknown {
		return text
	}
	style := uv.ConvertStyle(role(i.Theme).Cell(), i.profile)
	return style.Styled(text)
}

// status colours the shape of a state of work.
func (i ink) status(word, text string) string {
	return i.paint(func(t theme.Theme) canvas.Style { return t.Status(word).Style }, text)
}

// pace is a pace with the shape of the status that it amounts to.
func (i ink) pace(p okr.Pace) string { return i.health(p.Health()) + " " + string(p) }

// health is the shape of a health; an open circle where nothing can be said yet.
func (i ink) health(h model.Health) string {
	word := string(h)
	if h == "" {
		word = string(model.ToDo)
	}
	return i.status(word, i.Status(word).Shape)
}

// verdict is how somebody does on a program, with the shape of the status that it amounts to.
func (i ink) verdict(v onboarding.Verdict) string {
	word := string(model.ToDo)
	switch v {
	case onboarding.Stuck:
		word = string(model.OffTrack)
	case onboarding.Behind:
		word = string(model.AtRisk)
	case onboarding.OnTrack, onboarding.Ahead:
		word = string(model.OnTrack)
	case onboarding.Finished:
		word = string(model.Done)
	case onboarding.EndedEarly:
		word = string(model.Dropped)
	}
	return i.status(word, i.Status(word).Shape) + " " + string(v)
}
