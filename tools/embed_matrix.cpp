// embed_matrix ROOM MATRIX_CSV OUTPUT
//
// Turns src/ROOM/matrix.csv into telemachy::ROOM::matrix(). The file is a table a person can read:
//
//   operation,scope,tier,anonymous,external,member,coordinator,steward,sponsor,administrator
//   people.find_people,organisation,T0,,,yes,yes,yes,yes,yes
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

int main(int count, char** words) {
    if (count != 4) return 2;
    std::string const room = words[1];
    std::ifstream in(words[2]);
    std::ostringstream rows;
    std::string line;
    int number = 0;
    std::string const header =
        "operation,scope,tier,anonymous,external,member,coordinator,steward,sponsor,administrator";
    while (std::getline(in, line)) {
        ++number;
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (number == 1) {
            if (line != header) {
                std::cerr << words[2] << ":1: the header should be " << header << "\n";
                return 1;
            }
            continue;
        }
        if (line.empty() || line[0] == '#') continue;
        std::vector<std::string> cells;
        std::istringstream cell_stream(line + ",");
        for (std::string cell; std::getline(cell_stream, cell, ',');) cells.push_back(cell);
        bool const good_scope = cells.size() > 1 && (cells[1] == "open" || cells[1] == "self" ||
                                                     cells[1] == "programme" || cells[1] == "organisation");
        if (cells.size() != 10 || !good_scope) {
            std::cerr << words[2] << ":" << number << ": ten cells were expected, the second one of open, "
                      << "self, programme, organisation\n";
            return 1;
        }
        unsigned roles = 0;
        for (std::size_t i = 3; i < cells.size(); ++i) {
            if (cells[i] == "yes") {
                roles |= 1U << (i - 3);
            } else if (!cells[i].empty()) {
                std::cerr << words[2] << ":" << number << ": a cell says 'yes' or nothing, not '" << cells[i]
                          << "'\n";
                return 1;
            }
        }
        rows << "        {\"" << cells[0] << "\", Scope::" << cells[1] << ", \"" << cells[2] << "\", " << roles
             << "U},\n";
    }
    std::ofstream out(words[3]);
    out << "// Written by tools/embed_matrix from src/" << room << "/matrix.csv. Do not edit.\n"
        << "#include <span>\n\n#include \"operation/permission.h\"\n\nnamespace telemachy::" << room
        << " {\n\nstd::span<MatrixRow const> matrix();\nstd::span<MatrixRow const> matrix() {\n"
        << "    static constexpr MatrixRow rows[] = {\n"
        << rows.str() << "    };\n    return rows;\n}\n\n}  // namespace telemachy::" << room << "\n";
    return 0;
}
