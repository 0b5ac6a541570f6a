#include "sealed/use_cases/recover_master.h"

#include "sealed/store/key_store.h"
#include "vault/digest.h"
#include "vault/sealed_form.h"

namespace telemachy::sealed::recover_master {

Result<Output> run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    auto const recovery = KeyStore(work).recovery_of(me);
    auto const verifier = vault::from_base64url(input.verifier, vault::key_size);
    bool const holds_code =
        recovery && verifier &&
        vault::same_bytes(vault::sha256(*verifier), recovery->verifier_hash.value);
    if (!holds_code) {
        return refuse(
            forbidden("sealed.wrong_code",
                      "This is not your recovery code, or it was replaced by a newer one."));
    }
    work.concerns(me.text());
    return Output{recovery->wrapped};
}

}  // namespace telemachy::sealed::recover_master
