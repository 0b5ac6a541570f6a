#include "people/domain/level_scale.h"

#include <algorithm>
#include <array>

#include "people/domain/text_folding.h"

namespace telemachy::people {
namespace {

struct Grade {
    std::string_view words;  ///< As `folded_words` has them.
    int rank;
    std::string_view label;
};

/// Grades that may have words around them. The longest that stands in the text as whole words wins,
/// so "senior executive officer" is not an executive officer.
constexpr std::array civil_service{
    Grade{"administrative assistant", 1, "AA"},
    Grade{"aa", 1, "AA"},
    Grade{"administrative officer", 2, "AO"},
    Grade{"ao", 2, "AO"},
    Grade{"executive officer", 3, "EO"},
    Grade{"eo", 3, "EO"},
    Grade{"higher executive officer", 4, "HEO"},
    Grade{"heo", 4, "HEO"},
    Grade{"senior executive officer", 5, "SEO"},
    Grade{"seo", 5, "SEO"},
    Grade{"grade 7", 6, "Grade 7"},
    Grade{"g7", 6, "Grade 7"},
    Grade{"grade7", 6, "Grade 7"},
    Grade{"grade 6", 7, "Grade 6"},
    Grade{"g6", 7, "Grade 6"},
    Grade{"grade6", 7, "Grade 6"},
    Grade{"grade 5", 8, "SCS1"},
    Grade{"g5", 8, "SCS1"},
    Grade{"scs1", 8, "SCS1"},
    Grade{"scs 1", 8, "SCS1"},
    Grade{"scs pay band 1", 8, "SCS1"},
    Grade{"scs1a", 9, "SCS1A"},
    Grade{"scs 1a", 9, "SCS1A"},
    Grade{"scs pay band 1a", 9, "SCS1A"},
    Grade{"scs2", 10, "SCS2"},
    Grade{"scs 2", 10, "SCS2"},
    Grade{"scs pay band 2", 10, "SCS2"},
    Grade{"scs3", 11, "SCS3"},
    Grade{"scs 3", 11, "SCS3"},
    Grade{"scs pay band 3", 11, "SCS3"},
    Grade{"scs4", 12, "SCS4"},
    Grade{"scs 4", 12, "SCS4"},
    Grade{"scs pay band 4", 12, "SCS4"},
    Grade{"of 1", 3, "OF-1"},
    Grade{"of1", 3, "OF-1"},
    Grade{"of 2", 4, "OF-2"},
    Grade{"of2", 4, "OF-2"},
    Grade{"of 3", 5, "OF-3"},
    Grade{"of3", 5, "OF-3"},
    Grade{"of 4", 6, "OF-4"},
    Grade{"of4", 6, "OF-4"},
    Grade{"of 5", 7, "OF-5"},
    Grade{"of5", 7, "OF-5"},
    Grade{"of 6", 8, "OF-6"},
    Grade{"of6", 8, "OF-6"},
    Grade{"of 7", 10, "OF-7"},
    Grade{"of7", 10, "OF-7"},
    Grade{"of 8", 11, "OF-8"},
    Grade{"of8", 11, "OF-8"},
    Grade{"of 9", 12, "OF-9"},
    Grade{"of9", 12, "OF-9"},
    Grade{"of 10", 12, "OF-10"},
};

/// Steps that count only when nothing else is said: "Director" is a level, "Art Director" a title.
constexpr std::array company_steps{
    Grade{"intern", 1, "Intern"},
    Grade{"trainee", 1, "Trainee"},
    Grade{"apprentice", 1, "Apprentice"},
    Grade{"junior", 2, "Junior"},
    Grade{"assistant", 2, "Assistant"},
    Grade{"associate", 2, "Associate"},
    Grade{"professional", 3, "Professional"},
    Grade{"intermediate", 3, "Intermediate"},
    Grade{"mid", 3, "Mid"},
    Grade{"mid level", 3, "Mid-level"},
    Grade{"specialist", 3, "Specialist"},
    Grade{"senior", 4, "Senior"},
    Grade{"senior professional", 4, "Senior Professional"},
    Grade{"senior specialist", 4, "Senior Specialist"},
    Grade{"lead", 5, "Lead"},
    Grade{"team lead", 5, "Team Lead"},
    Grade{"manager", 5, "Manager"},
    Grade{"principal", 6, "Principal"},
    Grade{"senior manager", 6, "Senior Manager"},
    Grade{"head", 6, "Head"},
    Grade{"director", 7, "Director"},
    Grade{"senior director", 8, "Senior Director"},
    Grade{"executive director", 8, "Executive Director"},
    Grade{"vice president", 8, "Vice President"},
    Grade{"vp", 8, "VP"},
    Grade{"senior vice president", 8, "Senior Vice President"},
    Grade{"svp", 8, "SVP"},
    Grade{"executive", 9, "Executive"},
    Grade{"executive vice president", 9, "Executive Vice President"},
    Grade{"evp", 9, "EVP"},
    Grade{"c level", 9, "C-level"},
    Grade{"chief", 9, "Chief"},
    Grade{"president", 9, "President"},
};

bool stands_in(std::string_view text, std::string_view words) {
    for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
        auto const end = at + words.size();
        if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' '))
            return true;
    }
    return false;
}

std::optional<Level> numbered(std::string_view words, std::string_view said) {
    for (std::string_view prefix : {"level ", "band ", "job level ", "tier ", "l"}) {
        if (words.starts_with(prefix)) {
            words.remove_prefix(prefix.size());
            break;
        }
    }
    if (words.size() != 1 || words[0] < '1' || words[0] > '9') return std::nullopt;
    return Level{words[0] - '0', std::string(trimmed(said))};
}

}  // namespace

std::optional<Level> known_level(std::string_view said) {
    auto const words = folded_words(said);
    Grade const* best = nullptr;
    for (auto const& grade : civil_service) {
        bool const longer = best == nullptr || grade.words.size() > best->words.size();
        if (longer && stands_in(words, grade.words)) best = &grade;
    }
    if (best != nullptr) return Level{best->rank, std::string(best->label)};
    auto const step = std::ranges::find(company_steps, std::string_view(words), &Grade::words);
    if (step != company_steps.end()) return Level{step->rank, std::string(step->label)};
    return numbered(words, said);
}

std::optional<Level> level_from_order(std::string_view said,
                                      std::span<std::string const> junior_first) {
    auto const sought = folded_words(said);
    for (std::size_t index = 0; index < junior_first.size(); ++index) {
        if (folded_words(junior_first[index]) != sought) continue;
        auto const steps = junior_first.size() - 1;
        auto const rank = steps == 0 ? 5 : 1 + (index * 8 + steps / 2) / steps;
        return Level{static_cast<int>(rank), junior_first[index]};
    }
    return std::nullopt;
}

}  // namespace telemachy::people
