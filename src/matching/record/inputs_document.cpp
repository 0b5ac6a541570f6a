#include "matching/record/inputs_document.h"

#include <algorithm>
#include <set>

#include "matching/domain/group_members.h"
#include "operation/json_read.h"
#include "operation/json_write.h"
#include "vault/digest.h"

namespace telemachy::matching {

/// The document's shape. Members are written in this order; that, and people in the order they were
/// given, is what makes equal inputs equal bytes.
namespace inputs_document {

constexpr std::string_view format = "telemachy-match-inputs/1";

struct HoursUtc {
    std::vector<int> january;  ///< Start and end in minutes of the UTC day.
    std::vector<int> july;
};
struct SkillLevel {
    std::string term;
    int level = 0;
};
struct GroupOf {
    std::string attribute;
    std::string group;
};
struct Person {
    std::string id;
    std::string name;
    std::string title;
    std::string function;
    std::string unit;
    std::string team;
    std::string country;
    int level = 0;
    std::optional<HoursUtc> hours;
    std::vector<std::string> languages;
    std::vector<std::string> industries;
    std::vector<int> style;
    std::vector<SkillLevel> offers;
    std::vector<SkillLevel> wants;
    std::optional<int> pairs_max;
    int pairs_held = 0;
    std::optional<int> hours_month;
    int hours_taken = 0;
    std::vector<std::string> preferences;
    std::vector<std::string> past_partners;
    std::vector<std::string> current_partners;
    std::vector<std::string> managers;
    std::optional<std::string> identity_wish;
    std::vector<std::string> identities;
    std::vector<GroupOf> groups;
};
struct KeptApart {
    std::string one;
    std::string other;
};
struct DecisionMade {
    std::string mentee;
    std::string mentor;
    std::string kind;
    std::string reason;
};
struct Document {
    std::string format;
    PolicyDocument policy;
    std::vector<DecisionMade> decisions;
    std::vector<Person> mentees;
    std::vector<Person> mentors;
    std::vector<KeptApart> kept_apart;
    std::optional<bool> private_wishes;  ///< Preferences were ranked for the solver alone.
};

}  // namespace inputs_document

namespace {

using namespace inputs_document;

class InputsWriter {
public:
    InputsWriter(MatchInputs const& inputs, Policy const& policy) : inputs_(inputs), policy_(policy) {}

    Document write(std::vector<Decision> const& decisions) {
        Document document;
        document.format = format;
        document.policy = document_of(policy_);
        for (auto const& each : decisions)
            document.decisions.push_back({each.mentee, each.mentor,
                                          each.kind == Decision::Kind::lock ? "lock" : "forbid",
                                          each.reason});
        for (std::size_t i = 0; i < inputs_.mentees.size(); ++i)
            document.mentees.push_back(person(Side::mentee, i));
        for (std::size_t j = 0; j < inputs_.mentors.size(); ++j)
            document.mentors.push_back(person(Side::mentor, j));
        document.kept_apart = kept_apart();
        if (inputs_.private_wishes) document.private_wishes = true;
        return document;
    }

private:
    [[nodiscard]] std::string text(WordId word) const { return inputs_.words.text(word); }
    [[nodiscard]] std::vector<std::string> texts(std::vector<WordId> const& words) const {
        std::vector<std::string> out;
        for (WordId word : words) out.push_back(text(word));
        return out;
    }
    [[nodiscard]] std::vector<SkillLevel> skills(std::vector<Skill> const& list) const {
        std::vector<SkillLevel> out;
        for (auto const& each : list) out.push_back({text(each.term), each.level});
        return out;
    }

    [[nodiscard]] Person person(Side side, std::size_t index) const {
        auto const& from = inputs_.of(side)[index];
        Person to;
        to.id = from.id;
        to.name = from.name;
        to.title = from.title;
        to.function = text(from.function);
        to.unit = text(from.unit);
        to.team = text(from.team);
        to.country = text(from.country);
        to.level = from.level;
        if (from.hours)
            to.hours = {{from.hours->january.start, from.hours->january.end},
                        {from.hours->july.start, from.hours->july.end}};
        to.languages = texts(from.languages);
        to.industries = texts(from.industries);
        to.style.assign(from.style.begin(), from.style.end());
        to.offers = skills(from.offers);
        to.wants = skills(from.wants);
        to.pairs_max = from.pairs_max;
        to.pairs_held = from.pairs_held;
        to.hours_month = from.hours_month;
        to.hours_taken = from.hours_taken;
        to.preferences = texts(from.preferences);
        to.past_partners = texts(from.past_partners);
        to.current_partners = texts(from.current_partners);
        to.managers = texts(from.managers);
        if (from.identity_wish != 0) to.identity_wish = text(from.identity_wish);
        to.identities = texts(from.identities);
        to.groups = groups(side, index);
        return to;
    }

