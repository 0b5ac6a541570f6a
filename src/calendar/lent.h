#pragma once

#include "calendar/calendar.h"
#include "operation/operation.h"
#include "vault/digest.h"

/// Jobs and answers of this room that are a little more than the frame's.
namespace telemachy::calendar {

/// A job whose work needs what stands around the room.
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
