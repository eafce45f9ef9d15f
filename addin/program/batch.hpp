#pragma once

#include "addin/program/command_line.hpp"

namespace quotepart::program {

/// How the program ends.
enum class ExitStatus {
    well = 0,
    look = 1,      ///< something deserves a look
    left = 2,      ///< a file was left as it was
    usage = 3,     ///< the command line cannot be understood
    noOffice = 4,  ///< LibreOffice or the extension is missing, or does not start
    interrupted = 130
};

/// Runs the command on each file in a LibreOffice of our own and prints the reports; a file on
/// which LibreOffice ends, or takes too long, is reported and the others go on.
ExitStatus runBatch(const CommandLine& line);

}  // namespace quotepart::program
