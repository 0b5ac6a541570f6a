#include "matching/offline/scheme_sheets.h"

#include <set>

#include "matching/offline/sheet.h"
#include "people/domain/level_scale.h"

namespace telemachy::matching {
namespace {

constexpr std::string_view attribute = "characteristics";

class SchemeReader {
public:
    explicit SchemeReader(Policy const& policy)
        : identities_count_(policy.weight_of(Criterion::shared_identity) > 0) {}

    void read(Sheet const& sheet, Side side) {
        std::string const file = std::string(name_of(side)) + "s";
        SheetProblems problems(sheet, file);
        for (auto const* needed :
             {"first name", "last name", "email address", "grade", "organisation", "profession"})
            if (!sheet.has(needed))
                fields_.push_back({"/" + file, "no_column",
                                   "The " + file + " sheet has no column \"" + needed + "\"."});
        if (!fields_.empty()) return;
        std::set<std::string> seen;
        for (std::size_t row = 0; row < sheet.rows(); ++row) {
            auto person = profile(sheet, row, problems);
            if (person.id.empty())
                problems.add(row, "required", "There is no email address.");
            else if (!seen.insert(person.id).second)
                problems.add(row, "twice", person.id + " has signed up above already.");
            else
                add(side, std::move(person), sheet, row);
        }
        for (auto& each : problems.take()) fields_.push_back(std::move(each));
    }

    Result<MatchInputs> finish() {
        if (fields_.empty()) return std::move(inputs_);
        return refuse({ProblemKind::invalid, "sheet.bad_rows",
                       "Some rows of the sign-up sheets need another look.", std::move(fields_)});
    }

private:
    Participant profile(Sheet const& sheet, std::size_t row, SheetProblems& problems) {
        auto const cell = [&](std::string_view column) { return sheet.cell(row, column); };
        auto const word = [&](std::string const& text) { return inputs_.words.id_of(text); };
        Participant person;
        person.id = cell("email address");
        person.key = word(person.id);
        person.name = cell("first name") + " " + cell("last name");
        person.title = cell("job title");
        person.function = word(cell("profession"));
        person.unit = word(cell("organisation"));
        // A scheme across organisations: one organisation counts as one team.
        person.team = person.unit;
        if (person.function != 0) person.industries = {person.function};
        if (auto const grade = people::known_level(cell("grade")))
            person.level = grade->rank;
        else if (!cell("grade").empty())
            problems.add(row, "unknown_grade",
                         "The grade \"" + cell("grade").substr(0, 40) + "\" is not known here.");
        return person;
    }

    void add(Side side, Participant person, Sheet const& sheet, std::size_t row) {
        bool const mentee = side == Side::mentee;
        auto const said =
            parts_of_cell(sheet.cell(row, mentee ? "identity to match" : "characteristics"));
        std::vector<GroupLabel> labels;
        for (auto const& each : said) labels.push_back({std::string(attribute), each});
        if (identities_count_) {
            bool const wished = sheet.cell(row, "match with similar identity") == "yes";
            if (mentee && wished && !said.empty())
                person.identity_wish = inputs_.words.id_of(said.front());
            if (!mentee)
                for (auto const& each : said) person.identities.push_back(inputs_.words.id_of(each));
        }
        (mentee ? inputs_.mentees : inputs_.mentors).push_back(std::move(person));
        (mentee ? inputs_.groups.mentees : inputs_.groups.mentors).push_back(std::move(labels));
    }

    bool identities_count_;
    MatchInputs inputs_;
    std::vector<FieldProblem> fields_;
};

}  // namespace

Result<MatchInputs> read_scheme_sheets(std::string mentees, std::string mentors,
                                       Policy const& policy) {
    auto const mentee_sheet = TRY(Sheet::read(std::move(mentees)));
    auto const mentor_sheet = TRY(Sheet::read(std::move(mentors)));
    SchemeReader reader(policy);
    reader.read(mentee_sheet, Side::mentee);
    reader.read(mentor_sheet, Side::mentor);
    return reader.finish();
}

Policy scheme_policy() {
    Policy policy;
    policy.rules.same_team = true;
    policy.rules.level_gap_min = 1;
    policy.criteria = {{Criterion::industry, 45, Mode::similar},
                       {Criterion::level_gap, 45, Mode::above},
                       {Criterion::load, 10, Mode::plain}};
    return policy;
}

}  // namespace telemachy::matching
