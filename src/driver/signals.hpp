// What signals do to a process that runs gol code.
#pragma once

namespace gol::driver {

// SIGINT, SIGTERM and SIGHUP write out standard output and end the process (130 after SIGINT, quietly);
// a fault of the machine code ends it with "fatal error: unexpected signal" and the gol line, exit code 2.
void install_signal_handlers();

}  // namespace gol::driver
