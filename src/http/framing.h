#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace telemachy::http {

/// The gate before the parser: what a request's head must look like before anybody reads it for meaning.
/// Two servers that disagree about where a request ends are how requests are smuggled, so nothing that
/// could be read two ways is let in (RFC 9112 §2.2, §5, §6, §11; ASVS 4.2). Beast 1.81 alone accepts a
/// folded header, a missing or second Host, `Transfer-Encoding: xchunked`, and both lengths at once.
struct Framing {
    std::optional<std::uint64_t> content_length;
    bool chunked = false;
};

inline constexpr std::size_t head_limit = 16 * 1024;
inline constexpr int header_count_limit = 100;

/// `head` runs from the request line to the empty line, both included. A refusal is a short English
/// phrase for the log; the client hears no more than 400.
struct FramingVerdict {
    std::optional<Framing> framing;
    std::string_view refused;
};
[[nodiscard]] FramingVerdict check_framing(std::string_view head);

}  // namespace telemachy::http
