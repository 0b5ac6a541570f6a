#include "demo/seeding/supervising.h"

#include <map>

#include "demo/seeding/form.h"

namespace telemachy::demo {
namespace {

constexpr int days_since_forming = 12;
constexpr int days_since_meeting = 5;
/// The steward holds the room for the first of them; the others lead in turn.
constexpr std::size_t groups_held = 2;
constexpr std::size_t groups_met = 5;

Result<void> form_groups(Stage& stage, PlayedProgramme const& played) {
    auto const suggestion =
        TRY(stage.act("noor", "supervision.suggest_groups", form({{"programme", played.id}})));
    std::size_t held = 0;
    for (auto const& group : suggestion.find("groups")->items) {
        std::vector<std::string> members;
        for (auto const& member : group.find("members")->items)
            members.push_back(member.find("person")->find("id")->string);
        auto question =
            form({{"programme", played.id}, {"members", members}, {"weeks_between", 4}});
        auto const* facilitator = group.find("facilitator");
        if (held < groups_held && facilitator->kind == Json::Kind::object) {
            question.set("facilitator", *facilitator->find("id"));
            ++held;
        }
        TRY(stage.act("noor", "supervision.form_group", question));
    }
    return {};
}

/// A group as it is on the day: whoever has withdrawn meanwhile is not in it.
struct GroupOfTheDay {
    std::string id;
    std::vector<PersonNo> members;
};

Result<std::vector<GroupOfTheDay>> groups_of_the_day(Stage& stage, PlayedProgramme const& played) {
    std::map<std::string, PersonNo> person_with_id;
    for (auto const& each : played.programme->enrolments)
        person_with_id[stage.id(each.person)] = each.person;
    auto const listed =
        TRY(stage.act("noor", "supervision.list_groups", form({{"programme", played.id}})));
    std::vector<GroupOfTheDay> groups;
    for (auto const& item : listed.find("items")->items) {
        GroupOfTheDay group{item.find("id")->string, {}};
        for (auto const& member : item.find("members")->items)
            group.members.push_back(person_with_id.at(member.find("person")->find("id")->string));
        groups.push_back(std::move(group));
    }
    return groups;
}

/// Everybody came but, in every other group, whoever is named last.
Result<void> note_first_meetings(Stage& stage, PlayedProgramme const& played) {
    auto const groups = TRY(groups_of_the_day(stage, played));
    for (std::size_t i = 0; i < groups.size() && i < groups_met; ++i) {
        auto there = groups[i].members;
        if (i % 2 == 1) there.pop_back();
        TRY(stage.act(there.front(), "supervision.note_meeting",
                      form({{"group", groups[i].id},
                            {"held_on", to_text(day_of(stage.now()))},
                            {"attended", stage.ids(there)}})));
    }
    return {};
}

Result<void> wish_for_another(Stage& stage, PlayedProgramme const& played) {
    auto const groups = TRY(groups_of_the_day(stage, played));
    if (groups.empty()) return {};
    TRY(stage.act(groups.back().members.back(), "supervision.wish_to_move",
                  form({{"group", groups.back().id}, {"move", true}})));
    return {};
}

}  // namespace

void plan_supervision(Timeline& timeline, std::shared_ptr<PlayedProgramme> const& played,
                      Date today) {
    timeline.on(days_after(today, -days_since_forming), 19, 0,
                [=](Stage& stage) { return form_groups(stage, *played); });
    timeline.on(days_after(today, -days_since_meeting), 16, 0,
                [=](Stage& stage) { return note_first_meetings(stage, *played); });
    timeline.on(days_after(today, -days_since_meeting + 1), 9, 0,
                [=](Stage& stage) { return wish_for_another(stage, *played); });
}

}  // namespace telemachy::demo
