package canvas

import (
	"image/color"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// Style is how a cell looks. The zero Style is the terminal's own colours and no attribute. Styles are compared by ==.
type Style struct {
	Fg, Bg Color
	Attrs  Attrs
}

// Attrs is a set of text attributes.
type Attrs uint16

// The attributes a Style can have. The lower eight bits are Ultraviolet's.
const (
	Bold      Attrs = uv.AttrBold
	Faint     Attrs = uv.AttrFaint
	Italic    Attrs = uv.AttrItalic
	Reverse   Attrs = uv.AttrReverse
	Strike    Attrs = uv.AttrStrikethrough
	Underline Attrs = 1 << 8
)

// With is the style with further attributes.
func (s Style) With(a Attrs) Style {
	s.Attrs |= a
	return s
}

// Cell is the style in Ultraviolet's terms, which Bubble Tea and Lip Gloss share.
func (s Style) Cell() uv.Style {
	cell := uv.Style{Fg: s.Fg.Color(), Bg: s.Bg.Color(), Attrs: uint8(s.Attrs & 0xff)}
	if s.Attrs&Underline != 0 {
		cell.Underline = ansi.UnderlineSingle
	}
	return cell
}

// styleOf is the reverse of Style.Cell. What a Style cannot say (the colour and shape of an underline) is left out.
func styleOf(cell uv.Style) Style {
	s := Style{Fg: colorOf(cell.Fg), Bg: colorOf(cell.Bg), Attrs: Attrs(cell.Attrs)}
	if cell.Underline != ansi.UnderlineNone {
		s.Attrs |= Underline
	}
	return s
}

// Color is the terminal's default (0), one of its 256 palette entries, or a 24-bit colour.
type Color uint32

const (
	indexed Color = 1 << 24 // the low byte is a palette index
	rgb     Color = 1 << 25 // the low three bytes are red, green, blue
)

// RGB is the colour with the given red, green and blue, as in 0x2FBF9B.
func RGB(hex uint32) Color {
	return rgb | Color(hex&0xffffff)
}

// Color is the colour in the image package's terms; nil is the terminal's default.
func (c Color) Color() color.Color {
	switch {
	case c&rgb != 0:
		return color.RGBA{R: uint8(c >> 16), G: uint8(c >> 8), B: uint8(c), A: 0xff}
	case c&indexed != 0 && c&0xff < 16:
		return ansi.BasicColor(c)
	case c&indexed != 0:
		return ansi.IndexedColor(c)
	}
	return nil
}

// colorOf is the reverse of Color.Color. The alpha channel is ignored: a terminal has none.
func colorOf(c color.Color) Color {
	switch c := c.(type) {
	case nil:
		return 0
	case ansi.BasicColor:
		return indexed | Color(c)
	case ansi.IndexedColor:
		return indexed | Color(c)
	}
	r, g, b, _ := c.RGBA()
	return RGB(r>>8<<16 | g>>8<<8 | b>>8)
}

// palette numbers the styles of one frame, so that a cell need hold but a number, and keeps what each is written as.
type palette struct {
	styles []Style
	sgr    []string
	pens   map[Style]uint32
}

func newPalette() palette {
	return palette{styles: []Style{{}}, sgr: []string{ansi.ResetStyle}, pens: map[Style]uint32{{}: 0}}
}

// pen is the number of a style.
func (p *palette) pen(s Style) uint32 {
	if known, ok := p.pens[s]; ok {
		return known
	}
	number := uint32(len(p.styles))
	p.styles = append(p.styles, s)
	p.sgr = append(p.sgr, sequence(s))
	p.pens[s] = number
	return number
}

// sequence is the escape code that leaves whatever style is on and begins this one.
func sequence(s Style) string {
	cell := s.Cell()
	return "\x1b[0;" + cell.String()[len("\x1b["):]
}
