import type { Telling } from '@/words/Words';

/** A line of a policy ("criteria.hours", "rules.same_team") in the words the studio uses for it. */
export function ruleWords(what: string, t: Telling): string {
  const last = what.split(/[./\s]+/).at(-1) ?? what;
  if (t.knows(`criterion.${what}`)) return t.orElse(`criterion.${what}`, 'product');
  if (/criteri/.test(what) && t.knows(`criterion.${last}`))
    return t('review.weightOf', { criterion: t.orElse(`criterion.${last}`, 'product') });
  if (t.knows(`rule.${last}`)) return t.orElse(`rule.${last}`, 'product');
  return t.said(what);
}
