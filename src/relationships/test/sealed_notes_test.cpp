#include "relationships/test/pair_house.h"
#include "vault/digest.h"
#include "vault/signature.h"

namespace telemachy::relationships {
namespace {

using namespace std::string_literals;

/// Bytes that look like noise, the same for the same name.
std::string noise(std::string const& name, std::size_t size) {
    std::string bytes;
    for (int i = 0; bytes.size() < size; ++i) bytes += vault::sha256(name + std::to_string(i));
    return bytes.substr(0, size);
}
std::string some(std::string const& name, std::size_t size) {
    return vault::base64url(noise(name, size));
}

/// What the house answers about notes. Real browsers' texts are kept and opened by the stories;
/// here stand noise in their form and real signatures, which is all the house can tell apart.
class SealedNotes : public PairHouse {
protected:
    Id<PairTag> const pair = active(ana, bo);

    static vault::SigningKey signing(Actor const& actor) {
        return vault::signing_key(noise(actor.name + " signs", 32));
    }
    static std::string key_of(Actor const& actor) {
        return vault::base64url(vault::sha256("vault/v1/key\0"s + noise(actor.name + " reads", 32) +
                                              signing(actor).public_key));
    }
    void publish_keys(Actor const& actor) {
        std::string const statement = R"({"encryption":")" + some(actor.name + " reads", 32) +
                                      R"(","key":")" + key_of(actor) + R"(","person":")" +
                                      actor.person + R"(","previous":"","signing":")" +
                                      vault::base64url(signing(actor).public_key) + R"(","v":1})";
        auto const signature =
            vault::base64url(vault::sign(signing(actor), "vault/v1/key-statement\0"s + statement));
        house.expect("sealed.publish_key", actor,
                     R"({"publication":{"statement":)" + statement + R"(,"signature":")" +
                         signature + R"("},"private_keys":[{"key":")" + key_of(actor) +
                         R"(","encryption":")" + some("e", 60) + R"(","signing":")" +
                         some("s", 60) + R"("}],"devices":[{"name":"Laptop","public_key":")" +
                         some("d", 32) + R"(","encapsulated":")" + some("c", 32) +
                         R"(","wrapped":")" + some("w", 48) + R"("}],"recovery":{"verifier":")" +
                         some("v", 32) + R"(","wrapped":")" + some("r", 60) + R"("}})");
    }

    struct Note {
        std::string about;
        std::string kind = "shared_note";
        std::vector<Actor> readers;
        std::string object = "sld_one";
        int version = 1;
    };
    std::string sealed_by(Actor const& author, Note note) {
        std::ranges::sort(note.readers, {}, &Actor::person);
        std::string names;
        std::string wraps;
        for (auto const& reader : note.readers) {
            names += (names.empty() ? "\"" : ",\"") + reader.person + '"';
            wraps += (wraps.empty() ? "" : ",") + R"({"encapsulated":")"s + some("x", 32) +
                     R"(","key":")" + key_of(reader) + R"(","person":")" + reader.person +
                     R"(","wrapped":")" + some("y", 48) + R"("})";
        }
        std::string const binding =
            R"({"about":")" + note.about + R"(","author":")" + author.person +
            R"(","author_key":")" + key_of(author) + R"(","commitment":")" + some("z", 32) +
            R"(","day":"2026-11-23","kind":")" + note.kind + R"(","object":")" + note.object +
            R"(","readers":[)" + names + R"(],"suite":1,"tier":")" +
            (note.kind == "shared_note" ? "T3" : "T4") + R"(","v":1,"version":)" +
            std::to_string(note.version) + "}";
        auto const ciphertext = noise("a sealed text", 12 + 1024 + 16);
        auto const signature =
            vault::sign(signing(author),
                        "vault/v1/object\0"s + vault::sha256(binding) + vault::sha256(ciphertext));
        return R"({"binding":)" + binding + R"(,"ciphertext":")" + vault::base64url(ciphertext) +
               R"(","signature":")" + vault::base64url(signature) + R"(","wraps":[)" + wraps + "]}";
    }
    std::string keep(Actor const& actor, Note const& note, std::string const& more = "") {
        auto const answer = house.ask("relationships.keep_sealed_note", actor,
                                      about(pair, R"("kind":")" + note.kind + R"(","text":)" +
                                                      sealed_by(actor, note) + more));
        if (answer) return "ok";
        auto const& problem = answer.error();
        return problem.fields.empty() ? problem.code : problem.fields.front().path;
    }
    Note shared() const { return {.about = pair.text(), .readers = {ana, bo}}; }
    Note own(Actor const& actor) const {
        return {
            .about = pair.text(), .kind = "private_note", .readers = {actor}, .object = "sld_own"};
    }
    std::vector<std::string> seen_by(Actor const& actor) {
        auto const notes = house.expect("relationships.list_sealed_notes", actor, about(pair));
        std::vector<std::string> seen;
        for (auto const& note : notes.find("items")->items) {
            seen.push_back(note.find("kind")->string + " " +
                           note.find("text")->find("binding")->find("object")->string);
        }
        return seen;
    }
};

