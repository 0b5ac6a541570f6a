#include "onboarding/use_cases/put_norms_in_force.h"

#include "notifications/notifications.h"
#include "onboarding/onboarding_directory.h"
#include "programmes/programme_directory.h"

namespace telemachy::onboarding::put_norms_in_force {
Result<Output> run(Work& work, Input const& input) {
    auto const programme = programmes::ProgrammeDirectory(work).find(input.programme);
    if (!programme) return refuse(not_found("programme"));
    TRY(work.require_programme(programme->id.text()));
    auto const author = TRY(work.acting_person<PersonTag>());
    auto draft = draft_or_standard(work, *programme);
    if (draft.version != input.version.value) return refuse(stale("text"));

    NormsStore store(work);
    auto const before = store.in_force(programme->id);
    if (before && says_the_same(before->norms, draft.norms)) {
        return refuse(conflict("onboarding.unchanged",
                               "This very text is in force already. Nobody is asked twice for the same words."));
    }
    NormsVersion const version{.number = before ? before->number + 1 : 1,
                               .norms = std::move(draft.norms),
                               .in_force_since = work.now(),
                               .put_in_force_by = author};
    store.put_in_force(programme->id, version);
    work.concerns(programme->id.text());
    work.note("number", version.number);

    auto const waiting = OnboardingDirectory(work).waiting(programme->id);
    for (auto const& person : waiting) {
        notifications::notify(work, person.text(), before ? "norms_changed" : "norms_to_accept",
                              {{"programme", programme->name}}, "/onboarding/" + programme->id.text());
    }
    return Output{version.number, static_cast<std::int64_t>(waiting.size())};
}

}  // namespace telemachy::onboarding::put_norms_in_force
