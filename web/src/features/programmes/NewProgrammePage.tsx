import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { Modality, ProgrammeDraft } from '@/api/contract';
import { modalities } from '@/marks/modality';
import { useGo } from '@/ui/address';
import { Button, ButtonLink } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Choice } from '@/ui/Choices';
import { Buttons, Form, NumberField, Stack, TextArea, TextField } from '@/ui/Field';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { T, useWords } from '@/words/Words';
import { AudienceBuilder } from './AudienceBuilder';
import { anybody } from './rule.model';

/** A programme: what it is for, who learns, who is learnt from. */
export function NewProgrammePage(): ReactNode {
  const t = useWords();
  const go = useGo();
  const [draft, setDraft] = useState<ProgrammeDraft>({
    name: '',
    modality: 'reverse',
    purpose: '',
    hours_per_month: 2,
    mentee_audience: anybody,
    mentor_audience: anybody,
  });
  const set = (patch: Partial<ProgrammeDraft>): void => setDraft({ ...draft, ...patch });
  const create = useAct('create_programme', {
    refresh: ['list_programmes'],
    done: (made) => go(`/programmes/${made.id}`),
  });
  const bad = (field: string): string | undefined => create.error?.field(field);
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
      <Form onSubmit={() => create.mutate({ body: draft })}>
        <Sheet title={t('programme.what')}>
          <Stack>
            <TextField
              label={t('programmes.name')}
              required
              maxLength={120}
              value={draft.name}
              bad={bad('name')}
              onChange={(name) => set({ name })}
            />
            <Choice<Modality>
              cards
              label={t('programme.modality')}
              value={draft.modality}
              options={modalities.map((value) => ({
                value,
                label: t(`modality.${value}`),
                note: t(`modality.${value}.note`),
              }))}
              onChange={(modality) => set({ modality })}
            />
            <TextArea
              voice
              label={t('programme.purpose')}
              hint={t('programme.purposeHint')}
              maxLength={600}
              value={draft.purpose}
              bad={bad('purpose')}
              onChange={(purpose) => set({ purpose })}
            />
            <NumberField
              label={t('programme.hours')}
              min={1}
              max={20}
              value={draft.hours_per_month}
              bad={bad('hours_per_month')}
              onChange={(hours) => set({ hours_per_month: hours ?? 1 })}
            />
          </Stack>
        </Sheet>
        <Sheet>
          <AudienceBuilder
            title={t('programme.mentees')}
            note={t(`programme.mentees.${draft.modality}`)}
            rule={draft.mentee_audience}
            onChange={(mentee_audience) => set({ mentee_audience })}
          />
        </Sheet>
        <Sheet>
          <AudienceBuilder
            title={t('programme.mentors')}
            note={t(`programme.mentors.${draft.modality}`)}
            rule={draft.mentor_audience}
            onChange={(mentor_audience) => set({ mentor_audience })}
          />
        </Sheet>
        <Refused problem={create.error} />
        <Buttons>
          <Button
            type="submit"
            look="primary"
            busy={create.isPending}
            disabled={!draft.name.trim()}
          >
            <T id="programme.create" />
          </Button>
          <ButtonLink to="/programmes" look="text">
            <T id="do.cancel" />
          </ButtonLink>
        </Buttons>
      </Form>
    </Page>
  );
}
