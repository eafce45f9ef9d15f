#include "core/text/sha256.hpp"

#include <bit>

namespace quotepart {

namespace {

/// FIPS 180-4, 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64
/// primes.
constexpr std::array<std::uint32_t, 64> constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

using Schedule = std::array<std::uint32_t, 64>;

/// 6.2.2, step 1: the sixteen words of the block, each later one made of four before it.
Schedule scheduleOf(std::span<const std::uint8_t, 64> block) {
    Schedule words{};
    for (std::size_t t = 0; t < 16; ++t) {
        for (std::size_t byte = 0; byte < 4; ++byte) {
            words[t] = words[t] << 8 | block[4 * t + byte];
        }
    }
    for (std::size_t t = 16; t < words.size(); ++t) {
        const std::uint32_t near = words[t - 2];
        const std::uint32_t far = words[t - 15];
        const std::uint32_t nearMixed = std::rotr(near, 17) ^ std::rotr(near, 19) ^ near >> 10;
        const std::uint32_t farMixed = std::rotr(far, 7) ^ std::rotr(far, 18) ^ far >> 3;
        words[t] = nearMixed + words[t - 7] + farMixed + words[t - 16];
    }
    return words;
}

}  // namespace

void Sha256::addBlock() {
    const Schedule words = scheduleOf(block_);
    auto [a, b, c, d, e, f, g, h] = state_;
    for (std::size_t t = 0; t < words.size(); ++t) {
        const std::uint32_t chosen = (e & f) ^ (~e & g);
        const std::uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
        const std::uint32_t mixedE = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        const std::uint32_t mixedA = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        const std::uint32_t first = h + mixedE + chosen + constants[t] + words[t];
        h = g;
        g = f;
        f = e;
        e = d + first;
        d = c;
        c = b;
        b = a;
        a = first + mixedA + majority;
    }
    const std::array<std::uint32_t, 8> last{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < last.size(); ++i) {
        state_[i] += last[i];
    }
    filled_ = 0;
}

void Sha256::addByte(std::uint8_t byte) {
    block_[filled_] = byte;
    if (++filled_ == blockSize) {
        addBlock();
    }
}

void Sha256::add(std::span<const std::uint8_t> bytes) {
    length_ += bytes.size();
    for (const std::uint8_t byte : bytes) {
        addByte(byte);
    }
}

void Sha256::add(std::string_view bytes) {
    length_ += bytes.size();
    for (const char byte : bytes) {
        addByte(static_cast<std::uint8_t>(byte));
    }
}

Sha256::Digest Sha256::digest() {
    constexpr std::size_t lengthSize = 8;
    addByte(0x80);
    while (filled_ != blockSize - lengthSize) {
        addByte(0);
    }
    const std::uint64_t bits = length_ * 8;
    for (std::size_t i = 0; i < lengthSize; ++i) {
        addByte(static_cast<std::uint8_t>(bits >> (8 * (lengthSize - 1 - i))));
    }
    Digest digest{};
    std::size_t place = 0;
    for (std::uint8_t& byte : digest) {
        byte = static_cast<std::uint8_t>(state_[place / 4] >> (8 * (3 - place % 4)));
        ++place;
    }
    return digest;
}

std::string hexadecimal(std::span<const std::uint8_t> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * bytes.size());
    for (const std::uint8_t byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 0x0f];
    }
    return text;
}

std::string sha256Text(std::string_view bytes) {
    Sha256 sha;
    sha.add(bytes);
    return hexadecimal(sha.digest());
}

}  // namespace quotepart
