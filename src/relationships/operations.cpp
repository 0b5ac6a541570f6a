#include "relationships/relationships.h"
#include "relationships/sql.h"
#include "relationships/use_cases/agenda.h"
#include "relationships/use_cases/agenda_template.h"
#include "relationships/use_cases/answer_question.h"
#include "relationships/use_cases/ask_question.h"
#include "relationships/use_cases/check_ins.h"
#include "relationships/use_cases/circles.h"
#include "relationships/use_cases/endings.h"
#include "relationships/use_cases/lapse_overdue_pairs.h"
#include "relationships/use_cases/leave_pairs.h"
#include "relationships/use_cases/list_agreement_versions.h"
#include "relationships/use_cases/list_my_pairs.h"
#include "relationships/use_cases/list_pairs.h"
#include "relationships/use_cases/list_rematches.h"
#include "relationships/use_cases/log_conversation.h"
#include "relationships/use_cases/missed_conversations.h"
#include "relationships/use_cases/read_decline_reason.h"
#include "relationships/use_cases/read_ending_word.h"
#include "relationships/use_cases/respond_to_match.h"
#include "relationships/use_cases/save_agreement.h"
#include "relationships/use_cases/sealed_notes.h"
#include "relationships/use_cases/see_pair.h"
#include "relationships/use_cases/sign_agreement.h"
#include "relationships/who_sees.h"

