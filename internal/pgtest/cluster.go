// Package pgtest gives tests a PostgreSQL server: one that they start and
// throw away, or the one that JDSCRIBE_TEST_DB names.
package pgtest

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
)

// Password is what a cluster's user has, so that a test can look for it where
// it must not be.
const Password = "not-to-be-shown"

// Cluster is a server of the tests' own, on a free port of the loopback
// interface, in a temporary folder. It ends with the process that started it,
// however that comes about.
type Cluster struct {
	bin, dir string
	port     int
	guard    *exec.Cmd
	leash    io.Closer // its end is the guard's order
}

// New starts a cluster.
func New() (*Cluster, error) {
	bin, err := programs()
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "jdscribe-postgres-*")
	if err != nil {
		return nil, err
	}
	c := &Cluster{bin: bin, dir: dir}
	if err := c.prepare(); err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	return c, nil
}

// ErrMissing is a system without a server's programs.
var ErrMissing = errors.New("these tests need a PostgreSQL server: install Debian's package postgresql (or run scripts/setup.sh test), or name a server in JDSCRIBE_TEST_DB")

// programs is the folder of initdb and pg_ctl.
func programs() (string, error) {
	if namedPrograms != "" {
		return namedPrograms, nil
	}
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb") // the pattern is right
	newest, version := "", -1
	for _, path := range found {
		bin := filepath.Dir(path)
		if v, err := strconv.Atoi(filepath.Base(filepath.Dir(bin))); err == nil && v > version {
			newest, version = bin, v
		}
	}
	if newest != "" {
		return newest, nil
	}
	if path, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(path), nil
	}
	return "", ErrMissing
}

func (c *Cluster) prepare() error {
	secret := filepath.Join(c.dir, "password")
	if err := os.WriteFile(secret, []byte(Password), 0o644); err != nil {
		return err
	}
	if err := giveAway(c.dir); err != nil {
		return err
	}
	err := c.run("initdb", "-D", c.data(), "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync",
		"--auth=scram-sha-256", "--pwfile="+secret)
	if err != nil {
		return err
	}
	for try := 0; ; try++ { // another process may take the port in between
		if c.port, err = freePort(); err != nil {
			return err
		}
		if err = c.Start(); err == nil {
			return c.watch()
		}
		if try == 3 {
			return err
		}
	}
}

func (c *Cluster) data() string { return filepath.Join(c.dir, "data") }

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close() //nolint:errcheck // only its number was wanted
	return l.Addr().(*net.TCPAddr).Port, nil
}

// Start starts the server again after a Stop.
func (c *Cluster) Start() error {
	options := fmt.Sprintf("-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=100", c.port)
	return c.run("pg_ctl", "-D", c.data(), "-w", "-l", filepath.Join(c.dir, "log"), "-o", options, "start")
}

// Stop ends the server as a crash would; what was committed is kept.
func (c *Cluster) Stop() error {
	return c.run("pg_ctl", "-D", c.data(), "-m", "immediate", "-w", "stop")
}

// watch starts a guard that removes the cluster when this process ends.
func (c *Cluster) watch() error {
	c.guard = exec.Command("sh", "-c", `read -r _; "$0" -D "$1/data" -m immediate -w stop >/dev/null 2>&1; rm -rf "$1"`,
		filepath.Join(c.bin, "pg_ctl"), c.dir)
	asServer(c.guard)
	in, err := c.guard.StdinPipe()
	if err != nil {
		return err
	}
	c.leash = in
	return c.guard.Start()
}

// Close ends the server and removes what it kept.
func (c *Cluster) Close() error {
	return errors.Join(c.leash.Close(), c.guard.Wait(), os.RemoveAll(c.dir))
}

// Address is a database's, with the password.
func (c *Cluster) Address(database string) string {
	return fmt.Sprintf("postgres://postgres:%s@127.0.0.1:%d/%s", Password, c.port, database)
}

func (c *Cluster) run(program string, args ...string) error {
	cmd := exec.Command(filepath.Join(c.bin, program), args...)
	asServer(cmd)
	out, err := os.Create(filepath.Join(c.dir, program+".out")) // a pipe would be the server's, too, and never end
	if err != nil {
		return err
	}
	defer out.Close() //nolint:errcheck // read below by its name
	cmd.Stdout, cmd.Stderr, cmd.Dir = out, out, c.dir
	if err := cmd.Run(); err != nil {
		said, _ := os.ReadFile(out.Name())
		return fmt.Errorf("%s: %w: %s", program, err, said)
	}
	return nil
}
