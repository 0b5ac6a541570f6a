#include "programmes/store/programme_store.h"

#include "operation/json_read.h"
#include "operation/json_write.h"
#include "programmes/sql.h"

namespace telemachy::programmes {
namespace {

struct ProgrammeRow {
    Id<ProgrammeTag> id;
    std::string name;
    Modality modality;
    ProgrammeState state;
    std::string purpose;
    std::int64_t hours_per_month;
    std::string mentee_audience;
    std::string mentor_audience;
    std::int64_t version;
};

/// What this room wrote it can read; anything else is a fault of the database.
Rule rule_in(std::string const& json) { return from_json_text<Rule>(json).value(); }

Programme programme_in(ProgrammeRow row) {
    return {.id = std::move(row.id),
            .name = std::move(row.name),
            .modality = row.modality,
            .state = row.state,
            .purpose = std::move(row.purpose),
            .hours_per_month = row.hours_per_month,
            .mentee_audience = rule_in(row.mentee_audience),
            .mentor_audience = rule_in(row.mentor_audience),
            .version = row.version};
}

}  // namespace

void ProgrammeStore::add(Programme const& programme) {
    work_.tx().run(sql::insert_programme, programme.id, programme.name, programme.modality,
                   programme.state, programme.purpose, programme.hours_per_month,
                   to_json(programme.mentee_audience), to_json(programme.mentor_audience),
                   work_.now(), work_.actor().account);
}

void ProgrammeStore::save(Programme const& programme) {
    work_.tx().run(sql::update_programme, programme.id, programme.name, programme.modality,
                   programme.state, programme.purpose, programme.hours_per_month,
                   to_json(programme.mentee_audience), to_json(programme.mentor_audience));
}

void ProgrammeStore::move(Id<ProgrammeTag> const& programme, ProgrammeState from,
                          ProgrammeState to) {
    work_.tx().run(sql::move_programme, programme, to, from);
}

std::optional<Programme> ProgrammeStore::find(Id<ProgrammeTag> const& id) const {
    auto row = work_.tx().one<ProgrammeRow>(sql::find_programme, id);
    if (!row) return std::nullopt;
    return programme_in(std::move(*row));
}

Result<Programme> ProgrammeStore::get(Id<ProgrammeTag> const& id) const {
    auto programme = find(id);
    if (!programme) return refuse(not_found("programme"));
    return std::move(*programme);
}

bool ProgrammeStore::name_is_taken(std::string_view name,
                                   Id<ProgrammeTag> const& by_other_than) const {
    for (auto const& id : work_.tx().all<Id<ProgrammeTag>>(sql::programme_named, name)) {
        if (id != by_other_than) return true;
    }
    return false;
}

std::vector<Programme> ProgrammeStore::all() const {
    std::vector<Programme> programmes;
    for (auto& row : work_.tx().all<ProgrammeRow>(sql::all_programmes)) {
        programmes.push_back(programme_in(std::move(row)));
    }
    return programmes;
}

std::vector<Participation> ProgrammeStore::participation() const {
    return work_.tx().all<Participation>(sql::count_participants);
}

}  // namespace telemachy::programmes
