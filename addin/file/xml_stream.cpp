#include "addin/file/xml_stream.hpp"

#include <expat.h>

#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <memory>
#include <type_traits>

#include "addin/file/unreadable.hpp"

namespace quotepart::file {

namespace {

constexpr std::size_t longestNamespace = 500;
constexpr char separator = ' ';

XmlName nameOf(std::string_view text) {
    const std::size_t end = text.rfind(separator);
    if (end == std::string_view::npos) {
        return {.local = text};
    }
    return {.space = text.substr(0, end), .local = text.substr(end + 1)};
}

/// What expat may allocate: names that are never repeated are all kept, and a namespace is written
/// out before every name, so that a small file could take more than a machine has.
class Memory {
  public:
    static const XML_Memory_Handling_Suite& suite() {
        static const XML_Memory_Handling_Suite functions{&allocate, &reallocate, &release};
        return functions;
    }

  private:
    struct alignas(std::max_align_t) Header {
        std::size_t bytes;
    };

    static void* allocate(std::size_t bytes) { return reallocate(nullptr, bytes); }

    static void* reallocate(void* memory, std::size_t bytes) {
        Header* const old = headerOf(memory);
        const std::size_t before = old == nullptr ? 0 : old->bytes;
        if (bytes > most || used - before + bytes > most) {
            return nullptr;
        }
        auto* const header = static_cast<Header*>(std::realloc(old, sizeof(Header) + bytes));
        if (header == nullptr) {
            return nullptr;
        }
        header->bytes = bytes;
        used = used - before + bytes;
        return header + 1;
    }

    static void release(void* memory) {
        if (Header* const header = headerOf(memory)) {
            used -= header->bytes;
            std::free(header);
        }
    }

    static Header* headerOf(void* memory) {
        return memory == nullptr ? nullptr : static_cast<Header*>(memory) - 1;
    }

    static constexpr std::size_t most = 100'000'000;
    static thread_local std::size_t used;  ///< a parser is freed by the thread that made it
};

thread_local std::size_t Memory::used = 0;

/// One parse; what is thrown in a callback waits until expat has returned.
class Parse {
  public:
    Parse(const Limits& limits, XmlHandler& handler)
        : limits_(limits),
          handler_(handler),
          parser_(XML_ParserCreate_MM(nullptr, &Memory::suite(), &separator)) {
        if (!parser_) {
            throw std::bad_alloc();
        }
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), &onStart, &onEnd);
        XML_SetCharacterDataHandler(parser_.get(), &onCharacters);
        XML_SetStartDoctypeDeclHandler(parser_.get(), &onDocumentType);
        XML_SetStartNamespaceDeclHandler(parser_.get(), &onNamespace);
        XML_SetDefaultHandlerExpand(parser_.get(), &onOther);
    }

    void take(std::string_view piece, bool last) {
        const XML_Status status =
            XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
        if (thrown_) {
            std::rethrow_exception(thrown_);
        }
        if (status != XML_STATUS_OK) {
            const XML_Error error = XML_GetErrorCode(parser_.get());
            throw Unreadable(error == XML_ERROR_NO_MEMORY ? Fault::tooLarge : Fault::broken,
                             XML_ErrorString(error));
        }
        unfinished_ = advanced_ ? 0 : unfinished_ + piece.size();
        advanced_ = false;
        if (unfinished_ > limits_.markupBytes()) {
            throw Unreadable(Fault::tooLarge, "markup");
        }
    }

  private:
    template <class Action>
    void guarded(Action action) noexcept {
        advanced_ = true;
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
            parse.requireShort(attributes);
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

    /// Comments, declarations and whatever else nobody looks at.
    static void onOther(void* data, const char*, int) { self(data).advanced_ = true; }

    static void onNamespace(void* data, const char*, const char* uri) {
        self(data).guarded([&] {
            if (uri != nullptr && std::strlen(uri) > longestNamespace) {
                throw Unreadable(Fault::tooLarge, "namespace");
            }
        });
    }

    static void onDocumentType(void* data, const char* name, const char*, const char*, int) {
        self(data).guarded([&] { throw Unreadable(Fault::declaresType, name); });
    }

    void requireShort(const char** attributes) const {
        std::size_t bytes = 0;
        for (const char** each = attributes; *each != nullptr; ++each) {
            bytes += std::strlen(*each);
        }
        if (bytes > limits_.attributeBytes()) {
            throw Unreadable(Fault::tooLarge, "attributes");
        }
    }

    struct Free {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    const Limits& limits_;
    XmlHandler& handler_;
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free> parser_;
    std::exception_ptr thrown_;
    std::size_t unfinished_ = 0;  ///< bytes given since the last that told anything
    int depth_ = 0;
    bool advanced_ = false;
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
