#include <algorithm>
#include <stdexcept>

#include "notifications/notifications.h"
#include "notifications/store/notice_store.h"

namespace telemachy::notifications {
namespace {

bool is_kind(std::string_view kind) {
    return !kind.empty() && kind.size() <= 60 &&
           std::ranges::all_of(kind, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

/// A path of this house: `//elsewhere` and `/\elsewhere` would lead a browser out of it.
bool is_own_path(std::string_view link) {
    if (link.empty()) return true;
    bool const leads_out = link.size() > 1 && (link[1] == '/' || link[1] == '\\');
    bool const plain =
        std::ranges::none_of(link, [](char c) { return static_cast<unsigned char>(c) <= 0x20; });
    return link.front() == '/' && !leads_out && plain && link.size() <= 300;
}

/// A name, a day or a count is short; what somebody wrote is not. Counted in bytes, which is strict
/// enough.
bool is_short(std::string_view value) { return value.size() <= 500; }

}  // namespace

void notify(Work& work, std::string_view person, std::string_view kind,
            std::map<std::string, std::string> const& values, std::string_view link) {
    if (!is_kind(kind)) throw std::logic_error("'" + std::string(kind) + "' is no kind of notice");
    if (!is_own_path(link))
        throw std::logic_error("a notice cannot lead to '" + std::string(link) + "'");
    for (auto const& [name, value] : values) {
        if (!is_short(value))
            throw std::logic_error("'" + name + "' is too long to be told in a notice");
    }
    NoticeStore(work).insert(person, kind, values, link);
}

}  // namespace telemachy::notifications
