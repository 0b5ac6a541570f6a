#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace telemachy::http {

/// A request, read and framed, before anybody knows what it is for. Header names are lower case.
struct Request {
    std::string method;
    std::string path;                         ///< Percent-decoded, without the query.
    std::vector<std::pair<std::string, std::string>> query;
    std::map<std::string, std::string, std::less<>> headers;
    std::string body;
    std::string address;                      ///< The client's, after the configured proxies.

    [[nodiscard]] std::string_view header(std::string_view name) const {
        auto const found = headers.find(name);
        return found == headers.end() ? std::string_view{} : std::string_view(found->second);
    }
    [[nodiscard]] std::string_view cookie(std::string_view name) const;
};

struct Response {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers = {};
    std::shared_ptr<std::string const> body = std::make_shared<std::string const>();
    std::string event_topic = {};             ///< Not empty: stream the news of this topic instead,
    std::string end_topic = {};               ///< until something is said here.
};

/// Splits and decodes a request target; false when it is not valid UTF-8 or badly escaped.
[[nodiscard]] bool read_target(std::string_view target, Request& request);
[[nodiscard]] bool is_utf8(std::string_view text);
[[nodiscard]] std::string_view reason_phrase(int status);

}  // namespace telemachy::http
