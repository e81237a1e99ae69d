package theme

// palette is a set of colours for one background, red, green and blue in one number. They derive from those of Okabe
// and Ito, which people with any colour vision tell apart.
type palette struct {
	text                            *uint32 // nil: the terminal's own
	muted, accent                   uint32
	onTrack, atRisk, offTrack, done uint32
}

func darkOrLight(isDark bool) palette {
	if isDark {
		return darkPalette()
	}
	return lightPalette()
}

func darkPalette() palette {
	return palette{
		muted: 0x9AA0A8, accent: 0xB9A7FF,
		onTrack: 0x2FBF9B, atRisk: 0xE69F00, offTrack: 0xFF7A59, done: 0x7FB8E6,
	}
}

func lightPalette() palette {
	return palette{
		muted: 0x5F666F, accent: 0x5B3FC4,
		onTrack: 0x00735A, atRisk: 0x8A5A00, offTrack: 0xB23A00, done: 0x005A9C,
	}
}

// highContrast is black or white text and colours that stand at least 7:1 off the background.
func highContrast(isDark bool) palette {
	if isDark {
		return palette{
			text: new(uint32(0xFFFFFF)), muted: 0xD5D9DE, accent: 0xD6CBFF,
			onTrack: 0x5FE3C1, atRisk: 0xFFC44D, offTrack: 0xFFA892, done: 0xABD6F8,
		}
	}
	return palette{
		text: new(uint32(0x000000)), muted: 0x3C424A, accent: 0x3C229E,
		onTrack: 0x004D3C, atRisk: 0x5A3A00, offTrack: 0x7A2600, done: 0x003E6E,
	}
}
