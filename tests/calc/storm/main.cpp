// Calls every function with arguments of every kind in a running LibreOffice, and watches its
// health: no crash, no result of a wrong type, no memory that only grows.
//
//   calc_storm [--calls N] [--seed S]

#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <span>

#include "addin/office/document.hpp"
#include "addin/office/uno_text.hpp"
#include "tests/calc/storm/random_formula.hpp"
#include "tests/heap/heap_in_use.hpp"

namespace {

namespace css = com::sun::star;
using namespace quotepart;

constexpr int rows = 100;

/// One for each function.
int columns() {
    return static_cast<int>(library().size());
}

using Rows = css::uno::Sequence<css::uno::Sequence<rtl::OUString>>;

void setFormulas(const office::Range& range, const std::function<std::string(int, int)>& text) {
    Rows all(range.rows());
    css::uno::Sequence<rtl::OUString>* row = all.getArray();
    for (int i = 0; i < range.rows(); ++i, ++row) {
        row->realloc(range.columns());
        rtl::OUString* cell = row->getArray();
        for (int j = 0; j < range.columns(); ++j) {
            *cell++ = office::toUno(text(i, j));
        }
    }
    css::uno::Reference<css::sheet::XCellRangeFormula>(range.uno(), css::uno::UNO_QUERY_THROW)
        ->setFormulaArray(all);
}

class Storm {
  public:
    Storm(std::uint64_t calls, std::uint64_t seed) : calls_(calls), seed_(seed) {}

    bool blow() {
        // What LibreOffice makes once, for the first workbook.
        call(1);
        const std::optional<double> before = heap_.now();
        const std::uint64_t done = call(calls_);
        return report(done, before, heap_.now());
    }

  private:
    /// In a workbook of their own, closed again: it gives back all that it was given.
    std::uint64_t call(std::uint64_t wanted) {
        const office::Document document = office::Document::create(office_);
        document.sheet(0).rename("Data");
        const office::Range range = document.addSheet("Calls").range(0, 0, rows, columns());
        std::vector<const Function*> called;
        for (const Function& function : library()) {
            called.push_back(&function);
        }
        std::uint64_t done = 0;
        for (std::uint64_t round = 0; done < wanted; ++round) {
            Random random(seed_, round);
            setFormulas(document.sheet(0).range(0, 0, dataRows, dataColumns),
                        [&](int, int) { return randomContent(random); });
            if (round % 5 == 0) {
                setFormulas(range, [&](int, int column) {
                    return randomCall(*called[static_cast<std::size_t>(column)], random);
                });
            }
            document.calculateAll();
            judge(range, called, random);
            done += static_cast<std::uint64_t>(rows * columns());
            if (faults_ > 20) {
                break;
            }
        }
        return done;
    }

    void fault(const office::Cell& cell, const std::string& what) {
        if (++faults_ <= 20) {
            std::cerr << what << ": " << cell.formula() << '\n';
        }
    }

    void judge(const office::Range& range, const std::vector<const Function*>& called,
               Random& random) {
        const auto data = range.data();
        for (int i = 0; i < rows; ++i) {
            for (int j = 0; j < columns(); ++j) {
                const css::uno::Any& value = data[i][j];
                double number = 0;
                if (value >>= number) {
                    ++numbers_;
                    if (!std::isfinite(number)) {
                        fault(range.cell(i, j), "not a finite number");
                    }
                } else if (value.getValueTypeClass() == css::uno::TypeClass_STRING) {
                    ++texts_;
                    if (!mayGiveText(*called[static_cast<std::size_t>(j)])) {
                        fault(range.cell(i, j), "a text");
                    }
                } else {
                    ++errors_;
                }
            }
        }
        // Asking for the code of every error would take longer than all the rest.
        static const std::set<int> known{0, 502, 503, 504, 508, 511, 519, 523, 524, 532, 32767};
        for (int k = 0; k < 60; ++k) {
            const office::Cell cell =
                range.cell(static_cast<int>(random() % rows),
                           static_cast<int>(random() % static_cast<std::uint64_t>(columns())));
            const int code = cell.error();
            ++codes_[code];
            if (!known.contains(code)) {
                fault(cell, "an unknown error " + std::to_string(code));
            }
        }
    }

    bool report(std::uint64_t done, std::optional<double> before, std::optional<double> after) {
        std::cout << done << " calls of seed " << seed_ << " in LibreOffice " << office_.version()
                  << ": " << numbers_ << " numbers, " << texts_ << " texts, " << errors_
                  << " errors\n";
        constexpr double margin = 5;
        const bool grows = before && after && *after - *before > margin;
        if (before && after) {
            std::cout << "Of its heap " << *after << " MB in use, " << *before << " before\n";
        }
        if (grows) {
            std::cerr << "memory grew\n";
        }
        std::cout << "Codes of some:";
        for (const auto& [code, count] : codes_) {
            std::cout << ' ' << code << " (" << count << ')';
        }
        std::cout << '\n';
        const office::Document document = office::Document::create(office_);
        const office::Cell cell = document.sheet(0).cell("A1");
        cell.setFormula("=SUM(ORG.QUOTEPART.MUTUALISATION.ALLOCATE(100;\"population\";{1;1;1}))");
        const bool healthy = office_.isRunning() && cell.value() == 100;
        if (!healthy) {
            std::cerr << "LibreOffice is not well\n";
        }
        return faults_ == 0 && !grows && healthy;
    }

    std::uint64_t calls_;
    std::uint64_t seed_;
    const HeapInUse heap_;  // before the LibreOffice that tells it
    office::Office office_ =
        office::Office::start({.language = "fr", .extensions = {QUOTEPART_EXTENSION}});
    std::map<int, int> codes_;
    std::uint64_t numbers_ = 0;
    std::uint64_t texts_ = 0;
    std::uint64_t errors_ = 0;
    int faults_ = 0;
};

bool read(std::string_view text, std::uint64_t& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size();
}

}  // namespace

int main(int count, char** words) {
    std::uint64_t calls = 25'200;
    std::uint64_t seed = 1;
    const std::span all(words, static_cast<std::size_t>(count));
    for (std::size_t i = 1; i < all.size(); i += 2) {
        const std::string_view name = all[i];
        if ((name != "--calls" && name != "--seed") || i + 1 == all.size() ||
            !read(all[i + 1], name == "--calls" ? calls : seed)) {
            std::cerr << "usage: calc_storm [--calls N] [--seed S]\n";
            return 2;
        }
    }
    try {
        return Storm(calls, seed).blow() ? EXIT_SUCCESS : EXIT_FAILURE;
    } catch (const std::exception& error) {
        std::cerr << "calc_storm: " << error.what() << '\n';
    } catch (const css::uno::Exception& error) {
        std::cerr << "calc_storm: " << quotepart::office::fromUno(error.Message) << '\n';
    }
    return EXIT_FAILURE;
}
