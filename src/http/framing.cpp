#include "http/framing.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace telemachy::http {
namespace {

bool is_token_character(char c) {
    constexpr std::string_view others = "!#$%&'*+-.^_`|~";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           others.find(c) != std::string_view::npos;
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

/// `METHOD SP target SP HTTP/1.x`, with nothing but visible ASCII in the target.
std::string_view check_request_line(std::string_view line) {
    auto const first = line.find(' ');
    auto const last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) return "a request line of fewer than three parts";
    auto const method = line.substr(0, first);
    auto const target = line.substr(first + 1, last - first - 1);
    auto const version = line.substr(last + 1);
    if (method.empty() || !std::ranges::all_of(method, [](char c) { return c >= 'A' && c <= 'Z'; })) {
        return "an odd method";
    }
    if (target.empty() || target.front() != '/') return "a target that is not a path";
    if (!std::ranges::all_of(target, [](char c) { return c > 0x20 && c < 0x7f; })) return "an odd target";
    if (version != "HTTP/1.1" && version != "HTTP/1.0") return "another version of HTTP";
    return {};
}

}  // namespace

FramingVerdict check_framing(std::string_view head) {
    Framing framing;
    int hosts = 0;
    int encodings = 0;
    int lengths = 0;
    int headers = 0;
    bool first = true;
    bool http10 = false;
    if (!head.ends_with("\r\n\r\n")) return {{}, "a head without an end"};
    head.remove_suffix(2);
    while (!head.empty()) {
        auto const end = head.find("\r\n");
        if (end == std::string_view::npos) return {{}, "a line without an end"};
        auto const line = head.substr(0, end);
        head.remove_prefix(end + 2);
        if (line.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos) {
            return {{}, "a bare CR, LF or NUL"};
        }
        if (first) {
            if (auto const wrong = check_request_line(line); !wrong.empty()) return {{}, wrong};
            http10 = line.ends_with("HTTP/1.0");
            first = false;
            continue;
        }
        if (++headers > header_count_limit) return {{}, "too many headers"};
        if (line.empty() || line.front() == ' ' || line.front() == '\t') return {{}, "a folded header"};
        auto const colon = line.find(':');
        if (colon == std::string_view::npos || colon == 0) return {{}, "a header without a name"};
        auto const name = line.substr(0, colon);
        if (!std::ranges::all_of(name, is_token_character)) return {{}, "an odd header name"};
        auto const value = trimmed(line.substr(colon + 1));
        if (!std::ranges::all_of(value, [](char c) {
                return c == '\t' || static_cast<unsigned char>(c) >= 0x20;
            })) {
            return {{}, "a control character in a header"};
        }
        auto const key = lower(name);
        if (key == "host") {
            ++hosts;
            if (value.empty() || value.find_first_of(" ,/@?#") != std::string_view::npos) return {{}, "an odd Host"};
        } else if (key == "transfer-encoding") {
            ++encodings;
            if (lower(value) != "chunked" || http10) return {{}, "a Transfer-Encoding other than chunked"};
            framing.chunked = true;
        } else if (key == "content-length") {
            ++lengths;
            std::uint64_t length = 0;
            auto const [stop, failed] = std::from_chars(value.data(), value.data() + value.size(), length);
            bool const plain = failed == std::errc{} && stop == value.data() + value.size();
            if (!plain || length > (std::uint64_t{1} << 40)) return {{}, "an odd Content-Length"};
            framing.content_length = length;
        }
    }
    if (hosts != 1) return {{}, "not exactly one Host"};
    if (encodings > 1 || lengths > 1) return {{}, "a length said twice"};
    if (encodings > 0 && lengths > 0) return {{}, "two kinds of length"};
    return {framing, {}};
}

}  // namespace telemachy::http
