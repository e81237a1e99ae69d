package outline

import (
	"slices"
	"strings"

	"quarterdeck/model"
)

// ActivityIn is what sort of thing a task is, by the word it begins with and by what people meet for.
func ActivityIn(title string) model.Activity {
	words := wordsIn(title)
	if len(words) == 0 {
		return "do"
	}
	first := words[0]
	if first == "please" && len(words) > 1 {
		first = words[1]
	}
	lower := strings.ToLower(title)
	has := func(text string) bool { return strings.Contains(lower, text) }
	switch {
	case slices.Contains([]string{"read", "reread", "skim", "peruse", "lies", "lesen"}, first):
		return "read"
	case first == "shadow":
		return "shadow"
	case first == "ship" || first == "deploy":
		return "ship"
	case first == "meet" || has("coffee") || has("1:1") || has("1-1") || has("one-on-one") || has("virtual tea"):
		return "meet"
	}
	return "do"
}

// isDeed says whether a line begins by telling somebody what to do.
func isDeed(title string) bool {
	words := wordsIn(title)
	if len(words) > 1 && slices.Contains([]string{"please", "optionally", "then", "also", "always"}, words[0]) {
		words = words[1:]
	}
	return len(words) > 0 && slices.Contains(deeds(), words[0])
}

// deeds is the words with which most tasks begin.
func deeds() []string {
	return strings.Fields(`accept access acquaint act activate add agree allow answer apply arrange ask assess assign attend
		become begin book bookmark bring browse build buy call catch change chat check choose clone collect come complete
		conduct configure confirm connect consider contact contribute copy create customize customise decide define deliver
		deploy describe determine develop discover discuss dive document download draft draw edit email enable enjoy enrol enroll
		ensure enter establish evaluate expense explain explore familiarize familiarise fetch file fill find finish fix follow
		gain gather get give go google grab greet handle have help identify implement import improve include inform install
		interview introduce invite issue join keep kick know land lead learn leave let link list listen log login look make manage
		map meet merge migrate monitor move name note notify observe obtain offer onboard open order organize organise order
		own pair participate pay perform pick plan play post practice practise prepare present print prioritize provide provision
		publish pull push put raise ramp reach read receive record refer register remove replace reply report request research
		reserve respond review revoke run save say schedule search select send set setup shadow share ship show sign sit skim
		slack speak spend start stay store study submit subscribe suggest support sync take talk teach tell test track try
		turn understand unlock update upgrade upload use verify view visit walk watch welcome work write`)
}
