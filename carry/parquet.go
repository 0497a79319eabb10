package carry

import (
	"fmt"
	"io"

	"github.com/parquet-go/parquet-go"

	"hearsay"
	"hearsay/format"
)

// rowGroup is how many rows are held until they are written: large enough for
// dictionaries to pay, small enough to stay at some ten megabytes.
const rowGroup = 8192

// columns writes rows as a Parquet file, compressed with zstd.
type columns struct {
	w    *parquet.GenericWriter[format.TypedRow]
	rows []format.TypedRow
}

func newParquet(w io.Writer) *columns {
	return &columns{w: parquet.NewGenericWriter[format.TypedRow](w,
		parquet.CreatedBy("hearsay", hearsay.Version, "none"),
		parquet.MaxRowsPerRowGroup(rowGroup),
		parquet.Compression(&parquet.Zstd),
	)}
}

func (c *columns) Write(r *hearsay.Row) error {
	t, err := format.Typed(r)
	if err != nil {
		return err
	}
	c.rows = append(c.rows, *t)
	if len(c.rows) < 256 {
		return nil
	}
	return c.flush()
}

func (c *columns) flush() error {
	if _, err := c.w.Write(c.rows); err != nil {
		return fmt.Errorf("writing Parquet: %w", err)
	}
	clear(c.rows)
	c.rows = c.rows[:0]
	return nil
}

func (c *columns) Close() error {
	if err := c.flush(); err != nil {
		return err
	}
	if err := c.w.Close(); err != nil {
		return fmt.Errorf("writing Parquet: %w", err)
	}
	return nil
}
