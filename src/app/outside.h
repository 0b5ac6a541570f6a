#pragma once

#include <memory>

#include "app/capabilities.h"
#include "app/configuration.h"
#include "outbound/curl_mail_carrier.h"
#include "outbound/curl_web_reader.h"

namespace telemachy::app {

/// The real way out of the house, as the administrator set it up. A house looks into it, so it lives longer.
class RealOutside {
public:
    /// Throws when the file with the mail server's password cannot be read.
    explicit RealOutside(Configuration const& configuration);

    [[nodiscard]] Outside view() const;

private:
    std::unique_ptr<outbound::CurlMailCarrier> mail_;
    outbound::CurlWebReader web_;
    std::string mail_from_;
    std::string url_;
};

/// The names alone, for a command: what it books is mailed by the server, under the same names.
[[nodiscard]] Outside names_only(Configuration const& configuration);

}  // namespace telemachy::app
