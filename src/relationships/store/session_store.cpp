#include "relationships/store/session_store.h"

#include <string>

#include "operation/json_read.h"
#include "relationships/sql.h"

namespace telemachy::relationships {
namespace {

struct AgendaRow {
    std::int64_t version = 0;
    std::string items;
};

std::optional<KeptAgenda> opened(std::optional<AgendaRow> const& row) {
    if (!row) return std::nullopt;
    // What we wrote ourselves reads again, or the database is broken.
    return KeptAgenda{row->version, from_json_text<AgendaItems>(row->items).value()};
}

}  // namespace

std::optional<KeptAgenda> SessionStore::agenda(Id<PairTag> const& pair, std::int64_t number) {
    return opened(work_.tx().one<AgendaRow>(sql::find_agenda, pair, number));
}

void SessionStore::save_agenda(Id<PairTag> const& pair, std::int64_t number,
                               AgendaItems const& items, Id<PersonTag> const& by) {
    work_.tx().run(sql::save_agenda, pair, number, to_json(items), by, work_.now());
}

std::optional<KeptAgenda> SessionStore::agenda_template(Id<ProgrammeTag> const& programme,
                                                        std::int64_t number) {
    return opened(work_.tx().one<AgendaRow>(sql::find_agenda_template, programme, number));
}

std::vector<std::int64_t> SessionStore::written_templates(Id<ProgrammeTag> const& programme) {
    return work_.tx().all<std::int64_t>(sql::written_templates, programme);
}

void SessionStore::save_agenda_template(Id<ProgrammeTag> const& programme, std::int64_t number,
                                        AgendaItems const& items, Id<PersonTag> const& by) {
    work_.tx().run(sql::save_agenda_template, programme, number, to_json(items), by, work_.now());
}

void SessionStore::add_missed(MissedRow const& missed) {
    work_.tx().run(sql::insert_missed, missed.id, missed.pair, missed.planned_on, missed.what,
                   missed.by_whom, missed.moved_to, missed.logged_by, missed.logged_at);
}

std::optional<MissedRow> SessionStore::find_missed(Id<MissedTag> const& missed) {
    return work_.tx().one<MissedRow>(sql::find_missed, missed);
}

bool SessionStore::is_missed(Id<PairTag> const& pair, Date day) {
    return work_.tx().one<std::int64_t>(sql::missed_on_day, pair, day).value_or(0) > 0;
}

std::vector<MissedRow> SessionStore::missed(Id<PairTag> const& pair) {
    return work_.tx().all<MissedRow>(sql::missed_of_pair, pair);
}

void SessionStore::contest(Id<MissedTag> const& missed) {
    work_.tx().run(sql::contest_missed, missed, work_.now());
}

void SessionStore::add_check_in(Id<PairTag> const& pair, CheckInRow const& check_in) {
    work_.tx().run(sql::insert_check_in, pair, check_in.number, check_in.person, check_in.matters,
                   check_in.candour, check_in.keeps, check_in.answered_at);
}

std::vector<CheckInRow> SessionStore::check_ins(Id<PairTag> const& pair) {
    return work_.tx().all<CheckInRow>(sql::check_ins_of_pair, pair);
}

}  // namespace telemachy::relationships
