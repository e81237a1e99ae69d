package data

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
)

// Work is what a scope narrows by its status and its day of closing, objectives by the period they are for, and check-ins
// to the newest of each key result where nobody asks for more. A kind that cannot do without one of these, or is a remark
// on a piece of work, is loaded with it. Of everything else there is little, and all that is not archived is loaded; of
// decisions, actions and risks a brief scope takes the open ones and the decisions that have a day to be looked at again, and
// of dependencies those that are neither accepted nor met.
const (
	work      = "initiative"
	objective = "objective"
	keyResult = "key_result"
	checkIn   = "check_in"
	decision  = "decision"
	action    = "action"
	risk      = "risk"
	needed    = "dependency"
	rule      = "attention_rule"
	progress  = "progress"
	// The conditions are those of the indexes initiatives_open and initiatives_closed, word for word.
	isOpen   = `"archived" IS NULL AND "status" NOT IN ('done', 'dropped')`
	isClosed = `"archived" IS NULL AND "status" IN ('done', 'dropped') AND "closed" >= $1`
	isLive   = `"archived" IS NULL`

	isCurrent = isLive + ` AND "period" IN (SELECT "id" FROM "periods" WHERE "state" <> 'closed')`
	isPast    = isLive + ` AND "period" IN (SELECT "id" FROM "periods" WHERE "state" = 'closed' AND "end" >= $1)`

	isKept = `substr("kind", 1, 8) = 'maintain'`
)

// The conditions of what is still to be settled or done; the last is that of the index dependencies_unsettled, word for
// word.
const (
	isOwed      = isLive + ` AND "state" = 'open'`
	isOpenEnded = isLive + ` AND ("state" = 'open' OR "state" = 'decided' AND "revisit" IS NOT NULL)`
	isRisky     = isLive + ` AND "state" NOT IN ('resolved', 'accepted', 'mitigated')`
	isUnsettled = isLive + ` AND "state" NOT IN ('accepted', 'met')`
)

// headAndOwedQuery is the newest revision, and whether there is an objective, somebody is on a program, a decision, an
// action or a risk is open, a dependency is not settled, and a rule of attention is set. A query for the one costs as much as for
// all, and one for each kind that tells of these would cost a brief scope more than all else that is not there.
const headAndOwedQuery = `SELECT "seq", EXISTS (SELECT 1 FROM "objectives" WHERE ` + isLive + `),
	EXISTS (SELECT 1 FROM "enrolments" WHERE ` + isLive + `),
	EXISTS (SELECT 1 FROM "decisions" WHERE ` + isOpenEnded + `), EXISTS (SELECT 1 FROM "actions" WHERE ` + isOwed + `),
	EXISTS (SELECT 1 FROM "risks" WHERE ` + isRisky + `),
	EXISTS (SELECT 1 FROM "dependencies" WHERE ` + isUnsettled + `), EXISTS (SELECT 1 FROM "rules" WHERE ` + isLive + `)
	FROM "head" WHERE "id" = 1`

// atHand is what the head says there is.
type atHand struct{ objectives, hires, decisions, actions, risks, unsettled, rules bool }

// needs says whether a brief scope has any need of a kind.
func (h atHand) needs(k *model.Kind) bool {
	switch k.Name {
	case objective, keyResult, checkIn:
		return h.objectives
	case "program", "module", "enrolment", progress:
		return h.hires
	case decision:
		return h.decisions
	case action:
		return h.actions
	case risk:
		return h.risks
	case needed:
		return h.unsettled
	case rule:
		return h.rules
	}
	return true
}

// selection is a part of a table, as what follows FROM.
type selection struct {
	clause string
	args   []any
}

// selections is the parts of a kind's table that a scope asks for; no row is in two of them. Kinds that its rows need are
// in the portfolio already.
func selections(p *model.Portfolio, k *model.Kind, scope model.Scope) []selection {
	switch {
	case scope.All:
		return []selection{{}}
	case scope.Glance && k.Name == progress:
		return nil
	}
	led := leaders(p, k, scope)
	if led != nil && !slices.ContainsFunc(led, func(l leader) bool { return p.Table(l.field.To).Len() > 0 }) {
		return nil
	}
	if remark := remarkOn(k); remark != "" {
		return remarks(p, remark, scope)
	}
	var parts []selection
	for _, condition := range narrowed(p, k, scope) {
		parts = append(parts, selection{" WHERE " + condition, since(condition, scope)})
	}
	return parts
}

// since is the arguments of a condition: the day back to which the scope reaches, where the condition asks for it.
func since(condition string, scope model.Scope) []any {
	if strings.Contains(condition, "$1") {
		return []any{scope.Since.String()}
	}
	return nil
}

