package cli

import (
	"fmt"
	"strings"

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
		{"past", "how points in the past are called", func() string { return pastHelp }},
		{"okrs", "how key results are checked in, and what becomes of it", func() string { return okrsHelp }},
		{"onboarding", "how people are led in on the command line", func() string { return onboardingHelp }},
		{"plain", "the views in lines that can be read aloud", func() string { return plainHelp }},
		{"themes", "the colours, and where there are none", func() string { return themesHelp }},
		{"import", "what can be brought in, and what becomes of it", func() string { return importHelp }},
		{"json", "what --json prints", func() string { return jsonHelp }},
		{"files", "where the portfolio lies, and who can read it", func() string { return filesHelp }},
		{"topics", "what these pages are", topicsHelp},
	}
}

// topicsHelp lists the pages that belong to no command.
func topicsHelp() string {
	var b strings.Builder
	for _, t := range topics() {
		fmt.Fprintf(&b, "  %-10s %s\n", t.name, t.about)
	}
	return "Pages of help that belong to no command:\n\n" + b.String() +
		"\n`quarterdeck help TOPIC` prints one; `quarterdeck help` lists the commands."
}

const themesHelp = `
  auto            colours that suit the background of your terminal
  dark            colours for a dark background
  light           colours for a light background
  high-contrast   black or white text, and colours that stand far off the background
  mono            bold and reversed, without colours
  ascii           mono, with no characters but those of every terminal

"quarterdeck --theme light" starts with one. "Change the colours" among the
commands of the cockpit (:) picks one while you look at it, and the one that was
picked is there the next time. Without either it is auto: mono where NO_COLOR is
set, and ascii where the terminal is a dumb one or its locale is not UTF-8.

Whatever says how something stands has a shape and a word beside its colour, so
nothing is lost without colours. --color never takes them out of what commands
print; --color always leaves them in for a pipe.
`

const pastHelp = `
  9 nov, last fri, -2w   the end of that day; "quarterdeck help dates" says more
  31, r31                the revision of that number, as "quarterdeck log" lists them
  9 nov review           a review by its name or a part of it; "quarterdeck review" lists them
  last-review            the newest review
  last-look              where you last closed the cockpit on this portfolio

"quarterdeck diff --since last-look" tells what has changed since such a point, and
"quarterdeck status --as-of last-review" shows how things stood there: every command
that reads takes --as-of. Nothing can be changed in the past.
`

const plainHelp = `
"quarterdeck --plain", or ACCESSIBLE=1 in the environment, prints the views in
lines for a screen reader or a terminal that cannot draw. It moves no cursor and
draws no boxes; every line makes sense by itself, and says in words what the
cockpit shows by shapes, colours and columns. So do all other commands where
ACCESSIBLE=1 is set. --plain=false opens the cockpit all the same.

At a terminal it then asks what to read next:

  home, 1        how things stand; also roadmap, 2, okrs, 3, onboarding, 5,
                 and leadership, 9
  12             everything about the row that was read out with that number
  2.2            everything about that key result
  next           read on, as Enter does: 20 lines at a time
  find WORDS     what a filter finds: quarterdeck help filter
  mine           only what is yours, and everything again
  changes        what has changed since the last review; changes since 9 nov,
                 since that day
  as of 9 nov    everything as it was then, to be read only; now leads back
  ?              what can be typed
  q              end; whatever was changed is saved already

Any other line is a command, which is run on the same portfolio: check-in 2.2
--value 41, tick ivo 5, undo, help export. Numbers of rows begin with 10, since
digits are views. Without a terminal, or where the lines go to another program,
one view is printed as a whole; --view names it.
`

const exitCodesHelp = `  0    done
  1    failed
  2    called wrongly
  3    found what --fail-on or doctor looks for
  130  interrupted
`

