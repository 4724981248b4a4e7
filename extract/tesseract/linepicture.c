//go:build cgo

#include <leptonica/allheaders.h>

#include "replaced.h"

// pixWriteMem takes the place of Leptonica's where a PNG is asked for. The
// engine keeps each line's picture as a file in memory, only to read it back at
// once: to press and unpress PNGs took 4 % of the processor time of a page at
// 200 dots an inch and 10 % at 300. A PNM holds the same pixels as they are, and
// what reads it tells the two apart by their first bytes.
REPLACEMENT l_ok pixWriteMem(l_uint8 **data, size_t *size, PIX *pix, l_int32 format) {
	if (!jdscribe_replaced || format != IFF_PNG)
		return ((l_ok (*)(l_uint8 **, size_t *, PIX *, l_int32))jdscribe_original("pixWriteMem"))(data, size, pix, format);
	return pixWriteMemPnm(data, size, pix);
}
