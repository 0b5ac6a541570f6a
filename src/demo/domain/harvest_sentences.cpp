#include "demo/domain/harvest_sentences.h"

#include <array>

namespace telemachy::demo {
namespace {

using enum Function;

// clang-format off
constexpr std::array insights{
    InsightSentence{port_operations, "The night shift reads the plan only when the crane stands still.", "plan", "Tomorrow's berths go out at four, before the handover, on one page.", "Two late changes last month instead of nine."},
    InsightSentence{port_operations, "A lorry driver waits at the wrong gate because our sign says terminal and his paper says quay.", "plan", "Gate, sign and paper carry the same number.", "Nobody was sent round the block last week."},
    InsightSentence{port_operations, "Lashers walk further for a glove than for a container.", "decision", "A locker of gloves and shoes stands at each berth.", ""},
    InsightSentence{port_operations, "I ask how the shift went, and everybody says fine.", "habit", "I ask what was the slowest hour, and why.", "Six reasons in a fortnight that no report had."},
    InsightSentence{port_operations, "The tide moves our meetings and nobody moves them back.", "habit", "The weekly meeting stands on the tide table.", "The pilots come now."},
    InsightSentence{port_operations, "Whoever plans the yard has never driven the reach stacker through it in the rain.", "plan", "Each planner rides along for one wet shift a quarter.", "Row C has a turning place since."},
    InsightSentence{ferries, "Passengers ask the deck crew, and the deck crew learns of delays from passengers.", "roadmap", "Crew telephones buzz a minute before the board changes.", ""},
    InsightSentence{ferries, "The last boat leaves on time and half empty, eight minutes before the train is in.", "decision", "Fridays it waits ten minutes, on trial for a season.", "Forty people a week who used to take a taxi."},
    InsightSentence{ferries, "Seasonal crew hear of their contract from one another.", "habit", "I ring each of them myself before the rota is printed.", "Two of thirty-one declined; last year it was nine."},
    InsightSentence{ferries, "Our safety talk is in the language of the captain.", "risk", "It is held in two, and the second by whoever speaks it best.", "The drill took four minutes less."},
    InsightSentence{offshore_energy, "The weather window belongs to the office until it closes.", "decision", "The technician on the boat says go or stay, and need not explain it until Monday.", "One day lost last month, and nobody argued over it."},
    InsightSentence{offshore_energy, "A turbine is called available when nobody has looked.", "risk", "Available means seen within thirty days; the rest is called unknown.", "Availability fell by four points on paper, and the calls at night by half."},
    InsightSentence{offshore_energy, "Spare blades travel by the price of the lorry, not of the standstill.", "plan", "Both prices stand on one line of the request.", ""},
    InsightSentence{offshore_energy, "New technicians do not ask on the radio, because everybody hears it.", "habit", "The first month they have a channel with one colleague on it.", "It is never silent."},
    InsightSentence{engineering, "A spare part waits two weeks for a signature nobody remembers the reason of.", "plan", "Below five thousand, the foreman signs.", "The stacker stood still for one day instead of eleven."},
    InsightSentence{engineering, "The maintenance window suits the office and hits the busiest tide.", "decision", "The window moves with the tide table.", "Agreed with operations on the ninth."},
    InsightSentence{engineering, "Alarms that ring every night are heard by nobody on the third.", "risk", "We switched off forty of sixty, each with a name under it.", "The one that mattered was answered in two minutes."},
    InsightSentence{engineering, "My drawings are correct and nobody can read them on a ladder.", "roadmap", "One page a job, one picture a step, printed on what does not tear.", ""},
    InsightSentence{engineering, "We train the robot for a year and the people beside it for a morning.", "plan", "Whoever works beside it is there when it is tried out.", "Two cages fewer, at their suggestion."},
    InsightSentence{digital, "Our dashboard answers a question that nobody at the quay asks.", "roadmap", "Waiting time per truck replaces moves per hour on the first page.", "The quay opens it daily now; before, twice a month."},
    InsightSentence{digital, "Gloves cannot press what we make.", "roadmap", "Every button on the yard tablets is as wide as a thumb in leather.", "No more pencils taped to the screens."},
    InsightSentence{digital, "Whoever reports a fault is asked which system it is in.", "habit", "They say what they wanted to do; the system is ours to find.", ""},
    InsightSentence{digital, "We call it finished when it runs, they when somebody has shown it to them.", "plan", "A release has a visit in it, or it has no date.", "Three visits, eleven small things mended the same day."},
    InsightSentence{finance, "Managers fear the month's end more than the month.", "habit", "I send them the three lines that matter on the twentieth.", "Closing took two days less, and nobody was rung up on a Sunday."},
    InsightSentence{finance, "A budget that is saved is a budget that is cut.", "decision", "Half of what a unit saves stays with it for a year.", ""},
    InsightSentence{finance, "Nobody outside this floor knows what we mean by a provision.", "habit", "I write the sentence first and the word in brackets.", "Fewer questions about the pack, and better ones."},
    InsightSentence{people, "We measure how quickly we answer, and nobody how often we are asked again.", "decision", "Questions that come back count; answers per hour do not any more.", ""},
    InsightSentence{people, "A returning parent meets a new manager and an old password.", "plan", "Someone from the team rings a month before, and the account is ready the day before.", "All four who came back are still here."},
    InsightSentence{people, "Exit interviews are polite, and useless.", "roadmap", "We ask in the second month what would make them leave.", "Rosters came up seven times; they were on no list."},
    InsightSentence{commercial, "A supplier hears of our strikes before our own planners do.", "risk", "The supplier's calendar stands beside ours in the weekly call.", ""},
    InsightSentence{commercial, "Customers forgive the delay, and not the silence.", "habit", "The first message goes out before we know the reason.", "Two complaints withdrawn, one with flowers."},
    InsightSentence{commercial, "We sell the berth, and operations hears of the cargo from the ship.", "plan", "No offer leaves without a name from the quay beside it.", "One refusal that would have cost us a crane."},
    InsightSentence{commercial, "The contract says forty pages, the customer remembers three numbers.", "decision", "The three stand on page one, in their words.", ""},
    InsightSentence{brand, "Apprentices translate the safety film for one another on their phones.", "roadmap", "Subtitles in five languages come before the new film does.", "Shown in Gdynia and Piraeus."},
    InsightSentence{brand, "The people in our pictures have never worked a shift here.", "decision", "We photograph who is there, after asking them twice.", "Nineteen said yes; the twentieth became the caption."},
    InsightSentence{brand, "Passengers do not know that the two ferries are ours.", "roadmap", "One timetable and one name, from next season on.", ""},
    InsightSentence{procurement, "Small yards do not bid, because our form takes a week.", "plan", "Below fifty thousand it is two pages.", "Five new bidders, one of them from the next street."},
    InsightSentence{procurement, "The cheapest rope is changed three times a year.", "decision", "We buy by the year of use and not by the metre.", "The bosun has stopped hiding the old stock."},
    InsightSentence{procurement, "Suppliers tell me what I want to hear, since I am the one who pays.", "habit", "A fitter comes along and asks the second question.", ""},
    InsightSentence{legal_risk_safety, "People stop reporting near misses after the second form.", "risk", "One sentence by voice is enough to report; the form comes later, from us.", "Reports doubled within six weeks, and none of them was serious."},
    InsightSentence{legal_risk_safety, "Nobody dares to say in the large meeting that a date cannot hold.", "habit", "I ask for the weakest date first, and thank whoever names it.", "Three dates moved in time this quarter."},
    InsightSentence{legal_risk_safety, "Every new colleague learns the permit rules twice, and wrongly the first time.", "habit", "Whoever signed the last permit walks the next newcomer through one.", ""},
    InsightSentence{executive_office, "By the time a paper reaches us, nobody remembers who doubted it.", "decision", "The doubt stands on the last page, with a name, if its owner agrees.", "Two papers went back, and came again better."},
    InsightSentence{executive_office, "We visit when something opens.", "habit", "One visit a month has no ribbon, no slides and no notice.", ""},
};

constexpr std::array<std::string_view, 14> thanks{
    "For two mornings on the night shift, and for not making me feel like a visitor.",
    "For asking the one question that took my plan apart, and then helping me put it together again.",
    "For opening the door to the yard planners. I would have written mails for a month.",
    "For showing me the figures behind the figure, patiently, three times.",
    "For telling me early that it would not work. It saved us a season.",
    "For reading forty pages on a train and marking the two that mattered.",
    "For sitting at the back of my first presentation and telling me afterwards what the room did while I looked at my notes.",
    "For saying “I was wrong about that” in front of people I am afraid of. I have tried it since.",
    "For the harbour walk before dawn. I understand now why nobody uses the south stairs.",
    "For lending me a seat in the budget round, and for explaining the silences.",
    "For ringing me the evening before, not to give advice, but to ask how I slept.",
    "For three names on a beer mat. All three answered.",
    "For letting me watch a negotiation go badly, and talking it through the same day.",
    "For never once answering a question I could answer myself, which was annoying, and right.",
};

constexpr std::array<DemoReport, 5> reports{
    DemoReport{"Goes to the quay before the meeting and not after it. Says “I do not know yet” without being asked twice.", "The shift plan used to wait for three signatures; they now decide it with the planner in a quarter of an hour.", "Knows the yard planners by name, and is rung up by them."},
    DemoReport{"Listens to the end. A quarter ago they would have had the answer ready.", "Slower on one purchase, on purpose: they asked the fitters first, and bought something else.", ""},
    DemoReport{"Has handed over the weekly call to somebody more junior and stays out of it.", "", "Meets the finance partner every other week, at their own suggestion."},
    DemoReport{"Prepares one real case for every talk of ours, and brings back what came of the last.", "Two decisions that would have gone up were taken where they belong.", "Was asked to speak at the safety day of another harbour."},
    DemoReport{"Asks their team what to stop doing. The list is on the wall.", "Says no within a day now, with a reason.", "Began a lunch with the two units next door that used to write each other mails."},
};
// clang-format on

}  // namespace

std::span<InsightSentence const> insight_sentences() { return insights; }
std::span<std::string_view const> thanks_sentences() { return thanks; }
std::span<DemoReport const> report_sentences() { return reports; }

}  // namespace telemachy::demo
