import { useState, type ReactNode } from 'react';
import type { SupervisionGroup } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Drawer';
import { Choice } from '@/ui/Choices';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';

/** Puts somebody into one of these groups; nothing where there is none. */
export function MoveTo({
  name,
  groups,
  word,
  onMove,
}: {
  name: string;
  groups: readonly SupervisionGroup[];
  word: 'supervision.place' | 'supervision.move';
  onMove: (group: string) => void;
}): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [choosing, setChoosing] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  if (groups.length === 0) return null;
  return (
    <>
      <Button small look="text" aria-haspopup="dialog" onClick={() => setChoosing(true)}>
        <T id={word} />
        <span className="unseen"> {name}</span>
      </Button>
      <Dialog
        open={choosing}
        onClose={() => setChoosing(false)}
        title={t('supervision.placeWhom', { name })}
        foot={
          <>
            <Button
              look="primary"
              disabled={!chosen}
              onClick={() => {
                if (chosen) onMove(chosen);
                setChoosing(false);
              }}
            >
              <T id={word} />
            </Button>
            <Button onClick={() => setChoosing(false)}>
              <T id="do.cancel" />
            </Button>
          </>
        }
      >
        <Choice
          cards
          unseenLabel
          label={t('supervision.groups')}
          value={chosen}
          options={groups.map((group) => ({
            value: group.id,
            label: t('supervision.group', { number: group.number }),
            note: tell.list(group.members.map((one) => one.person.name)),
          }))}
          onChange={setChosen}
        />
      </Dialog>
    </>
  );
}
