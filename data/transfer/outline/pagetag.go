package outline

import "strings"

// pageTags takes out of a text what is for a site generator: {% raw %}, {{< hint >}}, {: .no_toc}.
func (s *scan) pageTags() {
	for n := 1; n <= len(s.starts); n++ {
		line, was := s.line(n), s.raw(n)
		for _, marks := range [][2]string{{"{%", "%}"}, {"{{<", ">}}"}, {"{{%", "%}}"}, {"{:", "}"}} {
			for at := strings.Index(line, marks[0]); at >= 0; at = strings.Index(line, marks[0]) {
				end := strings.Index(line[at:], marks[1])
				whole := at == 0 || strings.HasSuffix(strings.TrimSpace(line), "}")
				if end < 0 || marks[0] == "{:" && !whole {
					break
				}
				end += at + len(marks[1])
				s.blank(s.starts[n-1]+at, s.starts[n-1]+end)
				line = line[:at] + strings.Repeat(" ", end-at) + line[end:]
			}
		}
		if strings.TrimSpace(line) == "" && was.text != "" {
			s.blocks = append(s.blocks, block{
				form: other, first: n, last: n, rank: rankParagraph, what: "a tag of the page", inner: true, words: was,
			})
		}
	}
}
