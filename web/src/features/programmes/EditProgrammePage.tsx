import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { Programme, ProgrammeDraft } from '@/api/contract';
import { useGo, useParam } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Page } from '@/ui/Page';
import { toast } from '@/ui/toasts';
import { T, useWords } from '@/words/Words';
import { ProgrammeForm } from './ProgrammeForm';

/** Changes what a programme says of itself; who is enrolled already stays enrolled. */
export function EditProgrammePage(): ReactNode {
  const id = useParam('programme');
  const programme = useAnswer('see_programme', { params: { programme: id } }, { fresh: Infinity });
  return <Ask query={programme}>{(programme) => <Editing programme={programme} />}</Ask>;
}

function Editing({ programme }: { programme: Programme }): ReactNode {
  const t = useWords();
  const go = useGo();
  const home = `/programmes/${programme.id}`;
  const edit = useAct('edit_programme', {
    refresh: ['see_programme', 'list_programmes', 'see_funnel'],
    done: () => {
      toast(<T id="programme.saved" />);
      go(home);
    },
  });
  const { name, modality, purpose, hours_per_month, mentee_audience, mentor_audience } = programme;
  const first: ProgrammeDraft = {
    name,
    modality,
    purpose,
    hours_per_month,
    mentee_audience,
    mentor_audience,
  };
  return (
    <Page
      title={t('programme.edit')}
      sub={t('programme.editNote')}
      width="middle"
      trail={
        <Link to={home as never} activeOptions={{ exact: true }}>
          {name}
        </Link>
      }
    >
      <ProgrammeForm
        first={first}
        back={home}
        save={<T id="programme.save" />}
        busy={edit.isPending}
        problem={edit.error}
        onSave={(draft) =>
          edit.mutate({
            params: { programme: programme.id },
            version: programme.version,
            body: draft,
          })
        }
      />
    </Page>
  );
}
