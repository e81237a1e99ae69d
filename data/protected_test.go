//go:build unix

package data

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"quarterdeck/model"
)

// asOrdinaryUser says whether the test was run for root by a child that is nobody in particular: root may write
// everywhere, so what may not be written cannot be tried as root.
func asOrdinaryUser(t *testing.T) bool {
	t.Helper()
	if os.Getuid() != 0 {
		return false
	}
	dir, err := os.MkdirTemp("", "quarterdeck")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	if err := os.Chmod(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(dir, "test") // where go test put it, others may not look
	if err := copyFile(os.Args[0], program); err != nil {
		t.Fatal(err)
	}
	child := exec.Command(program, "-test.run", "^"+t.Name()+"$")
	child.Dir = dir
	child.Env = append(os.Environ(), "TMPDIR="+dir)
	child.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	if out, err := child.CombinedOutput(); err != nil || !strings.Contains(string(out), "PASS") {
		t.Errorf("as an ordinary user: %v\n%s", err, out)
	}
	return true
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_WRONLY, 0o755)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

// forbid takes rights away until the test ends.
func forbid(t *testing.T, path string, mode os.FileMode) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(path, info.Mode()) })
}

// closed is the path of a portfolio that nobody has open.
func closed(t *testing.T) string {
	t.Helper()
	s := made(t, many(3))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return s.path
}

// wantReadOnly opens a portfolio that can be read and not written, for the reason given.
func wantReadOnly(t *testing.T, path, reason string) model.Store {
	t.Helper()
	s, err := Open(ctx, path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	if why := s.Info().ReadOnly; !strings.Contains(why, reason) {
		t.Errorf("read-only because %q, wanted %q", why, reason)
	}
	if p, err := s.Load(ctx, model.Scope{}); err != nil || p.Initiatives.Len() != 3 {
		t.Errorf("loaded %v, %v", p, err)
	}
	if found, err := s.History(ctx, model.Query{}); err != nil || len(found) != 1 {
		t.Errorf("history: %v, %v", found, err)
	}
	for _, err := range []error{second(s.Commit(ctx, rename("Till"))), second(s.Undo(ctx, "ana"))} {
		if !errors.Is(err, model.ErrReadOnly) || !strings.Contains(err.Error(), reason) {
			t.Errorf("saving says %v", err)
		}
	}
	return s
}

func TestAFileThatMayOnlyBeRead(t *testing.T) {
	if asOrdinaryUser(t) {
		return
	}
	path := closed(t)
	forbid(t, path, 0o400)
	s := wantReadOnly(t, path, path+" may only be read by you, so nothing is saved to it")
	if s.Info().Snapshot {
		t.Error("the folder may be written to, so others are followed")
	}
}

func TestAFolderThatMayOnlyBeRead(t *testing.T) {
	if asOrdinaryUser(t) {
		return
	}
	path := closed(t)
	backup := filepath.Join(t.TempDir(), "backup.db")
	forbid(t, filepath.Dir(path), 0o500)
	s := wantReadOnly(t, path, path+" is shown as it was when it was opened and cannot be changed, because its folder may not be written to")
	if !s.Info().Snapshot {
		t.Error("nobody is followed, so it is a snapshot")
	}
	if found, err := s.Since(ctx, 1); err != nil || found != nil {
		t.Errorf("since: %v, %v", found, err)
	}
	if err := Backup(ctx, path, backup); err != nil {
		t.Errorf("a backup elsewhere: %v", err)
	}
	wantSentence(t, Backup(ctx, path, path+".copy"), path+".copy cannot be made, because you may not write to its folder")
	fresh := filepath.Join(filepath.Dir(path), "new.db")
	wantSentence(t, second(Create(ctx, fresh, Options{}, nil)), fresh+" cannot be made, because you may not write to its folder")
	if findings, err := Doctor(ctx, path, true); err != nil || len(findings) != 1 || findings[0].Bad {
		t.Errorf("doctor: %+v, %v", findings, err)
	}
}

func TestAFileThatMayNotBeRead(t *testing.T) {
	if asOrdinaryUser(t) {
		return
	}
	path := closed(t)
	forbid(t, path, 0o000)
	sentence := path + " cannot be opened by you; see who may read the file"
	wantSentence(t, second(Open(ctx, path, Options{})), sentence)
	wantSentence(t, second(Doctor(ctx, path, true)), sentence)
	forbid(t, filepath.Dir(path), 0o000)
	wantSentence(t, second(Open(ctx, path, Options{})), path+" cannot be reached by you; see who may open its folder")
}

// TestALogThatCannotBeTakenIn has work in the log beside the file, which a snapshot would leave out.
func TestALogThatCannotBeTakenIn(t *testing.T) {
	if asOrdinaryUser(t) {
		return
	}
	s := made(t, many(3))
	if _, err := s.Commit(ctx, model.Change{Actor: "ana", Label: "Add", Edits: initiative("01Z", "Late")}); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "plan.db")
	for _, suffix := range []string{"", "-wal"} {
		if err := copyFile(s.path+suffix, path+suffix); err != nil { // as a crash leaves it
			t.Fatal(err)
		}
	}
	forbid(t, dir, 0o500)
	_, err := Open(ctx, path, Options{})
	wantSentence(t, err, path+" cannot be opened by you; see who may read the file and write to its folder")
}
