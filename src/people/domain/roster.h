#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "people/domain/csv_reader.h"
#include "people/domain/level_scale.h"
#include "people/domain/roster_anchors.h"
#include "people/domain/roster_facts.h"
#include "people/domain/roster_mapping.h"
#include "people/domain/roster_value.h"

namespace telemachy::people {

/// The name of a post within its body. Numbers such as "1" mean nothing outside the body that gave
/// them, and nothing outside the day they were printed on.
struct PostKey {
    std::string body;
    std::string ref;

    auto operator<=>(PostKey const&) const = default;
};

/// A post as the roster has it. A roster of people without post numbers gives each person a post of
/// its own, named after the person, so that reporting lines have something to hang on.
struct RosterPost {
    PostKey key;
    bool ref_is_ours = false;  ///< The roster gives no number; `key.ref` was made from the row.
    bool superseded = false;   ///< The file has a newer snapshot of this body.
    PostFacts facts = {};
    std::optional<std::size_t> manager = {};  ///< Index into `Roster::posts`.
    bool at_the_top = false;                  ///< Said to report to nobody ("XX").
    HolderState state = HolderState::unstated;
    std::vector<std::size_t> rows = {};  ///< Indices into `Roster::rows`; several for a job share.
};

/// Whether somebody is here, in the order in which rows of one person outvote each other.
enum class Presence { active, paused, left };

/// A person as the roster has them: one, however many posts they hold.
struct RosterPerson {
    PersonFacts facts;
    Presence presence = Presence::left;
    std::vector<std::size_t> rows = {};  ///< Indices into `Roster::rows`.
};

enum class RowFate {
    taken,    ///< It became, or added to, a post and perhaps a person.
    skipped,  ///< It says nothing new: a repeat, or an older snapshot.
    refused,  ///< It cannot be read; nothing of it is used.
};

struct RosterRow {
    std::size_t number = 0;  ///< As a spreadsheet shows it; the header is row 1.
    RowFate fate = RowFate::taken;
    std::optional<std::size_t> post = {};  ///< Index into `Roster::posts`; a person may have none.
    std::optional<std::size_t> person = {};  ///< Index into `Roster::persons`.
    HolderState state = HolderState::unstated;
    std::string reason = {};  ///< Why it was skipped or refused: a sentence.
};

/// Something a person should look at, in a sentence that names the row. The row is used all the
/// same, without the value or line the sentence speaks of.
struct RosterFinding {
    std::size_t row = 0;
    std::string sentence;
    bool missing_manager = false;  ///< The post may still be known from an earlier roster.

    bool operator==(RosterFinding const&) const = default;
};

/// A roster, read: what the rows say about posts, people and who reports to whom.
struct Roster {
    FieldSet fields;  ///< What the mapped columns speak of.
    std::vector<RosterRow> rows;
    std::vector<RosterPost> posts;
    std::vector<RosterPerson> persons;
    std::vector<RosterFinding> findings;  ///< By row.
    std::vector<std::string> notes;       ///< About the file as a whole.
    std::vector<Level> levels;  ///< Every level that occurs; rank 0 when its place is unknown.
    RosterAnchors anchors;
};

/// How to read what the columns alone cannot say.
struct RosterReading {
    RosterMapping mapping;
    std::vector<std::string> levels_junior_first;  ///< For a scale of grades we do not know.
};

/// Reads every row once; no row can stop another from being read. Rules, in order: a ragged row and
/// a row that names nobody and nothing are refused; of several snapshots of a body the newest
/// counts; the first row of a post says what the post is, further rows add holders (job share) or
/// are skipped as repeats; a person number, failing that an e-mail address, failing that a name
/// within a body tells people apart; two names under one number refuse the later row. Missing
/// managers and circles are findings: the posts stay, and what was said stays with them.
[[nodiscard]] Roster read_roster(CsvTable const& table, RosterReading const& reading);

}  // namespace telemachy::people
