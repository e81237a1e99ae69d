package transfer

import (
	"cmp"
	"slices"
	"strings"
)

// Brief shortens the names of files in what a plan says: each to the end of its path that no other file of the plan
// has. People know which folder they have brought in.
func (p *Plan) Brief() *strings.Replacer {
	names := slices.Clone(p.Sources)
	for _, i := range p.Items {
		names = append(names, i.File)
	}
	for _, s := range p.Skips {
		names = append(names, s.File)
	}
	for _, n := range p.Notices {
		names = append(names, n.File)
	}
	names = unique(names)
	times := map[string]int{} // how many files have an end of a path
	for _, name := range names {
		for _, end := range ends(name) {
			times[end]++
		}
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	var pairs []string
	for _, name := range names {
		for _, end := range ends(name) {
			if times[end] == 1 && end != name {
				pairs = append(pairs, name, end)
				break
			}
		}
	}
	return strings.NewReplacer(pairs...)
}

// ends is the ends of a path, the shortest first: c, b/c and a/b/c. A folder keeps the stroke behind it.
func ends(path string) []string {
	var list []string
	for i := len(path) - 2; i >= 0; i-- {
		if path[i] == '/' || path[i] == '\\' {
			list = append(list, path[i+1:])
		}
	}
	return append(list, path)
}