const filterHelp = `
Press / in a view and type. The view narrows with every letter; Esc shows
everything again. Terms side by side must all hold.

  checkout                     in the title, key, tags, team or owner
  "trial nudges"               the words stand together
  team:growth                  the team is called so, or a word of it begins so
  status:risk                  at risk: a beginning of one of its words will do
  status:risk,off              one of the two
  owner:me                     what is yours; is:mine also finds an objective of which
                               a key result is
  owner:none                   nobody owns it; owner:any means somebody does
  due:<2026-12-01              the target is earlier; also <= > >=
  due:today..eom               from one day to the other
  due:q1                       in that period
  due:<+2w                     dates as people say them: quarterdeck help dates
  estimate:>=3                 numbers compare like dates; also estimate:2..5
  -tag:pricing                 a minus turns any term around
  is:late                      also open, done, archived, private, mine, and
                               any status, horizon or other choice

A field goes by its name or a beginning of it (own:ana), and due, by and label
are words for target, owner and tags. Capitals and accents do not count.
"team:growth status:risk" is what is at risk in Growth.
`

const datesHelp = `
Wherever a date is asked for, these will do, and the day that was understood is
shown before it is saved:

  2026-12-14    14.12.2026    14 dec    dec 14th, 2026    mon 14 dec
  today    tomorrow    fri    next mon    last fri
  +2w    -3d    +1m 2d    in two weeks    2 weeks ago
  eom    end of next week    start of q1
  oct    oct 2026    next month    q1    Q1 2027    h1 2027    w48    2026
  FY27 Q2    26/27-Q2    Q2/27    GJ 26/27-Q2    2H27

A day without a year is the one nearest to today. +2w in a field that has a date
counts from that date. A period means its last day, and where something is due its
last working day, the Friday of a week; in a filter it means all of it.
Quarters and halves are those of your fiscal year, which is called by the year it
ends in, or by both that it touches; w48 is a week of ISO 8601.

12/10/2026 is refused: it is October to some and December to others.
`

const okrsHelp = `
A key result stands where its last check-in says. "quarterdeck check-in" lists
those that wait for one, with their numbers, and

  quarterdeck check-in 2.2 --value 41%

says how one stands. It goes by its number in the current period, by its id, by
its key in the tool it came from, or by words of its title. Where these mean
several, they are listed, and nothing is saved. --period names another period.

  38, 38%, €40      the value, with or without its unit
  1,200.50, 10k     as people write large ones; 1.600 could be two, and is asked
                    about
  +2                two more than it was on that day
  -2                two less or, where the key result knows such values, below zero
  =-2, =38          the value itself in any case, as scripts best write it
  =                 as it was

Of a milestone the value is how many of its steps are done, so that +1 is one
more. Zones take --zone: fail, commit, target or stretch. --correct replaces the
last check-in: what is not said again stays as it was, and the history keeps
both. It is said by the person whose name, or first name, --actor is.

Progress is (now - start) / (target - start), the weight of the steps that are
done, or 0, 0.3, 0.7 and 1 for the zones; for a value that is to be kept it is
the share of the weeks so far in which it was. Pace is progress / the share of
the period that has passed: ahead from 1, on track from 0.9, at risk from 0.7,
else off track, and too early to say in the first tenth. An objective scores the
weighted mean of its key results, each between 0 and 1, and stands as the weakest
of them does, unless somebody has said otherwise, with a reason.

A key result is due a week after its last check-in, or after what it says itself,
and stale after ten days, or after what the settings say. Before the first one
the week counts from the day it was made or, if that is later, from the first day
of the period; until then it has not started, and what is kept is not judged by
the weeks before.
`

const onboardingHelp = `
"quarterdeck tick ivo" lists what somebody on a program can take up now, with
the numbers of their plan, and

  quarterdeck tick ivo 5

says that number 5 is done. A module goes by its number, its id, its key in the
tool it came from, or words of its title. --state says anything else of it:
to-do, doing, waived or blocked, the last two with a --reason.

"quarterdeck enrol ivo --program core" puts somebody on the newest version of a
program, which they keep; --start is their first day, from which all due days
are counted: it is day 1. A module without a day is due with what it is a part
of, its section or the whole program. Nobody is on two versions of a program at
once; who has left it can begin again. "quarterdeck export plan ivo" is all that they have to do: a
checklist for an issue, or with --as ics events for a calendar, which finds them
again when it imports a later one.

Somebody is stuck where a required module is blocked, or overdue by seven days
or more, and behind where one is overdue.

How people do is between them and those who lead them in: enrolments, progress
and assessments are in nothing that is exported with --public.
`

