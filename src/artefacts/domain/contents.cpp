#include "artefacts/domain/contents.h"

#include <algorithm>

namespace telemachy::artefacts {
namespace {

/// http or https, a host, and nothing a browser would run or a reader would not see.
bool leads_to_the_web(std::string_view link) {
    for (std::string_view const scheme : {"https://", "http://"}) {
        if (!link.starts_with(scheme)) continue;
        auto const rest = link.substr(scheme.size());
        bool const visible = std::ranges::none_of(rest, [](char c) {
            auto const byte = static_cast<unsigned char>(c);
            return byte <= 0x20 || byte == 0x7f;
        });
        // A name before the host ("https://bank.example@elsewhere/") is there to deceive.
        auto const host = rest.substr(0, rest.find_first_of("/?#"));
        return visible && !host.empty() && host.find('@') == std::string_view::npos;
    }
    return false;
}

Result<void> check_sealed(Contents const& contents) {
    if (!contents.title.value.empty() || !contents.note.value.empty() || contents.link) {
        return refuse(
            invalid_field("/title", "not_sealed",
                          "What is sealed says its title, its link and its note inside."));
    }
    return {};
}

}  // namespace

Result<void> check_contents(Contents const& contents) {
    if (contents.text) return check_sealed(contents);
    if (contents.title.value.empty())
        return refuse(invalid_field("/title", "required", "Say what this is."));
    if (contents.file.has_value() == contents.link.has_value()) {
        return refuse(invalid_field("/file", "one_of", "Give either a file or a link."));
    }
    if (contents.link && !leads_to_the_web(contents.link->value)) {
        return refuse(
            invalid_field("/link", "link", "A link begins with https:// and leads to a page."));
    }
    return {};
}

}  // namespace telemachy::artefacts
