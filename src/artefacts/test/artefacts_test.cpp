#include "artefacts/artefacts.h"

#include <atomic>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>

#include "access/access.h"
#include "files/folder_files.h"
#include "jobs/scheduler.h"
#include "notifications/notifications.h"
#include "onboarding/onboarding.h"
#include "people/people_directory.h"
#include "programmes/programmes.h"
#include "relationships/propose_pairs.h"
#include "sealed/sealed.h"
#include "tests/support/colleagues.h"
#include "tests/support/test_house.h"

namespace telemachy::artefacts {
namespace {

namespace fs = std::filesystem;

/// A folder of one test's own.
struct Folder {
    fs::path const path =
        fs::temp_directory_path() / ("telemachy_artefacts_" + std::to_string(::getpid()));
    ~Folder() { fs::remove_all(path); }
};

/// Ana and Bo are a pair; Eve has no part in it. Sealed things are shown by the stories, whose
/// browsers can seal.
class Artefacts : public testing::Test {
protected:
    Folder const folder;
    files::FolderFiles const files{folder.path};
    test::TestHouse house{{people::capability(), access::capability(), notifications::capability(),
                           programmes::capability(), onboarding::capability(), sealed::capability(),
                           relationships::capability(), artefacts::capability(&files)}};
    Actor const ana = test::colleague(house, "Ana Ruiz");
    Actor const bo = test::colleague(house, "Bo Lind");
    Actor const eve = test::colleague(house, "Eve Moor");
    std::string const pair = at_work();

    std::string about(std::string const& more = "") const {
        return R"({"pair":")" + pair + '"' + (more.empty() ? "" : "," + more) + "}";
    }
    std::string said(std::string_view operation, Actor const& actor, std::string const& input) {
        return test::said(house, operation, actor, input);
    }
    std::string upload(Actor const& actor, std::string const& name, std::string const& bytes) {
        auto const made = house.expect("artefacts.upload_file", actor,
                                       about(R"("name":")" + name + R"(","file":")" + bytes + '"'));
        return made.find("id")->string;
    }
    static std::string file(std::string const& id, std::string const& title = "Plan") {
        return R"("contents":{"title":")" + title + R"(","note":"","file":")" + id + R"("})";
    }
    static std::string link(std::string const& address) {
        return R"("contents":{"title":"Plan","note":"See page 3.","link":")" + address + R"("})";
    }
    std::string added(Actor const& actor, std::string const& contents) {
        return house.expect("artefacts.add_artefact", actor, about(contents)).find("id")->string;
    }
    std::string next(Actor const& actor, std::string const& artefact, int version,
                     std::string const& contents) {
        return said("artefacts.add_artefact_version", actor,
                    R"({"artefact":")" + artefact + R"(","version":)" + std::to_string(version) +
                        "," + contents + "}");
    }
    std::string fetch(Actor const& actor, std::string const& id) {
        auto const answer = house.ask("artefacts.fetch_file", actor, R"({"file":")" + id + "\"}");
        return answer ? answer->filename + ": " + answer->body : answer.error().code;
    }
    std::string remove(Actor const& actor, std::string const& artefact) {
        return said("artefacts.remove_artefact", actor, R"({"artefact":")" + artefact + "\"}");
    }
    Json seen(Actor const& actor) {
        return house.expect("artefacts.list_artefacts", actor, about());
    }
    std::size_t kept() const {
        std::size_t count = 0;
        files.each([&](files::FileName const&, Instant) { ++count; });
        return count;
    }
    /// The clock of the house and the times of the files both move on.
    void a_day_passes() {
        house.clock.advance(std::chrono::hours(25));
        auto const long_ago = fs::file_time_type::clock::now() - std::chrono::hours(24 * 3650);
        for (auto const& entry : fs::recursive_directory_iterator(folder.path)) {
            if (entry.is_regular_file()) fs::last_write_time(entry.path(), long_ago);
        }
    }
    void sweep() {
        std::atomic<bool> const stopping{false};
        for (auto const& room : house.runner.house().capabilities()) {
            for (auto const& schedule : room.schedules) {
                if (schedule.name == "artefacts.sweep_files")
                    ASSERT_TRUE(jobs::run_schedule(house.runner, schedule, stopping));
            }
        }
    }

private:
    std::string at_work() {
        auto const programme = test::new_programme(house, test::coordinator());
        auto const made = house.write(test::coordinator(), [&](Work& work) {
            return relationships::propose_pairs(
                       work, {{.programme = Id<programmes::ProgrammeTag>(programme),
                               .mentee = Id<PersonTag>(ana.person),
                               .mentor = Id<PersonTag>(bo.person),
                               .why_json = R"({"sentence":"They work on one line.","parts":[]})"}})
                .value()
                .at(0)
                .text();
        });
        for (auto const& actor : {ana, bo})
            house.expect("relationships.respond_to_match", actor,
                         R"({"pair":")" + made + R"(","accept":true})");
        return made;
    }
};

