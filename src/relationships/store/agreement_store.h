#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "operation/work.h"
#include "relationships/domain/agreement.h"
#include "relationships/relationships.h"

namespace telemachy::relationships {

/// One version of a pair's agreement, as it was saved. Versions are never changed.
struct AgreementRow {
    Id<AgreementTag> id;
    std::int64_t version = 0;
    AgreementField cadence;
    AgreementField channel;
    AgreementField gives_mentee;
    AgreementField gives_mentor;
    AgreementField goals_mentee;
    AgreementField goals_mentor;
    AgreementField topics;
    AgreementField off_limits;
    AgreementField boundaries;
    AgreementField ending;
    Id<PersonTag> saved_by;
    Instant saved_at;

    [[nodiscard]] AgreementTerms terms() const {
        return {cadence,      channel, gives_mentee, gives_mentor, goals_mentee,
                goals_mentor, topics,  off_limits,   boundaries,   ending};
    }
};

/// A name under one version. How the exchange looks to the signer is theirs alone to read.
struct SignatureRow {
    Id<PersonTag> person;
    std::optional<Balance> balance;
};

class AgreementStore {
public:
    explicit AgreementStore(Work& work) : work_(work) {}

    /// The version that counts now.
    [[nodiscard]] std::optional<AgreementRow> find(Id<PairTag> const& pair);
    /// Newest first.
    [[nodiscard]] std::vector<AgreementRow> versions(Id<PairTag> const& pair);
    /// Keeps `terms` as the version after `current` (the first one when there is none), with no
    /// signature under it.
    void add_version(Id<PairTag> const& pair, std::optional<AgreementRow> const& current,
                     AgreementTerms const& terms, Id<PersonTag> const& saved_by);

    void sign(AgreementRow const& agreement, SignatureRow const& signature);
    /// In the order they signed.
    [[nodiscard]] std::vector<SignatureRow> signatures(AgreementRow const& agreement);
    /// The last version under both names: what holds while a newer one is still being talked over.
    [[nodiscard]] std::optional<std::int64_t> in_force(Id<PairTag> const& pair);

private:
    Work& work_;
};

}  // namespace telemachy::relationships
