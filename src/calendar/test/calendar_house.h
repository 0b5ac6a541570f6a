#pragma once

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "calendar/calendar.h"
#include "notifications/notifications.h"
#include "outbound/mail_carrier.h"
#include "people/people_directory.h"
#include "tests/support/colleagues.h"
#include "tests/support/test_house.h"

namespace telemachy::calendar {

/// Takes every mail and keeps it, for tests that are not about the network.
class KeepingCarrier : public outbound::MailCarrier {
public:
    [[nodiscard]] outbound::Carriage carry(outbound::Mail const& mail) const override {
        kept.push_back(mail);
        return {};
    }
    mutable std::vector<outbound::Mail> kept;
};

/// Answers documents by address, other questions by method and address: `PROPFIND https://…`.
class ShelfReader : public outbound::WebReader {
public:
    [[nodiscard]] Result<outbound::WebDocument> read(outbound::WebQuestion const& question) const override {
        ++asked;
        questions.push_back(question);
        auto const found = shelf.find(question.method == "GET" ? question.url : question.method + " " + question.url);
        if (found == shelf.end()) return refuse(Problem{ProblemKind::unavailable, "no_answer", "Nobody answers there."});
        if (question.known == "\"" + found->second + "\"") return outbound::WebDocument{.unchanged = true};
        return outbound::WebDocument{.body = found->second, .content_type = "text/calendar", .etag = "\"" + found->second + "\"", .url = question.url};
    }
    std::map<std::string, std::string> shelf;
    mutable std::vector<outbound::WebQuestion> questions;
    mutable int asked = 0;
};

/// Offers the mails that nobody has dealt with.
class KeepingMailbox : public outbound::Mailbox {
public:
    [[nodiscard]] Result<std::vector<outbound::WaitingMail>> waiting(std::size_t limit) const override {
        std::vector<outbound::WaitingMail> offered;
        for (auto const& mail : mails) {
            if (!dealt_with.contains(mail.mark) && offered.size() < limit) offered.push_back(mail);
        }
        return offered;
    }
    [[nodiscard]] Result<void> mark_dealt_with(std::string const& mark) const override {
        dealt_with.insert(mark);
        return {};
    }
    std::vector<outbound::WaitingMail> mails;
    mutable std::set<std::string> dealt_with;
};

/// Ana in Lisbon meets Bo in Kathmandu and Cyn in London meets Dan in St John's, in one programme; Eve has no
/// part in it. It is a Monday at nine in London, the 23rd of November 2026.
class CalendarHouse : public testing::Test {
protected:
    KeepingCarrier carrier;
    ShelfReader web;
    KeepingMailbox mailbox;
    std::vector<Group> groups;
    test::TestHouse house{rooms()};

    Actor const ana = test::colleague(house, "Ana Ruiz", "Europe/Lisbon");
    Actor const bo = test::colleague(house, "Bo Lind", "Asia/Kathmandu");
    Actor const cyn = test::colleague(house, "Cyn Ward", "Europe/London");
    Actor const dan = test::colleague(house, "Dan Oak", "America/St_Johns");
    Actor const eve = test::colleague(house, "Eve Moor", "Europe/London");
    Actor const coordinator = [this] {
        auto actor = test::coordinator("prg_1");
        actor.person = eve.person;
        return actor;
    }();

    CalendarHouse() {
        groups.push_back(group("pai_1", {ana, bo}));
        groups.push_back(group("pai_2", {cyn, dan}));
    }

    static Group group(std::string reference, std::vector<Actor> const& actors) {
        Group made{.reference = std::move(reference), .programme = "prg_1", .programme_name = "Fresh Eyes", .people = {}};
        for (auto const& actor : actors) made.people.emplace_back(actor.person);
        return made;
    }

    Json ask(std::string_view operation, Actor const& actor, std::string const& input = "{}") {
        return house.expect(operation, actor, input);
    }
    /// "ok", or the code of the refusal, of its first field where it has one, with the path.
    std::string said(std::string_view operation, Actor const& actor, std::string const& input) {
        auto const answer = house.ask(operation, actor, input);
        if (answer) return "ok";
        auto const& problem = answer.error();
        return problem.fields.empty() ? problem.code : problem.fields.front().path + " " + problem.fields.front().code;
    }

    /// Everything that happens by itself: events, jobs and every schedule once.
    void let_happen() {
        house.settle();
        for (auto const& room : rooms()) {
            for (auto const& schedule : room.schedules) {
                std::atomic<bool> const stopping{false};
                auto const done = jobs::run_schedule(house.runner, schedule, stopping);
                ASSERT_TRUE(done) << schedule.name << ": " << done.error().detail;
            }
        }
        house.settle();
    }

    Json book(Actor const& actor, std::string const& reference, std::string const& begins, std::string const& ends) {
        return ask("calendar.book_meeting", actor, booking(reference, begins, ends));
    }
    static std::string booking(std::string const& reference, std::string const& begins, std::string const& ends) {
        return R"({"group":")" + reference + R"(","begins":")" + begins + R"(","ends":")" + ends + R"("})";
    }
    static std::string about(Json const& meeting, std::string const& more = "") {
        return R"({"meeting":")" + meeting.find("id")->string + R"(","version":)" +
               std::to_string(meeting.find("version")->integer) + (more.empty() ? "" : "," + more) + "}";
    }

    std::vector<std::string> notices(Actor const& actor) {
        std::vector<std::string> kinds;
        auto const told = house.expect("notifications.list_my_notices", actor);
        for (auto const& notice : told.find("items")->items) kinds.push_back(notice.find("kind")->string);
        return kinds;
    }

    std::vector<Capability> rooms() {
        Surroundings around{.groups = {.find = [this](Work&, std::string const& reference) -> std::optional<Group> {
                                           for (auto const& each : groups) {
                                               if (each.reference == reference) return each;
                                           }
                                           return std::nullopt;
                                       },
                                       .of_programme = [this](Work&, std::string const&) { return groups; },
                                       .of_person = {}},
                            .web = &web,
                            .house_key = [] { return vault::HouseKey(std::string(32, 'k')); },
                            .mailbox = &mailbox,
                            .address = "calendar@house.example",
                            .url = "https://house.example"};
        return {people::capability(),
                notifications::capability({.carrier = &carrier, .from = "calendar@house.example"}),
                calendar::capability(std::move(around))};
    }
};

}  // namespace telemachy::calendar
