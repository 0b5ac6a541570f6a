#pragma once

#include <optional>
#include <string>
#include <vector>

#include "matching/matching.h"
#include "operation/work.h"

namespace telemachy::matching {

struct BlockRow {
    Id<PersonTag> blocked;
    Instant since;
};

/// Who blocked whom, for the rules alone: nobody is ever shown this.
struct BlockedPair {
    Id<PersonTag> person;
    Id<PersonTag> blocked;
};

struct ConflictRow {
    Id<ConflictTag> id;
    Id<PersonTag> one;
    Id<PersonTag> other;
    std::string reason;
    Instant declared_at;
};

/// Who must not be paired: blocks, which are their author's alone, and conflicts of interest, which
/// coordinators and stewards record, each reading their own.
class KeptApartStore {
public:
    explicit KeptApartStore(Work& work) : work_(work) {}

    void block(Id<PersonTag> const& person, Id<PersonTag> const& blocked);
    /// Whether there was such a block.
    bool unblock(Id<PersonTag> const& person, Id<PersonTag> const& blocked);
    [[nodiscard]] std::vector<BlockRow> blocks_by(Id<PersonTag> const& person) const;
    [[nodiscard]] std::vector<BlockedPair> all_blocks() const;

    /// In either order; one that the actor has declared already is answered again.
    ConflictRow declare(Id<PersonTag> const& one, Id<PersonTag> const& other, std::string reason);
    /// Everybody's, for the rules alone.
    [[nodiscard]] std::vector<ConflictRow> conflicts() const;
    /// Those the actor has declared. Nobody reads all of them: what a plan keeps apart, less all
    /// conflicts, would be who blocked whom.
    [[nodiscard]] std::vector<ConflictRow> own_conflicts() const;
    /// Whether the actor had declared it.
    bool withdraw(Id<ConflictTag> const& id);

private:
    Work& work_;
};

}  // namespace telemachy::matching
