#include "matching/use_cases/see_reach.h"

#include <algorithm>
#include <map>

#include "matching/domain/group_members.h"
#include "matching/domain/reach.h"
#include "people/people_directory.h"
#include "programmes/programme_directory.h"

namespace telemachy::matching::see_reach {
namespace {

using People = std::vector<Id<PersonTag>>;

void label(ReachedPerson& person, std::string attribute, std::string const& group) {
    if (!group.empty()) person.labels.push_back({std::move(attribute), group});
}

std::vector<ReachedPerson> people_of(Work& work, Id<ProgrammeTag> const& programme,
                                     programmes::Side side) {
    std::map<std::string, ReachedPerson> people;
    People ids;
    for (auto const& one : programmes::ProgrammeDirectory(work).reached(programme, side)) {
        // Whoever was asked counts among those the programme is for, whatever the rule says today.
        people[one.person.text()].steps = {true, one.invited || one.applied, one.enrolled,
                                           one.matched};
        ids.push_back(one.person);
    }
    people::PeopleDirectory const directory(work);
    for (auto const& card : directory.cards(ids)) {
        auto& person = people[card.id.text()];
        person.unit = card.unit;
        label(person, "function", card.function);
        label(person, "unit", card.unit);
        label(person, "country", card.country);
        label(person, "level", card.level);
    }
    for (auto const& fact : directory.monitoring(ids))
        label(people[fact.person.text()], fact.attribute, fact.value);
    std::vector<ReachedPerson> out;
    for (auto& [id, person] : people) out.push_back(std::move(person));
    return out;
}

Verdict told(FairnessVerdict verdict) { return static_cast<Verdict>(verdict); }
static_assert(static_cast<int>(Verdict::suppressed) ==
              static_cast<int>(FairnessVerdict::suppressed));

Line line_of(ReachRow const& row, Side side) {
    auto const count = [&](ReachStep step) -> std::optional<std::int64_t> {
        return row.counts[static_cast<std::size_t>(step)];
    };
    Line line;
    line.side = name_of(side);
    line.group_by = row.group_by;
    line.group = row.group;
    line.unit = row.unit;
    line.eligible = count(ReachStep::eligible);
    line.asked = count(ReachStep::asked);
    line.enrolled = count(ReachStep::enrolled);
    line.matched = count(ReachStep::matched);
    for (auto const& gate : row.gates)
        line.gates.push_back({std::string(name_of(gate.gate)), gate.rate, gate.ratio, gate.p_value,
                              told(gate.verdict)});
    line.verdict = told(row.verdict);
    line.sentence = in_english(row.sentence);
    return line;
}

/// Breaches, then what is worth a look, then what is as it should be, then what is not shown; in
/// each the watched groups first, and the furthest behind of them.
auto rank_of(Line const& line) {
    constexpr std::array order{2, 1, 0, 3};
    double lowest = 1;
    for (auto const& gate : line.gates) lowest = std::min(lowest, gate.ratio.value_or(1));
    bool const watched = !is_public_attribute(line.group_by);
    return std::tuple(order[static_cast<std::size_t>(line.verdict)], !watched, lowest);
}

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    Output output;
    // Whoever decides about enrolments could ask again after each and see which group somebody is
    // in.
    output.exact = work.actor().has(Role::steward);
    auto const detail = output.exact ? FairnessDetail::exact : FairnessDetail::coarse;
    for (auto const& [theirs, side] : {std::pair(programmes::Side::mentee, Side::mentee),
                                       std::pair(programmes::Side::mentor, Side::mentor)})
        for (auto const& row : reach_panel(people_of(work, input.programme, theirs), detail))
            output.items.push_back(line_of(row, side));
    std::ranges::stable_sort(output.items, {}, rank_of);
    return output;
}

}  // namespace telemachy::matching::see_reach
