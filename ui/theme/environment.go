package theme

import "strings"

// Suggest is the theme that the environment asks for where the user has chosen none: ascii on a terminal that cannot do
// more than print (TERM=dumb) or whose locale is not UTF-8, mono where NO_COLOR is set (see no-color.org), else auto.
// A locale that is not set at all says nothing, as on Windows and in containers. RUNEWIDTH_EASTASIAN makes terminals'
// line drawing two cells wide, which leaves ASCII.
func Suggest(getenv func(string) string) string {
	switch {
	case getenv("TERM") == "dumb", !isUTF8(locale(getenv)), isTrue(getenv("RUNEWIDTH_EASTASIAN")):
		return "ascii"
	case getenv("NO_COLOR") != "":
		return "mono"
	}
	return "auto"
}

// locale is what decides how characters are encoded: the first of three variables that is set, as POSIX has it.
func locale(getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if value := getenv(name); value != "" {
			return value
		}
	}
	return ""
}

func isUTF8(locale string) bool {
	name := strings.ToLower(locale)
	return name == "" || strings.Contains(name, "utf-8") || strings.Contains(name, "utf8")
}

func isTrue(value string) bool {
	switch value {
	case "1", "t", "T", "true", "TRUE", "True":
		return true
	}
	return false
}
