#include "recognition/use_cases/recognitions.h"

#include <algorithm>

#include "notifications/notifications.h"
#include "people/people_directory.h"
#include "programmes/programme_directory.h"

namespace telemachy::recognition {
namespace {

using people::PeopleDirectory;
using people::PersonOutline;
using programmes::ProgrammeDirectory;

constexpr std::size_t named_max = 8;
constexpr std::string_view page = "/recognition";

PersonOutline outline_of(Work& work, Id<PersonTag> const& id) {
    PersonOutline unknown;
    unknown.id = id;
    unknown.name = "Former colleague";
    return PeopleDirectory(work).find(id).value_or(unknown);
}

std::string programme_name(Work& work, Id<ProgrammeTag> const& id) {
    auto const programme = ProgrammeDirectory(work).find(id);
    return programme ? programme->name : "";
}

/// Everybody it names is here, is somebody else, and stands in `named` and not in the words.
Result<void> check_names(Work& work, recognise::Input const& input, Id<PersonTag> const& me) {
    if (input.named.empty() || input.named.size() > named_max)
        return refuse(invalid_field("/named", "count", "Name one person, and eight at most."));
    auto named = input.named;
    std::ranges::sort(named);
    if (std::ranges::adjacent_find(named) != named.end() || std::ranges::count(named, me) > 0) {
        return refuse(
            invalid_field("/named", "twice", "Name each person once, and others than you."));
    }
    for (std::size_t i = 0; i < input.named.size(); ++i) {
        auto const at = "/named/" + std::to_string(i);
        auto const person = PeopleDirectory(work).contact(input.named[i]);
        if (!person || person->status == people::PersonStatus::left)
            return refuse(invalid_field(at, "unknown", "Nobody here is called that."));
        if (auto const part = name_in(input.words.value, person->name)) {
            return refuse(invalid_field("/words", "name",
                                        "Say it without a name: names stand beside the words, each "
                                        "once whoever bears it agrees."));
        }
    }
    return {};
}

Recognition shown(Work& work, ItemRow const& item) {
    Recognition recognition{.id = item.id,
                            .author = outline_of(work, item.author),
                            .words = item.words,
                            .named = {},
                            .said = item.said_at};
    for (auto const& [person, consent] : RecognitionStore(work).named(item.id)) {
        if (consent == Consent::agreed) recognition.named.push_back(outline_of(work, person));
    }
    return recognition;
}

WrittenByMe written(Work& work, ItemRow const& item) {
    WrittenByMe written{.id = item.id,
                        .programme_name = programme_name(work, item.programme),
                        .words = item.words,
                        .named = {},
                        .shown = false,
                        .said = item.said_at};
    std::vector<Consent> consents;
    for (auto const& [person, consent] : RecognitionStore(work).named(item.id)) {
        written.named.push_back({outline_of(work, person), consent == Consent::agreed});
        consents.push_back(consent);
    }
    written.shown = is_shown(consents);
    return written;
}

}  // namespace

Result<recognise::Output> recognise::run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    bool const part = ProgrammeDirectory(work).takes_part(input.programme, me);
    TRY(work.require_programme(input.programme.text(), part));
    TRY(check_names(work, input, me));
    ItemRow const item{.id = work.make_id<RecognitionTag>(),
                       .programme = input.programme,
                       .author = me,
                       .words = input.words,
                       .said_at = work.now()};
    RecognitionStore(work).add(item, input.named);
    for (auto const& person : input.named) {
        notifications::notify(work, person.text(), "recognition_asked",
                              {{"name", outline_of(work, me).name}}, page);
    }
    work.concerns(input.programme.text());
    return Output{item.id};
}

Result<list_recognitions::Output> list_recognitions::run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    bool const part = ProgrammeDirectory(work).takes_part(input.programme, me);
    TRY(work.require_programme(input.programme.text(), part));
    Output output;
    for (auto const& item : RecognitionStore(work).shown_in(input.programme))
        output.items.push_back(shown(work, item));
    return output;
}

Result<list_my_recognitions::Output> list_my_recognitions::run(Work& work, Input const&) {
    auto const me = TRY(work.acting_person<PersonTag>());
    RecognitionStore store(work);
    Output output;
    for (auto const& item : store.naming(me)) {
        auto const named = store.named(item.id);
        auto const mine = std::ranges::find(named, me, &NamedRow::person);
        output.asked.push_back({item.id, programme_name(work, item.programme),
                                outline_of(work, item.author), item.words, mine->consent,
                                item.said_at});
    }
    for (auto const& item : store.by(me)) output.written.push_back(written(work, item));
    ProgrammeDirectory const programmes(work);
    for (auto const& programme : programmes.all()) {
        if (programmes.takes_part(programme.id, me))
            output.programmes.push_back({programme.id, programme.name});
    }
    return output;
}

Result<Done> answer_recognition::run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    RecognitionStore store(work);
    auto const item = store.find(input.recognition);
    auto const consent = input.agree ? Consent::agreed : Consent::declined;
    if (!item || !store.answer(item->id, me, consent)) return refuse(not_found("recognition"));
    // A yes is told; a no looks like silence to whoever wrote it.
    if (input.agree) {
        notifications::notify(work, item->author.text(), "recognition_agreed",
                              {{"name", outline_of(work, me).name}}, page);
    }
    work.concerns(me.text());
    return Done{};
}

Result<Done> withdraw_recognition::run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    RecognitionStore store(work);
    auto const item = store.find(input.recognition);
    if (!item || item->author != me) return refuse(not_found("recognition"));
    store.drop(item->id);
    work.concerns(item->programme.text());
    return Done{};
}

Result<void> forget_leaver(Work& work, people::PersonLeft const& news) {
    // News may come late: whoever is back by now keeps what they agreed to.
    auto const person = PeopleDirectory(work).contact(news.person);
    if (person && person->status != people::PersonStatus::left) return {};
    RecognitionStore(work).forget(news.person);
    return {};
}

}  // namespace telemachy::recognition
