#pragma once

#include <memory>

#include "app/capabilities.h"
#include "app/configuration.h"
#include "files/folder_files.h"
#include "outbound/curl_mail_carrier.h"
#include "outbound/curl_mailbox.h"
#include "outbound/curl_web_reader.h"

namespace telemachy::app {

/// The real way out of the house, as the administrator set it up. A house looks into it, so it lives longer.
class RealOutside {
public:
    /// Throws when the file with the mail server's password cannot be read.
    explicit RealOutside(Configuration const& configuration);

    [[nodiscard]] Outside view() const;

private:
    files::FolderFiles files_;
    Outside names_;
    std::unique_ptr<outbound::CurlMailCarrier> mail_;
    std::unique_ptr<outbound::CurlMailbox> mailbox_;
    outbound::CurlWebReader web_;
};

/// The folder of uploaded files, as it is set.
[[nodiscard]] files::FolderFiles files_of(Configuration const& configuration);

/// For a command: the names alone, since what it books is mailed by the server under the same names; and the
/// files, which outlive it.
[[nodiscard]] Outside within_reach(Configuration const& configuration, files::FileStore const& files);

}  // namespace telemachy::app
