#include "operation/audit.h"
#include "sealed/test/sealed_house.h"
#include "sealed/use_cases/list_reader_keys.h"

namespace telemachy::sealed {
namespace {

class KeyRing : public SealedHouse {
protected:
    Json ring_of(Actor const& actor) { return house.expect("sealed.see_key_ring", actor); }
    Json keys_of(Actor const& asker, std::string const& people) {
        return house.expect("sealed.list_reader_keys", asker, R"({"people":[)" + people + "]}");
    }
    std::string enrol(Actor const& actor, std::string const& key) {
        return outcome(house.ask("sealed.enrol_device", actor,
                                 R"({"name":"Phone","public_key":")" + key + R"("})"));
    }
    static std::string some_key() { return vault::base64url(vault::sha256("a phone")); }
};

TEST_F(KeyRing, IsEmptyUntilItIsSetUpAndThenHoldsWhatTheBrowserSent) {
    EXPECT_EQ(ring_of(ana).find("publication")->kind, Json::Kind::null);
    EXPECT_EQ(publish(ana, 0), "ok");
    auto const kept = ring_of(ana);
    auto const sent = ring(0);
    EXPECT_EQ(kept.find("publication")->find("statement")->find("key")->string,
              sent.publication.statement.key);
    EXPECT_EQ(kept.find("private_keys")->items.size(), 1U);
    EXPECT_EQ(kept.find("devices")->items.at(0).find("wrapped")->string, sent.devices[0].wrapped);
    EXPECT_EQ(ring_of(bo).find("publication")->kind, Json::Kind::null);
}

TEST_F(KeyRing, FollowsOnWithTheSignatureOfTheKeyBefore) {
    EXPECT_EQ(publish(ana, 1), "sealed.keys_changed") << "there is nothing to follow";
    EXPECT_EQ(publish(ana, 0), "ok");
    auto forged = ring(1);
    forged.publication.endorsement = forged.publication.signature;
    EXPECT_EQ(publish(ana, forged), "/publication/endorsement");
    auto forgetful = ring(1);
    forgetful.private_keys.pop_back();
    EXPECT_EQ(publish(ana, forgetful), "/private_keys")
        << "the old key would be lost, and its texts";
    EXPECT_EQ(publish(ana, 1), "ok");
    EXPECT_EQ(ring_of(ana).find("private_keys")->items.size(), 2U);
    EXPECT_EQ(publish(ana, 1), "sealed.keys_changed");
}

TEST_F(KeyRing, AfterALossBeginsAnewWithoutOne) {
    EXPECT_EQ(publish(ana, 0), "ok");
    auto lost = ring(1);
    lost.publication.endorsement.reset();
    lost.private_keys.pop_back();
    EXPECT_EQ(publish(ana, lost), "ok");
    auto const keys = keys_of(bo, R"("prs_ana")").find("items")->items.at(0);
    EXPECT_EQ(keys.find("keys")->items.size(), 2U) << "partners still see the key before";
    EXPECT_EQ(keys.find("keys")->items.at(0).find("publication")->find("endorsement")->kind,
              Json::Kind::null);
}

TEST_F(KeyRing, TakesNothingThatIsNotWhatItClaims) {
    auto const changed = [&](auto const& change) {
        auto input = ring(0);
        change(input);
        return publish(ana, input);
    };
    using Input = publish_key::Input;
    auto const other = ring(2).publication;
    EXPECT_EQ(publish(bo, 0), "/publication/statement/person") << "somebody else's";
    EXPECT_EQ(changed([&](Input& i) { i.publication.statement.encryption = std::string(43, 'A'); }),
              "/publication/statement/encryption");
    EXPECT_EQ(changed([&](Input& i) { i.publication.statement.signing = std::string(43, 'A'); }),
              "/publication/statement/signing");
    EXPECT_EQ(changed([&](Input& i) { i.publication.statement.key = other.statement.key; }),
              "/publication/statement/key");
    EXPECT_EQ(changed([&](Input& i) { i.publication.signature = other.signature; }),
              "/publication/signature");
    EXPECT_EQ(changed([&](Input& i) { i.private_keys[0].signing = "my private key"; }),
              "/private_keys/0/signing");
    EXPECT_EQ(changed([&](Input& i) { i.private_keys[0].key = other.statement.key; }),
              "/private_keys");
    EXPECT_EQ(changed([&](Input& i) { i.devices.clear(); }), "/devices");
    EXPECT_EQ(changed([&](Input& i) { i.devices[0].public_key = std::string(43, 'A'); }),
              "/devices/0/public_key");
    EXPECT_EQ(changed([&](Input& i) { i.devices[0].wrapped.pop_back(); }), "/devices/0/wrapped");
    EXPECT_EQ(changed([&](Input& i) { i.recovery.wrapped = "TV86-QP52"; }), "/recovery/wrapped");
    EXPECT_EQ(ring_of(ana).find("publication")->kind, Json::Kind::null) << "and kept nothing";
    EXPECT_EQ(publish(ana, 0), "ok") << "the control";
}

TEST_F(KeyRing, IsInTheRecordWithAProofThatHoldsWithoutUs) {
    set_up_both();
    auto const listed = from_json<list_reader_keys::Output>(keys_of(eve, R"("prs_ana","prs_eve")"));
    ASSERT_TRUE(listed);
    EXPECT_TRUE(listed->items.at(1).keys.empty()) << "Eve has none yet";
    auto const& keys = listed->items.at(0).keys;
    ASSERT_EQ(keys.size(), 2U);
    EXPECT_EQ(keys[0].publication.statement.previous, keys[1].publication.statement.key);
    for (auto const& [publication, published, proof] : keys) {
        EXPECT_EQ(proof.details, to_json(publication.statement));
        auto const salt = vault::from_base64url(proof.salt);
        auto const leaf = parse_json(proof.text).value();
        EXPECT_EQ(leaf.find("act")->string, "sealed.key_published");
        EXPECT_EQ(leaf.find("dh")->string, vault::base64url(vault::sha256(*salt + proof.details)));
        EXPECT_EQ(proof.leaf, vault::hex(audit::leaf_hash(proof.text)));
        EXPECT_EQ(proof.root, vault::hex(house.read(eve, [&](Work& work) {
                      return audit::root(work.tx(), proof.size);
                  })));
    }
    EXPECT_EQ(outcome(house.ask("sealed.list_reader_keys", eve, R"({"people":[]})")), "/people");
}

TEST_F(KeyRing, HandsOutWhatTheCodeOpensAgainstProofOfTheCodeAlone) {
    EXPECT_EQ(publish(ana, 0), "ok");
    EXPECT_EQ(publish(bo, 2), "ok");
    auto const ask = [&](Actor const& actor, std::string const& verifier) {
        return house.ask("sealed.recover_master", actor, R"({"verifier":")" + verifier + R"("})");
    };
    auto const sent = ring(0).recovery;
    auto const answer = ask(ana, sent.verifier);
    ASSERT_TRUE(answer);
    EXPECT_EQ(parse_json(answer->body)->find("wrapped")->string, sent.wrapped);
    EXPECT_EQ(outcome(ask(bo, sent.verifier)), "sealed.wrong_code") << "another's code";
    EXPECT_EQ(outcome(ask(ana, ring(2).recovery.verifier)), "sealed.wrong_code");
    EXPECT_EQ(outcome(ask(ana, "")), "sealed.wrong_code");
    EXPECT_EQ(outcome(ask(eve, sent.verifier)), "sealed.wrong_code") << "nobody learns who has one";
    EXPECT_EQ(publish(ana, 1), "ok");
    EXPECT_EQ(outcome(ask(ana, sent.verifier)), "sealed.wrong_code") << "the code before is dead";
    EXPECT_EQ(house.ask("sealed.see_key_ring", ana)->body.find(ring(1).recovery.wrapped),
              std::string::npos);
}

TEST_F(KeyRing, AdmitsADeviceOnlyThroughOneThatIsIn) {
    EXPECT_EQ(enrol(ana, some_key()), "sealed.keys_missing");
    EXPECT_EQ(publish(ana, 0), "ok");
    EXPECT_EQ(enrol(ana, std::string(43, 'A')), "/public_key");
    EXPECT_EQ(enrol(ana, some_key()), "ok");
    EXPECT_EQ(enrol(ana, some_key()), "sealed.device_known");
    auto const waiting = ring_of(ana).find("devices")->items.at(1);
    EXPECT_EQ(waiting.find("wrapped")->kind, Json::Kind::null) << "it opens nothing yet";
    auto const seal = ring(0).devices[0];
    auto const admission = R"({"device":")" + waiting.find("id")->string + R"(","encapsulated":")" +
                           seal.encapsulated + R"(","wrapped":")" + seal.wrapped + R"("})";
    EXPECT_EQ(outcome(house.ask("sealed.admit_device", bo, admission)), "not_found");
    EXPECT_EQ(outcome(house.ask("sealed.admit_device", ana, admission)), "ok");
    EXPECT_EQ(ring_of(ana).find("devices")->items.at(1).find("wrapped")->string, seal.wrapped);

    auto const gone = R"({"device":")" + waiting.find("id")->string + R"("})";
    EXPECT_EQ(outcome(house.ask("sealed.revoke_device", bo, gone)), "not_found");
    EXPECT_EQ(outcome(house.ask("sealed.revoke_device", ana, gone)), "ok");
    EXPECT_EQ(outcome(house.ask("sealed.revoke_device", ana, gone)), "not_found");
    EXPECT_EQ(ring_of(ana).find("devices")->items.size(), 1U);

    auto const back = house.expect("sealed.enrol_device", ana,
                                   R"({"name":"Phone","public_key":")" + some_key() + R"("})");
    auto const again = ring_of(ana).find("devices")->items.at(1);
    EXPECT_EQ(again.find("id")->string, back.find("device")->string) << "a device may come back";
    EXPECT_EQ(again.find("wrapped")->kind, Json::Kind::null) << "and must be admitted again";
}

TEST_F(KeyRing, OfSomebodyElseIsBehindNoRole) {
    EXPECT_EQ(publish(ana, 0), "ok");
    auto const wrapped = ring(0).devices[0].wrapped;
    EXPECT_NE(house.ask("sealed.see_key_ring", ana)->body.find(wrapped), std::string::npos);
    for (auto const& actor : {test::coordinator(), test::steward(), test::administrator(), eve}) {
        for (auto const* operation : {"sealed.see_key_ring", "sealed.see_own_text"}) {
            auto const answer = house.ask(operation, actor, R"({})");
            if (answer) EXPECT_EQ(answer->body.find(wrapped), std::string::npos) << operation;
        }
    }
    auto nobody = test::member("nobody");
    nobody.person.clear();
    EXPECT_EQ(outcome(house.ask("sealed.see_key_ring", nobody)), "no_person");
}

}  // namespace
}  // namespace telemachy::sealed
