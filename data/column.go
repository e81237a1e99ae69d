package data

import (
	"strconv"
	"strings"

	"quarterdeck/model"
)

// quote makes a name safe whatever words a database keeps for itself: "from", "end", "key".
func quote(name string) string { return `"` + name + `"` }

// columns is the columns of the fields as a query lists them, the id first.
func columns(fields []model.Field) string {
	var b strings.Builder
	b.WriteString(`"id"`)
	for _, f := range fields {
		b.WriteString(", ")
		b.WriteString(quote(f.Name))
	}
	return b.String()
}

// stored is a written form as its column holds it. What is empty is NULL.
func stored(f model.Field, text string) any {
	if text == "" {
		return nil
	}
	switch f.Type {
	case model.Count:
		var n model.Number
		if n.Parse(text) == nil {
			v, _ := n.Get()
			return v
		}
	case model.YesNo:
		return true
	}
	return text
}

// written is what a column holds as a written form of its field. It takes whatever another tool may have put there;
// whether it is a written form at all is for Field.Set to say.
func written(f model.Field, value any) string {
	switch v := value.(type) {
	case string:
		return fromText(f, v)
	case []byte:
		return string(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case int64:
		if f.Type == model.YesNo {
			return model.Flag(v != 0).String()
		}
		return strconv.FormatInt(v, 10)
	case bool:
		return model.Flag(v).String()
	}
	return ""
}

// fromText is what a column that was read as text holds as a written form of its field.
func fromText(f model.Field, text string) string {
	if f.Type == model.YesNo && text != "" {
		return model.Flag(text != "0").String()
	}
	return text
}

// places is n placeholders from $first on: $3, $4, $5.
func places(first, n int) string {
	b := make([]byte, 0, 6*n)
	for i := range n {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = append(b, '$')
		b = strconv.AppendInt(b, int64(first+i), 10)
	}
	return string(b)
}
