#include "sealed/store/object_store.h"

#include "operation/json_read.h"
#include "sealed/sql.h"
#include "vault/digest.h"

namespace telemachy::sealed {
namespace {

struct TextRow {
    std::string binding;
    storage::Bytes ciphertext;
    std::string signature;
    std::string encapsulated;
    KeyName key;
    Id<PersonTag> person;
    std::string wrapped;
    Instant kept_at;
};

OpenableText openable(TextRow row) {
    return {
        .binding = from_json_text<Binding>(row.binding).value(),  // written by add_version alone
        .ciphertext = vault::base64url(row.ciphertext.value),
        .signature = std::move(row.signature),
        .wrap = {std::move(row.encapsulated), std::move(row.key), std::move(row.person),
                 std::move(row.wrapped)},
        .kept = row.kept_at};
}

}  // namespace

std::optional<ObjectRow> ObjectStore::find(Id<ObjectTag> const& object) const {
    return work_.tx().one<ObjectRow>(sql::find_object, object);
}

bool ObjectStore::reads(Id<PersonTag> const& person, Id<ObjectTag> const& object,
                        std::int64_t version) const {
    return *work_.tx().one<std::int64_t>(sql::reads_version, object, version, person) > 0;
}

void ObjectStore::add_version(SealedText const& text, std::string ciphertext) {
    auto const& binding = text.binding;
    if (binding.version == 1) {
        work_.tx().run(sql::insert_object, binding.object, binding.about, binding.kind,
                       binding.tier, binding.version.value, work_.now());
    } else {
        work_.tx().run(sql::advance_object, binding.object, binding.version.value);
    }
    work_.tx().run(sql::insert_version, binding.object, binding.version.value, binding.author,
                   to_json(binding), storage::Bytes{std::move(ciphertext)}, text.signature,
                   work_.now());
    for (auto const& wrap : text.wraps) {
        work_.tx().run(sql::insert_wrap, binding.object, binding.version.value, wrap.person,
                       wrap.key, wrap.encapsulated, wrap.wrapped);
    }
}

std::vector<OpenableText> ObjectStore::texts_about(std::string const& about,
                                                   std::string const& kind,
                                                   Id<PersonTag> const& reader) const {
    std::vector<OpenableText> texts;
    for (auto& row : work_.tx().all<TextRow>(sql::texts_about, about, kind, reader))
        texts.push_back(openable(std::move(row)));
    return texts;
}

std::vector<OpenableText> ObjectStore::versions_about(std::string const& about,
                                                      std::string const& kind,
                                                      Id<PersonTag> const& reader) const {
    std::vector<OpenableText> texts;
    for (auto& row : work_.tx().all<TextRow>(sql::versions_about, about, kind, reader))
        texts.push_back(openable(std::move(row)));
    return texts;
}

std::optional<Id<PersonTag>> ObjectStore::begun_by(Id<ObjectTag> const& object) const {
    return work_.tx().one<Id<PersonTag>>(sql::begun_by, object);
}

void ObjectStore::drop(Id<ObjectTag> const& object) {
    work_.tx().run(sql::drop_wraps, object);
    work_.tx().run(sql::drop_versions, object);
    work_.tx().run(sql::drop_object, object);
}

}  // namespace telemachy::sealed
