#include "relationships/store/agreement_store.h"

#include "relationships/sql.h"

namespace telemachy::relationships {

std::optional<AgreementRow> AgreementStore::find(Id<PairTag> const& pair) {
    return work_.tx().one<AgreementRow>(sql::find_agreement, pair);
}

std::vector<AgreementRow> AgreementStore::versions(Id<PairTag> const& pair) {
    return work_.tx().all<AgreementRow>(sql::agreement_versions, pair);
}

void AgreementStore::add_version(Id<PairTag> const& pair,
                                 std::optional<AgreementRow> const& current,
                                 AgreementTerms const& terms, Id<PersonTag> const& saved_by) {
    auto const id = current ? current->id : work_.make_id<AgreementTag>();
    std::int64_t const version = current ? current->version + 1 : 1;
    if (current) {
        work_.tx().run(sql::advance_agreement, id, version);
    } else {
        work_.tx().run(sql::insert_agreement, id, pair, version);
    }
    work_.tx().run(sql::insert_agreement_version, id, version, terms.cadence, terms.channel,
                   terms.goals_mentee, terms.goals_mentor, terms.topics, terms.boundaries, saved_by,
                   work_.now());
}

void AgreementStore::sign(AgreementRow const& agreement, Id<PersonTag> const& signer) {
    work_.tx().run(sql::insert_signature, agreement.id, agreement.version, signer, work_.now());
}

std::vector<Id<PersonTag>> AgreementStore::signers(AgreementRow const& agreement) {
    return work_.tx().all<Id<PersonTag>>(sql::signers, agreement.id, agreement.version);
}

}  // namespace telemachy::relationships
