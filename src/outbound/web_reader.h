#pragma once

#include <optional>
#include <string>

#include "kernel/result.h"

namespace telemachy::outbound {

/// Who asks. Sent to the server of the question's address and to no other, and never in the clear over a
/// public network.
struct Credentials {
    std::string user;
    std::string password;
};

struct WebQuestion {
    std::string url;
    std::string known = {};          ///< The ETag of what was read before, if any.
    std::string method = "GET";      ///< PROPFIND and REPORT are how calendars are asked (WebDAV, CalDAV).
    std::string depth = {};          ///< How far below the address a PROPFIND looks (RFC 4918 §10.2).
    std::string body = {};           ///< XML, with every method but GET.
    std::optional<Credentials> credentials = {};
};

struct WebDocument {
    bool unchanged = false;  ///< The server says it is still what `known` was; there is no body.
    std::string body = {};
    std::string content_type = {};  ///< In lower case, without its parameters.
    std::string etag = {};
    std::string url = {};  ///< Where it was found at last, redirects followed.
};

/// Reads one document that stands somewhere else. Blocks; a job calls it, with no transaction open.
/// Every refusal says what whoever gave the address can do about it.
class WebReader {
public:
    virtual ~WebReader() = default;
    [[nodiscard]] virtual Result<WebDocument> read(WebQuestion const& question) const = 0;
};

}  // namespace telemachy::outbound
