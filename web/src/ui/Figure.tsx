import { IconDots } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { T, useWords } from '@/words/Words';
import { csvOf, download, standaloneSvg } from './download';
import { Actions } from './Menu';
import css from './Figure.module.css';

export interface Twin {
  heads: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

interface Props {
  /** The sentence that says what the picture shows. */
  sentence: ReactNode;
  /** The same content for those who read rather than look. */
  table: Twin;
  /** The name of the files it can be saved as. */
  name: string;
  children: ReactNode;
}

/** A picture is never without its sentence, its table twin and a way to take it along. */
export function Figure({ sentence, table, name, children }: Props): ReactNode {
  const t = useWords();
  const [asTable, setAsTable] = useState(false);
  const drawing = useRef<HTMLDivElement>(null);
  return (
    <figure>
      <figcaption className={css.caption}>
        <span className={css.sentence}>{sentence}</span>
        <Actions
          label={t('figure.actions')}
          icon={<IconDots size={18} stroke={1.6} />}
          items={[
            {
              label: asTable ? t('figure.picture') : t('figure.table'),
              act: () => setAsTable(!asTable),
            },
            {
              label: t('figure.csv'),
              act: () => download(`${name}.csv`, 'text/csv', csvOf([table.heads, ...table.rows])),
            },
            {
              label: t('figure.svg'),
              act: () => {
                const svg = drawing.current?.querySelector('svg');
                if (svg) download(`${name}.svg`, 'image/svg+xml', standaloneSvg(svg));
              },
            },
          ]}
        />
      </figcaption>
      {asTable ? (
        // Wider than its place, it scrolls; then the keyboard must reach it too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={css.scroll} role="region" aria-label={t('figure.table')} tabIndex={0}>
          <table className={css.table}>
            <thead>
              <tr>
                {table.heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <tr key={String(row[0])}>
                  {row.map((cell, at) => (
                    <td key={table.heads[at]}>{cell ?? <T id="figure.hidden" />}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <div ref={drawing} className={css.drawing} aria-hidden="true">
          {children}
        </div>
      )}
    </figure>
  );
}
