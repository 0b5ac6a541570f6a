#include "people/domain/roster_diff.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "people/domain/plan_sentences.h"
#include "people/domain/roster_absence.h"
#include "people/domain/roster_becoming.h"
#include "people/domain/roster_holdings.h"

namespace telemachy::people {
namespace {

using enum RosterField;

/// Tells the dry run row by row and collects what to write.
class Planner {
public:
    /// Takes out of `becomings` what it tells and what it writes.
    Planner(Roster const& roster, KnownCompany const& company, Becomings& becomings,
            HoldingChanges holdings, bool full_feed)
        : roster_(roster),
          company_(company),
          becomings_(becomings),
          holdings_(std::move(holdings)),
          full_feed_(full_feed),
          posts_held_(company.persons.size()),
          holders_of_(company.posts.size()) {
        for (auto const& [post, person] : company.holdings) {
            posts_held_[person].push_back(post);
            holders_of_[post].push_back(person);
        }
    }

    RosterPlan plan(Absence const& absence) {
        plan_.changes.reserve(roster_.rows.size() + roster_.findings.size());
        for (auto const& row : roster_.rows) tell_row(row);
        tell_findings();
        if (full_feed_) {
            for (auto person : absence.persons) leave(company_.persons[person], person);
            for (auto post : absence.posts) close(company_.posts[post], post);
        }
        collect_writes();
        std::ranges::stable_sort(plan_.changes, {}, [](RosterChange const& change) {
            return change.row == 0 ? static_cast<std::size_t>(-1) : change.row;
        });
        return std::move(plan_);
    }

private:
    void tell_row(RosterRow const& row) {
        RosterChange change{.row = row.number};
        if (row.post) change.post = roster_.posts[*row.post].facts[post_ref];
        if (row.person) change.person = becomings_.persons[*row.person].after.facts[name];
        if (row.fate == RowFate::taken) {
            tell_taken(row, change);
        } else {
            change.kind = row.fate == RowFate::skipped ? ChangeKind::skip : ChangeKind::problem;
            change.sentence = row.reason;
        }
        add(std::move(change));
    }

    void tell_taken(RosterRow const& row, RosterChange& change) {
        auto* const person = row.person ? &becomings_.persons[*row.person] : nullptr;
        if (!row.post) {
            if (person != nullptr) tell_person_alone(*person, change);
            return;
        }
        auto& post = becomings_.posts[*row.post];
        auto const& title = post.after.facts[job_title];
        bool const tells_post = told_posts_.insert(*row.post).second;
        bool const tells_person = person != nullptr && told_persons_.insert(*row.person).second;
        if (tells_person) change.changes = std::move(person->changes);
        if (tells_post) std::ranges::move(post.changes, std::back_inserter(change.changes));

        bool const starts = person != nullptr && holdings_.started.contains({post.id, person->id});
        bool const emptied = person == nullptr && tells_post && holdings_.anybody_left(post.id);
        auto const former = holdings_.former_holders(post.id);
        if (starts || emptied) change.changes.push_back({"holder", former, change.person});

        bool const says_left = row.state == HolderState::left && person != nullptr &&
                               person->after.standing == Standing::left;
        if (says_left) {
            bool const leaves =
                tells_person && !person->is_new && person->before->standing <= Standing::paused;
            change.kind = leaves ? ChangeKind::leave : ChangeKind::unchanged;
            change.sentence = change.person + " has left, the row says.";
        } else if (tells_person && person->is_new) {
            change.kind = ChangeKind::create;
            change.sentence = sentence_for_joiner(change.person, title);
        } else if (is_stillborn(post)) {
            change.kind = ChangeKind::skip;
            change.sentence = "The post is eliminated, and we never knew it.";
        } else if (person == nullptr && tells_post && post.is_new) {
            change.kind = ChangeKind::create;
            change.sentence = sentence_for_new_post(change.post, title, post.after.holder);
        } else if (starts) {
            change.kind = ChangeKind::change;
            change.sentence = sentence_for_mover(change.person, title, former);
        } else if (emptied) {
            change.kind = ChangeKind::change;
            change.sentence = sentence_for_vacancy(change.post, title, former);
        } else if (!change.changes.empty()) {
            change.kind = ChangeKind::change;
            change.sentence = sentence_for_changes(
                change.person.empty() ? "Post " + change.post : change.person, change.changes);
        }
        if (tells_post && is_renumbered(*row.post)) {
            change.sentence += " The post was number " + post.before->key.ref +
                               " before: holder, title and unit are the same.";
        }
    }

    static void tell_person_alone(Becoming<PersonState> const& person, RosterChange& change) {
        change.changes = person.changes;
        if (person.is_new) {
            change.kind = ChangeKind::create;
            change.sentence = sentence_for_joiner(change.person, {});
        } else if (person.after.standing == Standing::left && !change.changes.empty()) {
            change.kind = ChangeKind::leave;
            change.sentence = change.person + " has left, the row says.";
        } else if (!change.changes.empty()) {
            change.kind = ChangeKind::change;
            change.sentence = sentence_for_changes(change.person, change.changes);
        }
    }

    bool is_renumbered(std::size_t post) const {
        auto const& renumbered = becomings_.match.renumbered;
        return std::ranges::binary_search(renumbered, post);
    }

    /// An eliminated post that we never knew is not worth making.
    static bool is_stillborn(Becoming<PostState> const& post) {
        return post.is_new && post.after.standing != PostStanding::open;
    }

