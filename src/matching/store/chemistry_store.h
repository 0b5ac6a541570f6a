#pragma once

#include <optional>
#include <string>
#include <vector>

#include "matching/domain/participant.h"
#include "matching/matching.h"
#include "operation/work.h"

namespace telemachy::matching {

struct ChemistryRow {
    Id<ChemistryTag> id;
    Id<ProgrammeTag> programme;
    Instant opened_at;
    Instant closes_at;
    std::optional<Instant> closed_at;

    [[nodiscard]] bool open_at(Instant now) const { return !closed_at && now < closes_at; }
};

struct ShownCount {
    Side side = Side::mentee;
    Id<PersonTag> person;
    std::int64_t times = 0;
};

/// One person on somebody's own list.
struct SuggestionRow {
    Id<ChemistryTag> round;
    Side side = Side::mentee;  ///< Of the reader.
    Id<PersonTag> partner;
    std::string sentence;
    std::optional<std::int64_t> place;
};

struct AnsweredRow {
    Id<ChemistryTag> round;
    Side side = Side::mentee;
};

/// One wish, for the solver alone; a person's wishes come best first.
struct RankingRow {
    Id<PersonTag> person;
    Side side = Side::mentee;
    Id<PersonTag> partner;
};

/// Chemistry rounds, and the rankings that only their authors and the solver read.
class ChemistryStore {
public:
    explicit ChemistryStore(Work& work) : work_(work) {}

    void open(ChemistryRow const& round);
    [[nodiscard]] Result<ChemistryRow> get(Id<ChemistryTag> const& id) const;
    [[nodiscard]] std::vector<ChemistryRow> of_programme(Id<ProgrammeTag> const& programme) const;
    void close(Id<ChemistryTag> const& id);

    /// Shows both to each other, with a sentence both may read.
    void suggest(Id<ChemistryTag> const& round, Id<PersonTag> const& mentee,
                 Id<PersonTag> const& mentor, std::string const& sentence);
    [[nodiscard]] std::vector<ShownCount> shown(Id<ChemistryTag> const& round) const;
    [[nodiscard]] std::int64_t answers(Id<ChemistryTag> const& round) const;

    [[nodiscard]] std::vector<SuggestionRow> to(Id<PersonTag> const& person) const;
    [[nodiscard]] std::vector<AnsweredRow> answered_by(Id<PersonTag> const& person) const;
    /// Takes the place of an earlier answer. Whether everybody named was shown to them.
    bool rank(Id<ChemistryTag> const& round, Id<PersonTag> const& person, Side side,
              std::vector<Id<PersonTag>> const& partners);

    /// The last round of a programme that is over: what was said in it holds until there is
    /// another.
    [[nodiscard]] std::optional<Id<ChemistryTag>> last_over(
        Id<ProgrammeTag> const& programme) const;
    /// What was said in it.
    [[nodiscard]] std::vector<RankingRow> rankings(Id<ProgrammeTag> const& programme) const;

private:
    Work& work_;
};

}  // namespace telemachy::matching
