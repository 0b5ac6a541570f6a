#include "access/domain/email_address.h"

namespace telemachy::access {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

bool could_fool_a_reader(char c) {
    constexpr std::string_view special = "\"(),:;<>[\\]`";
    auto const code = static_cast<unsigned char>(c);
    return code <= 0x20 || code == 0x7f || special.find(c) != std::string_view::npos;
}

bool has_empty_label(std::string_view host) {
    return host.front() == '.' || host.back() == '.' || host.find("..") != std::string_view::npos;
}

}  // namespace

std::string email_key(std::string_view text) {
    std::string key(trimmed(text));
    for (char& c : key) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return key;
}

std::optional<EmailAddress> read_email(std::string_view text) {
    text = trimmed(text);
    // The limits are those of RFC 5321: 64 octets before the sign, 254 in all.
    if (text.size() < 3 || text.size() > 254) return std::nullopt;
    std::size_t const sign = text.find('@');
    if (sign == std::string_view::npos || sign == 0 || sign > 64 || sign + 1 == text.size() ||
        text.find('@', sign + 1) != std::string_view::npos ||
        has_empty_label(text.substr(sign + 1))) {
        return std::nullopt;
    }
    for (char const c : text) {
        if (could_fool_a_reader(c)) return std::nullopt;
    }
    return EmailAddress{std::string(text), email_key(text)};
}

}  // namespace telemachy::access
