package dict

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Profile is what [Learn] found in an archive of recognised documents. It
// holds the archive's recurring names: keep it as the archive is kept.
type Profile struct {
	Format     int            `json:"jdscribe_profile"` // profileFormat
	Documents  int            `json:"documents"`        // it was learned from
	Words      []ProfileWord  `json:"words"`
	Confusions []ProfileMixup `json:"confusions"`
	Passages   []Passage      `json:"passages"`

	hash string
}

// ProfileWord is a word of the archive that the dictionary lacks.
type ProfileWord struct {
	Text      string `json:"text"` // as it is mostly printed
	Language  string `json:"language"`
	Documents int    `json:"documents"` // that hold it
	Count     int    `json:"count"`
}

// ProfileMixup is a confusion of the archive's own scanner.
type ProfileMixup struct {
	Printed string  `json:"printed"`
	Read    string  `json:"read"`
	Cost    float64 `json:"cost"` // a part of a plain substitution's
}

// Passage is what several documents have between the same words: those are a
// hash, so that no text can be had back.
type Passage struct {
	Key       string `json:"key"` // 16 hexadecimal digits
	Word      string `json:"word"`
	Documents int    `json:"documents"`
}

const profileFormat = 1

// Bounds of a profile: a larger one is not what Learn writes.
const (
	maxProfileBytes     = 64 << 20
	maxProfileWords     = 50_000
	maxProfileMixups    = 1_000
	maxProfilePassages  = 300_000
	maxProfileWordBytes = 64
)

// ErrProfile says that a file is no profile, or a broken one.
var ErrProfile = errors.New("not an archive profile")

// OpenProfile reads a profile that [Profile.Save] wrote. It is checked as a
// whole; its error is [ErrProfile] where it is none.
func OpenProfile(path string) (*Profile, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	data, err := io.ReadAll(io.LimitReader(f, maxProfileBytes+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	p, err := decodeProfile(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return p, nil
}

func decodeProfile(data []byte) (*Profile, error) {
	if len(data) > maxProfileBytes {
		return nil, fmt.Errorf("%w: more than %d MB", ErrProfile, maxProfileBytes>>20)
	}
	p := &Profile{}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(p); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrProfile, err)
	}
	if err := p.check(); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrProfile, err)
	}
	p.hash = hashOf(data)
	return p, nil
}

// check holds a profile to what Learn writes: it may come from anyone.
func (p *Profile) check() error {
	switch {
	case p.Format != profileFormat:
		return fmt.Errorf("format %d, not %d", p.Format, profileFormat)
	case len(p.Words) > maxProfileWords, len(p.Confusions) > maxProfileMixups, len(p.Passages) > maxProfilePassages:
		return errors.New("more than a profile may hold")
	}
	for _, w := range p.Words {
		if !w.valid() {
			return fmt.Errorf("word %.40q", w.Text)
		}
	}
	for _, c := range p.Confusions {
		if !c.valid() {
			return fmt.Errorf("confusion %.20q read %.20q", c.Printed, c.Read)
		}
	}
	for _, x := range p.Passages {
		if !x.valid() {
			return fmt.Errorf("passage %.20q", x.Key)
		}
	}
	return nil
}

func (w ProfileWord) valid() bool {
	return (w.Language == "en" || w.Language == "fr") && isProfileWord(Normal(w.Text)) && w.Documents >= 1 && w.Count >= w.Documents
}

func (c ProfileMixup) valid() bool {
	return isMixup(c.Printed) && isMixup(c.Read) && c.Printed != c.Read && c.Cost > 0 && c.Cost <= 1
}

func (x Passage) valid() bool {
	_, err := hex.DecodeString(x.Key)
	return err == nil && len(x.Key) == 16 && isProfileWord(x.Word) && x.Word == Normal(x.Word) && x.Documents >= 1
}

func isProfileWord(u string) bool {
	return u != "" && len(u) <= maxProfileWordBytes && utf8.ValidString(u) && isUnitWord(u)
}

// isMixup reports whether letters can be a side of a confusion.
func isMixup(letters string) bool {
	n := utf8.RuneCountInString(letters)
	return n >= 1 && n <= 4 && utf8.ValidString(letters) && letters == Normal(letters) &&
		!strings.ContainsFunc(letters, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) })
}

// Save writes the profile to a file. The same profile gives the same bytes.
func (p *Profile) Save(path string) error {
	data, err := p.encode()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return writeFile(path, data)
}

func (p *Profile) encode() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(p); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Hash is short and differs where two profiles do.
func (p *Profile) Hash() string {
	if p == nil {
		return ""
	}
	if p.hash == "" {
		data, err := p.encode()
		if err != nil {
			return ""
		}
		return hashOf(data)
	}
	return p.hash
}

func hashOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])[:12]
}
