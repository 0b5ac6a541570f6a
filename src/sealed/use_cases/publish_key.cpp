#include "sealed/use_cases/publish_key.h"

#include <algorithm>

#include "operation/audit.h"
#include "sealed/store/key_store.h"
#include "vault/digest.h"
#include "vault/sealed_form.h"

namespace telemachy::sealed::publish_key {
namespace {

/// The new pair must be there, and nobody else's; keys that followed on bring all earlier ones
/// along, so that no text is lost by a change of keys.
Result<void> check_ring(Input const& input, std::vector<KeyRow> const& earlier) {
    auto const has = [&](KeyName const& key) {
        return std::ranges::count(input.private_keys, key, &PrivateKeys::key) == 1;
    };
    bool const keeps_earlier = input.publication.endorsement.has_value();
    bool complete = has(input.publication.statement.key);
    std::size_t expected = 1;
    for (auto const& row : earlier) {
        if (has(row.key)) ++expected;
        complete = complete && (!keeps_earlier || has(row.key));
    }
    if (complete && input.private_keys.size() == expected) return {};
    return refuse(invalid_field("/private_keys", "ring",
                                "Bring the new pair and, where they follow on, all your earlier "
                                "ones, each once."));
}

/// The publication as an entry of its own, whose details are the very text that was signed.
std::int64_t record(Work& work, Id<PersonTag> const& person, std::string const& canonical) {
    return audit::append(work.tx(), work.world().randomness,
                         {.at = work.now(),
                          .act = "sealed.key_published",
                          .result = "done",
                          .tier = "T0",
                          .account = work.actor().account,
                          .subject = person.text(),
                          .request = {},
                          .details = canonical});
}

void keep_ring(Work& work, Id<PersonTag> const& me, Input const& input) {
    KeyStore keys(work);
    keys.keep_private_keys(me, input.private_keys);
    keys.revoke_devices(me);
    for (auto const& device : input.devices) {
        keys.keep_device(me, {.id = work.make_id<DeviceTag>(),
                              .name = device.name,
                              .public_key = device.public_key,
                              .enrolled_at = work.now(),
                              .encapsulated = device.encapsulated,
                              .wrapped = device.wrapped});
    }
    auto const verifier = vault::from_base64url(input.recovery.verifier, vault::key_size);
    keys.keep_recovery(me, {.verifier_hash = {vault::sha256(*verifier)},
                            .wrapped = input.recovery.wrapped,
                            .kept_at = work.now()});
}

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    auto const& statement = input.publication.statement;
    if (statement.person != me) {
        return refuse(invalid_field("/publication/statement/person", "person",
                                    "Keys are published by whoever they belong to."));
    }
    KeyStore keys(work);
    auto const earlier = keys.keys_of(me);
    if (statement.previous != (earlier.empty() ? "" : earlier.front().key)) {
        return refuse(conflict("sealed.keys_changed",
                               "Your keys were changed on another device. Look at them again."));
    }
    auto const canonical = to_json(statement);
    TRY(check(input.publication, canonical,
              earlier.empty() ? std::nullopt : std::optional(earlier.front().signing)));
    if (keys.is_taken(statement.key)) {
        return refuse(
            conflict("sealed.key_taken", "These keys were published before. Make new ones."));
    }
    TRY(check(input.private_keys, "/private_keys"));
    TRY(check_ring(input, earlier));
    TRY(check(input.devices, "/devices"));
    TRY(check(input.recovery, "/recovery"));

    auto const entry = record(work, me, canonical);
    keys.add_key({.key = statement.key,
                  .person = me,
                  .position = static_cast<std::int64_t>(earlier.size()) + 1,
                  .encryption = statement.encryption,
                  .signing = statement.signing,
                  .statement = canonical,
                  .signature = input.publication.signature,
                  .endorsement = input.publication.endorsement,
                  .published_at = work.now(),
                  .entry = entry});
    keep_ring(work, me, input);
    work.concerns(me.text());
    work.note("key", statement.key);
    work.note("devices", input.devices.size());
    return Output{statement.key, entry};
}

}  // namespace telemachy::sealed::publish_key
