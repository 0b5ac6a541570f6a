#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/result.h"
#include "operation/work.h"
#include "programmes/domain/audience.h"
#include "programmes/programmes.h"

namespace telemachy::programmes {

/// A programme with all its words.
struct Programme {
    Id<ProgrammeTag> id;
    std::string name;
    Modality modality = Modality::classic;
    ProgrammeState state = ProgrammeState::draft;
    std::string purpose;
    std::int64_t hours_per_month = 2;
    Rule mentee_audience;
    Rule mentor_audience;
    std::int64_t version = 1;

    [[nodiscard]] Rule const& audience(Side side) const {
        return side == Side::mentee ? mentee_audience : mentor_audience;
    }
};

/// How many take part on a side, and the pairs they are in.
struct Participation {
    Id<ProgrammeTag> programme;
    Side side = Side::mentee;
    std::int64_t people = 0;
    std::int64_t pairs = 0;
};

class ProgrammeStore {
public:
    explicit ProgrammeStore(Work& work) : work_(work) {}

    void add(Programme const& programme);
    /// Saves every word and counts the version up.
    void save(Programme const& programme);
    /// Moves a programme on, if it still stands where it is expected to.
    void move(Id<ProgrammeTag> const& programme, ProgrammeState from, ProgrammeState to);

    [[nodiscard]] std::optional<Programme> find(Id<ProgrammeTag> const& id) const;
    /// The programme, or the refusal that there is none.
    [[nodiscard]] Result<Programme> get(Id<ProgrammeTag> const& id) const;
    [[nodiscard]] bool name_is_taken(std::string_view name,
                                     Id<ProgrammeTag> const& by_other_than) const;
    [[nodiscard]] std::vector<Programme> all() const;
    [[nodiscard]] std::vector<Participation> participation() const;

private:
    Work& work_;
};

}  // namespace telemachy::programmes
