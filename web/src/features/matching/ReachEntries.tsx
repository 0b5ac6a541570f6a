import type { ReactNode } from 'react';
import type { ReachLine } from '@/api/contract';
import { State } from '@/ui/State';
import { useTell } from '@/words/tell';
import { useWords } from '@/words/Words';
import { reachName } from './reach.model';
import css from './Reach.module.css';

/** Groups that fell behind on the way, each with what happened drawn and said. */
export function ReachEntries({ lines }: { lines: readonly ReachLine[] }): ReactNode {
  const t = useWords();
  const tell = useTell();
  return (
    <ul className={css.entries}>
      {lines.map((line) => (
        <li key={`${line.side} ${line.group_by} ${line.group} ${line.unit ?? ''}`}>
          <p className={css.head}>
            <strong>{reachName(t, tell, line)}</strong>
            <State tone={line.verdict === 'breach' ? 'crit' : 'attn'}>
              {t(line.verdict === 'breach' ? 'reach.breach' : 'reach.watch')}
            </State>
          </p>
          <ReachBar line={line} />
          <p className={css.note}>{t.said(line.sentence)}</p>
        </li>
      ))}
    </ul>
  );
}

/** Everybody it is for as the whole bar; inside it who was asked, taken in and matched. */
export function ReachBar({ line }: { line: ReachLine }): ReactNode {
  const { eligible, asked, enrolled, matched } = line;
  if (!eligible) return null;
  const share = (count: number | null | undefined): string => `${(100 * (count ?? 0)) / eligible}%`;
  return (
    <svg className={css.bar} aria-hidden="true">
      <rect className={css.eligible} width="100%" height="10" y="1" />
      <rect className={css.asked} width={share(asked)} height="10" y="1" />
      <rect className={css.enrolled} width={share(enrolled)} height="10" y="1" />
      <rect className={css.matched} width={share(matched)} height="4" y="4" />
    </svg>
  );
}
