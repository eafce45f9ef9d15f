// Every function of the library with arguments of every kind: a value or an error, never anything
// else.

#include <algorithm>
#include <cmath>
#include <deque>

#include "core/text/utf.hpp"
#include "idl/call/call.hpp"
#include "tests/fuzz/input.hpp"

namespace quotepart {
namespace {

using fuzz::Input;
using fuzz::require;

/// Arguments, and the texts that their cells only point to.
class Arguments {
  public:
    Arguments(Input& input, const Function& function) : input_(input) {
        const std::size_t declared = function.parameters.size();
        const bool repeats = declared > 0 && function.parameters.back().repeated;
        const auto count = input.between<std::size_t>(0, declared + (repeats ? 4 : 0));
        for (std::size_t i = 0; i < count; ++i) {
            made_.push_back(argument(function.parameters[std::min(i, declared - 1)]));
        }
    }

    std::span<const Argument> all() const { return made_; }

  private:
    Argument argument(const Parameter& parameter) {
        const int kind = input_.between(0, 15);
        if (kind == 0) {
            return {};
        }
        if (kind < 7) {
            return Argument::of(cell(parameter));
        }
        if (kind < 9 && !made_.empty()) {
            return made_[input_.between<std::size_t>(0, made_.size() - 1)];
        }
        Argument range;
        range.leftOut = false;
        const auto length = input_.between<std::size_t>(1, 6);
        range.shape = kind < 12   ? Shape{length, 1}
                      : kind < 14 ? Shape{1, length}
                                  : Shape{length, input_.between<std::size_t>(1, 6)};
        if (kind == 15) {
            range.shape.columns = length;
        }
        const bool figures = input_.yes();
        for (std::size_t i = 0; i < range.shape.size(); ++i) {
            range.cells.push_back(figures ? Cell::of(input_.number()) : cell(parameter));
        }
        return range;
    }

    Cell cell(const Parameter& parameter) {
        switch (input_.between(0, 7)) {
            case 0:
                return {};
            case 1:
                return textCell(input_.text(8));
            case 2:
            case 3:
                return textCell(word(parameter));
            default:
                return Cell::of(input_.number());
        }
    }

    std::u16string word(const Parameter& parameter) {
        constexpr std::array others{"Daoulas", "St-Éloy", "SAINT ELOY", "2026-T4", "29058"};
        if (parameter.words != nullptr && input_.yes()) {
            const std::vector<Text> words = parameter.words();
            return toUtf16(input_.oneOf(words).in(Language::french));
        }
        return toUtf16(input_.oneOf(others));
    }

    /// Without the braces by which a sentence that is not filled in is known.
    Cell textCell(std::u16string text) {
        std::replace(text.begin(), text.end(), u'{', u'(');
        texts_.push_back(std::move(text));
        return Cell::of(texts_.back());
    }

    Input& input_;
    std::vector<Argument> made_;
    std::deque<std::u16string> texts_;
};

/// The figures of a result, its texts as nothing.
std::vector<std::optional<double>> figuresOf(const Value& value, std::string_view method) {
    std::vector<std::optional<double>> figures;
    if (const auto* number = std::get_if<double>(&value)) {
        figures.emplace_back(*number);
    } else if (const auto* grid = std::get_if<Grid<double>>(&value)) {
        require(grid->shape.size() == grid->size() && grid->size() > 0, "a range is whole", method);
        figures.assign(grid->values.begin(), grid->values.end());
    } else if (const auto* items = std::get_if<Grid<Item>>(&value)) {
        require(items->shape.size() == items->size() && items->size() > 0, "a range is whole",
                method);
        for (const Item& each : items->values) {
            const auto* figure = std::get_if<double>(&each);
            figures.push_back(figure == nullptr ? std::nullopt : std::optional(*figure));
        }
    } else {
        require(!std::get<std::string>(value).empty(), "a text says something", method);
    }
    return figures;
}

struct Answer {
    std::vector<std::optional<double>> figures;
    std::optional<Reason> refusal;

    bool operator==(const Answer&) const = default;
};

Answer answerOf(const Function& function, std::span<const Argument> arguments, Language language) {
    Answer answer;
    try {
        answer.figures =
            figuresOf(evaluate(function, arguments, {.language = language}), function.method);
        for (const auto& figure : answer.figures) {
            require(!figure || std::isfinite(*figure), "a number is finite", function.method);
        }
    } catch (const Error& error) {
        answer.refusal = error.reason();
        const std::string sentence = error.sentence(language);
        require(!sentence.empty() && sentence.find('{') == std::string::npos,
                "a refusal has its sentence, filled in", function.method);
    }
    return answer;
}

}  // namespace
}  // namespace quotepart

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace quotepart;
    Input input(data, size);
    const Function& function = library()[input.between<std::size_t>(0, library().size() - 1)];
    const Arguments arguments(input, function);
    const Answer french = answerOf(function, arguments.all(), Language::french);
    const Answer english = answerOf(function, arguments.all(), Language::english);
    require(french == english, "the language changes no outcome", function.method);
    return 0;
}
