#include "addin/budget/manifest.hpp"

#include <array>
#include <fstream>

#include "addin/report/json.hpp"
#include "core/text/sha256.hpp"

namespace quotepart::budget {

namespace {

void write(report::JsonWriter& json, const SeasonTotals& totals) {
    const auto add = [&](std::string_view name, Cents amount) {
        json.name(name).number(static_cast<double>(amount) / 100);
    };
    json.beginObject();
    add("past", totals.past);
    add("coming", totals.coming);
    add("orders", totals.orders);
    add("compensation", totals.compensation);
    add("instalments", totals.instalments);
    json.endObject();
}

}  // namespace

std::string textOf(const Manifest& manifest) {
    report::JsonWriter json;
    json.beginObject().name("year").whole(manifest.year);
    json.name("templateVersion").text(manifest.version);
    json.name("totals");
    write(json, manifest.totals);
    json.name("files").beginList();
    for (const ManifestEntry& entry : manifest.entries) {
        json.beginObject().name("file").text(entry.file);
        json.name("member").text(entry.member.shown).name("code").text(entry.code);
        json.name("totals");
        write(json, entry.totals);
        json.name("sha256").text(entry.digest).name("seal").text(entry.seal).endObject();
    }
    return json.endList().endObject().result() + '\n';
}

std::string digestOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    Sha256 hash;
    std::array<char, std::size_t{64} * 1024> buffer{};
    while (stream) {
        stream.read(buffer.data(), buffer.size());
        hash.add(std::string_view(buffer.data(), static_cast<std::size_t>(stream.gcount())));
    }
    return hexadecimal(hash.digest());
}

}  // namespace quotepart::budget
