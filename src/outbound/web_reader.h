#pragma once

#include <string>

#include "kernel/result.h"

namespace telemachy::outbound {

struct WebQuestion {
    std::string url;
    std::string known = {};  ///< The ETag of what was read before, if any.
};

struct WebDocument {
    bool unchanged = false;  ///< The server says it is still what `known` was; there is no body.
    std::string body = {};
    std::string content_type = {};  ///< In lower case, without its parameters.
    std::string etag = {};
};

/// Reads one document that stands somewhere else. Blocks; a job calls it, with no transaction open.
/// Every refusal says what whoever gave the address can do about it.
class WebReader {
public:
    virtual ~WebReader() = default;
    [[nodiscard]] virtual Result<WebDocument> read(WebQuestion const& question) const = 0;
};

}  // namespace telemachy::outbound
