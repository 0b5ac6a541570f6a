#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string_view>

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
    /// `may_connect` is asked with every address right before it is connected to.
    explicit CurlWebReader(WebLimits limits = {},
                           std::function<bool(std::string_view address)> may_connect = is_public_address);

    [[nodiscard]] Result<WebDocument> read(WebQuestion const& question) const override;

private:
    WebLimits limits_;
    std::function<bool(std::string_view)> may_connect_;
};

}  // namespace telemachy::outbound
