//go:build !nobuckets

package bucket

import (
	"context"
	"net/url"
	"strings"

	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/s3/types"
	"github.com/aws/smithy-go/logging"
	"gocloud.dev/blob"
	"gocloud.dev/blob/s3blob" // s3://
)

// open opens a bucket of any service by its URL. Amazon's library prints lines to
// standard error about how it looks for credentials; what it finds, or does not, is
// an error's to tell.
func open(ctx context.Context, bucketURL string) (*blob.Bucket, error) {
	b, err := blob.OpenBucket(ctx, bucketURL)
	if err != nil {
		return nil, err
	}
	u, err := url.Parse(bucketURL)
	var client *s3.Client
	if err != nil || !b.As(&client) || u.Query().Has("role") || u.Query().Has("anonymous") {
		return b, err
	}
	defer func() { _ = b.Close() }() // its client goes on
	return silenced(ctx, client, u)
}

// silenced is the bucket with a client that prints nothing; the client at hand has
// what else the URL asks for.
func silenced(ctx context.Context, client *s3.Client, u *url.URL) (*blob.Bucket, error) {
	o, q := client.Options(), u.Query()
	c, err := config.LoadDefaultConfig(ctx, config.WithLogger(logging.Nop{}), config.WithRegion(o.Region),
		config.WithSharedConfigProfile(q.Get("profile")))
	if err != nil {
		return nil, err
	}
	o.Credentials, o.ExpressCredentials, o.Logger = c.Credentials, nil, c.Logger
	return s3blob.OpenBucket(ctx, s3.New(o), u.Host, &s3blob.Options{EncryptionType: encryption(q.Get("ssetype")),
		KMSEncryptionID: q.Get("kmskeyid"), RequestChecksumCalculation: o.RequestChecksumCalculation})
}

// encryption is the kind that a URL names, in letters of either case.
func encryption(name string) types.ServerSideEncryption {
	for _, kind := range types.ServerSideEncryptionAes256.Values() {
		if strings.EqualFold(string(kind), name) {
			return kind
		}
	}
	return ""
}
