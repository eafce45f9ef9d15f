#include "core/text/sha256.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace quotepart {
namespace {

/// The examples published with FIPS 180-4 and in RFC 6234, and the lengths around a block.
TEST(Sha256, PublishedVectors) {
    EXPECT_EQ(sha256Text(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256Text("abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256Text("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256Text("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                         "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu"),
              "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
    EXPECT_EQ(sha256Text(std::string(1'000'000, 'a')),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    std::string repeated;
    for (int i = 0; i < 80; ++i) {
        repeated += "01234567";
    }
    EXPECT_EQ(sha256Text(repeated),
              "594847328451bdfa85056225462cc1d867d877fb388df0ce35f25ab5562bfbb5");
    EXPECT_EQ(sha256Text("\x19"),
              "68aa2e2ee5dff96e3355e6c7ee373e3d6a4e17f75f9518d843709c0c9bc3e3d4");
}

/// Lengths at which the padding fits in the last block, or needs one more; from coreutils'
/// sha256sum.
TEST(Sha256, AroundABlock) {
    const std::vector<std::pair<std::size_t, const char*>> known{
        {55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"},
        {56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"},
        {63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"},
        {64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"},
        {65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"}};
    for (const auto& [length, digest] : known) {
        EXPECT_EQ(sha256Text(std::string(length, 'a')), digest) << length;
    }
}

TEST(Sha256, PiecesMakeTheWhole) {
    std::mt19937 random(20260704);
    for (std::size_t length = 0; length < 200; ++length) {
        std::string bytes(length, ' ');
        for (char& byte : bytes) {
            byte = static_cast<char>(random() % 256);
        }
        const std::size_t cut = length == 0 ? 0 : random() % length;
        Sha256 sha;
        sha.add(std::string_view(bytes).substr(0, cut));
        const std::vector<std::uint8_t> rest(bytes.begin() + static_cast<std::ptrdiff_t>(cut),
                                             bytes.end());
        sha.add(rest);
        EXPECT_EQ(hexadecimal(sha.digest()), sha256Text(bytes)) << length;
    }
}

TEST(Sha256, EveryBitCounts) {
    const std::string bytes(119, 'x');
    const std::string digest = sha256Text(bytes);
    for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
        std::string other = bytes;
        other[bit / 8] = static_cast<char>(other[bit / 8] ^ (1 << bit % 8));
        EXPECT_NE(sha256Text(other), digest) << bit;
    }
}

}  // namespace
}  // namespace quotepart
