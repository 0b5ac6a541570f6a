#include "relationships/use_cases/list_pairs.h"

#include "programmes/programme_directory.h"
#include "relationships/domain/agreement.h"
#include "relationships/store/pair_store.h"
#include "relationships/use_cases/faces.h"

namespace telemachy::relationships::list_pairs {
namespace {

std::optional<Side> side_that_declined(OutlineRow const& row) {
    if (row.mentee_reply == Reply::no) return Side::mentee;
    if (row.mentor_reply == Reply::no) return Side::mentor;
    return std::nullopt;
}

std::string agreement_state(OutlineRow const& row) {
    if (!row.agreement_version) return "none";
    return is_signed_by_both(static_cast<std::size_t>(row.signatures)) ? "signed" : "draft";
}

PairOutline outline_of(OutlineRow const& row, Faces const& faces) {
    return {
        .id = row.id,
        .mentee = faces.of(row.mentee),
        .mentor = faces.of(row.mentor),
        .state = row.state,
        .mentee_accepted = row.mentee_reply == Reply::yes,
        .mentor_accepted = row.mentor_reply == Reply::yes,
        .declined_by = side_that_declined(row),
        .reason_given = row.reason_given,
        .proposed = row.proposed_at,
        .respond_by = is_open(row.state) ? std::optional(row.respond_by) : std::nullopt,
        .active_since = row.active_at,
        .closed = row.closed_at,
        .questions = row.questions,
        .agreement = agreement_state(row),
        .conversations = row.conversations,
        .last_conversation = row.last_conversation,
    };
}

/// A coordinator may be matched in the programme they run. Of their own match they learn here what
/// the other of the two would, and not how the partner has answered.
void withhold_answers(PairOutline& outline) {
    outline.state = is_open(outline.state) ? PairState::proposed : outline.state;
    outline.mentee_accepted = outline.mentor_accepted =
        !is_open(outline.state) && is_alive(outline.state);
    outline.declined_by = std::nullopt;
    outline.reason_given = false;
}

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    if (!programmes::ProgrammeDirectory(work).find(input.programme))
        return refuse(not_found("programme"));

    // One more than asked for tells whether there is a next page.
    auto rows =
        PairStore(work).outlines(input.programme, input.state, input.cursor, input.limit + 1);
    bool const more = static_cast<std::int64_t>(rows.size()) > input.limit;
    if (more) rows.pop_back();

    std::vector<Id<PersonTag>> people;
    for (auto const& row : rows) people.insert(people.end(), {row.mentee, row.mentor});
    Faces const faces(work, people);

    Output output;
    for (auto const& row : rows) {
        output.items.push_back(outline_of(row, faces));
        auto const& me = work.actor().person;
        if (row.mentee.text() == me || row.mentor.text() == me)
            withhold_answers(output.items.back());
    }
    if (more) output.next = rows.back().id.text();
    return output;
}

}  // namespace telemachy::relationships::list_pairs
