#include "demo/domain/functions.h"

namespace telemachy::demo {
namespace {

constexpr std::array<std::string_view, 9> levels{
    "Apprentice or graduate", "Associate",         "Specialist",
    "Lead specialist",        "Team leader",       "Head of unit",
    "Regional director",      "Executive officer", "Board"};

// clang-format off
std::vector<FunctionSketch> const& all_sketches() {
    static std::vector<FunctionSketch> const sketches = {
        {Function::executive_office, "Strategy and Executive Office", "Chief Executive Officer", 44,
         {{"Strategy Office", {"Market Intelligence", "Portfolio Planning"}},
          {"Transformation Office", {"Change Network", "Programme Control"}}},
         {{{"Strategy Graduate", "Office Trainee"}, {"Strategy Analyst", "Programme Analyst"},
           {"Strategy Associate", "Programme Planner"}, {"Principal Strategist", "Transformation Lead"}}}},
        {Function::port_operations, "Port Operations", "Chief Operating Officer, Ports", 372,
         {{"Container Terminal", {"Quay Cranes", "Yard Planning", "Night Shift", "Gate and Rail"}},
          {"Pilotage and Towage", {"Harbour Pilots", "Tug Crews", "Vessel Traffic"}},
          {"Bulk Terminal", {"Bulk Handling", "Silo and Conveyor", "Stockpile Planning"}},
          {"Cold Store", {"Reefer Yard", "Cold Chain Quality"}}},
         {{{"Port Apprentice", "Operations Graduate"}, {"Crane Operator", "Yard Planner"},
           {"Vessel Planner", "Shift Coordinator"}, {"Harbour Pilot", "Senior Shift Planner"}}}},
        {Function::ferries, "Ferries and Shipping", "Chief Ferry Officer", 232,
         {{"Ferry Line", {"Deck and Bridge", "Passenger Service", "Timetable Planning"}},
          {"Ship Management", {"Crewing", "Technical Superintendence", "Dry Dock"}},
          {"Short Sea Freight", {"Freight Booking", "Lashing and Stowage"}}},
         {{{"Deck Cadet", "Ferry Apprentice"}, {"Able Seafarer", "Passenger Service Agent"},
           {"Second Officer", "Crewing Planner"}, {"Chief Officer", "Marine Superintendent"}}}},
        {Function::offshore_energy, "Offshore Energy", "Chief Energy Officer", 252,
         {{"Wind Farm", {"Turbine Crew", "Marine Coordination", "Blade Repair"}},
          {"Shore Power", {"Quay Electrification", "Grid Connection"}},
          {"Energy Projects", {"Consents and Permits", "Foundations", "Cable Laying"}}},
         {{{"Turbine Apprentice", "Energy Graduate"}, {"Turbine Technician", "Grid Analyst"},
           {"Wind Farm Engineer", "Marine Coordinator"}, {"Lead Commissioning Engineer", "Project Engineer"}}}},
        {Function::engineering, "Engineering and Automation", "Chief Engineer", 236,
         {{"Plant Automation", {"Control Systems", "Robotics and Vision", "Commissioning", "Drives and Sensors"}},
          {"Maintenance Works", {"Cranes and Lifts", "Workshop", "Reliability"}},
          {"Civil Engineering", {"Quay Walls", "Dredging"}}},
         {{{"Engineering Apprentice", "Graduate Engineer"}, {"Maintenance Technician", "Automation Technician"},
           {"Automation Engineer", "Reliability Engineer"}, {"Principal Engineer", "Lead Controls Engineer"}}}},
        {Function::digital, "Digital and Data", "Chief Digital Officer", 182,
         {{"Data and AI", {"Data Products", "Machine Learning", "Data Quality"}},
          {"Software Works", {"Port Community Platform", "Booking and Tracking", "Design Studio"}},
          {"Technology Services", {"Workplace Systems", "Networks", "Cyber Defence"}}},
         {{{"Digital Apprentice", "Graduate Developer"}, {"Data Analyst", "Software Developer"},
           {"Data Scientist", "Software Engineer"}, {"Staff Engineer", "Security Architect"}}}},
        {Function::finance, "Finance", "Chief Financial Officer", 132,
         {{"Business Finance", {"Planning and Analysis", "Cost to Serve"}},
          {"Accounting Services", {"Payables and Receivables", "Group Accounts"}},
          {"Treasury and Tax", {"Treasury", "Tax"}}},
         {{{"Finance Trainee", "Accounts Apprentice"}, {"Accountant", "Financial Analyst"},
           {"Management Accountant", "Treasury Analyst"}, {"Finance Business Partner", "Tax Adviser"}}}},
        {Function::people, "People", "Chief People Officer", 98,
         {{"Talent and Learning", {"Leadership Programmes", "Apprenticeships"}},
          {"People Services", {"Payroll and Records", "Recruitment"}}},
         {{{"People Trainee", "Learning Assistant"}, {"People Adviser", "Recruiter"},
           {"Learning Designer", "People Partner"}, {"Senior People Partner", "Reward Specialist"}}}},
        {Function::commercial, "Commercial", "Chief Commercial Officer", 148,
         {{"Key Accounts", {"Shipping Lines", "Energy Customers"}},
          {"Pricing and Contracts", {"Pricing", "Contract Desk"}},
          {"Customer Service", {"Service Desk", "Claims"}}},
         {{{"Sales Trainee", "Service Apprentice"}, {"Customer Service Agent", "Sales Analyst"},
           {"Pricing Analyst", "Account Manager"}, {"Senior Account Manager", "Contracts Lead"}}}},
        {Function::brand, "Brand and Customer Research", "Chief Brand Officer", 76,
         {{"Customer Insight", {"Customer Research", "Service Design"}},
          {"Brand and Media", {"Content Studio", "Community Relations"}}},
         {{{"Research Assistant", "Media Apprentice"}, {"Customer Researcher", "Content Editor"},
           {"Service Designer", "Insight Analyst"}, {"Research Lead", "Community Relations Lead"}}}},
        {Function::procurement, "Procurement and Supply", "Chief Procurement Officer", 108,
         {{"Category Buying", {"Equipment Buying", "Fuels and Energy Buying"}},
          {"Supply and Stores", {"Spare Parts", "Inbound Logistics"}}},
         {{{"Stores Apprentice", "Buying Trainee"}, {"Storekeeper", "Buyer"},
           {"Category Analyst", "Supply Planner"}, {"Category Lead", "Supplier Quality Lead"}}}},
        {Function::legal_risk_safety, "Legal, Risk and Safety", "Chief Risk and Legal Officer", 120,
         {{"Safety and Environment", {"Site Safety", "Environmental Permits"}},
          {"Legal and Compliance", {"Contracts and Disputes", "Ethics and Compliance"}},
          {"Risk and Assurance", {"Enterprise Risk", "Internal Audit"}}},
         {{{"Safety Apprentice", "Legal Trainee"}, {"Safety Adviser", "Compliance Analyst"},
           {"Environmental Specialist", "Legal Counsel"}, {"Senior Counsel", "Lead Auditor"}}}},
    };
    return sketches;
}
// clang-format on

}  // namespace

std::span<FunctionSketch const> function_sketches() { return all_sketches(); }

FunctionSketch const& sketch_of(Function function) {
    return all_sketches()[static_cast<std::size_t>(function)];
}

std::span<std::string_view const> level_names() { return levels; }

}  // namespace telemachy::demo
