#include "relationships/use_cases/agenda.h"

#include "programmes/programme_directory.h"
#include "relationships/store/pair_store.h"
#include "relationships/store/session_store.h"

namespace telemachy::relationships {
namespace {

Agenda agenda_of(Work& work, PairRow const& pair, std::int64_t number) {
    SessionStore sessions(work);
    if (auto own = sessions.agenda(pair.id, number))
        return {{own->version}, number, AgendaFrom::pair, std::move(own->items)};
    if (auto suggested = sessions.agenda_template(pair.programme, number);
        suggested && !suggested->items.empty())
        return {{0}, number, AgendaFrom::programme, std::move(suggested->items)};
    auto const programme = programmes::ProgrammeDirectory(work).find(pair.programme);
    auto const modality = programme ? programme->modality : programmes::Modality::classic;
    return {{0}, number, AgendaFrom::house, suggested_agenda(modality, number)};
}

}  // namespace

Result<Agenda> see_agenda::run(Work& work, Input const& input) {
    auto const pair = TRY(PairStore(work).own(input.pair));
    return agenda_of(work, pair.row, pair.row.conversations + 1);
}

Result<Agenda> save_agenda::run(Work& work, Input const& input) {
    auto const pair = TRY(PairStore(work).own(input.pair));
    if (pair.row.state != PairState::active) {
        return refuse(
            conflict("pair.not_active", "There is no next conversation to prepare here."));
    }
    if (input.number != pair.row.conversations + 1) {
        return refuse(conflict("agenda.moved_on",
                               "A conversation was logged meanwhile. This agenda is for another "
                               "one than the next."));
    }
    TRY(check_agenda(input.items));
    SessionStore sessions(work);
    auto const kept = sessions.agenda(input.pair, input.number);
    if (input.version.value != (kept ? kept->version : 0)) return refuse(stale("agenda"));
    sessions.save_agenda(input.pair, input.number, input.items, pair.me());
    work.concerns(input.pair.text());
    return agenda_of(work, pair.row, input.number);
}

}  // namespace telemachy::relationships
