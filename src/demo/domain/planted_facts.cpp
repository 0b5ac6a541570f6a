#include "demo/domain/planted_facts.h"

#include <algorithm>
#include <array>
#include <map>

#include "demo/domain/company.h"
#include "demo/domain/org_chart.h"

namespace telemachy::demo {
namespace {

std::string name_of(DemoCompany const& company, PersonNo no) {
    return company.person(no).name.full();
}

/// The people who satisfy a condition, in the order of the company.
template <class Condition>
std::vector<PersonNo> people_who(DemoCompany const& company, Condition const& condition) {
    std::vector<PersonNo> found;
    for (std::size_t i = 0; i < company.people.size(); ++i) {
        if (condition(company.people[i])) found.push_back(static_cast<PersonNo>(i));
    }
    return found;
}

PlantedFact biased_unit_fact(DemoCompany const& company) {
    auto const in_unit = selection_in(
        company, [&](PersonNo no) { return company.main_post(no).unit == biased_unit; });
    auto const gerrit = company.cast("gerrit");
    return {"biased_unit",
            "In " + std::string(biased_unit) + ", " + name_of(company, gerrit) + " endorsed " +
                std::to_string(in_unit.women_selected) + " of " + std::to_string(in_unit.women) +
                " women and " + std::to_string(in_unit.men_selected) + " of " +
                std::to_string(in_unit.men) + " men for Harbour Pilots: a ratio of " +
                std::to_string(in_unit.ratio_percent()) + " per cent, below four fifths.",
            {gerrit}};
}

PlantedFact over_asked_fact(DemoCompany const& company) {
    auto const ranking = most_named(company, "fresh-eyes");
    PlantedFact fact{"over_asked_mentors", "", {}};
    for (std::size_t i = 0; i < 3; ++i) {
        fact.people.push_back(ranking[i].person);
        fact.sentence += (i == 0   ? ""
                          : i == 2 ? " and "
                                   : ", ") +
                         name_of(company, ranking[i].person) + " by " +
                         std::to_string(ranking[i].times);
    }
    fact.sentence =
        "Leaders in Fresh Eyes name " + fact.sentence + ", each with two places to give.";
    return fact;
}

PlantedFact no_language_fact(DemoCompany const& company) {
    auto const jogvan = company.cast("jogvan");
    return {"no_shared_language",
            name_of(company, jogvan) +
                " is enrolled in Fresh Eyes with Faroese as the only language on record, which no "
                "mentor has: no pair is possible until the record is corrected.",
            {jogvan}};
}

PlantedFact whole_line_fact(DemoCompany const& company) {
    auto const sooah = company.cast("sooah");
    return {
        "whole_line_conflicts",
        name_of(company, sooah) +
            " speaks Korean only, and every mentor in Fresh Eyes who does works for her within two "
            "levels; looking one level far instead of two would free them.",
        {sooah, company.cast("jiho"), company.cast("narae"), company.cast("dongmin")}};
}

PlantedFact assistant_fact(DemoCompany const& company) {
    auto const filipa = company.cast("filipa");
    return {"assistant_of_two",
            name_of(company, filipa) +
                " assists both the Chief Financial Officer and the Chief People "
                "Officer: two posts, two reporting lines.",
            {filipa, company.cast("joost"), company.cast("despina")}};
}

PlantedFact externals_fact(DemoCompany const& company) {
    auto people = people_who(company, [](DemoPerson const& person) {
        return person.employment == Employment::external;
    });
    auto const sentence =
        std::to_string(people.size()) +
        " people are external: the board, four advisers and contractors of six firms.";
    return {"externals", sentence, std::move(people)};
}

PlantedFact leavers_fact(DemoCompany const& company) {
    auto people = people_who(
        company, [](DemoPerson const& person) { return person.presence == Presence::left; });
    auto const sentence =
        std::to_string(people.size()) + " people have left in the last thirteen weeks, " +
        name_of(company, company.cast("piotr")) + " in the middle of a good pair.";
    return {"leavers", sentence, std::move(people)};
}

PlantedFact leave_fact(DemoCompany const& company) {
    auto const ragnhild = company.cast("ragnhild");
    return {"parental_leave",
            name_of(company, ragnhild) + " is on parental leave until " +
                to_text(*company.person(ragnhild).back_on) +
                ": paused, with a pair in Harbour Pilots that rests.",
            {ragnhild}};
}

PlantedFact unsafe_pair_fact(DemoCompany const& company) {
    auto const lucas = company.cast("lucas");
    auto const dimitra = company.cast("dimitra");
    return {"unsafe_pair",
            "Since " + to_text(company.reporting_changes[0].on) + " the post of " +
                name_of(company, lucas) + " reports to " + name_of(company, dimitra) +
                ", who is his mentor in Harbour Pilots.",
            {lucas, dimitra}};
}

PlantedFact job_share_fact(DemoCompany const& company) {
    auto const sinead = company.cast("sinead");
    auto const mairead = company.cast("mairead");
    return {"job_share",
            name_of(company, sinead) + " and " + name_of(company, mairead) + " share the post of " +
                company.main_post(sinead).title + ".",
            {sinead, mairead}};
}

PlantedFact namesakes_fact(DemoCompany const& company) {
    auto const one = company.cast("anasines");
    auto const other = company.cast("anasantos");
    return {"namesakes",
            "Two people are called " + name_of(company, one) + ": one in " +
                company.main_post(one).city + ", one in " + company.main_post(other).city + ".",
            {one, other}};
}

PlantedFact conflict_fact(DemoCompany const& company) {
    auto const& conflict = company.conflicts[0];
    return {"conflict_of_interest",
            name_of(company, conflict.person) + " may not advise " +
                name_of(company, conflict.other) + ": " + conflict.reason,
            {conflict.person, conflict.other}};
}

}  // namespace

int Selection::ratio_percent() const {
    if (women == 0 || men == 0 || men_selected == 0) return 100;
    return women_selected * men * 100 / (women * men_selected);
}

Selection selection_in(DemoCompany const& company, std::function<bool(PersonNo)> const& counts) {
    Selection found;
    for (auto const& each : company.programme("harbour-pilots").enrolments) {
        if (!each.applied || !each.endorser || !counts(each.person)) continue;
        auto const gender = company.person(each.person).monitoring.gender;
        int const selected = each.state == EnrolmentState::enrolled ? 1 : 0;
        if (gender == Gender::woman) {
            ++found.women;
            found.women_selected += selected;
        } else if (gender == Gender::man) {
            ++found.men;
            found.men_selected += selected;
        }
    }
    return found;
}

std::vector<Named> most_named(DemoCompany const& company, std::string_view key) {
    std::map<PersonNo, int> times;
    for (auto const& each : company.programme(key).enrolments) {
        if (each.side != Side::mentee) continue;
        for (PersonNo wish : each.preferences) ++times[wish];
    }
    std::vector<Named> ranking;
    for (auto const& [person, count] : times) ranking.push_back({person, count});
    std::ranges::stable_sort(ranking, std::ranges::greater{}, &Named::times);
    return ranking;
}

std::vector<PlantedFact> planted_facts(DemoCompany const& company) {
    constexpr std::array facts{biased_unit_fact, over_asked_fact, no_language_fact, whole_line_fact,
                               assistant_fact,   externals_fact,  leavers_fact,     leave_fact,
                               unsafe_pair_fact, job_share_fact,  namesakes_fact,   conflict_fact};
    std::vector<PlantedFact> found;
    for (auto* fact : facts) found.push_back(fact(company));
    return found;
}

}  // namespace telemachy::demo
