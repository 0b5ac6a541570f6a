#include "matching/use_cases/write_after_solving.h"

#include <stdexcept>

#include "operation/audit.h"
#include "operation/runner.h"

namespace telemachy::matching {
namespace {

void record(Work& work) {
    Json details = Json::empty_object();
    for (auto const& [name, value] : work.notes()) details.set(name, parse_json(value).value());
    audit::append(work.tx(), work.world().randomness,
                  {.at = work.now(),
                   .act = std::string(work.permission()->operation),
                   .result = "done",
                   .tier = std::string(work.permission()->tier),
                   .account = work.actor().account,
                   .subject = work.subject(),
                   .request = {},
                   .details = to_json(details)});
}

}  // namespace

Result<void> write_after_solving(Study& study, std::function<Result<void>(Work&)> const& change) {
    struct Surroundings {
        Runner* runner;
        Actor actor;
        MatrixRow const* permission;
    };
    auto const around = study.look([](Work& work) {
        return Surroundings{work.runner(), work.actor(), work.permission()};
    });
    if (around.runner == nullptr)
        throw std::logic_error("a study that writes is asked through the runner");
    std::optional<Result<void>> outcome;
    around.runner->database().write([&](storage::Transaction& tx) {
        Work work(around.actor, around.runner->world(), tx, around.permission, around.runner);
        outcome = change(work);
        if (!*outcome) return storage::Outcome::roll_back;
        record(work);
        return storage::Outcome::commit;
    });
    return std::move(*outcome);
}

}  // namespace telemachy::matching
