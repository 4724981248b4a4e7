//go:build cgo

// With each language the engine loads 19,000 pairs of letters that look alike,
// a list in order that it goes through from the beginning for each: nine tenths
// of the time of its start, 0.2 s of a processor. Only the engine of old asks for
// them, which has no model of the network's. These leave them out where the
// language's data were asked for the network alone.

#include <stdbool.h>

#include "replaced.h"

#define GET_COMPONENT "_ZN9tesseract15TessdataManager12GetComponentENS_12TessdataTypeEPNS_5TFileE"
#define LOAD_UNIVERSAL "_ZN9tesseract13UnicharAmbigs13LoadUniversalERKNS_10UNICHARSETEPS1_"

REPLACEMENT bool jdscribe_component(void *data, int part, void *file) __asm__(GET_COMPONENT);
REPLACEMENT void jdscribe_universal(void *pairs, const void *encoder, void *letters) __asm__(LOAD_UNIVERSAL);

// The parts of a language's data by which the two engines are told: the letters
// of the engine of old, and the network.
enum { OLD_LETTERS = 1, NETWORK = 17 };

// Whether the language that is being loaded was asked for either.
static __thread bool old, network;

bool jdscribe_component(void *data, int part, void *file) {
	old = old || part == OLD_LETTERS;
	network = network || part == NETWORK;
	return ((bool (*)(void *, int, void *))jdscribe_original(GET_COMPONENT))(data, part, file);
}

void jdscribe_universal(void *pairs, const void *encoder, void *letters) {
	if (old || !network || !jdscribe_replaced)
		((void (*)(void *, const void *, void *))jdscribe_original(LOAD_UNIVERSAL))(pairs, encoder, letters);
	old = network = false;
}
