//go:build !nobuckets

package bucket

import (
	"context"
	"errors"
	"net"
	"strings"

	"gocloud.dev/gcerrors"
)

// explained makes an error of a library an *Error; the context's goes back as
// it is.
func explained(url string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, context.Canceled):
		return context.Canceled
	}
	return &Error{URL: url, Kind: kindOf(err), Err: err}
}

func kindOf(err error) error {
	code, _ := serviceSaid(err)
	if kind := codes[code]; kind != nil {
		return kind
	}
	var network net.Error
	text := err.Error()
	switch {
	case strings.Contains(text, "refresh cached credentials") || strings.Contains(text, "DefaultAzureCredential"):
		return ErrCredentials
	case gcerrors.Code(err) == gcerrors.PermissionDenied:
		return ErrDenied
	case errors.As(err, &network):
		return ErrUnreachable
	case gcerrors.Code(err) == gcerrors.NotFound:
		return ErrNotFound
	}
	return ErrFailed
}

// setup is the error of a bucket that cannot be opened.
func setup(url string, err error) error {
	e := &Error{URL: url, Kind: ErrSetup, Err: err}
	switch text := err.Error(); {
	case strings.Contains(text, "AccountName is required"):
		e.Err = errors.New("set AZURE_STORAGE_ACCOUNT, or add ?storage_account=NAME")
	case strings.HasPrefix(text, "open bucket "):
		if cause := errors.Unwrap(err); cause != nil {
			e.Err = cause
		}
	}
	return e
}

// codes are those of the services.
var codes = map[string]error{
	"NoSuchBucket":                    ErrNoBucket,
	"ContainerNotFound":               ErrNoBucket,
	"ContainerBeingDeleted":           ErrNoBucket,
	"NoSuchKey":                       ErrNotFound,
	"NotFound":                        ErrNotFound,
	"BlobNotFound":                    ErrNotFound,
	"AccessDenied":                    ErrDenied,
	"Forbidden":                       ErrDenied,
	"AuthorizationFailure":            ErrDenied,
	"AuthorizationPermissionMismatch": ErrDenied,
	"InvalidAccessKeyId":              ErrCredentials,
	"SignatureDoesNotMatch":           ErrCredentials,
	"ExpiredToken":                    ErrCredentials,
	"InvalidToken":                    ErrCredentials,
	"AuthenticationFailed":            ErrCredentials,
	"NoAuthenticationInformation":     ErrCredentials,
	"SlowDown":                        ErrUnreachable,
	"ServiceUnavailable":              ErrUnreachable,
	"InternalError":                   ErrUnreachable,
	"ServerBusy":                      ErrUnreachable,
}

// said is the last thing that an error says, where the others only say what
// was being done.
func said(err error) string {
	if err == nil {
		return ""
	}
	if code, message := serviceSaid(err); code != "" {
		return strings.TrimSpace(code + " " + message)
	}
	if network := (*net.OpError)(nil); errors.As(err, &network) {
		return network.Error()
	}
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}
