#include "sealed/sealed_directory.h"

#include "sealed/store/key_store.h"
#include "sealed/store/object_store.h"

namespace telemachy::sealed {

std::vector<OpenableText> SealedDirectory::own_texts(std::string const& about,
                                                     std::string const& kind) const {
    auto const& me = work_.actor().person;
    if (me.empty()) return {};
    return ObjectStore(work_).texts_about(about, kind, Id<PersonTag>(me));
}

std::vector<OpenableText> SealedDirectory::own_versions(std::string const& about,
                                                        std::string const& kind) const {
    auto const& me = work_.actor().person;
    if (me.empty()) return {};
    return ObjectStore(work_).versions_about(about, kind, Id<PersonTag>(me));
}

bool SealedDirectory::has_keys(Id<PersonTag> const& person) const {
    return KeyStore(work_).current_key(person).has_value();
}

}  // namespace telemachy::sealed
