#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "operation/work.h"
#include "people/people.h"

namespace telemachy::people {

/// What other rooms may ask about people. A cheap value made from a Work; it checks no permission,
/// the operation that asks has one. Ids that nobody bears are passed over in lists.
class PeopleDirectory {
public:
    explicit PeopleDirectory(Work& work) : work_(work) {}

    [[nodiscard]] bool knows(Id<PersonTag> const& person) const;
    [[nodiscard]] std::optional<PersonOutline> find(Id<PersonTag> const& person) const;
    /// In the order of `people`. Cheap for one page and for the whole company alike.
    [[nodiscard]] std::vector<PersonOutline> find(std::span<Id<PersonTag> const> people) const;
    [[nodiscard]] std::vector<PersonCard> cards(std::span<Id<PersonTag> const> people) const;

    [[nodiscard]] std::optional<PersonContact> contact(Id<PersonTag> const& person) const;
    /// By e-mail address, whatever its case.
    [[nodiscard]] std::optional<PersonContact> contact_at(std::string_view email) const;

    /// What matching may know, in the order of `people`.
    [[nodiscard]] std::vector<PersonFeatures> features(std::span<Id<PersonTag> const> people) const;

    /// Who stands above each, at most `levels` posts up; in the order of `people`.
    [[nodiscard]] std::vector<ReportingChain> reporting_chains(
        std::span<Id<PersonTag> const> people, int levels) const;

    /// Everybody a rule means, by name.
    [[nodiscard]] std::vector<PersonOutline> population(PopulationRule const& rule) const;
    [[nodiscard]] bool is_in(PopulationRule const& rule, Id<PersonTag> const& person) const;

    /// The group attributes of these people. T2: for figures with small groups suppressed, nothing
    /// else.
    [[nodiscard]] std::vector<MonitoringFact> monitoring(
        std::span<Id<PersonTag> const> people) const;

    [[nodiscard]] std::vector<ExpertiseTerm> terms() const;

    /// Adds somebody who is in no roster, or finds the person who has this address already.
    [[nodiscard]] Result<Id<PersonTag>> add_person(NewPerson const& person) const;

private:
    Work& work_;
};

}  // namespace telemachy::people
