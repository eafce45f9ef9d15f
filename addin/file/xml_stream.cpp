#include "addin/file/xml_stream.hpp"

#include <expat.h>

#include <charconv>
#include <exception>
#include <memory>
#include <type_traits>

#include "addin/file/unreadable.hpp"

namespace quotepart::file {

namespace {

constexpr char separator = ' ';

XmlName nameOf(std::string_view text) {
    const std::size_t end = text.rfind(separator);
    if (end == std::string_view::npos) {
        return {.local = text};
    }
    return {.space = text.substr(0, end), .local = text.substr(end + 1)};
}

/// One parse; what is thrown in a callback waits until expat has returned.
class Parse {
  public:
    Parse(const Limits& limits, XmlHandler& handler)
        : limits_(limits), handler_(handler), parser_(XML_ParserCreateNS(nullptr, separator)) {
        if (!parser_) {
            throw std::bad_alloc();
        }
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), &onStart, &onEnd);
        XML_SetCharacterDataHandler(parser_.get(), &onCharacters);
        XML_SetStartDoctypeDeclHandler(parser_.get(), &onDocumentType);
    }

    void take(std::string_view piece, bool last) {
        const XML_Status status =
            XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
        if (thrown_) {
            std::rethrow_exception(thrown_);
        }
        if (status != XML_STATUS_OK) {
            throw Unreadable(Fault::broken, XML_ErrorString(XML_GetErrorCode(parser_.get())));
        }
    }

  private:
    template <class Action>
    void guarded(Action action) noexcept {
        if (thrown_) {
            return;
        }
        try {
            action();
        } catch (...) {
            thrown_ = std::current_exception();
            XML_StopParser(parser_.get(), XML_FALSE);
        }
    }

    static Parse& self(void* data) { return *static_cast<Parse*>(data); }

    static void onStart(void* data, const char* name, const char** attributes) {
        Parse& parse = self(data);
        parse.guarded([&] {
            if (++parse.depth_ > parse.limits_.depth) {
                throw Unreadable(Fault::tooDeep, name);
            }
            parse.handler_.start(nameOf(name).local, XmlAttributes(attributes));
        });
    }

    static void onEnd(void* data, const char* name) {
        Parse& parse = self(data);
        parse.guarded([&] {
            --parse.depth_;
            parse.handler_.end(nameOf(name).local);
        });
    }

    static void onCharacters(void* data, const char* text, int length) {
        Parse& parse = self(data);
        parse.guarded([&] { parse.handler_.characters({text, static_cast<std::size_t>(length)}); });
    }

    static void onDocumentType(void* data, const char* name, const char*, const char*, int) {
        self(data).guarded([&] { throw Unreadable(Fault::declaresType, name); });
    }

    struct Free {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    const Limits& limits_;
    XmlHandler& handler_;
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free> parser_;
    std::exception_ptr thrown_;
    int depth_ = 0;
};

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view local,
                                                    std::string_view spaceEnd) const {
    for (const char** each = list_; *each != nullptr; each += 2) {
        const XmlName name = nameOf(*each);
        if (name.local == local && name.space.ends_with(spaceEnd)) {
            return each[1];
        }
    }
    return std::nullopt;
}

std::string_view XmlAttributes::text(std::string_view local, std::string_view spaceEnd) const {
    return find(local, spaceEnd).value_or(std::string_view());
}

int XmlAttributes::number(std::string_view local, int fallback) const {
    const std::string_view text = this->text(local);
    int value = fallback;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
    return end.ec == std::errc() && !text.empty() ? value : fallback;
}

void readXml(const std::function<void(const std::function<void(std::string_view)>&)>& feed,
             const Limits& limits, XmlHandler& handler) {
    Parse parse(limits, handler);
    feed([&](std::string_view piece) { parse.take(piece, false); });
    parse.take({}, true);
}

}  // namespace quotepart::file
