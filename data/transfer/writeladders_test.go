package transfer_test

import (
	"io"
	"testing"
	"time"

	"quarterdeck/data/transfer"
	"quarterdeck/model"
	"quarterdeck/model/ladder"
)

// climbing is two tracks: one with two levels and two competencies, of which nobody expects the second one yet, and a path.
// Of one person something was found.
func climbing(t *testing.T) *model.Portfolio {
	p := model.New()
	now := model.MomentOf(time.Date(2026, 11, 16, 9, 0, 0, 0, time.UTC))
	var edits []model.Edit
	add := func(more []model.Edit) { edits = append(edits, more...) }
	add(p.People.Add(now, "ann", func(r *model.Person) { r.Name = "Ann Ode" }))
	add(p.Tracks.Add(now, "pm", func(r *model.Track) { r.Title, r.Details, r.Rank = "Product", "From one to *all*.", model.Num(1) }))
	add(p.Tracks.Add(now, "ops", func(r *model.Track) { r.Title, r.Rank = "Operations", model.Num(2) }))
	add(p.Levels.Add(now, "l1", func(r *model.Level) {
		r.Title, r.Track, r.Rank, r.Details = "PM", "pm", model.Num(1), "Has one product."
	}))
	add(p.Levels.Add(now, "l2", func(r *model.Level) { r.Title, r.Track, r.Rank = "Lead", "pm", model.Num(2) }))
	add(p.Levels.Add(now, "l3", func(r *model.Level) { r.Title, r.Track = "Chief of Staff", "ops" }))
	add(p.Competencies.Add(now, "c1", func(r *model.Competency) {
		r.Title, r.Track, r.Theme, r.Details = "Discovery", "pm", "Insight", "What is worth solving."
	}))
	add(p.Competencies.Add(now, "c2", func(r *model.Competency) { r.Title, r.Track = "Coaching", "pm" }))
	add(p.Expectations.Add(now, "x1", func(r *model.Expectation) {
		r.Text, r.Level, r.Competency, r.Examples = "=Talks to\ncustomers", "l1", "c1", "Three quotes\n\nOne number"
	}))
	add(p.Assessments.Add(now, "a1", func(r *model.Assessment) {
		r.Person, r.Expectation, r.Finding, r.By, r.Date, r.Evidence = "ann", "x1", model.Partly, "ann", now.Today, "Heard it"
	}))
	next, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	return next
}

func TestLaddersAreWritten(t *testing.T) {
	tracks := ladder.Of(climbing(t), model.NewDate(2026, time.November, 16)).Tracks
	for name, c := range map[string]struct{ got, want string }{
		"a row for each of them": {transfer.Text(transfer.LadderSheet(tracks).WithIDs().CSV),
			`quarterdeck_id,track,level,theme,competency,expectation,examples,details
pm,Product,,,,,,From one to *all*.
l1,Product,PM,,,,,Has one product.
l2,Product,Lead,,,,,
c1,Product,,Insight,Discovery,,,What is worth solving.
c2,Product,,,Coaching,,,
x1,Product,PM,Insight,Discovery,"'=Talks to
customers","Three quotes

One number",
ops,Operations,,,,,,
l3,Operations,Chief of Staff,,,,,
`},
		"a section for each track": {transfer.Text(func(w io.Writer) error { return transfer.WriteLadders(w, tracks) }),
			`# Product

Career ladder with 2 levels and 2 competencies

From one to \*all\*.

1. **PM**: Has one product.
2. **Lead**

## Insight

### Discovery

What is worth solving.

- **PM**: =Talks to  
  customers
  - such as: Three quotes
  - such as: One number

## Coaching

- Nothing is written down yet.

# Operations

Career ladder with 1 level and 0 competencies

1. **Chief of Staff**
`},
		"an object for each track": {transfer.Text(func(w io.Writer) error { return transfer.WriteLaddersJSON(w, tracks) }),
			`{
  "schema": 1,
  "tracks": [
    {
      "id": "pm",
      "title": "Product",
      "details": "From one to *all*.",
      "levels": [
        {
          "id": "l1",
          "title": "PM",
          "details": "Has one product."
        },
        {
          "id": "l2",
          "title": "Lead"
        }
      ],
      "competencies": [
        {
          "id": "c1",
          "title": "Discovery",
          "theme": "Insight",
          "details": "What is worth solving."
        },
        {
          "id": "c2",
          "title": "Coaching"
        }
      ],
      "expectations": [
        {
          "id": "x1",
          "level": "l1",
          "competency": "c1",
          "text": "=Talks to\ncustomers",
          "examples": [
            "Three quotes",
            "One number"
          ]
        }
      ]
    },
    {
      "id": "ops",
      "title": "Operations",
      "levels": [
        {
          "id": "l3",
          "title": "Chief of Staff"
        }
      ],
      "competencies": [],
      "expectations": []
    }
  ]
}
`},
	} {
		t.Run(name, func(t *testing.T) {
			if c.got != c.want {
				t.Errorf("it is\n%s\nnot\n%s", c.got, c.want)
			}
		})
	}
}
