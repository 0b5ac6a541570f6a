#include "matching/test/room_house.h"
#include "matching/use_cases/round_memory.h"

namespace telemachy::matching {
namespace {

using Memory = RoomHouse;

/// Whoever looks twice sees what has changed in between, whatever room it changed in.
TEST_F(Memory, IsNeverBehindTheHouse) {
    EXPECT_EQ(pairs_of(preview(policy())), "lea-kim ida-jon max-moe");
    EXPECT_EQ(pairs_of(preview(policy())), "lea-kim ida-jon max-moe");

    // A block, in this room.
    house.expect("matching.block_person", kim, about("person", lea.person));
    EXPECT_EQ(pairs_of(preview(policy())), "lea-liv ida-jon max-moe");
    house.expect("matching.unblock_person", kim, about("person", lea.person));
    EXPECT_EQ(pairs_of(preview(policy())), "lea-kim ida-jon max-moe");

    // Somebody withdraws, in programmes.
    auto const mine = house.expect("programmes.list_my_enrolments", moe);
    house.expect("programmes.withdraw_enrolment", moe,
                 about("enrolment", text(list(mine, "items").front(), "id")));
    EXPECT_EQ(pairs_of(preview(policy())).find("moe"), std::string::npos);
}

/// Every preview is recorded, as whoever reads restricted facts is; that is no reason to read the
/// people anew.
TEST_F(Memory, KeepsThePeopleWhileSomebodyOnlyLooks) {
    RoundMemory memory;
    auto const people = [&] {
        return house.read(coordinator, [&](Work& work) {
            return memory.inputs(work, Id<ProgrammeTag>(programme));
        });
    };
    auto const before = people();
    preview(policy());
    preview(policy());
    EXPECT_EQ(people(), before);
    house.expect("matching.block_person", kim, about("person", lea.person));
    EXPECT_NE(people(), before);
}

TEST_F(Memory, KeepsNobodysPlanForAnotherPolicy) {
    auto const none = policy_with(R"("level_gap_max":-1)", R"("level_gap_max":-9)");
    auto const changed = [&](std::string const& baseline) {
        return number(*preview(policy(), "\"baseline\":" + baseline).find("totals"), "changed");
    };
    EXPECT_EQ(changed(none), 3);
    EXPECT_EQ(changed(policy()), 0);
    EXPECT_EQ(changed(none), 3);
}

}  // namespace
}  // namespace telemachy::matching
