package assist

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"sync"
	"sync/atomic"
	"time"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// Lines is the transport of an assistant that writes a message a line to in and
// reads the answers from out. A line that is no message is answered by an error
// of JSON-RPC, and what comes after it is heard: the protocol's library would end
// there. It ends when in does; it closes neither.
func Lines(in io.Reader, out io.Writer) mcp.Transport { return &lines{in: in, out: out} }

// longestLine is the most bytes that a message may have.
const longestLine = 4 << 20

type lines struct {
	in       io.Reader
	out      io.Writer
	heard    chan jsonrpc.Message
	ended    error // why heard was closed
	closed   chan struct{}
	shutting sync.Once
	writing  sync.Mutex
	// open is how many questions were not answered yet.
	open atomic.Int64
}

// Connect begins to listen.
func (l *lines) Connect(context.Context) (mcp.Connection, error) {
	l.heard, l.closed = make(chan jsonrpc.Message), make(chan struct{})
	go l.listen()
	return l, nil
}

// listen hands on what is a message, until in ends. A read of a terminal cannot
// be broken off, so that it may outlive Close.
func (l *lines) listen() {
	defer close(l.heard)
	from := bufio.NewReaderSize(l.in, 64<<10)
	for {
		line, whole, err := oneLine(from)
		if line = bytes.TrimSpace(line); len(line) > 0 || !whole {
			message, wrong := messageOf(line, whole)
			if wrong != nil {
				err = errors.Join(err, l.put(wrong))
			} else {
				select {
				case l.heard <- message:
				case <-l.closed:
					return
				}
			}
		}
		if err != nil {
			l.ended = err
			return
		}
	}
}

// oneLine reads a line; whole is false where it is too long, and then it is skipped.
func oneLine(from *bufio.Reader) (line []byte, whole bool, err error) {
	whole = true
	for {
		part, err := from.ReadSlice('\n')
		if whole = whole && len(line)+len(part) <= longestLine; whole {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, whole, err
		}
	}
}

// refused is an error of JSON-RPC that answers no request that can be told.
type refused struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Error   refusedFor      `json:"error"`
}

type refusedFor struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

// messageOf reads a line as a message, or says what is wrong with it.
func messageOf(line []byte, whole bool) (jsonrpc.Message, []byte) {
	code, why := 0, ""
	switch {
	case !whole:
		code, why = jsonrpc.CodeInvalidRequest, "Invalid request: a message may have four megabytes"
	case !json.Valid(line):
		code, why = jsonrpc.CodeParseError, "Parse error: the line is no JSON; each message is one line"
	case line[0] == '[':
		code, why = jsonrpc.CodeInvalidRequest, "Invalid request: messages are sent one a line, not several in a list"
	default:
		message, err := jsonrpc.DecodeMessage(line)
		if err == nil {
			return message, nil
		}
		code, why = jsonrpc.CodeInvalidRequest, "Invalid request: "+err.Error()
	}
	b, _ := json.Marshal(refused{"2.0", json.RawMessage("null"), refusedFor{code, why}}) // it has nothing that cannot be marshalled
	return nil, b
}

func (l *lines) put(b []byte) error {
	l.writing.Lock()
	defer l.writing.Unlock()
	_, err := l.out.Write(append(b, '\n'))
	return err
}

// Read is the next message.
func (l *lines) Read(ctx context.Context) (jsonrpc.Message, error) {
	select {
	case m, ok := <-l.heard:
		if !ok {
			l.answered(ctx)
			return nil, l.ended
		}
		if r, ok := m.(*jsonrpc.Request); ok && r.IsCall() {
			l.open.Add(1)
		}
		return m, nil
	case <-l.closed:
		return nil, io.EOF
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// lastAnswers is how long whoever stopped writing is still answered.
const lastAnswers = 30 * time.Second

// answered waits until all that was asked is answered: the library breaks off
// what it works on once there is nothing more to read.
func (l *lines) answered(ctx context.Context) {
	late := time.After(lastAnswers)
	for l.open.Load() > 0 {
		select {
		case <-time.After(5 * time.Millisecond):
		case <-l.closed:
			return
		case <-ctx.Done():
			return
		case <-late:
			return
		}
	}
}

// Write sends a message.
func (l *lines) Write(ctx context.Context, m jsonrpc.Message) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	b, err := jsonrpc.EncodeMessage(m)
	if err != nil {
		return err
	}
	if _, ok := m.(*jsonrpc.Response); ok {
		defer l.open.Add(-1)
	}
	return l.put(b)
}

// Close stops listening.
func (l *lines) Close() error {
	l.shutting.Do(func() { close(l.closed) })
	return nil
}

// SessionID is empty: there is one session.
func (*lines) SessionID() string { return "" }
