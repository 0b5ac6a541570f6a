#include "demo/seeding/enrolling.h"

#include <algorithm>

#include "demo/seeding/form.h"

namespace telemachy::demo {
namespace {

using Played = std::shared_ptr<PlayedProgramme>;

/// An application is decided so many days after it came in: one conversation with the head of unit.
constexpr int days_to_decide = 3;

Json audience(DemoAudience const& rule) {
    Json value = form({{"functions", rule.functions}, {"countries", rule.countries}});
    if (rule.level_min) value.set("level_min", typed(*rule.level_min));
    if (rule.level_max) value.set("level_max", typed(*rule.level_max));
    std::vector<std::string> employment;
    if (rule.employees) employment.emplace_back("employee");
    if (rule.externals) employment.emplace_back("external");
    value.set("employment", typed(employment));
    return value;
}

Result<void> create(Stage& stage, PlayedProgramme& played) {
    auto const& programme = *played.programme;
    auto const made = TRY(stage.act("noor", "programmes.create_programme",
                                    form({{"name", programme.name},
                                          {"modality", word_for(programme.modality)},
                                          {"purpose", programme.purpose},
                                          {"hours_per_month", programme.hours_per_month},
                                          {"mentee_audience", audience(programme.mentees)},
                                          {"mentor_audience", audience(programme.mentors)}})));
    played.id = made.find("id")->string;
    TRY(stage.act("noor", "programmes.open_programme", form({{"programme", played.id}})));
    return {};
}

Result<void> invite(Stage& stage, PlayedProgramme& played, Side side) {
    std::vector<PersonNo> asked;
    for (auto const& each : played.programme->enrolments) {
        if (each.side == side && !each.applied) asked.push_back(each.person);
    }
    if (asked.empty()) return {};
    TRY(stage.act(
        "noor", "programmes.invite_people",
        form({{"programme", played.id}, {"side", word_for(side)}, {"people", stage.ids(asked)}})));
    // Which place is whose: read back as the coordinator sees it, page by page.
    std::map<std::string, PersonNo> person_with_id;
    for (PersonNo person : asked) person_with_id[stage.id(person)] = person;
    std::string cursor;
    do {
        auto question = form({{"programme", played.id}, {"side", word_for(side)}, {"limit", 200}});
        if (!cursor.empty()) question.set("cursor", typed(cursor));
        auto const page = TRY(stage.act("noor", "programmes.list_enrolments", question));
        for (auto const& item : page.find("items")->items) {
            auto const person = person_with_id.find(item.find("person")->string);
            if (person != person_with_id.end()) {
                played.enrolments[{person->second, side}] = item.find("id")->string;
            }
        }
        cursor = page.find("next")->string;
    } while (!cursor.empty());
    return {};
}

Result<void> answer(Stage& stage, PlayedProgramme& played, DemoEnrolment const& each) {
    bool const accepts = each.state != EnrolmentState::declined;
    TRY(stage.act(each.person, "programmes.answer_invitation",
                  form({{"enrolment", played.enrolment(each.person, each.side)},
                        {"accept", accepts},
                        {"consent", accepts},
                        {"capacity", each.capacity},
                        {"hours_per_month", each.hours_per_month}})));
    return {};
}

Result<void> apply(Stage& stage, PlayedProgramme& played, DemoEnrolment const& each) {
    auto const place = TRY(stage.act(each.person, "programmes.apply_to_programme",
                                     form({{"programme", played.id},
                                           {"side", word_for(each.side)},
                                           {"capacity", each.capacity},
                                           {"hours_per_month", each.hours_per_month},
                                           {"consent", true},
                                           {"motivation", each.motivation}})));
    played.enrolments[{each.person, each.side}] = place.find("id")->string;
    return {};
}

Result<void> decide(Stage& stage, PlayedProgramme& played, DemoEnrolment const& each) {
    bool const accepted = each.state == EnrolmentState::enrolled;
    TRY(stage.act("noor", "programmes.decide_application",
                  form({{"enrolment", played.enrolment(each.person, each.side)},
                        {"accept", accepted},
                        {"reason", each.reason}})));
    return {};
}

Result<void> withdraw(Stage& stage, PlayedProgramme& played, DemoEnrolment const& each) {
    TRY(stage.act(each.person, "programmes.withdraw_enrolment",
                  form({{"enrolment", played.enrolment(each.person, each.side)}})));
    return {};
}

Result<void> wish(Stage& stage, PlayedProgramme& played, DemoEnrolment const& each) {
    TRY(stage.act(each.person, "programmes.set_preferences",
                  form({{"enrolment", played.enrolment(each.person, each.side)},
                        {"people", stage.ids(each.preferences)}})));
    return {};
}

/// Everything one person does, each step some minutes from their neighbour's in the list.
void plan_person(Timeline& timeline, Played const& played, DemoEnrolment const& each, int place,
                 Date today) {
    int const minute = place % 60;
    auto const some_days_later = [&](int days) {
        return std::min(days_after(each.since, days), days_after(today, -1));
    };
    if (each.applied) {
        timeline.on(each.since, 9, minute,
                    [=, &each](Stage& stage) { return apply(stage, *played, each); });
    } else if (each.state != EnrolmentState::invited) {
        timeline.on(each.since, 10, minute,
                    [=, &each](Stage& stage) { return answer(stage, *played, each); });
    }
    bool const decided = each.applied && (each.state == EnrolmentState::enrolled ||
                                          each.state == EnrolmentState::refused);
    if (decided) {
        timeline.on(some_days_later(days_to_decide), 13, minute,
                    [=, &each](Stage& stage) { return decide(stage, *played, each); });
    }
    bool const over = played->programme->stage == ProgrammeStage::running && !each.applied;
    if (each.state == EnrolmentState::withdrawn && !over) {
        timeline.on(some_days_later(1), 15, minute,
                    [=, &each](Stage& stage) { return withdraw(stage, *played, each); });
    }
    if (!each.preferences.empty()) {
        timeline.on(some_days_later(each.applied ? days_to_decide : 0), 18, minute,
                    [=, &each](Stage& stage) { return wish(stage, *played, each); });
    }
}

}  // namespace

std::shared_ptr<PlayedProgramme> plan_enrolment(Timeline& timeline, DemoProgramme const& programme,
                                                Date today) {
    auto played = std::make_shared<PlayedProgramme>();
    played->programme = &programme;
    Date first = programme.enrolments.front().since;
    for (auto const& each : programme.enrolments) first = std::min(first, each.since);
    Date const announced = days_after(first, -2);
    timeline.on(announced, 8, 0, [played](Stage& stage) { return create(stage, *played); });
    for (Side const side : {Side::mentee, Side::mentor}) {
        timeline.on(announced, 9, 0,
                    [played, side](Stage& stage) { return invite(stage, *played, side); });
    }
    int place = 0;
    for (auto const& each : programme.enrolments)
        plan_person(timeline, played, each, ++place, today);
    return played;
}

std::string_view word_for(Side side) { return side == Side::mentee ? "mentee" : "mentor"; }

std::string_view word_for(Modality modality) {
    switch (modality) {
        case Modality::reverse:
            return "reverse";
        case Modality::classic:
            return "classic";
        case Modality::peer:
            return "peer";
    }
    return {};
}

}  // namespace telemachy::demo
