#pragma once

#include <chrono>
#include <cstddef>

#include "outbound/public_address.h"
#include "outbound/web_reader.h"

namespace telemachy::outbound {

struct WebLimits {
    std::size_t bytes = 5U << 20U;      ///< Of the unpacked document.
    std::chrono::seconds time{20};      ///< For everything, redirects included.
    int redirects = 4;
};

/// Reads over HTTP and HTTPS with libcurl. See the rules in README.md.
class CurlWebReader final : public WebReader {
public:
    explicit CurlWebReader(WebLimits limits = {}, MayConnect may_connect = public_or({}));

    [[nodiscard]] Result<WebDocument> read(WebQuestion const& question) const override;

private:
    WebLimits limits_;
    MayConnect may_connect_;
};

}  // namespace telemachy::outbound
