#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "people/domain/roster.h"

namespace telemachy::people {

/// One row in our words, before it is compared with any other.
struct ReadRow {
    std::size_t number = 0;
    std::optional<std::string> refusal;  ///< Why nothing of it can be used.
    PostFacts post;
    PersonFacts person;
    std::string snapshot;
    HolderState state = HolderState::unstated;
    std::vector<std::string> problems;  ///< Values left out, as sentences.

    [[nodiscard]] bool names_a_person() const;

    /// A reference as it counts across the file: numbers mean something within a body and a
    /// snapshot.
    [[nodiscard]] std::string scoped(std::string const& ref) const {
        return post[RosterField::body] + "\n" + snapshot + "\n" + ref;
    }
};

/// Group attributes as they are kept and compared: "heading=value; …" in the order of the headings,
/// each once.
[[nodiscard]] std::string sorted_monitoring(std::string_view list);

/// Reads rows under a mapping. Values repeat (two hundred countries, a dozen grades), so each is
/// brought into its canonical form once and remembered for as long as this object lives.
class RosterCells {
public:
    RosterCells(CsvTable const& table, RosterReading const& reading);

    [[nodiscard]] ReadRow read(std::size_t row);
    [[nodiscard]] std::vector<Level> levels() const;
    [[nodiscard]] std::vector<std::string> notes() const;

private:
    struct Column {
        std::size_t index;
        RosterField field;
        ColumnHabits habits;
        std::string heading;
    };

    void read_cell(ReadRow& read, Column const& column, std::string_view cell);
    void read_name(ReadRow& read, std::string_view first, std::string_view last);
    void read_holder(ReadRow& read, bool status_said) const;
    std::string level_label(std::string const& said);
    CanonicalValue const& canonical(Column const& column, std::string_view cell);

    CsvTable const& table_;
    RosterReading const& reading_;
    std::vector<Column> columns_;
    std::map<RosterField, std::unordered_map<std::string, CanonicalValue>> known_;
    std::map<std::string, Level> levels_;
};

}  // namespace telemachy::people
