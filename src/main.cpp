#include "cli/command.hpp"

int main(int argc, char** argv) { return gol::cli::main(argc, argv); }