// narrowed is the conditions under which rows of a kind are in the scope; no row meets two of them.
func narrowed(p *model.Portfolio, k *model.Kind, scope model.Scope) []string {
	var conditions []string
	switch k.Name {
	case work:
		conditions = []string{isOpen, isClosed}
	case objective:
		conditions = []string{isCurrent, isPast}
	case checkIn:
		if scope.Logs() {
			return []string{following(p, k, scope)}
		}
		results := following(p, p.Table(keyResult).Kind(), scope)
		return []string{
			fmt.Sprintf(`%s AND "id" IN (SELECT %s FROM "key_results" WHERE NOT %s AND %s)`, isLive, lastSaid(scope.Today), isKept, results),
			fmt.Sprintf(`%s AND "key_result" IN (SELECT "id" FROM "key_results" WHERE %s AND %s)`, isLive, isKept, results),
		}
	case decision, action, risk:
		if scope.Brief {
			return []string{owing(k)}
		}
		return []string{isLive}
	case needed:
		if scope.Brief {
			return []string{isUnsettled}
		}
		return []string{following(p, k, scope)}
	default:
		return []string{following(p, k, scope)}
	}
	if scope.Since.IsZero() {
		return conditions[:1]
	}
	return conditions
}

// owing is the condition of the decisions, the actions or the risks that a brief scope takes.
func owing(k *model.Kind) string {
	switch k.Name {
	case decision:
		return isOpenEnded
	case risk:
		return isRisky
	}
	return isOwed
}

// lastSaid is, of the check-ins of a key result that hold and count by today, the one that was said last. It tells the
// value, the progress and the pace, unless a value is to be kept, which takes them all. How sure somebody is may have been
// said earlier, and how it came here was: whoever shows that asks for a scope with Logs.
func lastSaid(today model.Date) string {
	counts := func(alias string) string {
		condition := alias + "." + isLive
		if !today.IsZero() {
			condition += fmt.Sprintf(` AND %s."date" <= '%s'`, alias, today)
		}
		return condition
	}
	return fmt.Sprintf(`(SELECT c."id" FROM "check_ins" c WHERE c."key_result" = "key_results"."id" AND %s
		AND NOT EXISTS (SELECT 1 FROM "check_ins" r WHERE r."replaces" = c."id" AND %s)
		ORDER BY c."date" DESC, c."created" DESC, c."id" DESC LIMIT 1)`, counts("c"), counts("r"))
}

// following is the condition of a kind whose rows go with others that a scope narrows, or that all live rows meet where
// there are no such others.
func following(p *model.Portfolio, k *model.Kind, scope model.Scope) string {
	var with []string
	for _, l := range leaders(p, k, scope) {
		with = append(with, fmt.Sprintf(`%s IN (%s)`, quote(l.field.Name), l.loaded))
	}
	if with == nil {
		return isLive
	}
	return fmt.Sprintf(`%s AND (%s)`, isLive, strings.Join(with, " OR "))
}

// leader is a row that another goes with.
type leader struct {
	field  model.Field // what names it
	loaded string      // a query for the ids of those that are in the scope
}

// leaders is what the rows of a kind cannot do without, where a scope narrows it.
func leaders(p *model.Portfolio, k *model.Kind, scope model.Scope) []leader {
	var led []leader
	for _, f := range k.Fields() {
		if f.Needed && f.To != "" && f.To != k.Name {
			if loaded := loadedIDs(p, p.Table(f.To).Kind(), `"id"`, scope); loaded != "" {
				led = append(led, leader{f, loaded})
			}
		}
	}
	return led
}

// loadedIDs is a query for what tells the rows of a kind apart that are in the scope, or "" where all live ones are.
func loadedIDs(p *model.Portfolio, k *model.Kind, what string, scope model.Scope) string {
	var queries []string
	for _, condition := range narrowed(p, k, scope) {
		if condition == isLive {
			return ""
		}
		queries = append(queries, fmt.Sprintf(`SELECT %s FROM %s WHERE %s`, what, quote(k.Plural), condition))
	}
	return strings.Join(queries, " UNION ALL ")
}

// remarkOn is the field with which a row names a row of any kind that it is a remark on, or "".
func remarkOn(k *model.Kind) string {
	for _, f := range k.Fields() {
		if f.Needed && f.Type == model.Target {
			return f.Name
		}
	}
	return ""
}

// remarks is the remarks on the work that is loaded, and those on everything else.
func remarks(p *model.Portfolio, field string, scope model.Scope) []selection {
	prefix := strings.TrimSuffix(model.Ref{Kind: work, ID: "/"}.String(), "/")
	loaded := loadedIDs(p, p.Table(work).Kind(), `'`+prefix+`' || "id"`, scope)
	return []selection{
		{fmt.Sprintf(` WHERE %s AND %s IN (%s)`, isLive, quote(field), loaded), since(loaded, scope)},
		{fmt.Sprintf(` WHERE %s AND substr(%s, 1, %d) <> '%s'`, isLive, quote(field), len(prefix), prefix), nil},
	}
}
