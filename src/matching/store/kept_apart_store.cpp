#include "matching/store/kept_apart_store.h"

#include <algorithm>

#include "matching/sql.h"

namespace telemachy::matching {

void KeptApartStore::block(Id<PersonTag> const& person, Id<PersonTag> const& blocked) {
    work_.tx().run(sql::insert_block, person, blocked, work_.now());
}

bool KeptApartStore::unblock(Id<PersonTag> const& person, Id<PersonTag> const& blocked) {
    return work_.tx().run(sql::delete_block, person, blocked) > 0;
}

std::vector<BlockRow> KeptApartStore::blocks_by(Id<PersonTag> const& person) const {
    return work_.tx().all<BlockRow>(sql::blocks_by, person);
}

std::vector<BlockedPair> KeptApartStore::all_blocks() const {
    return work_.tx().all<BlockedPair>(sql::all_blocks);
}

ConflictRow KeptApartStore::declare(Id<PersonTag> const& one, Id<PersonTag> const& other,
                                    std::string reason) {
    auto const [first, second] = std::minmax(one, other);
    if (auto const known = work_.tx().one<ConflictRow>(sql::find_conflict, first, second,
                                                work_.actor().account))
        return *known;
    ConflictRow row{work_.make_id<ConflictTag>(), first, second, std::move(reason), work_.now()};
    work_.tx().run(sql::insert_conflict, row.id, row.one, row.other, row.reason, row.declared_at,
                   work_.actor().account);
    return row;
}

std::vector<ConflictRow> KeptApartStore::conflicts() const {
    return work_.tx().all<ConflictRow>(sql::all_conflicts);
}

std::vector<ConflictRow> KeptApartStore::own_conflicts() const {
    return work_.tx().all<ConflictRow>(sql::conflicts_declared_by, work_.actor().account);
}

bool KeptApartStore::withdraw(Id<ConflictTag> const& id) {
    return work_.tx().run(sql::delete_conflict, id, work_.actor().account) > 0;
}

}  // namespace telemachy::matching
