#include "app/outside.h"

#include "app/house_key_file.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace telemachy::app {
namespace {

std::string read_password(std::string const& path) {
    if (path.empty()) return {};
    std::ifstream in(path);
    if (!in) throw std::runtime_error("a mail password cannot be read from " + path);
    std::string password{std::istreambuf_iterator<char>(in), {}};
    while (!password.empty() && (password.back() == '\n' || password.back() == '\r')) password.pop_back();
    return password;
}

std::string url_of(Configuration const& configuration) {
    if (!configuration.public_url.empty()) return configuration.public_url;
    return "http://localhost:" + std::to_string(configuration.port);
}

}  // namespace

RealOutside::RealOutside(Configuration const& configuration)
    : files_(files_of(configuration)), names_(within_reach(configuration, files_)), web_({}, outbound::public_or(configuration.calendar_trusted)) {
    if (!configuration.mail_server.empty()) {
        mail_ = std::make_unique<outbound::CurlMailCarrier>(
            outbound::MailServer{.url = configuration.mail_server,
                                 .user = configuration.mail_user,
                                 .password = read_password(configuration.mail_password_file),
                                 .insist_on_tls = !configuration.mail_in_the_clear});
    }
    if (!configuration.mailbox.empty()) {
        mailbox_ = std::make_unique<outbound::CurlMailbox>(
            outbound::MailboxServer{.url = configuration.mailbox,
                                    .user = configuration.mailbox_user,
                                    .password = read_password(configuration.mailbox_password_file),
                                    .insist_on_tls = !configuration.mail_in_the_clear});
    }
}

Outside RealOutside::view() const {
    auto outside = names_;
    outside.mail = mail_.get();
    outside.web = &web_;
    outside.mailbox = mailbox_.get();
    return outside;
}

files::FolderFiles files_of(Configuration const& configuration) {
    if (!configuration.files.empty()) return files::FolderFiles(configuration.files);
    return files::FolderFiles(configuration.data + "/files");
}

Outside within_reach(Configuration const& configuration, files::FileStore const& files) {
    return {.files = &files,
            .mail_from = configuration.mail_address,
            .url = url_of(configuration),
            .house_key = [file = house_key_file(configuration)] { return house_key(file); }};
}

}  // namespace telemachy::app
