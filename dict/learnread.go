package dict

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// maxArchiveText bounds one document: a run's output of 5,000 pages is less.
const maxArchiveText = 256 << 20

// archiveFiles are the texts and the JSON files among files and in folders, in
// order.
func archiveFiles(paths []string) ([]string, error) {
	return regularFiles(paths, func(path string) bool { return isText(path) || filepath.Ext(path) == ".json" })
}

// archiveText is a document's recognised text: of a file that jdscribe run
// wrote, its pages' text as it was read. Another JSON file has none.
func archiveText(path string) (string, error) {
	if info, err := os.Stat(path); err != nil || info.Size() > maxArchiveText {
		if err == nil {
			err = fmt.Errorf("%s: more than %d MB", path, maxArchiveText>>20)
		}
		return "", err
	}
	if filepath.Ext(path) == ".json" {
		return outputText(path)
	}
	var lines []string
	err := eachLine(path, func(line string) {
		if !marker.MatchString(line) {
			lines = append(lines, line)
		}
	})
	return strings.ToValidUTF8(strings.Join(lines, "\n"), " "), err
}

func outputText(path string) (string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	var output struct {
		SchemaVersion int `json:"schema_version"`
		Pages         []struct {
			Text string `json:"text"`
		} `json:"pages"`
	}
	if json.Unmarshal(data, &output) != nil || output.SchemaVersion == 0 {
		return "", nil // not an output, such as summary.json
	}
	var pages []string
	for _, p := range output.Pages {
		pages = append(pages, p.Text)
	}
	return strings.Join(pages, "\f"), nil
}
