#pragma once

#include <memory>

#include "calendar/calendar.h"
#include "operation/operation.h"
#include "vault/digest.h"

/// Operations whose use case needs what stands around the room. Declared like any other, and run with
/// the surroundings they were lent.
namespace telemachy::calendar {

template <class Input, class Output>
using LentUseCase = Result<Output> (*)(Work&, Input const&, Surroundings const&);

class Lent {
public:
    explicit Lent(Surroundings const& around) : around_(std::make_shared<Surroundings const>(around)) {}

    template <class Input, class Output>
    [[nodiscard]] Operation query(std::string_view name, Scope scope, std::string_view route,
                                  LentUseCase<Input, Output> use_case, std::string_view sentence) const {
        return with(telemachy::query(name, scope, route, nobody_around<Input, Output>, sentence), use_case);
    }
    template <class Input, class Output>
    [[nodiscard]] Operation command(std::string_view name, Scope scope, std::string_view route,
                                    LentUseCase<Input, Output> use_case, std::string_view sentence) const {
        return with(telemachy::command(name, scope, route, nobody_around<Input, Output>, sentence), use_case);
    }

private:
    /// Gives a declaration its types; `with` puts the real thing in its place.
    template <class Input, class Output>
    static Result<Output> nobody_around(Work&, Input const&) {
        return refuse(not_found("surroundings"));
    }

    template <class Input, class Output>
    Operation with(Operation operation, LentUseCase<Input, Output> use_case) const {
        operation.run = [use_case, around = around_](Work& work, Json const& json) -> Result<telemachy::Answer> {
            auto const input = TRY(from_json<Input>(json));
            return telemachy::detail::answer_of(TRY(use_case(work, input, *around)));
        };
        return operation;
    }

    std::shared_ptr<Surroundings const> around_;
};

template <class Payload>
[[nodiscard]] JobHandler lent_job(std::string_view kind, Result<void> (*run)(JobRun&, Payload const&, Surroundings const&),
                                  Surroundings const& around) {
    return {kind, [run, around](JobRun& job, Json const& json) -> Result<void> {
                return run(job, TRY(from_json<Payload>(json)), around);
            }};
}

/// An answer whose ETag is made from its bytes, so that a reader who has them can be told so.
[[nodiscard]] inline Operation tagged(Operation operation) {
    operation.run = [run = std::move(operation.run)](Work& work, Json const& json) -> Result<telemachy::Answer> {
        auto answer = TRY(run(work, json));
        std::int64_t tag = 0;
        for (char const byte : vault::sha256(answer.body).substr(0, 7)) {
            tag = tag << 8 | static_cast<unsigned char>(byte);
        }
        answer.version = tag;
        answer.filename.clear();  // a calendar is subscribed to, not saved
        return answer;
    };
    return operation;
}

}  // namespace telemachy::calendar