const jsonHelp = `
With --json, a command prints one object, whose "schema" is 1; later versions
only add to it. Shares are numbers, 1 being the whole, and null is unknown.
"quarterdeck help status-json" and "quarterdeck help diff-json" print a JSON Schema
of what these two print.

quarterdeck status
  as_of, portfolio, mine, quarter
  week, weeks           of the quarter: the one that it is, and how many there are
  worst                 of everything, as --fail-on sees it
  open                  initiatives by their status: how many
  late                  how many of these have missed their target
  done_this_quarter, dropped_this_quarter
  attention             initiatives: id, title, status, owner, target, days_late
  period, expected      of the objectives, and the share of it that has passed
  objectives            number, id, title, owner, state, score, health,
                        suggested (by its key results), key_results
  ended                 where the period that ended last left something open:
                        period, missed, not_scored, achieved (how many)
  onboarding            people, and stuck and behind, each person, program and
                        modules (title, state, due, days_over); absent where
                        nobody is on a program
  needs                 what needs somebody, in the order of Home: kind, id, title,
                        sign (off track, at risk, or to do for what is only due),
                        word, what, why, owner, yours, day, days_over, and rules
  muted                 how much more would be there
  owed                  person, check_ins, decisions, actions, overdue (of these
                        two) and late (initiatives): of --mine, or of you; absent
                        where nobody here is called as you are
  changed               since_revision, revision, changes: by others since your
                        last look, without what was undone; absent where none is remembered, and with --as-of

A key result is
  number, id, title, owner
  progress              which may be less than 0 or more than 1
  pace                  too early, ahead, on track, at risk or off track
  health                what a person said, or else what the pace suggests
  now, target           as people read them
  last_check_in         its day; absent before the first one
  due, stale

quarterdeck check-in REF
  revision, id, date, by, replaces, before, period, expected, key_result
quarterdeck check-in
  as_of, period, expected, mine, due (key results)
quarterdeck me
  actor, and person and id of who is called that here
quarterdeck brief
  portfolio, period, first, last, as_of, revision, audience
  headline              sentences
  sections              title, says, items (status, title, what, who, why, share,
                        expected, under)
quarterdeck log, undo, redo
  as_of                 of log only
  entries               revision, at, actor, label, reason, undoes, and
  edits                 kind, id, field, before, after
quarterdeck import
  mapping, add, change, same, notices, unused_columns, revision
  skipped               file, line, name, reason
quarterdeck init, backup
  file
quarterdeck doctor
  file, findings        ok, text, fixed
quarterdeck add
  revision              absent where nothing was saved
  added                 kind (action, decision, question, risk), id, text, owner,
                        due, team, and missing: what it does not say
quarterdeck enrol
  as export plan, and revision
quarterdeck tick PERSON MODULE
  revision, person, program, before, verdict, ready, expected, module
quarterdeck tick PERSON, quarterdeck export plan PERSON
  as_of, id, person, program, start, manager, buddy, verdict
  ready, expected       the share of what is required that is done, and that was
                        due by now
  markers               day (30, 60, 90), date, means, done, of
  modules               number, id, title, section, state, due, days_over, done,
                        owner, as, optional, waits_for, reason
quarterdeck export KIND
  the rows by the name of their kind, each with its id and its fields as text;
  programs with their modules, whose due is so many days after the first day
`

