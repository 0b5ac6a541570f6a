#include "matching/offline/sheet.h"

#include <algorithm>

namespace telemachy::matching {
namespace {

std::string_view trimmed(std::string_view text) {
    auto const blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return text;
}

}  // namespace

std::string folded_heading(std::string_view heading) {
    std::string out;
    for (char c : heading) {
        if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
        else if (c != ' ' && c != '_' && c != '-' && c != '?' && c != '.') out += c;
    }
    return out;
}

std::vector<std::string> parts_of_cell(std::string const& cell) {
    char const separator = cell.find(';') == std::string::npos ? ',' : ';';
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= cell.size();) {
        auto const end = std::min(cell.find(separator, at), cell.size());
        auto const part = trimmed(std::string_view(cell).substr(at, end - at));
        if (!part.empty()) parts.emplace_back(part);
        at = end + 1;
    }
    return parts;
}

Result<Sheet> Sheet::read(std::string bytes) {
    return Sheet(TRY(people::read_csv(std::move(bytes))));
}

Sheet::Sheet(people::CsvTable table) : table_(std::move(table)) {
    for (std::size_t i = 0; i < table_.header().size(); ++i)
        columns_.emplace(folded_heading(table_.header()[i]), i);
}

bool Sheet::has(std::string_view column) const { return columns_.contains(folded_heading(column)); }

std::string Sheet::cell(std::size_t row, std::string_view column) const {
    auto const found = columns_.find(folded_heading(column));
    if (found == columns_.end()) return "";
    return std::string(trimmed(table_.cell(row, found->second)));
}

void SheetProblems::add(std::size_t row, std::string code, std::string const& sentence) {
    auto const number = std::to_string(sheet_.row_number(row));
    fields_.push_back({"/" + file_ + "/" + number, std::move(code),
                       file_ + ", row " + number + ": " + sentence});
}

}  // namespace telemachy::matching
