package data_test

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"quarterdeck/data"
	"quarterdeck/data/storetest"
	"quarterdeck/model"
)

var ctx = context.Background()

// clock stands still.
func clock() time.Time { return time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC) }

func TestStore(t *testing.T) {
	dir := t.TempDir()
	storetest.Run(t, func(t testing.TB, name string) model.Store {
		path := filepath.Join(dir, strings.ReplaceAll(name, "/", " ")+".db")
		s, err := data.Create(ctx, path, data.Options{Now: clock}, nil)
		if errors.Is(err, fs.ErrExist) {
			s, err = data.Open(ctx, path, data.Options{Now: clock})
		}
		if err != nil {
			t.Fatal(err)
		}
		return s
	})
}
