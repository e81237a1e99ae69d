package transfer

import (
	"fmt"
	"strings"
	"testing"
)

func TestTables(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"commas":     {"id,title\n1,Search\n", "2: id=1 title=Search"},
		"semicolons": {"title;cost\nA;1,5\nB;2,5\n", "2: title=A cost=1,5\n3: title=B cost=2,5"},
		"tabs":       {"id\ttitle\n1\tSlow, heavy\n2\t\n", "2: id=1 title=Slow, heavy\n3: id=2 title="},
		"bars":       {"id|title\n1|a,b\n", "2: id=1 title=a,b"},
		"one column": {"title\nFaster search\nFix a, then b\nCalm\nClear\n",
			"2: title=Faster search\n3: title=Fix a, then b\n4: title=Calm\n5: title=Clear"},
		"declared":        {"sep=;\r\na;b\r\n1,1,1;2\r\n", "3: a=1,1,1 b=2"},
		"repeated":        {"id,Watcher,Watcher\n1,Ann,Bo\n", "2: id=1 Watcher=Ann Watcher=Bo"},
		"several lines":   {"id,notes\n1,\"one\r\ntwo\rthree\"\n2,x\n", "2: id=1 notes=one⏎two⏎three\n4: id=2 notes=x"},
		"old Macintosh":   {"a,b\r1,2\r", "2: a=1 b=2"},
		"no last newline": {"a,b\n1,\"2\"", "2: a=1 b=2"},
		"trailing commas": {"a,b,,\n1,2,,\n", "2: a=1 b=2"},
		"doubled marks":   {"a,b\n\"say \"\"hi\"\"\",2\n", `2: a=say "hi" b=2`},
		"spaces are kept": {"a,b\n x , y\n", "2: a= x  b= y"},
		"header only":     {"a,b\n", "note header only.csv: The file has column names and no rows under them."},
		"empty":           {"", "note empty.csv: The file is empty."},
		"empty lines":     {"\n \n", "note empty lines.csv: The file is empty."},
		"declared, empty": {"sep=;\n", "note declared, empty.csv: The file is empty."},
		"short row": {"a,b,c\n1,2,3\n4\n", `2: a=1 b=2 c=3
			3: a=4
			note short row.csv line 3: The header has more cells than 1 row (line 3); those missing count as not given.`},
		"long row": {"a,b\n1,2,,x\n", `2: a=1 b=2 column 4=x
			note long row.csv line 2: Values of 1 row (line 2) stand under no column name; ` +
			`they are kept as "column" and the number.`},
		"blank rows": {"\na,b\n1,2\n\n,\n3,4\n", `3: a=1 b=2
			6: a=3 b=4
			note blank rows.csv: 3 blank rows passed over.`},
		"names in two rows": {"title,owner,Dates,,Effort\n,,Start,End,weeks\nA,Ana,2026-10-01,2026-12-14,3\n",
			`3: title=A owner=Ana Start=2026-10-01 End=2026-12-14 Effort=3
			note names in two rows.csv line 2: The column names stand in two rows, of which this is the second.`},
		"names that repeat below": {"title,owner,Plan,,Actual,\n,,Start,End,Start,End\nA,Ana,1,2,3,4\n",
			`3: title=A owner=Ana Start=1 End=2 Actual Start=3 Actual End=4
			note names that repeat below.csv line 2: The column names stand in two rows, of which this is the second.`},
		"a row is no names": {"id,title,owner,\n,Search,Ana,late\n", `2: id= title=Search owner=Ana column 4=late
			note a row is no names.csv line 2: Values of 1 row (line 2) stand under no column name; ` +
			`they are kept as "column" and the number.`},
		"names again": {"title,owner\nA,Ana\n\nTitle,Owner\nB,Ben\n", `2: title=A owner=Ana
			5: title=B owner=Ben
			note names again.csv line 4: 1 row (line 4) with the column names once more passed over.
			note names again.csv: 1 blank row passed over.`},
		"another table": {"title,owner,due\nA,Ana,2026-12-14\n\nRisk,Impact,Owner\nLate,High,Ben\n\nLast,,\n",
			`2: title=A owner=Ana due=2026-12-14
			skip another table.csv line 4 (Risk): Another table begins here, with names of its own; save it as a file of its own.
			skip another table.csv line 5 (Late): Another table begins on line 4; save it as a file of its own.
			skip another table.csv line 7 (Last): Another table begins on line 4; save it as a file of its own.
			note another table.csv: 2 blank rows passed over.`},
		"a gap": {"title,owner,due\nA,Ana,2026-12-14\n\nOwner,Ben,\nDue,owner,1 Dec\n",
			"2: title=A owner=Ana due=2026-12-14\n4: title=Owner owner=Ben due=\n5: title=Due owner=owner due=1 Dec\n" +
				"note a gap.csv: 1 blank row passed over."},
		"drawn": {"| title | owner |\n|:---|---:|\n| A | Ana |\n", `3: title= A  owner= Ana
			note drawn.csv line 2: 1 row (line 2) of nothing but dashes passed over.`},
		"spaced": {"id, title\n1, \"Fix, then ship\"\n", `2: id=1 title=Fix, then ship
			note spaced.csv: The spaces in front of the cells are not part of their values.`},
	} {
		t.Run(name, func(t *testing.T) { readsAs(t, name+".csv", c.text, c.want) })
	}
}

