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
    AgreementField goals_mentee;
    AgreementField goals_mentor;
    AgreementField topics;
    AgreementField boundaries;
    Id<PersonTag> saved_by;
    Instant saved_at;

    [[nodiscard]] AgreementTerms terms() const {
        return {cadence, channel, goals_mentee, goals_mentor, topics, boundaries};
    }
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

    void sign(AgreementRow const& agreement, Id<PersonTag> const& signer);
    /// In the order they signed.
    [[nodiscard]] std::vector<Id<PersonTag>> signers(AgreementRow const& agreement);

private:
    Work& work_;
};

}  // namespace telemachy::relationships
