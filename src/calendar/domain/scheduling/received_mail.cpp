#include "calendar/domain/scheduling/received_mail.h"

#include <optional>

#include "calendar/domain/icalendar/characters.h"
#include "calendar/domain/scheduling/mime.h"

namespace telemachy::calendar {
namespace {

constexpr int levels_max = 4;

std::optional<std::string> calendar_in(MimeEntity const& entity, int level) {
    auto const content_type = entity.header("content-type");
    auto const type = media_type(content_type);
    if (type == "text/calendar" || type == "application/ics") {
        return decoded(entity.body, entity.header("content-transfer-encoding"));
    }
    if (!type.starts_with("multipart/") || level == levels_max) return std::nullopt;
    auto const boundary = media_parameter(content_type, "boundary");
    if (boundary.empty()) return std::nullopt;
    for (auto const part : mime_parts(entity.body, boundary)) {
        if (auto found = calendar_in(read_mime(part), level + 1)) return found;
    }
    return std::nullopt;
}

/// `Ana Baptista <ana@example.com>` or the address alone. A list of senders is nobody's word.
std::optional<std::string> address_in(std::string_view from) {
    std::string outside;  // without quoted names and comments, which may hold anything
    bool quoted = false;
    int comment = 0;
    for (std::size_t i = 0; i < from.size(); ++i) {
        char const c = from[i];
        if (c == '\\' && (quoted || comment > 0)) {
            ++i;
        } else if (c == '"' && comment == 0) {
            quoted = !quoted;
        } else if (c == '(' && !quoted) {
            ++comment;
        } else if (c == ')' && !quoted && comment > 0) {
            --comment;
        } else if (!quoted && comment == 0) {
            outside += c;
        }
    }
    if (outside.find(',') != std::string::npos) return std::nullopt;
    auto const open = outside.find('<');
    if (open != std::string::npos) {
        auto const close = outside.find('>', open);
        if (close == std::string::npos || outside.find('<', open + 1) != std::string::npos) return std::nullopt;
        outside = outside.substr(open + 1, close - open - 1);
    }
    std::erase_if(outside, [](char c) { return c == ' ' || c == '\t'; });
    if (outside.find('@') == std::string::npos) return std::nullopt;
    return lower_case(outside);
}

}  // namespace

Result<ReceivedMail> read_received_mail(std::string_view mail) {
    auto const entity = read_mime(mail);
    auto const sender = entity.count("from") == 1 ? address_in(entity.header("from")) : std::nullopt;
    if (!sender) return refuse(invalid("mail.sender", "This mail does not say who sent it."));
    auto calendar = calendar_in(entity, 0);
    if (!calendar) return refuse(invalid("mail.no_calendar", "There is no calendar message in this mail."));
    return ReceivedMail{*sender, std::move(*calendar)};
}

}  // namespace telemachy::calendar
