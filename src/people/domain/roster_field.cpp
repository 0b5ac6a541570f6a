#include "people/domain/roster_field.h"

#include <algorithm>
#include <array>

namespace telemachy::people {
namespace {

using enum RosterField;
using Headings = std::string_view const[];

constexpr Headings body_headings = {
    "body",         "body code", "organisation code", "organization code", "legal entity",
    "company code", "entity"};
constexpr Headings post_ref_headings = {
    "post ref",      "post no",     "post reference", "post unique reference", "post id",
    "post number",   "position id", "position ref",   "position number",       "position no",
    "position code", "planstelle",  "seat id",        "job position id"};
constexpr Headings reports_to_headings = {"reports to",
                                          "reports to senior post",
                                          "reporting senior post",
                                          "reports to ref",
                                          "reports to post",
                                          "reports to post number",
                                          "manager id",
                                          "manager ref",
                                          "manager number",
                                          "manager employee id",
                                          "supervisor id",
                                          "line manager id",
                                          "manager email",
                                          "line manager email",
                                          "supervisor email",
                                          "line manager",
                                          "manager",
                                          "supervisor",
                                          "manager name",
                                          "reports to name",
                                          "vorgesetzter",
                                          "responsable",
                                          "leader"};
constexpr Headings job_title_headings = {"job title",
                                         "generic job title",
                                         "position title",
                                         "title",
                                         "role title",
                                         "business title",
                                         "job name",
                                         "job",
                                         "role",
                                         "designation",
                                         "funktionsbezeichnung",
                                         "intitule de poste",
                                         "puesto",
                                         "position"};
constexpr Headings team_headings = {"team", "team name", "sub team", "squad", "crew"};
constexpr Headings unit_headings = {"unit",
                                    "org unit",
                                    "organisational unit",
                                    "organizational unit",
                                    "division",
                                    "sub department",
                                    "section",
                                    "department name",
                                    "dept name",
                                    "department",
                                    "dept",
                                    "abteilung",
                                    "service",
                                    "departamento"};
constexpr Headings parent_unit_headings = {
    "parent unit",   "directorate", "dept name",       "department name",
    "department",    "parent team", "parent division", "group unit",
    "business unit", "dept",        "business area"};
constexpr Headings organisation_headings = {
    "organisation",      "organization", "organisation name",
    "organization name", "company",      "company name",
    "employer",          "firma",        "entreprise"};
constexpr Headings parent_organisation_headings = {"parent organisation",
                                                   "parent organization",
                                                   "parent department",
                                                   "parent company",
                                                   "holding",
                                                   "group"};
constexpr Headings function_headings = {
    "function",          "profession", "professional occupational group",
    "business function", "job family", "job function",
    "functional area",   "occupation", "discipline",
    "funktion"};
constexpr Headings level_headings = {
    "level", "grade",        "grade or equivalent", "job level",        "job grade", "pay grade",
    "band",  "career level", "seniority",           "management level", "rank",      "stufe"};
constexpr Headings person_ref_headings = {
    "person ref",     "person id", "employee id",  "employee number",
    "employee no",    "emp id",    "emp no",       "emp",
    "staff number",   "staff id",  "staff no",     "personnel number",
    "payroll number", "worker id", "holder token", "personalnummer",
    "matricule",      "user id",   "external id",  "id"};
constexpr Headings name_headings = {"name",   "full name",      "display name", "employee name",
                                    "person", "employee",       "holder",       "post holder",
                                    "worker", "preferred name", "nom complet"};
constexpr Headings email_headings = {"email",      "email address", "mail",
                                     "work email", "contact email", "user principal name",
                                     "upn",        "business email"};
constexpr Headings location_headings = {
    "location",        "office",    "site",     "city", "work location",
    "office location", "workplace", "standort", "town", "base"};
constexpr Headings country_headings = {"country", "country code", "country name", "work country",
                                       "land",    "pays",         "pais",         "country region"};
constexpr Headings time_zone_headings = {"time zone", "timezone", "tz", "zeitzone"};
constexpr Headings languages_headings = {"languages", "language", "spoken languages",  "sprachen",
                                         "langues",   "idiomas",  "preferred language"};
constexpr Headings employment_headings = {"employment",       "employment type", "worker type",
                                          "employee type",    "contract type",   "person type",
                                          "internal external"};
constexpr Headings start_date_headings = {
    "start date", "hire date",          "hired",         "date of hire", "joined",
    "join date",  "date joined",        "entry date",    "started on",   "started",
    "start",      "original hire date", "eintrittsdatum"};
constexpr Headings working_hours_headings = {"working hours", "working time", "work hours",
                                             "office hours", "arbeitszeit"};
constexpr Headings hours_headings = {"hours per month",
                                     "monthly hours",
                                     "mentoring hours per month",
                                     "time budget",
                                     "time budget hours per month",
                                     "available hours per month"};
constexpr Headings offered_headings = {
    "expertise offered", "expertise",          "skills offered", "skills", "can offer", "offers",
    "can help with",     "areas of expertise", "strengths"};
constexpr Headings wanted_headings = {"expertise wanted",  "skills wanted",        "wants",
                                      "wants to learn",    "would like to learn",  "learning goals",
                                      "development areas", "looking for help with"};
constexpr Headings industries_headings = {"industries", "industry", "industry experience",
                                          "sector",     "sectors",  "branche"};
constexpr Headings style_headings = {"style", "leadership style", "mentoring style",
                                     "working style"};
constexpr Headings gender_headings = {"gender",     "sex",   "gender identity",
                                      "geschlecht", "genre", "legal sex"};
constexpr Headings monitoring_headings = {"ethnicity",
                                          "ethnic group",
                                          "race",
                                          "disability",
                                          "disabled",
                                          "age band",
                                          "age group",
                                          "age",
                                          "sexual orientation",
                                          "religion",
                                          "faith",
                                          "characteristics",
                                          "identity to match",
                                          "protected characteristics",
                                          "identity",
                                          "social background",
                                          "carer",
                                          "veteran status",
                                          "nationality"};
constexpr Headings first_name_headings = {"first name", "given name", "forename", "first",
                                          "vorname",    "prenom",     "nombre"};
constexpr Headings last_name_headings = {"last name", "surname",  "family name",
                                         "last",      "nachname", "nom de famille",
                                         "nom",       "apellido", "apellidos"};
constexpr Headings status_headings = {
    "holder status",     "status",        "post status", "employee status",
    "employment status", "worker status", "active",      "position status"};
constexpr Headings snapshot_headings = {"snapshot",       "snapshot date",  "as at",       "as of",
                                        "effective date", "reporting date", "extract date"};

constexpr std::array<RosterFieldInfo, roster_field_count> fields{{
    {post_ref, "post_ref", "The number of the post, which stays when its holder changes.",
     post_ref_headings},
    {reports_to, "reports_to",
     "The post (or person, when posts have no number) this one reports to; XX means the top.",
     reports_to_headings},
    {person_ref, "person_ref", "The number that tells one person from every other.",
     person_ref_headings},
    {name, "name", "The person's full name.", name_headings},
    {first_name, "first_name", "The given name, when names come in two columns.",
     first_name_headings},
    {last_name, "last_name", "The family name, when names come in two columns.",
     last_name_headings},
    {email, "email", "The person's work e-mail address; also tells persons apart.", email_headings},
    {job_title, "job_title", "What the post is called.", job_title_headings},
    {unit, "unit", "The unit the post belongs to.", unit_headings},
    {team, "team", "The smallest unit: the people who work together every day.", team_headings},
    {parent_unit, "parent_unit", "The larger unit above it.", parent_unit_headings},
    {organisation, "organisation", "The organisation or company, when there are several.",
     organisation_headings},
    {parent_organisation, "parent_organisation",
     "The group or department the organisation belongs to.", parent_organisation_headings},
    {function, "function", "The function or profession, such as Finance or Law.",
     function_headings},
    {level, "level", "The grade or level, which orders posts by seniority.", level_headings},
    {location, "location", "The place of work.", location_headings},
    {country, "country", "The country of work, as a name or a two-letter code.", country_headings},
    {time_zone, "time_zone", "The time zone, such as Europe/London.", time_zone_headings},
    {languages, "languages", "Languages spoken at work, separated by commas or semicolons.",
     languages_headings},
    {employment, "employment", "Employee, or external for advisors and contractors.",
     employment_headings},
    {start_date, "start_date", "The day the person joined.", start_date_headings},
    {status, "status", "Whether the post is held, vacant or eliminated, or the person has left.",
     status_headings},
    {working_hours, "working_hours", "When the working day starts and ends, such as 09:00-17:30.",
     working_hours_headings},
    {hours_per_month, "hours_per_month", "How many hours a month the person can give.",
     hours_headings},
    {expertise_offered, "expertise_offered",
     "What the person can help with, with a level 1 to 5 in brackets if known.", offered_headings},
    {expertise_wanted, "expertise_wanted",
     "What the person wants to learn, with a level 1 to 5 in brackets if known.", wanted_headings},
    {industries, "industries", "Industries the person has worked in.", industries_headings},
    {style, "style", "The leadership style the person describes as their own.", style_headings},
    {gender, "gender", "Gender: kept apart, for representation figures only, never for matching.",
     gender_headings},
    {monitoring, "monitoring",
     "Another group attribute: kept apart, for representation figures only, never for matching.",
     monitoring_headings},
    {body, "body",
     "The short name of the body whose post numbers these are, when one file holds several.",
     body_headings},
    {snapshot, "snapshot", "The day the row speaks of, when one file holds several.",
     snapshot_headings},
}};

}  // namespace

std::span<RosterFieldInfo const> roster_fields() { return fields; }

std::string_view name_of(RosterField field) {
    return std::ranges::find(fields, field, &RosterFieldInfo::field)->name;
}

std::optional<RosterField> roster_field_named(std::string_view name) {
    auto const found = std::ranges::find(fields, name, &RosterFieldInfo::name);
    return found == fields.end() ? std::nullopt : std::optional(found->field);
}

}  // namespace telemachy::people
