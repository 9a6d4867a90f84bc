package scan

import (
	"slices"
	"testing"

	"example.com/queryengine/storage"
)

func TestScannerReadsEveryRowOnce(t *testing.T) {
	rows := make([]storage.Row, 3*storage.PartitionSize+5)
	for i := range rows {
		rows[i] = storage.Row{
			Order: uint64(i), Customer: uint32(i) * 2, Product: uint16(i % 7),
			Day: 4, Amount: int64(i) * 3, Note: "note",
		}
	}
	var read []storage.Row
	scanner := New(storage.NewTable(rows).Partitions)
	for batch := uint32(0); scanner.Next(); batch++ {
		read = append(read, scanner.Rows()...)
		if scanner.Dictionary() != batch {
			t.Errorf("batch %d has dictionary %d", batch, scanner.Dictionary())
		}
	}
	if !slices.Equal(read, rows) {
		t.Errorf("read %d rows, which are not the %d stored", len(read), len(rows))
	}
}

func TestScannerOfNothing(t *testing.T) {
	if New(nil).Next() {
		t.Error("there is a batch where there are no partitions")
	}
}
