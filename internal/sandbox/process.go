package sandbox

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"
)

// process is a running worker.
type process struct {
	command *exec.Cmd
	in      *os.File
	answers chan answer
	stderr  *tail
	done    chan struct{} // closed when it has been waited for

	file    string // that it has open
	pages   int    // that it has read
	tainted bool   // it should be replaced
}

type answer struct {
	response response
	err      error
}

// launch starts a process; its first answer says that it is ready.
func launch(o Options) (*process, error) {
	c := exec.Command(o.Command[0], o.Command[1:]...)
	c.Env = append(append(withoutSecrets(os.Environ()), "OMP_THREAD_LIMIT=1", fmt.Sprintf("GOMEMLIMIT=%d", o.Memory*2/3)), o.Env...)
	p := &process{command: c, answers: make(chan answer, 1), stderr: &tail{}, done: make(chan struct{})}
	c.Stderr = p.stderr
	c.WaitDelay = time.Second
	ownGroup(c)
	theirs, in, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	out, worker, err := os.Pipe()
	if err != nil {
		return nil, errors.Join(err, theirs.Close(), in.Close())
	}
	c.Stdin = theirs
	c.ExtraFiles = []*os.File{worker} // the answers' channel; standard output is the engine's to chatter on
	err = c.Start()
	_, _ = theirs.Close(), worker.Close() // the process has its own
	if err != nil {
		return nil, errors.Join(err, in.Close(), out.Close())
	}
	p.in = in
	go p.listen(out)
	go func() {
		_ = c.Wait() // how it ended is in ProcessState
		close(p.done)
		_, _ = in.Close(), out.Close() // which what the process has started may hold open
	}()
	return p, nil
}

// listen hands on what the process answers until it ends.
func (p *process) listen(out io.Reader) {
	buffered := bufio.NewReader(out)
	for {
		var a answer
		a.err = receive(buffered, &a.response)
		select {
		case p.answers <- a:
		case <-p.done:
			return
		}
		if a.err != nil {
			return
		}
	}
}

func (p *process) send(r request) error {
	_ = p.in.SetWriteDeadline(time.Now().Add(readyTime)) // without one where the system has none for pipes
	return send(p.in, r)
}

// lastWords say why the process ended.
func (p *process) lastWords() string {
	if cause := p.stderr.cause(); cause != "" {
		return cause
	}
	select {
	case <-p.done:
	default:
		return "no answer"
	}
	state := p.command.ProcessState.String()
	if line := p.stderr.first(); line != "" && !p.command.ProcessState.Success() {
		return state + ": " + line
	}
	return state
}
