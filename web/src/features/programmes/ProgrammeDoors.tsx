import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Programme } from '@/api/contract';
import { useCan } from '@/api/me';
import type { OperationName } from '@/api/operations';
import { Sheet } from '@/ui/Sheet';
import { useWords, type WordKey } from '@/words/Words';
import css from './Programmes.module.css';

interface Door {
  to: string;
  word: WordKey;
  /** The operation without which the screen has nothing to show. */
  needs: OperationName;
  /** In which states of the programme there is nothing behind it. */
  shut?: Programme['state'];
  /** Only in a programme of this kind. */
  only?: Programme['modality'];
}

/** What is settled once, before people meet. */
const settings: readonly Door[] = [
  { to: 'edit', word: 'programme.edit', needs: 'edit_programme', shut: 'closed' },
  { to: 'norms', word: 'programme.norms', needs: 'see_norms_draft' },
  { to: 'agendas', word: 'agendas.title', needs: 'list_agenda_templates' },
  { to: 'safety', word: 'safety.title', needs: 'see_safety_rule' },
];

/** What goes on while it runs. */
const running: readonly Door[] = [
  { to: 'reach', word: 'reach.title', needs: 'see_reach', shut: 'draft' },
  { to: 'chemistry', word: 'chemistry.rounds', needs: 'list_chemistry_rounds', shut: 'draft' },
  { to: 'season', word: 'season.title', needs: 'list_seasons' },
  { to: 'standing', word: 'standing.programme', needs: 'list_standings', shut: 'draft' },
  {
    to: 'supervision',
    word: 'supervision.title',
    needs: 'list_groups',
    shut: 'draft',
    only: 'reverse',
  },
  { to: 'insights', word: 'insights.sharedTitle', needs: 'list_shared_insights', shut: 'draft' },
  { to: 'thanks', word: 'nav.recognition', needs: 'list_recognitions', shut: 'draft' },
];

/** The other screens of a programme, for whom there are any. */
export function ProgrammeDoors({ programme }: { programme: Programme }): ReactNode {
  return (
    <>
      <Doors programme={programme} title="programme.settings" doors={settings} />
      <Doors programme={programme} title="programme.running" doors={running} />
    </>
  );
}

function Doors({
  programme,
  title,
  doors,
}: {
  programme: Programme;
  title: WordKey;
  doors: readonly Door[];
}): ReactNode {
  const t = useWords();
  const can = useCan();
  const open = doors.filter(
    ({ needs, shut, only }) =>
      can(needs) && shut !== programme.state && (!only || only === programme.modality),
  );
  if (open.length === 0) return null;
  return (
    <Sheet title={t(title)} bare>
      <ul className={css.doors}>
        {open.map(({ to, word }) => (
          <li key={to}>
            <Link to={`/programmes/${programme.id}/${to}` as never}>{t(word)}</Link>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
