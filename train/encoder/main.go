// Command encoder turns a student's numbers, as train/teacher/export.py writes
// them, into the weights file of the encoder.
//
//	go run ./train/encoder -from FOLDER -out weights/encoder
package main

import (
	"encoding/binary"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"

	"hearsay/internal/encoder"
	"hearsay/internal/nn"
)

func main() {
	from := flag.String("from", "", "folder of student.safetensors and pieces.txt")
	out := flag.String("out", "weights/encoder", "folder for encoder.bin and its checksum")
	flag.Parse()
	if err := run(*from, *out); err != nil {
		fmt.Fprintln(os.Stderr, "train/encoder:", err)
		os.Exit(1)
	}
}

func run(from, out string) error {
	tensors, err := read(filepath.Join(from, "student.safetensors"))
	if err != nil {
		return err
	}
	l := encoder.Learned{Tensors: tensors}
	if l.Pieces, err = os.ReadFile(filepath.Join(from, "pieces.txt")); err != nil {
		return err
	}
	b, err := l.Bytes()
	if err != nil {
		return err
	}
	if _, err := encoder.Open(b); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(out, "encoder.bin"), b, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, "encoder.sha256"), []byte(nn.Checksum(b)+"  encoder.bin\n"), 0o644)
}

// read reads a file of tensors of 32-bit floats: the length of the header, the
// header as JSON, the numbers.
func read(path string) (map[string]encoder.Tensor, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if len(b) < 8 || uint64(len(b)-8) < binary.LittleEndian.Uint64(b) {
		return nil, fmt.Errorf("%s is cut off", path)
	}
	n := binary.LittleEndian.Uint64(b)
	header, body := b[8:8+n], b[8+n:]
	var listed map[string]json.RawMessage
	if err := json.Unmarshal(header, &listed); err != nil {
		return nil, fmt.Errorf("reading the header of %s: %w", path, err)
	}
	delete(listed, "__metadata__")
	tensors := make(map[string]encoder.Tensor, len(listed))
	for name, raw := range listed {
		if tensors[name], err = tensor(raw, body); err != nil {
			return nil, fmt.Errorf("reading %s of %s: %w", name, path, err)
		}
	}
	return tensors, nil
}

func tensor(raw json.RawMessage, body []byte) (encoder.Tensor, error) {
	var h struct {
		Type   string `json:"dtype"`
		Shape  []int  `json:"shape"`
		Places [2]int `json:"data_offsets"`
	}
	if err := json.Unmarshal(raw, &h); err != nil {
		return encoder.Tensor{}, err
	}
	if h.Type != "F32" || len(h.Shape) == 0 || h.Places[0] > h.Places[1] || h.Places[1] > len(body) {
		return encoder.Tensor{}, fmt.Errorf("not a table of 32-bit floats inside the file")
	}
	t := encoder.Tensor{Rows: h.Shape[0], Columns: 1}
	if len(h.Shape) > 1 {
		t.Columns = h.Shape[1]
	}
	for at := h.Places[0]; at < h.Places[1]; at += 4 {
		t.Numbers = append(t.Numbers, math.Float32frombits(binary.LittleEndian.Uint32(body[at:])))
	}
	return t, nil
}