namespace telemachy::relationships {
namespace {

using namespace std::chrono_literals;

std::vector<Operation> operations() {
    return {
        query("relationships.list_my_pairs", Scope::self, "GET /me/pairs", list_my_pairs::run,
              "Lists the pairs you are part of."),
        query(
            "relationships.see_pair", Scope::self, "GET /pairs/{pair}", see_pair::run,
            "Shows one of your pairs: why you were matched, questions, agreement, conversations."),
        command("relationships.ask_question", Scope::self, "POST /pairs/{pair}/questions",
                ask_question::run, "Asks the other something before you answer the match."),
        command("relationships.answer_question", Scope::self,
                "POST /pair-questions/{question}/answer", answer_question::run,
                "Answers what the other asked."),
        command("relationships.respond_to_match", Scope::self, "POST /pairs/{pair}/response",
                respond_to_match::run, "Accepts or declines a match."),
        command("relationships.save_agreement", Scope::self, "PUT /pairs/{pair}/agreement",
                save_agreement::run,
                "Drafts or edits your pair's agreement; an edit clears its signatures."),
        command("relationships.sign_agreement", Scope::self,
                "POST /pairs/{pair}/agreement/signature", sign_agreement::run,
                "Signs the version of the agreement you have read."),
        query("relationships.list_agreement_versions", Scope::self,
              "GET /pairs/{pair}/agreement/versions", list_agreement_versions::run,
              "Lists every version of your pair's agreement."),
        command("relationships.log_conversation", Scope::self, "POST /pairs/{pair}/conversations",
                log_conversation::run, "Logs that the two of you talked: day, minutes, channel."),
        query("relationships.see_circle", Scope::self, "GET /pairs/{pair}/circle", see_circle::run,
              "Shows who meets together with you and your mentor."),
        command("relationships.log_circle_conversation", Scope::self,
                "POST /pairs/{pair}/circle-conversations", log_circle_conversation::run,
                "Logs once, for a whole circle, that it met and who was there."),
        query("relationships.see_agenda", Scope::self, "GET /pairs/{pair}/agenda", see_agenda::run,
              "Shows what to talk about next time."),
        command("relationships.save_agenda", Scope::self, "PUT /pairs/{pair}/agenda",
                save_agenda::run, "Writes what the two of you talk about next time."),
        command("relationships.log_missed_conversation", Scope::self,
                "POST /pairs/{pair}/missed-conversations", log_missed_conversation::run,
                "Says that a conversation was moved, called off, or that somebody stayed away."),
        command("relationships.contest_missed_conversation", Scope::self,
                "POST /missed-conversations/{missed}/contradiction",
                contest_missed_conversation::run,
                "Says that it was otherwise than the other noted of you."),
        query("relationships.list_check_ins", Scope::self, "GET /pairs/{pair}/check-ins",
              list_check_ins::run, "Lists how the two of you get on, as far as both have said."),
        command("relationships.answer_check_in", Scope::self, "POST /pairs/{pair}/check-ins",
                answer_check_in::run, "Says how the two of you get on, after a conversation."),
        query("relationships.see_ending", Scope::self, "GET /pairs/{pair}/ending", see_ending::run,
              "Shows how your pair ends, rests, and what is said last."),
        command("relationships.complete_pair", Scope::self, "POST /pairs/{pair}/completion",
                complete_pair::run, "Proposes that your pair has done what it was for, or agrees."),
        command("relationships.go_on", Scope::self, "DELETE /pairs/{pair}/completion", go_on::run,
                "Says that it is not over yet."),
        command("relationships.leave_pair", Scope::self, "POST /pairs/{pair}/exit", leave_pair::run,
                "Stops, at once and without a reason."),
        command("relationships.pause_pair", Scope::self, "POST /pairs/{pair}/pause",
                pause_pair::run, "Lets your pair rest until a day."),
        command("relationships.resume_pair", Scope::self, "DELETE /pairs/{pair}/pause",
                resume_pair::run, "Goes on before the day."),
        command("relationships.thank_partner", Scope::self, "PUT /pairs/{pair}/thanks",
                thank_partner::run, "Says thank you to the other."),
        command("relationships.keep_sealed_note", Scope::self, "POST /pairs/{pair}/sealed-notes",
                keep_sealed_note::run, "Keeps a note that was sealed in your browser."),
        command("relationships.discard_sealed_note", Scope::self,
                "DELETE /pairs/{pair}/sealed-notes/{note}", discard_sealed_note::run,
                "Deletes a sealed note that you began."),
        query("relationships.list_sealed_notes", Scope::self, "GET /pairs/{pair}/sealed-notes",
              list_sealed_notes::run, "Lists the sealed notes of your pair that you can open."),
        query("relationships.list_pairs", Scope::programme, "GET /programmes/{programme}/pairs",
              list_pairs::run, "Lists a programme's pairs: states, dates and counts, no words."),
        query("relationships.list_rematches", Scope::programme,
              "GET /programmes/{programme}/rematches", list_rematches::run,
              "Lists who waits for another partner, and until when."),
        command("relationships.read_ending_word", Scope::programme,
                "POST /pairs/{pair}/ending-word-readings", read_ending_word::run,
                "Reads what somebody who left a pair told you; the reading is recorded."),
        query("relationships.list_agenda_templates", Scope::programme,
              "GET /programmes/{programme}/agendas", list_agenda_templates::run,
              "Lists what a programme suggests its pairs talk about, conversation by conversation."),
        query("relationships.see_agenda_template", Scope::programme,
              "GET /programmes/{programme}/agendas/{number}", see_agenda_template::run,
              "Shows what a programme suggests its pairs talk about the n-th time."),
        command("relationships.save_agenda_template", Scope::programme,
                "PUT /programmes/{programme}/agendas/{number}", save_agenda_template::run,
                "Says what a programme suggests its pairs talk about the n-th time."),
        command("relationships.read_decline_reason", Scope::programme,
                "POST /pairs/{pair}/decline-reason-readings", read_decline_reason::run,
                "Reads why somebody declined; the reading is recorded."),
    };
}

}  // namespace

Capability capability() {
    return {
        .name = "relationships",
        .operations = operations(),
        .matrix = matrix(),
        .migrations = migrations(),
        .handlers = {on<programmes::EnrolmentWithdrawn>(leave_pairs::run)},
        .schedules = {{"relationships.lapse_overdue_pairs", 5min, lapse_overdue_pairs::run}},
    };
}

}  // namespace telemachy::relationships
