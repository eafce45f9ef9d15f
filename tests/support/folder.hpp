#pragma once

#include "addin/office/private_folder.hpp"

namespace quotepart {

/// A fresh folder that goes away with its object.
class Folder : public office::PrivateFolder {
  public:
    Folder() : PrivateFolder("quotepart-test-") {}
};

}  // namespace quotepart
