// The manifest of what was sent: any bytes, JSON of any pieces, and manifests as they are written.

#include "addin/budget/manifest.hpp"

#include <algorithm>
#include <fstream>

#include "addin/billing/table_reader.hpp"
#include "addin/budget/seal.hpp"
#include "core/text/utf.hpp"
#include "tests/fuzz/input.hpp"
#include "tests/support/folder.hpp"

namespace quotepart::budget {
namespace {

using fuzz::Input;
using fuzz::require;

std::optional<Manifest> read(const std::string& bytes) {
    static const Folder folder;
    static const std::filesystem::path path = folder / manifestName;
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
    return readManifest(path);
}

bool isSeal(const std::string& text) {
    return text.size() == sealDigits && std::all_of(text.begin(), text.end(), [](char digit) {
               return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
           });
}

bool same(const ManifestEntry& left, const ManifestEntry& right) {
    return left.file == right.file && left.member.shown == right.member.shown &&
           left.member.key == right.member.key && left.code == right.code &&
           left.digest == right.digest && left.seal == right.seal;
}

void requireSame(const std::optional<Manifest>& again, const Manifest& manifest) {
    require(again.has_value(), "a manifest that was written is read");
    require(again->year == manifest.year, "the year is the one written");
    require(again->version == manifest.version, "the version is the one written", manifest.version);
    require(std::equal(again->entries.begin(), again->entries.end(), manifest.entries.begin(),
                       manifest.entries.end(), same),
            "the entries are those written");
}

void readAny(const std::string& bytes) {
    const auto manifest = read(bytes);
    if (!manifest) {
        return;
    }
    require(!manifest->entries.empty(), "a manifest has an entry");
    for (const ManifestEntry& entry : manifest->entries) {
        require(isSeal(entry.seal), "a seal is 64 digits", entry.seal);
        require(entry.member.key == billing::nameOf(entry.member.shown).key,
                "a member is known by its name", entry.member.shown);
    }
    requireSame(read(textOf(*manifest)), *manifest);
}

std::string sealFrom(Input& input) {
    std::string seal(sealDigits, 'a');
    seal[input.between<std::size_t>(0, sealDigits - 1)] =
        input.oneOf(std::string_view("09afgA \""));
    seal.resize(sealDigits - (input.between(0, 9) == 0 ? 1 : 0));
    return seal;
}

std::string piecesFrom(Input& input) {
    constexpr std::array pieces{
        "{",           "}",         "[",         "]",
        ",",           ":",         "\"",        "\\",
        "2027",        "-1",        "1e3",       "99999999999",
        "null",        "true",      "\"year\":", "\"templateVersion\":",
        "\"files\":",  "\"file\":", "\"code\":", "\"member\":\"Saint-Éloy\",",
        "\"sha256\":", "\"seal\":", "\"\"",      "\"Commune 1.0\"",
        "\"2027\"",    "\\u0000",   "\\ud800",   "\\udc00",
        "\n",          "/*",        "\xC0\x80",  "\xED\xA0\x80",
    };
    // Any piece may take the place of one that a manifest has.
    const auto piece = [&](const std::string& usual) {
        switch (input.between(0, 15)) {
            case 0:
                return std::string(input.oneOf(pieces));
            case 1:
                return usual + input.oneOf(pieces);
            case 2:
                return std::string();
            default:
                return usual;
        }
    };
    std::string json = piece("{") + piece("\"year\":") + piece("2027") + piece(",") +
                       piece("\"templateVersion\":") + piece("\"Commune 1.0\"") + piece(",") +
                       piece("\"files\":") + piece("[");
    for (int entries = input.between(0, 3); entries > 0; --entries) {
        json += piece("{") + piece("\"file\":") + piece("\"a.ods\"") + piece(",") +
                piece("\"member\":\"Saint-Éloy\",") + piece("\"code\":") + piece("\"29246\"") +
                piece(",") + piece("\"sha256\":") + piece("\"\"") + piece(",") +
                piece("\"seal\":") + piece("\"" + sealFrom(input) + "\"") + piece("}") +
                (entries > 1 ? piece(",") : "");
    }
    return json + piece("]") + piece("}");
}

std::string textFrom(Input& input) {
    return toUtf8(input.text());
}

Manifest manifestFrom(Input& input) {
    const auto amount = [&] { return input.between<Cents>(-powerOfTen(15), powerOfTen(15)); };
    Manifest manifest{
        .year = input.between(std::numeric_limits<int>::min(), std::numeric_limits<int>::max()),
        .version = textFrom(input)};
    for (int entries = input.between(0, 4); entries > 0; --entries) {
        manifest.entries.push_back({.file = textFrom(input),
                                    .member = billing::nameOf(textFrom(input)),
                                    .code = textFrom(input),
                                    .totals = {.past = amount(), .coming = amount()},
                                    .digest = textFrom(input),
                                    .seal = sealFrom(input)});
    }
    return manifest;
}

void writeAndRead(const Manifest& manifest) {
    const auto again = read(textOf(manifest));
    const bool isSound = !manifest.entries.empty() &&
                         std::all_of(manifest.entries.begin(), manifest.entries.end(),
                                     [](const ManifestEntry& entry) { return isSeal(entry.seal); });
    if (isSound) {
        requireSame(again, manifest);
    } else {
        require(!again, "without an entry, or with what is no seal, it is no manifest");
    }
}

}  // namespace
}  // namespace quotepart::budget

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace quotepart::budget;
    Input input(data, size);
    // The last byte chooses: a text that ends with its line is read as it is.
    static_assert('\n' % 5 == 0);
    switch (input.between(0, 4)) {
        case 0:
            readAny(input.rest());
            break;
        case 1:
        case 2:
            readAny(piecesFrom(input));
            break;
        default:
            writeAndRead(manifestFrom(input));
    }
    return 0;
}
