#pragma once

#include <string>
#include <string_view>

#include "access/access.h"
#include "access/access_directory.h"
#include "audit_log/audit_log.h"
#include "audit_log/use_cases/verify_log.h"
#include "operation/audit.h"
#include "tests/support/test_house.h"

namespace telemachy::audit_log::test {

/// A house where something was done and recorded.
struct LogHouse : telemachy::test::TestHouse {
    LogHouse() : TestHouse({access::capability(), capability()}) {}

    /// Records one act, a second after the last.
    void record(std::string const& act, std::string const& account, std::string const& subject = {},
                std::string const& result = "done") {
        clock.advance(std::chrono::seconds(1));
        write(the_house(), [&](Work& work) {
            return audit::append(work.tx(), randomness,
                                 {.at = work.now(),
                                  .act = act,
                                  .result = result,
                                  .tier = "T1",
                                  .account = account,
                                  .subject = subject,
                                  .request = "req_" + act,
                                  .details = R"({"rows":3})"});
        });
    }
    void record_some(int count) {
        constexpr std::string_view acts[] = {"people.apply_roster", "matching.decide_match_run",
                                             "access.grant_role"};
        constexpr std::string_view people[] = {"ana", "bo", "cy", "dee"};
        for (int i = 0; i < count; ++i) {
            auto const turn = static_cast<std::size_t>(i);
            std::string const subject =
                i % 3 == 2 ? "" : "prs_" + std::string(people[(turn / 2) % 4]);
            record(std::string(acts[turn % 3]), "acc_" + std::string(people[turn % 4]), subject);
        }
    }

    /// What the schedule does every minute.
    void sign_head() {
        std::atomic<bool> const stopping{false};
        for (auto const& room : runner.house().capabilities()) {
            if (room.name != "audit_log") continue;
            if (!jobs::run_schedule(runner, room.schedules.front(), stopping))
                throw std::runtime_error("no head");
        }
    }

    verify_log::Output verify(verify_log::Input const& input = {}) {
        return read(telemachy::test::steward(),
                    [&](Work& work) { return verify_log::run(work, input); })
            .value();
    }
};

}  // namespace telemachy::audit_log::test
