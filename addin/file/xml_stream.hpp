#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "addin/file/limits.hpp"

namespace quotepart::file {

/// A name of XML: "formula" in "urn:oasis:names:tc:opendocument:xmlns:table:1.0".
struct XmlName {
    std::string_view space{};
    std::string_view local{};
};

/// The attributes of an element, by their local names.
class XmlAttributes {
  public:
    explicit XmlAttributes(const char** list) : list_(list) {}

    /// Of several that have this local name the first whose namespace ends so.
    std::optional<std::string_view> find(std::string_view local,
                                         std::string_view spaceEnd = {}) const;
    bool has(std::string_view local) const { return find(local).has_value(); }
    /// Empty where there is none.
    std::string_view text(std::string_view local, std::string_view spaceEnd = {}) const;
    int number(std::string_view local, int fallback) const;

  private:
    const char** list_;
};

/// What reads an XML stream element by element.
class XmlHandler {
  public:
    virtual void start(std::string_view local, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view local) = 0;
    virtual void characters(std::string_view text) = 0;

  protected:
    ~XmlHandler() = default;
};

/// Reads a stream given in pieces: `feed` is called with a function that takes them. Nothing
/// outside the stream is ever looked at. Throws Unreadable where it is not well-formed, has a
/// document type or stands deeper than the limit; what the handler throws is passed on.
void readXml(const std::function<void(const std::function<void(std::string_view)>&)>& feed,
             const Limits& limits, XmlHandler& handler);

}  // namespace quotepart::file
