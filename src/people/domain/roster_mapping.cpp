#include "people/domain/roster_mapping.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

#include "people/domain/nearest_name.h"
#include "people/domain/roster_samples.h"
#include "people/domain/text_folding.h"

namespace telemachy::people {
namespace {

/// One way to read one column; the lower the rank, the surer.
struct Candidate {
    std::size_t rank;
    std::size_t column;
    RosterField field;
};

std::vector<Candidate> candidates_by_heading(std::span<std::string const> header) {
    std::vector<Candidate> candidates;
    for (std::size_t column = 0; column < header.size(); ++column) {
        auto heading = folded_words(header[column]);
        // One word in some languages and two in others.
        if (auto const at = heading.find("e mail"); at != heading.npos) heading.erase(at + 1, 1);
        for (auto const& info : roster_fields()) {
            auto const alias = std::ranges::find(info.headings, heading);
            // Our own export's headings are surer than any alias.
            bool const own = heading == folded_words(info.name);
            if (!own && alias == info.headings.end()) continue;
            auto const rank = own ? 0 : 1 + static_cast<std::size_t>(alias - info.headings.begin());
            candidates.push_back({rank, column, info.field});
        }
    }
    std::ranges::stable_sort(candidates, {}, &Candidate::rank);
    return candidates;
}

/// A single department or team column is the unit itself; only beside another is it the larger or
/// the smaller one.
void settle_units(RosterMapping& mapping) {
    for (auto const other : {RosterField::parent_unit, RosterField::team}) {
        auto const column = mapping.column_of(other);
        if (column && !mapping.has(RosterField::unit)) mapping.columns[*column] = RosterField::unit;
    }
}

void guess_from_samples(RosterMapping& mapping, CsvTable const& table) {
    for (std::size_t column = 0; column < table.columns(); ++column) {
        if (mapping.columns[column]) continue;
        auto const field = field_by_samples(table, column);
        if (field && !mapping.has(*field)) mapping.columns[column] = field;
    }
    auto const refs = mapping.column_of(RosterField::post_ref).or_else([&] {
        return mapping.column_of(RosterField::person_ref);
    });
    if (refs && !mapping.has(RosterField::reports_to)) {
        auto const column = column_naming_values_of(table, *refs, mapping.columns);
        if (column) mapping.columns[*column] = RosterField::reports_to;
    }
}

}  // namespace

std::optional<std::size_t> RosterMapping::column_of(RosterField field) const {
    auto const found = std::ranges::find(columns, std::optional(field));
    if (found == columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

RosterMapping guess_mapping(CsvTable const& table) {
    RosterMapping mapping{std::vector<std::optional<RosterField>>(table.columns())};
    for (auto const& candidate : candidates_by_heading(table.header())) {
        bool const taken =
            mapping.columns[candidate.column].has_value() ||
            (mapping.has(candidate.field) && candidate.field != RosterField::monitoring);
        if (!taken) mapping.columns[candidate.column] = candidate.field;
    }
    settle_units(mapping);
    guess_from_samples(mapping, table);
    return mapping;
}

std::string header_signature(std::span<std::string const> header) {
    std::vector<std::string> names;
    for (auto const& name : header) names.push_back(folded_words(name));
    std::ranges::sort(names);
    // FNV-1a, 64 bits: a name for a kind of file, not a protection.
    std::uint64_t hash = 14695981039346656037ULL;
    for (auto const& name : names) {
        for (char c : name + "\n") {
            hash ^= static_cast<unsigned char>(c);
            hash *= 1099511628211ULL;
        }
    }
    std::array<char, 17> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(hash));
    return digits.data();
}

std::vector<MappedColumn> in_words(RosterMapping const& mapping,
                                   std::span<std::string const> header) {
    std::vector<MappedColumn> words;
    for (std::size_t column = 0; column < header.size(); ++column) {
        auto const field = mapping.columns[column];
        words.push_back(
            {header[column], field ? std::optional(std::string(name_of(*field))) : std::nullopt});
    }
    return words;
}

Result<RosterMapping> mapping_from_words(std::span<MappedColumn const> words,
                                         std::span<std::string const> header) {
    RosterMapping mapping{std::vector<std::optional<RosterField>>(header.size())};
    Problem problem = invalid("invalid_input", "Some of these columns need another look.");
    auto const wrong = [&](std::size_t index, std::string_view member, std::string code,
                           std::string detail) {
        problem.fields.push_back({"/columns/" + std::to_string(index) + "/" + std::string(member),
                                  std::move(code), std::move(detail)});
    };
    auto const suggestion = [](std::string_view said, std::span<std::string const> known) {
        auto const near = nearest(said, known);
        return near ? " Did you mean “" + *near + "”?" : std::string();
    };
    std::vector<std::string> field_names;
    for (auto const& info : roster_fields()) field_names.emplace_back(info.name);

    for (std::size_t index = 0; index < words.size(); ++index) {
        auto const& word = words[index];
        auto const column = std::ranges::find(header, word.source);
        if (column == header.end()) {
            wrong(index, "source", "unknown_column",
                  "The file has no column “" + shortened(word.source, 60) + "”." +
                      suggestion(word.source, header));
            continue;
        }
        if (!word.field || word.field->empty()) continue;
        auto const field = roster_field_named(*word.field);
        if (!field) {
            wrong(index, "field", "unknown_field",
                  "“" + shortened(*word.field, 60) + "” is not a field." +
                      suggestion(*word.field, field_names));
        } else if (mapping.has(*field) && *field != RosterField::monitoring) {
            wrong(index, "field", "field_twice",
                  "“" + *word.field + "” is already read from “" +
                      header[*mapping.column_of(*field)] + "”. Choose one of the two.");
        } else {
            mapping.columns[static_cast<std::size_t>(column - header.begin())] = field;
        }
    }
    if (!problem.fields.empty()) return refuse(std::move(problem));
    return mapping;
}

std::optional<std::string> what_is_missing(RosterMapping const& mapping) {
    using enum RosterField;
    bool const names = mapping.has(name) || (mapping.has(first_name) && mapping.has(last_name));
    bool const posts = mapping.has(post_ref) || mapping.has(job_title);
    if (posts || mapping.has(person_ref) || mapping.has(email) || names) return {};
    return "Say which column names the post or the person: a post number, a job title, a person "
           "number, an e-mail address or a name.";
}

}  // namespace telemachy::people
