#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "operation/work.h"
#include "safety/domain/off_line_rule.h"
#include "safety/safety.h"

namespace telemachy::safety {

struct RuleRow {
    std::int64_t levels = levels_default;
    std::string contact;
    std::string reach;
    std::int64_t version = 0;
};

struct BreachRow {
    Id<BreachTag> id;
    Id<ProgrammeTag> programme;
    Id<PairTag> pair;
    Id<PersonTag> above;
    Id<PersonTag> below;
    std::int64_t posts = 1;
    Instant found_at;
    std::optional<Instant> gone_at;
    std::optional<Outcome> outcome;
    std::optional<Id<PersonTag>> settled_by;
    std::optional<Instant> settled_at;

    [[nodiscard]] bool is_open() const { return !outcome && !gone_at; }
};

class SafetyStore {
public:
    explicit SafetyStore(Work& work) : work_(work) {}

    /// The house's own rule where the programme has none, with version 0.
    [[nodiscard]] RuleRow rule(Id<ProgrammeTag> const& programme);
    /// How many posts up each programme that says so looks.
    [[nodiscard]] std::map<Id<ProgrammeTag>, std::int64_t> levels();
    void save_rule(Id<ProgrammeTag> const& programme, RuleRow const& rule, Id<PersonTag> const& by);

    void add(BreachRow const& breach);
    [[nodiscard]] std::optional<BreachRow> find(Id<BreachTag> const& breach);
    /// What is still to be settled first, then the latest.
    [[nodiscard]] std::vector<BreachRow> all();
    /// The last one of every pair that ever had one.
    [[nodiscard]] std::map<Id<PairTag>, BreachRow> latest();
    void settle(Id<BreachTag> const& breach, Outcome outcome, Id<PersonTag> const& by);
    void is_gone(Id<BreachTag> const& breach);

private:
    Work& work_;
};

}  // namespace telemachy::safety
