#pragma once

#include <string>
#include <vector>

#include "kernel/result.h"
#include "kernel/vocabulary.h"
#include "operation/schema.h"
#include "operation/work.h"
#include "recognition/store/recognition_store.h"

/// Thanks said in public. Whoever is named is asked first; nobody's name is shown before they
/// agreed, and whoever takes it back is gone from it at once.
namespace telemachy::recognition {

/// As everybody in the programme reads it: with those who agree, and not a word of who else was
/// meant.
struct Recognition {
    Id<RecognitionTag> id;
    people::PersonOutline author;
    std::string words;
    std::vector<people::PersonOutline> named;
    Instant said;
};

namespace recognise {
struct Input {
    Id<ProgrammeTag> programme;
    Text<1, 600> words;
    std::vector<Id<PersonTag>> named;

    static constexpr Sentence sentences[] = {
        {"words", "What for, without a name in it."},
        {"named", "One to eight people; each is asked, and shown once they agree."},
    };
};
struct Output {
    Id<RecognitionTag> id;
};
Result<Output> run(Work& work, Input const& input);
}  // namespace recognise

namespace list_recognitions {
struct Input {
    Id<ProgrammeTag> programme;
};
struct Output {
    std::vector<Recognition> items;
};
Result<Output> run(Work& work, Input const& input);
}  // namespace list_recognitions

/// One that names the reader.
struct AskedOfMe {
    Id<RecognitionTag> id;
    std::string programme_name;
    people::PersonOutline author;
    std::string words;
    Consent consent;
    Instant said;
};

/// Somebody an author named. Whoever declined is not told apart from whoever has not answered.
struct NamedByMe {
    people::PersonOutline person;
    bool agreed;
};

struct WrittenByMe {
    Id<RecognitionTag> id;
    std::string programme_name;
    std::string words;
    std::vector<NamedByMe> named;
    bool shown;
    Instant said;
};

struct ProgrammeToThankIn {
    Id<ProgrammeTag> id;
    std::string name;
};

namespace list_my_recognitions {
struct Input {};
struct Output {
    std::vector<AskedOfMe> asked;
    std::vector<WrittenByMe> written;
    std::vector<ProgrammeToThankIn> programmes;

    static constexpr Sentence sentences[] = {
        {"programmes", "Those you take part in, where you may say thanks and read them."},
    };
};
Result<Output> run(Work& work, Input const& input);
}  // namespace list_my_recognitions

namespace answer_recognition {
struct Input {
    Id<RecognitionTag> recognition;
    bool agree;

    static constexpr Sentence sentences[] = {
        {"agree", "That your name stands with it. It may be said anew at any time, either way."},
    };
};
Result<Done> run(Work& work, Input const& input);
}  // namespace answer_recognition

namespace withdraw_recognition {
struct Input {
    Id<RecognitionTag> recognition;
};
/// Its author takes it away, for everybody.
Result<Done> run(Work& work, Input const& input);
}  // namespace withdraw_recognition

/// Whoever has left can take nothing back any more: nothing names them, and what they said is gone.
Result<void> forget_leaver(Work& work, people::PersonLeft const& news);

}  // namespace telemachy::recognition
