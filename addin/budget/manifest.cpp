#include "addin/budget/manifest.hpp"

#include <array>
#include <boost/property_tree/json_parser.hpp>
#include <fstream>
#include <sstream>

#include "addin/billing/table_reader.hpp"
#include "addin/budget/seal.hpp"
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

/// Enough for all of France in both formats.
constexpr std::uintmax_t mostBytes = std::uintmax_t{64} << 20;

bool isSeal(const std::string& text) {
    return text.size() == sealDigits &&
           text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// A manifest nests four deep; a text nested without end would exhaust who reads it.
bool isShallow(std::string_view json) {
    constexpr int most = 8;
    int depth = 0;
    bool isText = false;
    for (std::size_t i = 0; i < json.size() && depth <= most; ++i) {
        if (json[i] == '"') {
            isText = !isText;
        } else if (isText) {
            i += json[i] == '\\' ? 1 : 0;
        } else {
            depth += json[i] == '[' || json[i] == '{' ? 1 : 0;
            depth -= json[i] == ']' || json[i] == '}' ? 1 : 0;
        }
    }
    return depth <= most;
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

std::optional<Manifest> readManifest(const std::filesystem::path& file) {
    namespace ptree = boost::property_tree;
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    if (error || size > mostBytes) {
        return std::nullopt;
    }
    try {
        std::stringstream stream;
        stream << std::ifstream(file, std::ios::binary).rdbuf();
        if (!isShallow(stream.view())) {
            return std::nullopt;
        }
        ptree::ptree tree;
        ptree::read_json(stream, tree);
        Manifest manifest{.year = tree.get<int>("year"),
                          .version = tree.get<std::string>("templateVersion")};
        for (const auto& [name, each] : tree.get_child("files")) {
            manifest.entries.push_back({.file = each.get<std::string>("file"),
                                        .member = billing::nameOf(each.get<std::string>("member")),
                                        .code = each.get<std::string>("code"),
                                        .digest = each.get<std::string>("sha256"),
                                        .seal = each.get<std::string>("seal")});
            if (!isSeal(manifest.entries.back().seal)) {
                return std::nullopt;
            }
        }
        return manifest.entries.empty() ? std::nullopt : std::optional(std::move(manifest));
    } catch (const ptree::ptree_error&) {
        return std::nullopt;
    }
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