const importHelp = `
"quarterdeck import initiatives SOURCE…" reads tables (CSV, TSV and their
relatives, in any common encoding), YAML, folders of YAML files, and JSON with a
list of cards or issues, such as a board of Trello, whose lists say what is next
or how things stand. It finds out by itself what it has been given, shows what
it would add, change and skip, field by field, and then saves everything as one
change, which one undo takes back. --dry-run saves nothing, and --all shows all. A sheet that "quarterdeck export initiatives"
wrote comes back into the rows it was made from.

Columns are found by their names: title, name or summary; status or state; owner
or assignee; team or area; start; due, target or end; labels; id or key; link.
In German, French and Spanish they are known as well.
Known as they are: a Jira Cloud export, Linear, TickTick, and a folder of
Kubernetes enhancements. Where the names are others, --map names a YAML file:

  name: roadmap                      # what these are known by the next time
  title: Epic                        # the field, and the column it is in
  target: [Go-live, Planned end]     # the first that is filled counts
  tags: []                           # nothing
  dates: day first                   # 3/4/2026 is the third of April

What is already here is found by its id in the source, or else by its title, so
a second import adds nothing twice: it changes what has changed there, and keeps
what has changed only here. Where both have, the source's value is taken, which
is said. A record that cannot be taken is listed with its file, its line and the
reason. A date that is no date ("v1.33", "later") is kept as the timeframe.

"quarterdeck import okrs SOURCE…" reads objectives, key results and check-ins.
From tables with ids between them, or a folder of these, as OKR tools export
them: objectives, key results, check-ins, periods, teams and people are told
apart by their columns. From one table with a key result in each row, and its
objective beside it or in a row above; what is current is a check-in of today.
And from outlines in Markdown: headings and nested lists, with "Objective 1:"
and "KR:" or without, roles before and scores behind ("CMO: Be seen => 70%").
Without labels the first sentence is the objective. --dry-run shows as a tree
what each line becomes. In the cockpit each can be corrected before it is saved;
--outline FILE writes all of it with labels, to be corrected and imported.

An outline that "quarterdeck export objectives --as md" wrote comes back into the
rows it was made from.

Periods are read from the source, or --period "Q1 2027" names one. A key result
in words goes from 0 to 100 %. A check-in stays as it was said: where the source
says something else of it later, another one replaces it.

"quarterdeck import programs SOURCE…" reads onboarding checklists: Markdown,
tables in Markdown or HTML, and CSV. Lines with a box ("- [ ]") are tasks; where
there are none, the rows of tables with a column of tasks, or the lists that
stand under words for a time or begin with what to do. Headings become sections,
and what is nested below a task becomes a part of it. "Manager:" or "Buddy:"
before a task, a heading such as Manager checklist, or a column of its own says
who does it.

When it is due is counted from the first day, which is day 1 and is taken for a
Monday: day 3, the second week (a week ends on its Friday), the first month (30
days), 2 weeks before, and within 30 days, which is so many after it. A stretch
of time is due at its end. Other words are kept as they are, and said. What
would be due on a weekend or a holiday is due on the working day after it, and
before the first day on the one before. A list or a table in which nothing is to
be done is listed with its line. A checklist that has changed since changes its program or, where
somebody is on that, becomes a new version of it, and whoever is on the one
before stays there. Programs that "quarterdeck export programs" wrote come back
from every form, as many as there are.

"quarterdeck import ladders SOURCE…" reads career ladders: YAML and JSON with
levels, and themes, competencies or tracks with what each level expects of them,
and Markdown with levels and competencies in headings, lists or a table. What
names a level or a competency that is not there is listed with its line. Ladders
that "quarterdeck export ladders" wrote come back from every form.

"quarterdeck import portfolio all.json" takes back everything that "quarterdeck
export portfolio" wrote.
`

const filesHelp = `
A portfolio is one file. Which one: --file, or QUARTERDECK_FILE, or portfolio.db
in the quarterdeck folder of your data folder (XDG_DATA_HOME). Only you can read
it. It is an SQLite database with readable tables, so other tools can query it.

Every change is on the disk before the cockpit says that it is saved. Two
people, or two windows, can have the same file open; each sees what the other
has saved, and changes to different fields of one row both survive.

"quarterdeck backup" copies it while it is in use; copying the file by hand may
miss what was saved last. "quarterdeck doctor" looks for damage. Files of an
older version are copied before they are brought up to date.

QUARTERDECK_ACTOR is who you are, in the journal and for what is yours, as
--actor is; "quarterdeck me" remembers it.
QUARTERDECK_TODAY=2026-11-23 holds the day still, for documents and tests.
`
