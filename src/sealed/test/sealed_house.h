#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "access/access.h"
#include "audit_log/audit_log.h"
#include "people/people.h"
#include "sealed/domain/sealed_form.h"
#include "sealed/keep_sealed.h"
#include "sealed/sealed_directory.h"
#include "sealed/use_cases/publish_key.h"
#include "tests/support/test_house.h"
#include "vault/digest.h"
#include "vault/sealed_form.h"
#include "vault/signature.h"

namespace telemachy::sealed {

/// A house with what browsers really send: the known answers of `vault/v1`, in which Ana and Bo
/// each made two key rings, the second following the first, and Ana sealed three texts about one
/// pair (a private note, a shared note and its next version).
class SealedHouse : public testing::Test {
protected:
    test::TestHouse house{
        {people::capability(), access::capability(), audit_log::capability(), capability()}};
    Actor const ana = test::member("ana");
    Actor const bo = test::member("bo");
    Actor const eve = test::member("eve");
    Json const vectors = known_answers();

    static Json known_answers() {
        std::ifstream file(TELEMACHY_SOURCE_DIR "/tests/vectors/vault-v1.json");
        std::ostringstream text;
        text << file.rdbuf();
        return parse_json(text.str()).value();
    }

    /// Ring 0 and 1 are Ana's, 2 and 3 Bo's.
    Json const& vector(std::size_t ring) const { return vectors.find("rings")->items.at(ring); }
    publish_key::Input ring(std::size_t number) const {
        return from_json<publish_key::Input>(*vector(number).find("publish")).value();
    }
    SealedText text(std::size_t number) const {
        return from_json<SealedText>(*vectors.find("texts")->items.at(number).find("sealed"))
            .value();
    }

    /// "ok", the code of the refusal, or the path of the first bad field.
    static std::string outcome(auto const& result) {
        if (result) return "ok";
        auto const& problem = result.error();
        return problem.fields.empty() ? problem.code : problem.fields.front().path;
    }
    std::string publish(Actor const& actor, publish_key::Input const& input) {
        return outcome(house.ask("sealed.publish_key", actor, to_json(input)));
    }
    std::string publish(Actor const& actor, std::size_t number) {
        return publish(actor, ring(number));
    }
    void set_up_both() {
        for (std::size_t const number : {0, 1}) ASSERT_EQ(publish(ana, number), "ok");
        for (std::size_t const number : {2, 3}) ASSERT_EQ(publish(bo, number), "ok");
    }

    static Id<PersonTag> id_of(Actor const& actor) { return Id<PersonTag>(actor.person); }
    Place shared() const {
        return {"pai_01", "shared_note", SealedTier::T3, {id_of(bo), id_of(ana)}};
    }
    Place private_note() const { return {"pai_01", "private_note", SealedTier::T4, {id_of(ana)}}; }

    std::string keep(Actor const& actor, SealedText const& sealed, Place const& place) {
        return outcome(
            house.write(actor, [&](Work& work) { return keep_sealed(work, sealed, place); }));
    }
    std::vector<OpenableText> texts_of(Actor const& actor, Place const& place) {
        return house.read(actor, [&](Work& work) {
            return SealedDirectory(work).own_texts(place.about, place.kind);
        });
    }

    /// The text as its author would have signed it: for what is wrong although it is signed.
    SealedText signed_again(SealedText sealed, std::size_t ring) const {
        auto const seed = vault::from_base64url(
            vector(ring).find("seeds")->items.at(0).find("signing")->string, vault::key_size);
        auto const bytes = vault::from_base64url(sealed.ciphertext).value_or("");
        sealed.signature = vault::base64url(
            vault::sign(vault::signing_key(*seed), signed_text_of(to_json(sealed.binding), bytes)));
        return sealed;
    }
};

}  // namespace telemachy::sealed
