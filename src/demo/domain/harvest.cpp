#include "demo/domain/harvest.h"

#include <array>

namespace telemachy::demo {
namespace {

// clang-format off
constexpr std::array<DemoInsight, 10> insights{{
    {"The night shift reads the plan only when the crane stands still.", "plan",
     "Tomorrow's berths go out at four, before the handover, on one page.", "Two late changes in October instead of nine."},
    {"Every new colleague learns the permit rules twice, and wrongly the first time.", "habit",
     "Whoever signed the last permit walks the next newcomer through one.", ""},
    {"Our dashboard answers a question that nobody at the quay asks.", "roadmap",
     "Waiting time per truck replaces moves per hour on the first page.", "The quay opens it daily now; before, twice a month."},
    {"People stop reporting near misses after the second form.", "risk",
     "One sentence by voice is enough to report; the form comes later, from us.", "Reports doubled within six weeks, and none of them was serious."},
    {"A supplier hears of our strikes before our own planners do.", "risk",
     "The supplier's calendar stands beside ours in the weekly call.", ""},
    {"Nobody dares to say in the large meeting that a date cannot hold.", "habit",
     "I ask for the weakest date first, and thank whoever names it.", "Three dates moved in time this quarter."},
    {"The maintenance window suits the office and hits the busiest tide.", "decision",
     "The window moves with the tide table from January.", "Agreed with operations on the ninth."},
    {"Apprentices translate the safety film for one another on their phones.", "roadmap",
     "Subtitles in five languages come before the new film does.", "Shown in Gdynia and Piraeus."},
    {"We measure how quickly we answer, and nobody how often we are asked again.", "decision",
     "Questions that come back count; answers per hour do not any more.", ""},
    {"A spare part waits two weeks for a signature nobody remembers the reason of.", "plan",
     "Below five thousand, the foreman signs.", "The stacker stood still for one day instead of eleven."},
}};

constexpr std::array<std::string_view, 5> thanks{
    "For two mornings on the night shift, and for not making me feel like a visitor.",
    "For asking the one question that took my plan apart, and then helping me put it together again.",
    "For opening the door to the yard planners. I would have written mails for a month.",
    "For showing me the figures behind the figure, patiently, three times.",
    "For telling me early that it would not work. It saved us a season."};
// clang-format on

}  // namespace

DemoInsight harvested_insight(Dice& dice) {
    DemoInsight insight = dice.pick(insights);
    insight.shared = dice.chance(70);
    insight.confirmed = dice.chance(85);
    return insight;
}

std::string thanks_for(Dice& dice) { return std::string(dice.pick(thanks)); }

}  // namespace telemachy::demo
