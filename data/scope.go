package data

import (
	"fmt"
	"strings"

	"quarterdeck/model"
)

// Work is what a scope narrows: the kind with a status and a day of closing. A kind that cannot do without a piece of
// work, or is a remark on one, is loaded with it. Of everything else there is little, and all that is not archived is
// loaded.
const (
	work = "initiative"
	// The conditions are those of the indexes initiatives_open and initiatives_closed, word for word.
	isOpen   = `"archived" IS NULL AND "status" NOT IN ('done', 'dropped')`
	isClosed = `"archived" IS NULL AND "status" IN ('done', 'dropped') AND "closed" >= $1`
	isLive   = `"archived" IS NULL`
)

// selection is a part of a table, as what follows FROM.
type selection struct {
	clause string
	args   []any
}

// selections is the parts of a kind's table that a scope asks for; no row is in two of them.
func selections(p *model.Portfolio, k *model.Kind, scope model.Scope) []selection {
	if scope.All {
		return []selection{{}}
	}
	var args []any
	if !scope.Since.IsZero() {
		args = []any{scope.Since.String()}
	}
	if k.Name == work {
		parts := []selection{{" WHERE " + isOpen, nil}}
		if args != nil {
			parts = append(parts, selection{" WHERE " + isClosed, args})
		}
		return parts
	}
	loaded := fmt.Sprintf(`SELECT %%s FROM %s WHERE %s`, quote(p.Table(work).Kind().Plural), isOpen)
	if args != nil {
		loaded += fmt.Sprintf(` UNION ALL SELECT %%[1]s FROM %s WHERE %s`, quote(p.Table(work).Kind().Plural), isClosed)
	}
	return following(k, loaded, args)
}

// following is the parts of a table that go with the work that is loaded, or all that is live where it has none.
func following(k *model.Kind, loaded string, args []any) []selection {
	var with []string
	for _, f := range k.Fields {
		switch {
		case f.Needed && f.Type == model.Target:
			prefix := model.Ref{Kind: work, ID: "/"}.String()
			prefix = strings.TrimSuffix(prefix, "/")
			return []selection{
				{fmt.Sprintf(` WHERE %s AND %s IN (%s)`, isLive, quote(f.Name), fmt.Sprintf(loaded, `'`+prefix+`' || "id"`)), args},
				{fmt.Sprintf(` WHERE %s AND substr(%s, 1, %d) <> '%s'`, isLive, quote(f.Name), len(prefix), prefix), nil},
			}
		case f.Needed && f.To == work:
			with = append(with, fmt.Sprintf(`%s IN (%s)`, quote(f.Name), fmt.Sprintf(loaded, `"id"`)))
		}
	}
	if with == nil {
		return []selection{{" WHERE " + isLive, nil}}
	}
	return []selection{{fmt.Sprintf(` WHERE %s AND (%s)`, isLive, strings.Join(with, " OR ")), args}}
}
