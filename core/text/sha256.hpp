#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace quotepart {

/// The SHA-256 digest (FIPS 180-4) of bytes that may arrive in several pieces.
class Sha256 {
  public:
    using Digest = std::array<std::uint8_t, 32>;

    void add(std::span<const std::uint8_t> bytes);
    void add(std::string_view bytes);

    /// The digest of all that was added. Nothing may be added after.
    Digest digest();

  private:
    static constexpr std::size_t blockSize = 64;
    using Block = std::array<std::uint8_t, blockSize>;

    void addByte(std::uint8_t byte);
    void addBlock();

    std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    Block block_{};
    std::size_t filled_ = 0;
    std::uint64_t length_ = 0;  ///< in bytes
};

/// The digest as 64 small hexadecimal digits. That of "abc" begins with ba7816bf.
std::string sha256Text(std::string_view bytes);

/// A digest as small hexadecimal digits.
std::string hexadecimal(std::span<const std::uint8_t> bytes);

}  // namespace quotepart
