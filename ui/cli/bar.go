package cli

import (
	"fmt"
	"strings"
	"time"
)

// bar is how far something long has come, on one line that goes when it is done. Nothing shows where nobody looks, or
// where it is over before anybody would wonder.
type bar struct {
	e     *env
	what  string
	since time.Time
	drawn bool
	last  time.Time
}

const (
	patience = 300 * time.Millisecond
	redraw   = 80 * time.Millisecond
)

func (e *env) bar(what string) *bar { return &bar{e: e, what: what, since: e.Now()} }

// tell draws the bar, if it is time to.
func (b *bar) tell(done, total int64) {
	now := b.e.Now()
	if b.e.quiet || b.e.heard() || !b.e.ErrTerminal || total <= 0 || now.Sub(b.since) < patience || now.Sub(b.last) < redraw {
		return
	}
	b.last, b.drawn = now, true
	const width = 30
	done = min(done, total)
	full := int(done * width / total)
	filled := strings.Repeat("█", full) + strings.Repeat("·", width-full)
	fmt.Fprintf(b.e.Err, "\r%s %s %3d%%", b.what, filled, done*100/total)
}

// done takes the bar away.
func (b *bar) done() {
	if b.drawn {
		fmt.Fprint(b.e.Err, "\r\x1b[K")
	}
}
