#include "sealed/keep_sealed.h"

#include <algorithm>

#include "sealed/domain/sealed_form.h"
#include "sealed/store/key_store.h"
#include "sealed/store/object_store.h"
#include "vault/sealed_form.h"
#include "vault/signature.h"

namespace telemachy::sealed {
namespace {

Result<void> check_place(Binding const& binding, Place const& place) {
    auto const at = place.field + "/binding";
    if (binding.about != place.about)
        return refuse(invalid_field(at + "/about", "place", "This was sealed for something else."));
    if (binding.kind != place.kind)
        return refuse(invalid_field(at + "/kind", "place", "This is another kind of text."));
    if (binding.tier != place.tier)
        return refuse(invalid_field(at + "/tier", "place", "This is of another class."));
    auto readers = place.readers;
    std::ranges::sort(readers);
    if (binding.readers != readers) {
        return refuse(invalid_field(at + "/readers", "place",
                                    "This was sealed for other readers than it is meant for."));
    }
    return {};
}

Problem keys_changed() {
    return conflict(
        "sealed.keys_changed",
        "Somebody's keys changed since this was sealed. Look at the new keys and seal it "
        "again.");
}

Result<void> check_author(Work& work, SealedText const& text, SealedParts const& parts,
                          std::string const& field) {
    auto const me = TRY(work.acting_person<PersonTag>());
    if (text.binding.author != me) {
        return refuse(invalid_field(field + "/binding/author", "author",
                                    "What you keep must be signed as yours."));
    }
    auto const own = KeyStore(work).current_key(me);
    if (!own) {
        return refuse(
            conflict("sealed.keys_missing", "Set up your keys first: nothing was sealed yet."));
    }
    if (own->key != text.binding.author_key) return refuse(keys_changed());
    auto const signing = vault::from_base64url(own->signing, vault::key_size);
    auto const signed_text = signed_text_of(to_json(text.binding), parts.ciphertext);
    if (!signing || !vault::verifies(*signing, signed_text, parts.signature)) {
        return refuse(invalid_field(field + "/signature", "signature",
                                    "Your key did not sign this, so it was not kept."));
    }
    return {};
}

Result<void> check_readers(Work& work, SealedText const& text) {
    for (auto const& wrap : text.wraps) {
        auto const key = KeyStore(work).current_key(wrap.person);
        if (!key) {
            return refuse(
                conflict("sealed.keys_missing", "Somebody this is for has set up no keys yet."));
        }
        if (key->key != wrap.key) return refuse(keys_changed());
    }
    return {};
}

/// Who may write what comes next: whoever could read what was there.
Result<void> check_version(Work& work, Binding const& binding, Place const& place) {
    ObjectStore const objects(work);
    auto const before = objects.find(binding.object);
    if (!before) {
        if (binding.version == 1) return {};
        return refuse(not_found("text"));
    }
    bool const same =
        before->about == place.about && before->kind == place.kind && before->tier == place.tier;
    if (!same || !objects.reads(binding.author, binding.object, before->version))
        return refuse(not_found("text"));
    if (binding.version != before->version + 1) return refuse(stale("text"));
    return {};
}

}  // namespace

Result<KeptText> keep_sealed(Work& work, SealedText const& text, Place const& place) {
    auto parts = TRY(check_form(text, place.field));
    TRY(check_place(text.binding, place));
    TRY(check_author(work, text, parts, place.field));
    TRY(check_readers(work, text));
    TRY(check_version(work, text.binding, place));
    ObjectStore(work).add_version(text, std::move(parts.ciphertext));
    return KeptText{text.binding.object, text.binding.version};
}

Result<void> discard_sealed(Work& work, Id<ObjectTag> const& object, std::string const& about) {
    auto const me = TRY(work.acting_person<PersonTag>());
    ObjectStore objects(work);
    auto const found = objects.find(object);
    if (!found || found->about != about || objects.begun_by(object) != me)
        return refuse(not_found("text"));
    objects.drop(object);
    return {};
}

}  // namespace telemachy::sealed
