#include "onboarding/store/norms_store.h"

#include "onboarding/sql.h"
#include "operation/json_read.h"
#include "operation/json_write.h"

namespace telemachy::onboarding {
namespace {

struct DraftRow {
    std::string norms;
    std::int64_t version;
};

struct VersionRow {
    std::int64_t number;
    std::string norms;
    Instant in_force_since;
    Id<PersonTag> put_in_force_by;
};

/// What this room wrote it can read; anything else is a fault of the database.
Norms norms_in(std::string const& json) { return from_json_text<Norms>(json).value(); }

NormsVersion version_in(VersionRow row) {
    return {row.number, norms_in(row.norms), row.in_force_since, std::move(row.put_in_force_by)};
}

std::optional<NormsVersion> version_in(std::optional<VersionRow> row) {
    if (!row) return std::nullopt;
    return version_in(std::move(*row));
}

}  // namespace

std::optional<NormsDraft> NormsStore::draft(Id<ProgrammeTag> const& programme) const {
    auto const row = work_.tx().one<DraftRow>(sql::find_draft, programme);
    if (!row) return std::nullopt;
    return NormsDraft{norms_in(row->norms), row->version};
}

void NormsStore::save_draft(Id<ProgrammeTag> const& programme, Norms const& norms) {
    work_.tx().run(sql::save_draft, programme, to_json(norms));
}

std::optional<NormsVersion> NormsStore::in_force(Id<ProgrammeTag> const& programme) const {
    return version_in(work_.tx().one<VersionRow>(sql::norms_in_force, programme));
}

std::optional<NormsVersion> NormsStore::numbered(Id<ProgrammeTag> const& programme,
                                                 std::int64_t number) const {
    return version_in(work_.tx().one<VersionRow>(sql::norms_numbered, programme, number));
}

std::vector<NormsVersion> NormsStore::versions(Id<ProgrammeTag> const& programme) const {
    std::vector<NormsVersion> versions;
    for (auto& row : work_.tx().all<VersionRow>(sql::versions_of_norms, programme)) {
        versions.push_back(version_in(std::move(row)));
    }
    return versions;
}

void NormsStore::put_in_force(Id<ProgrammeTag> const& programme, NormsVersion const& version) {
    work_.tx().run(sql::insert_norms, programme, version.number, to_json(version.norms),
                   version.in_force_since, version.put_in_force_by);
}

void NormsStore::acknowledge(Id<ProgrammeTag> const& programme,
                             Acknowledgement const& acknowledgement) {
    work_.tx().run(sql::acknowledge, programme, acknowledgement.person, acknowledgement.number,
                   acknowledgement.at);
}

std::optional<Acknowledgement> NormsStore::acknowledged(Id<ProgrammeTag> const& programme,
                                                        Id<PersonTag> const& person) const {
    return work_.tx().one<Acknowledgement>(sql::last_acknowledged, programme, person);
}

std::map<Id<PersonTag>, Acknowledgement> NormsStore::acknowledgements(
    Id<ProgrammeTag> const& programme) const {
    std::map<Id<PersonTag>, Acknowledgement> of;
    for (auto& row : work_.tx().all<Acknowledgement>(sql::acknowledgements_of_programme, programme)) {
        auto const person = row.person;
        of.emplace(person, std::move(row));
    }
    return of;
}

}  // namespace telemachy::onboarding
