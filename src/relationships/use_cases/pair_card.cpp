#include "relationships/use_cases/pair_card.h"

#include "programmes/programme_directory.h"

namespace telemachy::relationships {

PairCard card_of(Work& work, OwnPair const& pair, Faces const& faces) {
    auto const& row = pair.row;
    auto const told = told_to(pair.side, row.standing());
    auto const programme = programmes::ProgrammeDirectory(work).find(row.programme);
    return {
        .id = row.id,
        .programme = row.programme,
        .programme_name = programme ? programme->name : std::string(),
        .modality = programme ? programme->modality : programmes::Modality::classic,
        .my_side = pair.side,
        .partner = faces.of(pair.partner()),
        .state = told.state,
        .respond_by = is_open(row.state) ? std::optional(row.respond_by) : std::nullopt,
        .i_accepted = told.i_accepted,
        .i_declined = told.i_declined,
        .they_accepted = told.they_accepted,
        .hours_per_month = row.hours_per_month,
        .last_conversation = row.last_conversation,
        .conversations = row.conversations,
    };
}

}  // namespace telemachy::relationships
