#pragma once

namespace gol::cli {

// "0.1.0"
const char* version();

}  // namespace gol::cli
