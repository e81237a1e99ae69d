// Package transfer takes other tools' files in: exports of trackers and spreadsheets, folders of YAML. It turns bytes
// into records that nobody has interpreted yet, each knowing the file and the line it came from.
//
// Nothing is lost on the way. What can be read is a Record; what cannot is a Skip, which says where it stands and why;
// what was decided without asking (an encoding, a header found below other lines) is a Notice. An error is returned
// only where there is nothing to show at all. The package is pure: it reads through fs.FS or from bytes it is given.
//
// To add a format: a function from a file's name and text to a Source, and one line in Parse that recognises it.
package transfer
