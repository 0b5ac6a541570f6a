#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace telemachy {

/// Text of `Min` to `Max` characters (Unicode code points), trimmed of surrounding white space when it
/// is read. The limits are part of the type: they validate input, and print into OpenAPI and `--help`.
template <std::size_t Min, std::size_t Max>
struct Text {
    static constexpr std::size_t min = Min;
    static constexpr std::size_t max = Max;

    std::string value;

    Text() = default;
    Text(std::string text) : value(std::move(text)) {}  // NOLINT: reads as text wherever text is meant
    Text(char const* text) : value(text) {}             // NOLINT
    operator std::string const&() const { return value; }  // NOLINT
    bool operator==(Text const&) const = default;
};

/// A whole number from `Min` to `Max`, `Default` when it is left out.
template <std::int64_t Min, std::int64_t Max, std::int64_t Default = Min>
struct Whole {
    static constexpr std::int64_t min = Min;
    static constexpr std::int64_t max = Max;
    static constexpr std::int64_t fallback = Default;

    std::int64_t value = Default;

    Whole() = default;
    Whole(std::int64_t number) : value(number) {}        // NOLINT: reads as a number
    operator std::int64_t() const { return value; }      // NOLINT
};

/// A switch that may be left out. Plain `bool` members must be given.
struct Flag {
    bool value = false;

    Flag() = default;
    Flag(bool on) : value(on) {}              // NOLINT
    operator bool() const { return value; }   // NOLINT
};

/// The version an edit was made on. HTTP carries it as If-Match, the command line as `--version`.
struct ExpectedVersion {
    std::int64_t value = 0;
};

/// The version of what is answered; HTTP repeats it as the ETag.
struct Version {
    std::int64_t value = 0;

    friend bool operator==(Version, Version) = default;
};

/// A body that is bytes rather than JSON: a roster, a policy file.
struct Upload {
    std::string bytes;
};

/// An answer that is a file rather than JSON.
struct Download {
    std::string content_type;
    std::string filename;
    std::string bytes;
};

/// A password on its way in: 12 to 128 characters, never written to a log, an audit row or an answer.
struct Secret {
    std::string value;
};

/// Nothing to say but that it happened.
struct Done {};

}  // namespace telemachy
