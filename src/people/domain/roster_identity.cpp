#include "people/domain/roster_identity.h"

#include "people/domain/text_folding.h"

namespace telemachy::people {
namespace {

using enum RosterField;

std::string scoped(std::string const& body, std::string const& name) { return body + "\n" + name; }

std::optional<std::size_t> look_up(std::unordered_map<std::string, std::size_t> const& index,
                                   std::string const& key) {
    auto const found = index.find(key);
    return found == index.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::expected<std::size_t, std::string> RosterIdentity::person_of(ReadRow const& read) {
    auto const& facts = read.person;
    auto const& body = read.post[RosterField::body];
    std::optional<std::size_t> person;
    auto const mail = folded(facts[email]);
    auto const by_mail = mail.empty() ? std::nullopt : look_up(by_email_, mail);
    if (!facts[person_ref].empty()) {
        person = look_up(by_ref_, facts[person_ref]);
        // The same person may come without a number in another row.
        bool const numberless = by_mail && roster_.persons[*by_mail].facts[person_ref].empty();
        if (!person && numberless) person = by_mail;
        if (!person && by_mail) {
            auto const& other = roster_.persons[*by_mail].facts;
            return std::unexpected("It gives “" + facts[email] + "” to person " +
                                   facts[person_ref] + ", but row " +
                                   std::to_string(first_row_.at(*by_mail)) +
                                   " gives the same address to person " + other[person_ref] + ".");
        }
    } else if (by_mail) {
        person = by_mail;
    } else if (mail.empty()) {
        person = look_up(by_name_, scoped(body, folded(facts[name])));
        if (person) {
            roster_.findings.push_back(
                {read.number,
                 "It names “" + shortened(facts[name], 60) + "” like row " +
                     std::to_string(first_row_.at(*person)) +
                     ". Neither has a person number or an address, so they were read as "
                     "one person."});
        }
    }

    if (!person) {
        roster_.persons.push_back({.facts = facts});
        person = roster_.persons.size() - 1;
        first_row_.emplace(*person, read.number);
    } else {
        auto const& known = roster_.persons[*person].facts;
        bool const another = !facts[name].empty() && !known[name].empty() &&
                             folded(facts[name]) != folded(known[name]);
        if (another) {
            auto const shared = facts[person_ref].empty() ? "the address " + facts[email]
                                                          : "the number " + facts[person_ref];
            return std::unexpected("It gives " + shared + " to “" + shortened(facts[name], 60) +
                                   "”, but row " + std::to_string(first_row_.at(*person)) +
                                   " gives it to “" + shortened(known[name], 60) + "”.");
        }
        complete(*person, read);
    }
    remember(*person, body);
    return *person;
}

void RosterIdentity::complete(std::size_t person, ReadRow const& read) {
    auto& known = roster_.persons[person].facts;
    bool const other_mail = !read.person[email].empty() && !known[email].empty() &&
                            folded(read.person[email]) != folded(known[email]);
    if (other_mail) {
        roster_.findings.push_back(
            {read.number, "It gives a second e-mail address, “" +
                              shortened(read.person[email], 60) + "”; the first, “" +
                              shortened(known[email], 60) + "” in row " +
                              std::to_string(first_row_.at(person)) + ", is kept."});
    }
    for (std::size_t index = 0; index < known.values.size(); ++index) {
        if (known.values[index].empty()) known.values[index] = read.person.values[index];
    }
}

void RosterIdentity::remember(std::size_t person, std::string const& body) {
    auto const& facts = roster_.persons[person].facts;
    if (!facts[person_ref].empty()) by_ref_.emplace(facts[person_ref], person);
    if (!facts[email].empty()) by_email_.emplace(folded(facts[email]), person);
    if (facts[name].empty()) return;
    auto const word = folded(facts[name]);
    if (facts[person_ref].empty() && facts[email].empty())
        by_name_.emplace(scoped(body, word), person);
    auto const [entry, is_new] = by_any_name_.emplace(word, person);
    if (!is_new && entry->second != person) ++namesakes_[word];
}

std::optional<std::size_t> RosterIdentity::find(std::string const& said,
                                                std::string const& body) const {
    if (auto const found = look_up(by_ref_, said)) return found;
    auto const word = folded(said);
    if (auto const found = look_up(by_email_, word)) return found;
    if (auto const found = look_up(by_name_, scoped(body, word))) return found;
    return namesakes_.contains(word) ? std::nullopt : look_up(by_any_name_, word);
}

std::string RosterIdentity::key_of(PersonFacts const& facts) {
    if (!facts[person_ref].empty()) return facts[person_ref];
    if (!facts[email].empty()) return folded(facts[email]);
    return folded(facts[name]);
}

}  // namespace telemachy::people
