#pragma once

#include <stdexcept>
#include <string>

namespace quotepart::file {

/// Why a file cannot be read as a workbook.
enum class Fault {
    missing,      ///< there is no such file, or it may not be read
    broken,       ///< it is not what its form says
    otherFormat,  ///< it is something else
    encrypted,    ///< it needs a password
    tooLarge,     ///< it holds, or unpacks to, more than the limits
    tooDeep,      ///< its XML elements stand too deep one within another
    declaresType  ///< its XML has a document type, by which an XML bomb is made
};

/// A file that is not read any further; what() says where, for developers.
class Unreadable : public std::runtime_error {
  public:
    Unreadable(Fault fault, const std::string& where) : std::runtime_error(where), fault_(fault) {}

    Fault fault() const { return fault_; }

  private:
    Fault fault_;
};

}  // namespace quotepart::file
