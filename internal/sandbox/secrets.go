package sandbox

import (
	"slices"
	"strings"
)

// secrets begin the variables that hold credentials of buckets and databases:
// what reads untrusted files needs none.
var secrets = []string{"AWS_", "AZURE_", "PG", "JDSCRIBE_DB="}

// withoutSecrets is an environment for a worker.
func withoutSecrets(environment []string) []string {
	return slices.DeleteFunc(slices.Clone(environment), func(variable string) bool {
		return slices.ContainsFunc(secrets, func(s string) bool { return strings.HasPrefix(variable, s) })
	})
}
