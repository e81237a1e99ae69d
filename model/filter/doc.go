// Package filter narrows and counts the rows of any kind by the fields it declares.
//
//	team:growth status:risk,off owner:me due:<+2w -tag:beta is:late "two words"
//
// A query is terms with blanks between them, all of which have to hold. A term is a word or a quoted text, which is
// looked for in the title, the key, the tags and the names of what the row links to, such as its team and owner; or a
// field, a colon and values with commas between them, one of which has to hold. A minus before a term turns it around.
//
//   - A field goes by its name, an unmistakable beginning of it, or another usual word: due, by, label.
//   - A value of a choice, a link or tags is a beginning of one of its words: status:risk is at risk. Where something
//     is called exactly that, nothing else is meant.
//   - Days, moments and numbers compare: due:<+2w, estimate:>=3, due:today..eom, estimate:2..5, due:q1.
//   - none and any tell whether the field is empty; owner:me is who asks. In quotation marks they are ordinary words.
//   - is: takes late, open, archived and mine, any field that is yes or no, and any value of a choice: is:private,
//     is:done.
//
// Letters match whatever their case and accents. A query can be read at every keystroke: what cannot be understood yet
// is left out, and a hint says so in one sentence.
package filter
