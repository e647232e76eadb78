package mixed

const A = 1
