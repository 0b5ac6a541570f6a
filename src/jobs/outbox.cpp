#include "jobs/outbox.h"

#include "operation/sql.h"

namespace telemachy::jobs {
namespace {

namespace sql = operation::sql;

struct WaitingEvent {
    std::string id;
    std::string name;
    std::string payload;
    std::int64_t attempts;
};

Result<void> handle(Work& work, House const& house, WaitingEvent const& event) {
    if (work.tx().run(sql::event_delivered, event.id, work.now()) == 0) return {};  // another node was quicker
    TRY(house.tell(work, event.name, event.payload, Hearing::afterwards));
    work.concerns(event.id);
    return {};
}

void note_failure(Runner& runner, WaitingEvent const& event, std::string const& why) {
    runner.database().write([&](storage::Transaction& tx) {
        tx.run(sql::event_failed, event.id, why);
        return storage::Outcome::commit;
    });
}

}  // namespace

int deliver_events(Runner& runner) {
    std::vector<WaitingEvent> waiting;
    runner.database().read(
        [&](storage::Transaction& tx) { waiting = tx.all<WaitingEvent>(sql::waiting_events); });
    int delivered = 0;
    for (auto const& event : waiting) {
        try {
            auto const done = runner.write_as_house(
                event.name, [&](Work& work) { return handle(work, runner.house(), event); });
            if (done) {
                ++delivered;
            } else {
                note_failure(runner, event, done.error().code + ": " + done.error().detail);
            }
        } catch (std::exception const& fault) {
            note_failure(runner, event, fault.what());
        }
    }
    return delivered;
}

}  // namespace telemachy::jobs