    /// Only what a quota goes by.
    [[nodiscard]] std::vector<GroupOf> groups(Side side, std::size_t index) const {
        std::vector<GroupOf> out;
        auto const& labels = inputs_.groups.of(side);
        if (index >= labels.size()) return out;
        for (auto const& label : labels[index]) {
            bool const needed = std::ranges::any_of(policy_.quotas, [&](Quota const& quota) {
                return quota.side == side && quota.group_by == label.attribute;
            });
            if (needed) out.push_back({label.attribute, label.group});
        }
        return out;
    }

    /// Sorted, the smaller id first: neither who asked for it nor why can be read from it.
    [[nodiscard]] std::vector<KeptApart> kept_apart() const {
        std::set<std::pair<std::string, std::string>> pairs;
        for (Side side : {Side::mentee, Side::mentor})
            for (auto const& one : inputs_.of(side))
                for (auto const* list : {&one.blocks, &one.conflicts})
                    for (WordId other : *list) pairs.insert(std::minmax(one.id, text(other)));
        std::vector<KeptApart> out;
        for (auto const& [one, other] : pairs) out.push_back({one, other});
        return out;
    }

    MatchInputs const& inputs_;
    Policy const& policy_;
};

class InputsReader {
public:
    MatchInputs read(Document const& document) {
        for (auto const& each : document.mentees) add(Side::mentee, each);
        for (auto const& each : document.mentors) add(Side::mentor, each);
        for (auto const& each : document.kept_apart) keep_apart(each);
        inputs_.private_wishes = document.private_wishes.value_or(false);
        return std::move(inputs_);
    }

private:
    WordId word(std::string const& text) { return inputs_.words.id_of(text); }
    std::vector<WordId> words(std::vector<std::string> const& texts) {
        std::vector<WordId> out;
        for (auto const& each : texts) out.push_back(word(each));
        return out;
    }
    std::vector<Skill> skills(std::vector<SkillLevel> const& list) {
        std::vector<Skill> out;
        for (auto const& each : list)
            out.push_back({word(each.term), std::clamp(each.level, 1, 5)});
        return out;
    }

    void add(Side side, Person const& from) {
        Participant to;
        to.key = word(from.id);
        to.id = from.id;
        to.name = from.name;
        to.title = from.title;
        to.function = word(from.function);
        to.unit = word(from.unit);
        to.team = word(from.team);
        to.country = word(from.country);
        to.level = from.level;
        if (from.hours && from.hours->january.size() == 2 && from.hours->july.size() == 2)
            to.hours = WorkingHours{{from.hours->january[0], from.hours->january[1]},
                                    {from.hours->july[0], from.hours->july[1]}};
        to.languages = words(from.languages);
        to.industries = words(from.industries);
        for (std::size_t i = 0; i < style_axes && i < from.style.size(); ++i)
            to.style[i] = std::clamp(from.style[i], style_unknown, 100);
        to.offers = skills(from.offers);
        to.wants = skills(from.wants);
        to.pairs_max = from.pairs_max;
        to.pairs_held = from.pairs_held;
        to.hours_month = from.hours_month;
        to.hours_taken = from.hours_taken;
        to.preferences = words(from.preferences);
        to.past_partners = words(from.past_partners);
        to.current_partners = words(from.current_partners);
        to.managers = words(from.managers);
        if (from.identity_wish) to.identity_wish = word(*from.identity_wish);
        to.identities = words(from.identities);
        std::vector<GroupLabel> groups;
        for (auto const& each : from.groups) groups.push_back({each.attribute, each.group});
        auto& people = side == Side::mentee ? inputs_.mentees : inputs_.mentors;
        auto& labels = side == Side::mentee ? inputs_.groups.mentees : inputs_.groups.mentors;
        people.push_back(std::move(to));
        labels.push_back(std::move(groups));
    }

    void keep_apart(KeptApart const& pair) {
        WordId const one = word(pair.one);
        WordId const other = word(pair.other);
        for (auto* people : {&inputs_.mentees, &inputs_.mentors})
            for (auto& person : *people)
                if (person.key == one) person.conflicts.push_back(other);
    }

    MatchInputs inputs_;
};

}  // namespace

std::string write_inputs(MatchInputs const& inputs, Policy const& policy,
                         std::vector<Decision> const& decisions) {
    return to_json(InputsWriter(inputs, policy).write(decisions)) + "\n";
}

Result<MatchRecord> read_inputs(std::string_view text) {
    auto const json = TRY(parse_json(text));
    auto const document = TRY(from_json<Document>(json));
    if (document.format != format)
        return refuse(invalid("match.unknown_format",
                              "This is not a record of match inputs this version can read."));
    MatchRecord record;
    record.policy = TRY(policy_of(document.policy, "/policy"));
    for (auto const& each : document.decisions) {
        if (each.kind != "lock" && each.kind != "forbid")
            return refuse(
                invalid("match.unknown_decision", "A decision is neither lock nor forbid."));
        record.decisions.push_back(
            {each.mentee, each.mentor,
             each.kind == "lock" ? Decision::Kind::lock : Decision::Kind::forbid, each.reason});
    }
    record.inputs = InputsReader().read(document);
    return record;
}

std::string digest_of(std::string_view text) { return "sha256:" + vault::hex(vault::sha256(text)); }

}  // namespace telemachy::matching
