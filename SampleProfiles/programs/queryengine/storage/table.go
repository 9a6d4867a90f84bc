package storage

// PartitionSize is the number of rows in a partition; the last one may have fewer.
const PartitionSize = 64

// dictionaries is the number of dictionary versions the partitions are written with.
const dictionaries = 64

// Table is a table of orders, clustered by day.
type Table struct {
	Partitions []Partition
	Products   int // products are numbered from 0 to Products-1
}

// NewTable stores rows, which are in the order of their arrival.
func NewTable(rows []Row) *Table {
	products := 0
	for i := range rows {
		products = max(products, int(rows[i].Product)+1)
	}
	return &Table{Partitions: partition(rows, clusteredByDay(rows)), Products: products}
}

// Len is the number of rows in the table.
func (t *Table) Len() int {
	n := 0
	for i := range t.Partitions {
		n += t.Partitions[i].Len()
	}
	return n
}

// clusteredByDay is the order of the rows by day, and by arrival within a day:
// a counting sort.
func clusteredByDay(rows []Row) []int {
	days := 0
	for i := range rows {
		days = max(days, int(rows[i].Day)+1)
	}
	starts := make([]int, days+1)
	for i := range rows {
		starts[rows[i].Day+1]++
	}
	for day := range days {
		starts[day+1] += starts[day]
	}
	clustered := make([]int, len(rows))
	for i := range rows {
		day := rows[i].Day
		clustered[starts[day]] = i
		starts[day]++
	}
	return clustered
}