func TestLinesBeforeTheHeader(t *testing.T) {
	text := "Exported by Ann,,\n\"On\nMonday\",,\n,,\nid,title,owner\n1,Search,Bo\n2,Find,\n"
	s := parseText(t, "plan.csv", text)
	if got := s.Records[0]; got.Line != 6 || got.Cells[1].Value != "Search" {
		t.Errorf("the first record is %v", got)
	}
	n := s.Notices[0]
	if n.String() != "plan.csv line 1: 4 lines before the column names passed over." {
		t.Error(n)
	}
	if n.Kept != "Exported by Ann,,\n\"On\nMonday\",,\n,,\n" {
		t.Errorf("kept %q", n.Kept)
	}
}

func TestWhichRowIsTheHeader(t *testing.T) {
	for _, c := range []struct {
		filled []int // cells of each row
		want   int
		why    string
	}{
		{[]int{5, 5, 4, 5}, 0, "a plain table"},
		{[]int{40, 12, 14, 11}, 0, "rows are sparser than the header"},
		{[]int{2, 5, 2, 2}, 0, "one row has too many commas"},
		{[]int{1, 1, 2, 1, 1}, 0, "a single column, one text with a comma"},
		{[]int{1, 2}, 0, "a single column, the last text with a comma"},
		{[]int{1, 1, 1}, 0, "a single column"},
		{[]int{1, 1, 1, 9, 6, 7}, 3, "three lines of preamble"},
		{[]int{1, 1, 12}, 2, "preamble and a header without rows"},
		{[]int{2, 2, 8, 8, 7, 8}, 2, "preamble in two cells"},
	} {
		if got := headerIndex(c.filled); got != c.want {
			t.Errorf("%s: row %d, not %d", c.why, got, c.want)
		}
	}
}

const openMark = "A quotation mark opens a cell here and is never properly closed. The lines around it are safe; " +
	"close it, or double the marks inside the cell, and import again."

func TestBrokenQuotationMarks(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"inch": {"id,size\n1,5\" wide\n2,6\n", `2: id=1 size=5" wide
			3: id=2 size=6
			note inch.csv line 2: Quotation marks inside a cell of 1 row (line 2) were read ` +
			`as they stand; please check.`},
		"not doubled": {"id,title\n1,\"The \"new\" search\"\n2,x\n", `2: id=1 title=The "new" search
			3: id=2 title=x
			note not doubled.csv line 2: Quotation marks inside a cell of 1 row (line 2) were read ` +
			`as they stand; please check.`},
		"open to the end": {"id,title\n1,a\n2,\"b\n3,c\n4\n", `2: id=1 title=a
			4: id=3 title=c
			skip open to the end.csv line 3 (2): ` + openMark + `
			skip open to the end.csv line 5 (4): This may be the inside of the cell that was left open further up. ` +
			`Close the quotation mark there and import again.
			note open to the end.csv line 4: Read 1 row (line 4) in spite of ` +
			`a quotation mark left open further up; please check.`},
		"open to the next": {"id,title\n1,\"a\n2,\"b\"\n3,c\n", `3: id=2 title=b
			4: id=3 title=c
			skip open to the next.csv line 2 (1): ` + openMark + `
			note open to the next.csv line 3: Read 1 row (line 3) in spite of ` +
			`a quotation mark left open further up; please check.`},
		"cut wrongly": {"id,title\n1,\"a \"b\", c\",\n", "skip cut wrongly.csv line 2 (1): " +
			"The quotation marks do not match and the row falls into 4 cells where the header has 2. " +
			"Double the marks inside the cell and import again."},
		"header": {"id,\"title\n1,a\n", "skip header.csv line 1 (column names): " + openMark +
			" No row can be read without the column names."},
	} {
		t.Run(name, func(t *testing.T) { readsAs(t, name+".csv", c.text, c.want) })
	}
}

// A file in which every row is broken must not be read again from the start of each.
func TestBrokenRowsTakeLinearTime(t *testing.T) {
	s := parseText(t, "odd.csv", "a,b\n"+strings.Repeat("x,\"b\n", 20_000))
	if len(s.Records)+len(s.Skips) != 20_000 {
		t.Errorf("%d records and %d skips", len(s.Records), len(s.Skips))
	}
}

func TestProgressGrowsToTheTotal(t *testing.T) {
	data := []byte("id,title\n" + strings.Repeat("1,some words to fill the line\n", 20_000))
	var last, calls int64
	_, err := Parse("a.csv", data, func(done, total int64) {
		if done < last || total != int64(len(data)) {
			t.Errorf("%d of %d after %d", done, total, last)
		}
		last, calls = done, calls+1
	})
	if err != nil || last != int64(len(data)) || calls < 5 {
		t.Errorf("%d calls, the last at %d of %d (%v)", calls, last, len(data), err)
	}
}

func BenchmarkDelimited10k(b *testing.B) {
	var text strings.Builder
	text.WriteString("id,title,owner,team,horizon,status,start,target,estimate,notes\n")
	for i := range 10_000 {
		fmt.Fprintf(&text, "%d,\"Search, part %d\",Ann,Growth,now,on track,2026-01-01,2026-03-31,12,\"two\nlines\"\n", i, i)
	}
	data := []byte(text.String())
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Parse("a.csv", data, nil); err != nil {
			b.Fatal(err)
		}
	}
}
