#include "sealed/sealed.h"
#include "sealed/sql.h"
#include "sealed/use_cases/admit_device.h"
#include "sealed/use_cases/enrol_device.h"
#include "sealed/use_cases/list_reader_keys.h"
#include "sealed/use_cases/own_texts.h"
#include "sealed/use_cases/publish_key.h"
#include "sealed/use_cases/recover_master.h"
#include "sealed/use_cases/revoke_device.h"
#include "sealed/use_cases/see_key_ring.h"

namespace telemachy::sealed {

std::span<MatrixRow const> matrix();

namespace {

// clang-format off
std::vector<Operation> operations() {
    return {
        query("sealed.see_key_ring", Scope::self, "GET /me/key-ring", see_key_ring::run,
              "Shows your key ring: blobs that only your devices can unwrap."),
        command("sealed.publish_key", Scope::self, "POST /me/key-ring/keys", publish_key::run,
                "Publishes your public keys, in the record, with a key ring to go with them."),
        command("sealed.enrol_device", Scope::self, "POST /me/key-ring/devices", enrol_device::run,
                "Puts a new device forward; it opens nothing until another of yours admits it."),
        command("sealed.admit_device", Scope::self, "POST /me/key-ring/devices/{device}/admission", admit_device::run,
                "Admits a device that waits."),
        command("sealed.revoke_device", Scope::self, "DELETE /me/key-ring/devices/{device}", revoke_device::run,
                "Takes a device off your key ring."),
        command("sealed.recover_master", Scope::self, "POST /me/key-ring/recovery", recover_master::run,
                "Hands out what your recovery code opens, against proof of the code."),
        query("sealed.list_reader_keys", Scope::organisation, "GET /reader-keys", list_reader_keys::run,
              "Lists the public keys of some people, each with its proof in the record."),
        command("sealed.keep_own_text", Scope::self, "PUT /me/sealed-texts/{kind}", keep_own_text::run,
                "Keeps a text that is sealed to you alone, such as your search index."),
        query("sealed.see_own_text", Scope::self, "GET /me/sealed-texts/{kind}", see_own_text::run,
              "Shows a text that is sealed to you alone."),
    };
}
// clang-format on

}  // namespace

Capability capability() {
    return {.name = "sealed",
            .operations = operations(),
            .matrix = matrix(),
            .migrations = migrations()};
}

}  // namespace telemachy::sealed
