import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { SafetyRule } from '@/api/contract';
import { useCan } from '@/api/me';
import { useParam } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, NumberField, TextField } from '@/ui/Field';
import { Page } from '@/ui/Page';
import { PeoplePicker, type Picked } from '@/ui/PeoplePicker';
import { Sheet } from '@/ui/Sheet';
import { Facts } from '@/ui/State';
import { toast } from '@/ui/toasts';
import { T, useWords } from '@/words/Words';

/** How far apart the two of a pair stand, and whom the junior of them may turn to. */
export function SafetyRulePage(): ReactNode {
  const t = useWords();
  const can = useCan();
  const programme = useParam('programme');
  const about = useAnswer('see_programme', { params: { programme } });
  const rule = useAnswer('see_safety_rule', { params: { programme } });
  return (
    <Page
      title={t('safety.rule')}
      sub={t('safety.ruleSub')}
      width="narrow"
      trail={
        about.data && (
          <Link to={`/programmes/${programme}` as never} activeOptions={{ exact: true }}>
            {about.data.name}
          </Link>
        )
      }
    >
      <Sheet>
        <Ask query={rule}>
          {(rule) =>
            can('save_safety_rule') ? (
              <Editor key={rule.version} programme={programme} rule={rule} />
            ) : (
              <Said rule={rule} />
            )
          }
        </Ask>
      </Sheet>
    </Page>
  );
}

function Said({ rule }: { rule: SafetyRule }): ReactNode {
  const t = useWords();
  return (
    <>
      <Facts
        items={[
          [t('safety.levels'), rule.levels],
          [t('safety.contact'), rule.contact?.name ?? t('safety.noContact')],
          rule.contact ? [t('safety.reach'), rule.reach] : null,
        ]}
      />
      <p>{t('safety.byStewards')}</p>
    </>
  );
}

function Editor({ programme, rule }: { programme: string; rule: SafetyRule }): ReactNode {
  const t = useWords();
  const [levels, setLevels] = useState<number | null>(rule.levels);
  const [contact, setContact] = useState<Picked[]>(rule.contact ? [rule.contact] : []);
  const [reach, setReach] = useState(rule.reach);
  const save = useAct('save_safety_rule', {
    refresh: ['see_safety_rule', 'see_support'],
    done: () => toast(<T id="safety.saved" />),
  });
  return (
    <Form
      onSubmit={() =>
        levels !== null &&
        save.mutate({
          params: { programme },
          body: { levels, contact: contact[0]?.id ?? null, reach: contact[0] ? reach : '' },
          version: rule.version,
        })
      }
    >
      <NumberField
        label={t('safety.levels')}
        hint={t('safety.levelsHint')}
        min={1}
        max={10}
        value={levels}
        bad={save.error?.field('levels')}
        onChange={setLevels}
      />
      <PeoplePicker
        single
        label={t('safety.contact')}
        hint={t('safety.contactHint')}
        picked={contact}
        onChange={setContact}
      />
      {contact[0] && (
        <TextField
          label={t('safety.reach')}
          hint={t('safety.reachHint')}
          value={reach}
          maxLength={200}
          bad={save.error?.field('reach')}
          onChange={setReach}
        />
      )}
      <Refused problem={save.error} />
      <Buttons>
        <Button type="submit" look="primary" busy={save.isPending} disabled={levels === null}>
          <T id="minimum.save" />
        </Button>
      </Buttons>
    </Form>
  );
}
