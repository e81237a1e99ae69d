package cli

import (
	"bytes"

	"quarterdeck/data/transfer"
	"quarterdeck/model"
	"quarterdeck/model/ladder"
)

// laddersText is the career ladders in a form. What was found of people beside them is in none.
func (e *env) laddersText(p *model.Portfolio, as string) ([]byte, error) {
	var b bytes.Buffer
	tracks := ladder.Of(p, e.moment().Today).Tracks
	var err error
	switch as {
	case "csv":
		err = transfer.LadderSheet(tracks).WithIDs().CSV(&b)
	case "md":
		err = transfer.WriteLadders(&b, tracks)
	case "json":
		err = transfer.WriteLaddersJSON(&b, tracks)
	}
	return b.Bytes(), err
}
