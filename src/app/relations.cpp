#include "app/relations.h"

namespace telemachy::app {

std::string with_relations(std::string_view matrix_document) {
    constexpr int cells_before = 4;  // operation, method, path, scope
    std::string out;
    bool header = true;
    while (!matrix_document.empty()) {
        auto const line = matrix_document.substr(0, matrix_document.find('\n'));
        matrix_document.remove_prefix(line.size() + 1);
        std::size_t at = 0;
        for (int cell = 0; cell < cells_before; ++cell) at = line.find(',', at) + 1;
        auto const operation = line.substr(0, line.find(','));
        out += line.substr(0, at);
        out += header ? "relation" : relation_of(operation);
        out += ',';
        out += line.substr(at);
        out += '\n';
        header = false;
    }
    return out;
}

}  // namespace telemachy::app
