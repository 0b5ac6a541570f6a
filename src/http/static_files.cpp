#include "http/static_files.h"

#include <fstream>
#include <sstream>

#include "vault/digest.h"

namespace telemachy::http {
namespace {

namespace fs = std::filesystem;

std::string content_type_of(fs::path const& path) {
    static std::map<std::string, std::string> const types{
        {".html", "text/html; charset=utf-8"},  {".js", "text/javascript; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},    {".json", "application/json; charset=utf-8"},
        {".svg", "image/svg+xml"},              {".png", "image/png"},
        {".ico", "image/x-icon"},               {".woff2", "font/woff2"},
        {".txt", "text/plain; charset=utf-8"},  {".webmanifest", "application/manifest+json"}};
    auto const found = types.find(path.extension().string());
    return found == types.end() ? "application/octet-stream" : found->second;
}

std::shared_ptr<std::string const> read_file(fs::path const& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return nullptr;
    std::ostringstream out;
    out << in.rdbuf();
    return std::make_shared<std::string const>(out.str());
}

}  // namespace

StaticFiles::StaticFiles(fs::path const& folder) {
    if (!fs::is_directory(folder)) return;
    for (auto const& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        auto const& path = entry.path();
        if (path.extension() == ".br" || path.extension() == ".gz") continue;
        File file{.content_type = content_type_of(path), .etag = {}, .plain = read_file(path),
                  .brotli = read_file(path.string() + ".br"), .gzip = read_file(path.string() + ".gz")};
        file.etag = "\"" + vault::hex(vault::sha256(*file.plain)).substr(0, 20) + "\"";
        files_.emplace("/" + fs::relative(path, folder).generic_string(), std::move(file));
    }
}

std::optional<Response> StaticFiles::find(Request const& request) const {
    auto found = files_.find(request.path);
    bool const asset = request.path.starts_with("/assets/");
    if (found == files_.end() && !asset) found = files_.find("/index.html");
    if (found == files_.end()) return std::nullopt;
    auto const& file = found->second;
    Response response;
    response.headers.emplace_back("etag", file.etag);
    response.headers.emplace_back("vary", "accept-encoding");
    response.headers.emplace_back("cache-control", asset ? "public, max-age=31536000, immutable" : "no-cache");
    if (request.header("if-none-match") == file.etag) {
        response.status = 304;
        return response;
    }
    response.headers.emplace_back("content-type", file.content_type);
    auto const accepted = request.header("accept-encoding");
    if (file.brotli && accepted.find("br") != std::string_view::npos) {
        response.headers.emplace_back("content-encoding", "br");
        response.body = file.brotli;
    } else if (file.gzip && accepted.find("gzip") != std::string_view::npos) {
        response.headers.emplace_back("content-encoding", "gzip");
        response.body = file.gzip;
    } else {
        response.body = file.plain;
    }
    return response;
}

}  // namespace telemachy::http
