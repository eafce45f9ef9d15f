#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quotepart::report {

/// Writes one JSON value (RFC 8259) on one line, in UTF-8. Members of an object and elements of a
/// list follow each other in the order of the calls; what is opened has to be closed.
class JsonWriter {
  public:
    JsonWriter& beginObject();
    JsonWriter& endObject();
    JsonWriter& beginList();
    JsonWriter& endList();

    /// The name of the member whose value comes next.
    JsonWriter& name(std::string_view name);

    /// Bytes that are not UTF-8 become U+FFFD.
    JsonWriter& text(std::string_view text);
    /// The shortest digits that give the same double; null for what is not finite.
    JsonWriter& number(double number);
    JsonWriter& whole(std::int64_t number);
    JsonWriter& boolean(bool value);
    JsonWriter& null();

    const std::string& result() const { return result_; }

  private:
    void separate();
    JsonWriter& put(std::string_view token);
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);

    std::string result_;
    std::vector<bool> started_;
    bool named_ = false;
};

}  // namespace quotepart::report
