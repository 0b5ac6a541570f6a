#include "recognition/recognition.h"
#include "recognition/sql.h"
#include "recognition/use_cases/recognitions.h"

namespace telemachy::recognition {

std::span<MatrixRow const> matrix();

namespace {

std::vector<Operation> operations() {
    return {
        command("recognition.recognise", Scope::programme,
                "POST /programmes/{programme}/recognitions", recognise::run,
                "Says thanks in public, to people who are asked first."),
        query("recognition.list_recognitions", Scope::programme,
              "GET /programmes/{programme}/recognitions", list_recognitions::run,
              "Lists thanks that may be shown, with those who agreed to be named."),
        query("recognition.list_my_recognitions", Scope::self, "GET /me/recognitions",
              list_my_recognitions::run, "Lists thanks that name you, and those you said."),
        command("recognition.answer_recognition", Scope::self,
                "POST /recognitions/{recognition}/answer", answer_recognition::run,
                "Agrees to be named, or takes it back."),
        command("recognition.withdraw_recognition", Scope::self,
                "DELETE /recognitions/{recognition}", withdraw_recognition::run,
                "Takes away thanks you said."),
    };
}

}  // namespace

Capability capability() {
    return {
        .name = "recognition",
        .operations = operations(),
        .matrix = matrix(),
        .migrations = migrations(),
        .handlers = {on<people::PersonLeft>(forget_leaver)},
    };
}

}  // namespace telemachy::recognition
