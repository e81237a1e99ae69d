package transfer

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// readable is what can be read, for who has brought something else.
const readable = "What can be read is a table (CSV, TSV), YAML or Markdown."

// Read reads a file or a folder. Name is its place in fsys; as is what the user called it, which records, skips and
// errors repeat. Progress, unless nil, is told now and then how many of the total bytes are done. The error is a
// sentence for a person and comes only when there is nothing to show at all.
func Read(fsys fs.FS, name, as string, progress func(done, total int64)) (*Source, error) {
	if progress == nil {
		progress = func(int64, int64) {}
	}
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, unreadable(as, err)
	}
	if info.IsDir() {
		return readFolder(fsys, name, as, progress)
	}
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, unreadable(as, err)
	}
	return Parse(as, data, progress)
}

// Parse reads the content of one file. What it is follows from the ending of its name, and where that says nothing
// (a pipe), from the content.
func Parse(as string, data []byte, progress func(done, total int64)) (*Source, error) {
	if progress == nil {
		progress = func(int64, int64) {}
	}
	if s := writtenHere(as, data); s != nil {
		return s, nil
	}
	if s := ladderOfJSON(as, data); s != nil {
		return s, nil
	}
	if s := boardInJSON(as, data); s != nil {
		return s, nil
	}
	if what := otherFormat(as, data); what != "" {
		return nil, fmt.Errorf("%s: This is %s. %s", as, what, readable)
	}
	s := &Source{Name: as}
	text, isText := s.text(data)
	if !isText {
		return nil, fmt.Errorf("%s: This is not text. %s", as, readable)
	}
	total := int64(len(data))
	switch {
	case isMarkdown(as):
		s.Markdown, s.Text = text, frontMatter(text)
	case isYAML(as):
		s.Text = text
		s.readYAML(text)
	case !isTable(as) && s.guessYAML(text):
	case (!isTable(as) || ending(as) == ".txt") && looksMarkdown(text):
		s.Markdown = text
	default:
		likely := ','
		if ending := ending(as); ending == ".tsv" || ending == ".tab" {
			likely = '\t'
		}
		s.readDelimited(text, likely, func(offset int) {
			progress(int64(float64(offset)/float64(len(text))*float64(total)), total)
		})
	}
	s.listColumns()
	progress(total, total)
	return s, nil
}

// writtenHere is a source in JSON of career ladders or programs that was written here, and no other.
func writtenHere(as string, data []byte) *Source {
	s := &Source{Name: as}
	if text, isText := s.text(data); isText && (ladderInJSON(as, text) != nil || programsInJSON(as, text) != nil) {
		s.Text = text
		return s
	}
	return nil
}

// ladderOfJSON is a source in JSON that is a career ladder, and no other. JSON is YAML as well, but for its tabs.
func ladderOfJSON(as string, data []byte) *Source {
	start := strings.TrimSpace(string(data[:min(len(data), 512)]))
	isJSON := strings.HasPrefix(start, "{") || strings.HasPrefix(start, "[")
	if !isJSON || strings.Contains(start, `"schema"`) || isTable(as) || isMarkdown(as) || isYAML(as) {
		return nil
	}
	s := &Source{Name: as}
	text, isText := s.text(data)
	if s.Text = strings.ReplaceAll(text, "\t", " "); !isText || !HoldLadders([]*Source{s}) {
		return nil
	}
	return s
}

// guessYAML reads a text of unknown format as YAML if it is that without a fault.
func (s *Source) guessYAML(text string) bool {
	one := &Source{Name: s.Name}
	one.readYAML(text)
	if len(one.Records) == 0 || len(one.Skips) > 0 {
		return false
	}
	s.Records, s.Notices, s.keyed, s.headed = one.Records, append(s.Notices, one.Notices...), one.keyed, one.headed
	return true
}

func ending(name string) string { return strings.ToLower(path.Ext(name)) }

func isYAML(name string) bool { return ending(name) == ".yaml" || ending(name) == ".yml" }

func isMarkdown(name string) bool { return ending(name) == ".md" || ending(name) == ".markdown" }

func isTable(name string) bool {
	switch ending(name) {
	case ".csv", ".tsv", ".tab", ".psv", ".txt":
		return true
	}
	return false
}

// otherFormat names the format of a file that is a known one, but none to read here.
func otherFormat(name string, data []byte) string {
	start := strings.ToLower(strings.TrimSpace(string(data[:min(len(data), 512)])))
	switch {
	case strings.HasPrefix(start, "pk\x03\x04"):
		return "a workbook or an archive (save the sheet as CSV)"
	case strings.HasPrefix(start, "\xd0\xcf\x11\xe0"):
		return "an old Office file (save the sheet as CSV)"
	case strings.HasPrefix(start, "%pdf"):
		return "a PDF"
	case strings.HasPrefix(start, "<!doctype html"), strings.HasPrefix(start, "<html"):
		return "a web page (did the download ask for a login?)"
	case strings.HasPrefix(start, "<?xml"):
		return "XML"
	case isYAML(name), isTable(name), isMarkdown(name):
		return ""
	case strings.HasPrefix(start, "{") && strings.Contains(start, `"schema"`):
		return "JSON as quarterdeck writes it (`quarterdeck import portfolio` takes a whole portfolio back)"
	case ending(name) == ".json", strings.HasPrefix(start, "{"), strings.HasPrefix(start, "["):
		return "JSON without a list of cards or issues"
	case ending(name) == ".xml", strings.HasPrefix(start, "<"):
		return "XML"
	}
	return ""
}

// looksMarkdown says whether a text of unknown format begins with a heading and goes on as such texts do, or is a list
// for the most part. A table may begin with such a line as well, but not have more of them.
func looksMarkdown(text string) bool {
	text = strings.TrimSpace(sample(text))
	marks, items, lines := 0, 0, 0
	for line := range strings.Lines(text) {
		word, _, several := strings.Cut(strings.TrimSpace(line), " ")
		if word != "" {
			lines++
		}
		switch {
		case !several || word == "":
		case word == "-", word == "*", word == "+", strings.HasSuffix(word, ".") && strings.Trim(word, "0123456789.") == "":
			marks++
			items++
		case strings.Trim(word, "#") == "", word == ">", word == "|":
			marks++
		}
	}
	return strings.HasPrefix(strings.TrimLeft(text, "#"), " ") && marks > 2 || 2*items > lines
}

// unreadable is the error for a source that cannot even be opened.
func unreadable(as string, err error) error { return fmt.Errorf("%s: %s", as, why(err)) }

func why(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "There is no such file or folder."
	case errors.Is(err, fs.ErrPermission):
		return "You are not allowed to read this; ask its owner."
	}
	return "This could not be read: " + err.Error() + "."
}
