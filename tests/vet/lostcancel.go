// Cancel functions of contexts.
package p

import (
	"context"
	"errors"
	"time"
)

func blank(parent context.Context) context.Context {
	ctx, _ := context.WithCancel(parent) // ERROR "the cancel function returned by context.WithCancel should be called, not discarded, to avoid a context leak"
	return ctx
}

func onePath(parent context.Context, fail bool) error {
	ctx, cancel := context.WithTimeout(parent, time.Second) // ERROR "the cancel function is not used on all paths \(possible context leak\)"
	if fail {
		return errors.New("failed")
	}
	defer cancel()
	<-ctx.Done()
	return nil
}

func inLoop(parent context.Context) {
	for i := 0; i < 3; i++ {
		ctx, stop := context.WithDeadline(parent, time.Now()) // ERROR "the stop function is not used on all paths"
		if i == 1 {
			stop()
		}
		<-ctx.Done()
	}
}

func deferred(parent context.Context) {
	ctx, cancel := context.WithCancel(parent)
	defer cancel()
	<-ctx.Done()
}

func returned(parent context.Context) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(parent)
	return ctx, cancel
}

func named(parent context.Context) (ctx context.Context, cancel context.CancelFunc) {
	ctx, cancel = context.WithCancel(parent)
	return
}

func bothBranches(parent context.Context, ok bool) {
	ctx, cancel := context.WithCancel(parent)
	switch {
	case ok:
		cancel()
	default:
		go func() {
			<-ctx.Done()
			cancel()
		}()
	}
}

func forever(parent context.Context, work func(context.Context)) {
	ctx, cancel := context.WithCancel(parent)
	for {
		work(ctx)
		if ctx.Err() != nil {
			cancel()
			return
		}
	}
}

func panics(parent context.Context, fail bool) {
	ctx, cancel := context.WithCancel(parent)
	if fail {
		panic("failed")
	}
	cancel()
	_ = ctx
}

type server struct{ cancel func() }

func (s *server) start(parent context.Context) context.Context {
	var ctx context.Context
	ctx, s.cancel = context.WithCancel(parent)
	return ctx
}
