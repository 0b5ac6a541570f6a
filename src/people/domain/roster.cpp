#include "people/domain/roster.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "people/domain/roster_cells.h"
#include "people/domain/roster_identity.h"
#include "people/domain/roster_lines.h"
#include "people/domain/text_folding.h"

namespace telemachy::people {
namespace {

using enum RosterField;

std::string row_text(std::size_t number) { return "row " + std::to_string(number); }

Presence presence_of(HolderState state) {
    if (state == HolderState::left) return Presence::left;
    return state == HolderState::paused ? Presence::paused : Presence::active;
}

/// Builds a roster row by row. The order of the steps is that of the rules in the header.
class RosterBuilder {
public:
    RosterBuilder(CsvTable const& table, RosterReading const& reading) {
        RosterCells cells(table, reading);
        read_.reserve(table.rows());
        for (std::size_t row = 0; row < table.rows(); ++row) read_.push_back(cells.read(row));
        roster_.levels = cells.levels();
        roster_.notes = cells.notes();
        for (auto const& field : reading.mapping.columns) {
            if (field) roster_.fields.insert(*field);
        }
        bool const names =
            roster_.fields.contains(first_name) || roster_.fields.contains(last_name);
        if (names) roster_.fields.insert(name);
    }

    Roster build() {
        find_newest_snapshots();
        find_managers();
        roster_.rows.reserve(read_.size());
        for (auto const& read : read_) add(read);
        draw_reporting_lines(roster_, read_, identity_);
        std::ranges::stable_sort(roster_.findings, {}, &RosterFinding::row);
        return std::move(roster_);
    }

private:
    void find_newest_snapshots() {
        for (auto const& read : read_) {
            auto& newest = newest_[read.post[body]];
            newest = std::max(newest, read.snapshot);
        }
    }

    void find_managers() {
        for (auto const& read : read_) managers_said_.insert(folded(read.post[reports_to]));
        managers_said_.erase(std::string());
    }

    /// Whether a row is of a person alone. Somebody others report to needs a post for that.
    bool is_without_post(ReadRow const& read) const {
        bool const says_nothing = std::ranges::all_of(read.post.values, [&](auto const& value) {
            return value.empty() || &value == &read.post[body];
        });
        if (!says_nothing || !read.names_a_person()) return false;
        return std::ranges::none_of(std::array{person_ref, email, name}, [&](RosterField field) {
            return managers_said_.contains(folded(read.person[field]));
        });
    }

    void add(ReadRow const& read) {
        RosterRow row{.number = read.number, .state = read.state};
        if (read.refusal) {
            row.fate = RowFate::refused;
            row.reason = *read.refusal;
        } else {
            for (auto const& problem : read.problems) {
                roster_.findings.push_back({read.number, problem});
            }
            place(read, row);
        }
        roster_.rows.push_back(std::move(row));
    }

    void place(ReadRow const& read, RosterRow& row) {
        auto const& newest = newest_.at(read.post[body]);
        bool const superseded = read.snapshot != newest;
        bool const somebody = read.names_a_person() && read.state != HolderState::vacant &&
                              read.state != HolderState::eliminated;
        if (somebody && !superseded) {
            auto const person = identity_.person_of(read);
            if (!person) {
                row.fate = RowFate::refused;
                row.reason = person.error();
                return;
            }
            row.person = *person;
        }
        if (is_without_post(read)) {
            place_without_post(read, row, superseded);
            return;
        }
        auto const ref = ref_of(read, row);
        bool const is_new = ref.is_new;
        row.post = ref.post;
        auto& post = roster_.posts[*row.post];
        post.superseded = superseded;
        if (superseded) {
            supersede(read, row);
        } else if (!is_new) {
            compare_with_first(read, row, post);
        }
        if (row.fate == RowFate::taken) take(read, row, post);
        post.rows.push_back(roster_.rows.size());
    }

    void place_without_post(ReadRow const& read, RosterRow& row, bool superseded) {
        if (superseded) {
            supersede(read, row);
        } else if (row.person && !roster_.persons[*row.person].rows.empty()) {
            auto const first = roster_.persons[*row.person].rows.front();
            row.fate = RowFate::skipped;
            row.reason = "It names the person of " + row_text(roster_.rows[first].number) +
                         " again and says nothing new.";
        } else if (row.person) {
            take_person(read, row);
        }
    }

