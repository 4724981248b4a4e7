package pdftext

import (
	"fmt"
	"math"

	"github.com/ledongthuc/pdf"

	"github.com/jdscribe/jdscribe/extract/internal/cover"
)

// matrix is a transformation [a b c d e f] as PDF writes it.
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

// then is the transformation m followed by n.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// state is the graphics state as far as text needs it.
type state struct {
	page    matrix // user space to the page
	font    *font
	size    float64
	charGap float64
	wordGap float64
	stretch float64
	leading float64
	rise    float64
	mode    int
}

// interpreter runs a page's content and hands every glyph to the layout.
type interpreter struct {
	page  pdf.Page
	fonts map[string]*font
	state
	stack  []state
	text   matrix // text space to user space
	line   matrix
	out    layout
	result *Page
	area   float64 // of the page, square points
}

func (in *interpreter) run() {
	in.state = state{page: identity, stretch: 1}
	in.text, in.line = identity, identity
	pdf.Interpret(in.page.V.Key("Contents"), func(stack *pdf.Stack, op string) {
		args := make([]pdf.Value, stack.Len())
		for i := len(args) - 1; i >= 0; i-- {
			args[i] = stack.Pop()
		}
		in.operator(op, args)
	})
}

// operands is how many numbers or names an operator takes; one with fewer is
// not run.
var operands = map[string]int{
	"cm": 6, "Tf": 2, "Td": 2, "TD": 2, "Tm": 6, "Tc": 1, "Tw": 1, "Tz": 1, "TL": 1, "Ts": 1, "Tr": 1,
	"Tj": 1, "TJ": 1, "'": 1, "\"": 3, "Do": 1,
}

func (in *interpreter) operator(op string, args []pdf.Value) {
	if n := operands[op]; n > len(args) {
		panic(fmt.Sprintf("operator %s with %d operands", op, len(args)))
	}
	switch op {
	case "q":
		in.stack = append(in.stack, in.state)
	case "Q":
		if n := len(in.stack) - 1; n >= 0 {
			in.state, in.stack = in.stack[n], in.stack[:n]
		}
	case "cm":
		in.state.page = numbers(args).then(in.state.page)
	case "Do":
		in.object(args[0].Name())
	case "BI":
		panic("picture inside of the text")
	default:
		in.textOperator(op, args)
	}
}

func (in *interpreter) textOperator(op string, args []pdf.Value) {
	switch op {
	case "BT":
		in.text, in.line = identity, identity
	case "Td":
		in.move(args[0].Float64(), args[1].Float64())
	case "TD":
		in.leading = -args[1].Float64()
		in.move(args[0].Float64(), args[1].Float64())
	case "Tm":
		in.line = numbers(args)
		in.text = in.line
	case "T*":
		in.move(0, -in.leading)
	case "Tj":
		in.show(args[0].RawString())
	case "'":
		in.move(0, -in.leading)
		in.show(args[0].RawString())
	case "\"":
		in.wordGap, in.charGap = args[0].Float64(), args[1].Float64()
		in.move(0, -in.leading)
		in.show(args[2].RawString())
	case "TJ":
		in.showAll(args[0])
	default:
		in.setting(op, args)
	}
}

func (in *interpreter) setting(op string, args []pdf.Value) {
	switch op {
	case "Tf":
		in.setFont(args[0].Name())
		in.size = args[1].Float64()
	case "Tc":
		in.charGap = args[0].Float64()
	case "Tw":
		in.wordGap = args[0].Float64()
	case "Tz":
		in.stretch = args[0].Float64() / 100
	case "TL":
		in.leading = args[0].Float64()
	case "Ts":
		in.rise = args[0].Float64()
	case "Tr":
		in.mode = int(args[0].Int64())
	}
}

func numbers(args []pdf.Value) (m matrix) {
	for i := range m {
		m[i] = args[i].Float64()
	}
	return m
}

func (in *interpreter) move(x, y float64) {
	in.line = matrix{1, 0, 0, 1, x, y}.then(in.line)
	in.text = in.line
}

func (in *interpreter) setFont(name string) {
	f, ok := in.fonts[name]
	if !ok {
		var err error
		if f, err = newFont(in.page.Font(name)); err != nil {
			panic(err)
		}
		in.fonts[name] = f
	}
	in.font = f
}

func (in *interpreter) showAll(parts pdf.Value) {
	for i := range parts.Len() {
		part := parts.Index(i)
		if part.Kind() == pdf.String {
			in.show(part.RawString())
			continue
		}
		in.advance(-part.Float64() / 1000 * in.size * in.stretch)
	}
}

func (in *interpreter) advance(x float64) {
	in.text = matrix{1, 0, 0, 1, x, 0}.then(in.text)
}

func (in *interpreter) show(raw string) {
	if in.font == nil {
		panic("text without a font")
	}
	for _, g := range in.font.glyphs(raw) {
		m := matrix{in.size * in.stretch, 0, 0, in.size, 0, in.rise}.then(in.text).then(in.state.page)
		if m[0] <= 0 || m[3] <= 0 || math.Abs(m[1]) > m[0]/20 || math.Abs(m[2]) > m[3] {
			panic("turned text")
		}
		in.out.add(g, m, in.mode == 3)
		step := g.width*in.size + in.charGap
		if g.blank {
			step += in.wordGap
		}
		in.advance(step * in.stretch)
	}
}

// object notes a picture's part of the page; text may hide in a form.
func (in *interpreter) object(name string) {
	x := in.page.Resources().Key("XObject").Key(name)
	if x.Key("Subtype").Name() != "Image" {
		panic("form object")
	}
	m := in.state.page
	in.result.Pictures++
	area := math.Abs(m[0]*m[3]-m[1]*m[2]) / in.area
	in.result.Coverage = min(in.result.Coverage+area, 1)
	if area >= cover.Whole && !seeThrough(x) {
		in.out.invisible = in.out.shown
	}
}

func seeThrough(image pdf.Value) bool {
	return image.Key("ImageMask").Bool() || !image.Key("SMask").IsNull() || !image.Key("Mask").IsNull()
}
