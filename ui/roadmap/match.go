package roadmap

import (
	"strings"

	"quarterdeck/model"
)

// matcher says which initiatives the filter lets through. What is archived is shown only where the filter asks for it.
func (q question) matcher(model.Calendar) (match func(*model.Initiative) bool, trouble string) {
	want := strings.ToLower(q.filter)
	archived := strings.Contains(want, "is:archived")
	want = strings.TrimSpace(strings.ReplaceAll(want, "is:archived", ""))
	return func(i *model.Initiative) bool {
		return i.Live() != archived && strings.Contains(strings.ToLower(i.Title), want)
	}, ""
}
