#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace telemachy::calendar {

/// One entity of MIME: headers with their folds undone, and what follows the empty line.
struct MimeEntity {
    struct Header {
        std::string name;  ///< In lower case.
        std::string value;
    };
    std::vector<Header> headers;
    std::string_view body;

    /// The first of that name, or empty.
    [[nodiscard]] std::string_view header(std::string_view name) const;
    [[nodiscard]] std::size_t count(std::string_view name) const;
};

/// `body` looks into `text`.
[[nodiscard]] MimeEntity read_mime(std::string_view text);

/// `text/calendar` of `Text/Calendar; method=REPLY`.
[[nodiscard]] std::string media_type(std::string_view content_type);
/// A parameter's value, out of its quotes; empty if there is none.
[[nodiscard]] std::string media_parameter(std::string_view content_type, std::string_view name);

/// The parts between lines of `--boundary` (RFC 2046 §5.1.1). They look into `body`.
[[nodiscard]] std::vector<std::string_view> mime_parts(std::string_view body, std::string_view boundary);

/// The body as it was before `encoding`: base64 and quoted-printable (RFC 2045 §6); others change nothing.
/// What does not belong in base64 is passed over, as the standard says.
[[nodiscard]] std::string decoded(std::string_view body, std::string_view encoding);

}  // namespace telemachy::calendar
