#include "idl/call/example_call.hpp"

#include <deque>

#include "core/text/utf.hpp"
#include "idl/call/call.hpp"

namespace quotepart {

namespace {

double serial(const ExampleDay& day, const Environment& environment) {
    return static_cast<double>((std::chrono::sys_days{day} - environment.nullDate).count());
}

/// Keeps the texts that the cells only point to.
class Arguments {
  public:
    explicit Arguments(const Environment& environment) : environment_(environment) {}

    Argument of(const ExampleValue& value) {
        if (const auto* number = std::get_if<double>(&value)) {
            return Argument::of(Cell::of(*number));
        }
        if (const auto* text = std::get_if<ExampleText>(&value)) {
            return Argument::of(cell(*text));
        }
        if (const auto* day = std::get_if<ExampleDay>(&value)) {
            return Argument::of(Cell::of(serial(*day, environment_)));
        }
        if (const auto* grid = std::get_if<Grid<ExampleItem>>(&value)) {
            Argument argument;
            argument.leftOut = false;
            argument.shape = grid->shape;
            for (const ExampleItem& item : grid->values) {
                argument.cells.push_back(cell(item));
            }
            return argument;
        }
        return {};
    }

  private:
    Cell cell(const ExampleText& text) {
        texts_.push_back(toUtf16(text.text.in(environment_.language)));
        return Cell::of(texts_.back());
    }
    Cell cell(const ExampleItem& item) {
        if (const auto* number = std::get_if<double>(&item.content)) {
            return Cell::of(*number);
        }
        if (const auto* text = std::get_if<ExampleText>(&item.content)) {
            return cell(*text);
        }
        return {};
    }

    const Environment& environment_;
    std::deque<std::u16string> texts_;
};

Item itemOf(const ExampleItem& item, Language language) {
    if (const auto* number = std::get_if<double>(&item.content)) {
        return *number;
    }
    if (const auto* text = std::get_if<ExampleText>(&item.content)) {
        return std::string(text->text.in(language));
    }
    return std::monostate{};
}

}  // namespace

Value resultOf(const Example& example, const Environment& environment) {
    const ExampleValue& result = example.result.value();
    if (const auto* number = std::get_if<double>(&result)) {
        return *number;
    }
    if (const auto* text = std::get_if<ExampleText>(&result)) {
        return std::string(text->text.in(environment.language));
    }
    if (const auto* day = std::get_if<ExampleDay>(&result)) {
        return serial(*day, environment);
    }
    Grid<Item> items;
    if (const auto* grid = std::get_if<Grid<ExampleItem>>(&result)) {
        items.shape = grid->shape;
        for (const ExampleItem& item : grid->values) {
            items.values.push_back(itemOf(item, environment.language));
        }
    }
    return items;
}

Value evaluateExample(const Function& function, const Example& example,
                      const Environment& environment) {
    Arguments keeper(environment);
    std::vector<Argument> arguments;
    for (const ExampleArgument& argument : example.arguments) {
        arguments.push_back(keeper.of(argument.value()));
    }
    return evaluate(function, arguments, environment);
}

}  // namespace quotepart
