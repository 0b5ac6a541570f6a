import type { Rule, Units } from '@/api/contract';

export const anybody: Rule = {
  functions: [],
  units: [],
  countries: [],
  level_min: null,
  level_max: null,
  employment: ['employee'],
};

/** A level as people call it, with its rank where the name does not say it. */
export const levelWords = ({ rank, name }: Units['level_names'][number]): string =>
  name === '' || name === String(rank) ? String(rank) : `${rank} · ${name}`;

/** What a rule asks for, as the parts of a sentence; empty when it asks for nothing. */
export function asked(rule: Rule): { part: keyof Rule; values: string[] }[] {
  const parts: { part: keyof Rule; values: string[] }[] = [
    { part: 'functions', values: rule.functions },
    { part: 'units', values: rule.units },
    { part: 'countries', values: rule.countries },
  ];
  if (rule.level_min !== null && rule.level_min !== undefined)
    parts.push({ part: 'level_min', values: [String(rule.level_min)] });
  if (rule.level_max !== null && rule.level_max !== undefined)
    parts.push({ part: 'level_max', values: [String(rule.level_max)] });
  return parts.filter((part) => part.values.length > 0);
}
