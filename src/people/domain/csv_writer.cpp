#include "people/domain/csv_writer.h"

namespace telemachy::people {
namespace {

/// Any number of apostrophes and then a character that starts a formula. The list is OWASP's
/// ("CSV Injection"): spreadsheets strip a leading tab or carriage return and look again.
bool looks_like_formula(std::string_view value) {
    auto const start = value.find_first_not_of('\'');
    return start != std::string_view::npos &&
           std::string_view("=+-@\t\r").find(value[start]) != std::string_view::npos;
}

}  // namespace

bool is_formula(std::string_view value) {
    bool const calls = std::string_view("+-@").find(value.substr(0, 1)) != std::string_view::npos &&
                       value.find('(') != std::string_view::npos;
    return value.starts_with('=') || (!value.empty() && calls);
}

std::string neutralised(std::string_view value) {
    return looks_like_formula(value) ? "'" + std::string(value) : std::string(value);
}

std::string_view restored(std::string_view value) {
    bool const guarded = value.starts_with('\'') && looks_like_formula(value);
    return guarded ? value.substr(1) : value;
}

void append_csv_row(std::string& out, std::span<std::string const> cells) {
    bool first = true;
    for (auto const& cell : cells) {
        if (!first) out.push_back(',');
        first = false;
        auto const value = neutralised(cell);
        bool const bare = value.find_first_of(",;|\t\"\r\n") == std::string::npos &&
                          (value.empty() || (value.front() != ' ' && value.back() != ' '));
        if (bare) {
            out += value;
            continue;
        }
        out.push_back('"');
        for (char c : value) {
            if (c == '"') out.push_back('"');
            out.push_back(c);
        }
        out.push_back('"');
    }
    out += "\r\n";
}

}  // namespace telemachy::people
