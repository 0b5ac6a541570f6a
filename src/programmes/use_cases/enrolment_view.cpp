#include "programmes/use_cases/enrolment_view.h"

#include <map>

namespace telemachy::programmes {
namespace {

/// People who are not in the directory any more keep their place in a list, without a name.
std::map<Id<PersonTag>, people::PersonOutline> outlines_of(
    Work& work, std::vector<Id<PersonTag>> const& people) {
    std::map<Id<PersonTag>, people::PersonOutline> found;
    for (auto& outline : people::PeopleDirectory(work).find(people)) {
        auto id = outline.id;
        found.emplace(std::move(id), std::move(outline));
    }
    return found;
}

}  // namespace

std::vector<EnrolmentView> views_of(Work& work, std::vector<Enrolment> const& enrolments) {
    std::vector<Id<PersonTag>> people;
    std::map<Id<ProgrammeTag>, Programme> programmes;
    for (auto const& each : enrolments) {
        people.push_back(each.person);
        if (!programmes.contains(each.programme)) {
            programmes.emplace(each.programme, ProgrammeStore(work).find(each.programme).value());
        }
    }
    auto const outlines = outlines_of(work, people);
    std::vector<EnrolmentView> views;
    for (auto const& each : enrolments) {
        auto const& programme = programmes.at(each.programme);
        auto const known = outlines.find(each.person);
        auto const person = known == outlines.end() ? people::PersonOutline{} : known->second;
        views.push_back({.id = each.id,
                         .programme = each.programme,
                         .programme_name = programme.name,
                         .modality = programme.modality,
                         .person = each.person,
                         .name = person.name,
                         .title = person.title,
                         .function = person.function,
                         .side = each.side,
                         .state = each.state,
                         .capacity = each.capacity,
                         .hours_per_month = each.hours_per_month,
                         .since = day_of(each.changed_at),
                         .motivation = each.motivation,
                         .reason = each.reason});
    }
    return views;
}

EnrolmentView view_of(Work& work, Enrolment const& enrolment) {
    return views_of(work, {enrolment})[0];
}

OwnEnrolment own_view_of(Work& work, Enrolment const& enrolment) {
    auto view = view_of(work, enrolment);
    auto const programme = ProgrammeStore(work).find(enrolment.programme).value();
    auto const named = EnrolmentStore(work).preferences(enrolment.id);
    return {.id = view.id,
            .programme = view.programme,
            .programme_name = std::move(view.programme_name),
            .modality = view.modality,
            .person = view.person,
            .name = std::move(view.name),
            .title = std::move(view.title),
            .function = std::move(view.function),
            .side = view.side,
            .state = view.state,
            .capacity = view.capacity,
            .hours_per_month = view.hours_per_month,
            .since = view.since,
            .motivation = std::move(view.motivation),
            .reason = std::move(view.reason),
            .hours_per_pair = programme.hours_per_month,
            .preferences = people::PeopleDirectory(work).find(named)};
}

Budget budget_of(Work& work, Programme const& programme, Enrolment const& enrolment) {
    Budget budget{.hours_per_pair = programme.hours_per_month};
    auto const features = people::PeopleDirectory(work).features(std::span(&enrolment.person, 1));
    if (!features.empty()) budget.profile_hours = features[0].hours_per_month;
    budget.promised_elsewhere = EnrolmentStore(work).hours_promised_beside(enrolment);
    return budget;
}

Result<void> check_consent(bool consent) {
    if (consent) return {};
    return refuse(
        invalid_field("/consent", "consent_needed",
                      "Matching reads your profile, and your partner is told why you were "
                      "matched. That needs your consent."));
}

}  // namespace telemachy::programmes
