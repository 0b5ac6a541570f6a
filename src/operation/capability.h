#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "operation/operation.h"
#include "operation/permission.h"
#include "storage/statement.h"

namespace telemachy {

/// When news is heard: from the outbox, or before the change it speaks of is committed.
enum class Hearing { afterwards, at_once };

/// Hears an event of another room. Afterwards: at least once, in a write of its own, so handle a
/// repeat. At once: exactly once, in the transaction of whoever published it, under the house's own
/// name; a refusal there undoes the whole, so it is for what must be true together and is quick.
struct EventHandler {
    std::string_view event;
    std::function<Result<void>(Work&, Json const&)> handle;
    Hearing hearing = Hearing::afterwards;
};

/// What a job may do: open snapshots, write in short transactions, tell progress, ask whether to stop.
class JobRun {
public:
    virtual ~JobRun() = default;
    virtual void read(std::function<void(Work&)> const& look) = 0;
    virtual Result<void> write(std::function<Result<void>(Work&)> const& change) = 0;
    [[nodiscard]] virtual world::World& world() = 0;
    [[nodiscard]] virtual bool stopping() const = 0;
};

/// Does one kind of job. A refusal is final and kept with the job; an exception is tried again later.
struct JobHandler {
    std::string_view kind;
    std::function<Result<void>(JobRun&, Json const&)> run;
};

/// Something the house does by itself, again and again.
struct Schedule {
    std::string_view name;
    std::chrono::seconds every;
    std::function<Result<void>(JobRun&)> run;
};

/// A room, as the house is put together from rooms.
struct Capability {
    std::string_view name;
    std::vector<Operation> operations = {};
    std::span<MatrixRow const> matrix = {};
    std::span<storage::Migration const> migrations = {};
    std::vector<EventHandler> handlers = {};
    std::vector<JobHandler> jobs = {};
    std::vector<Schedule> schedules = {};
};

/// Turns a typed handler into one the outbox can call:
/// `on<PlanPublished>(open_pairs)` with `Result<void> open_pairs(Work&, PlanPublished const&)`.
template <class Event>
[[nodiscard]] EventHandler on(Result<void> (*handle)(Work&, Event const&)) {
    return {Event::event, [handle](Work& work, Json const& json) -> Result<void> {
                return handle(work, TRY(from_json<Event>(json)));
            }};
}

/// The same for news that must have its effect in the transaction it comes from.
template <class Event>
[[nodiscard]] EventHandler at_once(Result<void> (*handle)(Work&, Event const&)) {
    auto handler = on(handle);
    handler.hearing = Hearing::at_once;
    return handler;
}

template <class Payload>
[[nodiscard]] JobHandler job(std::string_view kind, Result<void> (*run)(JobRun&, Payload const&)) {
    return {kind, [run](JobRun& job_run, Json const& json) -> Result<void> {
                return run(job_run, TRY(from_json<Payload>(json)));
            }};
}

}  // namespace telemachy
