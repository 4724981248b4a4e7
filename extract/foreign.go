package extract

import (
	"bytes"
	"fmt"
	"strings"
)

// foreign is a kind of file that archives hold and that is not read here: how
// it begins, its media type and its name.
type foreign struct{ magic, mediaType, name string }

// foreigners are the formats of writing and of pictures since 1985 that can be
// told by their first bytes. What is PDF, TIFF, PNG, JPEG or text is not among
// them, nor what is only told by a file's name (WordPerfect 4, MultiMate).
var foreigners = []foreign{
	{"\xdb\xa5-\x00", "application/msword", "a document of Word 2 for Windows"},
	{"\x9b\xa5!\x00", "application/msword", "a document of Word 1 for Windows"},
	{"\x31\xbe\x00\x00", "application/msword", "a document of Word for DOS or Windows Write"},
	{"\x32\xbe\x00\x00", "application/x-mswrite", "a document of Windows Write"},
	{"\xfe\x37\x00\x23", "application/msword", "a document of Word 5 for Macintosh"},
	{"\xfe\x37\x00\x1c", "application/msword", "a document of Word 4 for Macintosh"},
	{"\xfe\x34\x00\x00", "application/msword", "a document of Word 3 for Macintosh"},
	{`{\rtf`, "application/rtf", "a rich text document (RTF)"},
	{"%!PS", "application/postscript", "PostScript (ps2pdf makes a PDF of it)"},
	{"AT&TFORM", "image/vnd.djvu", "a DjVu document"},
	{"\x00\x00\x00\x0cjP  ", "image/jp2", "a JPEG 2000 picture"},
	{"\xff\x4f\xff\x51", "image/j2c", "a JPEG 2000 picture"},
	{"\x97JB2\r\n\x1a\n", "image/x-jbig2", "a JBIG2 picture"},
	{"\xb1\x68\xde\x3a", "image/x-dcx", "a fax of DCX pictures"},
	{"GIF8", "image/gif", "a GIF picture"},
	{"BM", "image/bmp", "a BMP picture"},
}

// advice is what to do with a foreign file.
const advice = "save it as PDF with the program that made it or LibreOffice"

// Foreign tells what a file is that is not read here, by its first bytes, and
// what to do about it: a phrase for a person. Empty for any other file.
func Foreign(data []byte) string {
	if f := foreignTo(data); f.name != "" {
		return f.name + "; " + advice
	}
	return ""
}

// foreignTo is the foreign format that the data is in, or none.
func foreignTo(data []byte) foreign {
	switch {
	case bytes.HasPrefix(data, []byte("\xffWPC")):
		return wordPerfect(data)
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return compound(data)
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return zipped(data)
	}
	for _, f := range foreigners {
		if strings.HasPrefix(string(data[:min(len(data), len(f.magic))]), f.magic) && f.holds(data) {
			return f
		}
	}
	return foreign{}
}

// holds looks further where a magic is so short that a text may begin with it:
// a bitmap has four zero bytes behind its size.
func (f foreign) holds(data []byte) bool {
	return len(f.magic) > 2 || len(data) >= 10 && string(data[6:10]) == "\x00\x00\x00\x00"
}

// wordPerfect reads a WordPerfect file's prefix: product and kind of file in
// bytes 8 and 9, the version in 10 and 11.
func wordPerfect(data []byte) foreign {
	f := foreign{mediaType: "application/vnd.wordperfect", name: "a WordPerfect file"}
	if len(data) < 12 || data[8] != 1 || data[9] != 0x0a {
		return f
	}
	f.name = "a WordPerfect document"
	switch major, minor := data[10], data[11]; {
	case major == 0 && minor <= 1:
		f.name = fmt.Sprintf("a WordPerfect 5.%d document", minor)
	case major == 2:
		f.name = "a WordPerfect document (version 6 or later)"
	}
	return f
}

// compound tells the files of Office 95 to 2003 apart by the names of their
// streams, which stand in UTF-16.
func compound(data []byte) foreign {
	for _, k := range []struct{ stream, mediaType, name string }{
		{"WordDocument", "application/msword", "a Word document (.doc)"},
		{"Workbook", "application/vnd.ms-excel", "an Excel workbook (.xls)"},
		{"PowerPoint Document", "application/vnd.ms-powerpoint", "a PowerPoint presentation (.ppt)"},
		{"PerfectOffice_MAIN", "application/vnd.wordperfect", "a WordPerfect document (version 7 or later)"},
		{"__properties_version1.0", "application/vnd.ms-outlook", "an Outlook message (.msg)"},
	} {
		if bytes.Contains(data, wide(k.stream)) {
			return foreign{mediaType: k.mediaType, name: k.name}
		}
	}
	return foreign{mediaType: "application/x-ole-storage", name: "a Word, Excel or PowerPoint file of 1995 to 2003"}
}

// wide is an ASCII text in UTF-16.
func wide(text string) []byte {
	out := make([]byte, 0, 2*len(text))
	for _, b := range []byte(text) {
		out = append(out, b, 0)
	}
	return out
}

// zipped tells documents that are ZIP archives from other ZIP archives.
func zipped(data []byte) foreign {
	for _, k := range []struct{ member, mediaType, name string }{
		{"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a Word document (.docx)"},
		{"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "an Excel workbook (.xlsx)"},
		{"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "a PowerPoint presentation (.pptx)"},
		{"mimetypeapplication/vnd.oasis.opendocument.", "application/vnd.oasis.opendocument", "an OpenDocument file"},
	} {
		if bytes.Contains(data, []byte(k.member)) {
			return foreign{mediaType: k.mediaType, name: k.name}
		}
	}
	return foreign{}
}
