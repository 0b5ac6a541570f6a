#include "relationships/use_cases/circles.h"

#include <algorithm>

#include "onboarding/onboarding_directory.h"
#include "programmes/programme_directory.h"
#include "relationships/domain/conversation.h"
#include "relationships/store/conversation_store.h"
#include "relationships/store/session_store.h"
#include "relationships/today.h"
#include "relationships/use_cases/tell.h"

namespace telemachy::relationships {

std::vector<PairRow> circle_around(Work& work, Id<ProgrammeTag> const& programme, Id<PersonTag> const& mentor) {
    auto const found = programmes::ProgrammeDirectory(work).find(programme);
    if (!found || found->modality != programmes::Modality::circle) return {};
    auto pairs = PairStore(work).of_person(mentor);
    std::erase_if(pairs, [&](PairRow const& pair) {
        return pair.programme != programme || pair.mentor != mentor || pair.state != PairState::active;
    });
    std::ranges::sort(pairs, {}, &PairRow::id);
    return pairs;
}

Result<see_circle::Output> see_circle::run(Work& work, Input const& input) {
    auto const own = TRY(PairStore(work).own(input.pair));
    auto const pairs = circle_around(work, own.row.programme, own.row.mentor);
    Output output;
    // Whoever has left it, or has not said yes, is not one of them.
    if (std::ranges::find(pairs, own.row.id, &PairRow::id) == pairs.end()) return output;
    std::vector<Id<PersonTag>> people{own.row.mentor};
    for (auto const& pair : pairs) people.push_back(pair.mentee);
    Faces const faces(work, people);
    bool const is_mentor = own.side == Side::mentor;
    output.members.push_back({faces.of(own.row.mentor), true, {}, {}});
    for (auto const& pair : pairs) {
        output.members.push_back({faces.of(pair.mentee), false, is_mentor ? std::optional(pair.id) : std::nullopt,
                                  is_mentor ? std::optional(pair.conversations) : std::nullopt});
    }
    return output;
}

namespace log_circle_conversation {
namespace {

/// Every pair said to have been there has to be one of these, once.
Result<void> check_attended(Input const& input, std::vector<PairRow> const& circle) {
    auto problem = invalid("invalid_input", "This needs another look.");
    for (std::size_t i = 0; i < input.attended.size(); ++i) {
        auto const path = "/attended/" + std::to_string(i);
        if (std::ranges::find(circle, input.attended[i], &PairRow::id) == circle.end()) {
            problem.fields.push_back({path, "not_in_it", "Nobody of this pair is in your circle."});
        } else if (std::ranges::count(input.attended, input.attended[i]) > 1) {
            problem.fields.push_back({path, "twice", "This pair is named twice."});
        }
    }
    if (input.attended.empty()) {
        problem.fields.push_back({"/attended", "nobody", "Say who was there. Where nobody came, there was no conversation."});
    }
    if (!problem.fields.empty()) return refuse(std::move(problem));
    return {};
}

/// Nobody is met for the first time before they and the mentor know what holds here.
Result<void> check_both_accepted(Work& work, PairRow const& pair, Faces const& faces) {
    onboarding::OnboardingDirectory const gate(work);
    for (auto const& person : {pair.mentor, pair.mentee}) {
        if (gate.is_complete(pair.programme, person)) continue;
        return refuse(conflict("onboarding.theirs", faces.name(person) + " has to accept what holds in this programme before "
                                                                         "a first conversation."));
    }
    return {};
}

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    auto const own = TRY(PairStore(work).own(input.pair));
    auto const circle = circle_around(work, own.row.programme, own.row.mentor);
    if (circle.empty()) {
        return refuse(conflict("pair.no_circle", "The two of you meet alone. Log your conversation for the two of you."));
    }
    if (own.side != Side::mentor) {
        return refuse(forbidden("circle.mentor_only", "The mentor of a circle says who was there."));
    }
    TRY(check_attended(input, circle));
    auto const today = today_for(work, own.me());
    std::vector<Id<PersonTag>> people{own.me()};
    for (auto const& pair : circle) people.push_back(pair.mentee);
    Faces const faces(work, people);
    ConversationStore conversations(work);
    SessionStore sessions(work);
    Output output{};
    for (auto const& pair : circle) {
        bool const was_there = std::ranges::find(input.attended, pair.id) != input.attended.end();
        // Who came to the circle after this day was not waited for.
        bool const was_member = day_of(pair.proposed_at) <= input.held_on;
        if (!was_there && !was_member) continue;
        TRY(check_day_held(input.held_on, day_of(pair.proposed_at), today));
        ++(was_there ? output.attended : output.stayed_away);
        if (conversations.on_day(pair.id, input.held_on)) continue;
        if (was_there) {
            if (conversations.of_pair(pair.id).empty()) TRY(check_both_accepted(work, pair, faces));
            conversations.add(pair.id, {work.make_id<ConversationTag>(), input.held_on, input.minutes, input.channel, own.me()});
        } else if (!sessions.is_missed(pair.id, input.held_on)) {
            sessions.add_missed({.id = work.make_id<MissedTag>(),
                                 .pair = pair.id,
                                 .planned_on = input.held_on,
                                 .what = Missed::no_show,
                                 .by_whom = pair.mentee,
                                 .moved_to = {},
                                 .logged_by = own.me(),
                                 .logged_at = work.now(),
                                 .contested_at = {}});
            tell(work, pair, pair.mentee, "conversation_missed", faces);
        }
        work.concerns(pair.id.text());
    }
    work.note("attended", output.attended);
    return output;
}

}  // namespace log_circle_conversation
}  // namespace telemachy::relationships
