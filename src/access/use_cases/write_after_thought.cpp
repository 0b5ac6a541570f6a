#include "access/use_cases/write_after_thought.h"

#include <stdexcept>

#include "operation/audit.h"
#include "operation/runner.h"

namespace telemachy::access {
namespace {

/// What the study was begun with.
struct Surroundings {
    Runner* runner;
    Actor actor;
    MatrixRow const* permission;
};

void record(Work& work, Ending const& ending) {
    Json details = Json::empty_object();
    for (auto const& [name, value] : work.notes()) details.set(name, parse_json(value).value());
    audit::append(work.tx(), work.world().randomness,
                  {.at = work.now(),
                   .act = std::string(work.permission()->operation),
                   .result = ending.result,
                   .tier = std::string(work.permission()->tier),
                   .account = ending.account.empty() ? work.actor().account : ending.account,
                   .subject = work.subject(),
                   .request = {},
                   .details = to_json(details)});
}

}  // namespace

Result<void> write_after_thought(Study& study, Ending const& ending,
                                 std::function<Result<void>(Work&)> const& change) {
    auto const around = study.look([](Work& work) {
        return Surroundings{work.runner(), work.actor(), work.permission()};
    });
    if (!around.runner) throw std::logic_error("a study that writes is asked through the runner");
    std::optional<Result<void>> outcome;
    around.runner->database().write([&](storage::Transaction& tx) {
        Work work(around.actor, around.runner->world(), tx, around.permission, around.runner);
        outcome = change(work);
        if (!*outcome) return storage::Outcome::roll_back;
        record(work, ending);
        return storage::Outcome::commit;
    });
    return std::move(*outcome);
}

}  // namespace telemachy::access
