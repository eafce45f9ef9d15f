#pragma once

#include <stdexcept>

namespace quotepart::office {

/// LibreOffice could not be started, has died, or refused what it was asked; what() says which, for
/// a person.
class OfficeError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

}  // namespace quotepart::office
