// Package transfer brings other programs' files in, and writes ours for them. It is pure: it reads through fs.FS or
// from bytes it is given, and what it makes of them is a plan that somebody can look at before anything is saved.
//
// Coming in, there are three steps. Read and Parse turn bytes into a Source: records that nobody has interpreted yet,
// each knowing the file and the line it came from. A Mapping says which of their columns hold what: that of a known
// tool (Guess, Named), one that a person has written (ReadMapping), or one by the usual names. Initiatives makes a
// Plan of the two and the portfolio they come into: one Change, and for each record what becomes of it. Portfolio
// makes such a plan of a whole portfolio in JSON, and OKRs one of objectives, key results and check-ins, in tables that
// refer to one another or in Markdown, of which package outline makes something that a person can correct. Programs
// makes one of onboarding checklists, and Ladders one of career ladders, in the same way.
//
// Nothing is lost on the way. What can be read is a Record and then an Item; what cannot is a Skip, which says where
// it stands and why; what was decided without asking (an encoding, a status that is not known here, a value that was
// edited on both sides) is a Notice. An error is returned only where there is nothing to show at all. What an import
// brought in is found again by the next one, by its id in the source or else by its title, so importing twice changes
// nothing: with every row a snapshot of what its source said is kept, and only what has changed there changes here
// (merger). Check-ins stay as they were said; another one replaces what the source has changed.
//
// Going out, SheetOf lays rows out as a Sheet, which is written as CSV or Markdown; with ids, the CSV can be edited
// elsewhere and imported again. WriteOutline writes objectives with all that hangs on them, which OKRs reads back,
// WriteLadders career ladders, WriteChecklist and WriteCalendar what somebody on a program has to do. WriteJSON writes
// a portfolio whole, without any loss.
//
// To add a format to read: a function from a file's name and text to a Source, and one line in Parse that recognises
// it. To add a tool: a profile with the columns that give it away and those that differ from the usual, in the list of
// profiles; for OKRs, a name in the lists of okrColumns. To add a form to write: a method of Sheet, which has the cells,
// or a function beside WriteJSON, for what
// needs the rows themselves.
package transfer
