import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { ProgrammeDraft } from '@/api/contract';
import { useGo } from '@/ui/address';
import { Page } from '@/ui/Page';
import { T, useWords } from '@/words/Words';
import { ProgrammeForm } from './ProgrammeForm';
import { anybody } from './rule.model';

const blank: ProgrammeDraft = {
  name: '',
  modality: 'reverse',
  purpose: '',
  hours_per_month: 2,
  mentee_audience: anybody,
  mentor_audience: anybody,
};

export function NewProgrammePage(): ReactNode {
  const t = useWords();
  const go = useGo();
  const create = useAct('create_programme', {
    refresh: ['list_programmes'],
    done: (made) => go(`/programmes/${made.id}`),
  });
  return (
    <Page
      title={t('programmes.new')}
      width="middle"
      trail={
        <Link to="/programmes" activeOptions={{ exact: true }}>
          <T id="nav.programmes" />
        </Link>
      }
    >
      <ProgrammeForm
        first={blank}
        back="/programmes"
        save={<T id="programme.create" />}
        busy={create.isPending}
        problem={create.error}
        onSave={(draft) => create.mutate({ body: draft })}
      />
    </Page>
  );
}
