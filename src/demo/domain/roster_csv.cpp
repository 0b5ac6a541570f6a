#include "demo/domain/roster_csv.h"

#include <algorithm>
#include <array>

#include "demo/domain/expertise.h"
#include "demo/domain/org_chart.h"

namespace telemachy::demo {
namespace {

constexpr std::string_view heading =
    "Post number,Job title,Reports to post,Function,Unit,Team,Level,Grade,City,Country,Time zone,"
    "Staff number,Given name,Family name,E-mail,Employment,Works for,Status,Started on,Languages,"
    "Working hours,Hours per month,Industries,Leadership style,Expertise offered,Expertise wanted,"
    "Gender,Age band,Disability\r\n";

/// A field as RFC 4180 wants it: quoted only where it must be.
void write(std::string& row, std::string_view value) {
    if (!row.empty()) row += ',';
    if (value.find_first_of(",\"\r\n") == std::string_view::npos) {
        row += value;
        return;
    }
    row += '"';
    for (char c : value) {
        if (c == '"') row += '"';
        row += c;
    }
    row += '"';
}

std::string clock(int minutes) {
    std::string text = "00:00";
    text[0] = static_cast<char>('0' + minutes / 600);
    text[1] = static_cast<char>('0' + minutes / 60 % 10);
    text[3] = static_cast<char>('0' + minutes % 60 / 10);
    text[4] = static_cast<char>('0' + minutes % 10);
    return text;
}

template <class Range, class Name>
std::string joined(Range const& range, Name const& name) {
    std::string text;
    for (auto const& each : range) text += (text.empty() ? "" : "; ") + std::string(name(each));
    return text;
}

std::string_view word_for(Gender gender) {
    switch (gender) {
        case Gender::woman:
            return "woman";
        case Gender::man:
            return "man";
        case Gender::non_binary:
            return "non-binary";
        case Gender::undisclosed:
            return "";
    }
    return {};
}

std::string_view word_for(AgeBand age) {
    switch (age) {
        case AgeBand::under_30:
            return "under 30";
        case AgeBand::from_30_to_44:
            return "30 to 44";
        case AgeBand::from_45_to_59:
            return "45 to 59";
        case AgeBand::from_60:
            return "60 and over";
    }
    return {};
}

std::string_view word_for(Disability disability) {
    switch (disability) {
        case Disability::yes:
            return "yes";
        case Disability::no:
            return "no";
        case Disability::undisclosed:
            return "";
    }
    return {};
}

std::string skill_text(Skill const& skill) {
    auto const& term = expertise_terms()[static_cast<std::size_t>(skill.term)];
    return std::string(term.name) + " (" + std::to_string(skill.level) + ")";
}

class Roster {
public:
    Roster(DemoCompany const& company, Edition edition)
        : company_(company), posts_(company.posts), day_(company.today) {
        if (edition == Edition::today) return;
        day_ = {std::chrono::sys_days{day_.day} - std::chrono::days{91}};
        for (auto const& change : company.reporting_changes) undo(change);
    }

    std::string text() const {
        std::string text{heading};
        text.reserve(company_.people.size() * 420);
        auto const holders = holders_by_post();
        for (std::size_t i = 0; i < posts_.size(); ++i) {
            if (holders[i].empty()) text += row(posts_[i], nullptr);
            for (auto const* person : holders[i]) text += row(posts_[i], person);
        }
        return text;
    }

private:
    void undo(ReportingChange const& change) {
        for (PostNo each : posts_below(posts_, change.post)) {
            posts_[index(each)].unit = company_.post(change.from).unit;
            posts_[index(each)].function = company_.post(change.from).function;
        }
        posts_[index(change.post)].reports_to = change.from;
    }

    [[nodiscard]] bool here(DemoPerson const& person) const {
        return person.started <= day_ && (!person.left_on || *person.left_on > day_);
    }

    [[nodiscard]] std::vector<std::vector<DemoPerson const*>> holders_by_post() const {
        std::vector<std::vector<DemoPerson const*>> holders(posts_.size());
        for (auto const& person : company_.people) {
            if (!here(person)) continue;
            for (PostNo post : person.posts) holders[index(post)].push_back(&person);
        }
        return holders;
    }

    [[nodiscard]] std::string row(DemoPost const& post, DemoPerson const* person) const {
        auto const& site = site_named(post.city);
        std::string row = post.code;
        write(row, post.title);
        write(row, post.reports_to ? company_.post(*post.reports_to).code : "");
        write(row, demo::name_of(post.function));
        write(row, post.unit);
        write(row, post.team);
        write(row, std::to_string(post.level));
        write(row, level_names()[static_cast<std::size_t>(post.level - 1)]);
        write(row, site.city);
        write(row, site.country);
        write(row, site.zone);
        if (person) {
            write_person(row, *person);
        } else {
            row += std::string(18, ',');
        }
        return row + "\r\n";
    }

    void write_person(std::string& row, DemoPerson const& person) const {
        write(row, person.staff_number);
        write(row, person.name.given);
        write(row, person.name.family);
        write(row, person.email);
        write(row, person.employment == Employment::employee ? "employee" : "external");
        write(row, person.organisation);
        write(row, "active");  // leave is for its owner to say, with the pause switch
        write(row, to_text(person.started));
        write(row, joined(person.languages, language_named));
        write(row, clock(person.hours.starts) + "-" + clock(person.hours.ends));
        write(row, std::to_string(person.hours_per_month));
        write(row, joined(person.industries, [](auto const& name) { return name; }));
        write(row, person.style);
        write(row, joined(person.offers, skill_text));
        write(row, joined(person.wants, skill_text));
        write(row, word_for(person.monitoring.gender));
        write(row, word_for(person.monitoring.age));
        write(row, word_for(person.monitoring.disability));
    }

    DemoCompany const& company_;
    std::vector<DemoPost> posts_;
    Date day_;
};

}  // namespace

std::string roster_csv(DemoCompany const& company, Edition edition) {
    return Roster(company, edition).text();
}

}  // namespace telemachy::demo
