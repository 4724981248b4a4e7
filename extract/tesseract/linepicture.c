//go:build cgo

#include <leptonica/allheaders.h>

// pixWriteMem takes the place of Leptonica's. The engine keeps each line's
// picture as a file in memory, a PNG, only to read it back at once: to press and
// unpress them took 4 % of the processor time of a page at 200 dots an inch and
// 10 % at 300. A PNM holds the same pixels as they are.
l_ok pixWriteMem(l_uint8 **data, size_t *size, PIX *pix, l_int32 format) {
	(void)format;
	return pixWriteMemPnm(data, size, pix);
}
