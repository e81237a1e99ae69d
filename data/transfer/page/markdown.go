package page

import (
	"fmt"
	"io"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/brief"
	"quarterdeck/model/okr"
)

// Markdown writes a brief as GitHub Flavored Markdown.
func Markdown(w io.Writer, b *brief.Brief) error {
	var out strings.Builder
	title := b.Title()
	if b.Portfolio != "" {
		title = b.Portfolio + " · " + title
	}
	fmt.Fprintf(&out, "# %s\n\n", model.MarkdownText(title))
	fmt.Fprintf(&out, "%s\n", model.MarkdownText(strings.Join(b.Headline, " ")))
	for _, s := range b.Sections {
		fmt.Fprintf(&out, "\n## %s\n\n", model.MarkdownText(s.Title))
		if s.Says != "" {
			fmt.Fprintf(&out, "%s\n\n", model.MarkdownText(s.Says))
		}
		if len(s.Items) == 0 {
			fmt.Fprintf(&out, "%s\n", model.MarkdownText(s.Empty))
		}
		for _, item := range s.Items {
			writeItem(&out, item, "")
		}
	}
	fmt.Fprintf(&out, "\n_%s._\n", model.MarkdownText(b.Stand()))
	_, err := io.WriteString(w, out.String())
	return err
}

func writeItem(out *strings.Builder, item brief.Item, indent string) {
	out.WriteString(indent + "- ")
	if sign := itemSign(item); sign != "" {
		out.WriteString(sign + " ")
	}
	fmt.Fprintf(out, "**%s**", model.MarkdownText(item.Title))
	if about := about(item); about != "" {
		out.WriteString(" – " + model.MarkdownText(about))
	}
	if item.Why != "" {
		fmt.Fprintf(out, ": %s", model.MarkdownText(quoted(item.Why)))
	}
	out.WriteString("\n")
	for _, under := range item.Under {
		writeItem(out, under, indent+"  ")
	}
}

// quoted is what somebody has said, in quotation marks; those in it become single ones.
func quoted(text string) string {
	return "“" + strings.NewReplacer("“", "‘", "”", "’").Replace(text) + "”"
}

// about is what there is to say of an item, on a line.
func about(item brief.Item) string {
	var parts []string
	if item.What != "" {
		parts = append(parts, item.What)
	}
	if _, known := item.Share.Get(); known {
		share := okr.Percent(item.Share)
		if _, known := item.Expected.Get(); known {
			share += " (expected " + okr.Percent(item.Expected) + ")"
		}
		parts = append(parts, share)
	}
	if item.Who != "" {
		parts = append(parts, item.Who)
	}
	return strings.Join(parts, ", ")
}

// itemSign is the sign of an item. A heading, of which nothing is said but what is under it, has none.
func itemSign(item brief.Item) string {
	if item.Status == "" && len(item.Under) > 0 {
		return ""
	}
	return signOf(item.Status)
}

// signOf is the sign that goes with a status, a text character that no font draws in colour.
func signOf(status string) string {
	switch status {
	case "done", "achieved", "met", "decided":
		return "✓"
	case "on track", "accepted":
		return "●"
	case "at risk":
		return "▲"
	case "off track", "missed":
		return "■"
	case "parked":
		return "‖"
	case "dropped", "superseded":
		return "×"
	case "milestone":
		return "◆"
	case "":
		return "·"
	}
	return "○"
}
