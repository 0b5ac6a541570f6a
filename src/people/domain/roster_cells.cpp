#include "people/domain/roster_cells.h"

#include <algorithm>

#include "people/domain/csv_writer.h"
#include "people/domain/text_folding.h"

namespace telemachy::people {
namespace {

using enum RosterField;

/// Fields whose values are few and costly to read. The rest is as good as unique.
bool is_repetitive(RosterField field) {
    switch (field) {
        case country:
        case languages:
        case time_zone:
        case start_date:
        case snapshot:
        case employment:
        case working_hours:
        case hours_per_month:
        case expertise_offered:
        case expertise_wanted:
            return true;
        default:
            return false;
    }
}

/// A value that can stand in a list of "heading=value; …".
std::string as_one_value(std::string value) {
    std::ranges::replace(value, ';', ',');
    return value;
}

std::string ragged_reason(CsvTable const& table, std::size_t row) {
    return "It has " + std::to_string(table.cell_count(row)) + " cells where the headings are " +
           std::to_string(table.columns()) +
           ", so its values may stand under the wrong heading. Check its commas and quotation "
           "marks.";
}

}  // namespace

std::string sorted_monitoring(std::string_view list) {
    std::map<std::string, std::string> groups;
    for (auto part : parts_of(list, ";")) {
        auto const equals = std::min(part.find('='), part.size());
        auto const value = trimmed(part.substr(std::min(equals + 1, part.size())));
        if (!value.empty()) groups[std::string(trimmed(part.substr(0, equals)))] = value;
    }
    std::string sorted;
    for (auto const& [attribute, value] : groups) {
        sorted += (sorted.empty() ? "" : "; ") + attribute + "=" + value;
    }
    return sorted;
}

bool ReadRow::names_a_person() const {
    return !person[person_ref].empty() || !person[email].empty() || !person[name].empty();
}

RosterCells::RosterCells(CsvTable const& table, RosterReading const& reading)
    : table_(table), reading_(reading) {
    for (std::size_t index = 0; index < table.columns(); ++index) {
        auto const field = reading.mapping.columns[index];
        if (!field) continue;
        std::vector<std::string_view> values;
        for (std::size_t row = 0; row < table.rows(); ++row)
            values.push_back(table.cell(row, index));
        columns_.push_back({index, *field, habits_of(*field, values), table.header()[index]});
    }
}

ReadRow RosterCells::read(std::size_t row) {
    ReadRow read;
    read.number = table_.row_number(row);
    if (table_.is_ragged(row)) {
        read.refusal = ragged_reason(table_, row);
        return read;
    }
    std::string_view first;
    std::string_view last;
    bool status_said = false;
    for (auto const& column : columns_) {
        auto const written = table_.cell(row, column.index);
        if (is_formula(written)) {
            read.problems.push_back("“" + column.heading +
                                    "” holds a spreadsheet's formula. It was read as text.");
        }
        auto const cell = restored(written);
        if (column.field == first_name) {
            first = cell;
        } else if (column.field == last_name) {
            last = cell;
        } else {
            read_cell(read, column, cell);
        }
        status_said = status_said || (column.field == status && !trimmed(cell).empty());
    }
    read_name(read, first, last);
    read_holder(read, status_said);
    bool const says_nothing =
        !read.names_a_person() && read.post[post_ref].empty() && read.post[job_title].empty();
    if (says_nothing) read.refusal = "It names neither a post nor a person.";
    return read;
}

void RosterCells::read_cell(ReadRow& read, Column const& column, std::string_view cell) {
    if (trimmed(cell).empty()) return;
    if (column.field == status) {
        // Words we do not know, such as “title, not name”, say nothing about the holder.
        read.state = holder_state(cell).value_or(HolderState::unstated);
        return;
    }
    auto const& known = canonical(column, cell);
    if (known.refusal) {
        bool const too_vital = column.field == post_ref || column.field == person_ref ||
                               column.field == name || column.field == job_title ||
                               column.field == snapshot;
        auto sentence = "“" + column.heading + "” was left out: " + *known.refusal + ".";
        if (too_vital)
            read.refusal = "“" + column.heading + "” cannot be read: " + *known.refusal + ".";
        read.problems.push_back(std::move(sentence));
        return;
    }
    if (column.field == snapshot) {
        read.snapshot = known.value;
    } else if (column.field == level) {
        read.post[level] = level_label(known.value);
    } else if (column.field == monitoring) {
        bool const ours = folded_words(column.heading) == name_of(monitoring);
        auto const said = ours ? known.value : column.heading + "=" + as_one_value(known.value);
        read.person[monitoring] = sorted_monitoring(read.person[monitoring] + "; " + said);
    } else if (is_post_field(column.field)) {
        read.post[column.field] = known.value;
    } else {
        read.person[column.field] = known.value;
    }
}

void RosterCells::read_name(ReadRow& read, std::string_view first, std::string_view last) {
    auto& whole = read.person[name];
    if (whole.empty()) {
        std::string joined(trimmed(first));
        joined += " ";
        joined += trimmed(last);
        auto const known = canonical_value(name, joined);
        whole = known.value;
        if (known.refusal) read.refusal = "The name cannot be read: " + *known.refusal + ".";
    }
    // Printed lists write “Vacant” or “N/D” where the name would be.
    auto const state = holder_state(whole);
    bool const a_state = state && *state != HolderState::named && *state != HolderState::unstated;
    if (a_state) {
        whole.clear();
        if (read.state == HolderState::unstated) read.state = *state;
    }
}

void RosterCells::read_holder(ReadRow& read, bool status_said) const {
    if (status_said || read.state != HolderState::unstated) return;
    bool const tells_people = reading_.mapping.has(person_ref) || reading_.mapping.has(email) ||
                              reading_.mapping.has(name) || reading_.mapping.has(last_name);
    if (read.names_a_person()) {
        read.state = HolderState::named;
    } else if (tells_people && reading_.mapping.has(status)) {
        // A roster that tells of people and of their presence leaves both blank for an empty chair.
        read.state = HolderState::vacant;
    }
}

std::string RosterCells::level_label(std::string const& said) {
    auto found = levels_.find(said);
    if (found == levels_.end()) {
        auto ordered = level_from_order(said, reading_.levels_junior_first);
        auto known = ordered ? ordered : known_level(said);
        found = levels_.emplace(said, known.value_or(Level{0, said})).first;
    }
    return found->second.label;
}

CanonicalValue const& RosterCells::canonical(Column const& column, std::string_view cell) {
    auto& known = known_[column.field];
    // Unique values would only fill the memory: they share one slot, overwritten each time.
    auto const key = is_repetitive(column.field) ? std::string(cell) : std::string();
    auto const [entry, is_new] = known.try_emplace(key);
    if (is_new || key.empty()) {
        entry->second = canonical_value(column.field, cell, column.habits);
    }
    return entry->second;
}

std::vector<Level> RosterCells::levels() const {
    std::vector<Level> levels;
    for (auto const& [said, level] : levels_) {
        if (std::ranges::find(levels, level) == levels.end()) levels.push_back(level);
    }
    std::ranges::stable_sort(levels, {}, &Level::rank);
    return levels;
}

std::vector<std::string> RosterCells::notes() const {
    std::string unknown;
    std::size_t count = 0;
    for (auto const& [said, level] : levels_) {
        if (level.rank != 0) continue;
        if (++count <= 5) unknown += (unknown.empty() ? "“" : ", “") + shortened(said, 40) + "”";
    }
    if (count == 0) return {};
    if (count > 5) unknown += " and " + std::to_string(count - 5) + " more";
    return {"We do not know how senior these levels are: " + unknown +
            ". Put them in order in the mapping, or rules about levels pass them over."};
}

}  // namespace telemachy::people
