import { useState, type ReactNode } from 'react';
import type { Modality, ProgrammeDraft } from '@/api/contract';
import type { Problem } from '@/api/problem';
import { modalities } from '@/marks/modality';
import { Button, ButtonLink } from '@/ui/Button';
import { Choice } from '@/ui/Choices';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, NumberField, Stack, TextArea, TextField } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { T, useWords } from '@/words/Words';
import { AudienceBuilder } from './AudienceBuilder';

interface Props {
  first: ProgrammeDraft;
  /** Where somebody goes who changes nothing. */
  back: string;
  save: ReactNode;
  busy: boolean;
  problem: Problem | null;
  onSave: (draft: ProgrammeDraft) => void;
}

/** What a programme is for, who learns, who is learnt from. */
export function ProgrammeForm({ first, back, save, busy, problem, onSave }: Props): ReactNode {
  const t = useWords();
  const [draft, setDraft] = useState(first);
  const set = (patch: Partial<ProgrammeDraft>): void => setDraft({ ...draft, ...patch });
  const bad = (field: string): string | undefined => problem?.field(field);
  return (
    <Form onSubmit={() => onSave(draft)}>
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
            hint={t('programme.hoursHint')}
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
      <Refused problem={problem} />
      <Buttons>
        <Button type="submit" look="primary" busy={busy} disabled={!draft.name.trim()}>
          {save}
        </Button>
        <ButtonLink to={back as never} look="text">
          <T id="do.cancel" />
        </ButtonLink>
      </Buttons>
    </Form>
  );
}
