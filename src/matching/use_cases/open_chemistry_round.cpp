#include "matching/use_cases/open_chemistry_round.h"

#include <algorithm>
#include <chrono>
#include <set>

#include "matching/domain/chemistry.h"
#include "matching/domain/explain_pair.h"
#include "matching/use_cases/gather_inputs.h"
#include "matching/use_cases/proposal.h"
#include "notifications/notifications.h"
#include "programmes/programme_directory.h"

namespace telemachy::matching::open_chemistry_round {
namespace {

/// Shorter than this nobody could answer who has a day's work to do.
constexpr std::chrono::hours hours_min{1};

struct Surroundings {
    Policy policy;
    std::shared_ptr<MatchInputs const> inputs;
    std::string programme_name;
};

Result<void> refuse_second(Work& work, Id<ProgrammeTag> const& programme) {
    auto const rounds = ChemistryStore(work).of_programme(programme);
    bool const open = std::ranges::any_of(
        rounds, [&](ChemistryRow const& row) { return row.open_at(work.now()); });
    if (!open) return {};
    return refuse(conflict("chemistry.open", "A chemistry round is open already. Close it first."));
}

Result<Surroundings> look(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    if (input.closes_at < work.now() + hours_min)
        return refuse(
            invalid_field("/closes_at", "too_soon", "Leave people at least an hour to answer."));
    TRY(refuse_second(work, input.programme));
    Surroundings around;
    around.policy = TRY(policy_in_force(work, input.programme)).policy;
    // Whom a quota holds places for is decided when pairs are made, not when people are shown.
    around.policy.quotas.clear();
    around.inputs = gather_inputs(work, input.programme);
    if (auto const programme = programmes::ProgrammeDirectory(work).find(input.programme))
        around.programme_name = programme->name;
    return around;
}

Result<void> write(Work& work, ChemistryRow const& row, Surroundings const& around,
                   std::vector<Suggestion> const& suggestions) {
    TRY(refuse_second(work, row.programme));
    ChemistryStore store(work);
    store.open(row);
    std::set<std::string> people;
    for (auto const& each : suggestions) {
        Id<PersonTag> const mentee(around.inputs->mentees[each.mentee].id);
        Id<PersonTag> const mentor(around.inputs->mentors[each.mentor].id);
        auto const why = explain_to_both(around.inputs->words, around.policy,
                                         around.inputs->mentees[each.mentee],
                                         around.inputs->mentors[each.mentor]);
        store.suggest(row.id, mentee, mentor, in_english(why.sentences));
        people.insert(mentee.text());
        people.insert(mentor.text());
    }
    for (auto const& person : people)
        notifications::notify(work, person, "chemistry_opened",
                              {{"programme", around.programme_name}}, "/chemistry");
    work.concerns(row.id.text());
    work.note("shown", static_cast<std::int64_t>(suggestions.size()));
    return {};
}

}  // namespace

Result<ChemistryRound> run(Study& study, Input const& input) {
    auto const around = TRY(study.look([&](Work& work) { return look(work, input); }));
    auto problem = MatchProblem::make(around.inputs, around.policy);
    if (!problem) return refuse(about_draft(std::move(problem).error()));
    auto const suggestions = suggest_partners(*problem);
    std::optional<ChemistryRound> opened;
    TRY(study.write([&](Work& work) -> Result<void> {
        ChemistryRow const row{work.make_id<ChemistryTag>(), input.programme, work.now(),
                               input.closes_at, std::nullopt};
        TRY(write(work, row, around, suggestions));
        opened = view_of(work, row);
        return {};
    }));
    return *opened;
}

}  // namespace telemachy::matching::open_chemistry_round
