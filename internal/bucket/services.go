//go:build !nobuckets

package bucket

import (
	"cmp"
	"encoding/hex"
	"errors"
	"fmt"

	"github.com/Azure/azure-sdk-for-go/sdk/azcore"
	"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob/container"
	"github.com/aws/aws-sdk-go-v2/service/s3/types"
	"github.com/aws/smithy-go"
	"gocloud.dev/blob"
	_ "gocloud.dev/blob/azureblob" // azblob://
	_ "gocloud.dev/blob/s3blob"    // s3://
)

// listedVersion is the ETag of an object, as a listing has it.
func listedVersion(o *blob.ListObject) string {
	return cmp.Or(s3Version(o), azureVersion(o), hex.EncodeToString(o.MD5))
}

// serviceSaid is a service's own code of an error and its message; empty where
// it comes from none.
func serviceSaid(err error) (code, message string) {
	if code, message = s3Said(err); code == "" {
		code, message = azureSaid(err)
	}
	return code, message
}

func s3Version(o *blob.ListObject) string {
	var object types.Object
	if !o.As(&object) || object.ETag == nil {
		return ""
	}
	return *object.ETag
}

func s3Said(err error) (code, message string) {
	var said smithy.APIError
	if !errors.As(err, &said) {
		return "", ""
	}
	return said.ErrorCode(), said.ErrorMessage()
}

func azureVersion(o *blob.ListObject) string {
	var item container.BlobItem
	if !o.As(&item) || item.Properties == nil || item.Properties.ETag == nil {
		return ""
	}
	return string(*item.Properties.ETag)
}

func azureSaid(err error) (code, message string) {
	var said *azcore.ResponseError
	if !errors.As(err, &said) {
		return "", ""
	}
	return said.ErrorCode, fmt.Sprintf("(status %d)", said.StatusCode)
}
