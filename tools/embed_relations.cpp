// embed_relations OUTPUT MATRIX_CSV...
//
// Turns the relation column of every room's matrix.csv into telemachy::app::relation_of(), for the joined
// table of docs/reference/matrix.csv. embed_matrix has checked the files.
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

int main(int count, char** words) {
    if (count < 3) return 2;
    std::ostringstream rows;
    for (int file = 2; file < count; ++file) {
        std::ifstream in(words[file]);
        std::string line;
        std::getline(in, line);  // the header
        while (std::getline(in, line)) {
            std::istringstream cells(line);
            std::string operation, scope, relation;
            std::getline(cells, operation, ',');
            std::getline(cells, scope, ',');
            std::getline(cells, relation, ',');
            if (!relation.empty()) rows << "        {\"" << operation << "\", \"" << relation << "\"},\n";
        }
    }
    std::ofstream out(words[1]);
    out << "// Written by tools/embed_relations from the rooms' matrix.csv. Do not edit.\n"
        << "#include \"app/relations.h\"\n\n#include <map>\n\nnamespace telemachy::app {\n\n"
        << "std::string_view relation_of(std::string_view operation) {\n"
        << "    static std::map<std::string_view, std::string_view> const relations{\n"
        << rows.str() << "    };\n"
        << "    auto const found = relations.find(operation);\n"
        << "    return found == relations.end() ? std::string_view() : found->second;\n}\n\n"
        << "}  // namespace telemachy::app\n";
    return 0;
}
