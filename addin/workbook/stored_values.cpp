#include "addin/workbook/stored_values.hpp"

#include <algorithm>

#include "addin/file/read_cells.hpp"

namespace quotepart::workbook {

namespace {

std::uint64_t keyOf(int column, int row) {
    return static_cast<std::uint64_t>(row) << 32U | static_cast<std::uint32_t>(column);
}

class Results : public file::CellVisitor {
  public:
    explicit Results(StoredValues& values) : values_(values) {}

    bool wantsConstants() const override { return false; }
    void cell(const std::string& sheet, int column, int row, CellValue value, bool) override {
        values_.add(sheet, column, row, std::move(value));
    }

  private:
    StoredValues& values_;
};

}  // namespace

void StoredValues::add(const std::string& sheet, int column, int row, CellValue value) {
    if (last_ == nullptr || lastSheet_ != sheet) {
        last_ = &sheets_[sheet];
        lastSheet_ = sheet;
    }
    last_->emplace_back(keyOf(column, row), std::move(value));
}

const CellValue* StoredValues::find(const std::string& sheet, int column, int row) const {
    const auto cells = sheets_.find(sheet);
    if (cells == sheets_.end()) {
        return nullptr;
    }
    const std::uint64_t key = keyOf(column, row);
    const auto found = std::lower_bound(
        cells->second.begin(), cells->second.end(), key,
        [](const auto& cell, std::uint64_t wanted) { return cell.first < wanted; });
    return found != cells->second.end() && found->first == key ? &found->second : nullptr;
}

std::size_t StoredValues::size() const {
    std::size_t count = 0;
    for (const auto& [name, cells] : sheets_) {
        count += cells.size();
    }
    return count;
}

StoredValues storedValues(const std::filesystem::path& path, file::Format format) {
    StoredValues values;
    Results results(values);
    file::readCells(path, format, file::ownLimits, results);
    return values;
}

}  // namespace quotepart::workbook
