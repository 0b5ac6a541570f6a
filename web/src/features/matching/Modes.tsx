import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import type { ModeComparison, ModeFigures } from '@/api/contract';
import { Ask } from '@/ui/Ask';
import { Drawer } from '@/ui/Drawer';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import type { Draft } from './draft.model';
import css from './Modes.module.css';

interface Props {
  programme: string;
  draft: Draft;
  onClose: () => void;
}

/** The same people matched for the whole, for the worst off, for an even load, and as each side would choose. */
export function Modes({ programme, draft, onClose }: Props): ReactNode {
  const answer = useAnswer(
    'compare_modes',
    { params: { programme }, body: { policy: draft.policy, decisions: draft.decisions } },
    { fresh: Infinity },
  );
  return (
    <Drawer open wide onClose={onClose} title={<T id="modes.title" />}>
      <p className={css.note}>
        <T id="modes.note" />
      </p>
      <Ask query={answer}>{(answer) => <SideBySide modes={answer.items} />}</Ask>
    </Drawer>
  );
}

function SideBySide({ modes }: { modes: ModeComparison['items'] }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const best = Math.max(...modes.map((mode) => mode.score));
  const lines: [string, (mode: ModeFigures) => ReactNode][] = [
    [t('studio.pairs'), (mode) => tell.number(mode.pairs)],
    [t('compare.leftMentees'), (mode) => tell.number(mode.unmatched_mentees)],
    [
      t('compare.score'),
      (mode) => (
        <>
          {tell.number(mode.score)}
          {mode.score < best && (
            <small>{t('overrides.cost', { cost: tell.number(best - mode.score) })}</small>
          )}
        </>
      ),
    ],
    [t('compare.meanFit'), (mode) => tell.number(mode.mean_fit)],
    [t('modes.lowest'), (mode) => tell.number(mode.lowest_fit)],
    [t('modes.blocking'), (mode) => tell.number(mode.blocking_pairs)],
    [t('modes.gini'), (mode) => tell.number(mode.gini, 2)],
    [t('modes.jain'), (mode) => tell.number(mode.jain, 2)],
    [t('compare.hours'), (mode) => tell.number(mode.hours_max)],
    [
      t('modes.parity'),
      (mode) =>
        mode.parity === null || mode.parity === undefined
          ? t('figure.hidden')
          : tell.percent(mode.parity),
    ],
    [t('modes.differing'), (mode) => tell.number(mode.differing_pairs)],
  ];
  return (
    // Wider than a phone, it scrolls; then the keyboard must reach it too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={css.scroll} role="region" aria-label={t('modes.title')} tabIndex={0}>
      <table className={css.table}>
        <caption className="unseen">{t('modes.title')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{t('compare.measure')}</span>
            </th>
            {modes.map((mode) => (
              <th key={mode.mode} scope="col">
                {t(`mode.${mode.mode}`)}
                <small>{t(`mode.${mode.mode}.note`)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              {t('modes.fits')}
              <small>{t('modes.fitsNote')}</small>
            </th>
            {modes.map((mode) => (
              <td key={mode.mode}>
                <Fits mode={mode} most={Math.max(...modes.flatMap((one) => one.fits))} />
              </td>
            ))}
          </tr>
          {lines.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {modes.map((mode) => (
                <td key={mode.mode}>{value(mode)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const bar = 9;
const height = 40;

/** How many pairs fit how well, a bar for every ten points; the figures are told to whoever cannot see them. */
function Fits({ mode, most }: { mode: ModeFigures; most: number }): ReactNode {
  const t = useWords();
  const said = mode.fits
    .map((count, at) =>
      count > 0 ? t('modes.fitSaid', { count, from: at * 10, to: at * 10 + 10 }) : '',
    )
    .filter(Boolean)
    .join(', ');
  return (
    <svg
      className={css.fits}
      viewBox={`0 0 ${mode.fits.length * bar} ${height}`}
      role="img"
      aria-label={said}
    >
      {mode.fits.map((count, at) => {
        const tall = most > 0 ? (count / most) * (height - 2) : 0;
        return (
          <rect
            key={at}
            x={at * bar}
            y={height - 1 - Math.max(tall, count > 0 ? 1.5 : 0)}
            width={bar - 2}
            height={Math.max(tall, count > 0 ? 1.5 : 0)}
          />
        );
      })}
      <line x1="0" x2={mode.fits.length * bar - 2} y1={height - 0.5} y2={height - 0.5} />
    </svg>
  );
}
