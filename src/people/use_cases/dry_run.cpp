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

DryRun dry_run(Work& work, CompanyStore& store, CsvTable const& table, RosterMapping const& mapping,
               RosterOptions const& options) {
    auto roster = read_roster(table, {mapping, options.levels_junior_first});
    DryRun run;
    run.before = store.load();
    NewIds const ids{[&] { return work.make_id<PersonTag>().text(); },
                     [&] { return work.make_id<PositionTag>().text(); }};
    run.plan = plan_roster(roster, run.before, TermStore(work).vocabulary(), ids,
                           {.full_feed = options.full_feed});
    run.summary.counts = run.plan.counts;
    run.summary.anchors = roster.anchors;
    run.summary.notes = table.notes();
    run.summary.notes.insert(run.summary.notes.end(), roster.notes.begin(), roster.notes.end());
    run.summary.notes.insert(run.summary.notes.end(), run.plan.warnings.begin(),
                             run.plan.warnings.end());
    run.summary.samples = samples_of(table);
    run.levels = std::move(roster.levels);
    run.digest = digest_of(run.plan);
    return run;
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

void plan_record(Work& work, RosterRecord& record, CsvTable const& table) {
    RosterStore rosters(work);
    auto const mapping = mapping_from_words(record.mapping, table.header());
    auto const missing =
        mapping ? what_is_missing(*mapping) : std::optional(mapping.error().detail);
    if (missing) {
        record.state = RosterState::unmapped;
        record.summary = {
            .counts = {}, .anchors = {}, .notes = {*missing}, .samples = samples_of(table)};
        record.digest.clear();
        rosters.replace_changes(record.id, {});
        return;
    }
    CompanyStore company(work);
    auto run = dry_run(work, company, table, *mapping, record.options);
    record.state = RosterState::mapped;
    record.summary = std::move(run.summary);
    record.digest = std::move(run.digest);
    rosters.replace_changes(record.id, run.plan.changes);
}

}  // namespace telemachy::people
