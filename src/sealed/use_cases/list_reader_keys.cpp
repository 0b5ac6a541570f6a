#include "sealed/use_cases/list_reader_keys.h"

#include "operation/json_read.h"
#include "sealed/domain/sealed_form.h"
#include "sealed/store/key_store.h"

namespace telemachy::sealed::list_reader_keys {

Result<Output> run(Work& work, Input const& input) {
    if (input.people.empty() || input.people.size() > readers_max)
        return refuse(invalid_field("/people", "range", "Ask for one to fifty people."));
    Output output;
    for (auto const& person : input.people) {
        auto& reader = output.items.emplace_back(ReaderKeys{person, {}});
        for (auto const& row : KeyStore(work).keys_of(person)) {
            reader.keys.push_back(
                {.publication = {from_json_text<KeyStatement>(row.statement).value(), row.signature,
                                 row.endorsement},
                 .published = row.published_at,
                 .proof = TRY(audit_log::proof_of_entry(work, row.entry))});
        }
    }
    return output;
}

}  // namespace telemachy::sealed::list_reader_keys
