package jdscribe

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
)

// hash is short and differs where two sets of options may give different
// outputs. The engine's name is not part of it: each output names it itself.
func (o Options) hash() string {
	o.Engine = ""
	b, err := json.Marshal(o)
	if err != nil {
		panic("jdscribe: options that cannot be encoded: " + err.Error())
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:6])
}
