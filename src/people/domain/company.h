#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "people/domain/roster.h"
#include "people/domain/roster_facts.h"

namespace telemachy::people {

/// Where a person stands with us. Nobody is ever deleted: an import that is undone leaves `removed`
/// behind, unseen, so that doing it again finds the same ids.
enum class Standing { active, paused, left, removed };

/// Whether a post exists now.
enum class PostStanding { open, closed, removed };

struct PersonState {
    PersonFacts facts = {};
    Standing standing = Standing::active;

    bool operator==(PersonState const&) const = default;
};

struct PostState {
    PostKey key = {};
    bool ref_is_ours = false;
    PostFacts facts = {};
    HolderState holder = HolderState::unstated;
    PostStanding standing = PostStanding::open;

    bool operator==(PostState const&) const = default;
};

struct KnownPerson {
    std::string id;
    PersonState state;
    FieldSet edited = {};  ///< What the owner has written since; rosters keep their hands off it.
};

struct KnownPost {
    std::string id;
    PostState state;
};

/// One person on one post, both by index.
struct KnownHolding {
    std::size_t post = 0;
    std::size_t person = 0;

    auto operator<=>(KnownHolding const&) const = default;
};

/// The company as we know it before a roster is applied.
struct KnownCompany {
    std::vector<KnownPerson> persons;
    std::vector<KnownPost> posts;
    std::vector<KnownHolding> holdings;
};

/// The post each post reports to, from what its roster said: a post number of the same body, or,
/// where posts have none, a person's number, address or name. Closed posts have and are no manager.
[[nodiscard]] std::vector<std::optional<std::size_t>> managers_of(KnownCompany const& company);

/// The post each person is shown by: of those they hold, the most senior by `rank_of`, and of
/// equals the first by number. Nothing for a person without a post.
[[nodiscard]] std::vector<std::optional<std::size_t>> main_posts_of(
    KnownCompany const& company, std::vector<int> const& rank_of_post);

}  // namespace telemachy::people
