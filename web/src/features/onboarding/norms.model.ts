import type { Out } from '@/api/served';

export type NormsDraft = Out<'see_norms_draft'>;
export type Norms = NormsDraft['norms'];
export type NormsQuestion = NonNullable<Norms['questions']>[number];
export type NormsChanges = NonNullable<NormsDraft['changes']>;
export type NormsPart = 'expectations' | 'boundaries' | 'confidentiality';

export const parts: readonly NormsPart[] = ['expectations', 'boundaries', 'confidentiality'];

/** The paragraphs of a text, as its author parted them: by an empty line. */
export const paragraphs = (text: string): string[] =>
  text
    .replaceAll('\r', '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

/** The parts of which a new version says something else. */
export const changedParts = (changes: NormsChanges): NormsPart[] =>
  parts.filter((part) => changes[part].some((paragraph) => paragraph.kind !== 'kept'));

export const blankQuestion = (): NormsQuestion => ({
  question: '',
  choices: ['', ''],
  right: 0,
  because: '',
});

/** The question with one choice taken out; what was right stays right. */
export function withoutChoice(question: NormsQuestion, at: number): NormsQuestion {
  const right = question.right > at ? question.right - 1 : question.right;
  const choices = question.choices.filter((_, index) => index !== at);
  return { ...question, choices, right: Math.min(right, choices.length - 1) };
}

/** The list with one of its things moved to another place; the others close up. */
export function moved<Thing>(things: readonly Thing[], from: number, to: number): Thing[] {
  const [thing] = things.slice(from, from + 1);
  if (thing === undefined || from === to) return [...things];
  const rest = things.filter((_, at) => at !== from);
  return [...rest.slice(0, to), thing, ...rest.slice(to)];
}