    void supersede(ReadRow const& read, RosterRow& row) const {
        row.fate = RowFate::skipped;
        row.reason = "It speaks of " + read.snapshot + "; the file also has " +
                     newest_.at(read.post[body]) + " for the same body, and the newest counts.";
    }

    struct FoundPost {
        std::size_t post;
        bool is_new;
    };

    /// The post a row speaks of. Without a number it is named after its holder, or after everything
    /// the row says of it, so that the same file read again finds the same posts.
    FoundPost ref_of(ReadRow const& read, RosterRow const& row) {
        auto ref = read.post[post_ref];
        bool const ours = ref.empty();
        if (ours && read.names_a_person()) {
            ref = "person:" + RosterIdentity::key_of(row.person ? roster_.persons[*row.person].facts
                                                                : read.person);
            auto const first = find_post(read, ref);
            bool const other = first && roster_.posts[*first].facts.values != read.post.values;
            if (other) ref += ":" + folded(read.post[job_title] + " " + read.post[unit]);
        } else if (ours) {
            std::string all;
            for (auto const& value : read.post.values) all += folded(value) + "\n";
            auto const copy = ++content_copies_[all];
            std::vector<std::string> const content{all};
            ref = "row:" + header_signature(content) + ":" + std::to_string(copy);
        }
        if (auto const known = find_post(read, ref)) return {*known, false};
        roster_.posts.push_back({.key = {read.post[body], ref}, .ref_is_ours = ours});
        roster_.posts.back().facts = read.post;
        roster_.posts.back().state = read.state;
        posts_.emplace(read.scoped(ref), roster_.posts.size() - 1);
        return {roster_.posts.size() - 1, true};
    }

    std::optional<std::size_t> find_post(ReadRow const& read, std::string const& ref) const {
        auto const found = posts_.find(read.scoped(ref));
        return found == posts_.end() ? std::nullopt : std::optional(found->second);
    }

    /// A further row of a known post: a job share when it names somebody new, otherwise a repeat.
    void compare_with_first(ReadRow const& read, RosterRow& row, RosterPost const& post) {
        auto const& first = roster_.rows[post.rows.front()];
        auto const& title = post.ref_is_ours ? "the same post" : "post " + post.key.ref;
        bool known = !row.person;
        for (auto other : post.rows) known = known || roster_.rows[other].person == row.person;
        if (known) {
            row.fate = RowFate::skipped;
            row.reason = "It repeats " + title + " of " + row_text(first.number) +
                         (row.person ? " with the same holder." : " and names nobody new.");
        }
        std::string differing;
        for_each_post_field([&](RosterField field) {
            if (field == body || read.post[field] == post.facts[field]) return;
            differing += (differing.empty() ? "" : ", ") + std::string(name_of(field));
        });
        if (!differing.empty()) {
            roster_.findings.push_back({read.number, "It says something else about " + title +
                                                         " than " + row_text(first.number) + " (" +
                                                         differing + "); the first row counts."});
        }
    }

    void take(ReadRow const& read, RosterRow const& row, RosterPost& post) {
        if (!row.person) return;
        take_person(read, row);
        if (read.state != HolderState::left) post.state = HolderState::named;
    }

    void take_person(ReadRow const& read, RosterRow const& row) {
        auto& person = roster_.persons[*row.person];
        person.rows.push_back(roster_.rows.size());
        person.presence = std::min(person.presence, presence_of(read.state));
    }

    Roster roster_;
    std::vector<ReadRow> read_;
    RosterIdentity identity_{roster_};
    std::unordered_map<std::string, std::string> newest_;
    std::unordered_set<std::string> managers_said_;
    std::unordered_map<std::string, std::size_t> posts_;
    std::unordered_map<std::string, int> content_copies_;
};

}  // namespace

Roster read_roster(CsvTable const& table, RosterReading const& reading) {
    return RosterBuilder(table, reading).build();
}

}  // namespace telemachy::people
