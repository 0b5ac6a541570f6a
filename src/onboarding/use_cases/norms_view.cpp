#include "onboarding/use_cases/norms_view.h"

#include "onboarding/domain/norms.h"
#include "programmes/programme_directory.h"

namespace telemachy::onboarding {

bool is_concerned(Work& work, Id<ProgrammeTag> const& programme, Id<PersonTag> const& person) {
    programmes::ProgrammeDirectory const directory(work);
    for (auto const side : {programmes::Side::mentee, programmes::Side::mentor}) {
        auto const participant = directory.participant(programme, person, side);
        if (!participant) continue;
        using enum programmes::EnrolmentState;
        auto const state = participant->state;
        if (state == invited || state == applied || programmes::takes_part(state)) return true;
    }
    return false;
}

std::vector<AskedQuestion> asked(Norms const& norms) {
    std::vector<AskedQuestion> questions;
    for (auto const& question : norms.questions) {
        questions.push_back({question.question, {question.choices.begin(), question.choices.end()}});
    }
    return questions;
}

bool says_the_same(Norms const& before, Norms const& after) {
    return to_json(before) == to_json(after);
}

NormsChanges changes_between(NormsVersion const& before, Norms const& after) {
    return {.since = before.number,
            .expectations = changes_between(before.norms.expectations.value, after.expectations.value),
            .boundaries = changes_between(before.norms.boundaries.value, after.boundaries.value),
            .confidentiality =
                changes_between(before.norms.confidentiality.value, after.confidentiality.value)};
}

NormsDraft draft_or_standard(Work& work, programmes::ProgrammeOutline const& programme) {
    auto const draft = NormsStore(work).draft(programme.id);
    return draft.value_or(NormsDraft{standard_norms(programme.modality), 0});
}

NormsDraftView draft_view(Work& work, programmes::ProgrammeOutline const& programme) {
    auto draft = draft_or_standard(work, programme);
    NormsDraftView view{.version = {draft.version}, .norms = std::move(draft.norms)};
    if (auto const in_force = NormsStore(work).in_force(programme.id)) {
        view.in_force = in_force->number;
        if (!says_the_same(in_force->norms, view.norms)) view.changes = changes_between(*in_force, view.norms);
    }
    return view;
}

}  // namespace telemachy::onboarding
