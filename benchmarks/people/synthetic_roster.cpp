#include "benchmarks/people/synthetic_roster.h"

#include <array>
#include <fstream>
#include <sstream>
#include <string_view>

namespace telemachy::bench {
namespace {

constexpr std::array<std::string_view, 16> first_syllables{
    "An", "Be", "Ca", "Da", "El", "Fi", "Go", "Ha", "Im", "Jo", "Ka", "Li", "Mo", "No", "Ra", "So"};
constexpr std::array<std::string_view, 16> last_syllables{"ra",  "na", "lia", "mir", "rik", "ne",
                                                          "tas", "vo", "dan", "lo",  "min", "sha",
                                                          "ton", "la", "rén", "kō"};
constexpr std::array<std::string_view, 8> functions{
    "Finance", "Legal", "Engineering", "Operations", "Marketing", "People", "Sales", "Research"};
constexpr std::array<std::string_view, 6> grades{"Grade 7", "Grade 6", "SCS1",
                                                 "SCS2",    "SCS3",    "SCS4"};
struct Site {
    std::string_view country, city, zone, languages;
};
constexpr std::array<Site, 5> sites{{{"Greece", "Piraeus", "Europe/Athens", "Greek; English"},
                                     {"Norway", "Bergen", "Europe/Oslo", "Norwegian; English"},
                                     {"Brazil", "Santos", "America/Sao_Paulo", "Portuguese"},
                                     {"India", "Chennai", "Asia/Kolkata", "Tamil; English"},
                                     {"Japan", "Kobe", "Asia/Tokyo", "Japanese; English"}}};
constexpr std::array<std::string_view, 12> skills{
    "Contracts", "Negotiation",    "Machine learning", "Cost control", "Public speaking", "Safety",
    "Logistics", "Data modelling", "Coaching",         "Compliance",   "Brand",           "Tax"};

/// A name that is told from its neighbours by its syllables, so that searches find few and many.
std::string word(int number) {
    std::string made(first_syllables[static_cast<std::size_t>(number % 16)]);
    made += last_syllables[static_cast<std::size_t>(number / 16 % 16)];
    if (number >= 256) made += last_syllables[static_cast<std::size_t>(number / 256 % 16)];
    return made;
}

int depth_of(int place) {
    int depth = 0;
    for (; place > 0; place = (place - 1) / 8) ++depth;
    return depth;
}

}  // namespace

std::string synthetic_roster(int people) {
    std::ostringstream out;
    out << "Post number,Reports to,Staff number,Name,E-mail,Job title,Unit,Function,Grade,Country,"
           "Location,Time zone,Languages,Start date,Gender,Expertise\n";
    for (int i = 0; i < people; ++i) {
        auto const at = [i](auto const& table, int salt) {
            return table[static_cast<std::size_t>((i * 7 + i / 13 + salt) %
                                                  static_cast<int>(table.size()))];
        };
        auto const site = at(sites, 0);
        out << 'P' << i << ',';
        if (i > 0) out << 'P' << (i - 1) / 8;
        bool const vacant = i % 40 == 39;
        if (vacant) {
            out << ",,Vacant,,";
        } else {
            out << ',' << i << ',' << word(i * 31 % 4096) << ' ' << word(i * 17 % 4093) << ",p" << i
                << "@synthetic.example,";
        }
        out << "\"Head of " << word(i / 8 % 4096) << ", " << at(functions, 0) << "\",Unit "
            << i / 60 << ',' << at(functions, 0) << ','
            << grades[static_cast<std::size_t>(5 - std::min(depth_of(i), 5))] << ',' << site.country
            << ',' << site.city << ',' << site.zone << ',' << (vacant ? "" : site.languages) << ','
            << (vacant ? "" : "2015-03-0" + std::to_string(1 + i % 9)) << ','
            << (vacant       ? ""
                : i % 2 == 0 ? "woman"
                             : "man")
            << ',';
        if (!vacant && i % 3 == 0) out << at(skills, 1) << " (4); " << at(skills, 5) << " (2)";
        out << '\n';
    }
    return out.str();
}

std::vector<std::vector<std::string>> rows_by_getline(std::string const& path) {
    std::vector<std::vector<std::string>> rows;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        auto& row = rows.emplace_back();
        std::size_t begin = 0;
        bool quoted = false;
        for (std::size_t at = 0; at <= line.size(); ++at) {
            if (at < line.size() && line[at] == '"') quoted = !quoted;
            if (at < line.size() && (quoted || line[at] != ',')) continue;
            row.push_back(line.substr(begin, at - begin));
            begin = at + 1;
        }
    }
    return rows;
}

}  // namespace telemachy::bench
