#include "demo/seeding/one_commit.h"

namespace telemachy::demo {
namespace {

constexpr storage::Statement begin_act{"demo.begin_act", "savepoint act"};
constexpr storage::Statement take_back_act{"demo.take_back_act", "rollback to savepoint act"};
constexpr storage::Statement end_act{"demo.end_act", "release savepoint act"};

}  // namespace

void OneCommit::write(std::function<storage::Outcome(storage::Transaction&)> const& act) {
    tx_.run(begin_act);
    auto outcome = storage::Outcome::roll_back;
    try {
        outcome = act(tx_);
    } catch (...) {
        tx_.run(take_back_act);
        tx_.run(end_act);
        throw;
    }
    if (outcome == storage::Outcome::roll_back) tx_.run(take_back_act);
    tx_.run(end_act);
}

}  // namespace telemachy::demo
