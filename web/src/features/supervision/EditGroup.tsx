import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { SupervisionGroup } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Drawer';
import { Refused } from '@/ui/Faces';
import { NumberField, Stack } from '@/ui/Field';
import { PeoplePicker, type Picked } from '@/ui/PeoplePicker';
import { T, useWords } from '@/words/Words';

/** Who holds the room, and how often the group meets. */
export function EditGroup({
  group,
  onClose,
}: {
  group: SupervisionGroup;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const [facilitator, setFacilitator] = useState<Picked[]>(
    group.facilitator ? [group.facilitator] : [],
  );
  const [weeks, setWeeks] = useState<number | null>(group.weeks_between);
  const save = useAct('edit_group', { refresh: ['list_groups'], done: onClose });
  const wrong = save.error?.field('facilitator');
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('supervision.group', { number: group.number })}
      foot={
        <>
          <Button
            look="primary"
            busy={save.isPending}
            disabled={weeks === null}
            onClick={() =>
              save.mutate({
                params: { group: group.id },
                version: group.version,
                body: { facilitator: facilitator[0]?.id ?? null, weeks_between: weeks ?? 4 },
              })
            }
          >
            <T id="supervision.save" />
          </Button>
          <Button onClick={onClose}>
            <T id="do.cancel" />
          </Button>
        </>
      }
    >
      <Stack>
        <PeoplePicker
          single
          label={t('supervision.facilitator')}
          hint={t('supervision.facilitatorHint')}
          picked={facilitator}
          onChange={setFacilitator}
        />
        {wrong && <p role="alert">{t.said(wrong)}</p>}
        <NumberField
          label={t('supervision.weeksBetween')}
          min={1}
          max={12}
          value={weeks}
          bad={save.error?.field('weeks_between')}
          onChange={setWeeks}
        />
        {!wrong && <Refused problem={save.error} />}
      </Stack>
    </Dialog>
  );
}
