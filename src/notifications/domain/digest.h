#pragma once

#include <array>
#include <chrono>
#include <string>
#include <vector>

/// When somebody is sent a summary of what they have not read: one mail for everything, at a decent hour, and
/// not too often. Whoever reads their news in Telemachy gets none.
namespace telemachy::notifications {

struct DigestRules {
    std::chrono::hours quiet_from{20};   ///< On the reader's clock.
    std::chrono::hours quiet_until{8};
    std::chrono::hours apart{20};        ///< From one to the next.
    std::size_t per_week = 3;
};

/// A reader's moment.
struct DigestMoment {
    std::chrono::sys_seconds now;
    std::chrono::minutes offset;         ///< East of UTC, where they are.
    std::array<bool, 7> free_days{};     ///< Sunday first.
    std::vector<std::chrono::sys_seconds> sent = {};  ///< Of the last seven days.
};

[[nodiscard]] bool is_digest_due(DigestMoment const& moment, DigestRules const& rules = {});

enum class DigestLanguage { english, german };

struct DigestItem {
    std::string kind;   ///< Of the notice.
    std::size_t count;  ///< How many of it.
};

struct DigestLinks {
    std::string house;
    std::string choices;  ///< Where this mail is turned off.
};

struct DigestWords {
    std::string subject;
    std::string text;
};

/// What is new, by kind and number. No name and no title: who reads over a shoulder learns nothing.
[[nodiscard]] DigestWords digest_words(std::vector<DigestItem> const& items, DigestLinks const& links,
                                       DigestLanguage language);

}  // namespace telemachy::notifications
