#include "people/store/roster_store.h"

#include <stdexcept>

#include "operation/json_read.h"
#include "people/sql.h"
#include "people/store/writes_codec.h"

namespace telemachy::people {
namespace {

struct ImportRow {
    Id<RosterImportTag> id;
    std::string filename;
    RosterState state;
    Instant created;
    std::string created_by;
    std::int64_t rows;
    std::string mapping;
    std::string options;
    bool remembered;
    std::string summary;
    std::string digest;
    std::optional<std::int64_t> application;
    std::int64_t version;
};

struct ChangeRow {
    std::int64_t number;
    std::optional<std::int64_t> row;
    ChangeKind kind;
    std::string post;
    std::string person;
    std::string sentence;
    std::string changes;
};

struct MappingRow {
    std::string mapping;
    std::string options;
};

/// What we wrote ourselves must read again; if it does not, that is a fault and not a refusal.
template <class T>
T read_back(std::string const& text) {
    auto value = from_json_text<T>(text);
    if (!value) throw std::runtime_error("a roster record cannot be read: " + value.error().detail);
    return std::move(*value);
}

RosterRecord record_of(ImportRow row) {
    return {.id = std::move(row.id),
            .filename = std::move(row.filename),
            .state = row.state,
            .created = row.created,
            .created_by = std::move(row.created_by),
            .rows = row.rows,
            .mapping = read_back<std::vector<MappedColumn>>(row.mapping),
            .options = read_back<RosterOptions>(row.options),
            .remembered = row.remembered,
            .summary = read_back<RosterSummary>(row.summary),
            .digest = std::move(row.digest),
            .application = row.application,
            .version = row.version};
}

}  // namespace

void RosterStore::add(RosterRecord const& record, std::string const& bytes) {
    work_.tx().run(sql::insert_import, record.id, record.filename, record.state, record.created,
                   record.created_by, record.rows, to_json(record.mapping), to_json(record.options),
                   record.remembered, to_json(record.summary), record.digest);
    work_.tx().run(sql::insert_file, record.id, storage::Bytes{bytes});
}

Result<void> RosterStore::save(RosterRecord& record) {
    auto const saved =
        work_.tx().run(sql::save_import, record.id, record.state, to_json(record.mapping),
                       to_json(record.options), record.remembered, to_json(record.summary),
                       record.digest, record.application, record.version);
    if (saved == 0) return refuse(stale("roster import"));
    ++record.version;
    return {};
}

Result<RosterRecord> RosterStore::get(Id<RosterImportTag> const& id) const {
    auto row = work_.tx().one<ImportRow>(sql::find_import, id);
    if (!row) return refuse(not_found("roster import"));
    return record_of(std::move(*row));
}

std::vector<RosterRecord> RosterStore::list(std::optional<RosterRecord> const& after,
                                            std::int64_t limit) const {
    constexpr Instant end_of_time{std::numeric_limits<std::int64_t>::max()};
    std::vector<RosterRecord> records;
    for (auto& row :
         work_.tx().all<ImportRow>(sql::list_imports, after ? after->created : end_of_time,
                                   after ? after->id.text() : std::string(), limit)) {
        records.push_back(record_of(std::move(row)));
    }
    return records;
}

std::string RosterStore::file_of(Id<RosterImportTag> const& id) const {
    auto bytes = work_.tx().one<storage::Bytes>(sql::find_file, id);
    return bytes ? std::move(bytes->value) : std::string();
}

std::optional<Id<RosterImportTag>> RosterStore::latest_applied() const {
    return work_.tx().one<Id<RosterImportTag>>(sql::latest_applied);
}

std::int64_t RosterStore::next_application() const {
    return work_.tx().one<std::int64_t>(sql::next_application).value();
}

void RosterStore::replace_changes(Id<RosterImportTag> const& id,
                                  std::vector<RosterChange> const& changes) {
    work_.tx().run(sql::delete_changes, id);
    std::int64_t number = 0;
    for (auto const& change : changes) {
        std::optional<std::int64_t> row;
        if (change.row != 0) row = static_cast<std::int64_t>(change.row);
        work_.tx().post(sql::insert_changes, id, ++number, change.kind, row, change.post,
                        change.person, change.sentence, to_json(change.changes));
    }
}

std::vector<ListedChange> RosterStore::changes(Id<RosterImportTag> const& id,
                                               std::optional<ChangeKind> kind, std::int64_t after,
                                               std::int64_t limit) const {
    auto rows = kind ? work_.tx().all<ChangeRow>(sql::list_changes_of_kind, id, *kind, after, limit)
                     : work_.tx().all<ChangeRow>(sql::list_changes, id, after, limit);
    std::vector<ListedChange> listed;
    for (auto& row : rows) {
        listed.push_back({row.number,
                          {.row = static_cast<std::size_t>(row.row.value_or(0)),
                           .kind = row.kind,
                           .post = std::move(row.post),
                           .person = std::move(row.person),
                           .sentence = std::move(row.sentence),
                           .changes = read_back<std::vector<FieldChange>>(row.changes)}});
    }
    return listed;
}

void RosterStore::keep_writes(Id<RosterImportTag> const& id, RosterWrites const& writes) {
    std::int64_t portion = 0;
    for (auto const& text : portions_of(writes)) {
        work_.tx().run(sql::insert_writes, id, ++portion, text);
    }
}

RosterWrites RosterStore::writes_of(Id<RosterImportTag> const& id) const {
    return writes_from(work_.tx().all<std::string>(sql::all_writes, id));
}

void RosterStore::forget_writes(Id<RosterImportTag> const& id) {
    work_.tx().run(sql::delete_writes, id);
}

std::optional<RememberedMapping> RosterStore::remembered(std::string const& signature) const {
    auto const row = work_.tx().one<MappingRow>(sql::find_mapping, signature);
    if (!row) return std::nullopt;
    return RememberedMapping{read_back<std::vector<MappedColumn>>(row->mapping),
                             read_back<RosterOptions>(row->options)};
}

void RosterStore::remember(std::string const& signature, RememberedMapping const& mapping) {
    work_.tx().run(sql::save_mapping, signature, to_json(mapping.mapping),
                   to_json(mapping.options));
}

}  // namespace telemachy::people
