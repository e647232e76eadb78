module oldloops

go 1.21
