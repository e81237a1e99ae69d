package model

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// NthDay is what people call the day so many days after a first one, which is day 1 to them. The day before it is day -1.
func NthDay(after int) int {
	if after < 0 {
		return after
	}
	return after + 1
}

// ReadNthDay reads a day as people call it, as in 12 or day -1, as the number of days after the first one, which is day 1.
func ReadNthDay(text string) (after int, err error) {
	line := strings.ToLower(CleanLine(text))
	day, err := strconv.Atoi(strings.TrimSpace(strings.TrimPrefix(line, "day ")))
	switch {
	case err != nil || day > math.MaxInt32 || day < math.MinInt32:
		return 0, fmt.Errorf("%q is not a day such as 12, week 2 or first month, or -1 for the day before the first one", text)
	case day == 0:
		return 0, fmt.Errorf("there is no day 0: the first day is day 1, and the one before it is day -1")
	case day > 0:
		day--
	}
	return day, nil
}

// SayNth is a number of days after a first one as people call that day: day 12.
func SayNth(written string) string {
	var n Number
	_ = n.Parse(written) // or it is unknown, and told as it stands
	if after, known := n.Get(); known && after == math.Trunc(after) && math.Abs(after) <= MostDays {
		return fmt.Sprintf("day %d", NthDay(int(after)))
	}
	return CleanLine(written)
}
