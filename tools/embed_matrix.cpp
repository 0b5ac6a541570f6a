// embed_matrix ROOM MATRIX_CSV OUTPUT
//
// Turns src/ROOM/matrix.csv into telemachy::ROOM::matrix(), and refuses a table that says too little. The
// file is one a person can read; docs/guides/confidentiality.md has the words:
//
//   operation,scope,relation,tier,anonymous,external,member,coordinator,steward,sponsor,administrator
//   people.find_people,organisation,organisation,T0,,,yes,yes,yes,yes,yes
#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

using Words = std::vector<std::string>;

Words const header{"operation", "scope",       "relation", "tier",    "anonymous",    "external",
                   "member",    "coordinator", "steward",  "sponsor", "administrator"};
constexpr std::size_t first_role = 4;

/// What an actor must be to the thing itself, beside having a role: within a scope only some make sense.
std::map<std::string, Words> const relations_of_scope{
    {"open", {"anyone", "bearer"}},
    {"self", {"self", "pair", "participant", "author", "keyholder"}},
    {"programme", {"programme", "participant", "uninvolved"}},
    {"organisation", {"organisation", "programme", "author", "uninvolved"}},
};
/// Sealed words are never reached by a role alone.
std::map<std::string, Words> const relations_of_tier{
    {"T3", {"keyholder", "author"}},
    {"T4", {"self", "author", "keyholder"}},
};
Words const tiers{"T0", "T1", "T2", "T3", "T4", "TA"};

bool holds(Words const& words, std::string const& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string list_of(Words const& words) {
    std::string list;
    for (auto const& word : words) list += (list.empty() ? "" : ", ") + word;
    return list;
}

Words cells_of(std::string line) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    Words cells;
    std::istringstream stream(line + ",");
    for (std::string cell; std::getline(stream, cell, ',');) cells.push_back(cell);
    return cells;
}

/// What is wrong with a row, as a sentence; empty when nothing is.
std::string fault_of(Words const& row) {
    if (row.size() != header.size()) return std::to_string(header.size()) + " cells were expected";
    auto const& scope = row[1];
    auto const& relation = row[2];
    auto const& tier = row[3];
    auto const of_scope = relations_of_scope.find(scope);
    if (of_scope == relations_of_scope.end()) {
        return "the scope is one of open, self, programme, organisation, not '" + scope + "'";
    }
    if (!holds(of_scope->second, relation)) {
        return "the relation of scope " + scope + " is one of " + list_of(of_scope->second) + ", not '" +
               relation + "'";
    }
    if (!holds(tiers, tier)) return "the tier is one of " + list_of(tiers) + ", not '" + tier + "'";
    auto const of_tier = relations_of_tier.find(tier);
    if (of_tier != relations_of_tier.end() && !holds(of_tier->second, relation)) {
        return "what is sealed (" + tier + ") is for " + list_of(of_tier->second) + ", not for '" + relation +
               "'";
    }
    for (auto cell = row.begin() + first_role; cell != row.end(); ++cell) {
        if (*cell != "yes" && !cell->empty()) return "a cell says 'yes' or nothing, not '" + *cell + "'";
    }
    return {};
}

unsigned roles_of(Words const& row) {
    unsigned roles = 0;
    for (std::size_t i = first_role; i < row.size(); ++i) {
        if (row[i] == "yes") roles |= 1U << (i - first_role);
    }
    return roles;
}

}  // namespace

int main(int count, char** words) {
    if (count != 4) return 2;
    std::string const room = words[1];
    std::ifstream in(words[2]);
    std::ostringstream rows;
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        auto const cells = cells_of(line);
        if (number > 1 && (line.empty() || line[0] == '#')) continue;
        auto const fault = number > 1       ? fault_of(cells)
                           : cells == header ? std::string()
                                             : "the header should be " + list_of(header);
        if (!fault.empty()) {
            std::cerr << words[2] << ":" << number << ": " << fault << "\n";
            return 1;
        }
        if (number == 1) continue;
        rows << "        {\"" << cells[0] << "\", Scope::" << cells[1] << ", \"" << cells[3] << "\", "
             << roles_of(cells) << "U},\n";
    }
    std::ofstream out(words[3]);
    out << "// Written by tools/embed_matrix from src/" << room << "/matrix.csv. Do not edit.\n"
        << "#include <span>\n\n#include \"operation/permission.h\"\n\nnamespace telemachy::" << room
        << " {\n\nstd::span<MatrixRow const> matrix();\nstd::span<MatrixRow const> matrix() {\n"
        << "    static constexpr MatrixRow rows[] = {\n"
        << rows.str() << "    };\n    return rows;\n}\n\n}  // namespace telemachy::" << room << "\n";
    return 0;
}
