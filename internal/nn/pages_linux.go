package nn

import (
	"syscall"
	"unsafe"
)

// hugePages is MADV_HUGEPAGE of madvise(2).
const hugePages = 14

// large asks the system to give memory that was not touched yet in large
// pages: fewer of them are made at the start, and their addresses are found
// sooner. It is a wish, without which everything is the same.
func large[T any](b []T) []T {
	const page = 4096
	at := uintptr(unsafe.Pointer(unsafe.SliceData(b)))
	end := at + uintptr(len(b))*unsafe.Sizeof(b[0])
	at, end = (at+page-1)&^(page-1), end&^(page-1)
	if end > at {
		syscall.Syscall(syscall.SYS_MADVISE, at, end-at, hugePages)
	}
	return b
}
