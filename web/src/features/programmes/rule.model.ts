import type { Rule } from '@/api/contract';

export const anybody: Rule = {
  functions: [],
  units: [],
  countries: [],
  level_min: null,
  level_max: null,
  employment: ['employee'],
};

/** Levels may be numbers or names; only numbers can be compared. */
export const numericLevels = (levels: readonly (string | number)[]): number[] =>
  levels.map(Number).filter((level) => Number.isFinite(level));

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
