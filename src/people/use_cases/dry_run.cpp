#include "people/use_cases/dry_run.h"

#include <array>
#include <cstdint>
#include <cstdio>

#include "people/domain/roster_diff.h"
#include "people/domain/text_folding.h"
#include "people/people.h"
#include "people/store/term_store.h"

namespace telemachy::people {
namespace {

/// FNV-1a over every word of the plan. It tells whether what is about to happen is what was shown;
/// it protects from nobody.
class Digest {
public:
    void add(std::string_view text) {
        for (char c : text) step(static_cast<unsigned char>(c));
        step(0x1F);
    }
    [[nodiscard]] std::string text() const {
        std::array<char, 17> digits{};
        std::snprintf(digits.data(), digits.size(), "%016llx",
                      static_cast<unsigned long long>(hash_));
        return digits.data();
    }

private:
    void step(std::uint64_t byte) { hash_ = (hash_ ^ byte) * 1099511628211ULL; }
    std::uint64_t hash_ = 14695981039346656037ULL;
};

std::string digest_of(RosterPlan const& plan) {
    Digest digest;
    for (auto const& change : plan.changes) {
        digest.add(std::to_string(change.row));
        digest.add(std::to_string(static_cast<int>(change.kind)));
        for (auto const& text : {change.post, change.person, change.sentence}) digest.add(text);
        for (auto const& [field, before, after] : change.changes) {
            digest.add(field);
            digest.add(before);
            digest.add(after);
        }
    }
    return digest.text();
}

}  // namespace

RosterGround ground_of(Work& work) {
    // The ids are made while no Work is at hand; the randomness and the moment outlive it.
    auto& randomness = work.world().randomness;
    auto const now = work.now();
    return {.company = CompanyStore(work).load(),
            .vocabulary = TermStore(work).vocabulary(),
            .ids = {[&randomness, now] {
                        return world::make_id<PersonTag>(now, randomness).text();
                    },
                    [&randomness, now] {
                        return world::make_id<PositionTag>(now, randomness).text();
                    }}};
}

void plan_draft(RosterDraft& draft, RosterRecord& record) {
    auto const& table = draft.table;
    draft.plan = {};
    draft.levels = {};
    record.summary = {.counts = {}, .anchors = {}, .notes = {}, .samples = samples_of(table)};
    record.digest.clear();
    auto const mapping = mapping_from_words(record.mapping, table.header());
    auto const missing =
        mapping ? what_is_missing(*mapping) : std::optional(mapping.error().detail);
    if (missing) {
        record.state = RosterState::unmapped;
        record.summary.notes = {*missing};
        return;
    }
    auto roster = read_roster(table, {*mapping, record.options.levels_junior_first});
    draft.plan = plan_roster(roster, draft.ground.company.known, draft.ground.vocabulary,
                             draft.ground.ids, {.full_feed = record.options.full_feed});
    draft.levels = std::move(roster.levels);
    record.state = RosterState::mapped;
    record.summary.counts = draft.plan.counts;
    record.summary.anchors = roster.anchors;
    auto& notes = record.summary.notes;
    notes = table.notes();
    notes.insert(notes.end(), roster.notes.begin(), roster.notes.end());
    notes.insert(notes.end(), draft.plan.warnings.begin(), draft.plan.warnings.end());
    record.digest = digest_of(draft.plan);
}

std::vector<std::vector<std::string>> samples_of(CsvTable const& table) {
    constexpr std::size_t shown = 3;
    constexpr std::size_t characters = 60;
    std::vector<std::vector<std::string>> samples(table.columns());
    for (std::size_t column = 0; column < table.columns(); ++column) {
        for (std::size_t row = 0; row < table.rows() && samples[column].size() < shown; ++row) {
            auto const value = trimmed(table.cell(row, column));
            if (!value.empty()) samples[column].push_back(shortened(value, characters));
        }
    }
    return samples;
}

}  // namespace telemachy::people
