package transfer

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"quarterdeck/model"
)

// ReadAll is Read for a name that may stand for several sources: a folder without YAML files is one for each of its
// tables, or, without tables, for each of its Markdown files.
func ReadAll(fsys fs.FS, name, as string, progress func(done, total int64)) ([]*Source, error) {
	files, others := tablesIn(fsys, name)
	if len(files) == 0 {
		s, err := Read(fsys, name, as, progress)
		return []*Source{s}, err
	}
	var all []*Source
	for _, file := range files {
		s, err := Read(fsys, file, within(name, as, file), progress)
		if err != nil {
			s = &Source{Name: within(name, as, file), Skips: []Skip{{File: within(name, as, file), Reason: model.Sentence(
				strings.TrimPrefix(err.Error(), within(name, as, file)+": "))}}}
		}
		s.group = origin(name)
		all = append(all, s)
	}
	if others > 0 {
		text := count(others, "file of another kind was", "files of other kinds were") + " passed over."
		all[0].Notices = append(all[0].Notices, Notice{File: as, Text: text})
	}
	return all, nil
}

// tablesIn is the tables of a folder, in the order of their names, or else its Markdown files; none where it holds YAML.
// Others is how many files are something else.
func tablesIn(fsys fs.FS, name string) (files []string, others int) {
	entries, err := fs.ReadDir(fsys, name)
	if err != nil {
		return nil, 0
	}
	var texts []string
	for _, e := range entries {
		switch file := path.Join(name, e.Name()); {
		case e.IsDir() || strings.HasPrefix(e.Name(), "."):
		case isYAML(file):
			return nil, 0
		case isTable(file) && ending(file) != ".txt":
			files = append(files, file)
		case isMarkdown(file):
			texts = append(texts, file)
		default:
			others++
		}
	}
	if len(files) == 0 {
		return texts, others
	}
	return files, others + len(texts)
}

// readFolder reads every YAML file of a folder and of those within it, in the order of their paths. Other files are
// counted; what is hidden (".git") is none of a plan's business.
func readFolder(fsys fs.FS, root, as string, progress func(done, total int64)) (*Source, error) {
	all := &Source{Name: as}
	var files []string
	var total int64
	var others []string
	err := fs.WalkDir(fsys, root, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil && name == root:
			return unreadable(as, err)
		case err != nil:
			all.Skips = append(all.Skips, Skip{File: within(root, as, name), Reason: why(err)})
		case name != root && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case entry.IsDir():
		case isYAML(name):
			files = append(files, name)
			if info, err := entry.Info(); err == nil {
				total += info.Size()
			}
		default:
			others = append(others, name)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(files) == 0 && len(all.Skips) == 0 {
		return nil, fmt.Errorf("%s: There is no table (CSV, TSV), YAML or Markdown file in this folder%s.", as, besides(others))
	}
	var done int64
	for _, name := range files {
		done += all.readWithin(fsys, name, within(root, as, name))
		progress(done, max(done, total))
	}
	if n := len(others); n > 0 {
		all.notice(0, count(n, "file that is not YAML was", "files that are not YAML were")+" passed over.")
	}
	all.listColumns()
	return all, nil
}

// besides says by their endings what else there is.
func besides(files []string) string {
	var endings []string
	for _, name := range files {
		if e := ending(name); e != "" {
			endings = append(endings, e)
		}
	}
	if endings = unique(endings); len(endings) == 0 {
		return ""
	}
	return ", only " + strings.Join(endings[:min(shown, len(endings))], ", ")
}

// readWithin adds what one file of the folder holds, and gives its size in bytes.
func (s *Source) readWithin(fsys fs.FS, name, as string) int64 {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		s.Skips = append(s.Skips, Skip{File: as, Reason: why(err)})
		return 0
	}
	one := &Source{Name: as}
	if text, isText := one.text(data); isText {
		one.readYAML(text)
	} else {
		one.skip(0, "", "This is not text.")
	}
	s.Records = append(s.Records, one.Records...)
	s.Skips = append(s.Skips, one.Skips...)
	s.Notices = append(s.Notices, one.Notices...)
	s.keyed, s.headed = s.keyed || one.keyed, s.headed || one.headed
	return int64(len(data))
}

// within is a file of the folder root as the user would name it, who called the folder as.
func within(root, as, name string) string {
	if root == "." {
		return path.Join(as, name)
	}
	return path.Join(as, strings.TrimPrefix(name, root))
}