TEST_F(Artefacts, AreShownToTheOtherInVersionsThatStay) {
    auto const first = upload(ana, "plan.txt", "draft");
    auto const plan = added(ana, file(first));
    auto const second = upload(bo, "plan.txt", "better");
    EXPECT_EQ(next(bo, plan, 1, file(second, "Plan, better")), "ok");
    EXPECT_EQ(next(ana, plan, 1, link("https://a.example")), "stale") << "Bo was first";

    auto const items = seen(ana).find("items")->items;
    ASSERT_EQ(items.size(), 1U);
    auto const& versions = items[0].find("versions")->items;
    ASSERT_EQ(versions.size(), 2U);
    EXPECT_EQ(versions[0].find("title")->string, "Plan, better");
    EXPECT_FALSE(versions[0].find("mine")->boolean);
    EXPECT_EQ(versions[1].find("file")->find("bytes")->integer, 5);
    EXPECT_EQ(fetch(bo, first), "plan.txt: draft");
    EXPECT_EQ(fetch(ana, second), "plan.txt: better");
}

TEST_F(Artefacts, ExistForTheTwoAlone) {
    auto const id = upload(ana, "plan.txt", "draft");
    auto const plan = added(ana, file(id));
    for (auto const& actor : {eve, test::coordinator(), test::steward(), test::administrator()}) {
        EXPECT_NE(said("artefacts.list_artefacts", actor, about()), "ok");
        EXPECT_NE(fetch(actor, id), "plan.txt: draft");
        EXPECT_NE(next(actor, plan, 1, link("https://a.example")), "ok");
        EXPECT_NE(remove(actor, plan), "ok");
    }
    EXPECT_EQ(fetch(eve, id), "not_found");
    EXPECT_EQ(said("artefacts.upload_file", eve, about(R"("name":"a.txt","file":"x")")),
              "not_found");
}

TEST_F(Artefacts, TakeAFileThatTheirAuthorUploadedAndNothingElseShows) {
    auto const id = upload(ana, "plan.txt", "draft");
    EXPECT_EQ(fetch(bo, id), "not_found") << "nothing shows it yet";
    EXPECT_EQ(said("artefacts.add_artefact", bo, about(file(id))), "/contents/file");
    auto const plan = added(ana, file(id));
    EXPECT_EQ(next(ana, plan, 1, file(id)), "/contents/file") << "it is shown already";
    EXPECT_EQ(said("artefacts.add_artefact", ana, about(file("fil_nowhere"))), "/contents/file");
    EXPECT_EQ(said("artefacts.add_artefact", ana, about(link("javascript:alert(1)"))), "/link");
    EXPECT_EQ(said("artefacts.upload_file", ana, about(R"("name":"a.html","file":"x")")), "/name");
    EXPECT_EQ(
        said("artefacts.upload_file", ana, about(R"("sealed":true,"kind":"pdf","file":"typed")")),
        "/file")
        << "what is to be sealed must be";
}

TEST_F(Artefacts, AreRemovedByWhoeverBeganThem) {
    auto const plan = added(ana, link("https://a.example/plan"));
    EXPECT_EQ(next(bo, plan, 1, link("https://a.example/better")), "ok");
    EXPECT_EQ(remove(bo, plan), "artefact.not_yours");
    EXPECT_EQ(remove(ana, plan), "ok");
    EXPECT_EQ(remove(ana, plan), "not_found");
    EXPECT_TRUE(seen(bo).find("items")->items.empty());
}

TEST_F(Artefacts, KeepTheSameBytesOnceAndSweepWhatNobodyWants) {
    auto const first = upload(ana, "plan.txt", "the same");
    auto const second = upload(bo, "copy.txt", "the same");
    EXPECT_EQ(kept(), 1U);
    auto const plan = added(ana, file(first));
    auto const copy = added(bo, file(second));
    upload(ana, "never.txt", "shown to nobody");
    EXPECT_EQ(kept(), 2U);
    EXPECT_EQ(seen(ana).find("bytes_kept")->integer, 8 + 15);
    sweep();
    EXPECT_EQ(kept(), 2U) << "somebody may be looking for the words";
    a_day_passes();
    sweep();
    EXPECT_EQ(kept(), 1U);
    EXPECT_EQ(remove(ana, plan), "ok");
    a_day_passes();
    sweep();
    EXPECT_EQ(fetch(ana, second), "copy.txt: the same") << "Bo's still shows it";
    EXPECT_EQ(remove(bo, copy), "ok");
    sweep();
    EXPECT_EQ(kept(), 1U) << "a backup may be on its way";
    a_day_passes();
    sweep();
    EXPECT_EQ(kept(), 0U);
    EXPECT_EQ(seen(ana).find("bytes_kept")->integer, 0);
}

TEST_F(Artefacts, AreReadButNotAddedToOnceAPairIsOver) {
    auto const id = upload(ana, "plan.txt", "draft");
    auto const plan = added(ana, file(id));
    house.expect("relationships.leave_pair", bo, about(R"("rematch":false)"));
    EXPECT_EQ(fetch(bo, id), "plan.txt: draft");
    EXPECT_EQ(next(ana, plan, 1, link("https://a.example")), "pair.not_active");
    EXPECT_EQ(said("artefacts.upload_file", ana, about(R"("name":"a.txt","file":"x")")),
              "pair.not_active");
    EXPECT_EQ(remove(ana, plan), "ok");
}

}  // namespace
}  // namespace telemachy::artefacts
