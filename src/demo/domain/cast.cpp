#include "demo/domain/cast.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace telemachy::demo {
namespace {

using enum Function;
using enum Gender;
using enum Persona;

// clang-format off
constexpr std::array the_cast{
    // The board: they meet eight times a year and are nobody's employees.
    CastMember{"pieter",   "Pieter", "Hooglandt",    man,   "Rotterdam",  executive_office, 9, "", "Chair of the Board", "Chairs the board and wants to know whether any of this changes a decision.", none, "Hooglandt Holding"},
    CastMember{"fusako",   "Fusako", "Arimoto",      woman, "Singapore",  executive_office, 9, "", "Non-executive Director", "Reads every figure twice and asks for its denominator.", none, "Arimoto and Daughters"},
    CastMember{"adebola",  "Adebola", "Okunade",     man,   "Cork",       executive_office, 9, "", "Non-executive Director", "Looks after the risk committee and distrusts averages.", none, "Okunade Marine"},
    CastMember{"marcela",  "Marcela", "Iturra",      woman, "Valparaíso", executive_office, 9, "", "Non-executive Director", "Was an apprentice on a tug once, and has not forgotten it.", none, "Iturra Naval"},

    // The executive officers.
    CastMember{"kalliopi", "Kalliopi", "Andreadou",  woman, "Piraeus",    executive_office, 8, "", "", "Runs the company, and was the first to ask for somebody half her age to tell her the truth."},
    CastMember{"leonidas", "Leonidas", "Vrettos",    man,   "Piraeus",    port_operations,  8, "", "", "Every terminal reports to him, and he has not worked a night shift since 1998: open his Today.", leader},
    CastMember{"stratos",  "Stratos", "Melidis",     man,   "Piraeus",    ferries,          8, "", "", "A captain who still keeps his logbook on paper."},
    CastMember{"ingrid",   "Ingrid", "Haugsnes",     woman, "Bergen",     offshore_energy,  8, "", "", "Builds wind farms where others see bad weather."},
    CastMember{"arjun",    "Arjun", "Velayutham",    man,   "Chennai",    engineering,      8, "", "", "Can name the maker of every crane, and wants to understand the robots."},
    CastMember{"meishan",  "Mei Shan", "Khoo",       woman, "Singapore",  digital,          8, "", "", "Says no to nine projects out of ten, and explains each no."},
    CastMember{"joost",    "Joost", "Wijnbergh",     man,   "Rotterdam",  finance,          8, "", "", "Shares an assistant with the People Officer, and therefore her calendar."},
    CastMember{"despina",  "Despina", "Kallergi",    woman, "Piraeus",    people,           8, "", "", "Answers to the board for these programmes: see the mandate from her chair.", sponsor},
    CastMember{"rafaela",  "Rafaela", "Junqueiro",   woman, "Santos",     commercial,       8, "", "", "Sells berths and knows what a missed one costs."},
    CastMember{"camilo",   "Camilo", "Arriagada Paz", man,  "Valparaíso", brand,            8, "", "", "Wants customers under thirty, and employs two people who know any."},
    CastMember{"tomasz",   "Tomasz", "Gawlikowski",  man,   "Gdańsk",     procurement,      8, "", "", "Buys cranes, cables and coffee, and may not be advised by those who sell them."},
    CastMember{"orla",     "Orla", "Hennigan",       woman, "Cork",       legal_risk_safety, 8, "", "", "Keeps the company out of court and its people out of the water."},

    // The programme office and those who keep it honest.
    CastMember{"noor",     "Noor", "Brouwers",       woman, "Rotterdam",  people, 6, "Talent and Learning", "Head of Leadership Programmes", "Runs the programmes: open the match studio on the spring round of Fresh Eyes.", coordinator},
    CastMember{"thiago",   "Thiago", "Vasquez Leme", man,   "Santos",     people, 5, "Talent and Learning", "Leadership Programmes Lead, South America", "Coordinates from Santos while Rotterdam sleeps: see what two coordinators do not overwrite.", second_coordinator},
    CastMember{"aoife",    "Aoife", "Tierney",       woman, "Cork",       legal_risk_safety, 6, "Risk and Assurance", "Head of Integrity and Inclusion", "Signs nothing she has not checked: approve or return a run with its proof before you.", steward},
    CastMember{"huimin",   "Hui Min", "Tay",         woman, "Singapore",  digital, 4, "Technology Services", "Workplace Systems Administrator", "Keeps the house running: import the roster, give roles, read the record.", administrator},

    // Those who have most to say.
    CastMember{"minhanh",  "Minh Anh", "Trịnh",      woman, "Hải Phòng",  digital, 2, "Data and AI", "Data Analyst", "Twenty-six, fluent in the tools the board has read about, and named by everybody.", reverse_mentor},
    CastMember{"isidora",  "Isidora", "Pizarro Luengo", woman, "Valparaíso", brand, 3, "Customer Insight", "Service Designer", "Has asked four hundred ferry passengers what annoys them, and wrote it all down."},
    CastMember{"kwame",    "Kwame", "Adu-Sarpong",   man,   "Rotterdam",  digital, 3, "Data and AI", "Data Scientist", "Taught a crane to predict its own repairs, and half of the directors want an hour of him."},
    CastMember{"zofia",    "Zofia", "Pietrzykowska", woman, "Gdańsk",     port_operations, 1, "Container Terminal", "Port Apprentice", "Nineteen, on the night shift, and not in the least afraid of directors."},
    CastMember{"eirin",    "Eirin", "Solvangen",     woman, "Bergen",     offshore_energy, 2, "Wind Farm", "Turbine Technician", "Works a hundred metres up and would like the office to plan for wind."},
    CastMember{"divya",    "Divya", "Muthukumaran",  woman, "Chennai",    engineering, 3, "Plant Automation", "Automation Engineer", "Writes the code that stops the arm before it meets the person."},
    CastMember{"caio",     "Caio", "Bandeira Rocha", man,   "Santos",     port_operations, 1, "Container Terminal", "Operations Graduate", "Counts how often the plan changes between plan and quay."},
    CastMember{"layla",    "Layla", "Haddadi",       woman, "Rotterdam",  digital, 3, "Software Works", "Software Engineer", "Makes screens that people with one hand on a ladder can use."},
    CastMember{"nuraini",  "Siti Nuraini", "Harun",  woman, "Singapore",  ferries, 2, "Ferry Line", "Passenger Service Agent", "Hears every complaint first, and knows which of them are the same one."},
    CastMember{"conall",   "Conall", "Deeney",       man,   "Cork",       finance, 2, "Business Finance", "Financial Analyst", "Closes the month with a script he wrote on the train; came back to work after an injury."},

    // Those who have been through it.
    CastMember{"grazyna",  "Grażyna", "Wronka",      woman, "Gdańsk",     port_operations, 6, "Container Terminal", "", "Twenty-six years on the quay, two mentees, one rule: they speak first.", classic_mentor},
    CastMember{"theodora", "Theodora", "Xenaki",     woman, "Piraeus",    ferries, 6, "Ferry Line", "", "The first woman to command the Aegean line; keeps an open door and a loud laugh."},
    CastMember{"murugan",  "Murugan", "Selvarajan",  man,   "Chennai",    engineering, 5, "Maintenance Works", "", "Mentors on the workshop floor, because that is where the questions are."},
    CastMember{"patricio", "Patrício", "Damasceno Luz", man, "Santos",    port_operations, 6, "Pilotage and Towage", "", "A pilot who steers conversations the same way: slowly, and never into the wall."},
    CastMember{"joana",    "Joana", "Telles Barreto", woman, "Sines",     commercial, 4, "Pricing and Contracts", "Contracts Lead", "Wants a terminal of her own one day: see her pair, its agreement and its rhythm.", classic_mentee},
    CastMember{"oskar",    "Oskar", "Bielawiec",     man,   "Gdańsk",     engineering, 3, "Maintenance Works", "Reliability Engineer", "Was keen in September; nobody has asked why it went quiet."},

    // Regional directors in the spring round.
    CastMember{"hendrika", "Hendrika", "Voskuijl",   woman, "Rotterdam",  port_operations, 7, "", "", "Moves four million containers a year and asks who is tired."},
    CastMember{"prakash",  "Prakash", "Ramanujulu",  man,   "Chennai",    commercial,      7, "", "", "Has a price for everything and wants to know what customers think it is."},
    CastMember{"youngmi",  "Young-mi", "Chae",       woman, "Busan",      ferries,         7, "", "", "Would rather be told before the newspaper tells her."},
    CastMember{"anselmo",  "Anselmo", "Furtado Reis", man,  "Santos",     offshore_energy, 7, "", "", "Left oil for wind at fifty, and is learning the words."},

    // Planted facts have faces.
    CastMember{"gerrit",   "Gerrit", "Oosterlink",   man,   "Rotterdam",  engineering, 6, "Plant Automation", "", "Backs the people he knows, and they look like him; he has never seen the figures side by side."},
    CastMember{"jogvan",   "Jógvan", "Mortensson",   man,   "Bergen",     ferries, 6, "Ferry Line", "Head of the North Atlantic Agency", "Runs the agency in Tórshavn; his record names one language, and nobody else's names it."},
    CastMember{"sooah",    "Soo-ah", "Bae",          woman, "Busan",      port_operations, 6, "Container Terminal", "", "Speaks Korean, as three mentors do; all three work for her."},
    CastMember{"jiho",     "Ji-ho", "Gam",           man,   "Busan",      port_operations, 4, "Container Terminal", "Senior Shift Planner", "Plans the shifts at Busan and would gladly tell a director about them."},
    CastMember{"narae",    "Na-rae", "Pyeon",        woman, "Busan",      port_operations, 3, "Container Terminal", "Vessel Planner", "Knows which ships are late before they do."},
    CastMember{"dongmin",  "Dong-min", "Geum",       man,   "Busan",      port_operations, 2, "Container Terminal", "Crane Operator", "Sees the whole harbour from forty metres, and the managers as dots."},
    CastMember{"filipa",   "Filipa", "Moutinha Sá",  woman, "Rotterdam",  finance, 4, "", "", "Assists two executives in two countries and owns neither calendar."},
    CastMember{"piotr",    "Piotr", "Zalewicki",     man,   "Gdańsk",     port_operations, 5, "Bulk Terminal", "", "Left in October in the middle of a good pair; his mentee is waiting."},
    CastMember{"marta",    "Marta", "Cienfuegos Rial", woman, "Valparaíso", commercial, 4, "Customer Service", "Senior Account Manager", "Left for a customer, and took her questions along."},
    CastMember{"ragnhild", "Ragnhild", "Aasestad",   woman, "Bergen",     offshore_energy, 6, "Wind Farm", "", "On parental leave until spring; her pair rests, and is not counted as cold."},
    CastMember{"dimitra",  "Dimitra", "Gazidou",     woman, "Piraeus",    commercial, 6, "Pricing and Contracts", "", "Mentored a colleague from Finance until his whole team was moved under her."},
    CastMember{"lucas",    "Lucas", "Bittencort",    man,   "Piraeus",    finance, 5, "Business Finance", "", "Told his mentor things he would not tell his manager; since October she is both."},
    CastMember{"sinead",   "Sinéad", "Corrigan",     woman, "Cork",       brand, 6, "Customer Insight", "", "Head of unit from Monday to Wednesday noon."},
    CastMember{"mairead",  "Mairéad", "Foleyn",      woman, "Cork",       brand, 6, "Customer Insight", "", "Head of the same unit from Wednesday noon to Friday."},
    CastMember{"anasines", "Ana", "Ferreira Brito",  woman, "Sines",      finance, 3, "Accounting Services", "Management Accountant", "Gets the other Ana's mail about berths."},
    CastMember{"anasantos", "Ana", "Ferreira Brito", woman, "Santos",     port_operations, 2, "Container Terminal", "Yard Planner", "Gets the other Ana's mail about ledgers."},

    // From outside.
    CastMember{"nasra",    "Nasra", "Oyelaran",      woman, "Rotterdam",  executive_office, 7, "", "External Adviser", "Advises on automation and people; sees what she was invited to and no more.", external_advisor, "Lighthouse Advisory"},
    CastMember{"viggo",    "Viggo", "Lindqvister",   man,   "Bergen",     executive_office, 7, "", "External Adviser", "Knows more about cranes than anybody, since his family makes them.", none, "Lindqvister Cranes"},
    CastMember{"esther",   "Esther", "Mwangalera",   woman, "Cork",       executive_office, 7, "", "External Adviser", "Ran a port authority on another coast and made most mistakes already.", none, "Harbour Commons"},
    CastMember{"ramon",    "Ramón", "Achurralde",    man,   "Valparaíso", executive_office, 7, "", "External Adviser", "Professor of shipping economics with a gift for plain words.", none, "Open Coast School"},
    CastMember{"bram",     "Bram", "Hesselsma",      man,   "Rotterdam",  engineering, 4, "Plant Automation", "Contract Robotics Engineer", "Here for eighteen months and asked to leave what he knows behind.", none, "Delta Robot Crew"},
    CastMember{"lakshmi",  "Lakshmi", "Thirumalai",  woman, "Chennai",    ferries, 3, "Ship Management", "Contract Crewing Planner", "Finds four hundred seafarers a month and knows their children's names.", none, "Coromandel Crewing"},
};
// clang-format on

}  // namespace

std::span<CastMember const> cast() { return the_cast; }

CastMember const& cast_member(std::string_view key) {
    auto const found = std::ranges::find(the_cast, key, &CastMember::key);
    assert(found != the_cast.end());
    return *found;
}

std::string_view role_of(Persona persona) {
    switch (persona) {
        case coordinator:
        case second_coordinator:
            return "coordinator";
        case steward:
            return "steward";
        case sponsor:
            return "sponsor";
        case administrator:
            return "administrator";
        case external_advisor:
            return "external";
        default:
            return "member";
    }
}

std::string_view label_of(Persona persona) {
    switch (persona) {
        case none:
            return "";
        case coordinator:
            return "Coordinator";
        case second_coordinator:
            return "Second coordinator";
        case steward:
            return "Steward";
        case sponsor:
            return "Sponsor";
        case administrator:
            return "Administrator";
        case leader:
            return "Leader";
        case reverse_mentor:
            return "Reverse mentor";
        case classic_mentor:
            return "Mentor";
        case classic_mentee:
            return "Mentee";
        case external_advisor:
            return "External adviser";
    }
    return "";
}

}  // namespace telemachy::demo
