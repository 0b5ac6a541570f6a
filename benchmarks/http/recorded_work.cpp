#include "benchmarks/http/recorded_work.h"

#include "operation/audit.h"
#include "world/clock.h"

namespace telemachy::bench {
namespace {

/// Statements of the record (see operation/audit.cpp), which `audit::append` runs.
bool is_of_the_record(storage::Statement const& statement) {
    return statement.name.find("audit") != std::string_view::npos;
}

class Recording final : public storage::Transaction {
public:
    Recording(storage::Transaction& behind, RecordedWork& notes) : behind_(behind), notes_(notes) {}

    std::int64_t execute(storage::Statement const& statement, std::span<storage::Parameter const> parameters,
                         std::function<void(storage::Row const&)> const& each_row) override {
        notes_.note(statement, parameters);
        return behind_.execute(statement, parameters, each_row);
    }

private:
    storage::Transaction& behind_;
    RecordedWork& notes_;
};

}  // namespace

void RecordedWork::note(storage::Statement const& statement, std::span<storage::Parameter const> parameters) {
    Call call{statement, {parameters.begin(), parameters.end()}};
    for (auto& parameter : call.parameters) {
        if (auto* const text = std::get_if<std::string_view>(&parameter)) {
            *text = texts_.emplace_back(*text);
        } else if (auto* const bytes = std::get_if<storage::BytesView>(&parameter)) {
            bytes->value = texts_.emplace_back(bytes->value);
        }
    }
    transactions_.back().calls.push_back(std::move(call));
}

void RecordedWork::again(storage::Database& database, world::Randomness& randomness) const {
    for (auto const& [writes, calls] : transactions_) {
        auto const run = [&](storage::Transaction& tx) {
            bool recorded = false;
            for (auto const& [statement, parameters] : calls) {
                if (is_of_the_record(statement)) {
                    recorded = true;
                    continue;
                }
                tx.execute(statement, parameters, [](storage::Row const&) {});
            }
            if (!recorded) return;
            audit::append(tx, randomness,
                          {.at = world::SystemClock().now(), .act = "bench.raw", .result = "done", .tier = "T1",
                           .account = "acc_bench", .subject = {}, .request = {}, .details = "{}"});
        };
        if (writes) {
            database.write([&](storage::Transaction& tx) {
                run(tx);
                return storage::Outcome::commit;
            });
        } else {
            database.read(run);
        }
    }
}

std::size_t RecordedWork::statements() const {
    std::size_t count = 0;
    for (auto const& transaction : transactions_) count += transaction.calls.size();
    return count;
}

void RecordingDatabase::read(std::function<void(storage::Transaction&)> const& work) {
    notes_.begin(false);
    behind_.read([&](storage::Transaction& tx) {
        Recording recording(tx, notes_);
        work(recording);
    });
}

void RecordingDatabase::write(std::function<storage::Outcome(storage::Transaction&)> const& work) {
    notes_.begin(true);
    behind_.write([&](storage::Transaction& tx) {
        Recording recording(tx, notes_);
        return work(recording);
    });
}

}  // namespace telemachy::bench
