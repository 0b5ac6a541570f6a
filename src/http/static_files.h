#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "http/message.h"

namespace telemachy::http {

/// The web app, read into memory once. Files under /assets carry a hash in their name and never change;
/// every other path that no file answers is a screen of the app and gets index.html.
class StaticFiles {
public:
    StaticFiles() = default;
    explicit StaticFiles(std::filesystem::path const& folder);

    [[nodiscard]] std::optional<Response> find(Request const& request) const;
    [[nodiscard]] bool empty() const { return files_.empty(); }

private:
    struct File {
        std::string content_type;
        std::string etag;
        std::shared_ptr<std::string const> plain;
        std::shared_ptr<std::string const> brotli;
        std::shared_ptr<std::string const> gzip;
    };
    std::map<std::string, File, std::less<>> files_;
};

}  // namespace telemachy::http
