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
                   terms.gives_mentee, terms.gives_mentor, terms.goals_mentee, terms.goals_mentor,
                   terms.topics, terms.off_limits, terms.boundaries, terms.ending, saved_by,
                   work_.now());
}

void AgreementStore::sign(AgreementRow const& agreement, SignatureRow const& signature) {
    work_.tx().run(sql::insert_signature, agreement.id, agreement.version, signature.person,
                   work_.now(), signature.balance);
}

std::vector<SignatureRow> AgreementStore::signatures(AgreementRow const& agreement) {
    return work_.tx().all<SignatureRow>(sql::signatures, agreement.id, agreement.version);
}

std::optional<std::int64_t> AgreementStore::in_force(Id<PairTag> const& pair) {
    return work_.tx().one<std::int64_t>(sql::agreement_in_force, pair);
}

}  // namespace telemachy::relationships
