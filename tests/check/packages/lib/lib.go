package lib

type T struct{ field int }

func (T) method() {}

type Sealed interface{ method() }

func F() {}

const hidden = 1
