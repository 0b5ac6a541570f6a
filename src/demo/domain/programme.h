#pragma once

#include <optional>
#include <string>
#include <vector>

#include "demo/domain/references.h"
#include "kernel/time.h"

namespace telemachy::demo {

enum class Modality { reverse, classic, peer };

/// Where a programme stands: people being enrolled, pairs at work, or applications coming in.
enum class ProgrammeStage { enrolling, running, collecting };

enum class Side { mentee, mentor };

enum class EnrolmentState { invited, applied, enrolled, declined, refused, withdrawn };

/// Who may take part. An empty list means anybody.
struct DemoAudience {
    std::vector<std::string> functions = {};
    std::vector<std::string> countries = {};
    std::optional<int> level_min = {};
    std::optional<int> level_max = {};
    bool employees = true;
    bool externals = false;
};

struct DemoEnrolment {
    PersonNo person{};
    Side side = Side::mentee;
    EnrolmentState state = EnrolmentState::enrolled;
    bool applied = false;  ///< Came by application rather than by invitation.
    Date since = {};
    int capacity = 1;
    int hours_per_month = 2;
    std::string motivation = {};
    /// The head of unit whose word decided an application, and the reason on record.
    std::optional<PersonNo> endorser = {};
    std::string reason = {};
    std::vector<PersonNo> preferences = {};  ///< Whom they would like, best first.
};

/// How a pair keeps time. Nobody tells the system; it shows in the conversations.
enum class Rhythm { fortnightly, monthly, weekly, irregular, fading };

struct DemoConversation {
    Date planned_on;
    bool held = true;
    int minutes = 0;
    std::string channel;
};

struct DemoAgreement {
    std::string cadence;
    std::string channel;
    std::string gives_mentee;
    std::string gives_mentor;
    std::string goals_mentee;
    std::string goals_mentor;
    std::string topics;
    std::string off_limits;
    std::string boundaries;
    std::string ending;
    Date signed_on;
};

enum class PairState { proposed, active, declined, ended };

struct DemoPair {
    PersonNo mentee{};
    PersonNo mentor{};
    PairState state = PairState::active;
    Rhythm rhythm = Rhythm::fortnightly;
    std::string reason = {};  ///< Why it was declined or ended.
    std::optional<DemoAgreement> agreement = {};
    std::vector<DemoConversation> conversations = {};
};

struct DemoProgramme {
    std::string key;
    std::string name;
    std::string purpose;
    Modality modality = Modality::classic;
    ProgrammeStage stage = ProgrammeStage::enrolling;
    int hours_per_month = 2;
    Date starts_on;
    DemoAudience mentees;
    DemoAudience mentors;
    std::vector<DemoEnrolment> enrolments = {};
    std::vector<DemoPair> pairs = {};
};

}  // namespace telemachy::demo
