#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kernel/result.h"
#include "operation/work.h"
#include "programmes/domain/enrolment.h"
#include "programmes/programmes.h"

namespace telemachy::programmes {

/// Somebody's place on one side of a programme, with when each step was first reached.
struct Enrolment {
    Id<EnrolmentTag> id;
    Id<ProgrammeTag> programme;
    Id<PersonTag> person;
    Side side = Side::mentee;
    EnrolmentState state = EnrolmentState::invited;
    std::int64_t capacity = 1;
    std::int64_t hours_per_month = 0;
    std::string motivation;
    std::string reason;
    Instant changed_at;
    std::optional<Instant> invited_at;
    std::optional<Instant> applied_at;
    std::optional<Instant> enrolled_at;
    std::optional<Instant> matched_at;
    std::optional<Instant> active_at;
    std::optional<Instant> consented_at;
    std::int64_t living_pairs = 0;

    /// Takes a step at `now`, or says why it cannot be taken. Does not save.
    [[nodiscard]] Result<void> take(Step step, Instant now);
};

struct EnrolmentFilter {
    std::optional<Side> side;
    std::optional<EnrolmentState> state;
};

class EnrolmentStore {
public:
    explicit EnrolmentStore(Work& work) : work_(work) {}

    /// A place nobody has heard of yet, ready for its first step. Not saved by itself.
    [[nodiscard]] Enrolment fresh(Id<ProgrammeTag> const& programme, Id<PersonTag> const& person,
                                  Side side);
    void add(Enrolment const& enrolment);
    void save(Enrolment const& enrolment);

    [[nodiscard]] std::optional<Enrolment> find(Id<EnrolmentTag> const& id) const;
    [[nodiscard]] Result<Enrolment> get(Id<EnrolmentTag> const& id) const;
    /// The enrolment, if it is the actor's own. To everybody else it does not exist.
    [[nodiscard]] Result<Enrolment> own(Id<EnrolmentTag> const& id) const;
    [[nodiscard]] std::optional<Enrolment> find(Id<ProgrammeTag> const& programme,
                                                Id<PersonTag> const& person, Side side) const;
    [[nodiscard]] std::vector<Enrolment> of_person(Id<PersonTag> const& person) const;
    [[nodiscard]] std::vector<Enrolment> of_programme(Id<ProgrammeTag> const& programme) const;
    /// In the order of their ids, after the id `after` where one is given.
    [[nodiscard]] std::vector<Enrolment> page(Id<ProgrammeTag> const& programme,
                                              EnrolmentFilter const& filter,
                                              std::optional<std::string> const& after,
                                              std::int64_t limit) const;
    [[nodiscard]] std::vector<Participant> participants(Id<ProgrammeTag> const& programme,
                                                        Side side) const;

    [[nodiscard]] std::int64_t hours_promised_beside(Enrolment const& enrolment) const;

    [[nodiscard]] std::vector<Id<PersonTag>> preferences(Id<EnrolmentTag> const& enrolment) const;
    void replace_preferences(Id<EnrolmentTag> const& enrolment,
                             std::span<Id<PersonTag> const> people);

private:
    Work& work_;
};

}  // namespace telemachy::programmes
