#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace quotepart::file {

/// How much of a file is read before it is refused. Reading takes memory in proportion to the cells
/// and texts kept, whatever the file unpacks to.
struct Limits {
    std::uintmax_t fileBytes = 0;      ///< on the disk
    std::uintmax_t unpackedBytes = 0;  ///< read from the file in all
    int depth = 0;                     ///< of XML elements one within another
    std::size_t cells = 0;             ///< that hold something
    std::size_t textBytes = 0;         ///< of one text

    /// Cells that are looked at, even if they are empty.
    std::size_t cellsSeen() const { return 10 * cells; }
    /// Of one element: references to many ranges are longer than any text.
    std::size_t attributeBytes() const { return 10 * textBytes; }
    /// Of one tag or comment: an unfinished one is read again with every piece that is added.
    std::size_t markupBytes() const { return std::max<std::size_t>(1'000'000, textBytes / 10); }
};

/// For the workbooks that a person names: what a machine can load at all.
inline constexpr Limits ownLimits{.fileBytes = 2'000'000'000,
                                  .unpackedBytes = 20'000'000'000,
                                  .depth = 1000,
                                  .cells = 500'000'000,
                                  .textBytes = 100'000'000};

/// For the workbooks that somebody sends: a hundred times what a filled-in template holds.
inline constexpr Limits returnedLimits{.fileBytes = 20'000'000,
                                       .unpackedBytes = 200'000'000,
                                       .depth = 100,
                                       .cells = 200'000,
                                       .textBytes = 40'000};

}  // namespace quotepart::file
