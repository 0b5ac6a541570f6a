#include "outbound/curl_web_reader.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <arpa/inet.h>

#include <algorithm>
#include <array>

#include "outbound/curl_handle.h"

namespace telemachy::outbound {
namespace {

using Clock = std::chrono::steady_clock;

/// One answer, while it arrives.
struct Arriving {
    MayConnect const& may_connect;
    std::size_t bytes_max;
    bool secret_in_the_clear = false;  ///< A password would go out unencrypted.
    std::string body = {};
    std::string etag = {};
    bool too_large = false;
    bool kept_out = false;
    bool overheard = false;
};

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

std::string_view trimmed(std::string_view text) {
    auto const blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return text;
}

std::size_t take_body(char* bytes, std::size_t, std::size_t count, void* where) {
    auto& arriving = *static_cast<Arriving*>(where);
    if (arriving.body.size() + count > arriving.bytes_max) {
        arriving.too_large = true;
        return 0;
    }
    arriving.body.append(bytes, count);
    return count;
}

std::size_t take_header(char* bytes, std::size_t, std::size_t count, void* where) {
    std::string_view const line(bytes, count);
    constexpr std::string_view name = "etag:";
    if (lower(line.substr(0, name.size())) == name) {
        static_cast<Arriving*>(where)->etag = trimmed(line.substr(name.size()));
    }
    return count;
}

struct Place {
    std::string address;
    std::uint16_t port = 0;
};

Place place_of(curl_sockaddr const& address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    void const* bytes = nullptr;
    std::uint16_t port = 0;
    if (address.family == AF_INET) {
        auto const& v4 = *reinterpret_cast<sockaddr_in const*>(&address.addr);
        bytes = &v4.sin_addr;
        port = ntohs(v4.sin_port);
    }
    if (address.family == AF_INET6) {
        auto const& v6 = *reinterpret_cast<sockaddr_in6 const*>(&address.addr);
        bytes = &v6.sin6_addr;
        port = ntohs(v6.sin6_port);
    }
    if (!bytes || !inet_ntop(address.family, bytes, text.data(), text.size())) return {};
    return {text.data(), port};
}

/// The last moment before a connection: the name has been looked up, and this address is the one.
curl_socket_t open_socket(void* where, curlsocktype, curl_sockaddr* address) {
    auto& arriving = *static_cast<Arriving*>(where);
    auto const place = place_of(*address);
    arriving.kept_out = place.address.empty() || !arriving.may_connect(place.address, place.port);
    arriving.overheard = arriving.secret_in_the_clear && is_public_address(place.address);
    if (arriving.kept_out || arriving.overheard) return CURL_SOCKET_BAD;
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

Problem wrong_url(std::string code, std::string sentence) {
    return invalid_field("/url", std::move(code), std::move(sentence));
}

Problem unreadable(std::string code, std::string sentence) {
    return {ProblemKind::unavailable, std::move(code), std::move(sentence)};
}

std::string part_of(CURLU* url, CURLUPart part) {
    char* text = nullptr;
    if (curl_url_get(url, part, &text, 0) != CURLUE_OK) return {};
    CurlText const owner(text);
    return text;
}

/// `webcal:` is how calendars say "subscribe to this over HTTPS".
std::string as_web_url(std::string const& url) {
    return lower(url).starts_with("webcal://") ? "https" + url.substr(6) : url;
}

Result<void> check_url(std::string const& text) {
    UrlHandle const url(curl_url());
    if (!url) throw std::bad_alloc();
    if (curl_url_set(url.get(), CURLUPART_URL, text.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK) {
        return refuse(wrong_url("not_a_url", "This is not the address of a calendar."));
    }
    auto const scheme = part_of(url.get(), CURLUPART_SCHEME);
    if (scheme != "https" && scheme != "http") {
        return refuse(wrong_url("scheme", "A calendar's address begins with https://, http:// or webcal://."));
    }
    if (!part_of(url.get(), CURLUPART_USER).empty() || !part_of(url.get(), CURLUPART_PASSWORD).empty()) {
        return refuse(wrong_url("credentials", "Leave the name and password out of the address. Use your calendar's "
                                               "secret address instead."));
    }
    return {};
}

Problem what_went_wrong(CURLcode code, Arriving const& arriving) {
    if (arriving.kept_out) {
        return wrong_url("private_address", "This address leads into a private network. Only public addresses are read.");
    }
    if (arriving.overheard) {
        return wrong_url("in_the_clear", "A password is sent over https:// only.");
    }
    if (arriving.too_large) {
        return wrong_url("too_large", "This calendar is larger than " + std::to_string(arriving.bytes_max >> 20U) +
                                          " MB. Publish a shorter stretch of it.");
    }
    switch (code) {
        case CURLE_COULDNT_RESOLVE_HOST:
            return unreadable("no_such_host", "Nobody knows the server of this address. Check its spelling.");
        case CURLE_OPERATION_TIMEDOUT:
            return unreadable("too_slow", "The calendar's server did not answer in time. It is tried again later.");
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CONNECT_ERROR:
            return unreadable("certificate", "The calendar's server cannot prove who it is.");
        default:
            return unreadable("no_answer", "The calendar's server cannot be reached. It is tried again later.");
    }
}

Result<void> check_status(long status, bool with_credentials) {
    if (status == 200 || status == 207 || status == 304) return {};
    if (with_credentials && status == 401) {
        return refuse(invalid_field("/password", "wrong_password",
                                    "The calendar's server does not accept this name and password."));
    }
    if (status == 401 || status == 403) {
        return refuse(wrong_url("not_allowed", "The calendar's server asks who we are. Use your calendar's secret address."));
    }
    if (status == 404 || status == 410) {
        return refuse(wrong_url("gone", "There is no calendar at this address any more."));
    }
    return refuse(unreadable("answer_" + std::to_string(status),
                             "The calendar's server answered " + std::to_string(status) + ". It is tried again later."));
}

/// Scheme, host and port: who is asked.
std::string server_of(std::string const& text) {
    UrlHandle const url(curl_url());
    if (!url) throw std::bad_alloc();
    curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0);
    char* port = nullptr;
    curl_url_get(url.get(), CURLUPART_PORT, &port, CURLU_DEFAULT_PORT);
    CurlText const owner(port);
    return part_of(url.get(), CURLUPART_SCHEME) + "://" + lower(part_of(url.get(), CURLUPART_HOST)) + ":" + (port ? port : "");
}

/// libcurl writes the name and password it was given into where it would go next.
std::string without_credentials(std::string const& text) {
    UrlHandle const url(curl_url());
    if (!url) throw std::bad_alloc();
    if (curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0) != CURLUE_OK) return text;
    curl_url_set(url.get(), CURLUPART_USER, nullptr, 0);
    curl_url_set(url.get(), CURLUPART_PASSWORD, nullptr, 0);
    return part_of(url.get(), CURLUPART_URL);
}

Result<void> check_same_server(WebQuestion const& question, std::string const& next) {
    if (!question.credentials || server_of(question.url) == server_of(next)) return {};
    return refuse(wrong_url("elsewhere", "This server sends us on to " + server_of(next) +
                                             ". If that is your calendar's, give its address."));
}

/// What goes out with every hop of a question.
TextList headers_of(WebQuestion const& question) {
    TextList headers;
    append(headers, "Accept: text/calendar, application/xml;q=0.9, */*;q=0.1");
    if (!question.known.empty()) append(headers, ("If-None-Match: " + question.known).c_str());
    if (!question.depth.empty()) append(headers, ("Depth: " + question.depth).c_str());
    if (question.method != "GET") append(headers, "Content-Type: application/xml; charset=utf-8");
    return headers;
}

}  // namespace

CurlWebReader::CurlWebReader(WebLimits limits, MayConnect may_connect)
    : limits_(limits), may_connect_(std::move(may_connect)) {}

Result<WebDocument> CurlWebReader::read(WebQuestion const& question) const {
    auto const deadline = Clock::now() + limits_.time;
    auto url = as_web_url(question.url);
    for (int hop = 0; hop <= limits_.redirects; ++hop) {
        TRY(check_url(url));
        TRY(check_same_server(question, url));
        Arriving arriving{may_connect_, limits_.bytes, question.credentials && !lower(url).starts_with("https:")};
        auto const handle = new_easy_handle();
        auto const set = [&](CURLoption option, auto value) { curl_easy_setopt(handle.get(), option, value); };
        auto const headers = headers_of(question);
        auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
        set(CURLOPT_URL, url.c_str());
        set(CURLOPT_PROTOCOLS_STR, "http,https");
        set(CURLOPT_FOLLOWLOCATION, 0L);
        set(CURLOPT_TIMEOUT_MS, static_cast<long>(std::max<std::int64_t>(left.count(), 1)));
        set(CURLOPT_ACCEPT_ENCODING, "");
        set(CURLOPT_USERAGENT, "Telemachy");
        set(CURLOPT_HTTPHEADER, headers.get());
        if (question.method != "GET") {
            set(CURLOPT_CUSTOMREQUEST, question.method.c_str());
            set(CURLOPT_POSTFIELDS, question.body.c_str());
            set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(question.body.size()));
        }
        if (question.credentials) {
            set(CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
            set(CURLOPT_USERNAME, question.credentials->user.c_str());
            set(CURLOPT_PASSWORD, question.credentials->password.c_str());
        }
        set(CURLOPT_OPENSOCKETFUNCTION, open_socket);
        set(CURLOPT_OPENSOCKETDATA, &arriving);
        set(CURLOPT_WRITEFUNCTION, take_body);
        set(CURLOPT_WRITEDATA, &arriving);
        set(CURLOPT_HEADERFUNCTION, take_header);
        set(CURLOPT_HEADERDATA, &arriving);
        auto const code = curl_easy_perform(handle.get());
        if (code != CURLE_OK) return refuse(what_went_wrong(code, arriving));

        char const* next = nullptr;
        curl_easy_getinfo(handle.get(), CURLINFO_REDIRECT_URL, &next);
        if (next) {
            url = question.credentials ? without_credentials(next) : next;
            continue;
        }
        long status = 0;
        curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
        TRY(check_status(status, question.credentials.has_value()));
        char const* type = nullptr;
        curl_easy_getinfo(handle.get(), CURLINFO_CONTENT_TYPE, &type);
        std::string_view const whole = type ? type : "";
        return WebDocument{.unchanged = status == 304,
                           .body = std::move(arriving.body),
                           .content_type = lower(trimmed(whole.substr(0, whole.find(';')))),
                           .etag = std::move(arriving.etag),
                           .url = url};
    }
    return refuse(wrong_url("redirects", "This address sends us from one place to the next without end."));
}

}  // namespace telemachy::outbound
