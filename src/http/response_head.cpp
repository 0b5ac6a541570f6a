#include "http/response_head.h"

#include <array>
#include <ctime>

namespace telemachy::http {
namespace {

/// On every answer, whatever it is: the strictest policy the web app runs under.
constexpr std::string_view house_headers =
    "content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; frame-ancestors 'none'; "
    "base-uri 'none'; form-action 'self'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'\r\n"
    "strict-transport-security: max-age=63072000; includeSubDomains\r\n"
    "x-content-type-options: nosniff\r\n"
    "referrer-policy: no-referrer\r\n"
    "cross-origin-opener-policy: same-origin\r\n"
    "cross-origin-resource-policy: same-origin\r\n"
    "permissions-policy: camera=(), microphone=(), geolocation=(), payment=(), usb=(), "
    "publickey-credentials-get=(self), publickey-credentials-create=(self)\r\n";

std::string http_date() {
    std::time_t const now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 64> text{};
    std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    return text.data();
}

}  // namespace

std::string head_of(Response const& response, bool keep_alive, std::optional<std::size_t> length) {
    std::string head = "HTTP/1.1 " + std::to_string(response.status) + " ";
    head += reason_phrase(response.status);
    head += "\r\ndate: " + http_date() + "\r\n";
    for (auto const& [name, value] : response.headers) head += name + ": " + value + "\r\n";
    head += house_headers;
    if (length) head += "content-length: " + std::to_string(*length) + "\r\n";
    head += keep_alive ? "connection: keep-alive\r\n\r\n" : "connection: close\r\n\r\n";
    return head;
}

}  // namespace telemachy::http
