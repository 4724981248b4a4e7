//go:build nobuckets

package bucket

var services []service
