#include "calendar/domain/scheduling/meeting_time.h"

namespace telemachy::calendar {
namespace {

constexpr std::chrono::hours longest{8};
constexpr std::chrono::days furthest{730};

}  // namespace

Result<void> check_meeting_time(Period const& meeting, sys_seconds now) {
    auto problem = invalid("invalid_input", "This time needs another look.");
    auto const wrong = [&](std::string path, std::string code, std::string sentence) {
        problem.fields.push_back({std::move(path), std::move(code), std::move(sentence)});
    };
    if (meeting.begin < now) wrong("/begins", "past", "This time has passed.");
    if (meeting.begin > now + furthest) wrong("/begins", "too_far", "Plan two years ahead at most.");
    if (meeting.end <= meeting.begin) wrong("/ends", "ends_before_start", "A meeting ends after it starts.");
    if (meeting.length() > longest) wrong("/ends", "too_long", "A meeting lasts eight hours at most.");
    if (!problem.fields.empty()) return refuse(std::move(problem));
    return {};
}

}  // namespace telemachy::calendar
