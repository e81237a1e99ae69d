package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/ui"
)

// topic is a page of help that belongs to no command.
type topic struct {
	name, about string
	text        func() string
}

func topics() []topic {
	return []topic{
		{"keys", "every key of the cockpit", ui.KeyReference},
		{"filter", "how to narrow a view with /", func() string { return filterHelp }},
		{"dates", "how dates can be written", func() string { return datesHelp }},
		{"import", "what can be brought in, and what becomes of it", func() string { return importHelp }},
		{"files", "where the portfolio lies, and who can read it", func() string { return filesHelp }},
	}
}

// help prints a topic, or the help of a command.
func (e *env) help() *cobra.Command {
	var long strings.Builder
	long.WriteString("Prints the help of a command, or one of these pages:\n")
	for _, t := range topics() {
		long.WriteString("\n  " + t.name + strings.Repeat(" ", 10-len(t.name)) + t.about)
	}
	return &cobra.Command{
		Use: "help [COMMAND | TOPIC]", Short: "Help about a command or a topic", Long: long.String(),
		Example: "quarterdeck help keys\nquarterdeck help import",
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, t := range topics() {
				if len(args) == 1 && args[0] == t.name {
					e.print("%s", strings.TrimSpace(t.text()))
					return nil
				}
			}
			found, _, err := cmd.Root().Find(args)
			if err != nil || found == cmd.Root() && len(args) > 0 {
				return usage("there is no help about %q; the topics are %s", strings.Join(args, " "), topicNames())
			}
			return found.Help()
		},
	}
}

func topicNames() string {
	var names []string
	for _, t := range topics() {
		names = append(names, t.name)
	}
	return strings.Join(names, ", ")
}

const filterHelp = `
Press / in a view and type. The view narrows with every letter; Esc shows everything again.

  checkout            the word is in the title, the key, a tag, or the name of the team or owner
  "trial nudges"      the words stand together
  team:growth         the team's name begins with or contains growth
  status:risk         at risk; status:risk,off is either of two
  owner:none          nobody owns it; owner:any has an owner
  due:<2026-12-01     the target is earlier; also <= > >= and due:2026-11-01..2026-11-30
  due:<+2w            dates can be written as people say them: see "quarterdeck help dates"
  -tag:later          not tagged so
  is:late             late, open, done, archived, private, or mine

Words side by side must all hold: "team:growth status:risk" is what is at risk in Growth.
`

const datesHelp = `
Wherever a date is asked for, these will do, and the day that was understood is shown before it is saved:

  2026-12-14    12 oct    oct 12    12 october 2027
  today    tomorrow    fri    next mon    last fri
  +2w    -3d    +1m    +1q    in two weeks    end of month    end of quarter    q1 2027

A day without a year is the one nearest to today. +2w in a field that has a date counts from that date.
`

const importHelp = `
"quarterdeck import initiatives SOURCE…" reads tables (CSV, TSV and their relatives, in any common encoding) and YAML,
one file or a folder of them. It finds out by itself what it has been given, shows what it would add, change and skip,
and then saves everything as one change, which one undo takes back. --dry-run saves nothing.

Columns are found by their names: title, name or summary; status or state; owner or assignee; team or area; start; due,
target or end; labels; id or key; link. A Jira Cloud export and a folder of Kubernetes enhancements are known as they
are (--map jira, --map keps).

What is already here is found by its id in the source, so a second import changes what has changed and adds nothing
twice. A record that cannot be taken is listed with its file, its line and the reason. A date that is no date ("v1.33",
"later") is kept as the timeframe of the initiative.
`

const filesHelp = `
A portfolio is one file. Which one: --file, or QUARTERDECK_FILE, or portfolio.db in the quarterdeck folder of your data
folder (XDG_DATA_HOME). Only you can read it. It is an SQLite database with readable tables, so other tools can query it.

Every change is on the disk before the cockpit says that it is saved. Two people, or two windows, can have the same
file open; each sees what the other has saved, and changes to different fields of one row both survive.

"quarterdeck backup" copies it while it is in use; copying the file by hand may miss what was saved last.
"quarterdeck doctor" looks for damage. Files of an older version are copied before they are brought up to date.
`