TEST_F(SealedNotes, AreSharedOnceBothHaveKeysAndPrivateBeforeThat) {
    EXPECT_EQ(keep(ana, own(ana)), "sealed.keys_missing");
    publish_keys(ana);
    EXPECT_EQ(keep(ana, own(ana)), "ok");
    EXPECT_EQ(keep(ana, shared()), "sealed.keys_missing");
    publish_keys(bo);
    EXPECT_EQ(keep(ana, shared()), "ok");
    EXPECT_EQ(seen_by(ana),
              (std::vector<std::string>{"shared_note sld_one", "private_note sld_own"}));
    EXPECT_EQ(seen_by(bo), (std::vector<std::string>{"shared_note sld_one"}));
}

TEST_F(SealedNotes, AreSealedForThePairAndForNobodyElse) {
    for (auto const& actor : {ana, bo, eve}) publish_keys(actor);
    auto with_eve = shared();
    with_eve.readers.push_back(eve);
    EXPECT_EQ(keep(ana, with_eve), "/text/binding/readers");
    auto without_bo = shared();
    without_bo.readers = {ana};
    EXPECT_EQ(keep(ana, without_bo), "/text/binding/readers");
    auto of_bo = own(bo);
    EXPECT_EQ(keep(ana, of_bo), "/text/binding/readers") << "nobody writes into another's notes";
    auto elsewhere = shared();
    elsewhere.about = "pai_other";
    EXPECT_EQ(keep(ana, elsewhere), "/text/binding/about");
    EXPECT_EQ(seen_by(ana), std::vector<std::string>{});
}

TEST_F(SealedNotes, AreWrittenOnByEither) {
    for (auto const& actor : {ana, bo}) publish_keys(actor);
    EXPECT_EQ(keep(ana, shared()), "ok");
    auto next = shared();
    next.version = 2;
    EXPECT_EQ(keep(bo, next), "ok");
    EXPECT_EQ(keep(ana, next), "stale") << "Bo was first";
    next.version = 3;
    EXPECT_EQ(keep(ana, next), "ok");
}

TEST_F(SealedNotes, AreDeletedByWhoeverBeganThemAndByNobodyElse) {
    for (auto const& actor : {ana, bo}) publish_keys(actor);
    EXPECT_EQ(keep(ana, shared()), "ok");
    auto next = shared();
    next.version = 2;
    EXPECT_EQ(keep(bo, next), "ok");
    auto const discard = [&](Actor const& actor, std::string const& note) {
        return said("relationships.discard_sealed_note", actor,
                    about(pair, R"("note":")" + note + '"'));
    };
    EXPECT_EQ(discard(bo, "sld_one"), "not_found") << "Bo wrote it on and did not begin it";
    EXPECT_EQ(discard(eve, "sld_one"), "not_found");
    EXPECT_EQ(discard(ana, "sld_other"), "not_found");
    EXPECT_EQ(discard(ana, "sld_one"), "ok");
    EXPECT_EQ(discard(ana, "sld_one"), "not_found");
    EXPECT_EQ(seen_by(bo), std::vector<std::string>{});
    constexpr storage::Statement left{
        "t.left", "select count(*) from sealed_version where object = 'sld_one'"};
    EXPECT_EQ(house.read(ana, [&](Work& work) { return *work.tx().one<std::int64_t>(left); }), 0);
}

TEST_F(SealedNotes, MayBelongToAConversationOfThePair) {
    for (auto const& actor : {ana, bo}) publish_keys(actor);
    auto const logged =
        house.expect("relationships.log_conversation", ana,
                     about(pair, R"("held_on":"2026-11-23","minutes":40,"channel":"video")"));
    auto const conversation = logged.find("id")->string;
    auto note = shared();
    note.about = conversation;
    EXPECT_EQ(keep(ana, note, R"(,"conversation":")" + conversation + '"'), "ok");
    EXPECT_EQ(keep(ana, note, R"(,"conversation":"cnv_other")"), "not_found");
    auto const notes = house.expect("relationships.list_sealed_notes", bo, about(pair));
    EXPECT_EQ(notes.find("items")->items.at(0).find("conversation")->string, conversation);
}

TEST_F(SealedNotes, ExistForTheTwoAloneAndWhileThePairLives) {
    for (auto const& actor : {ana, bo, eve}) publish_keys(actor);
    for (auto const& actor : {eve, coordinator, test::steward(), test::administrator()}) {
        EXPECT_EQ(said("relationships.list_sealed_notes", actor, about(pair)), "not_found");
    }
    auto intruding = shared();
    intruding.readers = {ana, bo, eve};
    EXPECT_EQ(keep(eve, intruding), "not_found");
    auto const waiting = proposed(cyn, bo);
    EXPECT_EQ(said("relationships.keep_sealed_note", bo,
                   about(waiting, R"("kind":"private_note","text":)" + sealed_by(bo, own(bo)))),
              "pair.not_active");
}

}  // namespace
}  // namespace telemachy::relationships
