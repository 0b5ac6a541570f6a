#include "access/store/sign_in_gate.h"

#include <algorithm>

#include "access/domain/client_network.h"
#include "access/sql.h"
#include "vault/digest.h"

namespace telemachy::access {
namespace {

storage::Bytes subject_of(std::string_view kind, std::string_view name) {
    return {vault::sha256(std::string(kind) + '\0' + std::string(name))};
}

std::string in_words(std::chrono::seconds wait) {
    if (wait.count() == 1) return "one second";
    if (wait.count() < 120) return std::to_string(wait.count()) + " seconds";
    return std::to_string((wait.count() + 59) / 60) + " minutes";
}

}  // namespace

SignInGate::SignInGate(Work& work, std::string_view email_key, std::string_view address)
    : work_(work) {
    watched_.push_back({subject_of("account", email_key), account_allowance});
    if (auto const network = client_network(address); !network.empty()) {
        watched_.push_back({subject_of("address", network), address_allowance});
    }
}

std::optional<Tally> SignInGate::tally_of(Watched const& watched) const {
    return work_.tx().one<Tally>(sql::find_tally, watched.subject);
}

Result<void> SignInGate::let_through() const {
    std::chrono::seconds wait{0};
    for (auto const& watched : watched_)
        wait = std::max(wait, wait_left(tally_of(watched), work_.now()));
    if (wait.count() == 0) return {};
    return refuse({ProblemKind::too_many, "wait",
                   "There were too many wrong tries. Try again in " + in_words(wait) + "."});
}

void SignInGate::count_failure() {
    for (auto const& watched : watched_) {
        auto const tally = after_failure(tally_of(watched), watched.allowance, work_.now());
        work_.tx().run(sql::keep_tally, watched.subject, tally.failures, tally.last_failure,
                       tally.wait_until);
    }
}

void SignInGate::forgive_account() { work_.tx().run(sql::forget_tally, watched_.front().subject); }

}  // namespace telemachy::access
