#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "notifications/letters.h"
#include "operation/work.h"

namespace telemachy::notifications {

enum class LetterState { waiting, carried, refused, given_up };

struct WaitingLetter {
    Id<LetterTag> id;
    std::string recipient;
    std::string message;
    std::int64_t tries = 0;
    Instant posted_at;
};

class LetterStore {
public:
    explicit LetterStore(Work& work) : work_(work) {}

    void insert(Letter const& letter);
    [[nodiscard]] bool is_anything_due(Instant now) const;
    /// Takes the letters that are due for itself until `until`, when another may try them.
    [[nodiscard]] std::vector<WaitingLetter> claim(Instant now, Instant until, std::int64_t limit);
    void try_again(Id<LetterTag> const& letter, Instant at, std::string_view reason);
    /// Ends a letter and forgets its words.
    void settle(Id<LetterTag> const& letter, LetterState state, std::string_view reason);

    [[nodiscard]] bool is_unwanted(std::string_view person, MailKind kind) const;
    void choose(std::string_view person, MailKind kind, bool wanted);
    [[nodiscard]] std::string mail_door(std::string_view person);
    [[nodiscard]] std::optional<std::string> person_behind(std::string_view token) const;

private:
    Work& work_;
};

}  // namespace telemachy::notifications
