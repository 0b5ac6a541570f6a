#pragma once

#include <string_view>

namespace telemachy::matching {

/// The house's colours and type for a page that stands alone: no script, no request, light or dark as
/// its reader's machine is set, and fit to be printed.
inline constexpr std::string_view report_style = R"(
:root { color-scheme: light dark;
  --page:#F5F7F6; --surface:#FFFFFF; --sunken:#EDF1EF; --line:#DDE3E0; --strong:#84938F;
  --ink:#14211F; --second:#43524F; --third:#5E6D6A; --brand:#0F5257; --tint:#E1EDEB;
  --attention:#8A5200; --attention-tint:#FBF0DC; --critical:#A2341F; --quiet:#9AA5A1; }
@media (prefers-color-scheme: dark) { :root {
  --page:#0E1514; --surface:#151E1D; --sunken:#111918; --line:#263331; --strong:#66756F;
  --ink:#E7EEEC; --second:#B3C0BD; --third:#8E9D99; --brand:#7CC7C3; --tint:#173230;
  --attention:#E9B15A; --attention-tint:#2C2312; --critical:#F0907A; --quiet:#66756F; } }
* { box-sizing: border-box; }
body { margin:0; background:var(--page); color:var(--ink);
  font:14px/20px "Hanken Grotesk Variable","Hanken Grotesk",system-ui,sans-serif;
  font-variant-numeric: tabular-nums; }
main { max-width:1080px; margin:0 auto; padding:48px 24px; }
h1 { font-size:24px; line-height:32px; font-weight:600; margin:0 0 4px; }
h2 { font-size:16px; line-height:24px; font-weight:600; margin:0 0 4px; }
p { margin:0 0 12px; } .note { color:var(--third); } .small { font-size:12px; }
section { background:var(--surface); border:1px solid var(--line); border-radius:10px;
  padding:24px; margin:24px 0 0; overflow-x:auto; }
.facts { display:flex; flex-wrap:wrap; gap:24px; margin:24px 0 0; padding:0; list-style:none; }
.facts strong { display:block; font-size:24px; line-height:32px; font-weight:600; }
table { border-collapse:collapse; width:100%; }
th { text-align:left; font-weight:600; color:var(--third); font-size:12px; }
th, td { padding:8px 12px 8px 0; border-bottom:1px solid var(--line); vertical-align:top; }
td.fit { text-align:right; font-weight:600; font-size:16px; }
.who { white-space:nowrap; } .who span { display:block; color:var(--third); font-size:12px; }
.proof { border-left:3px solid var(--brand); padding-left:12px; }
.unproven { border-left-color:var(--critical); }
.breach { color:var(--critical); } .watch { color:var(--attention); }
svg text { fill:var(--second); font:12px "Hanken Grotesk Variable","Hanken Grotesk",system-ui,sans-serif; }
svg .track { fill:var(--sunken); } svg .part { fill:var(--quiet); } svg .best { fill:var(--brand); }
svg .axis { stroke:var(--strong); } svg .mark { stroke:var(--attention); stroke-dasharray:2 2; }
svg .dot { fill:var(--brand); } svg .dot.breach { fill:var(--critical); }
svg .dot.watch { fill:var(--attention); }
.wide { overflow-x:auto; margin:0 0 12px; } svg { display:block; }
.proof { overflow-wrap:anywhere; } .who, .cards td:first-child { min-width:120px; }
@media (max-width: 640px) {
  main { padding:24px 16px; } section { padding:16px; }
  .cards thead { display:none; } .cards tr { display:block; padding:12px 0; border-bottom:1px solid var(--line); }
  .cards td { display:block; padding:2px 0; border:0; } .cards td.fit { text-align:left; }
  .cards td[data-label]:not(:empty)::before { content:attr(data-label) " "; color:var(--third);
    font-weight:400; font-size:12px; }
  .who, .who span { white-space:normal; display:inline; } .who span::before { content:" · "; }
  .cards svg { max-width:100%; } }
details { margin-top:12px; } summary { cursor:pointer; color:var(--brand); min-height:24px; }
@media print { body { background:#fff; } section { break-inside:avoid; } }
)";

}  // namespace telemachy::matching