    void tell_findings() {
        std::unordered_set<std::string> open;
        for (auto const& post : company_.posts) {
            if (post.state.standing != PostStanding::open) continue;
            open.insert(post.state.key.body + "\n" + post.state.key.ref);
        }
        std::unordered_map<std::size_t, RosterRow const*> rows;
        for (auto const& row : roster_.rows) rows.emplace(row.number, &row);
        for (auto const& finding : roster_.findings) {
            auto const& row = *rows.at(finding.row);
            RosterChange change{.row = finding.row, .kind = ChangeKind::remark};
            if (row.post) {
                auto const& post = roster_.posts[*row.post];
                // A part of a company may well report to a post outside that part.
                auto const manager = post.key.body + "\n" + post.facts[reports_to];
                if (finding.missing_manager && !full_feed_ && open.contains(manager)) continue;
                change.post = post.facts[post_ref];
            }
            if (row.person) change.person = becomings_.persons[*row.person].after.facts[name];
            change.sentence = finding.sentence;
            add(std::move(change));
        }
    }

    void leave(KnownPerson const& person, std::size_t index) {
        auto after = person.state;
        after.standing = Standing::left;
        plan_.writes.persons.push_back({person.id, person.state, after});
        std::string number;
        for (auto post : posts_held_[index]) {
            number = company_.posts[post].state.facts[post_ref];
            holdings_.ended.emplace(company_.posts[post].id, person.id);
        }
        add({.kind = ChangeKind::leave,
             .post = number,
             .person = person.state.facts[name],
             .sentence = person.state.facts[name] + " is in no row any more and leaves.",
             .changes = {{"status", word_of(person.state.standing), word_of(Standing::left)}}});
    }

    void close(KnownPost const& post, std::size_t index) {
        auto after = post.state;
        after.standing = PostStanding::closed;
        plan_.writes.posts.push_back({post.id, post.state, after});
        for (auto person : holders_of_[index]) {
            holdings_.ended.emplace(post.id, company_.persons[person].id);
        }
        // A post named after its holder goes with the holder, who is told of already.
        if (post.state.ref_is_ours && post.state.key.ref.starts_with("person:")) return;
        add({.kind = ChangeKind::leave,
             .post = post.state.facts[post_ref],
             .sentence =
                 sentence_for_closed_post(post.state.facts[post_ref], post.state.facts[job_title]),
             .changes = {{"post", word_of(PostStanding::open), word_of(PostStanding::closed)}}});
    }

    void collect_writes() {
        auto& [persons, posts, holdings] = plan_.writes;
        persons.reserve(persons.size() + becomings_.persons.size());
        for (auto& person : becomings_.persons) {
            if (!person.changes_anything()) continue;
            persons.push_back(
                {std::move(person.id), copy_of(person.before), std::move(person.after)});
        }
        posts.reserve(posts.size() + becomings_.posts.size());
        for (std::size_t index = 0; index < becomings_.posts.size(); ++index) {
            auto& post = becomings_.posts[index];
            bool const written =
                !roster_.posts[index].superseded && !is_stillborn(post) && post.changes_anything();
            if (!written) continue;
            posts.push_back({std::move(post.id), copy_of(post.before), std::move(post.after)});
        }
        for (auto const& [post, person] : holdings_.ended) {
            holdings.push_back({post, person, false});
        }
        for (auto const& [post, person] : holdings_.started) {
            holdings.push_back({post, person, true});
        }
    }

    template <class State>
    static std::optional<State> copy_of(State const* state) {
        return state == nullptr ? std::nullopt : std::optional(*state);
    }

    void add(RosterChange change) {
        switch (change.kind) {
            case ChangeKind::create:
                ++plan_.counts.create;
                break;
            case ChangeKind::change:
                ++plan_.counts.change;
                break;
            case ChangeKind::leave:
                ++plan_.counts.leave;
                break;
            case ChangeKind::skip:
                ++plan_.counts.skip;
                break;
            case ChangeKind::unchanged:
                ++plan_.counts.unchanged;
                break;
            case ChangeKind::problem:
                ++plan_.counts.problem;
                break;
            case ChangeKind::remark:
                // Several may stand beside one row; they come by row.
                if (change.row != remarked_row_) ++plan_.counts.remark;
                remarked_row_ = change.row;
                break;
        }
        if (change.kind != ChangeKind::unchanged) plan_.changes.push_back(std::move(change));
    }

    Roster const& roster_;
    KnownCompany const& company_;
    Becomings& becomings_;
    HoldingChanges holdings_;
    bool full_feed_;
    std::vector<std::vector<std::size_t>> posts_held_;
    std::vector<std::vector<std::size_t>> holders_of_;
    std::unordered_set<std::size_t> told_posts_;
    std::unordered_set<std::size_t> told_persons_;
    std::size_t remarked_row_ = 0;
    RosterPlan plan_;
};

}  // namespace

RosterPlan plan_roster(Roster const& roster, KnownCompany const& company,
                       Vocabulary const& vocabulary, NewIds const& ids, DiffOptions options) {
    auto becomings = become(roster, company, vocabulary, ids);
    auto holdings = settle_holdings(roster, company, becomings, options.full_feed);
    auto const absence = find_absent(roster, company, becomings, holdings);
    auto plan = Planner(roster, company, becomings, std::move(holdings), options.full_feed)
                    .plan(absence);
    plan.warnings = warnings_of(absence, becomings.match, roster, vocabulary, options.full_feed);
    return plan;
}

}  // namespace telemachy::people
