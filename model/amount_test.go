package model_test

import (
	"fmt"
	"testing"

	"quarterdeck/model"
)

func TestAmounts(t *testing.T) {
	for text, want := range map[string]string{
		"45%": "45 %", "-85": "-85 ", "−85": "-85 ", "1,200.50": "1200.5 ", "1.200,50": "1200.5 ", "1'200": "1200 ", "1,200,000": "1.2e+06 ",
		"1 200": "1200 ", "1\u00a0200 €": "1200 €", "$3M": "3e+06 $", "€ 1.5m": "1.5e+06 €", "10k": "10000 ", "30 days": "30 days",
		"4s": "4 s", "(40)": "-40 ", "~5": "5 ", "+3": "3 ", "0.05": "0.05 ", "1,5": "1.5 ", "77.225": "77.225 ?", "1,234": "1234 ?",
		"CHF 10": "10 CHF", "3M": "3 M", ".5": "0.5 ", "0.125": "0.125 ",
		"": "", "many": "", "1:3.7": "", "12 of 15": "", "1.2.3": "", "10,20,30": "", "-(3)": "", "5 of the very many things there": "", "1e9": "",
		"%": "", "--4": "", "12/15": "",
	} {
		got := ""
		if a, ok := model.ParseAmount(text); ok {
			got = fmt.Sprintf("%v %s", a.Value, a.Unit)
			if a.Doubt {
				got += "?"
			}
		}
		if got != want {
			t.Errorf("%q: %q, not %q", text, got, want)
		}
	}
}

// Who types a number is asked where it could be two, and the answer is not asked about again.
func TestAmountsInDoubtAreAskedAbout(t *testing.T) {
	for text, want := range map[string]string{
		"1.600": `is "1.600" 1600 or 1.6? Write it that way`, "1,200": `is "1,200" 1200 or 1.2? Write it that way`,
		"77.225": `is "77.225" 77225 or 77.2250? Write it that way`, "-1.600": `is "-1.600" -1600 or -1.6? Write it that way`,
		"many": `"many" is not a number such as 2.5`, "1,200.50": "", "1,200,000": "", "99.995%": "", "77.2250": "", "0.125": "", "4%": "",
	} {
		got := ""
		if _, err := model.ReadAmount(text); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%q: %s", text, got)
		}
	}
}

func TestOtherAmountsSettleADoubt(t *testing.T) {
	for _, c := range []struct {
		column []string
		want   string // what 1.600 and 1,600 are beside it
	}{
		{[]string{"12,5", "3"}, "1600 1.6"}, {[]string{"12.5", "n/a", "1.600"}, "1.6 1600"}, {[]string{"1.234.567"}, "1600 1.6"},
		{[]string{"1,234,567"}, "1.6 1600"}, {[]string{"1.234,5"}, "1600 1.6"}, {[]string{"12,5", "12.5"}, "in doubt"}, {[]string{"7", "1.600"}, "in doubt"},
	} {
		point, _ := model.ParseAmount("1.600")
		comma, _ := model.ParseAmount("1,600")
		mark := model.DecimalMark(c.column)
		point, comma = point.Settled(mark), comma.Settled(mark)
		got := fmt.Sprint(point.Value, " ", comma.Value)
		if point.Doubt || comma.Doubt {
			got = "in doubt"
		}
		if got != c.want {
			t.Errorf("beside %v they are %s, not %s", c.column, got, c.want)
		}
	}
}
