// Package join brings orders and their customers together.
package join

import "example.com/queryengine/storage"

// Row is an order with what the report needs of its customer.
type Row struct {
	storage.Row
	Region  uint16
	Segment uint16
}
