#include "demo/domain/expertise.h"

#include <algorithm>
#include <cassert>

namespace telemachy::demo {
namespace {

using enum Function;
using enum Tilt;

constexpr std::string_view technology = "Technology";
constexpr std::string_view customers = "Customers and markets";
constexpr std::string_view operations = "Operations";
constexpr std::string_view energy = "Energy and environment";
constexpr std::string_view money = "Money and risk";
constexpr std::string_view leading = "Leading";
constexpr std::string_view daily = "Daily reality";

// clang-format off
std::vector<ExpertiseTerm> const& all_terms() {
    static std::vector<ExpertiseTerm> const terms = {
        {"Generative AI", technology, {"GenAI", "large language models", "LLM", "AI assistants"}, fresh, {digital, brand}},
        {"Data analysis", technology, {"analytics", "data science", "SQL"}, fresh, {digital, finance, commercial}},
        {"Customer research", customers, {"user research", "customer interviews", "voice of the customer"}, fresh, {brand, commercial}},
        {"Leading change", leading, {"change management", "transformation"}, seasoned, {executive_office, people}},
        {"Pricing", customers, {"tariff setting", "price strategy"}, seasoned, {commercial, finance}},
        {"Plant automation", operations, {"industrial automation", "PLC", "SCADA"}, either, {engineering, port_operations}},
        {"Cyber risk", money, {"cyber security", "information security", "ransomware"}, either, {digital, legal_risk_safety}},
        {"Strategic thinking", leading, {"strategy", "long-range planning"}, seasoned, {executive_office}},
        {"Shop-floor reality", daily, {"life on the quay", "front line", "shift work"}, fresh, {port_operations, ferries, engineering}},
        {"Negotiation", customers, {"bargaining", "deal making"}, seasoned, {commercial, procurement, legal_risk_safety}},
        {"Sustainability", energy, {"ESG", "decarbonisation", "net zero"}, either, {offshore_energy, legal_risk_safety}},
        {"Financial planning", money, {"budgeting", "forecasting", "FP&A"}, seasoned, {finance}},
        {"Social media", customers, {"short video", "creator platforms"}, fresh, {brand}},
        {"Leading people", leading, {"people management", "line management"}, seasoned, {people, port_operations}},
        {"Inclusive leadership", leading, {"diversity and inclusion", "DEI"}, either, {people}},
        {"Robotics", technology, {"autonomous vehicles", "machine vision"}, fresh, {engineering, digital}},
        {"Project management", operations, {"delivery", "PMO", "planning"}, either, {offshore_energy, engineering, executive_office}},
        {"Early careers", daily, {"graduate experience", "apprentices' view"}, fresh, {people}},
        {"Offshore wind", energy, {"wind farms", "turbines"}, either, {offshore_energy}},
        {"Stakeholder management", leading, {"stakeholder relations", "influencing"}, seasoned, {executive_office, brand}},
        {"Process improvement", operations, {"lean", "continuous improvement", "kaizen"}, either, {port_operations, engineering, finance}},
        {"Service design", customers, {"customer experience", "UX", "journey mapping"}, fresh, {brand, digital}},
        {"Machine learning", technology, {"predictive models", "ML"}, fresh, {digital}},
        {"Public speaking", leading, {"presenting", "storytelling"}, either, {brand, commercial}},
        {"Supply chain", operations, {"logistics", "inbound logistics"}, either, {procurement, port_operations}},
        {"Working parents", daily, {"caring while working", "return from leave"}, fresh, {people}},
        {"Container operations", operations, {"yard planning", "berth planning"}, seasoned, {port_operations}},
        {"Digital collaboration", technology, {"remote work", "online workshops"}, fresh, {digital, people}},
        {"Risk management", money, {"enterprise risk", "risk appetite"}, seasoned, {legal_risk_safety, finance}},
        {"Coaching", leading, {"developing others", "feedback"}, seasoned, {people}},
        {"Safety culture", operations, {"HSE", "near-miss reporting"}, seasoned, {legal_risk_safety, port_operations, offshore_energy}},
        {"Contract law", money, {"contracts", "claims"}, seasoned, {legal_risk_safety, procurement}},
        {"Accessibility", daily, {"disability inclusion", "assistive technology"}, fresh, {digital, people}},
        {"Energy trading", energy, {"power markets", "balancing market"}, seasoned, {offshore_energy, finance}},
        {"Product management", customers, {"product ownership", "roadmaps"}, either, {digital, commercial}},
        {"Emerging markets", customers, {"market entry", "new markets"}, seasoned, {commercial, executive_office}},
        {"Sourcing", operations, {"purchasing", "category management"}, either, {procurement}},
        {"Crisis leadership", leading, {"incident command", "emergency response"}, seasoned, {port_operations, legal_risk_safety}},
        {"Climate adaptation", energy, {"sea level rise", "physical climate risk"}, either, {engineering, legal_risk_safety}},
        {"Digital twins", technology, {"simulation", "virtual commissioning"}, fresh, {engineering, digital}},
        {"Ship operations", operations, {"bridge management", "voyage planning"}, seasoned, {ferries}},
        {"Employer brand", customers, {"what makes people join", "recruiting the young"}, fresh, {people, brand}},
        {"Shore power", energy, {"cold ironing", "quay electrification"}, either, {offshore_energy, engineering}},
        {"Mergers and acquisitions", money, {"M&A", "due diligence"}, seasoned, {finance, executive_office}},
        {"Cross-cultural teams", daily, {"working across cultures", "intercultural"}, either, {people, ferries}},
        {"Cloud platforms", technology, {"cloud computing", "infrastructure as code"}, fresh, {digital}},
        {"Labour relations", leading, {"trade unions", "works council"}, seasoned, {people}},
        {"Reliability engineering", operations, {"predictive maintenance", "condition monitoring"}, either, {engineering}},
        {"Gen Z customers", customers, {"young customers", "next generation"}, fresh, {brand}},
        {"Internal audit", money, {"assurance", "controls"}, seasoned, {legal_risk_safety, finance}},
        {"Hydrogen and ammonia", energy, {"green fuels", "alternative fuels"}, either, {offshore_energy, ferries}},
        {"Low-code tools", technology, {"citizen development", "workflow automation"}, fresh, {digital, finance}},
        {"Crewing", operations, {"seafarer welfare", "rostering"}, seasoned, {ferries}},
        {"Neurodiversity", daily, {"autism at work", "ADHD at work"}, fresh, {people}},
        {"Treasury", money, {"cash management", "hedging"}, seasoned, {finance}},
        {"Environmental permits", energy, {"consents", "impact assessment"}, either, {offshore_energy, legal_risk_safety}},
        {"Community relations", customers, {"licence to operate", "local partnerships"}, either, {brand}},
        {"Cold chain", operations, {"reefers", "temperature control"}, either, {port_operations}},
        {"Board governance", leading, {"non-executive role", "board papers"}, seasoned, {executive_office, legal_risk_safety}},
        {"Dredging", operations, {"hydrography", "channel depth"}, seasoned, {engineering}},
    };
    return terms;
}
// clang-format on

}  // namespace

std::span<ExpertiseTerm const> expertise_terms() { return all_terms(); }

std::span<int const> popularity() {
    static auto const weights = [] {
        std::vector<int> shares;
        for (int rank = 0; rank < static_cast<int>(all_terms().size()); ++rank) {
            shares.push_back(10'000 / (rank + 2));
        }
        return shares;
    }();
    return weights;
}

int term_named(std::string_view name) {
    auto const found = std::ranges::find(all_terms(), name, &ExpertiseTerm::name);
    assert(found != all_terms().end());
    return static_cast<int>(found - all_terms().begin());
}

}  // namespace telemachy::demo
