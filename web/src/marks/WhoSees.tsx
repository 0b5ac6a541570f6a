import { IconEye, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { WhoSees as Line } from '@/api/contract';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './WhoSees.module.css';

interface Props {
  /** Worked out by the server from the permissions it enforces. */
  lines: readonly Line[];
  /** The other of the two, by name. */
  name: string;
  /** What this screen shows or takes, the first in one sentence. */
  about: readonly string[];
  /** Whether it is the reader's own, and of no single programme: a profile, not a pair. */
  own?: boolean;
}

/** Who reads what stands here, in one line, with everything else a press away. */
export function WhoSees({ lines, name, about, own = false }: Props): ReactNode {
  const t = useWords();
  const say = useSentences(name, own);
  const here = lines.filter((line) => about.includes(line.what));
  const sealed = here.length > 0 && here.every((line) => line.sealed);
  const Sign = sealed ? IconLock : IconEye;
  return (
    <aside className={css.banner} aria-label={t('pair.whoSees')}>
      <Sign size={17} stroke={1.6} aria-hidden="true" />
      <div className={css.said}>
        {here.map((line) => (
          <p key={line.what}>{say(line)}</p>
        ))}
        <details>
          <summary>
            <T id="pair.whoSees" />
          </summary>
          <ul className={css.lines}>
            {lines.map((line) => (
              <li key={line.what}>{say(line)}</li>
            ))}
          </ul>
        </details>
      </div>
    </aside>
  );
}

function useSentences(name: string, own: boolean): (line: Line) => string {
  const t = useWords();
  const tell = useTell();
  const two = (line: Line): string[] => {
    if (line.readers === 'both') return [t('sees.both', { name })];
    if (line.readers === 'neither') return [];
    if (own) return [t(line.roles.length > 0 ? 'sees.own.you' : 'sees.own.youAlone')];
    return [t(line.roles.length > 0 ? 'sees.author' : 'sees.authorAlone')];
  };
  return (line) => {
    const who = [
      ...two(line),
      ...line.roles.map((role) =>
        own ? t.orElse(`sees.own.${role}`, `sees.role.${role}`) : t(`sees.role.${role}`),
      ),
      ...(line.preparers ? [t('sees.preparers')] : []),
    ];
    const said = t('sees.line', {
      what: t.orElse(`sees.what.${line.what}`, 'sees.what.page'),
      who: tell.list(who),
    });
    const recorded = line.recorded ? ` ${t('sees.recorded')}` : '';
    return `${said}${recorded} ${t(line.sealed ? 'sees.sealed' : 'sees.plain')}`;
  };
}
