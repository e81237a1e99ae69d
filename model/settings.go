package model

import "time"

// Settings is how a portfolio counts time and what it is called. There is one row of it.
type Settings struct {
	Row[Settings] `is:"public single" plural:"settings" help:"How this portfolio counts time and what it is called"`

	Name         string       `is:"public brief needed" help:"What the portfolio is called, as a shared screen shows it"`
	FiscalStart  Month        `is:"public brief" title:"Fiscal year starts" help:"The month in which the fiscal year begins"`
	WeekStart    WeekStart    `is:"public brief" title:"Week starts" help:"The day on which a week begins"`
	QuarterLabel QuarterLabel `is:"public brief" title:"Quarter label" help:"How a quarter is written"`
	NowLimit     Number       `is:"public" title:"Limit of now" help:"How many initiatives the board has room for in now"`
	NextLimit    Number       `is:"public" title:"Limit of next" help:"How many initiatives the board has room for in next"`
	StaleAfter   Number       `is:"public brief" help:"Days without a check-in until the figures count as stale; 10 where empty"`
	Holidays     string       `is:"public brief listed" help:"Free days, a line each or with commas: 2026-04-03 Good Friday, 12-25"`
	Decided      string       `is:"long inner" help:"What was decided by hand of lines that were imported, so that it is decided once"`
}

// TheSettings is the id of the one row of settings.
const TheSettings ID[Settings] = "settings"

// Month is the name of a month.
type Month string

// Choices is the months in order.
func (Month) Choices() []string {
	names := make([]string, 12)
	for i := range names {
		names[i] = time.Month(i + 1).String()
	}
	return names
}

// WeekStart is the day on which a week begins.
type WeekStart string

// The days on which weeks begin somewhere.
const (
	OnMonday   WeekStart = "Monday"
	OnSunday   WeekStart = "Sunday"
	OnSaturday WeekStart = "Saturday"
)

// Choices is the written forms in order.
func (WeekStart) Choices() []string {
	return []string{string(OnMonday), string(OnSunday), string(OnSaturday)}
}

// QuarterLabel is how a quarter is written.
type QuarterLabel string

// The styles, each named by an example. The fiscal ones name the year in which the fiscal year ends.
const (
	QuarterFirst QuarterLabel = "Q4 2026"
	YearFirst    QuarterLabel = "2026-Q4"
	FiscalFirst  QuarterLabel = "FY26 Q4"
	FiscalSpan   QuarterLabel = "25/26-Q4"
)

// Choices is the written forms in order.
func (QuarterLabel) Choices() []string {
	return []string{string(QuarterFirst), string(YearFirst), string(FiscalFirst), string(FiscalSpan)}
}

// Calendar is how this portfolio counts weeks and quarters; without settings, by calendar years and from Monday.
func (p *Portfolio) Calendar() Calendar {
	c := Calendar{FirstMonth: time.January, FirstDay: time.Monday, Label: QuarterFirst}
	s := p.Settings.Get(TheSettings)
	if s == nil {
		return c
	}
	for i, name := range s.FiscalStart.Choices() {
		if name == string(s.FiscalStart) {
			c.FirstMonth = time.Month(i + 1)
		}
	}
	switch s.WeekStart {
	case OnSunday:
		c.FirstDay = time.Sunday
	case OnSaturday:
		c.FirstDay = time.Saturday
	}
	if s.QuarterLabel != "" {
		c.Label = s.QuarterLabel
	}
	return c
}
