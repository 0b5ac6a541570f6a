#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "access/domain/sign_in_delay.h"
#include "kernel/result.h"
#include "operation/work.h"

namespace telemachy::access {

/// Slows down who guesses: the wrong passwords of an account and of a client address, kept in the
/// database so that neither a restart nor a second node forgets them. The account is what was
/// typed, whether or not there is one, so the gate behaves alike for both.
class SignInGate {
public:
    SignInGate(Work& work, std::string_view email_key, std::string_view address);

    /// Refuses while one of the two must wait. A try that is refused here is not looked at and not
    /// counted.
    [[nodiscard]] Result<void> let_through() const;
    void count_failure();
    /// A right password forgives the account its wrong ones. The address keeps its own: else a
    /// guesser with an account of their own would start afresh whenever they liked.
    void forgive_account();

private:
    struct Watched {
        storage::Bytes subject;
        Allowance allowance;
    };
    [[nodiscard]] std::optional<Tally> tally_of(Watched const& watched) const;

    Work& work_;
    std::vector<Watched> watched_;  ///< The account first.
};

}  // namespace telemachy::access
