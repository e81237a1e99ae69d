package transfer

import (
	"strings"

	"quarterdeck/model"
)

// objectiveState reads what other tools call the states of an objective.
func objectiveState(word string) (model.ObjectiveState, bool) {
	switch plain(word) {
	case "draft", "planned", "not started", "proposed", "new", "todo", "to do", "entwurf", "open", "pending", "backlog":
		return model.Draft, true
	case "ongoing", "active", "in progress", "started", "on track", "at risk", "off track", "behind", "progressing", "live",
		"laufend", "green", "yellow", "amber", "red", "needs attention":
		return model.ActiveObjective, true
	case "successful", "achieved", "done", "completed", "complete", "closed", "success", "reached", "met", "erreicht",
		"erfolgreich", "finished", "exceeded":
		return model.Achieved, true
	case "notsuccessful", "not successful", "unsuccessful", "missed", "failed", "not achieved", "not met", "partially achieved",
		"nicht erreicht", "nicht erfolgreich":
		return model.Missed, true
	case "dropped", "cancelled", "canceled", "abandoned", "discarded", "deprioritized", "postponed", "abgebrochen":
		return model.DroppedObjective, true
	}
	return "", false
}

// objectiveType reads what a score means.
func objectiveType(word string) (model.ObjectiveType, bool) {
	switch plain(word) {
	case "committed", "commit", "operational", "roofshot":
		return model.CommittedObjective, true
	case "aspirational", "stretch", "moonshot", "ambitious":
		return model.Aspirational, true
	case "learning":
		return model.Learning, true
	}
	return "", false
}

// resultKind reads how progress is measured. Most tools only say that it is; then the values show which way.
func resultKind(word string) (model.KeyResultKind, bool) {
	switch plain(word) {
	case "ordinal", "zones", "zone", "qualitative":
		return model.ByZones, true
	case "maintain above", "above", "at least", "should stay above", "keep above":
		return model.MaintainAbove, true
	case "maintain below", "below", "at most", "should stay below", "keep below":
		return model.MaintainBelow, true
	case "maintain within", "maintain", "within", "control":
		return model.MaintainWithin, true
	}
	return "", false
}

// healthOf reads how somebody says that a key result stands.
func healthOf(word string) (model.Health, bool) {
	switch plain(word) {
	case "on track", "green", "healthy", "good", "🟢":
		return model.Healthy, true
	case "at risk", "yellow", "amber", "needs attention", "behind", "🟡", "🟠":
		return model.Ailing, true
	case "off track", "red", "critical", "blocked", "🔴":
		return model.Critical, true
	}
	return "", false
}

// saysDone says whether a word stands for all of it: done, ✓.
func saysDone(word string) bool {
	switch plain(word) {
	case "done", "complete", "completed", "finished", "achieved", "reached", "met", "✓", "✔", "☑", "✅", "erledigt", "erreicht",
		"fertig", "abgeschlossen":
		return true
	}
	return false
}

// zoneOf reads the zone that is reached.
func zoneOf(word string) (model.Zone, bool) {
	switch plain(word) {
	case "fail", "none", "failed", "not reached":
		return model.FailZone, true
	case "commit", "committed":
		return model.CommitZone, true
	case "target":
		return model.TargetZone, true
	case "stretch", "stretch goal":
		return model.StretchZone, true
	}
	return "", false
}

// shareOf reads a share of a whole: 0.7, 70%.
func shareOf(text string) (float64, bool) {
	a, ok := model.ParseAmount(text)
	if a.Unit == "%" {
		a.Value, a.Unit = a.Value/100, ""
	}
	return a.Value, ok && a.Unit == "" && a.Value >= 0 && a.Value <= 1
}

// confidenceIn reads how sure somebody is, from 0 to 10: 7, 0.7, 70%, high.
func confidenceIn(text string) (model.Number, bool) {
	switch plain(text) {
	case "high":
		return model.Num(8), true
	case "medium", "med":
		return model.Num(5), true
	case "low":
		return model.Num(2), true
	}
	text, _, _ = strings.Cut(text, "/10")
	a, ok := model.ParseAmount(text)
	switch {
	case !ok || a.Value < 0 || a.Value > 100 || a.Unit != "" && a.Unit != "%":
		return model.Number{}, false
	case a.Unit == "%" || a.Value > 10:
		return model.Num(a.Value / 10), true
	case a.Value < 1:
		return model.Num(a.Value * 10), true
	}
	return model.Num(a.Value), true
}
