#include "sealed/test/sealed_house.h"

namespace telemachy::sealed {
namespace {

class SealedTexts : public SealedHouse {
protected:
    void SetUp() override { set_up_both(); }

    /// What the room answers to a text of Ana's that was changed and then signed all the same.
    std::string changed(auto const& change) {
        auto sealed = text(1);
        change(sealed);
        return keep(ana, signed_again(std::move(sealed), 1), shared());
    }
};

TEST_F(SealedTexts, AreGivenToTheirReadersAndToNobodyElse) {
    EXPECT_EQ(keep(ana, text(0), private_note()), "ok");
    EXPECT_EQ(keep(ana, text(1), shared()), "ok");
    for (auto const& actor : {ana, bo}) {
        auto const texts = texts_of(actor, shared());
        ASSERT_EQ(texts.size(), 1U);
        EXPECT_EQ(texts[0].ciphertext, text(1).ciphertext);
        EXPECT_EQ(to_json(texts[0].binding), to_json(text(1).binding));
        EXPECT_EQ(texts[0].wrap.person, id_of(actor)) << "each is given their own wrap alone";
    }
    EXPECT_EQ(texts_of(ana, private_note()).size(), 1U);
    EXPECT_EQ(texts_of(bo, private_note()).size(), 0U);
    auto nobody = test::administrator();
    nobody.person.clear();
    for (auto const& actor :
         {eve, test::coordinator(), test::steward(), test::administrator(), nobody}) {
        EXPECT_TRUE(texts_of(actor, shared()).empty()) << actor.name;
        EXPECT_TRUE(texts_of(actor, private_note()).empty()) << actor.name;
    }
}

TEST_F(SealedTexts, GrowByVersionsAndOnlyTheLastIsHandedOut) {
    EXPECT_EQ(keep(ana, text(2), shared()), "not_found") << "there is no first yet";
    EXPECT_EQ(keep(ana, text(1), shared()), "ok");
    EXPECT_EQ(keep(ana, text(1), shared()), "stale");
    EXPECT_EQ(keep(ana, text(2), shared()), "ok");
    auto const texts = texts_of(bo, shared());
    ASSERT_EQ(texts.size(), 1U);
    EXPECT_EQ(texts[0].binding.version, 2);
}

TEST_F(SealedTexts, AreRefusedForAnotherPlaceThanTheyWereSealedFor) {
    auto elsewhere = shared();
    elsewhere.about = "pai_02";
    EXPECT_EQ(keep(ana, text(1), elsewhere), "/text/binding/about");
    EXPECT_EQ(keep(ana, text(0), shared()), "/text/binding/kind");
    auto louder = private_note();
    louder.tier = SealedTier::T3;
    EXPECT_EQ(keep(ana, text(0), louder), "/text/binding/tier");
    auto wider = private_note();
    wider.readers.push_back(id_of(bo));
    EXPECT_EQ(keep(ana, text(0), wider), "/text/binding/readers");
    auto narrower = shared();
    narrower.readers = {id_of(ana)};
    EXPECT_EQ(keep(ana, text(1), narrower), "/text/binding/readers")
        << "a reader whom the room does not mean must not slip in";
}

TEST_F(SealedTexts, AreSignedByWhoeverKeepsThem) {
    EXPECT_EQ(keep(bo, text(1), shared()), "/text/binding/author");
    auto unsigned_text = text(1);
    unsigned_text.signature = text(2).signature;
    EXPECT_EQ(keep(ana, unsigned_text, shared()), "/text/signature");
    auto other = text(1);
    other.ciphertext = text(0).ciphertext;
    EXPECT_EQ(keep(ana, other, shared()), "/text/signature");
    EXPECT_EQ(keep(ana, text(1), shared()), "ok") << "the control";
}

TEST_F(SealedTexts, ThatAreNotSealedComeToRestNowhere) {
    std::string words;
    while (words.size() < 12 + 1024 + 16) words += "She told me that she wants to leave. ";
    words.resize(12 + 1024 + 16);
    EXPECT_EQ(changed([&](SealedText& t) { t.ciphertext = "She wants to leave."; }),
              "/text/ciphertext");
    EXPECT_EQ(changed([&](SealedText& t) { t.ciphertext = vault::base64url(words); }),
              "/text/ciphertext");
    EXPECT_EQ(changed([](SealedText& t) { t.ciphertext.clear(); }), "/text/ciphertext");
    EXPECT_EQ(changed([](SealedText& t) { t.ciphertext.resize(700'000, 'A'); }),
              "sealed.too_large");
    EXPECT_EQ(changed([](SealedText& t) { t.binding.kind = "She wants to leave"; }),
              "/text/binding/kind");
    EXPECT_EQ(changed([](SealedText& t) { t.binding.about = "x\"y"; }), "/text/binding/about");
    EXPECT_EQ(changed([](SealedText& t) { t.binding.commitment = "leave"; }),
              "/text/binding/commitment");
    EXPECT_EQ(changed([](SealedText& t) { t.wraps[0].wrapped = "leave"; }), "/text/wraps/0");
    EXPECT_EQ(changed([](SealedText& t) { t.wraps.pop_back(); }), "/text/wraps");
    EXPECT_EQ(changed([](SealedText& t) { std::swap(t.wraps[0], t.wraps[1]); }), "/text/wraps");
    EXPECT_EQ(changed([](SealedText&) {}), "ok") << "the control";
}

TEST_F(SealedTexts, NeedTheKeysInUseOfEveryReader) {
    EXPECT_EQ(changed([&](SealedText& t) { t.wraps[1].key = ring(2).publication.statement.key; }),
              "sealed.keys_changed")
        << "Bo has newer keys";
    EXPECT_EQ(
        changed([&](SealedText& t) { t.binding.author_key = ring(0).publication.statement.key; }),
        "sealed.keys_changed");
    auto for_eve = text(1);
    for_eve.binding.readers = {id_of(ana), id_of(eve)};
    for_eve.wraps[1].person = id_of(eve);
    auto place = shared();
    place.readers = {id_of(ana), id_of(eve)};
    EXPECT_EQ(keep(ana, signed_again(for_eve, 1), place), "sealed.keys_missing");
}

TEST_F(SealedTexts, OfOneselfAreKeptOncePerKind) {
    auto index = text(0);
    index.binding.about = ana.person;
    index.binding.kind = "search_index";
    index = signed_again(index, 1);
    auto const put = [&](Actor const& actor, SealedText const& sealed) {
        return outcome(house.ask("sealed.keep_own_text", actor,
                                 R"({"kind":"search_index","text":)" + to_json(sealed) + "}"));
    };
    auto const see = [&](Actor const& actor) {
        return house.expect("sealed.see_own_text", actor, R"({"kind":"search_index"})");
    };
    EXPECT_EQ(see(ana).find("text")->kind, Json::Kind::null);
    EXPECT_EQ(put(ana, index), "ok");
    EXPECT_EQ(put(ana, index), "stale");
    auto second = index;
    second.binding.object = Id<ObjectTag>("sld_second");
    EXPECT_EQ(put(ana, signed_again(second, 1)), "stale") << "a second one would leave a choice";
    index.binding.version = 2;
    EXPECT_EQ(put(ana, signed_again(index, 1)), "ok");
    EXPECT_EQ(see(ana).find("text")->find("binding")->find("version")->integer, 2);
    EXPECT_EQ(see(bo).find("text")->kind, Json::Kind::null);
}

}  // namespace
}  // namespace telemachy::sealed
