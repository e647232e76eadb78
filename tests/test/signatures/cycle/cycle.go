package cycle

const One = 1
