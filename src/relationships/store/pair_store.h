#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/result.h"
#include "operation/work.h"
#include "relationships/domain/standing.h"
#include "relationships/domain/why.h"
#include "relationships/relationships.h"

namespace telemachy::relationships {

/// A pair and the facts about it that anybody in its programme's team may know. Not a word they
/// wrote.
struct PairRow {
    Id<PairTag> id;
    Id<ProgrammeTag> programme;
    Id<PersonTag> mentee;
    Id<PersonTag> mentor;
    PairState state = PairState::proposed;
    Reply mentee_reply = Reply::none;
    Reply mentor_reply = Reply::none;
    std::string run;
    std::int64_t hours_per_month = 0;
    Instant proposed_at;
    Instant respond_by;
    std::optional<Instant> active_at;
    std::optional<Instant> closed_at;
    std::int64_t conversations = 0;
    std::optional<Date> last_conversation;

    [[nodiscard]] Standing standing() const {
        return {state, mentee_reply, mentor_reply, respond_by};
    }
    [[nodiscard]] Id<PersonTag> const& person_on(Side side) const {
        return side == Side::mentee ? mentee : mentor;
    }
};

/// What a coordinator's list is made of.
struct OutlineRow {
    Id<PairTag> id;
    Id<PersonTag> mentee;
    Id<PersonTag> mentor;
    PairState state = PairState::proposed;
    Reply mentee_reply = Reply::none;
    Reply mentor_reply = Reply::none;
    Instant proposed_at;
    Instant respond_by;
    std::optional<Instant> active_at;
    std::optional<Instant> closed_at;
    std::int64_t questions = 0;
    std::optional<std::int64_t> agreement_version;
    std::int64_t signatures = 0;
    bool reason_given = false;
    std::int64_t conversations = 0;
    std::optional<Date> last_conversation;
};

/// A pair as one of its two people holds it.
struct OwnPair {
    PairRow row;
    Side side = Side::mentee;

    [[nodiscard]] Id<PersonTag> const& me() const { return row.person_on(side); }
    [[nodiscard]] Id<PersonTag> const& partner() const { return row.person_on(other(side)); }
};

struct DeclineReason {
    Id<PersonTag> person;
    std::string reason;
    Instant at;
};

class PairStore {
public:
    explicit PairStore(Work& work) : work_(work) {}

    void add(PairRow const& pair, Why const& why);
    /// Keeps the new standing, and when it made the pair active or closed it.
    void save(Id<PairTag> const& pair, Standing const& standing);

    [[nodiscard]] std::optional<PairRow> find(Id<PairTag> const& pair);
    /// The pair, if the actor is one of its two people. To everybody else it does not exist.
    [[nodiscard]] Result<OwnPair> own(Id<PairTag> const& pair);
    [[nodiscard]] std::vector<PairRow> of_person(Id<PersonTag> const& person);
    [[nodiscard]] std::vector<PairRow> of_programme(Id<ProgrammeTag> const& programme);
    /// Newest first, from before the id `before` where one is given.
    [[nodiscard]] std::vector<OutlineRow> outlines(Id<ProgrammeTag> const& programme,
                                                   std::optional<PairState> state,
                                                   std::optional<std::string> const& before,
                                                   std::int64_t limit);
    [[nodiscard]] std::vector<Id<PairTag>> overdue();

    [[nodiscard]] Why why(Id<PairTag> const& pair);
    void keep_decline_reason(Id<PairTag> const& pair, DeclineReason const& reason);
    [[nodiscard]] std::optional<DeclineReason> decline_reason(Id<PairTag> const& pair);

private:
    Work& work_;
};

}  // namespace telemachy::relationships
