#pragma once

#include <map>
#include <optional>
#include <vector>

#include "onboarding/onboarding.h"
#include "operation/work.h"

namespace telemachy::onboarding {

/// What is being written; `version` counts the saves.
struct NormsDraft {
    Norms norms;
    std::int64_t version = 0;
};

struct NormsVersion {
    std::int64_t number = 0;
    Norms norms;
    Instant in_force_since;
    Id<PersonTag> put_in_force_by;
};

struct Acknowledgement {
    Id<PersonTag> person;
    std::int64_t number = 0;
    Instant at;
};

class NormsStore {
public:
    explicit NormsStore(Work& work) : work_(work) {}

    [[nodiscard]] std::optional<NormsDraft> draft(Id<ProgrammeTag> const& programme) const;
    void save_draft(Id<ProgrammeTag> const& programme, Norms const& norms);

    [[nodiscard]] std::optional<NormsVersion> in_force(Id<ProgrammeTag> const& programme) const;
    [[nodiscard]] std::optional<NormsVersion> numbered(Id<ProgrammeTag> const& programme,
                                                       std::int64_t number) const;
    /// Newest first.
    [[nodiscard]] std::vector<NormsVersion> versions(Id<ProgrammeTag> const& programme) const;
    void put_in_force(Id<ProgrammeTag> const& programme, NormsVersion const& version);

    void acknowledge(Id<ProgrammeTag> const& programme, Acknowledgement const& acknowledgement);
    /// The newest version this person accepted.
    [[nodiscard]] std::optional<Acknowledgement> acknowledged(Id<ProgrammeTag> const& programme,
                                                              Id<PersonTag> const& person) const;
    /// The same of everybody who ever accepted one.
    [[nodiscard]] std::map<Id<PersonTag>, Acknowledgement> acknowledgements(
        Id<ProgrammeTag> const& programme) const;

private:
    Work& work_;
};

}  // namespace telemachy::onboarding
