#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "access/access.h"
#include "operation/work.h"

namespace telemachy::access {

enum class LinkKind { setup, invitation };

/// The set-up link goes to whoever reads the server's console and gives everything away: a day.
/// An invitation waits for somebody who may be on leave: a week.
inline constexpr std::chrono::hours setup_link_life{24};
inline constexpr std::chrono::hours invitation_life{7 * 24};

struct Link {
    std::optional<Id<AccountTag>> account;
    Instant expires;
};

struct NewLink {
    std::string token;
    Instant expires;
};

/// Links that work once. A link stands here until it is used, replaced or forgotten, under the hash
/// of its token: who reads the database cannot use one.
class LinkStore {
public:
    explicit LinkStore(Work& work) : work_(work) {}

    /// Makes a set-up link; whichever was out before is dead.
    [[nodiscard]] NewLink make_setup_link();
    /// Makes an account's invitation, likewise.
    [[nodiscard]] NewLink make_invitation(Id<AccountTag> const& account);

    /// The link of a token while it works.
    [[nodiscard]] std::optional<Link> find(LinkKind kind, std::string_view token) const;
    [[nodiscard]] bool has_setup_link() const;
    void use_setup_link();
    void use_invitations_of(Id<AccountTag> const& account);

private:
    [[nodiscard]] NewLink make(LinkKind kind, std::optional<Id<AccountTag>> const& account,
                               std::chrono::hours life);

    Work& work_;
};

}  // namespace telemachy::access
