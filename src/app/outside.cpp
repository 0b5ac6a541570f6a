#include "app/outside.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace telemachy::app {
namespace {

std::string read_password(std::string const& path) {
    if (path.empty()) return {};
    std::ifstream in(path);
    if (!in) throw std::runtime_error("the mail server's password cannot be read from " + path);
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
    : files_(files_of(configuration)), mail_from_(configuration.mail_address), url_(url_of(configuration)) {
    if (configuration.mail_server.empty()) return;
    mail_ = std::make_unique<outbound::CurlMailCarrier>(
        outbound::MailServer{.url = configuration.mail_server,
                             .user = configuration.mail_user,
                             .password = read_password(configuration.mail_password_file),
                             .insist_on_tls = !configuration.mail_in_the_clear});
}

Outside RealOutside::view() const { return {mail_.get(), &web_, &files_, mail_from_, url_}; }

files::FolderFiles files_of(Configuration const& configuration) {
    if (!configuration.files.empty()) return files::FolderFiles(configuration.files);
    return files::FolderFiles(configuration.data + "/files");
}

Outside within_reach(Configuration const& configuration, files::FileStore const& files) {
    return {nullptr, nullptr, &files, configuration.mail_address, url_of(configuration)};
}

}  // namespace telemachy::app
