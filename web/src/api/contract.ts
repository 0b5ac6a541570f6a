/**
 * Names for what the server says and hears. Every one is read off the generated description, so none
 * can say more than the server does. Ids are opaque, dates "2026-11-21", instants RFC 3339 in UTC.
 */
import type { Body, Out, Query } from './served';

type Item<List> = List extends readonly (infer Each)[] ? Each : never;
type Listed<Answer> = Answer extends { items: infer List } ? Item<List> : never;

export type Me = Out<'who_am_i'>;
export type Role = Me['roles'][number]['role'];
export type FrontDoor = Out<'see_front_door'>;
export type CastMember = Item<FrontDoor['cast']>;
export type Session = Listed<Out<'list_sessions'>>;
export type RoleGrant = Listed<Out<'list_role_grants'>>;
export type Account = Listed<Out<'list_accounts'>>;

export type PeoplePage = Out<'find_people'>;
export type PersonCard = Listed<PeoplePage>;
export type Facet = keyof PeoplePage['facets'];
export type Counted = Item<PeoplePage['facets']['function']>;
export type Profile = Out<'see_person'>;
export type OwnProfile = Out<'see_own_profile'>;
export type ProfileEdit = Pick<OwnProfile, keyof Body<'edit_own_profile'>>;
export type Skill = Item<OwnProfile['offers']>;
export type Expertise = Listed<Out<'list_expertise'>>;
export type Units = Out<'list_units'>;

export type RosterImport = Out<'see_roster_import'>;
export type RosterState = RosterImport['state'];
export type RosterChange = Listed<Out<'list_roster_changes'>>;
export type ChangeKind = RosterChange['kind'];

export type Programme = Out<'see_programme'>;
export type ProgrammeCard = Listed<Out<'list_programmes'>>;
export type ProgrammeDraft = Pick<Programme, keyof Body<'create_programme'>>;
export type Modality = Programme['modality'];
export type Rule = Programme['mentee_audience'];
export type AudiencePreview = Out<'preview_audience'>;
export type Enrolment = Listed<Out<'list_enrolments'>>;
export type OwnEnrolment = Listed<Out<'list_my_enrolments'>>;
export type EnrolmentState = Enrolment['state'];
export type Side = Enrolment['side'];
export type Funnel = Out<'see_funnel'>;
export type FunnelGrouping = Funnel['by'];

export type Policy = Out<'see_policy'>;
export type PolicyDraft = Body<'preview_plan'>['policy'];
export type PolicyVersion = Listed<Out<'list_policy_versions'>>;
export type Quota = Item<Policy['quotas']>;
export type Decision = Item<NonNullable<Body<'preview_plan'>['decisions']>>;
export type Plan = Out<'preview_plan'>;
export type PlanPair = Item<Plan['pairs']>;
export type Part = Item<PlanPair['parts']>;
export type PersonMini = PlanPair['mentee'];
export type Unmatched = Item<Plan['unmatched']>;
export type Relaxation = NonNullable<Unmatched['relaxation']>;
export type FairnessRow = Item<Plan['fairness']>;
export type MyChemistry = Listed<Out<'list_my_chemistry'>>;
export type Suggested = Item<MyChemistry['suggestions']>;
export type ChemistryRound = Listed<Out<'list_chemistry_rounds'>>;
export type QuotaTrade = Listed<Out<'trade_quota'>>;
export type Reach = Out<'see_reach'>;
export type ReachLine = Listed<Reach>;
export type ModeComparison = Out<'compare_modes'>;
export type ModeFigures = Listed<ModeComparison>;
export type PricedDecision = Item<Plan['decisions']>;
export type Explanation = Out<'explain_pair'>;
export type Scenario = Listed<Out<'list_scenarios'>>;
export type Comparison = Out<'compare_scenarios'>;
export type MatchRun = Out<'see_match_run'>;
export type RunState = MatchRun['state'];
export type Review = Out<'review_match_run'>;

export type PairCard = Listed<Out<'list_my_pairs'>>;
export type PairState = PairCard['state'];
export type Pair = Out<'see_pair'>;
export type Agreement = NonNullable<Pair['agreement']>;
export type AgreementEdit = Body<'save_agreement'>;
export type Question = Item<Pair['questions']>;
export type Conversation = Item<Pair['conversations']>;
export type WhoSees = Item<Pair['who_sees']>;
export type Circle = Out<'see_circle'>;
export type Agenda = Out<'see_agenda'>;
export type AgendaItem = Item<Agenda['items']>;
export type AgendaTemplate = Listed<Out<'list_agenda_templates'>>;
export type MissedConversation = Item<Pair['missed']>;
export type CheckIn = Listed<Out<'list_check_ins'>>;
export type Ending = Out<'see_ending'>;
export type Rematch = Listed<Out<'list_rematches'>>;
export type SafetyRule = Out<'see_safety_rule'>;
export type Breach = Listed<Out<'list_breaches'>>;
export type SupervisionGroup = Listed<Out<'list_groups'>>;
export type SuggestedGroup = Item<Out<'suggest_groups'>['groups']>;
export type MyGroup = Listed<Out<'see_my_groups'>>;
export type ArtefactList = Out<'list_artefacts'>;
export type Artefact = Listed<ArtefactList>;
export type Recognition = Listed<Out<'list_recognitions'>>;
type MyRecognitions = Out<'list_my_recognitions'>;
export type AskedOfMe = MyRecognitions['asked'][number];
export type WrittenByMe = MyRecognitions['written'][number];
export type PairStanding = Listed<Out<'see_my_standing'>>;
export type StandingOutline = Listed<Out<'list_standings'>>;
export type Minimum = Out<'see_minimum'>;
export type ImpactReport = Out<'see_report'>;
export type ReportOutline = Listed<Out<'list_reports'>>;
export type SealedNote = Listed<Out<'list_sealed_notes'>>;
export type NoteKind = SealedNote['kind'];
export type PairOutline = Listed<Out<'list_pairs'>>;
export type Alternative = Listed<Out<'list_alternatives'>>;

export type Objective = Listed<Out<'list_objectives'>>;
export type Action = Listed<Out<'list_actions'>>;
export type Insight = Listed<Out<'list_insights'>>;
export type Introduction = Listed<Out<'list_introductions'>>;
export type ObjectiveEdit = Body<'edit_objective'>;
export type RecountEdit = Body<'recount_objective'>;

export type AuditEntry = Listed<Out<'list_entries'>>;
export type EntryFilter = Query<'list_entries'>;
export type EntryProof = Out<'prove_entry'>;
export type Checkpoint = Out<'see_checkpoint'>;
export type Notice = Listed<Out<'list_my_notices'>>;

export type Meeting = Listed<Out<'list_my_meetings'>>;
export type Availability = Out<'see_my_availability'>;
export type SeasonPlan = Out<'see_season'>;
