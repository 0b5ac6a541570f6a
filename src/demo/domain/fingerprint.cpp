#include <string_view>

#include "demo/domain/company.h"
#include "demo/domain/dice.h"

namespace telemachy::demo {
namespace {

/// Feeds values of every shape into one FNV-1a hash. A value of which the type is not named here
/// does not compile, so a new field is either added below or visibly left out.
class Digest {
public:
    [[nodiscard]] std::uint64_t value() const { return value_; }

    template <class... Values>
    void operator()(Values const&... values) {
        (add(values), ...);
    }

private:
    void add(std::string_view text) {
        add(static_cast<long>(text.size()));
        value_ = fnv1a(text, value_);
    }
    void add(std::string const& text) { add(std::string_view(text)); }

    template <class Number>
    requires std::is_integral_v<Number> || std::is_enum_v<Number>
    void add(Number number) {
        auto bits = static_cast<std::uint64_t>(number);
        for (int i = 0; i < 8; ++i, bits >>= 8) {
            char const byte = static_cast<char>(bits & 0xff);
            value_ = fnv1a({&byte, 1}, value_);
        }
    }

    template <class T>
    void add(std::optional<T> const& maybe) {
        add(maybe.has_value());
        if (maybe) add(*maybe);
    }

    template <class T>
    void add(std::vector<T> const& list) {
        add(static_cast<long>(list.size()));
        for (auto const& each : list) add(each);
    }

    void add(Date date) { add(to_text(date)); }
    void add(Name const& name) { (*this)(name.given, name.family); }
    void add(Skill const& skill) { (*this)(skill.term, skill.level); }
    void add(Monitoring const& groups) { (*this)(groups.gender, groups.age, groups.disability); }
    void add(DemoHours const& hours) { (*this)(hours.starts, hours.ends); }
    void add(KeptApart const& two) { (*this)(two.person, two.other, two.reason); }
    void add(ReportingChange const& change) {
        (*this)(change.post, change.from, change.to, change.on);
    }

    void add(DemoPost const& post) {
        (*this)(post.code, post.title, post.function, post.unit, post.team, post.level, post.city,
                post.reports_to);
    }
    void add(DemoPerson const& person) {
        (*this)(person.staff_number, person.cast_key, person.name, person.culture, person.email,
                person.posts, person.employment, person.organisation, person.presence,
                person.started, person.left_on, person.back_on, person.monitoring, person.languages,
                person.hours, person.hours_per_month, person.industries, person.style,
                person.offers, person.wants);
        for (int axis : person.style_axes) add(axis);
    }
    void add(DemoAudience const& rule) {
        (*this)(rule.functions, rule.countries, rule.level_min, rule.level_max, rule.employees,
                rule.externals);
    }
    void add(DemoEnrolment const& each) {
        (*this)(each.person, each.side, each.state, each.applied, each.since, each.capacity,
                each.hours_per_month, each.motivation, each.endorser, each.reason,
                each.preferences);
    }
    void add(DemoConversation const& each) {
        (*this)(each.planned_on, each.held, each.minutes, each.channel);
    }
    void add(DemoAgreement const& each) {
        (*this)(each.cadence, each.channel, each.gives_mentee, each.gives_mentor, each.goals_mentee,
                each.goals_mentor, each.topics, each.off_limits, each.boundaries, each.ending,
                each.signed_on);
    }
    void add(DemoPair const& pair) {
        (*this)(pair.mentee, pair.mentor, pair.state, pair.rhythm, pair.reason, pair.agreement,
                pair.conversations);
    }
    void add(DemoProgramme const& each) {
        (*this)(each.key, each.name, each.purpose, each.modality, each.stage, each.hours_per_month,
                each.starts_on, each.mentees, each.mentors, each.enrolments, each.pairs);
    }

    std::uint64_t value_ = fnv1a("");
};

}  // namespace

std::uint64_t fingerprint(DemoCompany const& company) {
    Digest digest;
    digest(company.name, company.about, company.seed, company.today, company.posts, company.people,
           company.programmes, company.blocks, company.conflicts, company.reporting_changes);
    return digest.value();
}

}  // namespace telemachy::demo
