import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { OwnProfile, ProfileEdit } from '@/api/contract';
import { OwnReaders } from '@/marks/OwnReaders';
import { useAddress } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Refused, Remark } from '@/ui/Faces';
import { Check, Choice } from '@/ui/Choices';
import { Form, NumberField, Row, Stack, TextField } from '@/ui/Field';
import { Page } from '@/ui/Page';
import { PickMany, PickOne } from '@/ui/Picker';
import { Sheet } from '@/ui/Sheet';
import { toast } from '@/ui/toasts';
import { timeZones, useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { Skills } from './Skills';
import css from './People.module.css';

/** Three minutes on a phone: what I want to learn, what I can offer, when I am there. */
export function ProfilePage(): ReactNode {
  const profile = useAnswer('see_own_profile', {}, { fresh: Infinity });
  return (
    <Ask query={profile}>
      {(profile) => <Editor key={String(profile.version)} profile={profile} />}
    </Ask>
  );
}

const styles = ['listening', 'coaching', 'directive', 'visionary', 'analytical'] as const;
const tongues = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'sw',
  'ar',
  'hi',
  'zh',
  'ja',
  'ko',
  'tr',
  'sv',
  'cs',
  'uk',
];

const edited = (profile: OwnProfile): ProfileEdit => ({
  offers: profile.offers,
  wants: profile.wants,
  industries: profile.industries,
  style: profile.style ?? null,
  languages: profile.languages,
  time_zone: profile.time_zone,
  working_hours: profile.working_hours ?? { start: '09:00', end: '17:30' },
  hours_per_month: profile.hours_per_month,
  paused: profile.paused,
});

function Editor({ profile }: { profile: OwnProfile }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [welcome] = useAddress<{ welcome?: string }>();
  const [draft, setDraft] = useState(() => edited(profile));
  const set = (patch: Partial<ProfileEdit>): void =>
    setDraft((before) => ({ ...before, ...patch }));
  const save = useAct('edit_own_profile', {
    refresh: ['see_own_profile', 'see_person', 'find_people'],
    done: () => toast(<T id="profile.saved" />),
  });
  const changed = JSON.stringify(draft) !== JSON.stringify(edited(profile));
  const send = (): void => save.mutate({ body: draft, version: profile.version });
  const hint = (field: string): string | undefined =>
    profile.prefilled.includes(field) ? t('profile.prefilled') : undefined;
  const hours = draft.working_hours ?? { start: '09:00', end: '17:30' };
  return (
    <Page
      title={t('nav.profile')}
      sub={t('profile.sub', { title: profile.title, unit: profile.unit })}
      width="narrow"
    >
      {welcome.welcome && <Remark>{t('profile.welcome')}</Remark>}
      <OwnReaders of="profile" about={['profile_wants']} />
      <Form onSubmit={send}>
        <Sheet title={t('profile.wants')} note={t('profile.wantsNote')}>
          <Skills kind="wants" skills={draft.wants} onChange={(wants) => set({ wants })} />
        </Sheet>
        <Sheet title={t('profile.offers')} note={t('profile.offersNote')}>
          <Skills kind="offers" skills={draft.offers} onChange={(offers) => set({ offers })} />
        </Sheet>
        <Sheet title={t('profile.when')}>
          <Stack>
            <Row>
              <TextField
                type="time"
                label={t('profile.start')}
                value={hours.start}
                onChange={(start) => set({ working_hours: { ...hours, start } })}
              />
              <TextField
                type="time"
                label={t('profile.end')}
                value={hours.end}
                onChange={(end) => set({ working_hours: { ...hours, end } })}
              />
            </Row>
            <PickOne
              label={t('field.timeZone')}
              hint={hint('time_zone')}
              value={draft.time_zone}
              options={timeZones(draft.time_zone)}
              onChange={(time_zone) => time_zone && set({ time_zone })}
            />
            <NumberField
              label={t('profile.hours')}
              hint={t('profile.hoursHint')}
              min={0}
              max={40}
              value={draft.hours_per_month}
              bad={save.error?.field('hours_per_month')}
              onChange={(value) => set({ hours_per_month: value ?? 0 })}
            />
          </Stack>
        </Sheet>
        <Sheet title={t('profile.how')}>
          <Stack>
            <PickMany
              label={t('person.languages')}
              hint={hint('languages')}
              values={draft.languages}
              options={[...new Set([...tongues, ...draft.languages])].map((code) => ({
                value: code,
                label: tell.language(code),
              }))}
              onChange={(languages) => set({ languages })}
            />
            <PickMany
              free
              label={t('person.industries')}
              hint={t('profile.industriesHint')}
              values={draft.industries}
              options={[]}
              onChange={(industries) => set({ industries })}
            />
            <Choice
              label={t('person.style')}
              value={draft.style ?? null}
              options={[...new Set([...styles, ...(draft.style ? [draft.style] : [])])].map(
                (value) => ({
                  value,
                  label: t.orElse(`style.${value}`, 'style.other', { style: value }),
                }),
              )}
              onChange={(style) => set({ style })}
            />
          </Stack>
        </Sheet>
        <Sheet>
          <Check
            asSwitch
            checked={draft.paused}
            onChange={(paused) => set({ paused })}
            hint={t('profile.pausedHint')}
          >
            {t('profile.paused')}
          </Check>
        </Sheet>
        <div className={css.save}>
          <Button type="submit" look="primary" busy={save.isPending} disabled={!changed}>
            <T id="profile.save" />
          </Button>
          <Refused problem={save.error} />
        </div>
      </Form>
    </Page>
  );
}
