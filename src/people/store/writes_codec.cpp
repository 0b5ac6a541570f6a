#include "people/store/writes_codec.h"

#include <algorithm>
#include <stdexcept>

#include "operation/json_read.h"
#include "operation/json_write.h"

namespace telemachy::people {
namespace {

struct WrittenPerson {
    std::string id;
    bool made = false;
    Standing before = Standing::active;
    Standing after = Standing::active;
    std::vector<FieldChange> facts;
};

/// Everything of a post that is no fact of the roster.
struct PostFrame {
    std::string body;
    std::string ref;
    bool ref_is_ours = false;
    HolderState holder = HolderState::unstated;
    PostStanding standing = PostStanding::open;
};

struct WrittenPost {
    std::string id;
    bool made = false;
    PostFrame before;
    PostFrame after;
    std::vector<FieldChange> facts;
};

struct WrittenHolding {
    std::string post;
    std::string person;
    bool starts = true;
};

struct Portion {
    std::vector<WrittenPerson> persons;
    std::vector<WrittenPost> posts;
    std::vector<WrittenHolding> holdings;
};

constexpr std::size_t portion_size = 1000;

template <class Facts>
std::vector<FieldChange> changed(Facts const& before, Facts const& after, auto for_each_field) {
    std::vector<FieldChange> changes;
    for_each_field([&](RosterField field) {
        if (before[field] == after[field]) return;
        changes.push_back({std::string(name_of(field)), before[field], after[field]});
    });
    return changes;
}

template <class Facts>
void put_back(std::vector<FieldChange> const& changes, Facts& before, Facts& after) {
    for (auto const& change : changes) {
        auto const field = roster_field_named(change.field);
        if (!field) continue;
        before[*field] = change.before;
        after[*field] = change.after;
    }
}

PostFrame frame_of(PostState const& state) {
    return {state.key.body, state.key.ref, state.ref_is_ours, state.holder, state.standing};
}

PostState state_of(PostFrame const& frame) {
    return {.key = {frame.body, frame.ref},
            .ref_is_ours = frame.ref_is_ours,
            .facts = {},
            .holder = frame.holder,
            .standing = frame.standing};
}

WrittenPerson written(PersonWrite const& write) {
    WrittenPerson person{write.id, !write.before, Standing::active, write.after.standing, {}};
    if (write.before) {
        person.before = write.before->standing;
        person.facts = changed(write.before->facts, write.after.facts,
                               [](auto visit) { for_each_person_field(visit); });
    }
    return person;
}

WrittenPost written(PostWrite const& write) {
    WrittenPost post{write.id, !write.before, {}, frame_of(write.after), {}};
    if (write.before) {
        post.before = frame_of(*write.before);
        post.facts = changed(write.before->facts, write.after.facts,
                             [](auto visit) { for_each_post_field(visit); });
    }
    return post;
}

}  // namespace

std::vector<std::string> portions_of(RosterWrites const& writes) {
    std::vector<std::string> portions;
    auto const largest =
        std::max({writes.persons.size(), writes.posts.size(), writes.holdings.size()});
    for (std::size_t from = 0; from < largest; from += portion_size) {
        Portion portion;
        auto const each = [&](auto const& all, auto const& take) {
            for (auto at = from; at < std::min(from + portion_size, all.size()); ++at)
                take(all[at]);
        };
        each(writes.persons, [&](auto const& write) { portion.persons.push_back(written(write)); });
        each(writes.posts, [&](auto const& write) { portion.posts.push_back(written(write)); });
        each(writes.holdings, [&](auto const& write) {
            portion.holdings.push_back({write.post, write.person, write.starts});
        });
        portions.push_back(to_json(portion));
    }
    return portions;
}

RosterWrites writes_from(std::vector<std::string> const& portions) {
    RosterWrites writes;
    for (auto const& text : portions) {
        auto const portion = from_json_text<Portion>(text);
        if (!portion) throw std::runtime_error("what an import wrote cannot be read");
        for (auto const& person : portion->persons) {
            PersonWrite write{person.id, PersonState{{}, person.before}, {{}, person.after}};
            put_back(person.facts, write.before->facts, write.after.facts);
            if (person.made) write.before.reset();
            writes.persons.push_back(std::move(write));
        }
        for (auto const& post : portion->posts) {
            PostWrite write{post.id, state_of(post.before), state_of(post.after)};
            put_back(post.facts, write.before->facts, write.after.facts);
            if (post.made) write.before.reset();
            writes.posts.push_back(std::move(write));
        }
        for (auto const& holding : portion->holdings) {
            writes.holdings.push_back({holding.post, holding.person, holding.starts});
        }
    }
    return writes;
}

}  // namespace telemachy::people
