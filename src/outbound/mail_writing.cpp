#include "outbound/mail_writing.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>

namespace telemachy::outbound {
namespace {

bool is_continuation_byte(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::string base64(std::string_view bytes, std::size_t line_length) {
    constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        if (line_length > 0 && i > 0 && i / 3 * 4 % line_length == 0) text += "\r\n";
        auto const byte = [&](std::size_t k) {
            return i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U;
        };
        unsigned const group = byte(0) << 16U | byte(1) << 8U | byte(2);
        for (std::size_t k = 0; k < 4; ++k) {
            text += i + k > bytes.size() ? '=' : alphabet[group >> (18 - 6 * k) & 63U];
        }
    }
    return text;
}

/// A header cannot be broken out of: whatever is not a printable ASCII character becomes part of an
/// encoded word (RFC 2047 §2). 39 octets make one that fits into 76 characters behind `Subject: `.
std::string header_text(std::string_view text) {
    bool const plain = std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; }) &&
                       text.find("=?") == std::string_view::npos && text.size() <= 60;
    if (plain) return std::string(text);
    std::string words;
    while (!text.empty()) {
        auto cut = std::min<std::size_t>(text.size(), 39);
        while (cut < text.size() && is_continuation_byte(text[cut])) --cut;
        words += (words.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") +
                 base64(text.substr(0, cut), 0) + "?=";
        text.remove_prefix(cut);
    }
    return words;
}

/// An address in angle brackets after a name. What cannot stand in an address is left out, so that
/// a name from a roster can never add a header or a recipient.
std::string mailbox(Correspondent const& user) {
    std::string address;
    std::ranges::copy_if(user.address, std::back_inserter(address), [](char c) {
        return c > ' ' && c <= '~' &&
               std::string_view("<>,;:\"()[]\\").find(c) == std::string_view::npos;
    });
    if (user.name.empty()) return '<' + address + '>';
    auto const name = header_text(user.name);
    if (name.starts_with("=?")) return name + " <" + address + '>';
    std::string quoted;
    for (char const c : name)
        quoted += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    return '"' + quoted + "\" <" + address + '>';
}

/// RFC 5322 §3.3, in UTC.
std::string mail_date(std::chrono::sys_seconds at) {
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto const day = std::chrono::floor<std::chrono::days>(at);
    std::chrono::year_month_day const date{day};
    std::chrono::hh_mm_ss const clock{at - day};
    std::array<char, 48> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%s, %02u %s %04d %02d:%02d:%02d +0000",
                  days[std::chrono::weekday(day).c_encoding()], unsigned{date.day()},
                  months[unsigned{date.month()} - 1], int{date.year()},
                  static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    return buffer.data();
}

}  // namespace

std::string with_crlf(std::string_view text) {
    std::string result;
    for (char const c : text) result += c == '\n' ? "\r\n" : std::string(1, c);
    return result;
}

std::string mail_head(MailHead const& head) {
    std::string text;
    text += "From: " + mailbox(head.from) + "\r\n";
    text += "To: " + mailbox(head.to) + "\r\n";
    text += "Subject: " + header_text(head.subject) + "\r\n";
    text += "Date: " + mail_date(head.date) + "\r\n";
    text += "Message-ID: <" + head.message_id + ">\r\n";
    text += "MIME-Version: 1.0\r\n";
    return text;
}

std::string mail_body(std::string_view content_type, std::string_view body) {
    return "Content-Type: " + std::string(content_type) + "\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
           base64(body, 76) + "\r\n";
}

std::string plain_mail(MailHead const& head, std::string_view text) {
    return mail_head(head) + mail_body("text/plain; charset=UTF-8", with_crlf(text));
}

}  // namespace telemachy::outbound
