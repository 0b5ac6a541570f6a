#include "notifications/use_cases/carry_letters.h"

#include <algorithm>
#include <array>

#include "notifications/store/letter_store.h"

namespace telemachy::notifications::carry_letters {
namespace {

using namespace std::chrono_literals;

/// One at a time, so that a claim is short: the letter a killed house was carrying is carried again within a minute.
constexpr std::int64_t batch = 1;
/// Longer than a mail takes that runs into its time limit.
constexpr auto claim_time = 1min;
constexpr std::chrono::milliseconds patience = 72h;
constexpr std::array<std::chrono::milliseconds, 5> pauses{1min, 5min, 15min, 1h, 4h};

/// What becomes of a letter after this try.
void note(LetterStore& store, WaitingLetter const& letter, outbound::Carriage const& carriage, Instant now) {
    if (carriage.outcome == outbound::Carried::taken) {
        store.settle(letter.id, LetterState::carried, "");
    } else if (carriage.outcome == outbound::Carried::never) {
        store.settle(letter.id, LetterState::refused, carriage.reason);
    } else if (now - letter.posted_at > patience) {
        store.settle(letter.id, LetterState::given_up, carriage.reason);
    } else {
        auto const tries = std::min<std::size_t>(static_cast<std::size_t>(letter.tries), pauses.size() - 1);
        store.try_again(letter.id, now + pauses[tries], carriage.reason);
    }
}

/// Whether there may be more.
Result<bool> carry_batch(JobRun& job, MailOffice const& office) {
    std::vector<WaitingLetter> letters;
    TRY(job.write([&](Work& work) -> Result<void> {
        letters = LetterStore(work).claim(work.now(), work.now() + claim_time, batch);
        return {};
    }));
    std::vector<outbound::Carriage> carried;
    for (auto const& letter : letters) {
        if (job.stopping()) break;
        carried.push_back(office.carrier->carry({office.from, letter.recipient, letter.message}));
    }
    TRY(job.write([&](Work& work) -> Result<void> {
        LetterStore store(work);
        for (std::size_t i = 0; i < letters.size(); ++i) {
            if (i < carried.size()) note(store, letters[i], carried[i], work.now());
            else store.try_again(letters[i].id, work.now(), "");
        }
        return {};
    }));
    return static_cast<std::int64_t>(letters.size()) == batch;
}

}  // namespace

Result<void> run(JobRun& job, MailOffice const& office) {
    if (!office.carrier) return {};
    bool due = false;
    job.read([&](Work& work) { due = LetterStore(work).is_anything_due(work.now()); });
    while (due && !job.stopping()) due = TRY(carry_batch(job, office));
    return {};
}

}  // namespace telemachy::notifications::carry_letters
