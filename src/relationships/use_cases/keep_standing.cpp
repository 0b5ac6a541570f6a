#include "relationships/use_cases/keep_standing.h"

#include "programmes/programme_directory.h"
#include "relationships/use_cases/tell.h"

namespace telemachy::relationships {
namespace {

void tell_programme(Work& work, PairRow const& pair, PairState state) {
    programmes::ProgrammeDirectory const programmes(work);
    programmes::PairOfPeople const people{pair.mentee, pair.mentor};
    if (state == PairState::active) programmes.pair_became_active(pair.programme, people);
    if (!is_alive(state)) programmes.pair_came_to_an_end(pair.programme, people);
}

void publish(Work& work, PairRow const& pair, PairState state,
             std::optional<Id<PersonTag>> const& by) {
    if (state == PairState::active) {
        work.publish(PairAccepted{pair.id, pair.programme, pair.mentee, pair.mentor});
    }
    if (state == PairState::declined || state == PairState::lapsed) {
        bool const lapsed = state == PairState::lapsed;
        work.publish(PairDeclined{pair.id, pair.programme, pair.mentee, pair.mentor, by, lapsed});
    }
}

/// What the notice says to whoever did not bring the new state about. A first yes is not told: see
/// told_to().
std::string_view notice_of(PairState state) {
    switch (state) {
        case PairState::active:
            return "match_accepted";
        case PairState::declined:
            return "match_over";
        case PairState::lapsed:
            return "match_lapsed";
        case PairState::ended:
            return "pair_ended";
        case PairState::proposed:
        case PairState::accepted:
            break;
    }
    return {};
}

void tell_people(Work& work, PairRow const& pair, PairState state,
                 std::optional<Id<PersonTag>> const& by) {
    auto const kind = notice_of(state);
    if (kind.empty()) return;
    Faces const faces(work, {pair.mentee, pair.mentor});
    for (auto const& person : {pair.mentee, pair.mentor}) {
        // Nobody is told what they have just done; that the clock ran out, both are.
        if (person != by || state == PairState::lapsed) tell(work, pair, person, kind, faces);
    }
}

}  // namespace

void keep_standing(Work& work, PairRow const& pair, Standing const& standing,
                   std::optional<Id<PersonTag>> const& by) {
    PairStore(work).save(pair.id, standing);
    tell_programme(work, pair, standing.state);
    publish(work, pair, standing.state, by);
    tell_people(work, pair, standing.state, by);
}

}  // namespace telemachy::relationships
