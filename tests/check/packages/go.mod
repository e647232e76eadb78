module packages

go 1.24
