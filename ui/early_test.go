package ui_test

import (
	"strings"
	"testing"
)

// opening is a cockpit whose file is not open yet.
func opening(t *testing.T, changes ...change) *driver {
	t.Helper()
	d := closed(t, newSample(t), changes...)
	d.slow = true
	d.start(120, 40)
	t.Cleanup(func() {
		if err := d.app.Close(); err != nil {
			t.Error(err)
		}
	})
	return d
}

func TestKeysPressedWhileTheFileOpensAreNotLost(t *testing.T) {
	usual := sampled(t, 120, 40).press("] j j l").frame()
	if d := opening(t).press("] j j l").letGo(); d.frame() != usual {
		t.Errorf("they did something else:\n%s", d.frame())
	}
	opening(t).press("8 j").letGo().sees("▌  Growth")
	opening(t).press("n").write("Early bird").press("enter").letGo().sees("Early bird", "✓ saved")
	opening(t).press("/").write("quick").letGo().sees("/quick") // a q among others is a letter
}

// Nobody slips or archives a row that they have not seen.
func TestAKeyPressedBlindlyAltersNothing(t *testing.T) {
	for _, key := range []string{">", "x", "u"} {
		opening(t).press(key).letGo().sees("Nothing was changed: that key came before there was anything to see", "✓ saved")
	}
}

func TestOnlySoManyKeysWait(t *testing.T) {
	d := opening(t).press(strings.Repeat("j ", 65) + "?").letGo()
	d.misses("Help · Roadmap").press("?").sees("Help · Roadmap")
}

func TestLeavingDoesNotWait(t *testing.T) {
	for _, keys := range []string{"q", "j ctrl+c"} {
		d := closed(t, newSample(t))
		d.slow = true
		d.start(80, 24).turn().press(keys).turn()
		d.turn()
		if !d.over {
			t.Errorf("%s did not leave", keys)
		}
		if err := d.app.Close(); err != nil {
			t.Error(err)
		}
	}
}
