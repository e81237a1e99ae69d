package cli

import _ "embed" // for the schemas

// The JSON Schemas of what --json prints. They are read-only.
var (
	//go:embed schema/status.json
	statusSchema string
	//go:embed schema/diff.json
	diffSchema string
)

// schemas is pages of help for programs, which are no reading for people and so in no list.
func schemas() []topic {
	return []topic{
		{"status-json", "the JSON Schema of status --json", func() string { return statusSchema }},
		{"diff-json", "the JSON Schema of diff --json", func() string { return diffSchema }},
	}
}
