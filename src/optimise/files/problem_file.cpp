#include "optimise/files/problem_file.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "optimise/files/dimacs.h"
#include "optimise/files/or_library.h"
#include "optimise/files/score_sheet.h"

namespace telemachy::optimise {
namespace {

std::string format_by_name(std::string const& path) {
    if (path.ends_with(".asn") || path.ends_with(".dimacs")) return "dimacs";
    if (path.ends_with(".csv")) return "csv";
    return "or-library";
}

}  // namespace

std::optional<std::string> text_of_file(std::string const& path) {
    std::error_code trouble;
    if (std::filesystem::is_directory(path, trouble)) return {};
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!file || (file.peek() != std::ifstream::traits_type::eof() && !(text << file.rdbuf())))
        return {};
    return std::move(text).str();
}

std::variant<WrittenAssignment, Unreadable> read_problem_file(
    std::string const& path, std::optional<std::string> const& format) {
    auto const text = text_of_file(path);
    if (!text) return Unreadable{0, "The file " + path + " cannot be read."};
    std::string const chosen = format.value_or(format_by_name(path));
    if (chosen == "or-library") return read_or_library(*text);
    if (chosen == "dimacs") return read_dimacs(*text);
    if (chosen == "csv") return read_score_sheet(*text);
    return Unreadable{0,
                      "There is no format " + chosen + "; there are or-library, dimacs and csv."};
}

}  // namespace telemachy::optimise
